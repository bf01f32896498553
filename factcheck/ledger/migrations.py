"""Older versions of the ledger's files, brought to the present one as they are read.

A file says its version itself, ``schema: factcheck.tracked-claim/1``. When version 2 comes, a
function from the data of version 1 to that of version 2 is added to `STEPS`; files of both are
read from then on, and nobody has to rewrite one. Steps are taken one after another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["SCHEMAS", "STEPS", "UnknownVersionError", "migrated"]

Data = dict[str, Any]
Step = Callable[[Data], Data]

SCHEMAS: Mapping[str, int] = {
    "factcheck.ledger": 1,
    "factcheck.tracked-claim": 1,
    "factcheck.decision": 1,
    "factcheck.baseline": 1,
}
"""Each kind of file, or of line, and its present version."""

STEPS: Mapping[tuple[str, int], Step] = {}
"""By kind and version: what makes data of that version into data of the next."""

_SCHEMA = re.compile(r"(?P<kind>[a-z.-]+)/(?P<version>[0-9]{1,6})")


class UnknownVersionError(ValueError):
    """Data that says no version, or one that cannot be read."""


def migrated(
    data: Data,
    kind: str,
    schemas: Mapping[str, int] = SCHEMAS,
    steps: Mapping[tuple[str, int], Step] = STEPS,
) -> Data:
    """Return the data in the present version of its kind, without the key ``schema``.

    Raises:
        UnknownVersionError: it is of another kind, of a version to come, or of one long gone.
    """
    present = schemas[kind]
    stated = _SCHEMA.fullmatch(str(data.get("schema")))
    if stated is None or stated["kind"] != kind:
        raise UnknownVersionError(f"expected 'schema: {kind}/{present}'")
    version = int(stated["version"])
    if version > present:
        raise UnknownVersionError(
            f"{kind}/{version} was written by a newer factcheck; this one reads up to {present}"
        )
    data = {key: value for key, value in data.items() if key != "schema"}
    for at in range(version, present):
        if (kind, at) not in steps:
            raise UnknownVersionError(f"{kind}/{at} is too old to be read")
        data = steps[kind, at](data)
    return data
