"""Whether a clause affirms or denies what it says."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.records import Polarity

__all__ = ["of"]

_DENIAL = re.compile(
    r"""
      \b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|shall|should|must|may|might)
        (?:\ not\b(?!\ (?:only|just|least|simply|merely))|n[’']t\b)
    | \b(?:cannot|won[’']t|can[’']t|never|no\ longer(?!\ than))\b
    | \b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?)\ to\b
    | \b(?:den(?:y|ies|ied)|rul(?:e|ed|ing)\ out|reject(?:s|ed|ing)?)\b
    | \bno\ (?:plans?|intention|evidence|need)\b
    | \b(?:un|not\ )necessary\b
    """,
    flags=re.VERBOSE | re.IGNORECASE,
)


_HINTS = (
    *("not", "n't", "n’t", "never", "no ", "refus", "declin", "fail", "deni", "deny", "rul"),
    *("reject", "unnecessary"),
)
"""Of these, whatever denies holds at least one, which is quicker to see than the pattern is."""


# A clause of many figures is asked about once for each of them.
@lru_cache(maxsize=256)
def of(clause: str) -> Polarity:
    """Return whether ``clause`` denies, by its verb; "no further action taken" does not count.

    >>> str(of("the data is not recorded")), str(of("not only the data is recorded"))
    ('negative', 'positive')
    """
    lowered = clause.lower()
    denies = any(map(lowered.__contains__, _HINTS)) and _DENIAL.search(clause)
    return Polarity.NEGATIVE if denies else Polarity.POSITIVE
