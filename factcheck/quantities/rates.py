"""What a figure is a figure per: "a day", "per household", "for every 100,000 people"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.quantities import kinds
from factcheck.quantities.figures import Figure
from factcheck.quantities.nouns import NUMBERS
from factcheck.quantities.words import PLAIN_MODIFIERS, STOPS
from factcheck.text.numerals import one_of

__all__ = ["rate"]

_TIMES = "second minute hour day night week fortnight month quarter year decade".split()
# After "a" or "an" only these make a rate: "£5 a head", but not "£5 a minister promised".
_APIECE = [
    *_TIMES,
    *"""
    head person piece share barrel tonne ton litre gallon unit kilo kilogram mile household pint
    bushel carat acre hectare metre kg gram dose seat ticket vote place ride room word page
    bottle pack ounce pound child pupil patient term session visit time pop
    """.split(),
]
_SLASHED = [*_TIMES, "head", "person", "km", "kg", "mwh", "kwh", "mile", "tonne", "litre"]
_ADVERBS = {
    "annually": "year",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
}
_LATIN = {"annum": "year", "capita": "person"}
_OF_A_SUBSTANCE = (
    kinds.MEASURE,
    kinds.DURATION,
    kinds.COUNT,
    kinds.MONEY,
)
_SUBSTANCE = re.compile(
    r" of ([a-z][\w-]*(?: [a-z][\w-]*){0,2}?)(?= (?:an?|per|each|every|annually|daily|weekly) ?)"
)
_QUALIFIED = one_of(
    """
    uk british english scottish welsh irish american european average typical individual eligible
    working qualifying affected registered full-time adult extra additional new single occupied
    """.split()
)
# "£2bn more than a year earlier", "£2bn a year on from"; but "£29 a month on a contract".
_NOT_LATER = r"(?! (?:(?:ago|earlier|before|later|after)\b|on(?: from| since|[,.;)]|$)))"
_PER = r"(?:per|for every|for each|in every)"
_SIZE = r"[0-9][0-9,]*(?: (?:million|thousand))?|hundred thousand|thousand|hundred|million"


_MARKS = ("/", "-")
# The first letters of a rate, to spare most figures the search.
_OPENINGS = frozenset(
    f" {word}"[:3] for word in ("an", "per", "for", "each", "every", "in", "p.a.", "pa", *_ADVERBS)
) | {" a "}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf" ?/ ?(?P<slash>{one_of(_SLASHED)})\b"
        rf"|[ -]an?[ -](?P<article>{one_of(_APIECE)})\b{_NOT_LATER}"
        rf"| {_PER} (?P<size>{_SIZE})\b"
        rf"(?: (?P<each>(?!{one_of(STOPS)}\b)[a-z][a-z'-]*(?: [a-z-]+s\b)?))?"
        rf"| {_PER} (?:{_QUALIFIED} (?=[a-z]))?"
        r"(?P<per>(?!cent\b)[a-z][a-z'-]*(?: (?:hour|person|week|year)\b)?)"
        rf"| (?:each|every) (?P<every>{one_of(_TIMES)})\b(?! (?:for|since|from)\b)"
        rf"| (?P<adverb>{one_of(_ADVERBS)})\b"
        r"| (?P<latin>p\.a\.|pa\b)"
    )


def rate(folded: str, figure: Figure, limit: int) -> None:
    """Take the words after a figure that make it a rate into its span and its unit."""
    match = _match(folded, figure.end, limit) or _beyond_substance(folded, figure, limit)
    if match is None:
        return
    per = _unit(match)
    if per == "person" and figure.kind is kinds.PERCENT:
        return  # "a 50% per capita reduction"
    if per not in STOPS and per not in PLAIN_MODIFIERS and per not in NUMBERS:
        figure.end = match.end()
        figure.unit = f"{figure.unit or ''}/{per}"
        again = _match(folded, figure.end, limit)  # "per person per day"
        if again is not None and (per := _unit(again)) in _TIMES:
            figure.end = again.end()
            figure.unit = f"{figure.unit}/{per}"


def _match(folded: str, end: int, limit: int) -> re.Match[str] | None:
    opening = folded[end : end + 3]
    if opening in _OPENINGS or opening[:1] in _MARKS or opening[:2] == " /":
        return _pattern().match(folded, end, limit)
    return None


def _beyond_substance(folded: str, figure: Figure, limit: int) -> re.Match[str] | None:
    """Return the rate after what is measured or counted: "10 tonnes of steel a year"."""
    if figure.kind not in _OF_A_SUBSTANCE or not folded.startswith(" of ", figure.end):
        return None
    substance = _SUBSTANCE.match(folded, figure.end, limit)
    if substance is None or not STOPS.isdisjoint(substance[1].split()):
        return None
    match = _match(folded, substance.end(), limit)
    return match if match and _unit(match) in _TIMES else None


def _unit(match: re.Match[str]) -> str:
    group = match.lastgroup
    assert group is not None
    words = match[group]
    if group == "size":
        return words
    if group == "each":
        return f"{match['size']} {words}"
    if group == "adverb":
        return _ADVERBS[words]
    if group == "latin":
        return "year"
    return _LATIN.get(words, words)
