"""What was read: the claims of documents by their fingerprints, and which pieces hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, tee
from typing import Any, NamedTuple

from attrs import define, evolve, field, frozen

from factcheck import pipeline
from factcheck.errors import WorkspaceError
from factcheck.pipeline import ClaimsOf
from factcheck.processes import Workers, chunks
from factcheck.readers import Recalled
from factcheck.records import CHECKED_CLAIM, Claim, Document
from factcheck.workspace import fingerprints, store
from factcheck.workspace.packing import CLAIMS, DOCUMENT, Kept, Packing
from factcheck.workspace.store import Store

__all__ = ["Pieces", "Readings", "has_readings", "unpacked"]

_BATCH = 1_000_000
"""How many code points of documents are read before what was read is kept: seconds of work."""

_TABLES = """
CREATE TABLE IF NOT EXISTS readings
    (purpose VARCHAR, fingerprint BLOB, id BLOB, document BLOB, claims BLOB);
CREATE TABLE IF NOT EXISTS pieces (purpose VARCHAR, piece BLOB, id BLOB, fingerprint BLOB);
"""

Take = Callable[[bytes, Document, tuple[Claim, ...]], None]
"""What is given a document that was read, by its fingerprint, with its claims."""

_Named = tuple[bytes, Document]
_Row = tuple[str, bytes, bytes, bytes, bytes]


def _let_go(name: bytes, document: Document, claims: tuple[Claim, ...]) -> None:
    """Do nothing with a document."""


@define
class Readings:
    """The claims of documents, as one way of reading them, ``claims_of``, has them.

    Attributes:
        read: how many documents were read in this run.
        recalled: how many were known.
        dropped: how many of an earlier run are no longer there.
    """

    _store: Store
    _claims_of: ClaimsOf
    read: int = 0
    recalled: int = 0
    dropped: int = 0
    _purpose: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._purpose = self._claims_of.__qualname__
        self._store.run(_TABLES)
        self._store.run("CREATE OR REPLACE TEMP TABLE used (fingerprint BLOB)")

    def extracted(
        self, documents: Iterable[Document], workers: Workers
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield each document with its claims, in the order given, holding few of them at once.

        What was not among the documents is dropped when all were yielded.
        """
        for batch in chunks(documents, _length, _BATCH):
            named = self._named(batch)
            new = self._new(named)
            read = {name: claims for name, _, claims in self._read(new.items(), workers)}
            known = dict(self._found("fingerprint, claims", {n for n, _ in named} - new.keys()))
            for name, document in named:
                yield document, read[name] if name in read else unpacked(CLAIMS, known[name])
        self.forget()

    def learn(
        self,
        documents: Iterable[Document | Recalled],
        pieces: Pieces,
        workers: Workers,
        progress: Callable[[int], None],
        take: Take = _let_go,
    ) -> dict[bytes, str | None]:
        """Read what is not known, and return where each document was read from.

        What is read is kept, and given to ``take`` while more is being read. What was learnt of
        ``pieces`` meanwhile is kept as well.
        """
        sources: dict[bytes, str | None] = {}
        new = self._unknown(documents, sources, progress)
        for name, document, claims in self._read(new, workers):
            take(name, document, claims)
            progress(self.read + self.recalled)
        self._keep(pieces)
        return sources

    def _unknown(
        self,
        documents: Iterable[Document | Recalled],
        sources: dict[bytes, str | None],
        progress: Callable[[int], None],
    ) -> Iterator[_Named]:
        """Yield the documents that are to be read, and note where each of all was read from."""
        for batch in chunks(documents, _length, _BATCH):
            recalled = [one for one in batch if isinstance(one, Recalled)]
            self._store.fill("used", ["BLOB"], ((one.fingerprint,) for one in recalled))
            self.recalled += len(recalled)
            named = self._named([one for one in batch if isinstance(one, Document)])
            new = self._new([one for one in named if one[0] not in sources])
            sources |= {one.fingerprint: one.source for one in recalled}
            sources |= {name: one.source for name, one in named}
            progress(self.read + self.recalled)
            yield from new.items()

    def forget(self) -> None:
        """Drop what this run did not use."""
        unused = "purpose = ? AND fingerprint NOT IN (FROM used)"
        self.dropped = self._store.number(
            f"SELECT count(*) FROM readings WHERE {unused}", [self._purpose]
        )
        if self.dropped:
            self._store.run(f"DELETE FROM readings WHERE {unused}", [self._purpose])
            # Of a piece, all documents are remembered or none.
            self._store.run(
                f"DELETE FROM pieces WHERE piece IN (SELECT piece FROM pieces WHERE {unused})",
                [self._purpose],
            )

    def held(self, names: Iterable[bytes]) -> Iterator[tuple[bytes, Document, tuple[Claim, ...]]]:
        """Yield documents with their fingerprints and claims, in any order."""
        for name, document, claims in self._found("fingerprint, document, claims", names):
            yield name, unpacked(DOCUMENT, document), unpacked(CLAIMS, claims)

    def ids(self, names: Iterable[bytes]) -> dict[str, bytes]:
        """Return documents by their ids."""
        return {_id(id_): name for id_, name in self._found("id, fingerprint", names)}

    def pieces(self) -> Pieces:
        """Return what is known of pieces."""
        known: dict[bytes, list[Recalled]] = defaultdict(list)
        rows = self._store.rows(
            "SELECT piece, id, p.fingerprint FROM pieces p SEMI JOIN readings r"
            " ON p.purpose = r.purpose AND p.fingerprint = r.fingerprint"
            " WHERE purpose = ? ORDER BY p.rowid",
            [self._purpose],
        )
        for piece, id_, name in rows:
            known[piece].append(Recalled(_id(id_), name))
        return Pieces(known)

    def _keep(self, pieces: Pieces) -> None:
        """Keep what was learnt of pieces, whose documents are kept."""
        kinds = ["VARCHAR", "BLOB", "BLOB", "BLOB"]
        self._store.fill("pieces", kinds, [(self._purpose, *row) for row in pieces.learnt()])

    def _named(self, documents: Iterable[Document]) -> list[_Named]:
        """Return documents with their fingerprints, and note that they are used."""
        named = [(fingerprints.of_document(document), document) for document in documents]
        self._store.fill("used", ["BLOB"], ((name,) for name, _ in named))
        return named

    def _new(self, named: Sequence[_Named]) -> dict[bytes, Document]:
        """Return those that are not known."""
        self._adopt([name for name, document in named if document.kind != CHECKED_CLAIM])
        known = self._known({name for name, _ in named})
        new = {name: document for name, document in named if name not in known}
        self.recalled += len(named) - len(new)
        return new

    def _read(
        self, new: Iterable[_Named], workers: Workers
    ) -> Iterator[tuple[bytes, Document, tuple[Claim, ...]]]:
        """Yield documents with their claims, as they are read; these are kept meanwhile."""
        listed, sent = tee(new)
        few = pipeline.batches(document for _, document in sent)
        packed_each = workers.map(partial(_packed, self._claims_of), few, weigh=pipeline.length)
        read = chain.from_iterable(packed_each)
        rows: list[_Row] = []
        weight = 0
        for (name, document), packed in zip(listed, read, strict=True):
            self.read += 1
            yield name, document, packed.claims
            rows.append((self._purpose, name, _id_bytes(document.id), *packed.columns))
            weight += _length(document)
            if weight >= _BATCH:
                self._keep_rows(rows)
                rows, weight = [], 0
        self._keep_rows(rows)

    def _keep_rows(self, rows: Sequence[_Row]) -> None:
        with self._store.transaction():
            self._store.fill("readings", ["VARCHAR", *["BLOB"] * 4], rows)

    def _adopt(self, names: Sequence[bytes]) -> None:
        """Take over what is known of documents for another purpose.

        Only a checked claim is read for a search otherwise than to be compared.
        """
        columns = "fingerprint, id, document, claims"
        known = "SELECT fingerprint FROM readings WHERE purpose = $1"
        self._store.run(
            f"INSERT INTO readings SELECT $1, {columns} FROM readings WHERE purpose <> $1"
            f" AND fingerprint IN (SELECT unnest($2::BLOB[])) AND fingerprint NOT IN ({known})",
            [self._purpose, names],
        )

    def _known(self, names: Iterable[bytes]) -> set[bytes]:
        return {name for (name,) in self._found("fingerprint", names)}

    def _found(self, columns: str, names: Iterable[bytes]) -> Iterator[Any]:
        return self._store.stream(
            f"SELECT {columns} FROM readings"
            " WHERE purpose = ? AND fingerprint IN (SELECT unnest(?::BLOB[]))",
            [self._purpose, list(names)],
        )


