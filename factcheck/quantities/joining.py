"""Two numbers that are one figure: "110,000 to 130,000", "one in five", "3 to 1"."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto

from factcheck.quantities import forms, hedges, kinds, references
from factcheck.quantities.changes import moved_from
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line
from factcheck.quantities.measuring import measured
from factcheck.quantities.nouns import counted, share_of, words_after
from factcheck.quantities.numbers import Number
from factcheck.text import numerals

__all__ = ["joined"]


class Joint(Enum):
    """What the words between two numbers make of them."""

    RANGE = auto()  # 5 to 10, 5–10
    PAIR = auto()  # between 5 and 10
    CHOICE = auto()  # 10 or 11
    SHARE = auto()  # one in five
    RATIO = auto()  # 3:1
    SUM = auto()  # 5 feet 2 inches


_JOINTS = {
    "to": Joint.RANGE,
    "- to": Joint.RANGE,
    "- and": Joint.PAIR,
    "- or": Joint.CHOICE,
    "through": Joint.RANGE,
    "-": Joint.RANGE,
    "~": Joint.RANGE,
    "\u2013": Joint.RANGE,
    "\u2014": Joint.RANGE,
    "and": Joint.PAIR,
    "or": Joint.CHOICE,
    "in": Joint.SHARE,
    "in every": Joint.SHARE,
    "out of": Joint.SHARE,
    "out of the": Joint.SHARE,
    "out of every": Joint.SHARE,
    "-in-": Joint.SHARE,
    ":": Joint.RATIO,
    "": Joint.SUM,
    ",": Joint.SUM,
}
# How many of a smaller unit are in a larger one that may be stated along with it.
_SMALLER = {
    ("foot", "inch"): 12,
    ("stone", "lb"): 14,
    ("lb", "ounce"): 16,
    ("mile", "yard"): 1760,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
_LONGEST = 14
_SPREAD = 5
"""A figure so many times as high as the one before it is the level that was reached by it."""
_HUNDREDTH = Decimal("0.01")
_OF_CENTS = ("USD", "EUR", "CAD", "AUD", "NZD")
_PIECES = (" coin", " piece", " note", " stamp")
_INCHES = re.compile(r" in\b(?! (?:the|an?|his|her|its|their|[0-9]))")
_LENT = (
    kinds.AGE,
    kinds.DURATION,
    kinds.MEASURE,
    kinds.PERCENT,
)
_CARDINAL = (forms.DIGITS, forms.WORDS)


def joined(line: Line, first: Figure, number: Number) -> Figure | None:
    """Return the one figure that a figure and the number after it make, or None.

    Args:
        line: their sentence.
        first: the figure, without its hedge.
        number: the number that follows it.
    """
    folded = line.folded
    kind = _joint(folded, first.end, number.start)
    if kind is None and first.end != first.number.end:
        kind = _joint(folded, first.number.end, number.start)
    if kind is None:
        return None
    second = measured(folded, number, first.number.end, line.end)
    if kind is Joint.SUM or kind is Joint.PAIR:
        if first.unit == "foot" and second.kind is kinds.NUMBER:
            _in_inches(folded, second)
        whole = _sum(first, second) or _coins(folded, first, second)
        if whole is not None or kind is Joint.SUM:
            return whole
    if kind is Joint.SHARE:
        return _share(folded, first, second, line.end) or _one_in(first, second)
    if kind is Joint.RATIO:
        return None if references.dated(folded, number.end) else _ratio(first, second)
    opening = line.word_before(first.start)
    if kind is Joint.PAIR and opening != "between":
        _lend(second, first)
        return None
    if kind is Joint.CHOICE and first.unit is not None:
        return None
    ranging = "to" in folded[first.end : number.start]
    if opening == "from" and ranging and moved_from(line, first.start):
        _lend_all(second, first)
        return None  # "fell from 10% to 7%" is a change, not a range
    if ranging and _is_move_to_level(line, first, second):
        return None
    if kind is Joint.RANGE and not ranging:
        _lend_thousands(first, second)
    merged = _merge(first, second)
    if merged is None and second.unit is None and folded[first.end : number.start] == " to ":
        return _ratio(first, second) if second.high == 1 else None
    if merged is not None and (opening == "between" or (opening == "from" and ranging)):
        merged.start = folded.rindex(opening, line.start, first.start)
    return merged


def _sum(first: Figure, second: Figure) -> Figure | None:
    """Return "5 feet 2 inches" in the smaller unit, or None where the two are apart."""
    parts = _SMALLER.get((first.unit or "", second.unit or ""))
    if parts is None or first.ranged or second.ranged or not 0 < second.low < parts:
        return None
    if first.low != first.low.to_integral_value() or first.modifies:
        return None
    value = first.low * parts + second.low
    return Figure(
        second.number, first.start, second.end, value, value, second.kind, second.unit, second.noun
    )


def _in_inches(folded: str, second: Figure) -> None:
    """Read the "2 in" of "5 ft 2 in" as inches; elsewhere "in" is a word like any other."""
    match = _INCHES.match(folded, second.end)
    if match is not None:
        second.kind, second.unit, second.end = kinds.MEASURE, "inch", match.end()


def _coins(folded: str, first: Figure, second: Figure) -> Figure | None:
    """Return "£5 and 20p" and "three dollars 50 cents" as one amount, or None."""
    if first.kind is not kinds.MONEY or second.kind is not kinds.MONEY or first.ranged:
        return None
    if second.ranged or first.number.scale != 1 or first.low != first.low.to_integral_value():
        return None
    if second.unit == "cent" and first.unit in _OF_CENTS:
        part = second.low * _HUNDREDTH
    elif second.unit == first.unit and second.low != second.number.value:
        part = second.low
    else:
        return None
    if not 0 < part < 1 or folded[first.end : second.start] not in (" and ", " "):
        return None
    if folded.startswith(_PIECES, second.end):
        return None
    value = first.low + part
    return Figure(second.number, first.start, second.end, value, value, kinds.MONEY, first.unit)


def _one_in(first: Figure, second: Figure) -> Figure | None:
    """Return "one child in six" as the share it states, or None."""
    named = first.kind is kinds.COUNT and second.kind is kinds.NUMBER
    if not named or first.high != 1 or second.high <= 1:
        return None
    value = numerals.share(first.high, second.high)
    return Figure(
        second.number,
        first.start,
        second.number.end,
        value,
        value,
        kinds.FRACTION,
        "fraction",
        first.noun,
    )


def _lend(second: Figure, first: Figure) -> None:
    """Give the unit of the second figure to the first, as in "3 and 4-year-olds"."""
    if first.kind is kinds.NUMBER and second.kind in _LENT and "/" not in str(second.unit):
        first.kind, first.unit = second.kind, second.unit


def _is_move_to_level(line: Line, first: Figure, second: Figure) -> bool:
    """Tell whether a figure says how far something moved, and the next one to what level.

    "Fell by 27,000 to 841,000", "cut by 17 minutes to 38 minutes", but "rise by £2m to £3m".
    """
    if not _by_how_much(line, first.start):
        return False
    both = first.kind is kinds.DURATION and line.word_before(first.start) == "by"
    return both or second.high > _SPREAD * first.low


def _lend_thousands(first: Figure, second: Figure) -> None:
    """Read "10-15,000" as what it is short for."""
    thousands, rest = divmod(second.number.value, 1000)
    plain = first.kind in (kinds.NUMBER, kinds.MONEY) and second.number.scale == 1 and not rest
    whole = first.low == first.low.to_integral_value()
    if plain and whole and first.low < thousands <= first.low * 10:
        first.low = first.high = first.low * 1000


def _by_how_much(line: Line, start: int) -> bool:
    """Tell whether a figure at ``start`` says how far something moved: "fell by 5", "fell 5"."""
    move = line.move_before(start)
    if move is None:
        return False
    return line.word_before(start) == "by" or not line.folded[move[1] : start].strip()


def _lend_all(second: Figure, first: Figure) -> None:
    """Give the unit and the scale of the second figure to the first: "from 7.4 to 7.6 million"."""
    if first.kind is not kinds.NUMBER or first.number.form not in _CARDINAL:
        return
    if first.unit is None and second.unit is not None and second.kind is not kinds.MONEY:
        first.kind, first.unit, first.noun = second.kind, second.unit, second.noun
    scale, mantissa = second.number.scale, second.number.mantissa
    if scale != 1 == first.number.scale and mantissa < first.low * 10 < mantissa * 100:
        first.low = first.high = numerals.plain(first.low * scale)


def _joint(folded: str, end: int, start: int) -> Joint | None:
    """Return what joins a figure that ends at ``end`` to a number that starts at ``start``."""
    if start - end > _LONGEST:
        return None
    return _JOINTS.get(folded[end:start].rstrip("£$€¥₹").strip(" "))


def _merge(first: Figure, second: Figure) -> Figure | None:
    """Return the range from one figure to the other, or None where they do not make one."""
    if first.number.form not in _CARDINAL or second.number.form not in _CARDINAL:
        return None
    if first.unit is not None and second.unit not in (None, first.unit) and not _per(first, second):
        return None
    if first.kind is kinds.PERCENT and second.unit is None:
        return None  # "rose 4 per cent to 1,695"
    low = first.low
    scale = second.number.scale
    if first.number.scale == 1 and scale != 1 and low < second.number.mantissa:
        low = numerals.plain(low * scale)
    if first.unit is None and second.kind is kinds.MONEY and second.low != second.number.value:
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


def _per(first: Figure, second: Figure) -> bool:
    """Tell whether the second figure has the unit of the first, and a rate: "£5 to £6 a head"."""
    return (second.unit or "").startswith(f"{first.unit}/")


def _share(folded: str, first: Figure, second: Figure, limit: int) -> Figure | None:
    """Return "one in five" as the share it states, or None where the numbers do not make one."""
    part, whole = first.number.value, second.number.value
    if not (part < whole and part == part.to_integral_value() == part and whole <= 10**7):
        return None
    if first.unit is not None or (second.kind is kinds.DURATION):
        return None
    end, bound = second.number.end, hedges.EXACT
    after = hedges.after(folded, end, limit)
    if after is not None:
        end, bound = after  # "two in five or more"
    of = counted(words_after(folded, end, limit)) or share_of(folded, end, limit)
    value = numerals.share(part, whole)
    return Figure(
        second.number,
        first.start,
        end,
        value,
        value,
        kinds.FRACTION,
        "fraction",
        of,
        bound,
    )


def _ratio(first: Figure, second: Figure) -> Figure | None:
    """Return "3 to 1" as the ratio it states, or None where the numbers do not make one."""
    if first.unit is not None or not second.number.value:
        return None
    value = numerals.share(first.number.value, second.number.value)
    return Figure(second.number, first.start, second.number.end, value, value, kinds.RATIO)
