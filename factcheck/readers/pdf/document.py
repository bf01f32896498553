"""A whole file of PDF as the fields of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any

from factcheck.errors import InputError
from factcheck.readers.composing import Composition
from factcheck.readers.extras import needed
from factcheck.readers.formats.format import Source
from factcheck.readers.notices import Notice
from factcheck.readers.pdf.bombs import refuse_bombs
from factcheck.readers.pdf.columns import in_reading_order
from factcheck.readers.pdf.extraction import lines
from factcheck.readers.pdf.hyphens import Hyphens
from factcheck.readers.pdf.line import Line
from factcheck.readers.pdf.paragraphs import paragraphs
from factcheck.readers.pdf.running import without_running_lines
from factcheck.readers.spacing import one_line

__all__ = ["fields"]

MOST_PAGES = 20_000
MOST_CHARACTERS = 16 * 1024 * 1024

_MOST_NAMED = 5
_PASSWORD, _BROKEN = "encrypted: it opens with a password only", "not a PDF that can be read"
_FILE_NAME = re.compile(
    r"(?i).*\.(?:docx?|dotx?|indd|pdf|pptx?|qxp|rtf|xlsx?)|microsoft \w+ -.*|untitled.*"
)


def fields(source: Source) -> dict[str, Any]:
    """Return the fields of the document that a source is, as plain data.

    Raises:
        InputError: it cannot be read, or holds no text.
    """
    library = needed("pypdfium2", "pdf", source.name)
    data = source.whole()
    if not data.strip():
        raise InputError(source.name, "empty")
    refuse_bombs(data, source.name)
    with _opened(library, data, source.name) as file:
        if len(file) > MOST_PAGES:
            raise InputError(source.name, f"more than the {MOST_PAGES} pages that it may have")
        pages = list(_pages(library, file, source))
        labels = [_label(file, number) for number in range(len(pages))]
        title = one_line(file.get_metadata_value("Title"))
    if not any(pages):
        raise InputError(
            source.name, f"no text in its {len(pages)} pages: pictures of text, as of a scan"
        )
    _note_empty(pages, labels, source)
    stated = {} if not title or _FILE_NAME.fullmatch(title) else {"title": title}
    return {**stated, **_composed(pages, labels, source).fields()}


@contextmanager
def _opened(library: Any, data: bytes, source: str) -> Iterator[Any]:
    try:
        file = library.PdfDocument(data)
    except library.PdfiumError as error:
        words = str(error).lower()
        raise InputError(source, _PASSWORD if "password" in words else _BROKEN) from None
    try:
        yield file
    finally:
        file.close()


def _pages(library: Any, file: Any, source: Source) -> Iterator[list[Line]]:
    """Yield the lines of each page; none of one that cannot be read, which is said."""
    total = 0
    for number in range(len(file)):
        try:
            page = file[number]
            characters = page.get_textpage()
        except library.PdfiumError:
            source.note(Notice(source.name, f"page {number + 1} is broken and was left out"))
            yield []
            continue
        total += characters.count_chars()
        if total > MOST_CHARACTERS:
            limit = f"{MOST_CHARACTERS // 1024**2} million characters"
            raise InputError(source.name, f"longer than the {limit} that it may have")
        yield in_reading_order(list(lines(page, characters, number)))
        characters.close()
        page.close()


def _label(file: Any, number: int) -> str:
    return one_line(file.get_page_label(number)) or str(number + 1)


def _note_empty(pages: Sequence[Sequence[Line]], labels: Sequence[str], source: Source) -> None:
    empty = [label for lines_, label in zip(pages, labels, strict=True) if not lines_]
    if empty:
        more = f" and {len(empty) - _MOST_NAMED} more" if len(empty) > _MOST_NAMED else ""
        named = ", ".join(empty[:_MOST_NAMED]) + more
        source.note(Notice(source.name, f"no text on page {named}: blank, or a picture"))


def _composed(
    pages: Sequence[Sequence[Line]], labels: Sequence[str], source: Source
) -> Composition:
    result = Composition(source.name)
    kept = without_running_lines(pages)
    begun = 0
    for paragraph in paragraphs(kept, Hyphens(chain.from_iterable(kept))):
        for number in range(begun, paragraph.page + 1):
            result.page(labels[number])
        breaks = [(offset, labels[number]) for offset, number in paragraph.breaks]
        add = result.item if paragraph.is_item else result.paragraph
        add(paragraph.text, breaks)
        begun = max([paragraph.page, *(number for _, number in paragraph.breaks)]) + 1
    return result
