"""What a text itself shows of its dates and of who speaks, where nobody has stated it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.readers.byline import byline
from factcheck.readers.dateline import dateline
from factcheck.readers.labels import turns

__all__ = ["shown"]


def shown(text: str, stated: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields of a Document that its text shows and that are not ``stated`` already."""
    fields: dict[str, Any] = {}
    days = dateline(text)
    if days.date is not None and "date" not in stated:
        fields["date"] = days.date.isoformat()
    if days.asked is not None and "asked" not in stated:
        fields["asked"] = days.asked.isoformat()
    if stated.get("kind") == "debate" and "turns" not in stated and (found := turns(text)):
        fields["turns"] = found
    elif not stated.keys() & {"speaker", "office", "turns"}:
        answerer = byline(text)
        if answerer is not None:
            fields |= {"speaker": answerer.speaker, "office": answerer.office}
    return fields
