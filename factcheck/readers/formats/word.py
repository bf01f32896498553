"""Word: a ``.docx`` file is a document."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["WORD"]

_ZIP = b"PK\x03\x04"


def _read(source: Source) -> Iterator[Found]:
    from factcheck.readers.word.document import fields

    yield Found(fields(source))


WORD = Format(
    name="Word",
    suffixes=(".docx", ".docm"),
    recognises=lambda start: start.startswith(_ZIP) and b"[Content_Types].xml" in start,
    read=_read,
)
