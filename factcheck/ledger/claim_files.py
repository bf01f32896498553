"""A tracked claim as a file of YAML, and back."""

from __future__ import annotations

from collections.abc import Mapping
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
    plain["appearances"] = [appearance_data(appearance) for appearance in claim.appearances]
    return block(plain)


def appearance_data(record: attrs.AttrsInstance) -> dict[str, Any]:
    """Return what is stated of an appearance, as data to be written."""
    from factcheck.records.codec import to_json

    plain = _stated(to_json(record))
    figure = plain.get("figure")
    if figure is not None:
        plain["figure"] = {
            key: Decimal(value) if key in _NUMBERS else value
            for key, value in figure.items()
            if (key, value) != ("hedge", "exact")
        }
    return plain


def _stated(data: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing, so that a file holds what a person wants to read."""
    return {
        key: _stated(value) if isinstance(value, Mapping) else value
        for key, value in data.items()
        if value is not False and value not in (None, "", [])
    }


def _with_decimals(data: dict[str, Any]) -> dict[str, Any]:
    """Write whole numbers as text where a figure has decimals: people write ``value: 800``."""
    appearances = data.get("appearances")
    if not isinstance(appearances, list):
        return data
    return {**data, "appearances": [_with_decimal_figure(part) for part in appearances]}


def _with_decimal_figure(appearance: Any) -> Any:
    figure = appearance.get("figure") if isinstance(appearance, dict) else None
    if not isinstance(figure, dict):
        return appearance
    numbers = {
        key: str(figure[key])
        for key in _NUMBERS
        if isinstance(figure.get(key), int) and not isinstance(figure[key], bool)
    }
    return {**appearance, "figure": {**figure, **numbers}}
