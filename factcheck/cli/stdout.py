"""Writing to standard output, and what to do when it takes no more."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from factcheck.errors import FactcheckError

__all__ = ["OutputError", "flush", "forget", "put", "put_bytes"]


class OutputError(FactcheckError):
    """Standard output cannot be written to, as when a disk is full."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"standard output: {error.strerror or error}")


def put(text: str) -> None:
    """Write text to standard output.

    Raises:
        BrokenPipeError: whoever read it has left.
        OutputError: it cannot be written for another reason.
    """
    with _writing():
        sys.stdout.write(text)


def put_bytes(data: bytes) -> None:
    """Write bytes to standard output, where it takes them; raises as ``put`` does."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def flush() -> None:
    """Write what is still held back, or raise as ``put`` does."""
    with _writing():
        sys.stdout.flush()


def forget() -> None:
    """Send what is still held back nowhere, or the interpreter complains as it exits."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error) from error
