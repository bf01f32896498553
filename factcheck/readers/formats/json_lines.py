"""JSON Lines: a document a line, as an object with ``id``, ``text`` and what else is known."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.readers import bounds, jsonl
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["JSON_LINES"]


def _read(source: Source) -> Iterator[Found]:
    lines = bounds.lines(source.stream)
    for number, fields in jsonl.objects(lines, source.name, source.report):
        yield Found(fields, number)


JSON_LINES = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    recognises=jsonl.looks_like_json,
    read=_read,
)
