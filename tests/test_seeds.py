"""What a reader of the five seeds must be shown, and what changes when the texts change.

The expectations come from reading the texts. The mutations put another number, another hedge, a
negation or another date into a copy, and look for the question that should follow.
"""

from __future__ import annotations

from functools import cache

import pytest
from attrs import evolve

from factcheck import pipeline, readers
from factcheck.records import Document, Finding, Group, Severity, Stage
from tests.conftest import ROOT

POLICING, STATEMENT, NEWS, ANSWER, OPINION = range(5)


@cache
def seeds() -> tuple[Document, ...]:
    return tuple(readers.read(ROOT / "seeds"))


@cache
def analysis() -> pipeline.Analysis:
    return pipeline.analyse(seeds())


def findings(documents: tuple[Document, ...], rule: str) -> list[Finding]:
    return [f for f in pipeline.analyse(documents).findings if f.rule == rule]


def with_text(*texts: str) -> tuple[Document, ...]:
    added = [Document(id=f"added-{i}", text=text) for i, text in enumerate(texts)]
    return (*seeds(), *added)


def replaced(index: int, old: str, new: str) -> tuple[Document, ...]:
    document = seeds()[index]
    assert old in document.text
    changed = evolve(document, text=document.text.replace(old, new), turns=())
    return (*seeds()[:index], changed, *seeds()[index + 1 :])


def group_of(words: str) -> Group:
    found = [g for g in analysis().groups if any(words in c.quote.exact for c in g.claims)]
    assert found, f"no group holds “{words}”"
    return found[0]


@pytest.mark.parametrize(
    ("document", "words", "value", "unit"),
    [
        (POLICING, "13,000 police officers and PCSOs", "13000", "police officer"),
        (STATEMENT, "More than 800 cases", "800", "case"),
        (STATEMENT, "above 1,000", "1000", None),
        (STATEMENT, "only 37%", "37", "percent"),
        (STATEMENT, "just four months", "4", "month"),
        (STATEMENT, "seven-year", "7", "year"),
        (STATEMENT, "as young as 10", "10", "year of age"),
        (STATEMENT, "13 to 15-year-old", None, "year of age"),
        (STATEMENT, "more than a decade", "1", "decade"),
        (STATEMENT, "14%", "14", "percent"),
        (NEWS, "three-month", "3", "month"),
        (ANSWER, "£5m", "5000000", "GBP"),
        (OPINION, "around 1,400 children", "1400", "child"),
        (OPINION, "15-month", "15", "month"),
        (OPINION, "an extra 20,000 police officers", "20000", "police officer"),
    ],
)
def test_figures_are_claimed(document: int, words: str, value: str | None, unit: str) -> None:
    claims = [
        claim
        for claim in analysis().claims
        if claim.document == seeds()[document].id
        and claim.quantity is not None
        and claim.quantity.quote.exact == words
    ]
    assert claims
    for claim in claims:
        assert claim.quantity is not None
        stated = claim.quantity.value
        assert (None if stated is None else f"{stated:f}") == value
        assert claim.quantity.unit == unit


@pytest.mark.parametrize("words", ["44194", "3 min", "first", "2025", "2022-07-21"])
def test_numbers_that_make_no_claim_make_none(words: str) -> None:
    assert not [c for c in analysis().claims if c.quantity and c.quantity.quote.exact == words]


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("a national audit of group-based", {POLICING, STATEMENT, NEWS, ANSWER}),
        ("closed with no further action", {POLICING, STATEMENT, NEWS}),
        ("mandatory reporting duty", {POLICING, STATEMENT}),
        ("the author of the 2015 report", {POLICING, STATEMENT, NEWS}),
    ],
)
def test_one_claim_in_other_words(words: str, documents: set[int]) -> None:
    assert {seeds()[i].id for i in documents} <= set(group_of(words).documents)


def test_the_questions() -> None:
    rules = [item.finding.rule for item in analysis().queue]
    assert rules[:3] == ["promise-reversed", "duration-differs", "date-differs"]
    assert set(rules[3:]) == {"complement", "follow-up"}


def test_the_reversal_is_one_question_with_all_its_quotes() -> None:
    (reversal,) = findings(seeds(), "promise-reversed")
    quotes = " | ".join(claim.quote.exact for claim in reversal.claims)
    for words in ("inquiry is necessary", "has refused", "will set up a national inquiry"):
        assert words in quotes


def test_expectations_are_to_follow_up() -> None:
    quotes = " | ".join(
        claim.quote.exact
        for found in analysis().findings
        if found.rule == "follow-up"
        for claim in found.claims
    )
    assert "It will conclude in the coming weeks" in quotes
    assert "rise above 1,000 in the coming weeks" in quotes


