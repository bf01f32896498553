"""Files of PDF that unpack to far more than anyone wrote."""

from __future__ import annotations

import re
import zlib

from factcheck.errors import InputError

__all__ = ["refuse_bombs"]

MOST_OF_ONE = 32 * 1024 * 1024
MOST_OF_ALL = 512 * 1024 * 1024
"""How many bytes the streams of a file, pictures left out, may unpack to."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 1000
_CHUNK = 1024 * 1024


def refuse_bombs(data: bytes, source: str) -> None:
    """Check what the deflated streams of a file unpack to, before a library does it.

    Raises:
        InputError: it is more than a document needs.
    """
    total = 0
    for stream in _STREAM.finditer(data):
        start = max(0, stream.start() - _DICTIONARY)
        _, _, dictionary = data[start : stream.start()].rpartition(b" obj")
        packings = dictionary.count(b"/FlateDecode") + dictionary.count(b"/Fl ")
        if not packings or b"/Image" in dictionary:
            continue
        size = _unpacked(data, stream.end())
        total += size
        if packings > 1 or size > MOST_OF_ONE or total > MOST_OF_ALL:
            raise InputError(source, "unpacks to more than a document may have")


def _unpacked(data: bytes, start: int) -> int:
    """Return to how many bytes a stream unpacks, or a number above what one may have."""
    unpacker = zlib.decompressobj()
    size = 0
    for at in range(start, len(data), _CHUNK):
        packed = data[at : at + _CHUNK]
        while packed and not unpacker.eof:
            try:
                size += len(unpacker.decompress(packed, _CHUNK))
            except zlib.error:
                return size
            packed = unpacker.unconsumed_tail
            if size > MOST_OF_ONE:
                return size
        if unpacker.eof:
            break
    return size
