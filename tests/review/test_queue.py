"""The order of the queue, and that its reasons add up."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import pipeline
from factcheck.records import Document, ReviewItem, Severity
from factcheck.settings import DEFAULT, QueueSettings, Settings

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


AGAIN = ("its quotes are asked about before", DEFAULT.queue.asked_before)

UNDERTAKINGS = (
    "The Isles will recruit 1,300 lighthouse keepers by March 2026.",
    "We will publish the Isles Harbour Strategy by June 2026.",
    "We will improve the harbour by June 2026.",
    "The Isles will plant 9,700 willows by March 2042.",
)


def _follow_ups(*texts: str) -> dict[str, ReviewItem]:
    """Return by its text what is asked of undertakings of January 2025, each of a document."""
    documents = [
        Document(id=f"d{number}", text=text, date=dt.date(2025, 1, 10))
        for number, text in enumerate(texts)
    ]
    by_id = {document.id: document.text for document in documents}
    items = [i for i in pipeline.analyse(documents).queue if i.finding.rule == "follow-up"]
    return {by_id[item.finding.claims[0].document]: item for item in items}


def test_what_somebody_can_be_held_to_comes_before_what_is_vague_or_far_off() -> None:
    figure, named, vague, far = UNDERTAKINGS
    rank = {text: item.rank for text, item in _follow_ups(*UNDERTAKINGS).items()}
    assert max(rank[figure], rank[named]) < min(rank[vague], rank[far])


def test_an_undertaking_made_again_is_asked_about_after_others() -> None:
    figure, _, vague, _ = UNDERTAKINGS
    again = figure.replace("recruit", "take on")
    items = _follow_ups(figure, again, vague)
    assert items[figure].rank < items[vague].rank < items[again].rank
    assert AGAIN in items[again].why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "We will publish the Isles Harbour Strategy by June 2026.",
            "The IHS will be published by June 2026.",
        ),
        (
            "By June 2026 we will raise the Isles Lifeboat Grant by 9.8% to £11,440.",
            "By June 2026 we will increase the Isles Lifeboat Grant from £10,420 to £11,440.",
        ),
    ],
)
def test_an_undertaking_in_other_words_is_the_same(first: str, second: str) -> None:
    items = _follow_ups(first, second)
    assert sum(AGAIN in item.why for item in items.values()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We will publish this Harbour Strategy by June 2026.",
        "This is due to increase to 95% of harbours by June 2026.",
    ],
)
def test_nobody_is_held_to_what_only_the_sentence_before_names(text: str) -> None:
    (item,) = _follow_ups(text).values()
    assert "a day to hold it to" not in dict(item.why)


def test_what_another_question_asks_of_the_same_quotes_comes_later() -> None:
    documents = [
        Document(id="a", text="The Isles employ 800 lighthouse keepers on the northern coast."),
        Document(
            id="b", text="The Isles employ over 800 lighthouse keepers on the northern coast."
        ),
        Document(
            id="c", text="The Isles employ over 900 lighthouse keepers on the northern coast."
        ),
    ]
    queue = pipeline.analyse(documents).queue
    whole, *others = (item for item in queue if len(item.finding.claims) > 1)
    seen = {claim.id for claim in whole.finding.claims}
    for item in others:
        repeats = {claim.id for claim in item.finding.claims} <= seen
        assert repeats == (
            ("its quotes are asked about before", DEFAULT.queue.asked_before) in item.why
        )


def test_what_is_unknown_takes_no_more_for_many_documents() -> None:
    says = "The Isles employ {} lighthouse keepers on the northern coast."
    documents = [Document(id=f"d{n}", text=says.format(812 if n else 934)) for n in range(8)]
    (first, *_) = pipeline.analyse(documents).queue
    (unknown,) = (taken for words, taken in first.why if words.endswith("unknown"))
    assert unknown == DEFAULT.queue.most_for_unknown


DUE = Document(
    id="due",
    text="The Isles will recruit 1,300 lighthouse keepers by March 2026.",
    date=dt.date(2025, 1, 10),
)


def _of_rule(rule: str, *texts: str) -> ReviewItem:
    """Return the one item that a rule gives rise to, of texts of one month after the other."""
    documents = [
        Document(id=f"d{month}", text=text, date=dt.date(2025, month, 10))
        for month, text in enumerate(texts, start=1)
    ]
    (item,) = (i for i in pipeline.analyse([*documents, DUE]).queue if i.finding.rule == rule)
    return item


def _due() -> ReviewItem:
    (item,) = pipeline.analyse([DUE]).queue
    return item


@pytest.mark.parametrize(
    ("one", "other", "comes_first"),
    [
        ("around £4.6 million", "over £4.6 million", True),
        ("£4.6 million", "over £4.6 million", True),
        ("£4.6 million", "around £4.6 million", False),
    ],
)
def test_a_figure_hedged_otherwise_comes_before_what_falls_due(
    one: str, other: str, comes_first: bool
) -> None:
    says = "The Isles spent {} on new lighthouses along the northern sandbanks."
    item = _of_rule("hedge-changed", says.format(one), says.format(other))
    assert (item.priority > _due().priority) is comes_first


def test_a_count_that_grows_comes_before_what_falls_due() -> None:
    says = "The Isles have recruited {} lighthouse keepers so far."
    grows = _of_rule("figure-updated", says.format("1,930"), says.format("2,540"))
    assert grows.priority > _due().priority
    assert ("a count that grows", DEFAULT.queue.growing) in grows.why
    shrinks = _of_rule("figure-updated", says.format("2,540"), says.format("1,930"))
    assert "a count that grows" not in dict(shrinks.why)


def test_two_figures_of_the_same_two_sentences_are_asked_about_once_before_the_rest() -> None:
    says = "The Isles spent {} on new lighthouses, bringing what they cost in all to {}."
    again = "The Isles spent £310 million on new lighthouses in all."
    texts = (says.format("£31 million", "£310 million"), says.format("£38 million", "£317 million"))
    documents = [Document(id=f"d{n}", text=text) for n, text in enumerate((*texts, again))]
    queue = pipeline.analyse(documents).queue
    asked = [item for item in queue if item.finding.rule == "value-differs"]
    assert len(asked) > 1
    assert [AGAIN in item.why for item in asked] == [False] + [True] * (len(asked) - 1)
