from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.presentation.plots import End, Plot, Plotted, plotted
from factcheck.presentation.scales import (
    Line,
    Tick,
    day_ticks,
    label_width,
    scaled,
    value_ticks,
)
from factcheck.records import Claim, Interval, QuantityKind
from tests.presentation.claims import figure

NUMBERS = st.decimals(-(10**12), 10**12, places=2)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


def one_plot(*claims: Claim) -> Plot:
    (plot,) = plotted(claims).plots
    return plot


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Decimal | None, Interval]:
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    whole = low == high
    bounds = Interval(
        low if whole or draw(st.booleans()) else None,
        high if whole or draw(st.booleans()) else None,
    )
    return draw(st.sampled_from([low, high])), bounds


FIGURES = st.lists(
    st.builds(
        lambda number, said, asked: figure(
            value=number[0], interval=number[1], said=said, asked=asked
        ),
        number=intervals(),
        said=st.none() | DAYS,
        asked=st.none() | st.just("2024-03"),
    ),
    min_size=2,
    max_size=40,
)


@given(NUMBERS, NUMBERS, st.booleans())
def test_ticks_are_few_even_and_hold_what_they_must(
    one: Decimal, other: Decimal, whole: bool
) -> None:
    low, high = min(one, other), max(one, other)
    ticks = value_ticks(low, high, whole=whole)
    assert ticks[0] <= low
    assert high <= ticks[-1]
    assert len(ticks) <= 6
    steps = {Fraction(right) - Fraction(left) for left, right in pairwise(ticks)}
    assert len(steps) <= 1
    assert not whole or low == high or all(tick == int(tick) for tick in ticks)
    assert len(set(scaled(ticks)[1])) == len(ticks)


@given(DAYS, st.integers(0, 200) | st.integers(0, 70_000), st.integers(90, 400))
def test_days_are_few_and_between_the_first_and_the_last(
    first: dt.date, span: int, room: int
) -> None:
    line = Line(Fraction(first.toordinal()), Fraction(first.toordinal() + span), 0, room)
    places = [tick.at for tick in day_ticks(first, first + dt.timedelta(span), line)]
    assert (2 if span else 1) <= len(places) <= 6
    assert all(0 <= at <= room for at in places)
    assert places == sorted(set(places))


def boxes(plot: Plot) -> list[tuple[Decimal, Decimal]]:
    """Where the labels below a plot begin and end, from the left."""
    labels = list(plot.days)
    if plot.undated is not None:
        labels.append(Tick(Decimal(plot.undated + plot.width - 10) / 2, "no date"))
    half = [Decimal(label_width(label.label)) / 2 for label in labels]
    return [(label.at - by, label.at + by) for label, by in zip(labels, half, strict=True)]


def assert_labels_are_apart_and_whole(plot: Plot) -> None:
    below = boxes(plot)
    assert all(start >= 0 and end <= plot.width for start, end in below)
    assert all(left[1] < right[0] for left, right in pairwise(below))


@given(FIGURES, st.integers(1, 400))
def test_labels_below_a_plot_are_apart_and_whole(claims: list[Claim], days: int) -> None:
    assert_labels_are_apart_and_whole(one_plot(*claims))
    near = dt.date(2024, 12, 20)
    ends = [figure(value=Decimal(5), said=near + dt.timedelta(by)) for by in (0, days)]
    assert_labels_are_apart_and_whole(one_plot(*claims, *ends))
    assert_labels_are_apart_and_whole(one_plot(*ends, figure(value=Decimal(5))))


def test_four_weeks_beside_what_has_no_day_are_named_by_days_that_have_room() -> None:
    plot = one_plot(
        figure(value=Decimal(4), said=dt.date(2025, 2, 2)),
        figure(value=Decimal(5), said=dt.date(2025, 3, 2)),
        figure(value=Decimal(6)),
    )
    assert [tick.label for tick in plot.days] == ["2 Feb 2025", "16 Feb 2025", "2 Mar 2025"]
    assert_labels_are_apart_and_whole(plot)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_places_keep_the_order_of_numbers(a: Decimal, b: Decimal, c: Decimal) -> None:
    low, middle, high = sorted((a, b, c))
    line = Line(Fraction(low), Fraction(high), 0, 100)
    if low < high:
        assert line.place(low) == 0 <= line.place(middle) <= line.place(high) == 100


@given(FIGURES)
def test_every_appearance_has_one_mark_within_the_drawing(claims: list[Claim]) -> None:
    plot = one_plot(*claims)
    assert [mark.number for mark in plot.marks] == list(range(1, len(claims) + 1))
    for mark, claim in zip(plot.marks, claims, strict=True):
        assert plot.left <= mark.x <= plot.width
        assert 0 <= mark.top <= mark.bottom <= plot.height
        assert mark.y is None or mark.top <= mark.y <= mark.bottom
        assert mark.label_y is None or 0 < mark.label_y < mark.bottom
        is_undated = plot.undated is not None and mark.x >= plot.undated
        assert is_undated == (claim.since is None)


@given(FIGURES)
def test_a_higher_value_stands_higher(claims: list[Claim]) -> None:
    marks = one_plot(*claims).marks
    values = [claim.quantity.value for claim in claims if claim.quantity]
    for left, high in zip(marks, values, strict=True):
        for right, low in zip(marks, values, strict=True):
            if high is not None and low is not None and high > low:
                assert left.y is not None
                assert right.y is not None
                assert left.y <= right.y


