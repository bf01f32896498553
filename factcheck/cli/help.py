"""Help that leads with examples, since that is what most people came for."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import click
from attrs import frozen

__all__ = ["Example", "Verb"]


@frozen
class Example:
    """A line for the shell and what it is for."""

    line: str
    meaning: str


class Verb(click.Command):
    """A command whose help shows its examples before anything longer than a line."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    @property
    def summary(self) -> str:
        """The first line of the command's help."""
        return self._parts()[0]

    def _parts(self) -> tuple[str, str]:
        summary, _, rest = inspect.cleandoc(self.help or "").partition("\n")
        return summary, rest.strip()

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summary, the examples, then the rest of the help."""
        summary, rest = self._parts()
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(summary)
        self._write_examples(formatter)
        if rest:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(rest)

    def _write_examples(self, formatter: click.HelpFormatter) -> None:
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example.line}\n")
                with formatter.indentation(), formatter.indentation():
                    formatter.write_text(example.meaning)
