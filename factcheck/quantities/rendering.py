"""Write a figure in plain words that read back as the same figure."""

from __future__ import annotations

from decimal import Decimal

from factcheck.quantities.units import sign_of
from factcheck.records import Change, Hedge, Quantity, QuantityKind
from factcheck.text.numerals import share

__all__ = ["render"]

_HEDGES = {
    Hedge.EXACT: "",
    Hedge.APPROXIMATE: "about ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS_THAN: "less than ",
    Hedge.AT_MOST: "at most ",
}
_NEAR = {
    Hedge.APPROXIMATE: "nearly ",
    Hedge.MORE_THAN: "just over ",
    Hedge.LESS_THAN: "just under ",
}
_LARGEST_WHOLE = 1000


def render(quantity: Quantity) -> str:
    """Return the figure as "up more than 800 cases", which reads back as the same figure.

    Kept are its kind, value, interval, hedge, unit, noun and change; a baseline is not written.

    Raises:
        ValueError: it is of a kind that only stands in a text: an ordinal, a reference, or an
            approximate plural ("hundreds").
    """
    if quantity.kind in (QuantityKind.ORDINAL, QuantityKind.REFERENCE):
        raise ValueError(f"a figure of kind {quantity.kind} has no words of its own")
    moved = {Change.INCREASE: "up ", Change.DECREASE: "down ", None: ""}[quantity.change]
    return f"{moved}{_hedge(quantity)}{_measured(quantity)}"


def _hedge(quantity: Quantity) -> str:
    interval = quantity.interval
    near = (
        (quantity.hedge is Hedge.APPROXIMATE and interval.high_open)
        or (quantity.hedge is Hedge.MORE_THAN and interval.high is not None)
        or (quantity.hedge is Hedge.LESS_THAN and interval.low is not None)
    )
    return _NEAR[quantity.hedge] if near else _HEDGES[quantity.hedge]


def _measured(quantity: Quantity) -> str:
    if quantity.value is not None:
        return _value(quantity, quantity.value)
    low, high = quantity.interval.low, quantity.interval.high
    if low is None or high is None or quantity.hedge is not Hedge.EXACT:
        raise ValueError("only a range with two ends and no hedge can be written")
    if quantity.kind is QuantityKind.MONEY:
        return f"between {_money(quantity, low)} and {_money(quantity, high)}"
    return f"between {low:,f} and {_value(quantity, high)}"


def _value(quantity: Quantity, value: Decimal) -> str:
    kind, unit = quantity.kind, quantity.unit
    if kind is QuantityKind.MONEY:
        return _money(quantity, value)
    if kind is QuantityKind.FRACTION:
        of = f" of {quantity.noun}" if quantity.noun else ""
        return f"{_part(value)}{of}"
    if kind is QuantityKind.RATIO:
        return f"{value:f}:1"
    if kind is QuantityKind.MULTIPLE:
        return f"{value:,f} times as many"
    words = f"{value:,f}"
    if unit is None:
        return words
    base, slash, per = unit.partition("/")
    if kind is QuantityKind.PERCENT and base == "percent":
        named = f"{words}%"
        noun = f" of {quantity.noun}" if quantity.noun else ""
        return f"{named}{noun}"
    name = quantity.noun if kind is QuantityKind.COUNT and quantity.noun else base
    if kind is QuantityKind.AGE:
        name = "years old" if base == "year of age" else f"{base.partition(' ')[0]}s old"
    elif kind is not QuantityKind.COUNT:
        name = _plural(base, value)
    return f"{words} {name}{f' per {per}' if slash else ''}"


def _money(quantity: Quantity, value: Decimal) -> str:
    currency, slash, per = (quantity.unit or "").partition("/")
    sign = sign_of(currency)
    amount = f"{sign}{value:,f}" if sign else f"{value:,f} {currency.lower()}"
    return f"{amount}{f' per {per}' if slash else ''}"


def _plural(name: str, value: Decimal) -> str:
    irregular = {"foot": "feet", "inch": "inches", "century": "centuries"}
    if value == 1 or "/" in name or not name.isascii():
        return name
    return irregular.get(name, f"{name}s")


def _part(value: Decimal) -> str:
    """Return a share as "2 in 3", in the smallest numbers that mean it."""
    for whole in range(2, _LARGEST_WHOLE + 1):
        part = (value * whole).to_integral_value()
        if 0 < part < whole and share(part, Decimal(whole)) == value:
            return f"{part} in {whole}"
    raise ValueError(f"no share in words is worth {value}")
