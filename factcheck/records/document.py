"""A text held exactly, with what is known of it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256

from attrs import Attribute, field, frozen
from attrs.validators import and_, instance_of, min_len, optional

from factcheck.records.place import Place
from factcheck.records.published_review import PublishedReview
from factcheck.records.quote import Quote
from factcheck.records.table import Table

__all__ = ["CHECKED_CLAIM", "Document", "Page", "Turn"]

CHECKED_CLAIM = "checked-claim"
"""The kind of a document that is one claim somebody checked: no place where it was made."""

_NEWLINE = re.compile("\n")


@frozen(kw_only=True)
class Turn:
    """A stretch of a document spoken by one person.

    Attributes:
        start, end: its place in the document's text, in Unicode code points.
        speaker: who speaks, or None where that is unknown.
        office: the office in which they speak, where the source states it.
        id: what the source calls the speech, to cite it by.
        column: the column of the official report in which it begins.
        time: when it began.
    """

    start: int
    end: int
    speaker: str | None = None
    office: str | None = None
    id: str | None = None
    column: str | None = None
    time: dt.time | None = None

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a turn must have 0 <= start < end, not {self.start}..{self.end}")


@frozen(kw_only=True)
class Page:
    """A page of the source.

    Attributes:
        start: where it begins in the document's text, in Unicode code points; it runs to the next.
        label: what it is called, such as ``12`` or ``iv``.
    """

    start: int
    label: str


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
        asker: who asked it.
        corrects: the id of the document that this one corrects.
        reviews: what was published about it, where it is a claim that somebody checked.
        turns: who speaks where, in order and without overlap.
        pages: where the pages of the source begin, in order.
        tables: the tables in the text, in order and without overlap.
        first_line: the line of the source on which ``text`` begins, counted from 1; None where
            the text does not have the lines of the source.
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
    asker: str | None = None
    corrects: str | None = None
    reviews: tuple[PublishedReview, ...] = ()
    turns: tuple[Turn, ...] = ()
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...] = ()
    first_line: int | None = 1
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        self._check_order("turn", self.turns)
        self._check_order("table", self.tables)
        starts = [page.start for page in self.pages]
        if starts != sorted(starts) or not all(0 <= start <= len(self.text) for start in starts):
            raise ValueError("pages begin within the text, in order")
        if self.first_line is not None and self.first_line < 1:
            raise ValueError(f"first_line counts lines from 1, not {self.first_line}")

    def _check_order(self, noun: str, stretches: Iterable[Turn | Table]) -> None:
        end = 0
        for stretch in stretches:
            if stretch.start < end or stretch.end > len(self.text):
                raise ValueError(
                    f"{noun} {stretch.start}..{stretch.end} overlaps another or runs past the text"
                )
            end = stretch.end

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
        return bisect_left(self._line_ends, offset) + (self.first_line or 1)

    def turn(self, offset: int) -> Turn | None:
        """Return the turn to which the code point at ``offset`` belongs, or None."""
        index = bisect_right(self.turns, offset, key=_start) - 1
        return self.turns[index] if index >= 0 and offset < self.turns[index].end else None

    def table(self, offset: int) -> Table | None:
        """Return the table in which the code point at ``offset`` stands, or None."""
        index = bisect_right(self.tables, offset, key=_start) - 1
        return self.tables[index] if index >= 0 and offset < self.tables[index].end else None

    def place(self, offset: int) -> Place:
        """Return where in its source the code point at ``offset`` stands, as far as known."""
        turn = self.turn(offset)
        page = bisect_right(self.pages, offset, key=_start) - 1
        return Place(
            line=None if self.first_line is None else self.line(offset),
            page=self.pages[page].label if page >= 0 else None,
            speech=turn.id if turn else None,
            column=turn.column if turn else None,
            time=turn.time if turn else None,
        )

    @cached_property
    def _line_ends(self) -> list[int]:
        return [newline.start() for newline in _NEWLINE.finditer(self.text)]


def _start(stretch: Turn | Table | Page) -> int:
    return stretch.start
