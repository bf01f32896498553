"""What rules are asked of: all that is known, part by part.

A part is the passages that matches link, in any number of steps, with the groups of their claims.
What is asked of one hangs on no other. To ask of one after another keeps what is compared close
together, in time and in memory, and lets several processes share the work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise

from attrs import define, field, frozen

from factcheck.records import Claim, Document, Group, Match
from factcheck.records.disjoint import DisjointSets
from factcheck.records.passages import Passage, passages_of

__all__ = ["Known", "Part", "in_parts", "wording"]


_WEIGHT = 30
"""The weight of a match, in code points of text."""


@frozen(eq=False)
class Known:
    """All claims, whatever part they are of.

    Attributes:
        claims: by their ids.
        documents: the claims of each document, by its id.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Sequence[Claim]]
    _by_start: dict[str, Sequence[Claim]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Known:
        """Lay out claims."""
        documents: dict[str, list[Claim]] = defaultdict(list)
        by_id = {claim.id: claim for claim in claims}
        for claim in by_id.values():
            documents[claim.document].append(claim)
        return cls(by_id, documents)

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        """The passage of each claim, by its id."""
        return passages_of(self.claims.values())

    @cached_property
    def figures(self) -> Mapping[Passage, Sequence[Claim]]:
        """The claims of each passage that state a figure."""
        within: dict[Passage, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if claim.quantity is not None:
                within[self.passages[claim.id]].append(claim)
        return within

    def by_start(self, document: str) -> Sequence[Claim]:
        """Return the claims of a document by where their quotes begin."""
        if document not in self._by_start:
            own = self.documents.get(document, ())
            self._by_start[document] = sorted(own, key=lambda claim: claim.quote.start)
        return self._by_start[document]


@define(eq=False)
class Part:
    """Documents, matches and groups that rules are asked of together, and of no others."""

    documents: Sequence[Document] = ()
    matches: list[Match] = field(factory=list)
    groups: list[Group] = field(factory=list)

    def weight(self) -> int:
        """Return how many code points of text are read in the time that it is asked about in."""
        return _WEIGHT * (1 + len(self.matches))

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """The group of each claim, by the claim's id."""
        return {claim.id: group for group in self.groups for claim in group.claims}

    @cached_property
    def matched(self) -> Set[frozenset[str]]:
        """The ids of each two claims that are matched."""
        return {frozenset((match.left, match.right)) for match in self.matches}


def wording(claim: Claim) -> tuple[str, str]:
    """Return what is the same where a passage stands in several documents."""
    return claim.quote.exact, claim.quantity.quote.exact if claim.quantity else ""


def in_parts(known: Known, matches: Iterable[Match], groups: Sequence[Group]) -> list[Part]:
    """Return the parts of what is matched, in the order of the first match of each."""
    passages = known.passages
    linked: DisjointSets[Passage] = DisjointSets()
    for match in matches:
        linked.join(passages[match.left], passages[match.right])
    for group in groups:
        for left, right in pairwise(group.claims):
            linked.join(passages[left.id], passages[right.id])
    found: dict[Passage, Part] = defaultdict(Part)
    for match in matches:
        found[linked.leader(passages[match.left])].matches.append(match)
    for group in groups:
        found[linked.leader(passages[group.claims[0].id])].groups.append(group)
    return list(found.values())
