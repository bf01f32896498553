"""White space of forms in which most of it means nothing."""

from __future__ import annotations

import re

__all__ = ["one_line", "own_lines"]

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"[^\S\xa0\u2007\u202f]+")


def one_line(text: str) -> str:
    """Return text with white space as single spaces, and without what is no character of a text.

    No-break spaces stay: they belong to the figures that they hold together.
    """
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def own_lines(text: str) -> str:
    """Return text in the same way, but with its lines."""
    return "\n".join(filter(None, map(one_line, text.split("\n"))))
