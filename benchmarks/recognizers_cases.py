"""How many of the English cases of Recognizers-Text are read the same way here.

    python benchmarks/recognizers_cases.py FOLDER [--errors]

reads the specifications from ``FOLDER`` (``NumberModel.json`` and its like, from
https://github.com/microsoft/Recognizers-Text, ``Specs``; nothing of them is kept here), takes the
cases marked supported for .NET, and prints for each file how many cases agree: every result of the
case is read with its value and unit somewhere in the same words, and where a case has none, nothing
checkable is read. Both conventions are put in one form where that loses nothing: names of units,
days after which a period ends, which end of a range counts. ``docs/figures.md`` says what differs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from attrs import evolve

from factcheck import periods, quantities
from factcheck.records import Document, Interval, Period, Quantity, QuantityKind, Sentence

Reading = Quantity | Period
Result = dict[str, Any]

_UNITS = {
    "pound": "lb",
    "milliliter": "millilitre",
    "liter": "litre",
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "square meter": "square metre",
    "square kilometer": "square kilometre",
    "square centimeter": "square centimetre",
    "cubic meter": "cubic metre",
    "cubic centimeter": "cubic centimetre",
    "kilometer per hour": "kilometre/hour",
    "meter per second": "metre/second",
    "mile per hour": "mile/hour",
    "foot per second": "foot/second",
    "metric ton": "tonne",
    "c": "degree celsius",
    "f": "degree fahrenheit",
}
_CURRENCIES = {
    "dollar": "USD",
    "united states dollar": "USD",
    "british pound": "GBP",
    "pound": "GBP",
    "euro": "EUR",
    "japanese yen": "JPY",
    "chinese yuan": "CNY",
    "indian rupee": "INR",
    "swiss franc": "CHF",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "new zealand dollar": "NZD",
    "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "swedish krona": "SEK",
    "norwegian krone": "NOK",
    "danish krone": "DKK",
    "russian ruble": "RUB",
    "south african rand": "ZAR",
    "brazilian real": "BRL",
    "south korean won": "KRW",
    "polish zloty": "PLN",
    "mexican peso": "MXN",
}
_TOLERANCE = Decimal("1e-6")
_REFERENCE = dt.date(2016, 11, 7)


def main() -> None:
    """Print how many cases of each file agree."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    arguments = parser.parse_args()
    for path in sorted(arguments.folder.glob("*.json")):
        cases = [case for case in json.loads(path.read_text("utf-8")) if supported(case)]
        wrong = [case for case in cases if not agrees(case, SAME[path.stem.removesuffix("Model")])]
        right = len(cases) - len(wrong)
        print(f"{path.stem:20} {right:4} of {len(cases):4} ({right / len(cases):.0%})")
        for case in wrong if arguments.errors else ():
            print(f"  {case['Input']!r}\n    theirs: {_theirs(case)}\n    ours: {_ours(case)}")


def supported(case: Result) -> bool:
    """Tell whether a case is marked supported for .NET."""
    unsupported = f"{case.get('NotSupported', '')} {case.get('NotSupportedByDesign', '')}"
    return "dotnet" not in unsupported.lower()


def agrees(case: Result, same: Callable[[Result, Reading], bool]) -> bool:
    """Tell whether every result of a case is read with the same value in the same words."""
    found = read(case)
    if not case["Results"]:
        kinds = _KINDS.get(same)
        return not any(_checkable(one) and (kinds is None or _kind(one) in kinds) for one in found)
    return all(
        any(same(result, one) for one in _within(result, found))
        for result in case["Results"]
        if _stated(result)
    )


def read(case: Result) -> Sequence[Reading]:
    """Return every figure and period of a case's input, which is one sentence."""
    text = case["Input"]
    now = case.get("Context", {}).get("ReferenceDateTime")
    date = dt.date.fromisoformat(now[:10]) if now else _REFERENCE
    document = Document(id="case", text=text, date=date)
    sentence = Sentence(0, len(text), text)
    when = periods.read(document, [sentence])
    return (*when, *quantities.read(document, [sentence], when))


def _within(result: Result, found: Sequence[Reading]) -> list[Reading]:
    """Return what was read in the words of a result, two bounds of a range as the one range."""
    near = [one for one in found if _overlaps(result, one)]
    figures = [one for one in near if isinstance(one, Quantity)]
    if len(figures) == 2 and {_open_side(one) for one in figures} == {"low", "high"}:
        above, below = sorted(figures, key=_open_side)
        low, high = above.interval.low, below.interval.high
        if low is not None and high is not None and low < high:
            whole = Interval(low, high, above.interval.low_open, below.interval.high_open)
            return [evolve(above, value=None, interval=whole)]
    return near


def _open_side(one: Quantity) -> str:
    """Return which end of a figure is unbounded, "high" before "low"; neither for any other."""
    interval = one.interval
    if (interval.low is None) == (interval.high is None):
        return "neither"
    return "low" if interval.low is None else "high"


def _checkable(one: Reading) -> bool:
    return isinstance(one, Quantity) and one.checkable


def _kind(one: Reading) -> QuantityKind | None:
    return one.kind if isinstance(one, Quantity) else None


def _stated(result: Result) -> bool:
    """Tell whether a result has a value: theirs may be a unit alone ("a dollar")."""
    return "Resolution" not in result or result["Resolution"].get("value") not in (None, "null")


