"""When four digits are a year, and what financial, tax, academic and calendar years are."""

from __future__ import annotations

from typing import Final

from factcheck.periods.days import Days
from factcheck.periods.grammar import Phrase
from factcheck.periods.moments import Reading

__all__ = ["is_year", "span_of_years", "year_of_kind"]

SURE: Final = frozenset("in during within since until before after by".split())
"""Classes of words after which four digits are a year, whatever follows."""

UNSURE: Final = frozenset(
    "of for from to through over and or between on at about comma open dash slash "
    "start middle end early mid late season".split()
)

LABELS: Final = frozenset(
    "act acts bill order orders regulations rules agenda directive measure regulation convention "
    "no nos number question questions section page pages p column para paragraph uin hc hl cm cp "
    "cmnd si sr room unit route flight version chapter clause amendment note motion edm agenda "
    "£ $ €".split()
)
"""Words before four digits that make them part of a name or the number of a thing."""

COUNTED: Final = frozenset(
    "people men women children police staff homes jobs officers pupils patients places cases "
    "million billion thousand hundred percent % per or more fewer less additional new extra of "
    "committee mg kg km ml m metres miles hours hrs hectares acres tonnes words".split()
)
"""Words after four digits that show that they count or name something."""

EARLIEST: Final = 1500
LATEST: Final = 2200
"""Four digits beyond these are a year only after "in", "since" and the like."""

STARTS: Final = {"financial": (4, 1), "tax": (4, 6), "academic": (9, 1)}
"""The day on which such a year begins in the United Kingdom, as month and day."""


def is_year(phrase: Phrase) -> bool:
    """Tell whether the four digits of a phrase are a year rather than a count or a label."""
    year = phrase.all("year")[0].numbers[0]
    before, after = phrase.before(), phrase.after()
    if before is not None and before.kind in SURE:
        return not (after is not None and after.word in COUNTED and before.kind in ("by", "within"))
    if not EARLIEST <= year <= LATEST:
        return False
    if before is not None and before.word in LABELS:
        return False
    if after is None or not after.word[0].isalpha() or after.kind != "other":
        return after is None or after.word not in COUNTED
    if after.word in COUNTED:
        return False
    counts = after.word.endswith("s") and not after.word.endswith("ss")
    named = before is not None and before.kind in ("the", "this", "that", "possessive")
    return not counts or (named and year % 100 != 0)


def year_of_kind(kind: str, year: int) -> Reading:
    """Return the financial, tax or academic year that begins in ``year``, in its days."""
    return span_of_years(kind, year, year)


def span_of_years(kind: str, first: int, last: int) -> Reading:
    """Return the financial, tax or academic years that begin in ``first`` to ``last``."""
    month, day = STARTS[kind]
    days = Days(
        Days.of_year_from(first, month, day).first, Days.of_year_from(last, month, day).last
    )
    begin, finish = days.first.isoformat(), days.last.isoformat()
    if day == 1:
        begin, finish = begin[:7], finish[:7]
    return Reading.of(f"{begin}/{finish}", days)
