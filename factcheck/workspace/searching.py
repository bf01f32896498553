"""The index of a search, laid out once and kept as columns until the documents change."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate, groupby
from typing import Any

from attrs import define, frozen

from factcheck import search
from factcheck.search import Entry, Tables, entries
from factcheck.settings import SearchSettings
from factcheck.workspace.documents import Documents
from factcheck.workspace.readings import Readings
from factcheck.workspace.store import Store

__all__ = ["Search", "Searchable"]

_TABLES = """
CREATE TABLE IF NOT EXISTS indexed (name VARCHAR, kind VARCHAR, place BIGINT, data BLOB)
"""

_TEXT = "text"
"""The kind of a column of strings. Other kinds are the codes of arrays of numbers."""

_BETWEEN = "\0"
"""What stands between strings, and in none: they are words, figures and letters."""

_PIECE = 1 << 24
"""How many bytes of a column are one row."""


@frozen
class Search:
    """Claims to search, as long as the workspace is open.

    Attributes:
        index: what ranks them.
        documents: those that they stand in, by their ids.
    """

    index: search.Index
    documents: Documents


@define
class Searchable:
    """The index of a workspace."""

    _store: Store
    _readings: Readings
    _settings: SearchSettings

    def search(self, sources: Mapping[bytes, str | None]) -> Search:
        """Return the index of documents that are read, laid out where others were before."""
        self._store.run(_TABLES)
        names = sorted(sources)
        made_of = _fingerprint(names, self._settings)
        if self._store.fact("indexed") != made_of:
            with self._store.transaction():
                self._store.run("DELETE FROM indexed")
                self._keep(self._laid_out(names))
                self._store.state("indexed", made_of)
        columns = self._kept()
        tables = Tables.of_columns(columns, self._settings)
        stretches = _Stretches(self._readings, columns["documents"], columns["document ends"])
        index = search.Index(stretches, tables, self._settings)
        return Search(index, Documents(self._readings, sources))

    def _laid_out(self, names: Sequence[bytes]) -> dict[str, Any]:
        held = sorted(self._readings.held(names), key=lambda row: row[1].id)
        name_of = {document.id: name.hex() for name, document, _ in held}
        found = entries(
            (claim for _, _, claims in held for claim in claims),
            (document for _, document, _ in held),
        )
        counts = [(id_, len(list(own))) for id_, own in groupby(found, _document)]
        tables = Tables.of([entry.parts for entry in found], self._settings)
        return {
            **tables.columns(),
            "documents": [name_of[id_] for id_, _ in counts],
            "document ends": array("Q", accumulate(count for _, count in counts)),
        }

    def _keep(self, columns: Mapping[str, Any]) -> None:
        for name, column in columns.items():
            kind, data = _packed(column)
            pieces = [
                (name, kind, at, data[at : at + _PIECE]) for at in range(0, len(data) or 1, _PIECE)
            ]
            for piece in pieces:
                self._store.run("INSERT INTO indexed VALUES (?, ?, ?, ?)", piece)

    def _kept(self) -> dict[str, Any]:
        rows = self._store.rows("SELECT name, kind, data FROM indexed ORDER BY name, place")
        found: dict[tuple[str, str], list[bytes]] = defaultdict(list)
        for name, kind, data in rows:
            found[name, kind].append(data)
        return {name: _unpacked(kind, b"".join(data)) for (name, kind), data in found.items()}


@frozen
class _Stretches:
    """Stretches of documents, taken from the workspace when they are asked for."""

    _readings: Readings
    _documents: Sequence[str]
    _ends: Sequence[int]

    def at(self, positions: Collection[int]) -> dict[int, Entry]:
        """Return those at some positions."""
        places = {position: bisect_right(self._ends, position) for position in positions}
        wanted = {bytes.fromhex(self._documents[place]): place for place in places.values()}
        found: dict[int, Sequence[Entry]] = {}
        for name, document, claims in self._readings.held(wanted):
            found[wanted[name]] = entries(claims, [document])
        return {
            position: found[place][position - self._start(place)]
            for position, place in places.items()
        }

    def _start(self, place: int) -> int:
        return self._ends[place - 1] if place else 0


def _document(entry: Entry) -> str:
    return entry.claims[0].document


def _fingerprint(names: Iterable[bytes], settings: SearchSettings) -> str:
    digest = blake2b(f"{sys.byteorder} {settings!r}".encode(), digest_size=16)
    for name in names:
        digest.update(name)
    return digest.hexdigest()


def _packed(column: list[str] | array[Any]) -> tuple[str, bytes]:
    if isinstance(column, array):
        return column.typecode, column.tobytes()
    return _TEXT, _BETWEEN.join(column).encode("utf-8", "surrogatepass")


def _unpacked(kind: str, data: bytes) -> list[str] | array[Any]:
    if kind == _TEXT:
        return data.decode("utf-8", "surrogatepass").split(_BETWEEN) if data else []
    column: array[Any] = array(kind)
    column.frombytes(data)
    return column
