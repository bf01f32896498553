"""Ages that are written without a unit: "aged 13 to 15", "a child under 16", "over-65s"."""

from __future__ import annotations

import re

from factcheck.quantities import kinds, references
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line

__all__ = ["age", "people_before"]

_AGED = re.compile(r"\b(?:aged|ages|aged between|age of|ages of|age is|age) $")
_PERSON = re.compile(
    r"\b(?:child|children|pupils|people|person|those|girls?|boys?|babies|anyone|adults|teenagers"
    r"|everyone|man|men|woman|women|kids|the) $"
)
_EXTREME = ("as young as", "as old as")
_AGE_IN_BOUND = re.compile(r"\bage(?: of)? $")
# "He was 47." and "she turns 90 in May", but not "she was 3 minutes late".
_SAID_OF_A_PERSON = re.compile(r"\b(?:he|she|who) (?:is|was|turned|turns) $")
_SAID_OF_A_PERSON_AFTER = re.compile(r"[.,;!?]|$| (?:when|at the|in|and|on|this|last|next)\b")
# How the words end that these patterns find, to spare most figures the search.
_AGED_ENDINGS = ("aged ", "ages ", "age ", "age of ", "ages of ", "age is ", "aged between ")
_PERSON_ENDINGS = (" is ", " was ", " turned ", " turns ")
_WITHOUT_UNIT = (kinds.NUMBER, kinds.COUNT)
_SPANS = ("year", "month", "week", "day")
_OLDER = ("older", "younger")
_BOUNDS = ("under", "over", "below", "above")
_AND_OVER = (" and over", " or over", " and under", " or under", " or older", " and older")
_OLDEST = 120
# "under 16 faces" may count faces where the number is not one that parts children from adults.
_GROWN = 25
_REACH = 20


def age(line: Line, figure: Figure, floor: int, previous: Figure | None) -> None:
    """Read a number without a unit as an age, where the words before it speak of one."""
    folded = line.folded
    if figure.kind is kinds.DURATION:
        _years_of_age(folded, figure, floor)
    if figure.kind not in _WITHOUT_UNIT or figure.high > _OLDEST:
        return
    own = folded[figure.start : figure.number.start]
    left = folded[max(floor, figure.start - _REACH) : figure.start]
    bounded = own.startswith(_BOUNDS)
    group = bounded and folded.startswith("s", figure.number.end)
    bounded = bounded or folded.startswith(_AND_OVER, figure.number.end)
    stated = (
        (own and (own.startswith(_EXTREME) or _AGE_IN_BOUND.search(own) is not None))
        or (left.endswith(_AGED_ENDINGS) and _AGED.search(left) is not None)
        or (left.endswith(_PERSON_ENDINGS) and _said_of_a_person(folded, left, figure.end))
    )
    if figure.kind is kinds.COUNT:
        if not stated and not (bounded and figure.high <= _GROWN and _PERSON.search(left)):
            return
    elif not (
        stated
        or group
        or (bounded and _of_many(line, figure, previous))
        or _continues(folded, figure, previous)
    ):
        return
    if figure.kind is kinds.COUNT:
        figure.end, figure.noun = figure.number.end, None
    if group:
        figure.end += 1
    figure.kind, figure.unit = kinds.AGE, "year of age"


def _of_many(line: Line, figure: Figure, previous: Figure | None) -> bool:
    """Tell whether a bound parts people: "those under 65", "a million over 65"."""
    if people_before(line.folded, figure.start, line.start):
        return True
    return (
        previous is not None
        and figure.start == previous.end + 1
        and previous.kind in _WITHOUT_UNIT
        and previous.high > _OLDEST
    )


def people_before(folded: str, position: int, floor: int) -> bool:
    """Tell whether a word for people stands right before a place, as in "children under"."""
    return _PERSON.search(folded, max(floor, position - _REACH), position) is not None


def _said_of_a_person(folded: str, left: str, end: int) -> bool:
    subject = _SAID_OF_A_PERSON.search(left)
    return subject is not None and _SAID_OF_A_PERSON_AFTER.match(folded, end) is not None


def _years_of_age(folded: str, figure: Figure, floor: int) -> None:
    """Read "aged 14 years", "14 years or older" and "people 12 years and over" as an age."""
    if figure.unit not in _SPANS:
        return
    left = folded[max(floor, figure.start - _REACH) : figure.start]
    if (
        (left.endswith(_AGED_ENDINGS) and _AGED.search(left))
        or folded.endswith(_OLDER, figure.number.end, figure.end)
        or (
            folded.endswith(_AND_OVER, figure.number.end, figure.end)
            and people_before(folded, figure.start, floor)
        )
    ):
        figure.kind, figure.unit = kinds.AGE, f"{figure.unit} of age"


def _continues(folded: str, figure: Figure, previous: Figure | None) -> bool:
    """Tell whether the figure goes on a list of ages: "aged 6 and 9"."""
    return (
        previous is not None
        and previous.kind is kinds.AGE
        and previous.end == previous.number.end
        and references.linked(folded, previous.end, figure.start)
    )
