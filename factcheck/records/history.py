"""A commitment followed over time: each time it is stated, what changed, and when it falls due."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import frozen

from factcheck.records.claim import Claim
from factcheck.records.commitment import Stage
from factcheck.records.quote import Quote

__all__ = [
    "SOON",
    "Aspect",
    "CommitmentHistory",
    "Due",
    "Lack",
    "Restatement",
    "Revision",
    "Shift",
    "Timing",
]


SOON = "P3M"
"""How soon a commitment falls due to be called due, unless said otherwise; a TIMEX3 duration."""


class Timing(StrEnum):
    """How the day on which a commitment falls due lies to the day it is looked at from."""

    OVERDUE = "overdue"  # the last day it can mean has passed; whether it was done is not said
    DUE = "due"  # within the time asked for
    LATER = "later"
    DATED = "dated"  # it names a day, and none was given to look at it from
    SYMBOLIC = "symbolic"  # the words name no day: "in due course", "by the end of this Parliament"
    NONE = "none"  # no deadline is stated
    SETTLED = "settled"  # declined, dropped, or said to be delivered


class Lack(StrEnum):
    """What a commitment does not state, so that it is hard to rate."""

    ACTOR = "actor"
    TARGET = "target"
    DEADLINE = "deadline"


class Aspect(StrEnum):
    """In what two statements of one commitment can differ."""

    STAGE = "stage"
    TARGET = "target"
    HEDGE = "hedge"
    SCOPE = "scope"
    DEADLINE = "deadline"
    CONDITION = "condition"


class Shift(StrEnum):
    """Which way the later of two statements went."""

    FORWARD = "forward"
    BACK = "back"
    REVERSED = "reversed"
    HIGHER = "higher"
    LOWER = "lower"
    NARROWER = "narrower"
    WIDER = "wider"
    FIRMER = "firmer"
    LOOSER = "looser"
    EARLIER = "earlier"
    LATER = "later"
    ADDED = "added"
    REMOVED = "removed"
    OTHER = "other"


@frozen
class Due:
    """By when a commitment is to be carried out, as far as its words or a calendar say.

    Attributes:
        quote: the words.
        first: the first day they can mean, or None.
        last: the last day they can mean, or None where they name no day.
        reading: how the days were come by, in words; empty where the words name them.
    """

    quote: Quote
    first: dt.date | None = None
    last: dt.date | None = None
    reading: str = ""

    def __attrs_post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"nothing falls due from {self.first} back to {self.last}")


@frozen
class Restatement:
    """One statement of a commitment.

    Attributes:
        claim: the claim that states it, whole.
        stage: how far along it says it is.
        shown: the words that show the stage.
        due: by when, where it says so.
    """

    claim: Claim
    stage: Stage
    shown: Quote
    due: Due | None = None


@frozen
class Revision:
    """What differs between two statements of one commitment.

    Attributes:
        aspect: in what they differ.
        shift: which way the later one went; ``other`` where neither is known to be later.
        before, after: the claims, by id.
        was, now: the words of each; None where one does not state it.
    """

    aspect: Aspect
    shift: Shift
    before: str
    after: str
    was: Quote | None
    now: Quote | None


@frozen(kw_only=True)
class CommitmentHistory:
    """One commitment with every statement of it.

    Attributes:
        id: from its first statement, so it survives re-runs.
        statements: each time it is stated, in order of the day; undated ones last.
        revisions: what changed from one statement to the next.
        current: the latest statement by the id of its claim; where a day is missing, one that
            still stands, if there is one.
        stage: the stage the current statement shows.
        due: by when, as the latest statement that says so has it.
        timing: how that lies to the day it was looked at from.
        lacking: what it does not state, for one that is still to be carried out.
    """

    id: str
    statements: tuple[Restatement, ...]
    current: str
    stage: Stage
    timing: Timing
    due: Due | None = None
    revisions: tuple[Revision, ...] = ()
    lacking: tuple[Lack, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.current not in [statement.claim.id for statement in self.statements]:
            raise ValueError("the current statement is one of the statements")

    @property
    def statement(self) -> Restatement:
        """The current statement, whole."""
        return next(one for one in self.statements if one.claim.id == self.current)

    @property
    def hard_to_rate(self) -> bool:
        """Whether it states neither a target nor a day by which it could be held to."""
        return {Lack.TARGET, Lack.DEADLINE} <= set(self.lacking)
