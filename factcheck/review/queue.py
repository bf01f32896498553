"""Put findings in order by a priority that is the sum of reasons a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from factcheck.records import Finding, ReviewItem
from factcheck.review.repeated import repeated
from factcheck.review.weighed import Weighed, weigh
from factcheck.settings import Settings

__all__ = ["queue", "ranked"]


def queue(findings: Iterable[Finding], settings: Settings) -> tuple[ReviewItem, ...]:
    """Return the findings as review items, the most pressing first.

    What a question before asks about as well, whole, comes after those that ask something new.
    """
    by_id = {finding.id: finding for finding in findings}
    weighed = ranked((weigh(finding, settings) for finding in by_id.values()), settings)
    return tuple(
        ReviewItem(rank=rank, priority=one.priority, why=one.why, finding=by_id[one.id])
        for rank, one in enumerate(weighed, start=1)
    )


def ranked(weighed: Iterable[Weighed], settings: Settings) -> Sequence[Weighed]:
    """Return weighed findings in the order of the queue, with all of their reasons."""
    alone = sorted(weighed, key=Weighed.order)
    again = repeated(alone)
    asked = "its quotes are asked about before", settings.queue.asked_before
    together = [evolve(one, why=(*one.why, asked)) if one.id in again else one for one in alone]
    return sorted(together, key=Weighed.order)
