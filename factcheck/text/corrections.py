"""Words by which a document says that it puts another right."""

from __future__ import annotations

import re

__all__ = ["correction"]

_ANSWER = r"(?:written |oral |previous |original |earlier )*(?:answer|reply|response|statement)"
_SAYS_SO = re.compile(
    rf"""\b(?:ministerial|written|official)\ correction\b
    | \b(?:correction|corrections)\ to\ (?:the|my|an?|our|his|her)\ {_ANSWER}
    | \berrors?\ (?:has|have|was|were)\ (?:been\ )?(?:identified|found|made)\ in\ (?:the|my|an?|our)
      \ (?:\w+\ ){{0,3}}?(?:answer|reply|response|statement)
    | \bthe\ correct(?:ed)?\ (?:answer|information|figure|figures|response|statement|wording)
      \ (?:should\ (?:have\ been|be|read)|is|was|are|were)\b
    | \b(?:like|wish|want|write|writing|order|happy)\ to\ correct\ (?:the\ record|my\ {_ANSWER})
    | \bthis\ (?:answer|statement|notice|version|release)\ (?:corrects|replaces|supersedes)\b
    | \b{_ANSWER}\ [^.;]{{0,80}}?\bincorrectly\ (?:stated|said|gave|reported)\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)

_HINTS = ("correct", "error", "replaces", "supersedes")
"""Of these, words that say so hold at least one, which is quicker to see than the pattern is."""


def correction(text: str) -> tuple[int, int] | None:
    """Return where a text first says that it corrects another, or None where it does not.

    >>> text = "An error has been identified in the written answer given on 3 March."
    >>> text[slice(*correction(text))]
    'error has been identified in the written answer'
    >>> correction("We will correct the imbalance.") is None
    True
    """
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return None
    found = _SAYS_SO.search(text)
    return found.span() if found else None
