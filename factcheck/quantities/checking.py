"""Whether a figure states something that can be checked."""

from __future__ import annotations

import re

from factcheck.quantities import forms, hedges, kinds, references
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line
from factcheck.quantities.those import is_of_those

__all__ = ["checkable"]

# A bare number after one of these is what is stated, not a name.
_LINKING = frozenset(
    """
    was is were are to at of by with totalled totals total numbered reached stood stands magnitude
    voted averaged averages averaging
    """.split()
)
_PASSING = frozenset(("day", "minute", "second"))
_PAIR = 2
_SAID_OF_MANY = re.compile(
    r" (?:others )?(?:were|died|remain(?:ed)?"
    r"|(?:are|have|had) (?:been |now |still |also )?\w+(?:ed|en)"
    r"|are (?:missing|dead|in|on|under|not|now|still)"
    r"|are (?!this|thus|plus|as|always|less|perhaps|sometimes|besides)[a-z]{2,}s)\b"
)
# "One person died" counts; "one person told me" need not.
_PEOPLE = frozenset(
    """
    person man woman child boy girl officer soldier driver passenger patient pupil student worker
    protester suspect teenager resident
    """.split()
)
_BEFELL = re.compile(
    r" (?:died|(?:was|is|has been|had been) (?:also )?"
    r"(?:killed|dead|injured|wounded|hurt|arrested|charged|missing|hospitali[sz]ed|shot|stabbed"
    r"|rescued|detained|jailed|feared))\b"
)
_TITLED_UNIT = re.compile(r"[A-Z][a-z]+\Z")
_TITLED = re.compile(r"[ -](?:[A-Z][a-z]+|of the [A-Z])")
_IDENTIFYING = 100
"""Bare numbers below this are as often names ("group 3") as figures."""


def checkable(line: Line, figure: Figure) -> bool:
    """Tell whether the figure, with its unit and hedge read, makes a claim."""
    if figure.start == line.start and figure.end == line.end:
        return False  # a cell of a table
    if references.is_year(line.folded, figure.number) and _bare(figure):
        return False  # "its 2025 inspections"
    if figure.kind is kinds.DURATION and line.spoken and _is_in_a_name(line, figure):
        return False
    if figure.number.form is forms.WORDS:
        return _in_words(line, figure)
    if figure.kind is kinds.COUNT and figure.high == 1 and figure.noun:
        return not line.original[figure.noun.start].isupper()  # "1 Albert Square"
    if figure.kind is not kinds.NUMBER or figure.number.form is not forms.DIGITS:
        return True
    if figure.hedge is not hedges.EXACT or figure.change is not None:
        return True
    word = line.word_before(figure.start)
    if word in _LINKING or figure.unit is not None:
        return word != "by" or not _names(line, figure)
    if _moved_from(line, figure):
        return True
    if figure.ranged:
        return figure.start != figure.number.start and not line.folded[figure.start].isdecimal()
    if _is_subject(line, figure) or _of_these(line, figure):
        return True
    return figure.high >= _IDENTIFYING and not _names(line, figure)


def _is_in_a_name(line: Line, figure: Figure) -> bool:
    """Tell whether a length of time is part of a name: "the 10-Year Harbour Plan"."""
    unit = _TITLED_UNIT.search(line.original, figure.number.end, figure.end)
    return unit is not None and _TITLED.match(line.original, figure.end, line.end) is not None


def _moved_from(line: Line, figure: Figure) -> bool:
    """Tell whether something moved from the figure: "up from 19", "fell from 40"."""
    if line.word_before(figure.start) != "from":
        return False
    start = figure.start - len("from ")
    move = line.move_before(start)
    return move is not None and not line.folded[move[1] : start].strip()


def _names(line: Line, figure: Figure) -> bool:
    """Tell whether a capital after a bare number makes it part of a name: "216 Squadron"."""
    end = figure.end
    following = line.original[end : min(end + 3, line.end)]
    return following[:1] == " " and following[1:].istitle() and figure.number.scale == 1


def _bare(figure: Figure) -> bool:
    """Tell whether a year-like number has nothing to show that it is none; 2000 may be a count."""
    named = figure.kind in (kinds.NUMBER, kinds.COUNT)
    return (
        named
        and (figure.ranged or figure.start == figure.number.start)
        and (figure.number.value % 100 != 0 or figure.kind is kinds.NUMBER)
    )


def _in_words(line: Line, figure: Figure) -> bool:
    if figure.high == 0:
        return True  # zero is read only where it is stated
    if figure.kind is kinds.NUMBER and figure.high < 20:
        return (
            figure.change is not None
            or (figure.hedge is not hedges.EXACT and figure.low > _PAIR)
            or _of_these(line, figure)
            or _is_subject(line, figure)
            or _moved_from(line, figure)
        )
    if figure.low == 1:
        return figure.high not in (1, 2) or (not figure.ranged and _counts_one(line, figure))
    if figure.high <= 10 and figure.kind is kinds.COUNT and not figure.ranged:
        return not figure.modifies and not references.definite(
            line.folded, figure.start, line.start
        )
    return True


def _is_subject(line: Line, figure: Figure) -> bool:
    """Tell whether something is said of so many: "17 were freed", but not "these two were"."""
    return (
        figure.low >= _PAIR
        and _SAID_OF_MANY.match(line.folded, figure.end, line.end) is not None
        and not references.definite(line.folded, figure.start, line.start)
    )


def _of_these(line: Line, figure: Figure) -> bool:
    """Tell whether the figure counts what was named before: "nine of them"."""
    return figure.low > _PAIR and is_of_those(line.folded, figure)


def _counts_one(line: Line, figure: Figure) -> bool:
    """Tell whether "one" is a number rather than an article."""
    of_people = figure.noun is not None and figure.noun.head in _PEOPLE
    if of_people and _BEFELL.match(line.folded, figure.end, line.end):
        return True
    if figure.kind is kinds.DURATION:
        return figure.modifies or figure.unit not in _PASSING
    return figure.kind is not kinds.COUNT or figure.emphatic or figure.hedge is not hedges.EXACT
