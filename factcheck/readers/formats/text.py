"""Plain text in UTF-8: a file is a document, held exactly."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.readers.encoding import decode
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["TEXT"]


def _read(source: Source) -> Iterator[Found]:
    yield Found({"text": decode(source.whole(), source.name)})


TEXT = Format(
    name="text",
    suffixes=(".txt",),
    recognises=lambda start: False,  # it is what a source is where it is nothing else
    read=_read,
)
