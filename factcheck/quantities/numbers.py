"""Find every number of a text: where it stands and what it is worth, whatever it counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from attrs import define

from factcheck.quantities import forms
from factcheck.quantities.folding import fold
from factcheck.quantities.forms import Form
from factcheck.text.numerals import (
    CARDINAL,
    DIGITS,
    FRACTION,
    MOST_DIGITS,
    ORDINAL,
    SCALES,
    SHORT_SCALES,
    SPACE,
    VULGAR,
    ZEROS,
    cardinal,
    in_digits,
    in_parts,
    one_of,
    plain,
    rank,
    share,
)

__all__ = ["Number", "Scan", "numbers", "scan"]


@define
class Number:
    """A number as it stands in the folded text.

    Attributes:
        value: what it is worth; of an approximate plural, the least it can mean.
        high: of an approximate plural, what it stays below.
        scale: the factor a trailing scale word contributed ("million"); 1 without one.
        mantissa: the value before that factor.
    """

    start: int
    end: int
    form: Form
    value: Decimal
    high: Decimal | None = None
    scale: Decimal = Decimal(1)

    @property
    def mantissa(self) -> Decimal:
        """The value before the scale word: 1.5 in "1.5 million"."""
        return self.value / self.scale


_ONE, _TWO = Decimal(1), Decimal(2)
_SCALED = {
    word: Decimal(worth)
    for word, worth in (SCALES | SHORT_SCALES | {"b": 10**9, "dozen": 12}).items()
}

# Two to a hundred of the named size, as people use the words; "thousands" is used more loosely.
PLURALS: dict[str, tuple[int, int]] = {
    "tens": (20, 100),
    "scores": (40, 200),
    "dozens": (24, 120),
    "hundreds": (200, 1_000),
    "thousands": (2_000, 100_000),
    "millions": (2_000_000, 1_000_000_000),
    "billions": (2 * 10**9, 10**12),
    "trillions": (2 * 10**12, 10**15),
}
_VAGUE = ("a few", "few", "several", "many", "a good few")

MULTIPLES: dict[str, tuple[str, ...]] = {
    "2": ("double", "doubles", "doubled", "doubling", "twice", "twofold"),
    "3": ("triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"),
    "4": ("quadruple", "quadruples", "quadrupled", "quadrupling"),
    "5": ("quintuple", "quintupled", "quintupling"),
    "0.5": ("halve", "halves", "halved", "halving"),
}
_FOLD = {
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twenty": 20,
    "hundred": 100,
}
_MULTIPLE = {word: Decimal(factor) for factor, words in MULTIPLES.items() for word in words} | {
    f"{word}fold": Decimal(factor) for word, factor in _FOLD.items()
}
_STRETCHES = ("minute", "hour", "day", "week", "fortnight", "month", "year", "decade")
_HALVED = ("mile", "acre", "metre", "pint", "litre", "tonne", "yard", "ton")
_STRETCH = one_of((*_STRETCHES, "century"))

_SPACED = one_of(word for word in SHORT_SCALES if len(word) > 1)
_DIGITS = (
    rf"({DIGITS})(?:[ -]?({one_of((*SCALES, 'dozen'))})\b"
    rf"| ?({_SPACED})\b|({one_of((*SHORT_SCALES, 'b'))})\b)?"
)
_BOUNDARIES = "\n([\"'/\u2014\u2013\u2026>:;,.-"
"""What a number in words may stand behind, as it does behind a space."""


@cache
def _in_digits() -> re.Pattern[str]:
    return re.compile(_DIGITS)


_HYPHENS = "[-\u2010\u2011]"


@cache
def _in_words() -> re.Pattern[str]:
    """Return the pattern of a number in words that begins with one of the openings."""
    scale = one_of(SCALES.keys() - {"hundred"} | {"hundred"})
    size = rf"(?:{scale}|dozen)\b"
    plural = one_of(PLURALS)
    body = (
        rf"(?={one_of(_openings())}\b)(?:"
        rf"(?P<plural>(?!scores{SPACE}(?!of\b)){plural}(?:{SPACE}(?:of{SPACE})?{plural})?"
        rf"|{one_of(_VAGUE)}{SPACE}{size})"
        rf"|(?P<multiple>{one_of(_MULTIPLE)})\b"
        rf"|(?P<fraction>{FRACTION}(?!{SPACE}(?:of{SPACE})?(?:an?{SPACE})?{size}))"
        rf"|(?P<article>an?{SPACE}(?={_STRETCH}\b|{one_of(_HALVED)}{SPACE}and{SPACE}a{SPACE}half\b))"
        rf"|(?P<couple>a{SPACE}couple{SPACE}of(?:{SPACE}{size}|(?={SPACE}[a-z])))"
        rf"|(?P<zero>{one_of(ZEROS)}\b(?! point))"
        rf"|(?P<words>{CARDINAL})"
        rf"|(?P<ordinal>{ORDINAL}))"
    )
    # In folded text there is one space and one hyphen: without the others it is a quarter shorter.
    return re.compile(body.replace(SPACE, " ").replace(_HYPHENS, "-"))


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a space before the words that can start a number.

    It begins with one certain character, which the engine finds fast, and looks ahead at words
    that are factored letter by letter: a text without numbers costs next to nothing.
    """
    return re.compile(rf" (?={one_of(_openings())}\b)")


