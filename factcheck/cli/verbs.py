"""A group of commands that loads each when it is used, and ends quietly when it must."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import click
from click.shell_completion import CompletionItem

from factcheck.cli import stdout
from factcheck.cli.help import Verb
from factcheck.cli.messages import complain
from factcheck.cli.stdout import OutputError
from factcheck.errors import FactcheckError, InvalidInputsError

__all__ = ["Verbs"]

INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports for a process that SIGINT or SIGPIPE ended."""


class Verbs(Verb, click.Group):
    """Commands in modules of one package, each module with its ``command``."""

    def __init__(
        self, *args: Any, package: str, summaries: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._package = package
        self.summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the verbs, in the order of the help."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> Verb | None:
        """Import the module of one verb and return its command."""
        if cmd_name not in self.summaries:
            return None
        command: Verb = importlib.import_module(f"{self._package}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb that is named first; where there is none, say which ones are like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = get_close_matches(args[0], self.summaries)
            if not close:
                raise
            meant = " or ".join(f"'{name}'" for name in close)
            raise click.UsageError(f"{error.message} Did you mean {meant}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs and their summaries, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a verb, without importing any of them."""
        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        return [
            CompletionItem(name, help=summary)
            for name, summary in self.summaries.items()
            if name.startswith(incomplete)
        ]

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line; help that a full disk has no room for ends it in one line."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            if error.filename is not None:
                raise
            stdout.forget()
            complain(f"standard output: {error.strerror}")
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; a user's mistake, Ctrl-C and a closed pipe end it without a traceback."""
        try:
            result = super().invoke(ctx)
            stdout.flush()
        except OutputError as error:
            stdout.forget()
            complain(str(error))
            ctx.exit(2)
        except InvalidInputsError as error:
            for problem in error.problems:
                complain(str(problem))
            ctx.exit(2)
        except FactcheckError as error:
            complain(str(error))
            ctx.exit(2)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            stdout.forget()
            ctx.exit(BROKEN_PIPE)
        return result
