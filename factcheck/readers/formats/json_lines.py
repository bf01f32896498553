"""JSON Lines: a document a line, as an object with ``id``, ``text`` and what else is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.readers import bounds, jsonl
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["JSON_LINES"]


_OTHER = re.compile(rb'\s*\{\s*"(?:results|value)"\s*:')
"""How the answer of an API begins, where the fields of a document would stand in a container."""


def _read(source: Source) -> Iterator[Found]:
    lines = bounds.lines(source.stream)
    for number, fields in jsonl.objects(lines, source.name, source.report):
        yield Found(fields, number)


JSON_LINES = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    recognises=lambda start: jsonl.looks_like_json(start) and not _OTHER.match(start),
    read=_read,
)