def _openings() -> Iterable[str]:
    """Return how a number in words can begin, in as many words as it takes to be selective."""
    from factcheck.text import numerals

    yield from (*numerals.UNITS, *numerals.TEENS, *numerals.TENS)
    yield from (f"{word}th" for word in numerals.TEENS if word != "twelve")
    yield from (f"{word[:-1]}ieth" for word in numerals.TENS)
    yield from (*numerals.IRREGULAR_ORDINALS, "fourth", "sixth", "seventh")
    yield from (*PLURALS, *_MULTIPLE, "half", "quarter of a", "quarter million")
    yield from numerals.ZEROS
    yield from (f"{vague} {scale}" for vague in _VAGUE for scale in (*SCALES, "dozen"))
    yield from (f"a {word}" for word in (*SCALES, "dozen", "half"))
    yield from (f"a {word}" for word in numerals.DENOMINATORS)
    yield from (f"an {word}" for word in ("eighth", "hour"))
    yield from (f"a {word}" for word in (*_STRETCHES, "century", *_HALVED, "couple"))
    yield "an acre"


Span = tuple[int, int]


class Scan(NamedTuple):
    """A text, and where a number can start in it, whichever way it is cut into sentences.

    Attributes:
        folded: the folded text.
        digits: its runs of digits, in order.
        openings: where the words stand that can start a number, in order.
    """

    folded: str
    digits: list[re.Match[str]]
    openings: list[int]

    @property
    def places(self) -> list[int]:
        """Where a number can start; elsewhere none does."""
        return [match.start() for match in self.digits] + self.openings


def scan(text: str) -> Scan:
    """Look through a text for what numbers can start with."""
    folded = spaced = fold(text)
    for mark in _BOUNDARIES:
        spaced = spaced.replace(mark, " ")
    # A space is put before the text so that a boundary stands at its start.
    openings = [match.start() for match in _opening().finditer(f" {spaced}")]
    return Scan(folded, list(_in_digits().finditer(folded)), openings)


def numbers(scanned: Scan, folded: str, skipped: Sequence[Span] = ()) -> list[Number]:
    """Return every number of the folded text, in order of position, without overlap.

    Args:
        scanned: what was found in the text.
        folded: the folded text, with the lines of its sentences joined.
        skipped: spans in which no number is to start, in order.
    """
    spans = (*skipped, (len(folded), len(folded)))
    runs = scanned.digits
    if folded != scanned.folded:
        runs = list(_in_digits().finditer(folded))  # a number can run over the end of a line
    found = list(_digits(folded, runs, spans)) if runs else []
    in_words = list(_words(folded, scanned.openings, spans)) if scanned.openings else []
    if not in_words:
        return found
    found += in_words
    found.sort(key=attrgetter("start"))
    return found


def _digits(
    folded: str, runs: Iterable[re.Match[str]], skipped: Sequence[Span]
) -> Iterator[Number]:
    spans = iter(skipped)
    skip, resume = next(spans)
    for match in runs:
        start, end = match.span()
        while resume <= start:
            skip, resume = next(spans)
        if skip <= start or end - start > MOST_DIGITS:
            continue
        text, scaled = match[1], match.lastindex or 1
        if scaled > 1 and match[scaled] == "m" and "," in text and not _is_money(folded, start):
            yield Number(start, match.end(1), forms.DIGITS, _worth(text))  # "the 1,500m"
        elif scaled > 1:
            scale = _SCALED[match[scaled]]
            yield Number(start, end, forms.DIGITS, _worth(text, match[scaled]), None, scale)
        elif text.isdecimal():
            yield _whole(folded, start, end)
        else:
            share = text in VULGAR and folded.startswith(" of ", end)
            yield Number(start, end, forms.FRACTION if share else forms.DIGITS, _worth(text))


def _is_money(folded: str, start: int) -> bool:
    return folded[start - 1 : start] in ("£", "$", "€", "¥", "₹")


