"""``factcheck settings``: what can be set, as a file to start from."""

from __future__ import annotations

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.options import settings_option
from factcheck.cli.stdout import put
from factcheck.exports.settings_file import settings_file
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="settings",
    cls=Verb,
    examples=(
        Example("factcheck settings > settings.toml", "Every setting, with what it is for."),
        Example(
            "factcheck settings > mine.toml && factcheck queue --settings mine.toml seeds/",
            "Once it is edited, another queue.",
        ),
    ),
)
@settings_option
def command(settings: Settings) -> None:
    """Print every setting as a file to start from.

    A file need state only the settings that differ from these.
    """
    put("".join(settings_file(settings)).rstrip("\n") + "\n")
