"""A debate as it is read: speeches one after another, below one heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from factcheck.readers.composing import Composition
from factcheck.readers.formats.format import Found, Source
from factcheck.readers.markup.blocks import Block

__all__ = ["Debate"]


@define
class Debate:
    """What was said below a heading, as far as it was read.

    Attributes:
        source: where it is read from.
        title: the heading.
        id: what the source calls it; without one it has the id of its first speech.
        line: the line of the source on which it begins.
    """

    source: Source
    title: str | None = None
    id: str | None = None
    line: int | None = None
    composition: Composition = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.composition = Composition(self.source.name)

    def speech(
        self, line: int, stretches: Iterable[tuple[dict[str, str | None], Iterable[Block]]]
    ) -> None:
        """Add a speech that begins on a line: what is known of each of its turns, and its words."""
        for known, blocks in stretches:
            with self.composition.turn(**known):
                self.composition.add(blocks)
            if not self.composition.is_empty:
                self.line = self.line or line
                self.id = self.id or known.get("id")

    def found(self, **known: Any) -> Iterator[Found]:
        """Yield the debate as a document of which so much else is ``known``, where it has words."""
        if self.composition.is_empty:
            return
        id_ = self.id or f"{self.source.id}/{self.line}"
        fields = {"id": id_, "title": self.title or None, **known, **self.composition.fields()}
        yield Found(fields, self.line, complete=True)
