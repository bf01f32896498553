"""Two numbers that are one figure: "110,000 to 130,000", "one in five", "3 to 1"."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto

from factcheck.quantities.figures import Figure
from factcheck.quantities.nouns import counted, share_of, words
from factcheck.quantities.scan import Form
from factcheck.records import QuantityKind
from factcheck.text import numerals

__all__ = ["Joint", "joint", "merge", "ratio", "share"]


class Joint(Enum):
    """What the words between two numbers make of them."""

    RANGE = auto()  # 5 to 10, 5–10
    PAIR = auto()  # between 5 and 10
    CHOICE = auto()  # 10 or 11
    SHARE = auto()  # one in five
    RATIO = auto()  # 3:1


_JOINTS = {
    "to": Joint.RANGE,
    "-": Joint.RANGE,
    "\u2013": Joint.RANGE,
    "\u2014": Joint.RANGE,
    "and": Joint.PAIR,
    "or": Joint.CHOICE,
    "in": Joint.SHARE,
    "in every": Joint.SHARE,
    "out of": Joint.SHARE,
    "out of every": Joint.SHARE,
    ":": Joint.RATIO,
}
_CARDINAL = (Form.DIGITS, Form.WORDS)


def joint(folded: str, end: int, start: int) -> Joint | None:
    """Return what joins a figure that ends at ``end`` to one that starts at ``start``."""
    if start - end > 14:
        return None
    return _JOINTS.get(folded[end:start].strip())


def merge(first: Figure, second: Figure) -> Figure | None:
    """Return the range from one figure to the other, or None where they do not make one."""
    if first.number.form not in _CARDINAL or second.number.form not in _CARDINAL:
        return None
    if first.unit is not None and second.unit not in (None, first.unit):
        return None
    low = first.low
    scale = second.number.scale
    if first.number.scale == 1 and scale != 1 and low < second.number.mantissa:
        low *= scale
    if (
        first.unit is None
        and second.kind is QuantityKind.MONEY
        and second.low != second.number.value
    ):
        low *= Decimal("0.01")
    if low >= second.high:
        return None
    of = second if second.unit is not None else first
    return Figure(
        second.number,
        first.start,
        second.end,
        low,
        second.high,
        of.kind,
        of.unit,
        of.noun,
        modifies=second.modifies,
    )


def share(folded: str, first: Figure, second: Figure, limit: int) -> Figure | None:
    """Return "one in five" as the share it states, or None where the numbers do not make one."""
    part, whole = first.number.value, second.number.value
    if not (part < whole and part == part.to_integral_value() == part and whole <= 10**7):
        return None
    if first.unit is not None or (second.kind is QuantityKind.DURATION):
        return None
    end = second.number.end
    of = counted(words(folded, end, limit)) or share_of(folded, end, limit)
    value = numerals.share(part, whole)
    return Figure(
        second.number,
        first.start,
        end,
        value,
        value,
        QuantityKind.FRACTION,
        "fraction",
        of,
    )


def ratio(first: Figure, second: Figure) -> Figure | None:
    """Return "3 to 1" as the ratio it states, or None where the numbers do not make one."""
    if first.unit is not None or not second.number.value:
        return None
    value = numerals.share(first.number.value, second.number.value)
    return Figure(second.number, first.start, second.number.end, value, value, QuantityKind.RATIO)
