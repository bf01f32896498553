"""The order of the queue, and that its reasons add up."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.records import Document, ReviewItem, Severity
from factcheck.settings import QueueSettings, Settings

DOCUMENTS = (
    Document(id="a", text="We are putting 13,000 police officers and PCSOs into local areas."),
    Document(id="b", text="They put 12,000 police officers and PCSOs into local areas."),
    Document(id="c", text="The national audit of bridges will conclude in the coming weeks."),
)


@pytest.fixture(scope="module")
def queue() -> tuple[ReviewItem, ...]:
    return pipeline.analyse(DOCUMENTS).queue


def test_the_most_pressing_comes_first(queue: tuple[ReviewItem, ...]) -> None:
    assert [item.rank for item in queue] == list(range(1, len(queue) + 1))
    assert [item.priority for item in queue] == sorted(
        (item.priority for item in queue), reverse=True
    )
    assert queue[0].finding.severity is Severity.HIGH
    assert queue[-1].finding.severity is Severity.LOW


def test_every_priority_is_the_sum_of_its_reasons(queue: tuple[ReviewItem, ...]) -> None:
    for item in queue:
        assert item.priority == sum(points for _, points in item.why)
        assert item.why[0][0] == f"severity {item.finding.severity}"


def test_the_points_can_be_set(queue: tuple[ReviewItem, ...]) -> None:
    low_first = Settings(queue=QueueSettings(high=queue[0].why[0][1] * 0, low=queue[0].why[0][1]))
    assert pipeline.analyse(DOCUMENTS, low_first).queue[0].finding.severity is Severity.LOW