def _overlaps(result: Result, one: Reading) -> bool:
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    return one.quote.start < int(end) and int(result["Start"]) < one.quote.end


def _number(result: Result) -> Decimal | None:
    try:
        return Decimal(str(result["Resolution"]["value"]).removesuffix("%"))
    except InvalidOperation:
        return None


def same_value(result: Result, one: Reading) -> bool:
    """Tell whether a figure has the value of a result."""
    stated = _number(result)
    if not isinstance(one, Quantity) or stated is None or one.value is None:
        return False
    return abs(one.value - stated) <= _TOLERANCE * max(Decimal(1), abs(stated))


def same_measure(result: Result, one: Reading) -> bool:
    """Tell whether a figure has the value and the unit of a result."""
    theirs = result["Resolution"]["unit"].lower()
    stated = _number(result)
    if theirs == "foot" and isinstance(one, Quantity) and one.unit == "inch":
        return stated is not None and one.value == round(stated * 12, 6)  # 5 feet 2 inches
    units = (theirs, _UNITS.get(theirs, theirs))
    return same_value(result, one) and (_unit(one) in units or _unit_alone(one) in units)


def same_age(result: Result, one: Reading) -> bool:
    """Tell whether a figure is the age of a result."""
    return (
        same_value(result, one) and _unit(one) == f"{result['Resolution']['unit'].lower()} of age"
    )


def same_money(result: Result, one: Reading) -> bool:
    """Tell whether a figure has the value and, where it is one of these, the currency."""
    theirs = result["Resolution"]["unit"].lower()
    if not isinstance(one, Quantity):
        return False
    if theirs in ("pence", "penny") and one.unit and one.value is not None:
        return _unit_alone(one) == "GBP" and one.value * 100 == _number(result)
    currency = result["Resolution"].get("isoCurrency") or _CURRENCIES.get(theirs)
    if not same_value(result, one):
        return False
    return currency == _unit_alone(one) if currency else one.kind is not QuantityKind.NUMBER


def _unit(one: Reading) -> str | None:
    return one.unit if isinstance(one, Quantity) else None


def _unit_alone(one: Reading) -> str | None:
    """Return the unit without what it is per: theirs has no rates."""
    unit = _unit(one)
    return unit.split("/")[0] if unit else None


def same_range(result: Result, one: Reading) -> bool:
    """Tell whether a figure allows the values of a result, its outer ends aside.

    They leave out the upper end of every range ("between 20 and 30" is below 30).
    """
    ends = re.fullmatch(r"([\[(])([^,]*),([^\])]*)([\])])", result["Resolution"]["value"])
    if not isinstance(one, Quantity) or ends is None:
        return False
    theirs = [Decimal(end) if end else None for end in ends.group(2, 3)]
    if theirs != [one.interval.low, one.interval.high]:
        return False
    closed = ends[1] == "[" if theirs[1] is None else ends[4] == "]"
    opened = one.interval.low_open if theirs[1] is None else one.interval.high_open
    return None not in theirs or closed != opened


def same_length(result: Result, one: Reading) -> bool:
    """Tell whether a duration has the TIMEX3 value of a result."""
    timex: str = result["Value"]["Timex"]
    return one.timex == timex


def same_days(result: Result, one: Reading) -> bool:
    """Tell whether a period is that of a result, as it is resolved before or after the text."""
    if not isinstance(one, Period):
        return False
    return any(_bounds(one) in _days(result["Value"].get(side, {})) for side in _SIDES)


_SIDES = ("FutureResolution", "PastResolution")


def _days(resolution: dict[str, str]) -> list[tuple[dt.date | None, dt.date | None]]:
    """Return the first and the last day; their end is that day in some ranges, or the next."""
    start, end = resolution.get("startDate"), resolution.get("endDate")
    first = dt.date.fromisoformat(start) if start else None
    if end is None:
        return [(first, None)] if first else []
    last = dt.date.fromisoformat(end)
    return [(first, last), (first, last - dt.timedelta(days=1))]


def _bounds(period: Period) -> tuple[dt.date | None, dt.date | None]:
    return period.earliest, period.latest


# What a case without results says is not there; of the others, any checkable figure.
_KINDS: dict[Callable[[Result, Reading], bool], tuple[QuantityKind, ...]] = {
    same_age: (QuantityKind.AGE,),
    same_money: (QuantityKind.MONEY,),
    same_measure: (QuantityKind.MEASURE,),
    same_length: (QuantityKind.DURATION,),
    same_days: (),
    same_value: (QuantityKind.NUMBER,),
}

SAME: dict[str, Callable[[Result, Reading], bool]] = {
    "Age": same_age,
    "Currency": same_money,
    "DatePeriodParser": same_days,
    "Dimension": same_measure,
    "DurationParser": same_length,
    "Number": same_value,
    "NumberRange": same_range,
    "Ordinal": same_value,
    "Percent": same_value,
}


def _theirs(case: Result) -> list[tuple[str, Any]]:
    return [(one["Text"], one.get("Resolution") or one["Value"]) for one in case["Results"]]


def _ours(case: Result) -> list[tuple[object, ...]]:
    return [
        (one.quote.exact, one.timex, one.earliest, one.latest)
        if isinstance(one, Period)
        else (one.quote.exact, one.value, one.interval.low, one.interval.high, one.unit, one.timex)
        for one in read(case)
    ]


if __name__ == "__main__":
    main()
