"""A claim that a desk tracks: what it says, and everywhere it was said."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from decimal import Decimal

from attrs import field, frozen
from attrs.validators import min_len

from factcheck.records.anchoring import Selector
from factcheck.records.commitment import Stage
from factcheck.records.published_review import PublishedReview
from factcheck.records.quantity import Change, Hedge

__all__ = ["Excluded", "TrackedAppearance", "TrackedClaim", "TrackedCommitment", "TrackedFigure"]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@frozen(kw_only=True)
class TrackedFigure:
    """A figure as it was read when the claim was tracked, or as a person corrected it.

    Attributes:
        words: the words of the quote that state it.
        value: the figure as stated; None for a range.
        low, high: the ends of a range.
        hedge: how firmly it was stated.
        unit: what is counted or measured, as in a Quantity.
        change: the direction, where it states a change.
        by_hand: a person says that it is read like this, whatever the reader makes of it.
    """

    words: str = field(validator=min_len(1))
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    unit: str | None = None
    change: Change | None = None
    by_hand: bool = False

    def __attrs_post_init__(self) -> None:
        if self.value is None and self.low is None and self.high is None:
            raise ValueError("a figure has a value, or the ends of a range")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("'low' is above 'high'")


@frozen(kw_only=True)
class TrackedCommitment:
    """What an appearance undertakes.

    Attributes:
        stage: considered, promised, under way, delivered, declined or dropped.
        action: what would make it true, as written there or, for "do so", before.
        actor: who undertakes it, as written.
        deadline: by when, as written.
    """

    stage: Stage
    action: str = field(validator=min_len(1))
    actor: str | None = None
    deadline: str | None = None


@frozen(kw_only=True)
class TrackedAppearance:
    """One place where a tracked claim was made. Only ``document`` and ``exact`` need be stated.

    Attributes:
        document: the id of the document.
        speaker: who said it, where known.
        said: the day it was said, where known.
        exact: the words.
        figure: the figure they state.
        commitment: what they undertake.
        prefix: the code points before the words.
        suffix: the code points after them.
        start: how many code points stand before them.
        sha256: the hash of the document's text.
        note: free words of a person.
    """

    document: str = field(validator=min_len(1))
    speaker: str | None = None
    said: dt.date | None = None
    exact: str = field(validator=min_len(1))
    figure: TrackedFigure | None = None
    commitment: TrackedCommitment | None = None
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    sha256: str | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.start < 0:
            raise ValueError("'start' is counted from 0")
        if self.sha256 is not None and not _SHA256.fullmatch(self.sha256):
            raise ValueError("'sha256' is of 64 hexadecimal digits")
        if self.figure is not None and self.figure.words not in self.exact:
            raise ValueError("'figure' has words that do not stand in 'exact'")

    @property
    def identity(self) -> tuple[str, str, int | None, str | None]:
        """Its words, their place and those of its figure, which no other of its claim has."""
        figure = None if self.figure is None else self.figure.words
        return self.document, self.exact, self.start, figure

    @property
    def selector(self) -> Selector:
        """What finds its quote again."""
        return Selector(
            document=self.document,
            exact=self.exact,
            prefix=self.prefix,
            suffix=self.suffix,
            start=self.start,
            sha256=self.sha256,
        )


@frozen
class Excluded:
    """Words that a person said are no appearance of the claim."""

    document: str = field(validator=min_len(1))
    exact: str = field(validator=min_len(1))
    why: str = ""


@frozen(kw_only=True)
class TrackedClaim:
    """A claim that a desk tracks. One file of the ledger holds one.

    Attributes:
        id: its name, which stays when the file is renamed.
        statement: what is claimed, in one sentence of a person.
        measured: what is measured, promised or spoken of.
        tags: words to find it by.
        notes: free words of a person.
        related: the ids of other tracked claims.
        reviews: what was published about it, by people who checked it.
        appearances: where it was said.
        excluded: what looks like an appearance and is none; never added again.
    """

    id: str
    statement: str
    measured: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    related: tuple[str, ...] = ()
    reviews: tuple[PublishedReview, ...] = ()
    appearances: tuple[TrackedAppearance, ...]
    excluded: tuple[Excluded, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.id):
            raise ValueError(f"'id' is of small letters, digits and dashes, unlike '{self.id}'")
        if not self.statement.strip():
            raise ValueError("'statement' says what is claimed")
        if not self.appearances:
            raise ValueError("'appearances' lists at least one place where it was said")
        seen = Counter(appearance.identity for appearance in self.appearances)
        twice = [exact for (_, exact, _, _), number in seen.items() if number > 1]
        if twice:
            raise ValueError(f"'appearances' lists one twice: “{twice[0]}”")
