"""The words that bound a figure or soften it, and the interval that they leave.

An approximate figure allows a tenth of its value on either side, and a figure that is "nearly"
or "almost" reached allows the tenth below it, itself excluded. "Just over" and "just under" bound
it on both sides in the same way. The ends of an approximate range ("about 10 to 15") stay as they
are stated.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from string import ascii_lowercase

from attrs import frozen

from factcheck.records import Change, Hedge, Interval
from factcheck.text.numerals import plain

__all__ = ["EXACT", "WIDTH", "Hedging", "Side", "after", "before", "interval"]

EXACT = Hedge.EXACT
WIDTH = Decimal("0.1")
"""The share of its value by which an approximate figure may be off."""


class Side(Enum):
    """On which side of the stated figure the meant one lies, near to it."""

    BOTH = auto()  # around 800
    BELOW = auto()  # nearly 800, just under 800
    ABOVE = auto()  # just over 800


@frozen
class Hedging:
    """What the words around a number say of it.

    Attributes:
        start: where the words before the number begin; the number's own start without any.
        hedge: how firmly the figure is stated.
        near: for a figure that is close to the stated one, on which side.
        change: the direction in words such as "an extra".
        emphatic: words such as "only" show that the number is a statement, not an article.
    """

    start: int
    hedge: Hedge = Hedge.EXACT
    near: Side | None = None
    change: Change | None = None
    emphatic: bool = False


@frozen
class _Meaning:
    hedge: Hedge | None = None
    near: Side | None = None
    change: Change | None = None


_MORE, _LESS = _Meaning(Hedge.MORE_THAN), _Meaning(Hedge.LESS_THAN)
_LEAST, _MOST = _Meaning(Hedge.AT_LEAST), _Meaning(Hedge.AT_MOST)
_ABOUT = _Meaning(Hedge.APPROXIMATE, Side.BOTH)
_NEARLY = _Meaning(Hedge.APPROXIMATE, Side.BELOW)
_JUST_OVER = _Meaning(Hedge.MORE_THAN, Side.ABOVE)
_JUST_UNDER = _Meaning(Hedge.LESS_THAN, Side.BELOW)
_ONLY = _Meaning()
_EXTRA = _Meaning(change=Change.INCREASE)

# "(an)" may be there or not. The longest phrase wins.
BEFORE: dict[_Meaning, str] = {
    _MORE: """
        more than, over, above, greater than, higher than, larger than, bigger than, in excess of,
        upwards of, upward of, exceeding, exceeds, exceed, exceeded, beyond, better than, north of,
        longer than, older than, >, surpass, surpassing, surpassed, topping, topped,
        comfortably over, well over, well above, well in excess of, far more than,
        many more than, much more than, way over, significantly more than,
        considerably more than, substantially more than, over the age of, above the age of,
        over age, above age
    """,
    _LESS: """
        less than, fewer than, under, below, lower than, smaller than, shorter than, younger than,
        short of, <, south of, well under, well below, far fewer than, far less than,
        much less than, under the age of, below the age of, under age, below age
    """,
    _LEAST: """
        at least, no fewer than, no less than, not less than, not fewer than, (a) minimum of,
        a minimum, minimum, as few as, as little as, as low as, as young as, ≥, at the very least,
        not under, no lower than, no younger than, at a minimum, more than or equal to,
        greater than or equal to, higher or equal than, higher or equal to, larger or equal than,
        bigger or equal than, greater or equal to, more or equal than, equal to or more than,
        equal to or greater than, >=, aged from,
        from age, from the age of
    """,
    _MOST: """
        up to, at most, no more than, not more than, (a) maximum of, a maximum, maximum,
        as many as, as much as, as high as, as old as, as long as, not exceeding, no higher than,
        no greater than, no longer than, not over, ≤, at the most, up to a maximum of, within,
        capped at, limited to, lower or equal than, lower or equal to, smaller or equal than,
        less or equal than, less or equal to, less than or equal to, lower than or equal to,
        equal to or less than, <=, up to the age of, up to age, up to an average of,
        up to a total of
    """,
    _ABOUT: """
        about, around, approximately, approx, approx., roughly, circa, c, c., ca., some,
        somewhere around, (an) estimated, estimated at, in the region of, of the order of,
        in the order of, broadly, something like, in the neighbourhood of, more or less, ~, ≈,
        an approximate, (a) rough, somewhere in the region of, nearer, nearer to, closer to
    """,
    _NEARLY: """
        nearly, almost, close to, approaching, getting on for, virtually, practically, very nearly,
        nearing, verging on, near, the best part of, the better part of, not far off,
        not far short of, little short of, not quite
    """,
    _JUST_OVER: """
        just over, just above, just more than, slightly more than, slightly over, slightly above,
        a little over, a little more than, little more than, a bit more than, marginally more than,
        a shade over, marginally over, fractionally over, fractionally above,
        fractionally more than, a touch over, a touch above
    """,
    _JUST_UNDER: """
        just under, just below, just less than, slightly less than, slightly under, slightly below,
        slightly fewer than, just short of, just shy of, a little under, a little less than,
        little less than, shy of, just fewer than, a shade under, marginally under,
        fractionally under, fractionally below, fractionally less than, a touch under, a touch below
    """,
    _ONLY: """
        just, only, merely, a mere, exactly, precisely, fully, a full, no less, barely, scarcely
    """,
    _EXTRA: """
        (an) additional, (an) extra, (a) further, an added
    """,
}

_AFTER: dict[str, _Meaning] = {
    "+": _LEAST,
    " +": _LEAST,
    "-plus": _LEAST,
    " plus": _LEAST,
    " or more": _LEAST,
    " or over": _LEAST,
    " or older": _LEAST,
    " or above": _LEAST,
    " or higher": _LEAST,
    " or greater": _LEAST,
    " or longer": _LEAST,
    " and over": _LEAST,
    " and above": _LEAST,
    " and older": _LEAST,
    " and more": _LEAST,
    " or better": _LEAST,
    " at least": _LEAST,
    " upwards": _LEAST,
    " or less": _MOST,
    " or fewer": _MOST,
    " or under": _MOST,
    " or below": _MOST,
    " or younger": _MOST,
    " or lower": _MOST,
    " and under": _MOST,
    " and below": _MOST,
    " and younger": _MOST,
    " at most": _MOST,
    " or so": _ABOUT,
    " or thereabouts": _ABOUT,
    "-odd": _ABOUT,
    " odd": _ABOUT,
    "-ish": _ABOUT,
}
_AFTER_PATTERN = re.compile(
    "(?:"
    + "|".join(re.escape(text) for text in sorted(_AFTER, key=len, reverse=True))
    + r")(?![\w-])(?! (?:(?:than|an?)\b|[0-9£$€]))"
)

_AFTER_OPENINGS = frozenset(words[:2] for words in _AFTER if len(words) > 1)
_OPENING = "(\"'[-\u2013\u2014"
_SIGNS = "<>=~≈≥≤"
_MOST_PHRASES = 4
_REACH = max(len(phrase) for phrases in BEFORE.values() for phrase in phrases.split(",")) + 4


@cache
def _phrases() -> dict[str, _Meaning]:
    """Return the meaning of every phrase, in each of its spellings."""
    return {
        written: meaning
        for meaning, phrases in BEFORE.items()
        for phrase in phrases.split(",")
        for written in _spelled(" ".join(phrase.split()))
    }


@cache
def _pairs() -> frozenset[str]:
    """Return the last two words of every phrase that has as many."""
    return frozenset(" ".join(words[-2:]) for words in map(str.split, _phrases()) if words[1:])


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return how many words the phrases have that end in a word, the most first."""
    table: dict[str, set[int]] = {}
    for phrase in _phrases():
        words = phrase.split(" ")
        table.setdefault(words[-1], set()).add(len(words))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in table.items()}


