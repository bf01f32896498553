"""Figures that are one word: multiples ("doubled", "sixfold") and ranks ("third-largest")."""

from __future__ import annotations

import re

from factcheck.quantities import bounds, changes, kinds
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line
from factcheck.quantities.numbers import Number
from factcheck.records import Change

__all__ = ["multiple", "rank"]

_OF_SOMETHING = re.compile(
    r" (?:as|the|that|those|what|its|their|our|in|over|since|to|from)\b|[.,;]|$"
)
_COMPARED = (" as", " the", " that", " those", " what")
_COMPARING = ("double", "twice")
_SCARCELY = ("nearly ", "almost ", "more than ")
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|could|can|more than|nearly|almost|may|might|by) $")
# These are adjectives and nouns as well as verbs: "double glazing".
_AMBIGUOUS = frozenset(("double", "triple", "treble", "halve", "quadruple", "twice"))
_NOUNS = frozenset(("halves", "doubles", "triples", "trebles"))
_RANKED = re.compile(
    r"[- ](?:largest|highest|lowest|biggest|smallest|longest|oldest|most|best|worst)\b"
)
_REACH = 12


def multiple(line: Line, number: Number, floor: int) -> Figure | None:
    """Return "doubled", "twice the rate", "sixfold"; None for "double glazing" and its like."""
    folded, end = line.folded, number.end
    text = folded[number.start : end]
    left = folded[max(floor, number.start - _REACH) : number.start]
    moved = _VERB_BEFORE.search(left) is not None
    if text == "twice" and not folded.startswith(_COMPARED, end):
        return None
    if text in _AMBIGUOUS and not moved and not _OF_SOMETHING.match(folded, end, line.end):
        return None
    if folded.startswith((" down", "-"), end) or (
        text in _NOUNS and left.endswith(("two ", "both "))
    ):
        return None
    value = number.value
    figure = Figure(number, number.start, end, value, value, kinds.MULTIPLE)
    bounds.bound(line, figure, floor)
    if text in _COMPARING and folded.startswith(_COMPARED, end) and left.endswith(_SCARCELY):
        return figure  # "nearly double the rate of …"
    if moved or text not in ("twice", "double"):
        figure.change = Change.INCREASE if value > 1 else Change.DECREASE
        figure.baseline = changes.since(line, figure)
    return figure


def rank(line: Line, number: Number) -> Figure:
    """Return an ordinal; only "third-largest" and its like state something."""
    match = _RANKED.match(line.folded, number.end, line.end)
    return Figure(
        number,
        number.start,
        match.end() if match else number.end,
        number.value,
        number.value,
        kinds.ORDINAL,
        checkable=match is not None,
    )
