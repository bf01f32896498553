"""How much of a document is held in memory at most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

__all__ = ["MOST_BYTES", "TOO_LONG", "is_too_long", "lines", "whole"]

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
