"""Whether a sentence looks back or ahead where it names a time."""

from __future__ import annotations

from typing import Final

from factcheck.periods.moments import Anchor, Moment, Outlook, Reading, lacks_year, settle
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

OPEN_ENDED: Final = frozenset({"until", "by", "from"})
"""Classes of words that look ahead of what they stand with: "has been extended until June"."""


def settle_in(tokens: Tokens, first: int, last: int, moment: Moment, anchor: Anchor) -> Reading:
    """Return the days of an expression, a year-less date as the words around it look."""
    if isinstance(moment, Reading):
        return moment
    if not lacks_year(moment):
        return settle(moment, anchor, Outlook.UNKNOWN)
    return settle(moment, anchor, _outlook_at(tokens, first, last))


def _outlook_at(tokens: Tokens, first: int, last: int) -> Outlook:
    """Return the outlook of the nearest verb before an expression, or else just after it."""
    earliest, latest = max(0, first - FAR), min(last + NEAR, len(tokens))
    nearest = (*range(first - 1, earliest - 1, -1), *range(last, latest))
    outlook = next((found for index in nearest if (found := _of(tokens, index))), None)
    if outlook is None:
        return Outlook.FUTURE if _is_deadline(tokens, first) else Outlook.UNKNOWN
    if outlook is Outlook.PAST and tokens.kind(first - 1) in OPEN_ENDED:
        return Outlook.UNKNOWN
    return outlook


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
