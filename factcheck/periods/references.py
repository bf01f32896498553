"""Rules for times that no calendar knows: "in due course", "this Parliament", "that year"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.moments import Moment, Reading
from factcheck.periods.relative import steps

__all__ = ["FUTURE", "PAST", "PRESENT", "RULES"]

PAST: Final = "PAST_REF"
PRESENT: Final = "PRESENT_REF"
FUTURE: Final = "FUTURE_REF"

REFERENCES: Final = {-1: PAST, 0: PRESENT, 1: FUTURE}

FAR: Final = 8
"""How many tokens before "and now" its "between" can stand."""

LASTING: Final = frozenset("in since until through over of for by".split())
"""Classes of words after which a Parliament is a time rather than a place."""

NOT_TIMES: Final = frozenset("as too so how very more sooner".split())
"""Words before "soon" and "shortly" that make it a manner or a degree."""


def _parliament(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this Parliament", "the end of the next Session", "the end of the Parliament"."""
    ends, starts = phrase.has("end"), phrase.has("start", "middle")
    bare = phrase.has("the") and not phrase.has("current", "last", "next")
    part = ends or starts
    if (bare and not part) or (phrase.has("this") and not part and phrase.before not in LASTING):
        return None
    return Reading(REFERENCES[steps(phrase) or int(ends)], relative=True)


def _election(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "since the election", "the last election", "before the next general election"."""
    direction = steps(phrase) or (-1 if phrase.before == "since" else 0)
    return Reading(REFERENCES[direction], relative=True) if direction else None


def _adverb(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "shortly", "soon", "recently", but not "as soon as" and "shortly after"."""
    if phrase.tokens.word(phrase.first - 1) in NOT_TIMES:
        return None
    if phrase.after in ("as", "before", "after", "dash") or _goes_with(phrase):
        return None
    return _past(phrase, today) if phrase.has("recently") else _future(phrase, today)


def _goes_with(phrase: Phrase) -> bool:
    return phrase.tokens.word(phrase.last) in ("afterwards", "afterward", "thereafter", "enough")


def _past(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return Reading(PAST, None, today, relative=True)


def _future(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return Reading(FUTURE, today, None, relative=True)


def _present(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return Reading(PRESENT, today, today, relative=True)


def _now(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "until now", "between now and June" and "from May to now"; else it is seldom a time."""
    if phrase.before in ("and", "to"):
        opening = phrase.tokens.words[max(0, phrase.first - FAR) : phrase.first]
        return _present(phrase, today) if {"between", "from"} & {*opening} else None
    return _present(phrase, today) if phrase.before in ("until", "between", "by") else None


def _reference(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "in the near future" and "in the recent past"."""
    if phrase.before != "in":
        return None
    return _future(phrase, today) if phrase.has("future") else _past(phrase, today)


RULES: Final = (
    Rule(
        "(the? (start | middle | end) of)? (the (current | last | next)? | this | last | next)"
        " (parliament | session)",
        _parliament,
    ),
    Rule("the? (last | next)? general? election", _election),
    Rule("the (near | recent) (future | past)", _reference),
    Rule("now", _now),
    Rule("in due course", _future),
    Rule("at (current | the moment)", _present),
    Rule("shortly | soon | recently", _adverb),
)
