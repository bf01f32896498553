"""Where a finding is on its way, as the decisions in force and the documents of today say.

A decision bears on a finding of the same rule whose claims it was about. Its claims are told by
fingerprints of what they say, so a run again, another order, an edit elsewhere and a document that
joins change nothing. A claim that joins with values that were decided upon already is covered;
one with other values is a new question. Two claims that were found to be different stay so whatever
rule asks about both. That says nothing of one of them alone ("has it come about?"), nor of those
that say the same as one another.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from itertools import combinations, product

from factcheck.decisions.standing import standing
from factcheck.records import (
    Claim,
    DecidedClaim,
    Decision,
    Finding,
    Outcome,
    Role,
    State,
    Status,
    Step,
    decided_claim,
)

__all__ = ["Book", "settled"]


class Book:
    """The decisions of a ledger, and the claims of today.

    Args:
        decisions: every record, in the order of its file.
        claims: every claim of the documents that are read today.
    """

    def __init__(self, decisions: Sequence[Decision], claims: Iterable[Claim]) -> None:
        self._claims = {claim.id: (claim, decided_claim(claim)) for claim in claims}
        self._today = frozenset(decided.fingerprint for _, decided in self._claims.values())
        self._take(decisions)

    def with_decisions(self, decisions: Sequence[Decision]) -> Book:
        """Return a book of the same claims and of these decisions, without reading claims again."""
        book = copy(self)
        book._take(decisions)
        return book

    def _take(self, decisions: Sequence[Decision]) -> None:
        self._standing = standing(decisions)
        self._order = {decision.id: place for place, decision in enumerate(self._standing)}
        self._by_print: dict[str, list[Decision]] = defaultdict(list)
        self._by_place: dict[tuple[str, frozenset[str]], list[Decision]] = defaultdict(list)
        for decision in self._standing:
            self._by_place[decision.rule, _documents(decision.claims)].append(decision)
            for claim in decision.claims:
                self._by_print[claim.fingerprint].append(decision)

    def status(self, finding: Finding, today: dt.date) -> Status:
        """Return where a finding is on its way on a day."""
        if not self._standing:
            return Status()
        claims = [self._decided(claim) for claim in finding.claims]
        near = self._near(finding, claims)
        bearing = [decision for decision in near if self._covers(decision, finding.rule, claims)]
        if bearing:
            return settled(bearing, today)
        past = [decision for decision in near if decision.rule == finding.rule]
        because = next((why for d in reversed(past) if (why := self._changed(d, claims))), "")
        if not because:
            return Status()
        return Status(state=State.REOPENED, because=because, decisions=tuple(past))

    def stale(self) -> tuple[Decision, ...]:
        """Return the decisions of whose claims none is said any more in any document."""
        return tuple(
            decision
            for decision in self._standing
            if not any(claim.fingerprint in self._today for claim in decision.claims)
        )

    def rejected(self) -> set[frozenset[str]]:
        """Return pairs of ids of claims that were found to be two different claims."""
        pairs = set()
        for decision in self._standing:
            if decision.outcome is Outcome.DIFFERENT_CLAIM:
                for left, right in combinations(decision.by_side, 2):
                    pairs |= {frozenset((a.id, b.id)) for a, b in product(left, right)}
        return pairs

    def _decided(self, claim: Claim) -> DecidedClaim:
        known = self._claims.get(claim.id)
        return known[1] if known is not None and known[0] is claim else decided_claim(claim)

    def _near(self, finding: Finding, claims: Sequence[DecidedClaim]) -> list[Decision]:
        """Return the decisions that were about one of the claims or, with the same rule, about
        the same documents, in order of time."""
        found = {
            decision.id: decision
            for claim in claims
            for decision in self._by_print.get(claim.fingerprint, [])
        }
        for decision in self._by_place.get((finding.rule, _documents(claims)), ()):
            found[decision.id] = decision
        return sorted(found.values(), key=lambda decision: self._order[decision.id])

    def _covers(self, decision: Decision, rule: str, claims: Sequence[DecidedClaim]) -> bool:
        known = {claim.fingerprint for claim in decision.claims}
        values = {claim.values for claim in decision.claims}
        there = {claim.fingerprint for claim in claims}
        if decision.rule != rule and not _tells_apart(decision, there):
            return False
        if there <= known:
            return True
        kept = {claim for claim in known if claim in self._today}
        return (
            len(kept) == len(known)
            and kept <= there
            and all(claim.values in values for claim in claims)
        )

    def _changed(self, decision: Decision, claims: Sequence[DecidedClaim]) -> str:
        """Say what became of what was decided upon; nothing where that is another question."""
        there = {claim.fingerprint for claim in claims}
        known = {claim.fingerprint for claim in decision.claims}
        gone = [claim for claim in decision.claims if claim.fingerprint not in self._today]
        if gone:
            return f"“{gone[0].words}” in {gone[0].document} is not there, or says something else"
        if known <= there:
            values = {claim.values for claim in decision.claims}
            new = next(claim for claim in claims if claim.values not in values)
            return f"“{new.words}” in {new.document} was not there"
        return ""


def _tells_apart(decision: Decision, prints: AbstractSet[str]) -> bool:
    """Tell whether a decision says that some of the claims with these fingerprints are different
    claims."""
    if decision.outcome is not Outcome.DIFFERENT_CLAIM or len(prints) == 1:
        return False
    there = [any(claim.fingerprint in prints for claim in side) for side in decision.by_side]
    return sum(there) > 1


def _documents(claims: Iterable[DecidedClaim]) -> frozenset[str]:
    return frozenset(claim.document for claim in claims)


def settled(decisions: Sequence[Decision], today: dt.date) -> Status:
    """Return what the decisions that bear on a finding come to, an adjudicator's before others."""
    bearing = tuple(decisions)
    decided = [d for d in decisions if d.outcome not in (None, Outcome.UNDECIDED)]
    final = [d for d in decided if d.role is Role.ADJUDICATOR] or decided
    outcomes = {decision.outcome for decision in final}
    if len(outcomes) == 1 or (final and final[-1].role is Role.ADJUDICATOR):
        return Status(state=State.DECIDED, outcome=final[-1].outcome, decisions=bearing)
    if outcomes:
        said = "; ".join(f"{d.reviewer}: {d.outcome}" for d in final)
        return Status(state=State.IN_REVIEW, because=f"to adjudicate ({said})", decisions=bearing)
    last = decisions[-1]
    if last.step is Step.DEFERRED and last.until is not None:
        if today < last.until:
            return Status(state=State.DEFERRED, until=last.until, decisions=bearing)
        because = f"it was deferred until {last.until}"
        return Status(state=State.REOPENED, because=because, decisions=bearing)
    what = "undecided" if last.outcome is Outcome.UNDECIDED else "taken"
    because = f"{what} by {last.reviewer}"
    return Status(state=State.IN_REVIEW, because=because, decisions=bearing)