def test_open_ends_are_rings_and_arrows() -> None:
    more_than = Interval(Decimal(800), None, low_open=True)
    at_most = Interval(None, Decimal(900))
    between = Interval(Decimal(700), Decimal(900), high_open=True)
    plot = one_plot(
        figure(value=Decimal(800), interval=more_than),
        figure(value=Decimal(900), interval=at_most),
        figure(value=None, interval=between),
        figure(value=Decimal(850)),
    )
    assert [(mark.bottom_end, mark.top_end) for mark in plot.marks] == [
        (End.OPEN, End.ARROW),
        (End.ARROW, End.CLOSED),
        (End.CLOSED, End.OPEN),
        (End.NONE, End.NONE),
    ]
    assert [mark.is_allowed for mark in plot.marks] == [False, True, False, True]
    assert plot.marks[2].y is None


def test_units_never_share_an_axis() -> None:
    claims = [
        figure(value=Decimal(3), unit="month", kind=QuantityKind.DURATION),
        figure(value=Decimal(12), unit="week", kind=QuantityKind.DURATION),
        figure(value=Decimal(4), unit="month", kind=QuantityKind.DURATION),
        figure(value=Decimal(5), unit="GBP", kind=QuantityKind.MONEY),
        figure(value=Decimal(5), unit="GBP/day", kind=QuantityKind.MONEY),
        figure(value=Decimal(13), unit="week", kind=QuantityKind.DURATION),
    ]
    found = plotted(claims)
    assert [(p.unit, [m.number for m in p.marks]) for p in found.plots] == [
        ("month", [1, 3]),
        ("week", [2, 6]),
    ]
    assert found.alone == (4, 5)


def test_what_is_counted_shares_an_axis_where_its_noun_is_the_same_and_says_so() -> None:
    plot = one_plot(
        figure(value=Decimal(13000), unit="police officer"),
        figure(value=Decimal(3000), unit="neighbourhood officer"),
    )
    assert plot.unit == "officer"
    assert plot.notes == (
        "What is counted differs in words: neighbourhood officer, police officer.",
    )


def bare(value: int) -> Claim:
    return figure(value=Decimal(value), unit=None, kind=QuantityKind.NUMBER)


def test_bare_numbers_stand_beside_what_the_others_count_and_are_named() -> None:
    officers = figure(value=Decimal(12900), unit="police officer")
    found = plotted([bare(13000), bare(12400), officers])
    (plot,) = found.plots
    assert (plot.axis, found.alone) == ("police officer", ())
    assert [mark.number for mark in plot.marks] == [1, 2, 3]
    assert plot.notes[-1] == (
        "Stated without saying what is counted, and taken here to count the same: 1, 2."
    )


def test_bare_numbers_are_not_taken_for_money_nor_for_one_of_several_counts() -> None:
    pounds = figure(value=Decimal(5), unit="GBP", kind=QuantityKind.MONEY)
    officers, beds = (figure(value=Decimal(5), unit=unit) for unit in ("officer", "bed"))
    for others in ([pounds, pounds], [officers, officers, beds, beds], [officers, pounds]):
        apart = plotted([*others, bare(4), bare(5)]).plots[-1]
        assert apart.axis == "unit not stated"
        assert [mark.number for mark in apart.marks] == [len(others) + 1, len(others) + 2]


def test_bare_numbers_alone_share_an_axis_that_says_so() -> None:
    plot = one_plot(bare(4), bare(5))
    assert (plot.axis, plot.unit) == ("unit not stated", None)
    assert not any("taken here" in note for note in plot.notes)


@pytest.mark.parametrize(
    ("values", "begins_at"), [((800, 900), "800"), ((100, 900), "0"), ((800, 800), "0")]
)
def test_an_axis_that_does_not_begin_at_zero_says_so(
    values: tuple[int, int], begins_at: str
) -> None:
    plot = one_plot(*(figure(value=Decimal(value)) for value in values))
    assert plot.values[0].label == begins_at
    assert ("The axis of values does not begin at zero." in plot.notes) == (begins_at != "0")


def test_values_that_cannot_be_told_apart_are_left_on_a_plain_axis_and_said() -> None:
    plot = one_plot(figure(value=Decimal(40)), figure(value=Decimal(46000)))
    assert [tick.label for tick in plot.values] == [
        "0",
        "10,000",
        "20,000",
        "30,000",
        "40,000",
        "50,000",
    ]
    assert any("too close together" in note for note in plot.notes)


def test_what_has_no_day_stands_apart() -> None:
    day = dt.date(2024, 3, 7)
    dated, asked, undated = one_plot(
        figure(value=Decimal(4), said=day),
        figure(value=Decimal(6), asked="2025-03"),
        figure(value=Decimal(5)),
    ).marks
    assert dated.words == "1. 7 March 2024: 4 week"
    assert asked.is_asked
    assert undated.words == "3. day not known: 5 week"
    assert dated.x < asked.x < undated.x


def test_a_claim_without_a_figure_or_with_a_rank_is_not_plotted() -> None:
    third = figure(value=Decimal(3), kind=QuantityKind.ORDINAL)
    assert plotted([third, third]) == Plotted()


def test_a_thousand_marks_of_one_day_take_no_time_to_speak_of() -> None:
    day = dt.date(2024, 3, 7)
    claims = [figure(value=Decimal(5), said=day) for _ in range(2000)]
    assert len(one_plot(*claims).marks) == 2000
