"""A text as the comparison takes it: its sentences, its figures and its periods."""

from __future__ import annotations

from attrs import frozen

from factcheck.records import Document, Period, Quantity, Sentence

__all__ = ["Passage"]


@frozen
class Passage:
    """A document and what was read in it, each in order of position."""

    document: Document
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
