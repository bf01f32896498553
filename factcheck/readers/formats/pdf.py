"""PDF: a file is a document, its pages known by the numbers that are printed on them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["PDF"]

_MARK = b"%PDF-"


def _read(source: Source) -> Iterator[Found]:
    from factcheck.readers.pdf.document import fields

    yield Found(fields(source))


PDF = Format(
    name="PDF", suffixes=(".pdf",), recognises=lambda start: _MARK in start[:1024], read=_read
)
