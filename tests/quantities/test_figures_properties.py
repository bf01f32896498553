"""What holds of the figures of any text whatever."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import quantities
from factcheck.quantities.folding import fold
from factcheck.quantities.hedges import Side, interval
from factcheck.quantities.nouns import singular
from factcheck.records import (
    Change,
    Document,
    Hedge,
    Interval,
    Quantity,
    QuantityKind,
    Quote,
    Sentence,
)

PIECES = st.sampled_from(
    """
    13,000 800 1.5 2 10 £5m $1.2tn 37% 50p 20km two thirds half a an the of in to by from between
    and or about nearly over under more than at least up just one five hundred thousand million
    dozens doubled first section column Covid-19 G7 years months-old -year-old % per cent points
    police officers people cases since last year rose fell cut aged children as young — “ ” ( ) , .
    ; : / 0 00 ½ § İ 🍲 a.m. - + day week households for every £ € ' s
    """.split()
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
)


def figures(text: str) -> tuple[Quantity, ...]:
    if not text.strip():
        return ()
    return quantities.read(Document(id="a", text=text), [Sentence(0, len(text), text)], ())


@given(TEXTS)
def test_spans_are_exact_in_order_and_apart(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert figure.quote.fits(text)
        assert figure.quote.start >= end
        assert figure.baseline is None or figure.baseline.fits(text)
        assert figure.noun is None or figure.noun in text
        assert figure.value is None or figure.value in figure.interval or _open_at(figure)
        end = figure.quote.end


def _open_at(figure: Quantity) -> bool:
    """Tell whether the stated value is the open end of the interval: 800 in "more than 800"."""
    return figure.value in (figure.interval.low, figure.interval.high)


@given(TEXTS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS, TEXTS)
@example("0", "-0")
def test_a_sentence_elsewhere_changes_nothing(text: str, other: str) -> None:
    if not text.strip() or not other.strip():
        return
    whole = f"{text}\n{other}"
    sentences = [Sentence(0, len(text), text), Sentence(len(text) + 1, len(whole), other)]
    read = quantities.read(Document(id="a", text=whole), sentences, ())
    first = [figure for figure in read if figure.quote.start <= len(text)]
    second = [figure for figure in read if figure.quote.start > len(text)]
    assert [_content(figure) for figure in first] == [_content(f) for f in figures(text)]
    assert [_content(figure) for figure in second] == [_content(f) for f in figures(other)]


def _content(figure: Quantity) -> tuple[object, ...]:
    return (
        figure.quote.exact,
        figure.kind,
        figure.value,
        figure.interval,
        figure.hedge,
        figure.unit,
        figure.noun,
        figure.change,
        figure.baseline.exact if figure.baseline else None,
        figure.checkable,
        figure.timex,
    )


WHOLE = st.integers(2, 10**9).map(Decimal)
DECIMALS = st.decimals(min_value=2, max_value=9999, places=2).map(
    lambda number: number.quantize(Decimal(1)) if number == int(number) else number.normalize()
)
UNITS = st.sampled_from(
    [
        (QuantityKind.COUNT, "police officer", "police officers"),
        (QuantityKind.COUNT, "urgent dental appointment", "urgent dental appointments"),
        (QuantityKind.COUNT, "child", "children"),
        (QuantityKind.PERCENT, "percent", "suspects"),
        (QuantityKind.PERCENT, "percentage point", None),
        (QuantityKind.MONEY, "GBP", None),
        (QuantityKind.MONEY, "GBP/day", None),
        (QuantityKind.MONEY, "JPY", None),
        (QuantityKind.MEASURE, "mile", None),
        (QuantityKind.MEASURE, "kilowatt hour", None),
        (QuantityKind.DURATION, "month", None),
    ]
)
# Each hedge with the side on which the meant value lies, near the stated one.
HEDGES = st.sampled_from(
    [
        (Hedge.EXACT, None),
        (Hedge.APPROXIMATE, Side.BOTH),
        (Hedge.APPROXIMATE, Side.BELOW),
        (Hedge.MORE_THAN, None),
        (Hedge.MORE_THAN, Side.ABOVE),
        (Hedge.LESS_THAN, None),
        (Hedge.LESS_THAN, Side.BELOW),
        (Hedge.AT_LEAST, None),
        (Hedge.AT_MOST, None),
    ]
)


def built(
    kind: QuantityKind,
    unit: str,
    noun: str | None,
    value: Decimal | None,
    allowed: Interval,
    hedge: Hedge = Hedge.EXACT,
    change: Change | None = None,
) -> Quantity:
    timed = kind is QuantityKind.DURATION and value is not None
    return Quantity(
        Quote("a", 0, 1, "x"),
        kind,
        value,
        allowed,
        hedge,
        unit,
        noun,
        change,
        timex=f"P{value:f}M" if timed else None,
    )


@st.composite
def single_figures(draw: st.DrawFn) -> Quantity:
    kind, unit, noun = draw(UNITS)
    value = draw(WHOLE if kind is QuantityKind.COUNT else DECIMALS)
    hedge, near = draw(HEDGES)
    change = draw(st.sampled_from([None, *Change]))
    allowed = interval(value, value, hedge, near)
    return built(kind, unit, noun, value, allowed, hedge, change)


@st.composite
def ranges(draw: st.DrawFn) -> Quantity:
    kind, unit, noun = draw(UNITS)
    low = draw(WHOLE)
    return built(kind, unit, noun, None, Interval(low, low + draw(WHOLE)))


@given(st.one_of(single_figures(), ranges()))
def test_a_figure_written_out_reads_back_the_same(quantity: Quantity) -> None:
    text = f"It was {quantities.render(quantity)}."
    (read,) = figures(text)
    assert _content(read)[1:] == _content(quantity)[1:]


@pytest.mark.parametrize(
    "value", ["0.5", "0.25", "0.2", "0.6666666667", "0.3333333333", "0.125", "0.01", "0.999"]
)
def test_a_share_written_out_reads_back_the_same(value: str) -> None:
    share = Decimal(value)
    quantity = built(
        QuantityKind.FRACTION, "fraction", "rural schools", share, Interval(share, share)
    )
    (read,) = figures(f"It was {quantities.render(quantity)}.")
    assert _content(read)[1:] == _content(quantity)[1:]


@pytest.mark.parametrize("kind", [QuantityKind.ORDINAL, QuantityKind.REFERENCE])
def test_what_names_has_no_words_of_its_own(kind: QuantityKind) -> None:
    one = Decimal(1)
    with pytest.raises(ValueError, match="no words"):
        quantities.render(built(kind, "x", None, one, Interval(one, one)))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        "one hundred and " * 20_000,
        "(" * 500_000 + "1" + ")" * 500_000,
        "1,1" * 30_000,
        "1 " * 30_000,
        "rose " + "by 5 " * 20_000,
        "between 5 and " * 10_000,
        "more than " * 20_000 + "5",
        "5 police " * 10_000,
        "from 5 to 6 rose " * 8_000,
        "1a" * 30_000,
        "1-" * 30_000,
        "£" * 500_000,
        "5 " + "a" * 500_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_long_line_is_read_in_linear_time(text: str) -> None:
    assert len(figures(text)) <= len(text)


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("policies", "policy"),
        ("people", "person"),
        ("officers", "officer"),
        ("churches", "church"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("bases", "base"),
        ("staff", "staff"),
        ("series", "series"),
        ("co-owners", "co-owner"),
        ("businesses", "business"),
        ("mps", "mp"),
    ],
)
def test_the_singular_of_a_noun(plural: str, expected: str) -> None:
    assert singular(plural) == expected
