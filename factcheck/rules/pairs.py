"""Rules about two matched claims, and how pairs that differ become one question.

Where a thing is said to be 300 in four documents and 310 in two, that is one question about six
claims, not eight questions; where a third figure stands elsewhere, each two figures that differ
are a question of their own, so that those who agree are never set against one another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import evolve, field, frozen

from factcheck.records import Claim, Group, Match, Severity
from factcheck.rules.rule import Asked, States

__all__ = ["Cluster", "Differ", "PairRule", "Question", "ask", "pair_rule"]

Differ = Callable[[Claim, Claim, Match], Sequence[str] | None]
"""Says of two claims what was converted to see that they differ; None if they do not.

The match of two claims that only share a group holds no evidence.
"""


@frozen
class Cluster:
    """Claims each of which differs from another, and what they seem to be about.

    Attributes:
        label: what they seem to be about, in a few words.
        claims: in order of time, as far as that is known.
        matches: that show them to speak of the same thing, the strongest first.
        normalised: what was converted to see that they differ.
    """

    label: str
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    normalised: tuple[str, ...]


@frozen(kw_only=True)
class PairRule:
    """A rule about two claims that are matched, whether or not they stand in one group.

    Attributes:
        code: the name it goes by.
        severity: how soon a person should look.
        differ: tells whether two claims differ.
        ask: asks about claims that do, or returns None where all of them together show that
            there is nothing to ask.
        values_differ: it says that the claims state another figure, direction or date: not the
            same claim twice.
        states: what a claim states in this respect. Claims that state the same stand on one side
            of a question. Without it, the pairs that differ and have a claim or a group in common
            are asked about together.
        series: what the claims of one question share though they differ. With it, all that is
            stated of one thing is one question, and not each two sides of it.
        in_groups: claims of one group are compared even if they are not matched themselves.
        instead_of: the codes of rules that need not ask about the same claims as well.
    """

    code: str
    severity: Severity
    differ: Differ
    ask: Callable[[Cluster], Asked | None]
    values_differ: bool = False
    states: States | None = None
    series: States | None = None
    in_groups: bool = False
    instead_of: frozenset[str] = frozenset()

    def sides(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        """Put together the claims that state the same, in the order given."""
        sides: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in claims:
            sides[claim.id if self.states is None else self.states(claim)].append(claim)
        return list(sides.values())

    def key(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims that say which question it is: the first of each side, in time.

        Of a series it is the first of all. What is said later leaves the id of a finding alone.
        """
        first = [side[0] for side in self.sides(claims)]
        return first if self.series is None else first[:1]


def pair_rule(
    code: str,
    severity: Severity,
    differ: Differ,
    *,
    values_differ: bool = False,
    states: States | None = None,
    series: States | None = None,
    in_groups: bool = False,
    instead_of: Iterable[str] = (),
) -> Callable[[Callable[[Cluster], Asked | None]], PairRule]:
    """Make a rule of ``differ`` and of a function that asks about a cluster of what differs.

    See ``PairRule`` for the other arguments.
    """
    return lambda ask: PairRule(
        code=code,
        severity=severity,
        differ=differ,
        ask=ask,
        values_differ=values_differ,
        states=states,
        series=series,
        in_groups=in_groups,
        instead_of=frozenset(instead_of),
    )


@frozen
class Question:
    """What a rule asks, the matches of what it asks about, and the claims its id comes from."""

    asked: Asked
    matches: tuple[Match, ...]
    key: tuple[Claim, ...]


@frozen
class _Difference:
    match: Match
    steps: Sequence[str] = field(eq=False)
    sides: frozenset[Hashable] = frozenset()
    """What the two state, or what the claims of their series share."""


@frozen
class _Material:
    """The claims, and the group of each, by the id of a claim."""

    claims: Mapping[str, Claim]
    groups: Mapping[str, Group]
    stated: dict[str, Mapping[Hashable, Sequence[Claim]]] = field(factory=dict)
    """The claims of a group by what they state, by its id: each is asked about once."""


