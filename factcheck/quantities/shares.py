"""Fractions that state a share, told from the words of names and idioms."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities import hedges, kinds
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line

__all__ = ["is_share"]

_HALF = Decimal("0.5")
_SUBJECT = re.compile(r" (?:is|are|was|were|have|has|had|do|did)\b")
_COMPARED = re.compile(r" (?:more|less|higher|lower|larger|smaller|fewer)\b")
_SIDES = ("first ", "second ", "other ", "in ")
_REACH = 12


def is_share(line: Line, figure: Figure) -> bool:
    """Tell a share ("a third of") from a name ("a third party", "the second half")."""
    folded, number = line.folded, figure.number
    if number.value == _HALF and folded.startswith("-", number.end):
        return folded.startswith("-hour", number.end)
    if figure.kind is not kinds.FRACTION:
        return True
    left = folded[max(line.start, number.start - _REACH) : number.start]
    if number.value == _HALF and left.endswith(_SIDES):
        return False
    if figure.noun is not None or figure.hedge is not hedges.EXACT:
        return True
    if folded.startswith(" of ", number.end):
        return True
    text = folded[number.start : number.end]
    return (
        figure.change is not None
        or _COMPARED.match(folded, number.end) is not None
        or _SUBJECT.match(folded, number.end) is not None
        or left.endswith(("by ", "just ", "only "))
        or not text.startswith(("a ", "half", "an "))
    )