def _spelled(phrase: str) -> tuple[str, ...]:
    if not phrase.startswith("("):
        return (phrase,)
    article, _, rest = phrase[1:].partition(") ")
    return (f"{article} {rest}", rest)


def before(folded: str, start: int, limit: int) -> Hedging | None:
    """Return what the words before a number say of it, or None where they say nothing.

    Args:
        folded: the folded text.
        start: where the number starts, its currency sign included.
        limit: how far back to look.
    """
    lengths = _lengths()
    meanings: list[_Meaning] = []
    position = start
    while len(meanings) < _MOST_PHRASES:
        window = max(limit, position - _REACH)
        left = folded[window:position].rstrip(" -")
        last = left[left.rfind(" ") + 1 :]
        if last not in lengths and (last := _bare(last)) not in lengths:
            break
        found = _ending(left, lengths[last])
        if found is None:
            break
        phrase, meaning = found
        if meaning.hedge and any(earlier.hedge for earlier in meanings):
            break
        meanings.append(meaning)
        position = window + len(left) - len(phrase)
    return _together(position, meanings) if meanings else None


def _together(position: int, meanings: list[_Meaning]) -> Hedging:
    """Return what phrases that stand together say, of which one at most bounds the figure."""
    bound = next((meaning for meaning in meanings if meaning.hedge), _ONLY)
    return Hedging(
        position,
        bound.hedge or Hedge.EXACT,
        bound.near,
        next((meaning.change for meaning in meanings if meaning.change), None),
        emphatic=any(meaning is _ONLY for meaning in meanings),
    )


