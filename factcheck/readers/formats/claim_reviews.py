"""Feeds of checked claims in JSON: ClaimReview of schema.org, and the Fact Check Tools API."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.readers.checked import Incomplete, checked_claims
from factcheck.readers.encoding import decode
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.json_text import parse, refuse_half_characters
from factcheck.readers.notices import Notice

__all__ = ["CLAIM_REVIEWS"]

_MOST_NAMED = 5
"""More reviews that are none than this are counted."""
_START = re.compile(rb'\s*(?:\[\s*)?\{\s*"(?:@context|@type|@graph|@id|claims|nextPageToken)"\s*:')


def _read(source: Source) -> Iterator[Found]:
    data = parse(decode(source.whole(), source.name), source.name)
    refuse_half_characters(data, source.name)
    found = list(checked_claims(data))
    if not found:
        problem = "expected ClaimReview of schema.org, or 'claims' with their 'claimReview'"
        raise InputError(source.name, problem)
    claims = {fields["id"]: fields for fields in found if not isinstance(fields, Incomplete)}
    for fields in claims.values():
        yield Found(fields, 1, complete=True)
    missing = [
        f"number {number:,} {fields}"
        for number, fields in enumerate(found, start=1)
        if isinstance(fields, Incomplete)
    ]
    if missing:
        some = f"{len(missing):,} of {len(found):,} reviews passed over"
        which = "; ".join(missing[:_MOST_NAMED])
        more = f"; and {len(missing) - _MOST_NAMED:,} more" if len(missing) > _MOST_NAMED else ""
        source.note(Notice(source.name, f"{some}: {which}{more}"))


CLAIM_REVIEWS = Format(
    name="checked claims (ClaimReview, JSON)",
    suffixes=(".json", ".jsonld"),
    recognises=lambda start: _START.match(start) is not None,
    read=_read,
)
