"""What was read before need not be read again: pieces of files, by their content.

A piece is a line of a file whose lines are read each by itself, and else a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import Protocol

from attrs import frozen

from factcheck.readers.sources import Entry
from factcheck.records import Document

__all__ = ["Memory", "Recalled", "fingerprints"]

_SIZE = 16


@frozen
class Recalled:
    """A document that was read before.

    Attributes:
        id: its own.
        fingerprint: that by which whoever remembers it finds it again.
        source: where it would be read from now.
    """

    id: str
    fingerprint: bytes
    source: str | None = None


class Memory(Protocol):
    """Remembers the documents of pieces that were read without a complaint or a notice."""

    def recall(self, piece: bytes) -> Sequence[Recalled] | None:
        """Return the documents of a piece, by its fingerprint; None where it is not known."""

    def learn(self, piece: bytes, documents: Sequence[Document]) -> None:
        """Take note of what a piece was read into."""


def fingerprints(id_: str, entries: Iterable[Entry]) -> Callable[[bytes], bytes]:
    """Return what tells a piece of a file from others, given its content.

    Args:
        id_: that of the file.
        entries: what is known of it.
    """
    known = repr((id_, [(entry.fields, entry.turns) for entry in entries]))
    begun = blake2b(known.encode("utf-8", "backslashreplace"), digest_size=_SIZE)
    begun.update(b"\0")

    def fingerprint(content: bytes) -> bytes:
        digest = begun.copy()
        digest.update(content)
        return digest.digest()

    return fingerprint
