"""Numbers in digits and in words: "3,059", "1.5 million", "a hundred and twenty", "half".

The regex sources here are for text that has been lower-cased. They hold no capturing groups, never
backtrack over a long run of digits, and do not look behind: put ``\\b`` before them. Every string
they match whole has a value, save digits too many to be a figure of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal
from functools import cache

__all__ = [
    "CARDINAL",
    "DIGITS",
    "FRACTION",
    "MOST_DIGITS",
    "ORDINAL",
    "SCALES",
    "SPACE",
    "ZEROS",
    "cardinal",
    "fraction",
    "in_digits",
    "in_parts",
    "one_of",
    "ordinal",
    "plain",
    "rank",
    "share",
    "value",
]

UNITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
ZEROS = {"zero": 0, "nought": 0}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
SHORT_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "mln": 10**6,
    "mil": 10**6,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""What may be written straight after digits; "m" can also be metres, which the reader decides."""

DOZENS = {"dozen": 12}

VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
}
DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}
IRREGULAR_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}

MOST_DIGITS = 30
"""A run of more digits is an identifier, not a figure."""


def one_of(words: Iterable[str]) -> str:
    """Return the regex source of one of these words, the longest that fits.

    Words share their beginnings letter by letter, so that the engine can give up after one
    letter, which makes a search several times faster than a plain alternation.
    """
    tree = _Tree()
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, _Tree())
        node[""] = _Tree()
    return f"(?:{_branches(tree)})"


class _Tree(dict[str, "_Tree"]):
    """Words by their letters; the empty key marks where a word ends."""


