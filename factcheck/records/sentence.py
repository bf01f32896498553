"""A sentence of a document, or a line of it that is not speech."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

__all__ = ["Sentence", "SentenceKind"]


class SentenceKind(StrEnum):
    """What a stretch of text is to a reader."""

    SPEECH = "speech"  # something somebody says or writes
    HEADING = "heading"  # a title, a name above a turn, who asked and who answered
    CLUTTER = "clutter"  # what a web page wraps around its text
    CELL = "cell"  # a cell of a table, which says nothing without its row and column


@frozen
class Sentence:
    """``text[start:end]`` of a document, without the white space around it."""

    start: int
    end: int
    text: str
    kind: SentenceKind = SentenceKind.SPEECH

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(
                f"a sentence of {len(self.text)} code points cannot stand at "
                f"{self.start}..{self.end}"
            )