@lru_cache(maxsize=4096)
def _worth(text: str, scale: str | None = None) -> Decimal:
    """Return what digits and the word for their scale are worth."""
    number = in_digits(text)
    return plain(number if scale is None else number * _SCALED[scale])


def _whole(folded: str, start: int, end: int) -> Number:
    """Return the number of which a run of digits is all or a part: "21st", "3/4", "2 1/2"."""
    following = folded[end : end + 1]
    if following in _MEANING_ON and (found := _longer(folded, start, end)):
        return found
    if (
        following == " "
        and folded[end + 2 : end + 3] == "/"
        and (match := _MIXED.match(folded, end))
    ):
        part = share(Decimal(match[1]), Decimal(match[2]))
        return Number(start, match.end(), forms.DIGITS, Decimal(folded[start:end]) + part)
    if start and folded[start - 1] == "." and _opens_a_decimal(folded, start - 2):
        return Number(start - 1, end, forms.DIGITS, Decimal(f"0.{folded[start:end]}"))
    return Number(start, end, forms.DIGITS, Decimal(folded[start:end]))


def _opens_a_decimal(folded: str, position: int) -> bool:
    """Tell whether ".25" may start after this place."""
    return position < 0 or folded[position] in " \n(-$£€"


_MEANING_ON = frozenset(("/", "s", "n", "r", "t"))
_ENDING = re.compile(r"(?:st|nd|rd|th)\b")
_MIXED = re.compile(r" (1|3|5|7)/(2|3|4|5|8|16)(?![0-9/])")
_ELEVENS = ("11", "12", "13")
_SLASHED = re.compile(r"(?<![0-9/])([1-9])/(2|3|4|5|8|10|16|32)(?![0-9/])")


def _longer(folded: str, start: int, end: int) -> Number | None:
    """Return the number that whole digits are only a part of: "21st", "3/4"."""
    if _ENDING.match(folded, end) and not _is_stone(folded, start, end):
        return Number(start, end + 2, forms.ORDINAL, Decimal(folded[start:end]))
    match = _SLASHED.match(folded, start)
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return Number(start, match.end(), forms.FRACTION, share(Decimal(match[1]), Decimal(match[2])))


def _is_stone(folded: str, start: int, end: int) -> bool:
    """Tell whether "st" after digits is no ending of theirs: "11st", but "21st"."""
    first = folded.startswith("st", end) and not folded.endswith("1", start, end)
    return first or (folded.startswith("st", end) and folded[start:end].endswith(_ELEVENS))


def _words(folded: str, openings: Iterable[int], skipped: Sequence[Span]) -> Iterator[Number]:
    spans = iter(skipped)
    skip, resume = next(spans)
    match_at = _in_words().match
    end = -1
    for start in openings:
        if start <= end or (match := match_at(folded, start)) is None:
            continue  # a part of the number before it, or no number
        end = match.end()
        form = match.lastgroup
        assert form is not None
        while resume <= start:
            skip, resume = next(spans)
        if start < skip and (number := _worded(match[form], start, form)):
            yield number


def _worded(text: str, start: int, form: str) -> Number | None:
    """Return the number that words at ``start`` state; None where it has too many digits."""
    end = start + len(text)
    if form == "words":
        worth, scale = cardinal(text), _SCALED.get(text.rpartition(" ")[2], _ONE)
        return None if worth is None else Number(start, end, forms.WORDS, worth, None, scale)
    if form == "ordinal":
        return Number(start, end, forms.ORDINAL, Decimal(rank(text)))
    if form == "multiple":
        return Number(start, end, forms.MULTIPLE, _MULTIPLE[text])
    if form == "fraction":
        return Number(start, end, forms.FRACTION, in_parts(text))
    if form == "article":
        return Number(start, end - 1, forms.ARTICLE, _ONE)
    if form == "couple":
        worth = _TWO * _SCALED.get(text.rpartition(" ")[2], _ONE)
        return Number(start, end, forms.PLURAL, worth, worth)
    if form == "zero":
        return Number(start, end, forms.WORDS, Decimal(0))
    low, high = _vague(text)
    return Number(start, end, forms.PLURAL, low, high)


def _vague(text: str) -> tuple[Decimal, Decimal]:
    """Return what an approximate plural spans: "tens of thousands" is 20,000 to 100,000."""
    *before, last = text.split()
    if last in SCALES or last == "dozen":
        size = SCALES.get(last, 12)
        return Decimal(2 * size), Decimal(10 * size)
    if before:
        low, high = PLURALS[before[0]]
        size = SCALES.get(last.removesuffix("s"), 1)
        return Decimal(low * size), Decimal(high * size)
    low, high = PLURALS[last]
    return Decimal(low), Decimal(high)
