"""The words around a quote, as far as it keeps them: what stands outside the quotation marks."""

from __future__ import annotations

import re

from factcheck.exports.visible import visible
from factcheck.records import CONTEXT, Quote

__all__ = ["after", "before", "spaced"]

_LETTER = re.compile(r"\w")
_SENTENCE_END = re.compile(r"(?<=[.?!])[”’\"')]*\s+|\n")
_OPENING_MARK = re.compile(r"[“‘\"']$")
_CLOSING_MARK = re.compile(r"^([,;:.]?)[”’\"'](?!\w)")
_WHITE_SPACE = re.compile(r"\s+")


def before(quote: Quote) -> str:
    """Return the nearest words of the same sentence before a quote."""
    words = _SENTENCE_END.split(quote.prefix)[-1]
    if words == quote.prefix and len(words) < quote.start:
        words = "… " + words.partition(" ")[2]  # the first word may be half a word
    return spaced(_OPENING_MARK.sub("", words)) if _LETTER.search(words) else ""


def after(quote: Quote) -> str:
    """Return the nearest words of the same sentence after a quote."""
    if _SENTENCE_END.search(quote.exact + " ", len(quote.exact) - 1):
        return ""
    words = _SENTENCE_END.split(quote.suffix)[0]
    if words == quote.suffix and len(words) == CONTEXT:
        words = words.rpartition(" ")[0] + " …"
    return spaced(_CLOSING_MARK.sub(r"\1", words)) if _LETTER.search(words) else ""


def spaced(text: str) -> str:
    """Return text that can be seen, each run of white space one space, at its ends too."""
    return visible(_WHITE_SPACE.sub(" ", text))
