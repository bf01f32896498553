"""What a figure is a figure per: "a day", "per household", "for every 100,000 people"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.quantities.figures import Figure
from factcheck.quantities.nouns import NUMBERS
from factcheck.quantities.words import PLAIN_MODIFIERS, STOPS
from factcheck.records import QuantityKind
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
_OPENINGS = frozenset("apefidwmh/")
_PER = r"(?:per|for every|for each|in every)"
_SIZE = r"[0-9][0-9,]*(?: (?:million|thousand))?|hundred thousand|thousand|hundred|million"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf" ?/ ?(?P<slash>{one_of(_SLASHED)})\b"
        rf"|[ -]an?[ -](?P<article>{one_of(_APIECE)})\b(?! (?:ago|earlier|before|later|after|on(?= from| since|[,.;)]|$))\b)"
        rf"| {_PER} (?P<size>{_SIZE}) (?P<each>[a-z][a-z'-]*(?: [a-z-]+s\b)?)"
        rf"| {_PER} (?P<per>(?!cent\b)[a-z][a-z'-]*(?: (?:hour|person|week|year)\b)?)"
        rf"| (?:each|every) (?P<every>{one_of(_TIMES)})\b(?! (?:for|since|from)\b)"
        rf"| (?P<adverb>{one_of(_ADVERBS)})\b"
        r"| (?P<latin>p\.a\.|pa\b)"
    )


def rate(folded: str, figure: Figure, limit: int) -> None:
    """Take the words after a figure that make it a rate into its span and its unit."""
    end = figure.end
    opening = folded[end : end + 1]
    if opening == " ":
        if folded[end + 1 : end + 2] not in _OPENINGS:
            return
    elif opening != "/" and opening != "-":
        return
    match = _pattern().match(folded, end, limit)
    if match is None:
        return
    per = _unit(match)
    if per == "person" and figure.kind is QuantityKind.PERCENT:
        return  # "a 50% per capita reduction"
    if per not in STOPS and per not in PLAIN_MODIFIERS and per not in NUMBERS:
        figure.end = match.end()
        figure.unit = f"{figure.unit or ''}/{per}"


def _unit(match: re.Match[str]) -> str:
    group = match.lastgroup
    assert group is not None
    words = match[group]
    if group == "each":
        return f"{match['size']} {words}"
    if group == "adverb":
        return _ADVERBS[words]
    if group == "latin":
        return "year"
    return _LATIN.get(words, words)
