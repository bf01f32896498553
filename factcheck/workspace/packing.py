"""Records as bytes and back: every one as it was, to the last digit of a decimal.

The bytes are compressed MessagePack, which states values and names no type and no code. What they
become is said here alone, by the annotations of the records: msgspec holds each value against them
and calls the checks of each record, so that bytes that somebody else made hold records or nothing.
"""

from __future__ import annotations

import json
import zlib
from functools import cached_property
from typing import Any, Generic, TypeVar

import msgspec

from factcheck.records import Claim, Document, Finding, Match
from factcheck.review import Weighed

__all__ = ["CLAIMS", "DOCUMENT", "FINDING", "MATCH", "TEXT", "WEIGHED", "Packing"]

Kept = TypeVar("Kept")

_QUICK = 1
"""The level of compression: a quarter of the size at a third of the time that reading takes."""

_MOST = 1 << 30
"""How many bytes are unpacked at most: some times what the longest document holds."""


class Packing(Generic[Kept]):
    """Packs what is of one kind."""

    def __init__(self, noun: str, kind: Any) -> None:
        self._noun = noun
        self._kind = kind

    def pack(self, kept: Kept) -> bytes:
        """Return it as bytes."""
        try:
            plain = msgspec.msgpack.encode(kept)
        except UnicodeEncodeError:  # half of a surrogate pair, which JSON alone can write
            plain = b"j" + json.dumps(msgspec.to_builtins(kept)).encode("ascii")
        return zlib.compress(plain, _QUICK)

    def unpack(self, data: bytes) -> Kept:
        """Return what ``pack`` made bytes of.

        Raises:
            ValueError: it did not.
        """
        try:
            plain = _decompressed(data)
            if plain.startswith(b"j"):
                kept: Kept = msgspec.convert(json.loads(plain[1:]), self._kind)
                return kept
            return self._decoder.decode(plain)
        except (ValueError, RecursionError, zlib.error, msgspec.MsgspecError) as error:
            raise ValueError(f"no {self._noun}: {error}") from None

    @cached_property
    def _decoder(self) -> msgspec.msgpack.Decoder[Kept]:
        return msgspec.msgpack.Decoder(self._kind)


def _decompressed(data: bytes) -> bytes:
    stream = zlib.decompressobj()
    plain = stream.decompress(data, _MOST)
    if not stream.eof:
        raise ValueError(f"cut off, or longer than {_MOST} bytes")
    return plain


CLAIMS: Packing[tuple[Claim, ...]] = Packing("claims", tuple[Claim, ...])
DOCUMENT: Packing[Document] = Packing("document", Document)
FINDING: Packing[Finding] = Packing("finding", Finding)
TEXT: Packing[str] = Packing("text", str)
WEIGHED: Packing[Weighed] = Packing("weighed finding", Weighed)
MATCH: Packing[Match] = Packing("match", Match)
