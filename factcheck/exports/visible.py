r"""Characters that would act on a terminal instead of being seen, made visible.

A document may hold escape sequences that recolour a terminal or rewrite its title, and marks that
turn the order of the words on screen around. They are shown as Python would write them.

>>> visible("\x1b[31mred\u202e")
'\\x1b[31mred\\u202e'
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["one_line", "unseen", "visible"]

_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_ORDINARY = re.compile(r"[ -~\n]*")


def visible(text: str) -> str:
    """Return ``text`` with every character that has no shape of its own written as an escape.

    Those are the control, format, private-use and surrogate characters and the line and
    paragraph separators of Unicode; a line feed stays.
    """
    if _ORDINARY.fullmatch(text):
        return text
    return "".join(_escape(char) if char != "\n" and unseen(char) else char for char in text)


def one_line(text: str) -> str:
    """Return ``text`` visible and on one line, each run of white space one space."""
    return visible(" ".join(text.split()))


@cache
def unseen(char: str) -> bool:
    """Tell whether a character acts on its surroundings rather than being seen itself."""
    return unicodedata.category(char) in _UNSEEN_CATEGORIES


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
