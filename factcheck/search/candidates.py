"""Which texts are worth a closer look: those that hold most of what is asked for.

A plan of joins over postings, which a database can run as well::

    SELECT position, SUM(points) FROM (
        SELECT asked.key, position, asked.bits * MAX(answers.earns * postings.share) AS points
        FROM asked JOIN answers USING (key) JOIN postings ON postings.key = answers.answer
        GROUP BY asked.key, position
    ) GROUP BY position ORDER BY 2 DESC, position LIMIT candidates
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest

from factcheck.search.asking import Asked
from factcheck.search.postings import Postings

__all__ = ["candidates"]


def candidates(asked: Iterable[Asked], postings: Postings, most: int) -> dict[int, float]:
    """Return the positions of the texts that hold most, the best first, and the bits they hold."""
    held: dict[int, float] = defaultdict(float)
    for term in asked:
        for position, share in _best(term, postings):
            held[position] += term.bits * share
    best = nsmallest(most, held.items(), key=lambda item: (-item[1], item[0]))
    return dict(best)


def _best(term: Asked, postings: Postings) -> Iterable[tuple[int, float]]:
    """Return the texts that hold a term or a relative of it, with the better of their shares."""
    present = [(key, earns) for key, earns in term.answers if key in postings]
    if len(present) == 1:
        ((key, earns),) = present
        return ((position, earns * share) for position, share in postings.of_term(key))
    best: dict[int, float] = {}
    for key, earns in present:
        for position, share in postings.of_term(key):
            points = earns * share
            if points > best.get(position, 0.0):
                best[position] = points
    return best.items()
