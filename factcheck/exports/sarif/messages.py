"""Text as SARIF's messages take it."""

from __future__ import annotations

import re
from typing import Any

from factcheck.exports.visible import visible

__all__ = ["message"]

_BRACE = re.compile(r"[{}]")
_BRACKET = re.compile(r"\[(?=[^\]]*\]\()")


def message(text: str) -> dict[str, Any]:
    """Return words as a message in which nothing is a link and nothing a placeholder.

    >>> message("Is {0} what [they](https://example.org) say?")["text"]
    'Is {{0}} what \\\\[they](https://example.org) say?'
    """
    plain = _BRACE.sub(lambda brace: brace[0] * 2, visible(text))
    return {"text": _BRACKET.sub(r"\\[", plain)}
