"""Rules for times counted from the period named before them: "a year earlier", "that month"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.days import unknown_unit
from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.lengths import count_in, timex_of_length
from factcheck.periods.moments import Moment, Offset
from factcheck.periods.relative import unit_in

__all__ = ["RULES"]

DIRECTIONS: Final = {
    "previous": -1,
    "earlier": -1,
    "before": -1,
    "following": 1,
    "later": 1,
    "after": 1,
}

CLAUSE_ENDS: Final = frozenset({"", "comma", "dot", "mark", "shut", "and", "or", "dash"})
"""Classes of tokens after "the year before" where it is not before anything."""


def _unit_beside(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the following year", "that month" and "the month before"."""
    if phrase.has("before", "after") and phrase.after not in CLAUSE_ENDS:
        return None
    unit = unit_in(phrase)
    return Offset(_direction(phrase), unit, True, unknown_unit(unit), not phrase.has("same"))


def _units_away(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "a year earlier", "six weeks later" and "two years before", but not "… before that".

    What is compared with a year earlier is as long; what happens a year later does so in that year.
    """
    if phrase.after == "than" or (
        phrase.has("before", "after") and phrase.after not in CLAUSE_ENDS
    ):
        return None
    count, unit, direction = count_in(phrase), unit_in(phrase), _direction(phrase)
    if count is None:
        return None
    return Offset(direction * count, unit, direction > 0, timex_of_length(count, unit), False)


def _direction(phrase: Phrase) -> int:
    token = phrase.get(*DIRECTIONS)
    return 0 if token is None else DIRECTIONS[token.kind]


RULES: Final = (
    Rule("(the (previous | following | same) | that) UNIT", _unit_beside),
    Rule("the UNIT (before | after)", _unit_beside),
    Rule("LENGTH (earlier | later | before | after)", _units_away),
)
