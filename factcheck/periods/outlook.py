"""Whether a sentence looks back or ahead where it names a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from factcheck.periods.days import DAY
from factcheck.periods.moments import (
    Anchor,
    CalendarDate,
    Moment,
    Outlook,
    Reading,
    lacks_year,
    settle,
)
from factcheck.periods.tokens import Tokens

__all__ = ["settle_in"]

FAR: Final = 16
"""How many tokens before an expression its verb can stand."""

NEAR: Final = 6
"""How many tokens after an expression its verb can stand where none stands before it."""

AHEAD: Final = frozenset(
    "will shall ll plan plans planned planning expect expects expected intend intends "
    "intended proposed due aim aims aiming scheduled hope hopes going forthcoming upcoming next "
    "ready commence starting forecast opens reopens begins starts resumes closes".split()
)
"""Words that look ahead; a present tells of what is scheduled: "opens on 6 May"."""

BACK: Final = frozenset(
    "was were had did been has have went gave took made came saw said told met wrote set held "
    "found left began since rose fell grew became brought bought sold spent paid lost won ran sent "
    "led built kept stood drew broke chose spoke sank shrank struck swore knew thought got "
    "cut put hit shut quit spread".split()
)
"""Words that look back; so does any other word in -ed."""

BASE: Final = frozenset("set cut put hit shut quit spread".split())
"""Those that are the same after "will" or "to", or as nouns."""

BEFORE_BASE: Final = frozenset(
    "will shall ll t to would should could can may might must not a the this".split()
)

NAMED: Final = frozenset("plan plans aim aims hope hopes forecast".split())
"""Words that look ahead as verbs, and as nouns say what else is done to them."""

NEARBY: Final = 3
"""How many tokens before a noun the verb can stand that is done to it: "set out new plans"."""

UNDERTAKEN: Final = frozenset(
    "agreed appointed asked chose decided determined instructed invited meant "
    "ordered pledged promised required resolved swore told undertaken undertook urged voted vowed "
    "wanted warned was were wished".split()
)
"""Past words that look ahead with "to" and a verb: "agreed to report", "was to open"."""

TOLD: Final = UNDERTAKEN - {"was", "were"} | frozenset(
    "added announced confirmed explained insisted said stated suggested thought wrote".split()
)
"""Past words that tell what somebody said: that was at the time named with them."""

BEFORE_VERB: Final = 6
"""How many tokens after such a word its "to" can stand: "asked the two boards to report"."""

NO_VERB: Final = frozenset(
    "a all an any both each every her his its many most my our some that the their them these "
    "this those us which whom your".split()
)
"""Words after a "to" that is a preposition: "told the visitors to the pier"."""

CLAUSE: Final = frozenset(
    "although as because how if since that though what when where which while who why".split()
)
"""Words that begin a clause with a verb of its own, which another verb says nothing of."""

WHEN: Final = frozenset("at during in on".split())
"""Classes of words before a date on which something was done."""

OPEN_ENDED: Final = frozenset({"until", "by", "from"})
"""Classes of words that look ahead of what they stand with: "has been extended until June"."""


Placed = tuple[int, int, Moment]
"""The tokens ``first`` to before ``last``, and what they mean."""


def settle_in(
    tokens: Tokens,
    first: int,
    last: int,
    moment: Moment,
    anchor: Anchor,
    before: Sequence[Placed] = (),
) -> Reading:
    """Return the days of an expression, a year-less date as the words around it look.

    ``before`` are the expressions before it, in order: what was told or agreed at one of them lies
    ahead of that, and otherwise of the document.
    """
    if isinstance(moment, Reading):
        return moment
    if not lacks_year(moment):
        return settle(moment, anchor, Outlook.UNKNOWN)
    outlook, ahead = _outlook_at(tokens, first, last)
    if ahead is not None:
        anchor = _told_at(tokens, ahead, anchor, before) or anchor
    reading = settle(moment, anchor, outlook)
    is_whole = not tokens.has(first, last, "end", "late", "mid", "middle")
    if outlook is Outlook.FUTURE and is_whole and tokens.kind(first - 1) == "before":
        return _not_begun(reading, moment, anchor)
    return reading


def _not_begun(reading: Reading, moment: Moment, anchor: Anchor) -> Reading:
    """Return the next one of what has begun: "before the summer", said in July."""
    begun, over = reading.first, reading.last
    if begun is None or over is None or begun == over or begun > anchor.early:
        return reading
    if over == dt.date.max:
        return reading
    return settle(moment, anchor._replace(early=over + DAY), Outlook.FUTURE)


def _outlook_at(tokens: Tokens, first: int, last: int) -> tuple[Outlook, int | None]:
    """Return the outlook of the nearest verb before an expression, or else just after it.

    With it where a word begins to look ahead from the past, if one does.
    """
    earliest, latest = max(0, first - FAR), min(last + NEAR, len(tokens))
    for index in (*range(first - 1, earliest - 1, -1), *range(last, latest)):
        if (ahead := _told_ahead(tokens, index, first)) is not None:
            return Outlook.FUTURE, ahead
        outlook = _of(tokens, index)
        if outlook is Outlook.PAST and tokens.kind(first - 1) in OPEN_ENDED:
            return Outlook.UNKNOWN, None
        if outlook is not None:
            return outlook, _governs(tokens, index, first)
    return Outlook.FUTURE if _is_deadline(tokens, first) else Outlook.UNKNOWN, None


def _governs(tokens: Tokens, index: int, first: int) -> int | None:
    """Return where a word before "be" looks ahead from the past: "would be built"."""
    if "be" not in tokens.words[max(0, index - 1) : index + 1]:
        return None
    nearest = range(index - 1, max(-1, index - 1 - BEFORE_VERB), -1)
    found = (_told_ahead(tokens, at, first) for at in nearest)
    return next((ahead for ahead in found if ahead is not None), None)


def _told_ahead(tokens: Tokens, index: int, first: int) -> int | None:
    """Return where a word begins to look ahead from the past, in the clause of an expression.

    "It would report", "it agreed in March to report", "it was to report"; but not "it would have
    reported", and not "it had agreed to", which may have been overtaken since.
    """
    word = tokens.words[index]
    if word == "would":
        ahead, first = index, max(first, min(index + BEFORE_VERB, len(tokens)))
    elif word in UNDERTAKEN and tokens.word(index - 1) != "had":
        reach = 1 if word in ("was", "were") else BEFORE_VERB
        near = tokens.words[index + 1 : min(index + 1 + reach, first)]
        if "to" not in near:
            return None
        ahead = index + 1 + near.index("to")
    else:
        return None
    after = tokens.words[ahead + 1 : first]
    if not after or "have" in after or not CLAUSE.isdisjoint(after):
        return None
    if word != "would" and (after[0] in NO_VERB or _is_participle(after[0])):
        return None  # "told the visitors to the pier", "committed to improving"
    return ahead


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and len(word) > len("bring")


def _told_at(tokens: Tokens, ahead: int, anchor: Anchor, before: Sequence[Placed]) -> Anchor | None:
    """Return the time at which what lies ahead was told, where words up to ``ahead`` name one."""
    for first, last, moment in reversed(before):
        if last > ahead:
            continue
        if ahead - last > FAR or not isinstance(moment, Reading | CalendarDate):
            return None
        reading = settle_in(tokens, first, last, moment, anchor)
        is_adverbial = reading.relative or tokens.kind(first - 1) in WHEN
        around = tokens.words[max(0, first - NEAR) : ahead]
        if not is_adverbial or TOLD.isdisjoint(around):
            return None
        return _anchor_at(reading, anchor.today)
    return None


def _anchor_at(told: Reading, today: dt.date | None) -> Anchor | None:
    """Return the anchor of what was told at some time, where that has begun."""
    if today is None or told.first is None or told.last is None or told.first > today:
        return None
    late = min(told.last, today)
    return Anchor(late, told.first, late)


def _is_deadline(tokens: Tokens, first: int) -> bool:
    """Tell whether the day of a week is one by which something is to be: "by Friday"."""
    return tokens.kind(first) == "weekday" and tokens.kind(first - 1) in ("until", "by")


def _of(tokens: Tokens, index: int) -> Outlook | None:
    word, before = tokens.words[index], tokens.word(index - 1)
    if word == "won":
        return Outlook.FUTURE if tokens.word(index + 2) == "t" else Outlook.PAST
    if word in NAMED and _is_done_to(tokens, index):
        return None
    if word in BASE and before in BEFORE_BASE:
        return None
    if word in AHEAD or (word == "be" and before == "to"):
        return Outlook.FUTURE
    if word == "set" and before in ("is", "are"):
        return Outlook.FUTURE
    if word in BACK:
        return Outlook.PAST
    if word.endswith("ed") and len(word) > len("need"):
        return Outlook.FUTURE if before == "be" else Outlook.PAST
    return None


def _is_done_to(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is a noun that something was done to: "published the plans"."""
    before = [tokens.word(at) for at in range(max(0, index - NEARBY), index)]
    return any(word in BACK or word.endswith("ed") for word in before)
