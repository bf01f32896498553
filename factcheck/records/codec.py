"""Records to plain JSON or YAML data and back: the one place where cattrs does it.

Decimals are written as plain decimal strings ("800", never "8E+2"), dates and times in ISO
8601, enums by their value, tuples as lists. What a record's plain form adds or flattens is said
in `factcheck.records.layout`.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import GenericAlias
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from factcheck.errors import InvalidRecordError
from factcheck.records.layout import NOUNS, REASON, Reason, layout, schema_name

__all__ = ["from_json", "row", "to_json"]

T = TypeVar("T")

_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_SHOWN = 60
"""How many characters of a wrong value an error shows."""


def to_json(record: Any) -> dict[str, Any]:
    """Return a record as plain data: dicts, lists, strings, integers, booleans and None."""
    plain: dict[str, Any] = _converter().unstructure(record)
    return plain


def row(record: Any) -> dict[str, Any]:
    """Return a record as a row of output, with the name and version of its schema first.

    Raises:
        TypeError: no row of output is made of such a record.
    """
    return {"schema": schema_name(_noun(type(record))), **to_json(record)}


def from_json(cls: type[T], data: object) -> T:
    """Return the record that plain data or a row of output states.

    Raises:
        InvalidRecordError: it states none; every wrong field is listed as ``what @ $.path``.
    """
    problems: list[str] = []
    if isinstance(data, dict) and "schema" in data:
        problems = _wrong_schema(cls, data["schema"])
        data = {key: value for key, value in data.items() if key != "schema"}
    try:
        record = _converter().structure(data, cls)
    except (cattrs.BaseValidationError, ValueError) as error:
        problems += cattrs.transform_error(error, format_exception=_what)
    if problems:
        raise InvalidRecordError(cls.__name__, problems)
    return record


def _noun(cls: type) -> str:
    for noun, records in NOUNS.items():
        if cls in records:
            return noun
    raise TypeError(f"no row of output is made of a {cls.__name__}")


def _wrong_schema(cls: type, stated: object) -> list[str]:
    try:
        expected = schema_name(_noun(cls))
    except TypeError:
        return ["unknown field 'schema' @ $"]
    return [] if stated == expected else [f"expected {expected}, not {_shown(stated)} @ $.schema"]


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    for kind, words in ((str, "text"), (int, "a whole number"), (bool, "true or false")):
        converter.register_structure_hook(kind, _instance_of(kind, words))
    converter.register_structure_hook(float, _read_number)
    converter.register_structure_hook(Decimal, _read_decimal)
    converter.register_unstructure_hook(Decimal, _write_decimal)
    converter.register_structure_hook(dt.date, _read_date)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.time, _read_time)
    converter.register_unstructure_hook(dt.time, dt.time.isoformat)
    converter.register_structure_hook(dt.datetime, _read_datetime)
    converter.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    converter.register_structure_hook(StrEnum, _read_enum)
    converter.register_unstructure_hook(StrEnum, attrgetter("value"))
    converter.register_structure_hook_func(_is_constant, _read_constant)
    converter.register_structure_hook_factory(_is_list, _list_reader)
    converter.register_unstructure_hook_factory(_is_list, _list_writer)
    converter.register_structure_hook_factory(attrs.has, _record_reader)
    converter.register_unstructure_hook_factory(attrs.has, _record_writer)
    converter.register_structure_hook_func(
        _is_reason, lambda data, _: attrs.astuple(converter.structure(data, Reason))
    )
    converter.register_unstructure_hook_func(
        _is_reason, lambda pair: converter.unstructure(Reason(*pair))
    )
    return converter


def _instance_of(kind: type[Any], words: str) -> Callable[[object, object], Any]:
    """Return a hook that reads a ``kind``; what YAML readers derive from it is made plain."""

    def read(data: object, _: object) -> Any:
        if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
            raise ValueError(f"expected {words}, not {_shown(data)}")
        return kind(data)

    return read


def _read_number(data: object, _: object) -> float:
    if isinstance(data, int | float) and not isinstance(data, bool):
        try:
            number = float(data)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    raise ValueError(f"expected a number such as 0.5, not {_shown(data)}")


def _read_decimal(data: object, _: object) -> Decimal:
    if not isinstance(data, str) or not _DECIMAL.fullmatch(data):
        raise ValueError(f'expected a decimal in quotes such as "0.5", not {_shown(data)}')
    return Decimal(data)


def _write_decimal(value: Decimal) -> str:
    return format(value, "f")


def _read_date(data: object, _: object) -> dt.date:
    if type(data) is dt.date:  # as YAML reads one that stands without quotes
        return data
    if isinstance(data, str):
        try:
            date = dt.date.fromisoformat(data)
        except ValueError:
            pass
        else:
            if date.isoformat() == data:
                return date
    raise ValueError(f"expected a date such as 2025-04-28, not {_shown(data)}")


def _read_time(data: object, _: object) -> dt.time:
    if isinstance(data, str) and _TIME.fullmatch(data):
        try:
            return dt.time.fromisoformat(data)
        except ValueError:
            pass
    raise ValueError(f"expected a time of day such as 14:30, not {_shown(data)}")


def _read_datetime(data: object, _: object) -> dt.datetime:
    if isinstance(data, dt.datetime):
        return data
    if isinstance(data, str):
        try:
            return dt.datetime.fromisoformat(data)
        except ValueError:
            pass
    raise ValueError(f"expected a time such as 2025-04-28T09:30:00+01:00, not {_shown(data)}")


def _read_enum(data: object, kind: type[StrEnum]) -> StrEnum:
    if isinstance(data, str):
        try:
            return kind(data)
        except ValueError:
            pass
    values = ", ".join(kind)
    raise ValueError(f"expected one of {values}, not {_shown(data)}")


def _is_constant(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _read_constant(data: object, kind: Any) -> object:
    (constant,) = get_args(kind)
    if data != constant:
        raise ValueError(f"expected {constant!r}, not {_shown(data)}")
    return data


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _list_reader(kind: Any, converter: cattrs.Converter) -> Callable[[object, object], object]:
    items = GenericAlias(list, get_args(kind)[:1])
    structure = converter.get_structure_hook(items)

    def read(data: object, _: object) -> object:
        if not isinstance(data, list):
            raise ValueError(f"expected a list, not {_shown(data)}")
        return tuple(structure(data, items))

    return read


def _list_writer(
    kind: Any, converter: cattrs.Converter
) -> Callable[[tuple[object, ...]], list[object]]:
    write = converter.get_unstructure_hook(get_args(kind)[0])
    return lambda items: [write(item) for item in items]


def _is_reason(kind: Any) -> bool:
    return bool(kind == REASON)


def _record_reader(kind: Any, converter: cattrs.Converter) -> Callable[[object, object], object]:
    laid_out = layout(kind)
    form = laid_out.form
    structure: Callable[..., Any] = make_dict_structure_fn(
        form, converter, _cattrs_forbid_extra_keys=True
    )
    names = [attribute.name for attribute in attrs.fields(form)]

    def read(data: object, _: object) -> object:
        if not isinstance(data, dict):
            raise ValueError(f"expected an object with fields, not {_shown(data)}")
        for key in data:
            if not isinstance(key, str):
                raise ValueError(f"expected text as the name of a field, not {_shown(key)}")
        stated = structure(data, form)
        if form is kind:
            return stated
        return laid_out.build({name: getattr(stated, name) for name in names})

    return read


def _record_writer(kind: Any, converter: cattrs.Converter) -> Callable[[Any], dict[str, Any]]:
    laid_out = layout(kind)
    unstructure = make_dict_unstructure_fn(kind, converter)
    if laid_out.form is kind:
        return unstructure

    def write(record: Any) -> dict[str, Any]:
        plain: dict[str, Any] = {} if laid_out.tag is None else {"type": laid_out.tag}
        for name, value in unstructure(record).items():
            plain.update(value if name in laid_out.inlined else {name: value})
        for name in laid_out.computed:
            plain[name] = converter.unstructure(getattr(record, name))
        return plain

    return write


def _what(error: BaseException, _: object) -> str:
    if isinstance(error, KeyError):
        return "required field missing"
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        return "unknown field " + ", ".join(sorted(f"'{name}'" for name in error.extra_fields))
    return str(error)


def _shown(data: object) -> str:
    if data is None:
        return "nothing"
    if isinstance(data, dict):
        return "an object"
    if isinstance(data, list):
        return "a list"
    shown = repr(data) if isinstance(data, str) else str(data)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
