"""What was read, and a person should know of the reading."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Notice"]


@frozen
class Notice:
    """Something about an input that was read, such as an encoding that is not the one it states.

    Attributes:
        source: the path as the user gave it, or ``-`` for standard input.
        words: what there is to know, in one line.
        line: the line it is about, counted from 1, where one is known.
    """

    source: str
    words: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return f"{place}: {self.words}"
