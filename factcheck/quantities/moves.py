"""The words that say that something rises or falls."""

from __future__ import annotations

import re
from functools import cache

from factcheck.records import Change
from factcheck.text.numerals import one_of

__all__ = ["AFTER", "DIRECTION", "NOUNS", "Move", "moves"]

Move = tuple[int, int, Change]
"""A word of change in the folded text: where it starts and ends, and its direction."""

_UP_VERBS = """
    increase increases increased increasing rise rises rose risen rising
    grow grows grew grown growing raise raises raised raising jump jumps jumped jumping
    climb climbs climbed climbing surge surges surged surging soar soars soared soaring
    boost boosts boosted boosting expand expands expanded expanding gain gains gained gaining
    leap leaps leapt leaping rocketed spiked swelled swollen added adding advance advanced
    advances advancing strengthened strengthening uplifted upped hiked up
    extend extends extended extending
    widen widens widened widening lengthen lengthens lengthened lengthening
    warm warms warmed warming quicken quickened
"""
_DOWN_VERBS = """
    decrease decreases decreased decreasing fall falls fell fallen falling
    drop drops dropped dropping decline declines declined declining cut cuts cutting
    reduce reduces reduced reducing lower lowers lowered lowering slump slumps slumped slumping
    plunge plunges plunged plunging shrink shrinks shrank shrunk shrinking lose loses lost losing
    tumble tumbles tumbled tumbling slid slip slips slipped slipping dipped dipping sank
    slash slashes slashed slashing plummeted plummeting shed sheds shedding eased easing
    weakened contracted contracting trimmed trimming down
    narrow narrows narrowed narrowing shorten shortens shortened shortening
    cooled cooling shaved shaving
"""
_UP_NOUNS = """
    increase increases rise rises growth uplift uplifts hike hikes jump surge boost gain gains leap
    expansion upturn improvement
"""
_DOWN_NOUNS = """
    decrease decreases fall falls drop drops cut cuts reduction reductions decline declines dip
    slump plunge loss contraction downturn
"""
_UP_AFTER = "more higher extra additional further up greater larger bigger above longer stronger"
_DOWN_AFTER = "fewer less lower down below smaller shorter cheaper weaker"

DIRECTION = {
    **dict.fromkeys(f"{_UP_VERBS} {_UP_NOUNS} {_UP_AFTER}".split(), Change.INCREASE),
    **dict.fromkeys(f"{_DOWN_VERBS} {_DOWN_NOUNS} {_DOWN_AFTER}".split(), Change.DECREASE),
}
"""The direction of every word here."""

NOUNS = frozenset(f"{_UP_NOUNS} {_DOWN_NOUNS}".split())
"""Words that name a change: "a rise of 5%", "a 5% rise"."""

AFTER = frozenset(f"{_UP_AFTER} {_DOWN_AFTER}".split())
"""Words that give a figure its direction from behind: "13,000 more", "3% lower"."""


_OPENINGS = frozenset(word[:2] for word in DIRECTION)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a word of change at the start of a text, and after a boundary.

    That one opens with a small set of characters, which makes it fast to search with.
    """
    words = one_of((*NOUNS, *_UP_VERBS.split(), *_DOWN_VERBS.split()))
    return re.compile(rf"({words})\b"), re.compile(rf"[ (\"'\u2014\u2013/-]({words})\b")


def moves(folded: str, start: int, end: int, *, opening: bool) -> list[Move]:
    """Return the words of change between two places, in order.

    ``opening`` says that a sentence starts at ``start``, so that the first word has nothing before
    it.
    """
    at_start, inside = _patterns()
    found = list(inside.finditer(folded, start, end))
    if opening and folded[start : start + 2] in _OPENINGS:
        first = at_start.match(folded, start, end)
        if first is not None:
            found.insert(0, first)
    return [(*match.span(1), DIRECTION[match[1]]) for match in found]
