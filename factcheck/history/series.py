"""Statements of one commitment, put together from the groups of claims that were matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.history.acts import is_one_act, name_one_thing, verb
from factcheck.history.due import SETTLED, due
from factcheck.records import Claim, ClaimKind, Commitment, Force, Group, Match, Stage
from factcheck.records.calendar import Calendar
from factcheck.records.disjoint import DisjointSets
from factcheck.records.history import Restatement
from factcheck.text.acts import acts, done, done_once

__all__ = ["series"]


def series(
    claims: Iterable[Claim], groups: Iterable[Group], calendar: Calendar
) -> list[list[Restatement]]:
    """Return the statements of each commitment in the order of the day; undated ones last.

    Two are of one commitment where their claims are matched and undertake the same. What a matched
    claim says has been done, in the verb of a commitment, is a statement of it too.
    """
    undertaken = {claim.id: claim for claim in claims if _undertaking(claim) is not None}
    of_one: DisjointSets[str] = DisjointSets()
    finished: dict[str, list[Restatement]] = defaultdict(list)
    for group in groups:
        for left, right in _same(group, undertaken):
            of_one.join(left, right)
    for group in groups:
        for name, statement in _delivered(group, undertaken):
            finished[of_one.leader(name)].append(statement)
    found: dict[str, list[Restatement]] = defaultdict(list)
    for claim in undertaken.values():
        found[of_one.leader(claim.id)].append(_restated(claim, calendar))
    return [
        sorted([*stated, *_once(finished[leader])], key=lambda one: one.claim.order())
        for leader, stated in found.items()
    ]


def _undertaking(claim: Claim) -> Commitment | None:
    commitment = claim.commitment
    if commitment is None or claim.kind is not ClaimKind.COMMITMENT:
        return None
    return commitment if commitment.force is Force.UNDERTAKING else None


def _same(group: Group, undertaken: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    for match in group.matches:
        left, right = undertaken.get(match.left), undertaken.get(match.right)
        if left is None or right is None:
            continue
        if is_one_act(left, right, match):
            yield left.id, right.id


def _delivered(group: Group, undertaken: Mapping[str, Claim]) -> Iterator[tuple[str, Restatement]]:
    """Yield claims that say that is done what a matched commitment was to do, with its id."""
    others = {claim.id: claim for claim in group.claims if claim.commitment is None}
    for match in group.matches:
        for ahead, behind in ((match.left, match.right), (match.right, match.left)):
            if ahead not in undertaken or behind not in others:
                continue
            commitment, claim = undertaken[ahead].commitment, others[behind]
            if commitment is None or commitment.stage in SETTLED:
                continue
            place = _done(claim, commitment, match)
            if place is not None:
                yield ahead, Restatement(claim, Stage.DELIVERED, claim.quote.part(*place))


def _done(claim: Claim, commitment: Commitment, match: Match) -> tuple[int, int] | None:
    """Return where a claim says that is done what a matched commitment was to do.

    The perfect tells of it in any verb ("have reviewed it"). The simple past tells as well of what
    was once before, so that it has to be of a thing that both name, and of an act done once.
    """
    text = claim.quote.exact
    place = done(text).get(verb(commitment).partition(" ")[0])
    if place is None and name_one_thing(match):
        planned = acts(f"to {commitment.action.exact}")[:1]
        place = next((found for act in planned if (found := done_once(text).get(act.verb))), None)
    return place


def _once(statements: Sequence[Restatement]) -> list[Restatement]:
    return list({one.claim.id: one for one in statements}.values())


def _restated(claim: Claim, calendar: Calendar) -> Restatement:
    commitment = claim.commitment
    assert commitment is not None
    by_when = due(commitment, claim.said, calendar)
    return Restatement(claim, commitment.stage, commitment.cue, by_when)
