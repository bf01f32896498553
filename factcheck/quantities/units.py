"""Units of measure, money and time after a number, and currencies before it."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources

from attrs import field, frozen

from factcheck.records import QuantityKind

__all__ = ["Unit", "attached", "measure", "opens", "sign_of", "symbol", "timex"]

_HUNDREDTH = Decimal("0.01")

# Which section of units.toml is which kind of figure.
_KINDS = {
    "percent": QuantityKind.PERCENT,
    "time": QuantityKind.DURATION,
    "age": QuantityKind.AGE,
    "measure": QuantityKind.MEASURE,
    "currency": QuantityKind.MONEY,
    "coin": QuantityKind.MONEY,
    "money": QuantityKind.MONEY,
}


@frozen
class Unit:
    """A unit as the table names it.

    Attributes:
        factor: what a figure in it is multiplied by: 0.01 for pence, which are pounds.
    """

    name: str
    kind: QuantityKind
    factor: Decimal = field(default=Decimal(1))


@frozen
class _Tables:
    written: dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]
    glued: dict[str, Unit]
    symbols: dict[str, Unit]


@cache
def _tables() -> _Tables:
    text = resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8")
    data: dict[str, dict[str, str]] = tomllib.loads(text)
    symbols, glued = data.pop("symbol"), data.pop("glued")
    written: dict[str, dict[tuple[str, ...], Unit]] = {}
    for section, units in data.items():
        for name, forms in units.items():
            factor = _HUNDREDTH if section == "coin" else Decimal(1)
            unit = Unit(name, _KINDS[section], factor)
            for form in forms.split():
                first, *rest = form.split("_")
                for words in _numbered(first, rest):
                    written.setdefault(words[0], {}).setdefault(words[1:], unit)
    return _Tables(
        {
            first: tuple(sorted(rests.items(), key=lambda entry: (-len(entry[0]), entry[0])))
            for first, rests in written.items()
        },
        {form: Unit(name, QuantityKind.MEASURE) for name, form in glued.items()},
        {sign: Unit(code, QuantityKind.MONEY) for sign, code in symbols.items()},
    )


def _numbered(first: str, rest: list[str]) -> list[tuple[str, ...]]:
    """Return a form in the singular and in the plural."""
    words = (first, *rest)
    forms = [words]
    if words[-1][-1].isalpha() and words[-1][-1] != "s" and len(words[-1]) > 2:
        forms.append((*words[:-1], f"{words[-1]}s"))
    if rest and rest[0] in ("of", "sterling"):
        forms.append((f"{first}s", *rest))
    return forms


def opens(word: str) -> bool:
    """Tell whether a unit may begin with ``word``, which may be a possessive ("months'")."""
    written = _tables().written
    return word in written or (word[-1:] == "'" and word[:-1] in written)


def measure(words: list[str]) -> tuple[Unit, int] | None:
    """Return the unit that opens ``words`` and how many of them name it, or None."""
    for rest, unit in _tables().written.get(words[0], ()) if words else ():
        if tuple(words[1 : 1 + len(rest)]) == rest:
            return unit, 1 + len(rest)
    return None


def attached(form: str) -> Unit | None:
    """Return the unit that may be written straight after digits as ``form``, or None."""
    found = measure([form])
    return found[0] if found and found[1] == 1 else _tables().glued.get(form)


def symbol(sign: str) -> Unit | None:
    """Return the currency whose sign or code may stand before a number, or None."""
    return _tables().symbols.get(sign)


def sign_of(currency: str) -> str | None:
    """Return the sign or code that may stand before a number for a currency of ISO 4217."""
    signs = (sign for sign, unit in _tables().symbols.items() if unit.name == currency)
    return min(signs, key=len, default=None)


_TIMEX = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "working day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
    "weekend": "P{}WE",
    "night": "P{}NI",
}
_SMALLER = {
    "hour": (60, "minute"),
    "year": (12, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
}


def timex(value: Decimal, unit: str) -> str | None:
    """Return the TIMEX3 value of a duration: ``P3M`` for 3 months, ``PT30M`` for half an hour."""
    if unit == "fortnight":
        value, unit = value * 2, "week"
    if value != value.to_integral_value() and unit in _SMALLER:
        parts, smaller = _SMALLER[unit]
        if value < 1 and value * parts == (value * parts).to_integral_value():
            value, unit = (value * parts).quantize(Decimal(1)), smaller
    pattern = _TIMEX.get(unit)
    return pattern.format(f"{value:f}") if pattern else None