def _bare(word: str) -> str:
    """Return a word without the bracket or quote before it, or the sign that ends it."""
    if word.isalpha():
        return word
    word = word.lstrip(_OPENING)
    return word.lstrip(ascii_lowercase) if word and word[-1] in _SIGNS else word


def _ending(left: str, lengths: tuple[int, ...]) -> tuple[str, _Meaning] | None:
    """Return the longest phrase that ends ``left``, with its meaning."""
    pair = left[left.rfind(" ", 0, max(0, left.rfind(" "))) + 1 :]
    if pair not in _pairs() and pair.lstrip(_OPENING) not in _pairs():
        if lengths[-1] > 1:
            return None
        lengths = lengths[-1:]
    phrases, words = _phrases(), left.split(" ")
    for length in lengths:
        if length <= len(words):
            first, *rest = words[-length:]
            phrase = " ".join((_bare(first), *rest))
            if meaning := phrases.get(phrase):
                return phrase, meaning
    return None


def after(folded: str, end: int, limit: int) -> tuple[int, Hedge] | None:
    """Read a hedge that follows at ``end``, such as "or more": where it ends and what it says."""
    if folded[end : end + 2] not in _AFTER_OPENINGS and folded[end : end + 1] != "+":
        return None
    match = _AFTER_PATTERN.match(folded, end, limit)
    if match is None:
        return None
    hedge = _AFTER[match[0]].hedge
    assert hedge is not None
    return match.end(), hedge


def interval(
    low: Decimal, high: Decimal, hedge: Hedge = Hedge.EXACT, near: Side | None = None
) -> Interval:
    """Return the values that a figure from ``low`` to ``high`` allows under a hedge.

    For a figure that is not a range, both are its value. See the module for how near "near" is.
    """
    if hedge is EXACT or (hedge is Hedge.APPROXIMATE and low != high):
        return Interval(low, high)
    if hedge is Hedge.AT_LEAST:
        return Interval(low, None)
    if hedge is Hedge.AT_MOST:
        return Interval(None, high)
    below, above = _plus(low, -abs(low)), _plus(high, abs(high))
    if hedge is Hedge.MORE_THAN:
        return Interval(low, above if near and above > high else None, low_open=True)
    if hedge is Hedge.LESS_THAN:
        return Interval(below if near and below < low else None, high, high_open=True)
    if near is Side.BELOW and below < low:
        return Interval(below, high, high_open=True)
    return Interval(below, above)


def _plus(number: Decimal, of: Decimal) -> Decimal:
    return plain(number + of * WIDTH)
