"""Where one statement of a sentence ends and the next begins, by its punctuation."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Clause", "split"]

# The look ahead lets the engine pass over letters without trying each branch.
_BOUNDARY = re.compile(
    r"""
    (?=[;:,…\s—])
    (?: (?P<strong> ;\s* | \s*—\s* | \s–\s | :\s+ | …\s* )
  | ,\s+(?=(?:and|but|so|because|although|though|while|whilst|whereas|yet|or|especially
      |as\ well\ as)\ )
    (?P<joint>)
  | ,\s+(?=(?:who|which|whose|where)\s) (?P<relative>)
  | (?P<comma> ,\s+ ) )
    """,
    flags=re.VERBOSE | re.IGNORECASE,
)


class Clause(NamedTuple):
    """``text[start:end]``; a relative clause ("who …") also says where its antecedent starts."""

    start: int
    end: int
    antecedent: int | None = None


def split(text: str) -> list[Clause]:
    """Return the clauses of a sentence in order, without overlap.

    A clause that a relative one interrupts comes back as its parts.

    >>> [("She, who led it, left; it closed.")[c.start:c.end] for c in split(
    ...     "She, who led it, left; it closed.")]
    ['She', 'who led it', 'left', 'it closed.']
    """
    clauses: list[Clause] = []
    start, antecedent = 0, None
    for match in _BOUNDARY.finditer(text):
        inside_relative = antecedent is not None
        if match["comma"] is not None and not inside_relative:
            continue
        if match.start() > start:
            clauses.append(Clause(start, match.start(), antecedent))
        antecedent = None
        if match["relative"] is not None:
            antecedent = clauses[-1].start if clauses else None
        start = match.end()
    if start < len(text):
        clauses.append(Clause(start, len(text), antecedent))
    return clauses
