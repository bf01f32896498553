"""A tracked claim as a file of YAML, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from factcheck.ledger.migrations import SCHEMAS, UnknownVersionError, migrated
from factcheck.ledger.yaml_text import block
from factcheck.readers.yaml_records import YamlFile
from factcheck.records import TrackedClaim

__all__ = ["appearance_data", "read_claim", "written"]

KIND = "factcheck.tracked-claim"
_NUMBERS = ("value", "low", "high")
_SCALE = ("value", "worst", "best")


def read_claim(file: YamlFile) -> TrackedClaim | None:
    """Return the tracked claim that a file states; where it states none, ``file.problems``."""
    if not isinstance(file.data, dict):
        if not file.problems:
            file.problem(f"expected 'schema: {KIND}/{SCHEMAS[KIND]}' and the fields of a claim")
        return None
    try:
        data = migrated(file.data, KIND)
    except UnknownVersionError as error:
        file.problem(str(error), "schema")
        data = {key: value for key, value in file.data.items() if key != "schema"}
    return file.record(TrackedClaim, _with_decimals(data))


def written(claim: TrackedClaim) -> str:
    """Return a new file of a tracked claim."""
    from factcheck.records.codec import to_json

    plain = {"schema": f"{KIND}/{SCHEMAS[KIND]}", **_stated(to_json(claim))}
    plain |= _reviews(claim)
    plain["appearances"] = [appearance_data(appearance) for appearance in claim.appearances]
    return block(plain)


def _reviews(claim: TrackedClaim) -> dict[str, Any]:
    from factcheck.records.codec import to_json

    reviews = [_stated(to_json(review)) for review in claim.reviews]
    return {"reviews": [_decimals(review, _SCALE) for review in reviews]} if reviews else {}


def appearance_data(record: attrs.AttrsInstance) -> dict[str, Any]:
    """Return what is stated of an appearance, as data to be written."""
    from factcheck.records.codec import to_json

    plain = _stated(to_json(record))
    figure = plain.get("figure")
    if figure is not None:
        shown = {key: value for key, value in figure.items() if (key, value) != ("hedge", "exact")}
        plain["figure"] = _decimals(shown, _NUMBERS)
    return plain


def _decimals(data: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {key: Decimal(value) if key in names else value for key, value in data.items()}


def _stated(data: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing, so that a file holds what a person wants to read."""
    return {
        key: _stated(value) if isinstance(value, Mapping) else value
        for key, value in data.items()
        if value is not False and value not in (None, "", [])
    }


def _with_decimals(data: dict[str, Any]) -> dict[str, Any]:
    """Write whole numbers as text where records have decimals: people write ``value: 800``."""
    changed = dict(data)
    if isinstance(parts := data.get("appearances"), list):
        changed["appearances"] = [_with_decimal_figure(part) for part in parts]
    if isinstance(reviews := data.get("reviews"), list):
        changed["reviews"] = [_as_text(review, _SCALE) for review in reviews]
    return changed


def _with_decimal_figure(appearance: Any) -> Any:
    figure = appearance.get("figure") if isinstance(appearance, dict) else None
    return appearance if figure is None else {**appearance, "figure": _as_text(figure, _NUMBERS)}


def _as_text(part: Any, names: Iterable[str]) -> Any:
    if not isinstance(part, dict):
        return part
    numbers = {
        name: str(part[name])
        for name in names
        if isinstance(part.get(name), int) and not isinstance(part[name], bool)
    }
    return {**part, **numbers}
