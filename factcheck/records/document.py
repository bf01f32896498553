"""A text held exactly, with what is known of it."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from hashlib import sha256

from attrs import Attribute, field, frozen
from attrs.validators import and_, instance_of, min_len, optional

from factcheck.records.quote import Quote

__all__ = ["Document", "Turn"]


@frozen(kw_only=True)
class Turn:
    """A stretch of a document spoken by one person; ``speaker`` is None where unknown.

    ``start`` and ``end`` count Unicode code points of the document's text.
    """

    start: int
    end: int
    speaker: str | None = None
    office: str | None = None

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a turn must have 0 <= start < end, not {self.start}..{self.end}")


def _day_or_month(_: Document, __: Attribute[str], value: str) -> None:
    day = value if len(value) == len("2025-04-07") else f"{value}-01"
    try:
        if dt.date.fromisoformat(day).isoformat() == day:
            return
    except ValueError:
        pass
    raise ValueError(f"asked on a day such as 2025-04-07 or in a month as 2025-04, not {value!r}")


@frozen(kw_only=True, slots=False)
class Document:
    """A text, exactly as it was read, and what is known of it. What is not known is None.

    Attributes:
        id: unique among the documents read together.
        text: the whole text, never normalised or padded.
        kind: what sort of document it is, such as ``written-answer``, ``debate``, ``news``.
        date: the day its words were said, answered or published: what "today" means in it.
        asked: the day a question was tabled, or the month as ``YYYY-MM``.
        speaker: who speaks where no turn says otherwise: the answering minister, the author.
        question: the question that ``text`` answers, where it is held apart from it.
        turns: who speaks where, in order and without overlap.
        source: where it was read from, as the user named it.
    """

    id: str = field(validator=and_(instance_of(str), min_len(1)))
    text: str = field(validator=instance_of(str))
    title: str | None = None
    publisher: str | None = None
    kind: str | None = None
    date: dt.date | None = None
    asked: str | None = field(default=None, validator=optional(_day_or_month))
    speaker: str | None = None
    office: str | None = None
    url: str | None = None
    question: str | None = None
    turns: tuple[Turn, ...] = ()
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        end = 0
        for turn in self.turns:
            if turn.start < end or turn.end > len(self.text):
                raise ValueError(
                    f"turn {turn.start}..{turn.end} overlaps another or runs past the text"
                )
            end = turn.end

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, as hexadecimal digits."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def quote(self, start: int, end: int) -> Quote:
        """Return the span ``text[start:end]`` as a Quote of this document."""
        return Quote.cut(self.id, self.text, start, end)

    def holds(self, quote: Quote) -> bool:
        """Tell whether ``quote`` is of this document and its text is at its place."""
        return quote.document == self.id and quote.fits(self.text)

    def line(self, offset: int) -> int:
        """Return the line, counted from 1, on which the code point at ``offset`` stands."""
        return self.text.count("\n", 0, offset) + 1
