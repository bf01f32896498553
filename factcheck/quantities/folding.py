"""A copy of a text in which letters, spaces, dashes and quotes come in one form each."""

from __future__ import annotations

__all__ = ["fold"]

# Each is replaced by one character, so that every offset stays true.
_USUAL = {
    "\u0130": "i",  # the only letter whose lower case is longer than itself
    "\t": " ",
    "\n": " ",
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
_WIDE = {odd: usual for odd, usual in _USUAL.items() if odd > "\x7f"}
_NARROW = {odd: usual for odd, usual in _USUAL.items() if odd <= "\x7f"}


def fold(text: str) -> str:
    """Return ``text`` in lower case, of the same length, with spaces, hyphens and quotes plain."""
    for odd, usual in _NARROW.items():
        text = text.replace(odd, usual)
    if not text.isascii():
        for odd, usual in _WIDE.items():
            text = text.replace(odd, usual)
    return text.lower()
