"""Claims as bytes and back: every record as it was, to the last digit of a decimal.

The bytes are compressed MessagePack, which states values and names no type and no code. What they
become is said here alone, by the annotations of the records: msgspec holds each value against them
and calls the checks of each record, so that bytes that somebody else made hold claims or nothing.
"""

from __future__ import annotations

import json
import zlib
from functools import cache

import msgspec

from factcheck.records import Claim

__all__ = ["pack", "unpack"]

_Claims = tuple[Claim, ...]

_QUICK = 1
"""The level of compression: a quarter of the size at a third of the time that reading takes."""

_MOST = 1 << 30
"""How many bytes are unpacked at most: some times what the longest document holds."""


def pack(claims: _Claims) -> bytes:
    """Return claims as bytes."""
    try:
        plain = msgspec.msgpack.encode(claims)
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON alone can write
        plain = json.dumps(msgspec.to_builtins(claims)).encode("ascii")
    return zlib.compress(plain, _QUICK)


def unpack(data: bytes) -> _Claims:
    """Return the claims that ``pack`` made bytes of.

    Raises:
        ValueError: it did not.
    """
    try:
        plain = _decompressed(data)
        if plain.startswith(b"["):
            return msgspec.convert(json.loads(plain), _Claims)
        return _decoder().decode(plain)
    except (ValueError, RecursionError, zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"no claims: {error}") from None


def _decompressed(data: bytes) -> bytes:
    stream = zlib.decompressobj()
    plain = stream.decompress(data, _MOST)
    if not stream.eof:
        raise ValueError(f"cut off, or longer than {_MOST} bytes")
    return plain


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Claims]:
    return msgspec.msgpack.Decoder(_Claims)
