"""Whether a thing that has a name is set against one of its sort that has none, or another."""

from __future__ import annotations

import re

from factcheck.records import Claim, Match
from factcheck.text.words import terms

__all__ = ["is_named_once"]

_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]*")

_OF_A_TITLE = 2
"""How many words of a title name one thing: "Steel Strategy"."""


def is_named_once(left: Claim, right: Claim, match: Match) -> bool:
    """Tell whether a name belongs to the thing of one claim that the other does not know.

    A "grant" and the "Coastal Repair Grant" may be one or two; a title that both give is one,
    though one adds whose it is ("the Coastal Repair Plan for Wales").
    """
    for evidence in match.evidence:
        if evidence.feature != "thing":
            continue
        a, b = _names(evidence.left, left), _names(evidence.right, right)
        if len(a & b) >= _OF_A_TITLE:
            return False
        return bool(a - _known(right) or b - _known(left))
    return False


def _names(thing: str, claim: Claim) -> set[str]:
    """Return the stems of the words with a capital letter, but for one that opens a sentence."""
    opens = claim.quote.exact.startswith(thing)
    return set(terms(" ".join(_CAPITAL.findall(thing, int(opens)))))


def _known(claim: Claim) -> set[str]:
    """Return the stems of a claim's words and of what is said around it."""
    return {*terms(claim.quote.exact), *claim.context}
