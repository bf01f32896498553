"""Questions that ask about no more than a question before them does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from factcheck.records.passages import Passage, passages_at
from factcheck.review.weighed import Weighed

__all__ = ["repeated"]

_MOST = 50
"""How many questions about a passage are remembered: a passage in more is one of a long list."""


def repeated(findings: Sequence[Weighed]) -> set[str]:
    """Return the ids of the findings the core of whose passages an earlier one is about.

    The figure and the hedge of one sentence, or its deadline and whether it was met, are asked of
    the same words, wherever else they stand as well; who has read one question has them before her.
    So has she an undertaking that is made again elsewhere, of the same for the same day.

    Args:
        findings: the most pressing first.
    """
    passage_of = passages_at({span for one in findings for span in one.spans})
    about: dict[Passage, list[int]] = defaultdict(list)
    pledged: set[Hashable] = set()
    again: set[str] = set()
    for place, finding in enumerate(findings):
        passages = {passage_of[span.claim] for span in finding.spans}
        core = {passage_of[claim] for claim in finding.core}
        marks = set(finding.pledge.marks()) if finding.pledge is not None else set()
        if marks & pledged or _common(about[passage] for passage in core):
            again.add(finding.id)
            continue
        pledged |= marks
        for passage in passages:
            if len(about[passage]) < _MOST:
                about[passage].append(place)
    return again


def _common(places: Iterable[list[int]]) -> set[int]:
    """Return what all lists hold, the shortest first so that this costs little."""
    first, *others = sorted(places, key=len)
    return set(first).intersection(*others)
