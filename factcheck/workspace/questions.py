"""What is asked about the documents of a workspace, and these, taken from it when needed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from factcheck.exports import jsontext
from factcheck.records import Claim, Finding, Limits, ReviewItem, codec
from factcheck.records.layout import schema_name
from factcheck.review import Weighed
from factcheck.workspace.comparison import Comparison
from factcheck.workspace.documents import Documents
from factcheck.workspace.readings import Readings

__all__ = ["Questions", "Queue"]

_CHUNK = 4_000
"""How many findings are taken from the workspace at once."""


class Queue:
    """Findings in the order of the queue, each taken from the workspace when it is asked for."""

    def __init__(self, comparison: Comparison, places: Sequence[_Place] | None = None) -> None:
        self._comparison = comparison
        self._places = _placed(comparison.ranked()) if places is None else places

    def chosen(self, severities: Container[str], codes: Container[str]) -> Queue:
        """Return the items of these severities and rules; none named means all of them."""
        places = [
            place
            for place in self._places
            if (not severities or place.weighed.severity in severities)
            and (not codes or place.weighed.rule in codes)
        ]
        return Queue(self._comparison, places)

    def first(self, count: int | None) -> Queue:
        """Return so many, or all."""
        return Queue(self._comparison, self._places[:count])

    def rows(self) -> Iterator[jsontext.Text]:
        """Yield the items as rows of output."""
        for places in _chunks(self._places):
            kept = self._comparison.rows([place.weighed.id for place in places])
            for place in places:
                head = {"schema": schema_name("review-item"), **codec.to_json(place.shown())}
                text = f"{jsontext.text(head)[:-1]}, {kept[place.weighed.id][1:]}"
                yield jsontext.Text(text)

    def __iter__(self) -> Iterator[ReviewItem]:
        for places in _chunks(self._places):
            findings = self._comparison.findings([place.weighed.id for place in places])
            for place in places:
                yield place.item(findings[place.weighed.id])

    def __len__(self) -> int:
        return len(self._places)


@frozen
class _Place:
    rank: int
    weighed: Weighed

    def item(self, finding: Finding) -> ReviewItem:
        """Return the review item of a finding that has this place."""
        shown = self.shown()
        return ReviewItem(rank=shown.rank, priority=shown.priority, why=shown.why, finding=finding)

    def shown(self) -> _Shown:
        """Return what a row of output says of the place."""
        return _Shown(self.rank, self.weighed.priority, self.weighed.why)


@frozen
class _Shown:
    rank: int
    priority: Decimal
    why: tuple[tuple[str, Decimal], ...]


def _placed(ranked: Iterable[Weighed]) -> list[_Place]:
    return [_Place(rank, weighed) for rank, weighed in enumerate(ranked, start=1)]


def _chunks(places: Sequence[_Place]) -> Iterator[Sequence[_Place]]:
    for start in range(0, len(places), _CHUNK):
        yield places[start : start + _CHUNK]


@frozen
class Questions:
    """The review queue of a workspace, as long as that is open.

    Attributes:
        queue: every question, the most pressing first.
        limits: what matching left out.
        documents: what it is about, by id.
    """

    queue: Queue
    limits: Limits
    documents: Documents
    _readings: Readings

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of their documents' ids."""
        sources = self.documents.sources
        held = sorted(self._readings.held(sources), key=lambda row: row[1].id)
        return tuple(claim for _, _, claims in held for claim in claims)
