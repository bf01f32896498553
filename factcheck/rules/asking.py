"""How pairs of claims that differ become one question.

Where a thing is said to be 300 in four documents and 310 in two, that is one question about six
claims, not eight questions; where a third figure stands elsewhere, each two figures that differ
are a question of their own, so that those who agree are never set against one another. A document
that states many figures of one thing lists them: what differs within it, or from another document,
is then one question about these documents, and not one for each two figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from attrs import evolve, field, frozen

from factcheck.records import Claim, Group, Match
from factcheck.records.disjoint import DisjointSets
from factcheck.rules.linked import Known, Part, wording
from factcheck.rules.neighbours import Neighbours
from factcheck.rules.pairs import Cluster, InGroups, PairRule
from factcheck.rules.rule import Asked, States

__all__ = ["Question", "ask"]

_MOST_STATED = 3
"""How much a document may state of one thing before it is a list."""


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
    """What the two state, or what the claims of their series share; of a list, the documents."""
    is_list: bool = False


@frozen
class _Material:
    """What there is besides what differs, and what a rule was asked of it."""

    known: Known
    part: Part
    neighbours: Neighbours
    stated: dict[str, Mapping[Hashable, Sequence[Claim]]] = field(factory=dict)
    """The claims of a group by what they state, by its id: each is asked about once."""


def ask(rule: PairRule, part: Part, known: Known) -> Iterator[Question]:
    """Yield what the rule asks about a part of what is known."""
    material = _Material(known, part, Neighbours(known, part))
    found = list(_differences(rule, material))
    if not found:
        return
    if rule.states is not None and rule.series is None:
        found = list(_by_lists(rule.states, found, material))
    for differing in _connected(found, part.group_of, lambda difference: difference.sides):
        cluster = _cluster(rule, differing, material)
        asked = rule.ask(cluster)
        if asked is None:
            continue
        ordered = sorted(asked.claims, key=Claim.order)
        key = _first_of_each_document(ordered) if cluster.is_list else rule.key(ordered)
        yield Question(asked, cluster.matches, tuple(key))


def _first_of_each_document(claims: Iterable[Claim]) -> list[Claim]:
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.document, claim)
    return list(first.values())


def _unmatched(in_groups: InGroups, part: Part) -> Iterator[Match]:
    """Yield a match without evidence for wordings of a group that are compared, yet not matched."""
    for group in part.groups:
        first = {wording(claim): claim for claim in reversed(group.claims)}
        for left, right in in_groups.pairs(first.values()):
            if frozenset((left.id, right.id)) not in part.matched:
                yield Match(left.id, right.id, ())


def _differences(rule: PairRule, material: _Material) -> Iterator[_Difference]:
    claims, part = material.known.claims, material.part
    unmatched = _unmatched(rule.in_groups, part) if rule.in_groups is not None else ()
    for match in chain(part.matches, unmatched):
        left, right = claims[match.left], claims[match.right]
        steps = rule.differ(left, right, match)
        if steps is None or _are_told_apart(rule, left, right, material):
            continue
        found = _Difference(match, steps)
        apart = rule.series or rule.states
        if apart is not None:
            found = evolve(found, sides=frozenset((apart(left), apart(right))))
        yield found


def _are_told_apart(rule: PairRule, left: Claim, right: Claim, material: _Material) -> bool:
    if not rule.unless_told_apart or rule.states is None:
        return False
    return material.neighbours.tell_apart(left, right, rule.states)


def _by_lists(
    states: States, found: Sequence[_Difference], material: _Material
) -> Iterator[_Difference]:
    """Yield the differences, those of a document that lists what it states by the documents.

    What one document states of one thing in many ways is a list, of which each two differ.
    """
    for differing in _connected(found, material.part.group_of, lambda _: None):
        stated: dict[str, set[Hashable]] = defaultdict(set)
        for difference in differing:
            for claim in _claims(difference, material):
                stated[claim.document].add(states(claim))
        lists = {document for document, these in stated.items() if len(these) > _MOST_STATED}
        for difference in differing:
            documents = frozenset(claim.document for claim in _claims(difference, material))
            if documents & lists:
                difference = evolve(difference, sides=documents, is_list=True)
            yield difference


def _claims(difference: _Difference, material: _Material) -> tuple[Claim, Claim]:
    match = difference.match
    return material.known.claims[match.left], material.known.claims[match.right]


def _connected(
    found: Sequence[_Difference],
    groups: Mapping[str, Group],
    sides: Callable[[_Difference], Hashable],
) -> list[list[_Difference]]:
    """Put together the pairs with the same sides that have a claim or a group in common."""
    together: DisjointSets[Hashable] = DisjointSets()
    for difference in found:
        pair = (difference.match.left, difference.match.right)
        keys = [*pair, *(groups[claim].id for claim in pair if claim in groups)]
        for key in keys[1:]:
            together.join((keys[0], sides(difference)), (key, sides(difference)))
    parts: dict[Hashable, list[_Difference]] = defaultdict(list)
    for difference in found:
        parts[together.leader((difference.match.left, sides(difference)))].append(difference)
    return list(parts.values())


def _cluster(rule: PairRule, found: Sequence[_Difference], material: _Material) -> Cluster:
    claims, groups = material.known.claims, material.part.group_of
    differing = {c: claims[c] for d in found for c in (d.match.left, d.match.right)}
    around = {groups[claim].id: groups[claim] for claim in sorted(differing) if claim in groups}
    again = {
        c.id: c for group in around.values() for c in _beside(rule, differing, group, material)
    }
    is_list = found[0].is_list
    if is_list:
        again = {c: claim for c, claim in again.items() if claim.document in found[0].sides}
    ordered = sorted({**differing, **again}.values(), key=Claim.order)
    labels = Counter(groups[claim].label for claim in sorted(differing) if claim in groups)
    own = ordered[0].subject or ordered[0].quote.exact
    held = {d.match for d in found if d.match.evidence}
    if rule.series is not None or rule.states is None or not held:
        held |= {match for group in around.values() for match in group.matches}
    return Cluster(
        label=labels.most_common(1)[0][0] if labels else own,
        claims=tuple(ordered),
        matches=tuple(sorted(held, key=lambda m: (-m.total, m.left, m.right))),
        normalised=tuple(dict.fromkeys(step for d in found for step in d.steps)),
        is_list=is_list,
        nearby=() if is_list else tuple(_nearby(ordered, material.neighbours)),
    )


def _nearby(claims: Iterable[Claim], neighbours: Neighbours) -> Iterator[Claim]:
    """Yield the claims that stand near these in their documents, each once."""
    found = {near.id: near for claim in claims for near in neighbours.of(claim)}
    yield from found.values()


def _beside(
    rule: PairRule, differing: Mapping[str, Claim], group: Group, material: _Material
) -> Iterator[Claim]:
    """Yield the claims of a group that say one of the things that differ."""
    states = rule.states or wording
    if group.id not in material.stated:
        stated: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in group.claims:
            stated[states(claim)].append(claim)
        material.stated[group.id] = stated
    for state in {states(claim) for claim in differing.values()}:
        yield from material.stated[group.id].get(state, ())
