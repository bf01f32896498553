"""Rules about two matched claims: when they differ, and what to ask of those that do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product

from attrs import frozen

from factcheck.records import Claim, Match, Severity
from factcheck.rules.rule import Asked, States

__all__ = ["Cluster", "Differ", "InGroups", "PairRule", "pair_rule"]

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
        is_list: a document states so many of these that it lists them.
        nearby: all claims that stand close to one of these, in whatever they are about.
    """

    label: str
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    normalised: tuple[str, ...]
    is_list: bool = False
    nearby: tuple[Claim, ...] = ()

    def sides(self, states: States) -> list[list[Claim]]:
        """Put together the claims that state the same, in their order."""
        sides: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            sides[states(claim)].append(claim)
        return list(sides.values())


@frozen(kw_only=True)
class InGroups:
    """Which claims of one group are compared even if they are not matched themselves.

    To compare each with each would cost the square of a group's claims.

    Attributes:
        alike: what two claims have in common that are compared; None if a claim is not.
        unlike: what is not the same of two claims that are compared; None if a claim is not.
    """

    alike: States
    unlike: States

    def pairs(self, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Yield each two claims that are compared."""
        alike: dict[Hashable, dict[Hashable, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            key, unlike = self.alike(claim), self.unlike(claim)
            if key is not None and unlike is not None:
                alike[key][unlike].append(claim)
        for sides in alike.values():
            for one, other in combinations(sides.values(), 2):
                yield from product(one, other)


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
        in_groups: which claims of one group are compared even if they are not matched themselves.
        unless_told_apart: two claims are passed over where one of their documents states both
            of what they state close to one another, and so knows them for two things.
        instead_of: the codes of rules that need not ask about the same claims as well.
    """

    code: str
    severity: Severity
    differ: Differ
    ask: Callable[[Cluster], Asked | None]
    values_differ: bool = False
    states: States | None = None
    series: States | None = None
    in_groups: InGroups | None = None
    unless_told_apart: bool = False
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
    in_groups: InGroups | None = None,
    unless_told_apart: bool = False,
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
        unless_told_apart=unless_told_apart,
        instead_of=frozenset(instead_of),
    )