def ask(
    rule: PairRule,
    claims: Mapping[str, Claim],
    matches: Iterable[Match],
    groups: Mapping[str, Group],
) -> Iterator[Question]:
    """Yield what the rule asks. ``claims`` and ``groups`` are by the id of a claim."""
    material = _Material(claims, groups)
    candidates = [*matches]
    if rule.in_groups:
        candidates.extend(_unmatched(candidates, {g.id: g for g in groups.values()}.values()))
    for part in _connected(list(_differences(rule, candidates, claims)), groups):
        cluster = _cluster(rule, part, material)
        asked = rule.ask(cluster)
        if asked is None:
            continue
        ordered = sorted(asked.claims, key=Claim.order)
        yield Question(asked, cluster.matches, tuple(rule.key(ordered)))


def _unmatched(matches: Iterable[Match], groups: Iterable[Group]) -> Iterator[Match]:
    """Yield a match without evidence for each two wordings of a group that are not matched."""
    known = {frozenset((match.left, match.right)) for match in matches}
    for group in groups:
        first = {_wording(claim): claim.id for claim in reversed(group.claims)}
        for left, right in combinations(reversed(first.values()), 2):
            if frozenset((left, right)) not in known:
                yield Match(left, right, ())


def _differences(
    rule: PairRule, matches: Iterable[Match], claims: Mapping[str, Claim]
) -> Iterator[_Difference]:
    for match in matches:
        left, right = claims[match.left], claims[match.right]
        steps = rule.differ(left, right, match)
        if steps is None:
            continue
        found = _Difference(match, steps)
        apart = rule.series or rule.states
        if apart is not None:
            found = evolve(found, sides=frozenset((apart(left), apart(right))))
        yield found


def _connected(
    found: Sequence[_Difference], groups: Mapping[str, Group]
) -> list[list[_Difference]]:
    """Put together the pairs with the same sides that have a claim or a group in common."""
    leader: dict[Hashable, Hashable] = {}

    def top(key: Hashable) -> Hashable:
        while (above := leader.setdefault(key, key)) != key:
            leader[key] = leader[above]
            key = above
        return key

    for difference in found:
        pair = (difference.match.left, difference.match.right)
        keys = [*pair, *(groups[claim].id for claim in pair if claim in groups)]
        for key in keys[1:]:
            leader[top((key, difference.sides))] = top((keys[0], difference.sides))
    parts: dict[Hashable, list[_Difference]] = defaultdict(list)
    for difference in found:
        parts[top((difference.match.left, difference.sides))].append(difference)
    return list(parts.values())


def _cluster(rule: PairRule, part: Sequence[_Difference], material: _Material) -> Cluster:
    claims, groups = material.claims, material.groups
    differing = {c: claims[c] for d in part for c in (d.match.left, d.match.right)}
    around = {groups[claim].id: groups[claim] for claim in sorted(differing) if claim in groups}
    again = {
        c.id: c for group in around.values() for c in _beside(rule, differing, group, material)
    }
    ordered = sorted({**differing, **again}.values(), key=Claim.order)
    labels = Counter(groups[claim].label for claim in sorted(differing) if claim in groups)
    own = ordered[0].subject or ordered[0].quote.exact
    held = {d.match for d in part if d.match.evidence}
    if rule.series is not None or rule.states is None or not held:
        held |= {match for group in around.values() for match in group.matches}
    return Cluster(
        label=labels.most_common(1)[0][0] if labels else own,
        claims=tuple(ordered),
        matches=tuple(sorted(held, key=lambda m: (-m.total, m.left, m.right))),
        normalised=tuple(dict.fromkeys(step for d in part for step in d.steps)),
    )


def _beside(
    rule: PairRule, differing: Mapping[str, Claim], group: Group, material: _Material
) -> Iterator[Claim]:
    """Yield the claims of a group that say one of the things that differ."""
    states = rule.states or _wording
    if group.id not in material.stated:
        stated: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in group.claims:
            stated[states(claim)].append(claim)
        material.stated[group.id] = stated
    for state in {states(claim) for claim in differing.values()}:
        yield from material.stated[group.id].get(state, ())


def _wording(claim: Claim) -> tuple[str, str]:
    """Return what is the same where a passage stands in several documents."""
    return claim.quote.exact, claim.quantity.quote.exact if claim.quantity else ""
