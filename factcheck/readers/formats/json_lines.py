"""JSON Lines: a document a line, as an object with ``id``, ``text`` and what else is known.

A line may be a claim that somebody checked, as ClaimReview or as the Fact Check Tools API has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.readers import bounds, jsonl
from factcheck.readers.checked import KEYS, Incomplete, checked_claims, is_checked
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["JSON_LINES"]


_OTHER = re.compile(
    rb'\s*\{\s*"(?:results|value|claims|nextPageToken|@graph)"\s*:|\s*\{[^\n]*(?<=[\[{,:])\s*\n'
)
"""How the answer of an API begins, where the fields of a document would stand in a container, and
an object that goes on over several lines."""

_READ = jsonl.OF_DOCUMENT | KEYS


def _read(source: Source) -> Iterator[Found]:
    lines = bounds.lines(source.stream)
    stated = jsonl.objects(lines, source.name, source.report, _READ, first=source.first_line)
    for number, fields in stated:
        if not is_checked(fields):
            known = {name: fields[name] for name in fields if name in jsonl.OF_DOCUMENT}
            yield Found(known, number)
            continue
        for claim in checked_claims(fields):
            if isinstance(claim, Incomplete):
                source.report(InputError(source.name, f"a review that {claim}", number))
            else:
                yield Found(claim, number, complete=True)


JSON_LINES = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    recognises=lambda start: jsonl.looks_like_json(start) and not _OTHER.match(start),
    read=_read,
    by_line=True,
)
