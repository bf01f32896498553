"""Which figure of the right text speaks of the same as one of the left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.comparison.likeness import Likeness, likeness
from factcheck.comparison.mentions import Mention
from factcheck.comparison.relations import Related
from factcheck.comparison.surroundings import Placed

__all__ = ["Aligned", "align", "is_claim"]


_Pair = tuple[int, int, Likeness]
"""The index of a left figure, that of a right one, and how alike they are."""

_PLAINLY = 0.5
_MOST = 32
"""With how many figures one is compared at most."""
_MOST_OF_A_KEY = 256
"""How many figures are looked up by one word."""


@frozen
class Aligned:
    """A figure of the left text with those of the right one, and how they relate."""

    right: tuple[Mention, ...]
    related: Related


def align(left: Sequence[Placed], right: Sequence[Placed]) -> dict[int, Aligned]:
    """Return for the left mentions, by their index, the right one that speaks of the same.

    The likeliest pairs are taken first, and each figure of the right text once. Two figures that
    nothing says to be of one thing are compared where the left text claims no other and neither
    has another to be compared with.
    """
    candidates = _Candidates(right)
    pairs = [
        (i, j, alike)
        for i, mention in enumerate(left)
        for j in candidates.of(mention)
        if (alike := likeness(mention, right[j])) is not None
    ]
    pairs.sort(key=lambda pair: (-pair[2].score, pair[0], pair[1]))
    if sum(is_claim(placed.mention) for placed in left) <= 1:
        pairs = [*_borne_out(pairs), *_plainly_best(pairs)]
    else:
        pairs = _borne_out(pairs)
    taken: dict[int, Aligned] = {}
    used: set[int] = set()
    for i, j, alike in pairs:
        if i not in taken and j not in used:
            taken[i] = Aligned((right[j].mention,), alike.related)
            used.add(j)
    return taken


def _borne_out(pairs: Sequence[_Pair]) -> list[_Pair]:
    return [pair for pair in pairs if pair[2].borne_out]


def _plainly_best(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Yield for each left figure the likeliest pair, where no other is about as likely."""
    rights = Counter(j for _, j, _ in pairs)
    by_left: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_left[pair[0]].append(pair)
    for best, *others in by_left.values():
        leads = not others or best[2].score - others[0][2].score >= _PLAINLY
        if leads and rights[best[1]] == 1:
            yield best


class _Candidates:
    """Which mentions a mention is compared with: all of a few, else those it shares most with."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self._all = range(len(placed))
        self._postings: dict[object, list[int]] = defaultdict(list)
        if len(placed) > _MOST:
            for index, each in enumerate(placed):
                for key in _keys(each):
                    if len(self._postings[key]) < _MOST_OF_A_KEY:
                        self._postings[key].append(index)

    def of(self, placed: Placed) -> Iterable[int]:
        """Return the indices to compare with, in order."""
        if len(self._all) <= _MOST:
            return self._all
        shared = Counter(i for key in _keys(placed) for i in self._postings.get(key, ()))
        return sorted(sorted(shared, key=lambda i: (-shared[i], i))[:_MOST])


def _keys(placed: Placed) -> Iterator[object]:
    yield from placed.near
    quantity, date = placed.mention.quantity, placed.mention.date
    yield date if quantity is None else quantity.value


def is_claim(mention: Mention) -> bool:
    """Tell whether a mention is a claim of its own, where the text makes any."""
    return mention.quantity is not None and mention.quantity.checkable
