"""Units that can be brought to one another: lengths, weights, times, shares, marks."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from attrs import frozen

from factcheck.records import Interval, Quantity, QuantityKind

__all__ = ["OUT_OF", "Common", "common"]

OUT_OF = "out of "
"""How the unit of a mark begins: 7.1 is in ``out of 10``."""

_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_BARE = frozenset({QuantityKind.MONEY, QuantityKind.AGE})
"""What is often written without its unit: "grossed 24 million", "was over 80"."""
_ONE = Interval(Decimal(1), Decimal(1))


@frozen
class Common:
    """The unit two figures are compared in, and what each is multiplied by to be in it.

    A factor is an interval: a month is 28 to 31 days.
    """

    unit: str
    left: Interval = _ONE
    right: Interval = _ONE


@cache
def _tables() -> dict[str, dict[str, Interval]]:
    text = files(__package__).joinpath("measures.toml").read_text(encoding="utf-8")
    return {
        unit: {name: _factor(given) for name, given in row.items()}
        for unit, row in tomllib.loads(text).items()
    }


def _factor(given: str) -> Interval:
    low, _, high = given.partition(" to ")
    return Interval(Decimal(low), Decimal(high or low))


def common(left: Quantity, right: Quantity) -> Common | None:
    """Return what two figures can be compared in, or None where they cannot."""
    a, b = left.unit or "", right.unit or ""
    if left.kind in _COUNTED and right.kind in _COUNTED and not _is_mark(a) | _is_mark(b):
        rates = {rate for unit in (a, b) if (rate := unit.partition("/")[2])}
        return Common(a or b) if len(rates) < 2 else None
    if left.kind is right.kind and (a == b or _one_states_no_rate(a, b)):
        return Common(max(a, b))
    return _marks(left, right) or _bare(left, right) or _converted(left, right)


def _one_states_no_rate(a: str, b: str) -> bool:
    """Tell whether one is, say, in pounds and the other in pounds an hour."""
    (base, _, rate), (other, _, other_rate) = a.partition("/"), b.partition("/")
    return base == other and not (rate and other_rate)


def _is_mark(unit: str) -> bool:
    return unit.startswith(OUT_OF)


def _marks(left: Quantity, right: Quantity) -> Common | None:
    """Compare marks out of different numbers, and a mark with a number that may be one."""
    a, b = _full_mark(left), _full_mark(right)
    if a is not None and b is not None:
        return Common("percent", _times(100 / a), _times(100 / b))
    if a is not None and right.kind is QuantityKind.PERCENT:
        return Common("percent") if a == 100 else None
    if b is not None and left.kind is QuantityKind.PERCENT:
        return Common("percent") if b == 100 else None
    for mark, other in ((a, right), (b, left)):
        if mark is not None and other.kind is QuantityKind.NUMBER and other.unit is None:
            return Common(f"{OUT_OF}{mark}")
    return None


def _full_mark(quantity: Quantity) -> Decimal | None:
    unit = quantity.unit or ""
    return Decimal(unit.removeprefix(OUT_OF)) if _is_mark(unit) else None


def _bare(left: Quantity, right: Quantity) -> Common | None:
    """Compare a number without a unit with an amount of money or an age."""
    kinds = {left.kind, right.kind}
    units = [unit for unit in (left.unit, right.unit) if unit is not None]
    if QuantityKind.NUMBER in kinds and kinds & _BARE and len(units) == 1:
        return Common(units[0])
    return None


def _converted(left: Quantity, right: Quantity) -> Common | None:
    a, slash, rate = (left.unit or "").partition("/")
    b, _, other_rate = (right.unit or "").partition("/")
    if rate != other_rate:
        return None
    for unit, factors in _tables().items():
        if a in factors and b in factors:
            return Common(f"{unit}{slash}{rate}", factors[a], factors[b])
    return None


def _times(factor: Decimal) -> Interval:
    return Interval(factor, factor)
