"""How much of a document is held in memory at most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

__all__ = ["MOST_BYTES", "TOO_LONG", "is_too_long", "lines"]

MOST_BYTES = 64 * 1024 * 1024
"""The most bytes a document, or a line of a ``.jsonl`` file, may have."""

TOO_LONG = f"longer than the {MOST_BYTES // 1024**2} MiB that a document may have"


def is_too_long(data: bytes) -> bool:
    """Tell whether a document, or a line, has more bytes than it may have."""
    return len(data) > MOST_BYTES


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream; of one that is too long, only more than is allowed."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while is_too_long(line) and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES + 1)
