"""Whether a figure states a change, in which direction, and from what."""

from __future__ import annotations

import re
from functools import cache

from factcheck.records import Change, QuantityKind
from factcheck.text.numerals import one_of

__all__ = ["Move", "baseline_after", "baseline_before", "following", "leading", "moves"]

_UP_VERBS = """
    increase increases increased increasing rise rises rose risen rising grow grows grew grown growing
    raise raises raised raising jump jumps jumped jumping climb climbs climbed climbing
    surge surges surged surging soar soars soared soaring boost boosts boosted boosting
    expand expands expanded expanding gain gains gained gaining leap leaps leapt leaping
    rocketed spiked swelled swollen added adding up advanced advances advancing
    strengthened strengthening
"""
_DOWN_VERBS = """
    decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping
    decline declines declined declining cut cuts cutting reduce reduces reduced reducing
    lower lowers lowered lowering slump slumps slumped slumping plunge plunges plunged plunging
    shrink shrinks shrank shrunk shrinking lose loses lost losing tumble tumbles tumbled tumbling
    slid slipped slipping dipped dipping sank slash slashes slashed slashing plummeted plummeting
    shed sheds shedding eased easing down weakened contracted contracting slipped
"""
_UP_NOUNS = """
    increase increases rise rises growth uplift uplifts hike hikes jump surge boost gain gains leap
    expansion upturn improvement
"""
_DOWN_NOUNS = """
    decrease decreases fall falls drop drops cut cuts reduction reductions decline declines dip slump
    plunge loss contraction shortfall-reduction downturn
"""
_UP_AFTER = "more higher extra additional further up greater larger bigger above longer"
_DOWN_AFTER = "fewer less lower down below smaller shorter cheaper"

_DIRECTION = {
    **dict.fromkeys(f"{_UP_VERBS} {_UP_NOUNS} {_UP_AFTER}".split(), Change.INCREASE),
    **dict.fromkeys(f"{_DOWN_VERBS} {_DOWN_NOUNS} {_DOWN_AFTER}".split(), Change.DECREASE),
}
# These say that something comes or goes, and need no "by" before people or things.
_COUNTING = frozenset("added adding cut cuts cutting lost lose loses losing shed sheds".split())
_SIZES = frozenset(
    {QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.NUMBER, QuantityKind.FRACTION}
)
# "raise £5m" and "lost £5m" speak of money that comes and goes, not of a level that moves.
_NOT_OF_MONEY = frozenset("raise raises raised raising added adding lose loses lost losing".split())

Move = tuple[int, int, Change]
"""A verb of change in the folded text: where it starts and ends, and its direction."""


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"\b{one_of(f'{_UP_VERBS} {_DOWN_VERBS} {_UP_NOUNS} {_DOWN_NOUNS}'.split())}\b"
    )


@cache
def _noun_after() -> re.Pattern[str]:
    nouns = one_of(f"{_UP_NOUNS} {_DOWN_NOUNS}".split())
    return re.compile(
        rf"(?:-| )(?:(?:annual|year-on-year|pay|price|real-terms|overall|total|net|cash|tax|rate|council"
        rf"|further|average|projected|expected|planned) ){{0,2}}({nouns})\b(?! short)"
    )


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(rf" ({one_of(f'{_UP_AFTER} {_DOWN_AFTER}'.split())})\b(?! to\b)")


_BY = re.compile(r"by (?:an? |as much as |up to )?$")
_NEAR = re.compile(
    r"(\w+)(?: \w+ly| again| back| further| another| in total)?( by| of)? (?:an? )?$"
)
_CLAUSE = re.compile(r"[.;:\u2014\u2013]|, (?:and|but|while|which|who)\b")
_UNTIL = r"[^,.;:()\u2014\u2013]*?(?=[,.;:()\u2014\u2013]| and | but | while | to \d|$)"
_SINCE = re.compile(
    r"\b(?:since (?!then\b)|compared (?:with|to) |in comparison (?:with|to) |relative to |versus "
    r"|(?:on|from|over|than|against) (?:in )?(?:last|the previous|the prior|a year (?:ago|earlier|before)|the year|the same"
    r"|this time|the end of|the start of|the beginning of|the early|the late|before|the (?:19|20)\d\d"
    r"|(?:19|20)\d\d)\b ?)" + _UNTIL
)
_OPENING = re.compile(r"\W*(?:since|compared (?:with|to)|relative to) [^,.;:]{3,80}(?=,)")


def moves(folded: str, start: int, end: int) -> list[Move]:
    """Return the words of change between two places, in order."""
    return [(*match.span(), _DIRECTION[match[0]]) for match in _verb().finditer(folded, start, end)]


def leading(
    folded: str, start: int, limit: int, found: list[Move], kind: QuantityKind
) -> Change | None:
    """Return the direction that the words before a figure give it, or None.

    "rose 3%", "an increase of 200", "cut the backlog by 5,000": a level that something rose *to*
    is no change.
    """
    last = next((move for move in reversed(found) if move[1] <= start), None)
    if last is None or last[0] < limit:
        return None
    between = folded[last[1] : start]
    if _BY.search(between):
        near = len(between) <= 100 and not _CLAUSE.search(between)
        return last[2] if near else None
    match = _NEAR.search(folded, last[0], start)
    if match is None or match.start() != last[0]:
        return None
    word = match[1]
    if match[2] == " of":
        return last[2] if word in f"{_UP_NOUNS} {_DOWN_NOUNS}".split() else None
    if word in ("up", "down"):
        return last[2]
    if kind is QuantityKind.COUNT:
        return last[2] if word in _COUNTING else None
    if kind is QuantityKind.MONEY and word in _NOT_OF_MONEY:
        return None
    return last[2] if kind in _SIZES else None


def following(folded: str, end: int, limit: int, kind: QuantityKind) -> Change | None:
    """Return the direction that the words after a figure give it: "a 14% rise", "3% lower"."""
    match = _word_after().match(folded, end, limit)
    if match is None and kind in _SIZES | {QuantityKind.MULTIPLE, QuantityKind.MEASURE}:
        match = _noun_after().match(folded, end, limit)
    return None if match is None else _DIRECTION[match[1]]


def comes_from(folded: str, start: int, limit: int) -> bool:
    """Tell whether "from" stands before the figure: "rose from 10%"."""
    return folded.endswith("from ", max(limit, start - 5), start)


def baseline_after(folded: str, end: int, limit: int) -> tuple[int, int] | None:
    """Return where the words after a figure say from what it changed ("since the election")."""
    match = _SINCE.search(folded, end, min(limit, end + 120))
    if match is None or _CLAUSE.search(folded, end, match.start()):
        return None
    return match.start(), match.start() + len(match[0].rstrip(" \"'"))


def baseline_before(folded: str, limit: int, start: int) -> tuple[int, int] | None:
    """Return where a sentence opens by saying from what ("Compared with 2019, …")."""
    match = _OPENING.match(folded, limit, start)
    if match is None:
        return None
    words = match[0].lstrip(" \"'(\u201c")
    return match.end() - len(words), match.end()
