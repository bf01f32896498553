"""What is a claim, who carries out what it is about, and what its id depends on."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import pipeline
from factcheck.records import Claim, ClaimKind, Document, Polarity, Turn


def extract(text: str, **known: object) -> tuple[Claim, ...]:
    return pipeline.extract(Document(id="d", text=text, **known))  # type: ignore[arg-type]


def of_kind(kind: ClaimKind, text: str) -> list[Claim]:
    return [claim for claim in extract(text) if claim.kind is kind]


def test_a_sentence_can_hold_several() -> None:
    claims = extract("The fund gave £3 million to 12 museums in 2024.")
    figures = [c.quantity.quote.exact for c in claims if c.quantity]
    assert figures == ["£3 million", "12 museums"]


@pytest.mark.parametrize(
    "text",
    [
        "I beg to ask question 44194.",
        "See column 112.",
        "That is one of the reasons.",
        "Will the minister fund 12 museums?",
    ],
)
def test_what_claims_nothing_gives_no_figure(text: str) -> None:
    claims = of_kind(ClaimKind.FIGURE, text)
    assert not [c for c in claims if c.quantity and not c.quantity.checkable]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Dame Ruth Ellery is overseeing a national audit of bridges.", "Dame Ruth Ellery"),
        ("A national audit of bridges was led by Dame Ruth Ellery.", "Dame Ruth Ellery"),
        ("Dame Ruth Ellery’s audit of bridges was published.", "Dame Ruth Ellery"),
        ("I asked Dame Ruth Ellery to undertake a rapid audit of bridges.", "Dame Ruth Ellery"),
        ("Dame Ruth Ellery was the author of the 2015 report on bridges.", "Dame Ruth Ellery"),
    ],
)
def test_who_carries_a_thing_out_or_wrote_it(text: str, agent: str) -> None:
    assert (agent,) in [claim.agents for claim in extract(text)]


def test_a_thing_keeps_its_agent_where_it_comes_up_again() -> None:
    claims = extract(
        "A rapid audit of bridges would be led by Dame Ruth Ellery. "
        "The audit took four months and cost £2 million."
    )
    later = [c for c in claims if c.quantity and c.quantity.quote.exact == "four months"]
    assert [claim.agents for claim in later] == [("Dame Ruth Ellery",)]


def test_another_inquiry_does_not_hand_on_its_agent() -> None:
    claims = extract(
        "We do not want another inquiry of the kind led by Lord Penhale. "
        "The inquiry will take two years and cost £3 million."
    )
    later = [c for c in claims if c.quantity and c.quantity.quote.exact == "two years"]
    assert later
    assert not later[0].agents


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The data is recorded for 40% of trains.", Polarity.POSITIVE),
        ("The data is not recorded for 40% of trains.", Polarity.NEGATIVE),
        ("Not only is the data recorded for 40% of trains, it is used.", Polarity.POSITIVE),
        ("No further action was taken in 40% of cases.", Polarity.POSITIVE),
    ],
)
def test_polarity_is_that_of_the_clause(text: str, polarity: Polarity) -> None:
    assert [c.polarity for c in of_kind(ClaimKind.FIGURE, text)] == [polarity]


def test_a_figure_s_own_period_stands_after_it() -> None:
    claims = extract("The gap fell from 21.7% in 2006 to 14.5% in 2023.")
    periods = {c.quantity.quote.exact: [p.timex for p in c.periods] for c in claims if c.quantity}
    assert periods["14.5%"] == ["2023"]


@pytest.mark.parametrize(
    ("text", "figure", "periods"),
    [
        ("There were 33,363 thefts in 2025, a 28% increase on the previous year.", "28%", ["2025"]),
        ("We removed 5,000 people, more than in 2019.", "5,000 people", []),
        ("It cost £5bn in 2023, compared with £4bn in 2022.", "£5bn", ["2023"]),
    ],
)
def test_what_a_figure_is_compared_with_is_not_when_it_holds(
    text: str, figure: str, periods: list[str]
) -> None:
    found = {
        c.quantity.quote.exact: [p.timex for p in c.periods] for c in extract(text) if c.quantity
    }
    assert found[figure] == periods


def test_a_claim_keeps_the_rarest_words_around_it() -> None:
    claims = extract("The ferry to Orkney is late. It carried 3,000 people. Nobody was hurt.")
    (figure,) = [claim for claim in claims if claim.quantity]
    assert set(figure.context) >= {"ferri", "orkney", "hurt"}
    assert not {"carri", "peopl"} & set(figure.context)


def test_ids_survive_edits_elsewhere() -> None:
    text = "The fund gave £3 million to museums."
    (claim,) = of_kind(ClaimKind.FIGURE, text)
    (moved,) = of_kind(ClaimKind.FIGURE, f"It rained all day.\n\n{text} It rained again.")
    assert claim.id == moved.id
    assert claim.quote.start != moved.quote.start


def test_the_same_words_twice_are_two_claims() -> None:
    claims = of_kind(ClaimKind.FIGURE, "It cost £3 million. It cost £3 million.")
    assert len({claim.id for claim in claims}) == 2


def test_the_speaker_is_who_is_quoted_then_whose_turn_it_is() -> None:
    text = "We gave £3 million to museums. “It was £5 million,” Yvonne Marsh told reporters."
    turns = (Turn(start=0, end=len(text), speaker="Lord Penhale"),)
    speakers = {
        c.quantity.quote.exact: c.speaker
        for c in extract(text, turns=turns, date=dt.date(2025, 4, 28))
        if c.quantity
    }
    assert speakers == {"£3 million": "Lord Penhale", "£5 million": "Yvonne Marsh"}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In all 300 seals died in March, the coastguard said on Tuesday.", ["March"]),
        ("The minister told a packed meeting last night that 300 seals died.", []),
        ("Some 300 seals died on Monday, the coastguard said.", ["Monday"]),
        ("She said last year's count was 300 seals.", ["last year"]),
    ],
)
def test_the_day_on_which_somebody_spoke_is_not_when_it_holds(
    text: str, periods: list[str]
) -> None:
    claims = extract(text, date=dt.date(2021, 5, 6))
    (figure,) = [claim for claim in claims if claim.kind is ClaimKind.FIGURE]
    assert [period.quote.exact for period in figure.periods] == periods


@pytest.mark.parametrize(
    "text",
    [
        "Work on the flood tunnel has been abandoned.",
        "The old ferry terminal has been demolished.",
    ],
)
def test_what_was_done_to_a_thing_is_a_claim_without_name_or_date(text: str) -> None:
    assert [claim.quote.exact for claim in of_kind(ClaimKind.STATEMENT, text)] == [text]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("When the Harwood mill shut in June 2012, 240 people lost their jobs.", True),
        ("When the Harwood mill shut, 240 people lost their jobs in June 2012.", False),
        ("The Harwood mill will be shut in June 2012, and 240 people will lose their jobs.", False),
    ],
)
def test_what_was_done_on_a_date_is_a_claim_beside_a_figure(text: str, dated: bool) -> None:
    statements = [claim.quote.exact for claim in of_kind(ClaimKind.STATEMENT, text)]
    assert statements == (["When the Harwood mill shut in June 2012"] if dated else [])
