"""Questions that ask about no more than a question before them does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from factcheck.records import Finding
from factcheck.records.passages import Passage, passages_of

__all__ = ["repeated"]

_MOST = 50
"""How many questions about a passage are remembered: a passage in more is one of a long list."""


def repeated(findings: Sequence[Finding]) -> set[str]:
    """Return the ids of the findings all of whose passages an earlier one is about.

    The figure and the hedge of one sentence, or its deadline and whether it was met, are asked of
    the same words; who has read one question has them before her. So has she an undertaking that
    is made again elsewhere, with the same figure for the same day.

    Args:
        findings: the most pressing first.
    """
    passage_of = passages_of({c.id: c for one in findings for c in one.claims}.values())
    about: dict[Passage, list[int]] = defaultdict(list)
    pledged: set[Hashable] = set()
    again: set[str] = set()
    for place, finding in enumerate(findings):
        passages = {passage_of[claim.id] for claim in finding.claims}
        pledge = _pledge(finding)
        if pledge in pledged or _common(about[passage] for passage in passages):
            again.add(finding.id)
            continue
        if pledge is not None:
            pledged.add(pledge)
        for passage in passages:
            if len(about[passage]) < _MOST:
                about[passage].append(place)
    return again


def _pledge(finding: Finding) -> Hashable:
    """Return the figure and the day of the one undertaking that a finding is about."""
    commitment = finding.claims[0].commitment
    if len(finding.claims) > 1 or commitment is None:
        return None
    target, by = commitment.target, commitment.deadline
    if target is None or target.value is None or by is None or by.latest is None:
        return None
    return target.value, target.unit, by.latest


def _common(places: Iterable[list[int]]) -> set[int]:
    """Return what all lists hold, the shortest first so that this costs little."""
    first, *others = sorted(places, key=len)
    return set(first).intersection(*others)
