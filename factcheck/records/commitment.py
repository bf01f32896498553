"""What an actor undertakes to do, or to leave undone."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from factcheck.records.period import Period
from factcheck.records.quantity import Quantity
from factcheck.records.quote import Quote

__all__ = ["Commitment", "Force", "Stage"]


class Stage(StrEnum):
    """How far along the words say it is."""

    CONSIDERED = "considered"
    PROMISED = "promised"
    LEGISLATED = "legislated"
    FUNDED = "funded"
    UNDER_WAY = "under_way"
    DELAYED = "delayed"
    DELIVERED = "delivered"
    EXCEEDED = "exceeded"
    DECLINED = "declined"
    DROPPED = "dropped"


class Force(StrEnum):
    """Whether the words bind the one who can keep them, or foresee."""

    UNDERTAKING = "undertaking"  # we will set up …
    EXPECTATION = "expectation"  # I expect that figure to rise …; it will conclude …


@frozen
class Commitment:
    """An undertaking, or an expectation to follow up, as one stretch of text states it.

    Attributes:
        quote: the clause that states it, actor to deadline.
        cue: the words that show the stage ("we will", "have been asked to", "refused").
        action: what would make it true ("set up a national inquiry").
        stage: how far along the words say it is, from considered to dropped.
        force: an undertaking, or an expectation.
        actor: who undertakes it as written ("The Government"), or None where impersonal.
        target: the figure to be reached, where stated.
        deadline: by when, where stated.
        condition: on what it depends, where stated.
        beneficiary: the people it is for, where the action names them.
        place: where it is to be, where the action names a place.
    """

    quote: Quote
    cue: Quote
    action: Quote
    stage: Stage
    force: Force = Force.UNDERTAKING
    actor: Quote | None = None
    target: Quantity | None = None
    deadline: Period | None = None
    condition: Quote | None = None
    beneficiary: Quote | None = None
    place: Quote | None = None

    def __attrs_post_init__(self) -> None:
        parts = (self.cue, self.action, self.actor, self.condition, self.beneficiary, self.place)
        for part in parts:
            if part is not None and part.document != self.quote.document:
                raise ValueError("a commitment and its parts are of one document")