@pytest.mark.parametrize(
    ("action", "stage"),
    [
        ("set up a national inquiry", Stage.PROMISED),
        ("publishing the findings", Stage.PROMISED),
        ("putting 13,000 police officers", Stage.UNDER_WAY),
        ("a further national inquiry", Stage.DECLINED),
    ],
)
def test_commitments_have_their_stage(action: str, stage: Stage) -> None:
    commitments = [c.commitment for c in analysis().claims if c.commitment]
    assert stage in [c.stage for c in commitments if c.action.exact.startswith(action)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Ministers will put 12,000 more police officers and PCSOs back into local areas and "
            "communities.",
            "value-differs",
        ),
        (
            "They are putting 13,000 police officers back into local areas and communities.",
            "scope-differs",
        ),
        (
            "More than 600 cases have been identified by the police for formal review.",
            "figure-updated",
        ),
        (
            "Ministers announced a £10m fund for local authorities to undertake independent "
            "inquiries.",
            "value-differs",
        ),
        (
            "Removals of foreign national offenders have fallen by 14% since the election.",
            "direction-reversed",
        ),
        ("In Rotherham, up to 1,400 children are thought to have been abused.", "hedge-changed"),
        (
            "Ethnicity data is recorded for two thirds of grooming gang perpetrators.",
            "polarity-differs",
        ),
        ("Fewer than 800 cases have been identified for formal review.", "hedge-changed"),
        (
            "Nine men were found guilty of horrendous crimes in Rochdale between 2000 and 2006.",
            "value-differs",
        ),
        (
            "Seven men were found guilty of horrendous crimes in Rochdale between 2001 and 2006.",
            "event-date-differs",
        ),
    ],
)
def test_another_telling_that_differs_is_asked_about(text: str, rule: str) -> None:
    added = findings(with_text(text), rule)
    assert any("added-0" in {claim.document for claim in f.claims} for f in added)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers put 13,000 police officers and PCSOs back into local areas and communities.",
        "Over 800 cases have been identified by the police for formal review.",
        "Councils share a £5 million fund for local authorities to undertake inquiries.",
        "The broadband scheme will reach 13,000 premises in local areas and communities.",
        "Around 1,000 children are thought to have been abused in Telford.",
        "Ministers have increased the removal of failed asylum seekers by 24% since the election.",
        "The library had 37% of its books on loan, and two thirds of its chairs were not in use.",
    ],
)
def test_another_telling_that_agrees_is_not(text: str) -> None:
    for found in pipeline.analyse(with_text(text)).findings:
        if found.rule != "follow-up":
            assert "added-0" not in {claim.document for claim in found.claims}


@pytest.mark.parametrize(
    "text",
    [
        "The three-month audit of grooming gangs was announced on Thursday.",
        "Home Secretary Yvette Cooper has announced a “rapid three-month audit” of grooming gangs.",
    ],
)
def test_another_report_of_the_news_hides_no_question(text: str) -> None:
    assert findings(with_text(text), "duration-differs")


def test_the_same_length_is_no_question() -> None:
    assert not findings(
        replaced(STATEMENT, "just four months", "just three months"), "duration-differs"
    )


def test_the_document_s_own_day_is_no_question() -> None:
    assert not findings(replaced(ANSWER, "08 April 2025", "28 April 2025"), "date-differs")


def test_shares_that_leave_something_out_are_no_complement() -> None:
    assert not findings(replaced(STATEMENT, "only 37%", "only 20%"), "complement")


def test_shares_of_more_than_the_whole_are_asked_about_sooner() -> None:
    (close,) = findings(seeds(), "complement")
    (too_much,) = findings(replaced(STATEMENT, "only 37%", "only 52%"), "complement")
    assert close.severity is Severity.LOW
    assert too_much.severity is Severity.MEDIUM
    assert "more than the whole" in too_much.question


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "The bridge over the Tyne cost £5m.",
            "The bridge over the Tyne cost £50m.",
            "magnitude-slip",
        ),
        ("Half of schools in Kent were closed.", "90% of schools in Kent were closed.", None),
        (
            "The data was collected on only 37% of suspects.",
            "The data was collected on only 10% of suspects.",
            None,
        ),
    ],
)
def test_the_same_words_with_quite_another_figure_are_asked_about(
    one: str, other: str, rule: str | None
) -> None:
    documents = (Document(id="one", text=one), Document(id="other", text=other))
    assert findings(documents, rule or "value-differs")


def test_another_year_of_one_person_s_report_is_asked_about() -> None:
    assert findings(replaced(NEWS, "the 2015 report", "the 2014 report"), "event-date-differs")


def test_a_refusal_throughout_is_no_reversal() -> None:
    (reversal,) = findings(
        replaced(STATEMENT, "we will set up a national", "we will not set up a national"),
        "promise-reversed",
    )
    declined = [c for c in reversal.claims if "not set up" in c.quote.exact]
    assert declined
    assert declined[0].commitment is not None
    assert declined[0].commitment.stage is Stage.DECLINED


def test_officers_of_two_drives_and_years_of_two_things_are_kept_apart() -> None:
    for group in analysis().groups:
        words = {c.quantity.quote.exact for c in group.claims if c.quantity}
        assert not {"13,000 police officers and PCSOs", "an extra 20,000 police officers"} <= words
        assert not {"15 years", "13 years"} <= words
