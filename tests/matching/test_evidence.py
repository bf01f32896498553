"""What speaks for a match, and that it adds up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import pipeline
from factcheck.records import Claim, Document, Match, Relation
from factcheck.settings import DEFAULT


def _matches(*texts: str) -> tuple[tuple[Claim, ...], tuple[Match, ...]]:
    documents = [Document(id=f"d{i}", text=text) for i, text in enumerate(texts)]
    analysis = pipeline.analyse(documents)
    return analysis.claims, analysis.matches


OFFICERS = "We are putting 13,000 police officers and PCSOs back into local communities."


@pytest.mark.parametrize(
    "other",
    [
        "The plan puts 13,000 more police officers and PCSOs into local communities.",
        "They promised 9,000 police officers and PCSOs back in local communities.",
        "Up to 13,000 police officers and PCSOs will be put back into their local communities.",
    ],
)
def test_another_figure_or_hedge_is_no_reason_to_unmatch(other: str) -> None:
    _, matches = _matches(OFFICERS, other)
    assert matches


@pytest.mark.parametrize(
    "other",
    [
        "The scheme brought fibre broadband to 13,000 premises in local communities.",
        "There were 13,000 visitors at the county show.",
        "Officers of the local council met communities in the town hall.",
    ],
)
def test_a_shared_figure_or_word_is_not_enough(other: str) -> None:
    _, matches = _matches(OFFICERS, other)
    assert not matches


def test_the_figure_itself_changes_nothing_about_the_subject() -> None:
    _, same = _matches(OFFICERS, OFFICERS.replace("We are", "They are"))
    _, moved = _matches(OFFICERS, OFFICERS.replace("We are", "They are").replace("13", "17"))
    for feature in ("subject", "words", "unit"):
        left = [e.bits for m in same for e in m.evidence if e.feature == feature]
        right = [e.bits for m in moved for e in m.evidence if e.feature == feature]
        assert left == right


def test_the_evidence_adds_up_to_the_total_in_hundredths() -> None:
    _, matches = _matches(OFFICERS, OFFICERS.replace("13,000", "9,000"), OFFICERS)
    assert matches
    for found in matches:
        assert found.total == sum(part.bits for part in found.evidence)
        assert found.total >= Decimal(repr(DEFAULT.match.threshold))
        assert all(part.bits == part.bits.quantize(Decimal("0.01")) for part in found.evidence)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Labour won 411 seats.", "The Liberals won 72 seats."),
        ("Arsenal scored 91 goals in 2024.", "Chelsea scored 77 goals in 2024."),
        (
            "There were 13,266 thefts recorded by Essex police in the year ending March 2024.",
            "There were 33,363 thefts recorded by Kent police in the year ending March 2024.",
        ),
    ],
)
def test_what_stands_in_one_another_s_place_is_not_the_same(one: str, other: str) -> None:
    _, matches = _matches(one, other)
    assert not matches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inflation was 2.3% in April 2024.", "Inflation was 3.2% in April 2024."),
        ("The programme costs £45 million.", "The programme costs £52 million."),
        (
            "Borrowing was £121.4 billion in 2023-24.",
            "Public sector borrowing was £131.4bn in 2023/24.",
        ),
    ],
)
def test_few_words_are_enough_where_there_are_no_more(one: str, other: str) -> None:
    _, matches = _matches(one, other)
    assert matches


def test_what_is_said_around_a_claim_tells_what_it_is_about() -> None:
    _, apart = _matches(
        "The ferry to Orkney was late. Some 4,210 people were carried.",
        "The museum in Leeds was shut. Some 4,960 people were carried.",
    )
    _, together = _matches(
        "The ferry to Orkney was late. Some 4,210 people were carried.",
        "The ferry to Orkney was full. Some 4,960 people were carried.",
    )
    assert together
    assert max((m.total for m in apart), default=Decimal(0)) < together[0].total


def test_the_one_who_carries_it_out_links_two_words_for_one_thing() -> None:
    _, matches = _matches(
        "The minister has announced a three-month audit of water quality. "
        "The audit would be led by Dame Ruth Ellery.",
        "I am grateful that Dame Ruth Ellery and her team have done so, conducting a "
        "wide-ranging assessment in just four months.",
    )
    shared = [e for m in matches for e in m.evidence if e.feature == "agents"]
    assert shared
    assert all(e.relation is Relation.SHARED for e in shared)


def test_two_people_s_reports_are_two_reports() -> None:
    _, matches = _matches(
        "Professor Anne Gale led an independent inquiry into rail safety.",
        "Lord Penhale led an independent inquiry into rail safety.",
    )
    assert not matches


def test_two_claims_of_one_sentence_are_never_matched() -> None:
    claims, matches = _matches(
        "The fund gave £3 million to museums in Kent and £4 million to museums in Surrey."
    )
    assert len(claims) >= 2
    assert not matches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "There were 4,120 fires in derelict buildings in 2017.",
            "There were 3,870 fires in derelict buildings in 2018.",
        ),
        (
            "In 2014-15 the fund awarded £381 million for 1,781 village halls.",
            "In 2019-20 the fund awarded £214 million for 1,025 village halls.",
        ),
    ],
)
def test_what_was_counted_in_two_years_is_two_things(one: str, other: str) -> None:
    assert not _matches(one, other)[1]


def test_one_figure_of_two_years_is_a_question() -> None:
    _, matches = _matches(
        "There were 4,120 fires in derelict buildings in 2017.",
        "There were 4,120 fires in derelict buildings in 2018.",
    )
    assert matches


def test_figures_of_a_size_speak_for_a_match_and_no_others_against_it() -> None:
    near, far, further = (
        {e.feature: e.bits for e in _matches(OFFICERS, other)[1][0].evidence}
        for other in (OFFICERS.replace("13,000", each) for each in ("12,000", "7,000", "900"))
    )
    assert near["size"] > 0
    assert "size" not in far
    assert far == further


NICS = "changes to employer National Insurance contributions on library budgets"


@pytest.mark.parametrize(("figure", "shared"), [("£515 million", True), ("£90 million", False)])
def test_the_words_around_figures_that_are_close_tell_what_they_are_of(
    figure: str, shared: bool
) -> None:
    _, matches = _matches(
        f"The settlement holds £502 million to address the impact of {NICS}.",
        f"The department announced {figure} to help with the impact of {NICS}.",
    )
    assert any(e.feature == "phrases" for match in matches for e in match.evidence) is shared


@pytest.mark.parametrize("text", ["Since the start of the exercise, ", "Over the past year, "])
def test_what_a_sentence_opens_with_need_not_be_its_subject(text: str) -> None:
    _, matches = _matches(
        text + "655 of the care homes on the watch list have been inspected.",
        "Inspectors have so far visited 410 of the care homes on the watch list.",
    )
    assert [[e.feature for e in m.evidence] for m in matches] == [["words", "context", "counted"]]


def test_things_of_one_noun_with_telling_names_of_their_own_are_two() -> None:
    _, matches = _matches(
        "The inquiry into the Ravenscar lighthouse fire will report in June 2019.",
        "The inquiry into undercover salmon poaching will report in December 2020.",
    )
    assert not matches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Sea Wall Repair Fund will pay £711 million to coastal towns by 2026.",
            "The SWRF will pay £711 million to coastal towns by 2026.",
        ),
    ],
)
def test_a_telling_sum_makes_two_names_of_one_thing_likelier(one: str, other: str) -> None:
    _, matches = _matches(one, other)
    assert [m.total > 7 for m in matches] == [True]
