"""One statement in one document, linked to its quote."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache

from attrs import field, frozen

from factcheck.records.attribution import Attribution
from factcheck.records.commitment import Commitment
from factcheck.records.period import Period
from factcheck.records.place import Place
from factcheck.records.quantity import Quantity
from factcheck.records.quote import Quote
from factcheck.records.table import Labels

__all__ = ["Claim", "ClaimKind", "Polarity"]


class ClaimKind(StrEnum):
    """What makes the statement one that can be checked."""

    FIGURE = "figure"  # it states a figure
    COMMITMENT = "commitment"  # somebody undertakes something
    STATEMENT = "statement"  # it asserts something of a named thing, without a figure


class Polarity(StrEnum):
    """Whether the statement affirms or denies."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@frozen(kw_only=True)
class Claim:
    """One statement in one document. A sentence can hold several.

    Attributes:
        id: from the document's id and the words, so it survives edits elsewhere.
        kind: a figure, a commitment, or another statement of fact.
        quote: the clause or sentence that states it.
        place: where its words stand in the source that the document was read from.
        cell: the headers and the caption, where the figure stands in a table.
        speaker: who says it, by name or else by office, or None where the document does not show
            it.
        said: the day it was said, where the document has a date.
        asked: the day or the month (``YYYY-MM``) in which the question was asked that it answers,
            where the document shows that: it was said then, or in the weeks after.
        subject: what is measured, promised or spoken of, as written.
        noun: the noun at the head of the subject, singular, where there is one ("audit").
        names: people, bodies and programmes the statement names, each in the fullest form the
            document gives it.
        agents: those of them who carry the subject out or wrote it, said here or, where the
            document leaves no doubt, elsewhere in it ("her audit").
        places: places it names.
        quantity: the figure, for a claim that states one.
        periods: when it holds, as far as the words say.
        polarity: whether it affirms or denies.
        commitment: the undertaking or expectation, where it is one or its figure is part of one.
        attribution: where the document puts the words in somebody's mouth.
        context: what the sentences around it and the title speak of: their rarest content words,
            as stems, in alphabetical order.
    """

    id: str
    kind: ClaimKind
    quote: Quote
    place: Place = field(factory=Place)
    cell: Labels | None = None
    speaker: str | None = None
    said: dt.date | None = None
    asked: str | None = None
    subject: str | None = None
    noun: str | None = None
    names: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quantity: Quantity | None = None
    periods: tuple[Period, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    commitment: Commitment | None = None
    attribution: Attribution | None = None
    context: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.kind is ClaimKind.FIGURE and self.quantity is None:
            raise ValueError("a claim of a figure has a quantity")
        if self.kind is ClaimKind.COMMITMENT and self.commitment is None:
            raise ValueError("a claim of a commitment has a commitment")
        if self.quantity is not None and not self.quote.covers(self.quantity.quote):
            raise ValueError("a claim's quote covers its figure")

    def order(self) -> tuple[dt.date, str, int, str]:
        """Return its place among other claims: by the day it was said, undated ones last."""
        return (self.since or dt.date.max, self.document, self.quote.start, self.id)

    @property
    def since(self) -> dt.date | None:
        """The first day on which it can have been said, where that is known."""
        if self.said is not None or self.asked is None:
            return self.said
        return _first_day(self.asked)

    @property
    def document(self) -> str:
        """The id of the document it stands in."""
        return self.quote.document


@lru_cache(maxsize=1024)
def _first_day(stated: str) -> dt.date:
    """Return the first day of a day or a month, in ISO 8601."""
    is_month = stated.count("-") == 1
    return dt.date.fromisoformat(f"{stated}-01" if is_month else stated)
