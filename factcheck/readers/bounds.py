"""How much of a document is held in memory at most."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

__all__ = ["MOST_BYTES", "TOO_LONG", "is_too_long", "lines", "peeked", "whole"]

MOST_BYTES = 64 * 1024 * 1024
"""The most bytes a document, or a line of a ``.jsonl`` file, may have."""

_CHUNK = 1024 * 1024
"""How many bytes are asked for at once: asking for all that is allowed would reserve it."""

TOO_LONG = f"longer than the {MOST_BYTES // 1024**2} MiB that a document may have"


def is_too_long(data: bytes) -> bool:
    """Tell whether a document, or a line, has more bytes than it may have."""
    return len(data) > MOST_BYTES


def whole(stream: BinaryIO) -> bytes:
    """Return what a stream holds; of what is too long, only more than is allowed."""
    chunks: list[bytes] = []
    left = MOST_BYTES
    while left >= 0 and (chunk := stream.read(min(_CHUNK, left + 1))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream; of one that is too long, only more than is allowed."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while is_too_long(line) and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES + 1)


def peeked(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """Return how a stream starts, and a stream of all of it.

    Whole lines are asked for, and no more than one where it holds more than white space and
    begins as a line of JSON does: another may be long in coming.

    Args:
        stream: any stream of bytes, such as a pipe.
        size: how many bytes of it are enough.
    """
    start = b""
    while len(start) < size and (line := stream.readline(size - len(start))):
        start += line
        if start.lstrip().startswith(b"{") and b'"' in start:
            break
    if stream.seekable():
        stream.seek(-len(start), io.SEEK_CUR)
        return start, stream
    return start, io.BufferedReader(_Again(start, stream))


class _Again(io.RawIOBase):
    """A stream whose start was taken from it, with its start."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start = start
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._start[: len(buffer)]
        self._start = self._start[len(data) :]
        if not data:
            data = self._rest.readline(len(buffer))
        buffer[: len(data)] = data
        return len(data)