@frozen
class Pieces:
    """Which documents stand in which pieces of files; the memory of a reader."""

    _known: dict[bytes, list[Recalled]]
    _new: dict[bytes, list[Recalled]] = field(factory=dict)

    def recall(self, piece: bytes) -> Sequence[Recalled] | None:
        """Return the documents of a piece; None where it is not known."""
        return self._known.get(piece)

    def learn(self, piece: bytes, documents: Sequence[Document]) -> None:
        """Take note of what a piece was read into."""
        self._new[piece] = [Recalled(one.id, fingerprints.of_document(one)) for one in documents]

    def learnt(self) -> Iterator[tuple[bytes, bytes, bytes]]:
        """Yield a row for each document that was learnt of."""
        for piece, documents in self._new.items():
            for one in documents:
                yield piece, _id_bytes(one.id), one.fingerprint


def has_readings(held: Store) -> bool:
    """Tell whether anything that was read is kept."""
    tables = "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'readings'"
    return bool(held.number(tables) and held.number("SELECT count(*) FROM readings"))


def unpacked(packing: Packing[Kept], data: bytes) -> Kept:
    """Return what was packed.

    Raises:
        WorkspaceError: it is damaged.
    """
    try:
        return packing.unpack(data)
    except ValueError as error:
        reason = f"damaged ({error}); remove it: it is made again from the documents"
        raise WorkspaceError(store.NAME, reason) from None


class _Packed(NamedTuple):
    """The claims of a document, and what is kept of both."""

    claims: tuple[Claim, ...]
    columns: tuple[bytes, bytes]


def _packed(claims_of: ClaimsOf, documents: Sequence[Document]) -> list[_Packed]:
    return [
        # Where it was read from is no part of what is remembered.
        _Packed(claims, (DOCUMENT.pack(evolve(document, source=None)), CLAIMS.pack(claims)))
        for document, claims in zip(documents, claims_of(documents), strict=True)
    ]


def _id(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _id_bytes(id_: str) -> bytes:
    """Return an id as a database holds it: the name of a file may be no text."""
    return id_.encode("utf-8", "surrogatepass")


def _length(document: Document | Recalled) -> int:
    return len(document.text) if isinstance(document, Document) else 1
