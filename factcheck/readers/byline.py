"""Who answers a written question, where the page sets out the name under "Answered by"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Byline", "byline"]

_BLOCK = re.compile(
    r"^Answered by[ \t]*\r?\n\s*(?P<name>\S.{0,100}?) Portrait[ \t]*\r?\n\s*(?P=name)[ \t]*\r?$"
    r"(?:\n\s*(?P<office>\S.{0,100}?)[ \t]*\r?\n\s*This question was answered on )?",
    flags=re.MULTILINE,
)


@frozen
class Byline:
    """A name and an office as the page shows them."""

    speaker: str
    office: str | None = None


def byline(text: str) -> Byline | None:
    """Return who answers, where the page names one person as its heading and its portrait."""
    found = set(_bylines(text))
    return found.pop() if len(found) == 1 else None


def _bylines(text: str) -> Iterator[Byline]:
    for match in _BLOCK.finditer(text):
        yield Byline(match["name"], match["office"])
