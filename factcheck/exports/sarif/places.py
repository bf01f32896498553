"""Documents as SARIF's artifacts, and quotes as places in them.

A text that has the lines of its file is an artifact by itself. Another, such as a line of JSON
Lines or what was read out of a PDF, is an artifact nested in that of its file, so that places in it
are never taken for places in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.exports import iris
from factcheck.exports.own_lines import has_lines_of_file, is_file
from factcheck.exports.sarif.messages import message
from factcheck.exports.sources import source
from factcheck.records import Claim, Document, Quote

__all__ = ["Places"]

Object = dict[str, Any]


class Places:
    """The places of quotes, and the artifacts they are in.

    Args:
        documents: those that may be quoted, by id.
        quoted: the ids of those that are.
    """

    def __init__(self, documents: Mapping[str, Document], quoted: Iterable[str]) -> None:
        self._documents = documents
        self.artifacts: list[Object] = []
        self._files: dict[str, int] = {}
        self._places: dict[str, Object] = {}
        for id_ in sorted(set(quoted)):
            self._places[id_] = self._artifact(id_, documents.get(id_))

    def location(self, claim: Claim, number: int) -> Object:
        """Return where a claim stands, with who said it as its message."""
        document = self._documents.get(claim.document)
        return {
            "id": number,
            "physicalLocation": {
                "artifactLocation": self._places[claim.document],
                **_physical(claim.quote, document),
            },
            "message": message(source(claim, self._documents)),
            "properties": {
                "claim": claim.id,
                "document": claim.document,
                "start": claim.quote.start,
                "end": claim.quote.end,
                "exact": claim.quote.exact,
            },
        }

    def _artifact(self, id_: str, document: Document | None) -> Object:
        """Add a document's artifact; return the reference to it."""
        if document is None or document.source is None:
            return self._add({"uri": iris.of_path(id_)}, document)
        if has_lines_of_file(document):
            return self._add({"uri": iris.of_path(document.source)}, document)
        parent = self._file(document.source)
        place = {"uri": iris.of_path(id_.lstrip("/"))}
        return self._add(place, document, {"parentIndex": parent})

    def _file(self, path: str) -> int:
        if path not in self._files:
            self._files[path] = self._add({"uri": iris.of_path(path)}, None)["index"]
        return self._files[path]

    def _add(
        self, place: Object, document: Document | None, more: Mapping[str, Any] | None = None
    ) -> Object:
        index = len(self.artifacts)
        known: Object = {}
        if document is not None:
            known = {
                "encoding": "UTF-8",
                "properties": {"document": document.id, "textSha256": document.sha256},
            }
        self.artifacts.append({"location": {**place, "index": index}, **(more or {}), **known})
        return {**place, "index": index}


def _physical(quote: Quote, document: Document | None) -> Object:
    """Return the region of a quote, in the finest units that its artifact has."""
    lines: Object = {}
    if document is not None and has_lines_of_file(document):
        lines = {"startLine": document.line(quote.start), "endLine": document.line(quote.end - 1)}
        if not is_file(document):
            return {"region": lines}
        lines["startColumn"] = _column(document, quote.start)
        lines["endColumn"] = _column(document, quote.end - 1) + 1
    return {"region": lines | _span(quote.start, quote.exact), **_context(quote)}


def _column(document: Document, offset: int) -> int:
    return offset - document.text.rfind("\n", 0, offset)


def _context(quote: Quote) -> Object:
    if not quote.prefix and not quote.suffix:
        return {}
    around = quote.prefix + quote.exact + quote.suffix
    return {"contextRegion": _span(quote.start - len(quote.prefix), around)}


def _span(start: int, text: str) -> Object:
    return {"charOffset": start, "charLength": len(text), "snippet": {"text": text}}