def _branches(tree: _Tree) -> str:
    branches = [re.escape(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    if "" not in tree:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""


SPACE = "[ \t\u00a0\u2009\u202f]"
"""White space that may stand within a number: not the end of a line."""

_GAP = f"(?:{SPACE}|[-\u2010\u2011])"
_SCALE = one_of(SCALES)
_BIG_SCALE = one_of(SCALES.keys() - {"hundred"})
_NO_SCALE = f"(?!{_GAP}{_SCALE}\\b)"

_VULGAR = "".join(VULGAR)
DIGITS = (
    f"[0-9{_VULGAR}](?:(?<=[0-9])[0-9]*+"
    "(?:(?:,[0-9]{2}(?=,[0-9]{2})){0,5}+(?:,[0-9]{3}(?![0-9]))++"
    "|(?<![0-9]{4})(?:[\u00a0\u2009\u202f][0-9]{3}(?![0-9]))++"
    "|(?<![0-9]{4})"
    "(?<![,.0-9] [0-9])(?<![,.0-9] [0-9]{2})(?<![,.0-9] [0-9]{3})"
    "(?<![/,.:-][0-9])(?<![/,.:-][0-9]{2})(?<![/,.:-][0-9]{3})"
    "(?: [0-9]{3}(?![0-9]))++(?! ?[0-9]|,[0-9]))?"
    rf"(?:\.[0-9]++)?[{_VULGAR}]?)?"
)
"""A number in digits, with its thousands set off by commas or spaces, without a sign."""

_BELOW_100 = rf"(?:{one_of(TENS)}(?:{_GAP}{one_of(UNITS)})?|{one_of(TEENS)}|{one_of(UNITS)})\b"
_REST = rf"(?:{SPACE}and{SPACE}|{_GAP}){_BELOW_100}"
_HUNDREDS = rf"(?:{_BELOW_100}|an?\b){_GAP}hundred\b"
_BELOW_1000 = rf"(?:{_HUNDREDS}(?:{_REST}{_NO_SCALE})?|{_BELOW_100})"
_TIMES_SCALE = rf"(?:{_HUNDREDS}(?:{_REST}(?={_GAP}{_BIG_SCALE}))?|{_BELOW_100})"
_AND_A_HALF = rf"{_GAP}and{_GAP}an?{_GAP}(?:half|quarter)\b"
_DIGIT = one_of((*UNITS, *ZEROS))
_POINT = rf"{SPACE}point(?:{SPACE}(?:{_DIGIT}|{one_of(TEENS)}|{one_of(TENS)})\b)++"
_NUMERATOR = rf"(?:an?|{one_of(UNITS)})"
_PARTS = DENOMINATORS.keys() - {"half", "hundredth", "thousandth"}
_PART_OF_A_SCALE = (
    rf"(?:half(?:{SPACE}an?)?|(?:an?{SPACE})?quarter(?:{SPACE}of{SPACE}an?)?"
    rf"|{_NUMERATOR}{_GAP}{one_of(_PARTS)}s?{SPACE}of{SPACE}an?)"
)
_IN_WORDS = (
    rf"(?:{_TIMES_SCALE}(?:{_AND_A_HALF}|{_POINT})?|an?\b|{_PART_OF_A_SCALE}){_GAP}{_BIG_SCALE}\b"
    rf"(?:{_AND_A_HALF}(?!{SPACE}(?:an?\b|dozen)))?"
    rf"(?:,?{SPACE}{_BELOW_1000}{_GAP}thousand\b)?"
    rf"(?:,?{SPACE}(?:and{SPACE})?{_BELOW_1000}{_NO_SCALE})?"
)
_DOZENS = rf"(?:{_BELOW_100}|an?\b|half{SPACE}an?\b){SPACE}dozen\b"

CARDINAL = (
    rf"(?:{_IN_WORDS}|{_DOZENS}|{_BELOW_1000}(?:{_AND_A_HALF}|{_POINT})?|{one_of(ZEROS)}{_POINT}"
    rf"|{DIGITS}(?:{_GAP}?(?:{_SCALE}|dozen)\b|{one_of(SHORT_SCALES)}\b)?)"
)
"""A cardinal in words, in digits, or mixed: "five", "half a million", "3,059", "1.5 million"."""

FRACTION = (
    rf"(?:{_NUMERATOR}{_GAP}{one_of(DENOMINATORS.keys() - {'half'})}s?\b"
    rf"|(?:one{_GAP}|an?{SPACE})?half\b)"
)
"""A fraction in words: "two thirds", "a quarter", "half". "A third" may be an ordinal as well."""

ORDINAL = (
    rf"(?:(?:{one_of(TENS)}{_GAP})?"
    rf"{one_of({*IRREGULAR_ORDINALS, 'fourth', 'sixth', 'seventh'})}\b"
    rf"|{one_of(f'{word}th' for word in TEENS if word != 'twelve')}\b"
    rf"|{one_of(f'{word[:-1]}ieth' for word in TENS)}\b"
    r"|(?:hundredth|thousandth|millionth)\b|[0-9]{1,4}(?:st|nd|rd|th)\b)"
)
"""An ordinal in words or digits: "first", "twenty-first", "21st"."""

_TENTH_PLACE = Decimal("1E-10")
_EXACTLY = Context(prec=80)


def plain(number: Decimal) -> Decimal:
    """Return the same number without an exponent or zeros that say nothing: 1.50E+3 is 1500."""
    if number == number.to_integral_value():
        return number.quantize(Decimal(1), context=_EXACTLY)
    return number.normalize(_EXACTLY)


def value(text: str) -> Decimal | None:
    """Return the exact number that ``text`` states as a cardinal, or None if it states none."""
    lowered = text.strip().lower()
    if not (_is_plain(lowered) or _whole(CARDINAL).fullmatch(lowered)):
        return None
    return cardinal(lowered)


def _is_plain(text: str) -> bool:
    """Tell whether it is one word for a number, or digits; most are, and need no long pattern."""
    return (text in _SIMPLE and text not in ZEROS) or (text.isascii() and text.isdecimal())


def cardinal(text: str) -> Decimal | None:
    """Return the number that a match of ``CARDINAL`` states; None where it has too many digits."""
    if text.isdecimal():
        return Decimal(text) if len(text) <= MOST_DIGITS else None
    if text in _SIMPLE:
        return _SIMPLE[text]
    share, *whole = _OF_A.split(text, 1)
    tokens = _TOKEN.findall(whole[0] if whole else share)
    if sum(map(len, tokens)) > MOST_DIGITS * 4:
        return None
    return plain(_sum(tokens, _parts(share) if whole else None))


def in_digits(text: str) -> Decimal:
    """Return the number that a match of ``DIGITS`` states."""
    if text[-1] not in VULGAR:
        return Decimal(text.translate(_NOT_IN_DIGITS))
    whole = text[:-1].translate(_NOT_IN_DIGITS)
    return Decimal(whole or 0) + VULGAR[text[-1]]


def fraction(text: str) -> Decimal | None:
    """Return the share that ``text`` states ("two thirds", "half"), or None if it states none.

    A share that decimals cannot hold exactly is rounded to ten places.
    """
    lowered = text.strip().lower()
    return in_parts(lowered) if _whole(FRACTION).fullmatch(lowered) else None


def in_parts(text: str) -> Decimal:
    """Return the share that a match of ``FRACTION`` states, rounded as :func:`fraction` says."""
    return plain(_parts(text).quantize(_TENTH_PLACE))


def _parts(text: str) -> Decimal:
    """Return the share that a match of ``FRACTION`` states, to as many places as are held."""
    *before, denominator = _WORD.findall(text)
    parts = DENOMINATORS.get(denominator) or DENOMINATORS[denominator.removesuffix("s")]
    return Decimal(UNITS.get(before[0], 1) if before else 1) / parts


def share(part: Decimal, whole: Decimal) -> Decimal:
    """Return ``part / whole``, rounded to ten places where decimals cannot hold it exactly."""
    return plain((part / whole).quantize(_TENTH_PLACE))


def ordinal(text: str) -> int | None:
    """Return the rank that ``text`` states ("first", "twenty-first", "21st"), or None."""
    lowered = text.strip().lower()
    return rank(lowered) if _whole(ORDINAL).fullmatch(lowered) else None


def rank(text: str) -> int:
    """Return the rank that a match of ``ORDINAL`` states."""
    if text[0].isdecimal():
        return int(text[:-2])
    *before, last = _WORD.findall(text)
    return (TENS[before[0]] if before else 0) + _ORDINALS[last]


_ORDINALS = {
    **{f"{word}th": number for word, number in (UNITS | TEENS | SCALES).items()},
    **{f"{word[:-1]}ieth": number for word, number in TENS.items()},
    **IRREGULAR_ORDINALS,
}
_OF_A = re.compile(rf"{SPACE}of{SPACE}an?{SPACE}")
_WORD = re.compile("[a-z]+")
_TOKEN = re.compile("[0-9][0-9,. \u00a0\u2009\u202f]*[0-9]|[0-9]|[a-z]+|[" + "".join(VULGAR) + "]")
_SIMPLE = {word: Decimal(number) for word, number in (ZEROS | UNITS | TEENS | TENS).items()}
_NOT_IN_DIGITS = str.maketrans("", "", ", \u00a0\u2009\u202f")


_PARTS_SAID = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


@cache
def _whole(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _sum(tokens: list[str], part: Decimal | None = None) -> Decimal:
    """Add up the parts of a cardinal: each run before a scale word is multiplied by it.

    ``part`` is the share before the first one, as in "two thirds of a million".
    """
    total, last = Decimal(0), Decimal(1)
    for token, decimals in _with_decimals(tokens):
        scale = SCALES.get(token) or SHORT_SCALES.get(token) or DOZENS.get(token)
        if token == "hundred":
            part = (Decimal(1) if part is None else part) * 100 + decimals
        elif scale:
            total += ((Decimal(1) if part is None else part) * scale).quantize(
                _TENTH_PLACE, context=_EXACTLY
            )
            part, last = None, Decimal(scale)
        elif part is None and token in _PARTS_SAID:
            part = _PARTS_SAID[token] * last  # "a million and a half"
        elif (number := _part(token)) is not None:
            part = (part or Decimal(0)) + number + decimals
    return total + (part or Decimal(0))


def _with_decimals(tokens: list[str]) -> Iterator[tuple[str, Decimal]]:
    """Yield each token with the decimals said after it: 0.25 with "two" in "two point two five"."""
    index = 0
    while index < len(tokens):
        token, digits = tokens[index], ""
        index += 1
        if index < len(tokens) and tokens[index] == "point":
            index += 1
            while index < len(tokens) and tokens[index] in _SIMPLE:
                digits += str(_SIMPLE[tokens[index]])
                index += 1
        yield token, Decimal(f"0.{digits or 0}")


def _part(token: str) -> Decimal | None:
    """Return the number of one token, or None of a word that only joins ("and", "a", "of")."""
    if token in _SIMPLE:
        return _SIMPLE[token]
    if token in VULGAR:
        return VULGAR[token]
    if token[0].isdecimal():
        return Decimal(token.translate(_NOT_IN_DIGITS))
    return _PARTS_SAID.get(token)
