"""Rules about two matched claims, and how pairs that differ become one question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.records import Claim, Group, Match, Severity
from factcheck.rules.rule import Asked

__all__ = ["Cluster", "Differ", "PairRule", "ask", "pair_rule"]

Differ = Callable[[Claim, Claim, Match], Sequence[str] | None]
"""Says of two matched claims what was converted to see that they differ; None if they do not."""


@frozen
class Cluster:
    """Claims each of which differs from another, in order, and what they seem to be about."""

    label: str
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    normalised: tuple[str, ...]


@frozen
class PairRule:
    """A rule about two claims that are matched, whether or not they stand in one group.

    The pairs that differ and have a claim or a group in common are asked about together.
    """

    code: str
    severity: Severity
    differ: Differ
    ask: Callable[[Cluster], Asked]
    values_differ: bool = False
    """It says that the claims state another figure, direction or date: not the same claim twice."""


def pair_rule(
    code: str, severity: Severity, differ: Differ, *, values_differ: bool = False
) -> Callable[[Callable[[Cluster], Asked]], PairRule]:
    """Make a rule of ``differ`` and of a function that asks about a cluster of what differs."""
    return lambda ask: PairRule(code, severity, differ, ask, values_differ)


def ask(
    rule: PairRule,
    claims: Mapping[str, Claim],
    matches: Iterable[Match],
    groups: Mapping[str, Group],
) -> Iterator[tuple[Asked, tuple[Match, ...]]]:
    """Yield what the rule asks, with the matches of what it asks about.

    ``claims`` and ``groups`` are by the id of a claim.
    """
    found: list[tuple[Match, Sequence[str]]] = []
    for match in matches:
        steps = rule.differ(claims[match.left], claims[match.right], match)
        if steps is not None:
            found.append((match, steps))
    for part in _connected(found, groups):
        cluster = _cluster(part, claims, groups)
        yield rule.ask(cluster), cluster.matches


def _connected(
    found: Sequence[tuple[Match, Sequence[str]]], groups: Mapping[str, Group]
) -> list[list[tuple[Match, Sequence[str]]]]:
    """Put together the pairs that have a claim or a group in common."""
    leader: dict[str, str] = {}

    def top(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    for match, _ in found:
        keys = [match.left, match.right]
        keys += [groups[claim].id for claim in (match.left, match.right) if claim in groups]
        for key in keys[1:]:
            leader[top(key)] = top(keys[0])
    parts: dict[str, list[tuple[Match, Sequence[str]]]] = defaultdict(list)
    for match, steps in found:
        parts[top(match.left)].append((match, steps))
    return list(parts.values())


def _cluster(
    part: Sequence[tuple[Match, Sequence[str]]],
    claims: Mapping[str, Claim],
    groups: Mapping[str, Group],
) -> Cluster:
    differing = {claim for match, _ in part for claim in (match.left, match.right)}
    around = {g.id: g for claim in sorted(differing) if (g := groups.get(claim)) is not None}
    said = {_wording(claims[claim]) for claim in differing}
    again = {c.id: c for g in around.values() for c in g.claims if _wording(c) in said}
    members = {**{claim: claims[claim] for claim in differing}, **again}
    ordered = sorted(members.values(), key=Claim.order)
    labels = Counter(groups[claim].label for claim in sorted(differing) if claim in groups)
    own = ordered[0].subject or ordered[0].quote.exact
    held = {m for g in around.values() for m in g.matches} | {match for match, _ in part}
    return Cluster(
        labels.most_common(1)[0][0] if labels else own,
        tuple(ordered),
        tuple(sorted(held, key=lambda m: (-m.total, m.left, m.right))),
        tuple(dict.fromkeys(step for _, steps in part for step in steps)),
    )


def _wording(claim: Claim) -> tuple[str, str]:
    """Return what is the same where a passage stands in several documents."""
    return claim.quote.exact, claim.quantity.quote.exact if claim.quantity else ""
