"""Run the command line inside the process of a test."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from factcheck.cli.app import app

__all__ = ["factcheck", "rows"]


def factcheck(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """Run ``factcheck`` with these arguments; a traceback fails the test."""
    return CliRunner().invoke(
        app,
        [str(argument) for argument in arguments],
        input=stdin,
        prog_name="factcheck",
        catch_exceptions=False,
    )


def rows(result: Result) -> list[dict[str, Any]]:
    """Return the rows of what was written as JSON Lines."""
    return [json.loads(line) for line in result.stdout.splitlines()]
