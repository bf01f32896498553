"""What one reviewer decided about a finding, when and why. Appended, never edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import count

from attrs import field, frozen
from attrs.validators import min_len

from factcheck.records.claim import Claim
from factcheck.records.finding import Finding
from factcheck.records.ids import stable_id

__all__ = [
    "DecidedClaim",
    "Decision",
    "Outcome",
    "Role",
    "State",
    "Status",
    "Step",
    "Support",
    "decided_claim",
    "fingerprint",
    "fingerprint_of",
]


class Outcome(StrEnum):
    """What a reviewer decided about a finding."""

    SAME_CLAIM = "same_claim"
    DIFFERENT_CLAIM = "different_claim"
    INCONSISTENT = "inconsistent"
    CONSISTENT_WITH_EXPLANATION = "consistent_with_explanation"
    SUPERSEDED_OR_CORRECTED = "superseded_or_corrected"
    EXTRACTION_ERROR = "extraction_error"
    NOT_CHECKABLE = "not_checkable"
    UNDECIDED = "undecided"  # neither yes nor no


class Step(StrEnum):
    """What a reviewer did."""

    TAKEN = "taken"  # is looking at it
    DECIDED = "decided"
    DEFERRED = "deferred"  # until a day
    WITHDRAWN = "withdrawn"  # took back an earlier step


class Role(StrEnum):
    """In what role."""

    REVIEWER = "reviewer"
    ADJUDICATOR = "adjudicator"  # settles what reviewers disagree on


class State(StrEnum):
    """Where a finding is on its way."""

    PENDING = "pending"
    IN_REVIEW = "in_review"
    DECIDED = "decided"
    DEFERRED = "deferred"
    REOPENED = "reopened"


@frozen(kw_only=True)
class Support:
    """What a reviewer's decision rests on.

    Attributes:
        url: where it was found.
        quote: the words found there.
        retrieved: the day it was looked at.
    """

    url: str = field(validator=min_len(1))
    quote: str = ""
    retrieved: dt.date | None = None


@frozen(kw_only=True)
class DecidedClaim:
    """A claim as it was when it was decided upon.

    Attributes:
        id: the id of the claim.
        document: the id of its document.
        exact: the words of its quote.
        words: its figure or, without one, its quote: what a person remembers it by.
        fingerprint: of its document, its words and what was read from them.
        values: of what was read from them alone.
    """

    id: str
    document: str
    exact: str
    words: str
    fingerprint: str
    values: str


@frozen(kw_only=True)
class Decision:
    """A step of one reviewer about one finding. Appended, never edited.

    Attributes:
        id: from all that the record says.
        finding: the id that the finding had.
        rule: the rule that raised it.
        rule_version: the version of this program, and so of the rule.
        question: what was asked.
        claims: what it was about.
        sides: which of the claims say one thing, a number for each, counted from 0; empty where
            each says another.
        fingerprint: of the rule and of what it was about.
        step: what the reviewer did.
        outcome: what was decided; None for the other steps.
        until: the day to which it is deferred.
        reason: why, in words.
        note: anything else.
        evidence: what it rests on.
        reviewer: who.
        role: in what role.
        at: when, with its time zone.
        score: the bits of the strongest match, where there was one.
        supersedes: the id of the record it takes the place of; undo is such a record.
    """

    id: str = field(validator=min_len(1))
    finding: str
    rule: str
    rule_version: str = ""
    question: str = ""
    claims: tuple[DecidedClaim, ...]
    sides: tuple[int, ...] = ()
    fingerprint: str
    step: Step = Step.DECIDED
    outcome: Outcome | None = None
    until: dt.date | None = None
    reason: str = ""
    note: str = ""
    evidence: tuple[Support, ...] = ()
    reviewer: str = field(validator=min_len(1))
    role: Role = Role.REVIEWER
    at: dt.datetime
    score: Decimal | None = None
    supersedes: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("'at' has a time zone, as in 2025-04-28T09:30:00+01:00")
        if (self.step is Step.DECIDED) != (self.outcome is not None):
            raise ValueError("'outcome' is stated of a decision and of no other step")
        if (self.step is Step.DEFERRED) != (self.until is not None):
            raise ValueError("'until' is stated of what is deferred and of no other step")
        if self.step is Step.WITHDRAWN and self.supersedes is None:
            raise ValueError("'supersedes' is stated of what is withdrawn")
        if self.sides and len(self.sides) != len(self.claims):
            raise ValueError("'sides' has a number for each claim")

    @property
    def by_side(self) -> tuple[tuple[DecidedClaim, ...], ...]:
        """Its claims, those that say one thing together."""
        found: dict[int, list[DecidedClaim]] = {}
        for side, claim in zip(self.sides or count(), self.claims, strict=False):
            found.setdefault(side, []).append(claim)
        return tuple(map(tuple, found.values()))

    @property
    def is_whole(self) -> bool:
        """Whether its fingerprint is that of its rule and claims, which nobody edits by hand."""
        return self.fingerprint == fingerprint_of(self.rule, _prints(self.claims))


@frozen(kw_only=True)
class Status:
    """Where a finding is on its way, and what was said of it.

    Attributes:
        state: pending, in review, decided, deferred or reopened.
        outcome: what was decided, once it is.
        because: why it is reopened or still in review, in words.
        until: the day to which it is deferred.
        decisions: the records that bear on it, those of the past too, in order of time.
    """

    state: State = State.PENDING
    outcome: Outcome | None = None
    because: str = ""
    until: dt.date | None = None
    decisions: tuple[Decision, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person should still look at it."""
        return self.state not in (State.DECIDED, State.DEFERRED)


def decided_claim(claim: Claim) -> DecidedClaim:
    """Return what a decision keeps of a claim.

    Its fingerprints depend on nothing but its own document's words at its place: not on ids of
    findings, on other documents, or on edits elsewhere.
    """
    quote = " ".join(claim.quote.exact.split())
    values = stable_id("values", *_values(claim, quote))
    return DecidedClaim(
        id=claim.id,
        document=claim.document,
        exact=claim.quote.exact,
        words=quote if claim.quantity is None else claim.quantity.quote.exact,
        fingerprint=stable_id("said", claim.document, quote, values),
        values=values,
    )


def fingerprint(finding: Finding) -> str:
    """Return the fingerprint of what a finding is about: its rule and its claims."""
    return fingerprint_of(finding.rule, _prints(map(decided_claim, finding.claims)))


def fingerprint_of(rule: str, claims: Iterable[str]) -> str:
    """Return the same of a rule and the fingerprints of the claims that it asked about."""
    return stable_id("upon", rule, *sorted(set(claims)))


def _prints(claims: Iterable[DecidedClaim]) -> Iterator[str]:
    return (claim.fingerprint for claim in claims)


def _values(claim: Claim, quote: str) -> list[str]:
    """Return what was read from a claim's words; the words themselves where that is nothing."""
    parts = [claim.polarity.value, *(" ".join(p.quote.exact.split()) for p in claim.periods)]
    quantity, commitment = claim.quantity, claim.commitment
    if quantity is not None:
        interval = quantity.interval
        numbers = (quantity.value, interval.low, interval.high)
        parts += ["" if number is None else format(number.normalize(), "f") for number in numbers]
        parts += [quantity.hedge.value, quantity.unit or "", quantity.change or ""]
    if commitment is not None:
        parts.append(commitment.stage.value)
    return parts if quantity is not None or commitment is not None else [*parts, quote]
