"""A copy of a text in which letters, spaces, dashes and quotes come in one form each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.records import Sentence

__all__ = ["fold", "joined"]

# Each is replaced by one character, so that every offset stays true.
_USUAL = {
    "\u0130": "i",  # the only letter whose lower case is longer than itself
    "\t": " ",
    "\r": " ",
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
}
_TAG = re.compile(r"</?[a-z][^<>\n]{0,300}>")
_WIDE = {odd: usual for odd, usual in _USUAL.items() if odd > "\x7f"}
_NARROW = {odd: usual for odd, usual in _USUAL.items() if odd <= "\x7f"}


def fold(text: str) -> str:
    """Return ``text`` in lower case, of the same length, with spaces, hyphens and quotes plain.

    The tags of HTML are blanked.
    """
    for odd, usual in _NARROW.items():
        text = text.replace(odd, usual)
    if not text.isascii():
        for odd, usual in _WIDE.items():
            text = text.replace(odd, usual)
    text = text.lower()
    return _TAG.sub(_blank, text) if "<" in text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def joined(text: str, sentences: Sequence[Sentence]) -> str:
    """Return the text with the lines of each sentence joined, itself where none is broken.

    The end of a line is a space within a sentence, and stays as it is between two: so that a
    number may run over a line and never over a sentence.
    """
    pieces: list[str] = []
    end = 0
    for sentence in sentences:
        if "\n" in sentence.text:
            pieces.append(text[end : sentence.start])
            pieces.append(text[sentence.start : sentence.end].replace("\n", " "))
            end = sentence.end
    return "".join((*pieces, text[end:])) if pieces else text
