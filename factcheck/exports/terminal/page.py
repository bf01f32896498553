"""The page that everything for people is set on: its width, and what its ink can do."""

from __future__ import annotations

import io
from enum import StrEnum

from attrs import frozen
from rich.console import Console, RenderableType

__all__ = ["Ink", "Page"]

_WIDEST_PROSE = 100
"""Lines of prose longer than this are hard to read, however wide the terminal."""


class Ink(StrEnum):
    """How words can be made to stand out."""

    PLAIN = "plain"  # a file or a pipe: asterisks around what matters
    BOLD = "bold"  # a terminal without colour
    COLOUR = "colour"


@frozen
class Page:
    """A width in columns and an ink."""

    width: int = 80
    ink: Ink = Ink.PLAIN

    @property
    def prose(self) -> Page:
        """The same page, no wider than running text should be."""
        return Page(min(self.width, _WIDEST_PROSE), self.ink)

    def text(self, content: RenderableType) -> str:
        """Return ``content`` set on this page, each line without white space at its end."""
        file = io.StringIO()
        console = Console(
            file=file,
            width=self.width,
            height=100,
            force_terminal=self.ink is not Ink.PLAIN,
            color_system=None if self.ink is Ink.PLAIN else "standard",
            no_color=self.ink is not Ink.COLOUR,
            legacy_windows=False,
            force_interactive=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )
        console.print(content)
        lines = file.getvalue().splitlines()
        return "".join(line.rstrip() + "\n" for line in lines)
