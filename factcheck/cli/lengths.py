"""A length of time on the command line: "3 months", "90 days"."""

from __future__ import annotations

import re

import click

__all__ = ["Length"]

_LENGTH = re.compile(r"(\d{1,4})\s*(day|week|month|year)s?", flags=re.IGNORECASE)


class Length(click.ParamType[str]):
    """A number of days, weeks, months or years; the value is a TIMEX3 duration."""

    name = "length"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return ``P3M`` for ``3 months``."""
        read = _LENGTH.fullmatch(value.strip())
        if read is None:
            self.fail(f"{value!r} is no length of time such as '90 days' or '3 months'", param, ctx)
        return f"P{int(read[1])}{read[2][0].upper()}"
