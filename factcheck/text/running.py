"""Counts that go on: how many there are so far, which may be more by now."""

from __future__ import annotations

import re

__all__ = ["goes_on"]

_BEFORE = 80
_AFTER = 80
"""How many code points before and after a figure say that its count goes on."""

_GOES_ON = re.compile(
    r"""\b(?:so\ far | to\ date | already | now | current(?:ly)? | latest | since
      | as\ (?:of|at) | at\ the\ end\ of | stands?\ at
      | (?:has|have|had|[’']ve)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ought|uilt|ent|one|ade|iven|ut)
    )\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
"""Words of such a count: "so far", "have recruited"."""


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether words near the figure from ``start`` to ``end`` say that its count goes on.

    >>> goes_on("The scheme has recruited over 1,900 nurses.", 25, 42)
    True
    """
    return _GOES_ON.search(text, max(0, start - _BEFORE), end + _AFTER) is not None
