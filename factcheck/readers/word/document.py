"""A whole file of Word as the fields of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from factcheck.errors import InputError
from factcheck.readers.composing import Composition
from factcheck.readers.formats.format import Source
from factcheck.readers.markup.grid import grid
from factcheck.readers.spacing import one_line
from factcheck.readers.word.package import opened, readable, refuse_entities
from factcheck.readers.word.tables import as_table, cells, lays_out, paragraphs
from factcheck.readers.word.text import attribute, local, spaced, words

__all__ = ["fields"]

_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body"})
_CONTENTS = "TOC"
_SEPARATORS = frozenset({"-1", "0", ""})  # the lines that Word draws above notes

Notes = Mapping[tuple[str, str], Sequence[str]]


def fields(source: Source) -> dict[str, Any]:
    """Return the fields of the document that a source is, as plain data.

    Raises:
        InputError: it cannot be read, or holds no words.
    """
    data = source.whole()
    if not data.strip():
        raise InputError(source.name, "empty")
    file = opened(data, source.name)
    with readable(source.name):
        body, title = file.element.body, file.core_properties.title or ""
        refuse_entities(body, source.name)
        notes = _notes(file, source.name)
    has_pages = next(body.iter("{*}lastRenderedPageBreak"), None) is not None
    reading = _Reading(Composition(source.name), notes, has_pages)
    reading.blocks(body)
    if reading.composition.is_empty:
        raise InputError(source.name, "no text: nothing but pictures, or blank")
    stated = {"title": one_line(title)} if title.strip() else {}
    return {**stated, **reading.composition.fields()}


@define
class _Reading:
    """What was read of a file so far.

    Attributes:
        composition: its text.
        notes: the paragraphs of its notes, by kind and id.
        has_pages: Word has left in it where pages began when it was last shown.
        page: the number of the page that is read.
    """

    composition: Composition
    notes: Notes
    has_pages: bool
    page: int = 1

    def __attrs_post_init__(self) -> None:
        if self.has_pages:
            self.composition.page("1")

    def blocks(self, body: Any) -> None:
        """Add the paragraphs and tables of a body, a cell or what else holds them, in order."""
        waiting = [iter(body)]
        while waiting:
            element = next(waiting[-1], None)
            if element is None:
                waiting.pop()
            elif (name := local(element)) == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _HOLDERS:
                waiting.append(iter(element))

    def _paragraph(self, element: Any) -> None:
        found = words(element)
        style = _style(element)
        clean, breaks = spaced(found.text, found.breaks)
        pages = [(at, self._next_page()) for at in breaks]
        if style.upper().startswith(_CONTENTS):
            clean, pages = "", [(0, label) for _, label in pages]
        is_item = style.startswith("List") or _first(element, "numPr") is not None
        add = self.composition.item if is_item else self.composition.paragraph
        add(clean, pages)
        for note in found.notes:
            for words_ in self.notes.get(note, ()):
                self.composition.paragraph(words_)

    def _table(self, element: Any) -> None:
        rows = None if lays_out(element) else grid(as_table(element))
        if rows is None:
            for cell in cells(element):
                self.blocks(cell)
            return
        self.composition.table(rows)
        for _ in range(sum(len(words(paragraph).breaks) for paragraph in paragraphs(element))):
            self.composition.page(self._next_page())

    def _next_page(self) -> str:
        self.page += 1
        return str(self.page)


def _notes(file: Any, source: str) -> Notes:
    """Return the paragraphs of each footnote and endnote, by its kind and id."""
    from docx.oxml import parse_xml

    found: dict[tuple[str, str], list[str]] = {}
    for relation in file.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind not in ("footnote", "endnote") or relation.is_external:
            continue
        root = parse_xml(relation.target_part.blob)
        refuse_entities(root, source)
        for note in root:
            id_ = attribute(note, "id")
            if id_ not in _SEPARATORS:
                found[kind, id_] = [one_line(words(paragraph).text) for paragraph in note]
    return found


def _style(paragraph: Any) -> str:
    style = _first(paragraph, "pStyle")
    return "" if style is None else attribute(style, "val")


def _first(paragraph: Any, name: str) -> Any:
    """Return a property of a paragraph, or None."""
    return next(paragraph.iterfind(f"{{*}}pPr/{{*}}{name}"), None)
