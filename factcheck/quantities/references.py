"""Numbers that name or order something, and so claim nothing."""

from __future__ import annotations

import re
from enum import Enum, auto

from factcheck.quantities import forms, kinds, units
from factcheck.quantities.lines import Line
from factcheck.quantities.measuring import measured
from factcheck.quantities.numbers import Number

__all__ = ["addresses", "dated", "definite", "idiomatic", "is_year", "linked", "name"]

# What stands after these is never counted: "section 21 of the Act".
_ALWAYS = frozenset(
    """
    section sections subsection subsections question questions article articles clause clauses
    amendment amendments column columns col cols page pages p pp paragraph paragraphs para paras
    chapter chapters vol volume volumes schedule schedules annex appendix protocol regulation
    regulations directive resolution motion edm nos uin pq ein isbn issn doi tel telephone phone
    fax ext extension postcode hc hl cp cmnd cm ref reference footnote flight route terminal
    junction platform iphone windows boeing airbus apollo mark bill table fig figure stage phase
    level levels tier tiers grade grades type types version article option scope key covid sars
    """.split()
)
# What stands after these may be counted all the same: "in year 30 people were".
_OFTEN = frozenset(
    """
    part parts no number numbers line lines rule rules order category categories band bands group
    class step item items lot gate room flat unit box form size channel radio formula exhibit note
    id code paper standing act title year years cohort ward division heading point theme objective
    goal recommendation pillar priority principle test strand area zone module agenda building
    galaxy highway motorway district season episode game week day round lane world war verse case
    file permit licence application docket bus train opus stages phases psalm
    """.split()
)
_STRETCHES = frozenset(("year", "week", "day", "season"))
_WHICH = re.compile(
    r"\b(?:last|this|next|that|past|previous|same|each|every|per|an?|first|financial|school) $"
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DAYS = 31
_LINK = re.compile(r"[ ,;\[\](]*(?:[ ,;(&-]|\b(?:and|or|to)\b|\u2013|\b(?:cc?|cols?|pp?)\.)[ (]*")
_LOOSE = frozenset((",", ";", ""))
_LONGEST_LINK = 8
_LABELS = 10
"""Digits below this after a capital are a label even before a plural: "Plan 2 borrowers"."""
_DEFINITE = frozenset(
    """
    the these those both all my his her our their its your such other first last next past every
    each which whose previous same following top
    """.split()
)
_WEB = frozenset("/=&?#_@\\")
_LIST_MARKS = frozenset(".)]:")
_LIST_MARKER = re.compile(r"[.)\]:](?= |$)")
_SENTENCE_OPENERS = " \"'(["


def name(line: Line, number: Number, floor: int, listed: bool) -> tuple[int, int] | None:
    """Return the span of a number that names or orders something, or None for a figure.

    Args:
        line: its sentence.
        number: the number.
        floor: where the figure before it ended.
        listed: that figure was a name too, which "and" may go on.
    """
    folded, own = line.folded, (number.start, number.end)
    if number.form is forms.DIGITS:
        if not _stands_free(line, number):
            span = _glued(line, number)
            if span is not None:
                return span if floor <= span[0] and span[1] <= line.end else own
        if (dated(folded, number.end) and not _is_verb(line, number)) or _numbered(
            folded, number, line.start, line.end
        ):
            return own
    elif number.form is not forms.WORDS:
        return None
    names = _named(line, number)
    link = _linked(folded, floor, number.start) if listed and names is _NOT_NAMED else None
    if names is _MAY_BE_NAMED and _is_title(line, number):
        return own
    if link is None and names is not _MAY_BE_NAMED:
        return own if names is _IS_NAMED else None
    figure = measured(folded, number, line.start, line.end)
    if figure.unit is None or (figure.start, figure.end) == own:
        return own
    if figure.kind is not kinds.COUNT:
        return None
    goes_on = link is not None and link not in _LOOSE
    labels = link is None and number.form is forms.DIGITS and number.value < _LABELS
    return own if goes_on or labels else None


def _is_title(line: Line, number: Number) -> bool:
    """Tell whether a number in words is written as a name is: "Group One races"."""
    return number.form is forms.WORDS and line.original[number.start].isupper()


_FREE_BEFORE = frozenset(" (£$€\"'")
_FREE_AFTER = frozenset(" ,;%)")


def _stands_free(line: Line, number: Number) -> bool:
    """Tell whether nothing touches a number that could make it part of a name."""
    folded, start, end = line.folded, number.start, number.end
    return (
        (start == line.start or folded[start - 1] in _FREE_BEFORE)
        and (end == line.end or folded[end] in _FREE_AFTER)
        and folded[start] != "0"
        and not folded[end - 1].isalpha()
    )


def _glued(line: Line, number: Number) -> tuple[int, int] | None:
    """Return the whole name that digits are only a part of ("covid-19", "g7"), or None."""
    folded, limit = line.folded, line.start
    start, end = number.start, number.end
    left = folded[start - 1] if start > limit else " "
    right = folded[end] if end < line.end else ""
    if left == "." and folded.endswith(_CIRCA, limit, start):
        return None
    if left.isalpha() and units.symbol(folded[max(limit, start - 3) : start]):
        return None
    if left.isalpha() or left in _WEB or (left in ".:" and _inside(folded, start - 2, limit)):
        return _token(line, start, end)
    if (right == "&" and _ENTITY.match(folded, end, line.end)) or (
        left == ";" and _ENTITY_BEFORE.search(folded, max(limit, start - 10), start)
    ):
        return _token(line, start, end)  # "13&thinsp;000"
    if right == "-" and end - start <= _SCORED and left not in _CURRENCIES:
        score = _SCORE.match(folded, end, line.end)
        if score is not None and number.value >= int(score[1]):
            return start, score.end()  # "won 3-1", but "3-4 days"
    if left == "-" and _inside(folded, start - 2, limit):
        return _hyphenated(folded, start, end, limit)
    clock = _CLOCK.match(folded, end, line.end) if right == ":" else None
    if clock is not None and (number.value < _HOURS or dated(folded, clock.end())):
        return start, clock.end()
    if right == "." and line.original[end + 1 : end + 2].isupper():
        return None  # the next sentence, without a space before it
    if right and right in "/_=@.:" and folded[end + 1 : end + 2].isalnum() and right != ":":
        return _token(line, start, end)
    if right.isalpha() or folded[end - 1].isalpha():
        return _lettered(line, start, end)
    if folded[start] == "0" and number.value >= 1 and end - start > 1:
        return start, end
    return None


_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#[0-9]{2,5});")
_ENTITY_BEFORE = re.compile(r"&(?:[a-z]{2,8}|#[0-9]{2,5});$")
_SCORE = re.compile(r"-([0-9]{1,3})(?![\w%-]|[.,][0-9]| ?(?:%|per))")
_SCORED = 3
_CIRCA = (" c.", "(c.", " ca.", " approx.")
_CLOCK = re.compile(r":[0-9][0-9](?![0-9:])")
_HOURS = 25
_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITAL_UNITS = re.compile(r"(?:[kmgt]?wh?|[kmgt]?hz|[kmgt]b|mt|k|m|b|bn|tn|db|mbps|gbps|c|f)\Z")
_DEGREES = ("c", "f")
_TIMES_AS_MUCH = re.compile(
    r"(?: (?:more|less|as|the|that|what|its|their|\w+er|increase|rise|growth|jump|gain|return"
    r"|returns|leverage|earnings|revenue|sales|profits?)\b|[.,;:)]|$)"
)
_FAR = 200
# "40C" is a temperature where the words around it speak of one; else it is a room, a form, a class.
_WARMTH = re.compile(
    r"\b(?:temperatures?|degrees|celsius|fahrenheit|thermometers?|mercury|heat\w*|hot\w*|warm\w*"
    r"|cold\w*|cool\w*|chill\w*|frost\w*|freez\w*|fever\w*|oven|weather|summers?|winters?|highs?"
    r"|lows?|climate|sunshine)\b"
)


def _lettered(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return the name that digits and the letters after them make ("4g", "16a"), or None."""
    folded, first = line.folded, end
    while folded[first - 1].isalpha():
        first -= 1
    match = _LETTERS.match(folded, first, line.end)
    if match is None:
        return None
    letters = match[0]
    written = line.original[first : match.end()]
    unit = units.attached(letters)
    money = unit is not None and unit.kind is kinds.MONEY and len(letters) == 3
    if letters == "x" and _TIMES_AS_MUCH.match(folded, match.end(), line.end):
        return None  # "4x faster", but "2x chairs"
    if letters in _DEGREES and not _speaks_of_warmth(line, start):
        return _token(line, start, match.end())
    if written.isupper() and not (money or _CAPITAL_UNITS.match(letters)):
        return _token(line, start, match.end())
    if first < end and match.end() == end:
        return None
    return None if unit or _aged(folded, start, letters) else _token(line, start, end)


def _speaks_of_warmth(line: Line, position: int) -> bool:
    begin, end = max(line.start, position - _FAR), min(line.end, position + _FAR)
    return _WARMTH.search(line.folded, begin, end) is not None


def _aged(folded: str, start: int, letters: str) -> bool:
    """Tell whether the digits and "s" speak of people: "under-16s", "the over 65s"."""
    return letters == "s" and folded[max(0, start - 5) : start].rstrip(" -").endswith(
        ("over", "under")
    )


def _hyphenated(folded: str, start: int, end: int, limit: int) -> tuple[int, int] | None:
    """Return the name that a hyphen makes of a word and digits, "covid-19" but not "over-65s"."""
    begin = start - 1
    while begin > limit and folded[begin - 1].isalnum():
        begin -= 1
    return None if folded[begin : start - 1] in ("over", "under", "sub", "non") else (begin, end)


def _inside(folded: str, position: int, limit: int) -> bool:
    return position >= limit and folded[position].isalnum()


_TOKEN_REACH = 80


def _token(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the run without spaces around a number, its outer punctuation aside."""
    folded = line.folded
    furthest = max(line.start, start - _TOKEN_REACH)
    begin = max(furthest, folded.rfind(" ", furthest, start) + 1)
    stop = min(line.end, end + _TOKEN_REACH)
    space = folded.find(" ", end, stop)
    stop = stop if space < 0 else space
    while begin < start and not folded[begin].isalnum():
        begin += 1
    while stop > end and not folded[stop - 1].isalnum():
        stop -= 1
    return begin, stop


class Named(Enum):
    """Whether the word before a number makes it a name."""

    YES = auto()  # section 21
    MAYBE = auto()  # Storm 3: unless the number counts something
    NO = auto()


_IS_NAMED, _MAY_BE_NAMED, _NOT_NAMED = Named.YES, Named.MAYBE, Named.NO
_CURRENCIES = frozenset("£$€")


def _named(line: Line, number: Number) -> Named:
    """Tell whether the word before a number makes it a name."""
    folded, start = line.folded, number.start
    window = max(line.start, start - 24)
    left = folded[window:start].rstrip(" ([#-:.")
    if not left or left[-1] in _CURRENCIES:
        return _NOT_NAMED
    word = left[left.rfind(" ") + 1 :].lstrip("(\"'[")
    if word in _ALWAYS or (word.endswith("no") and folded.startswith("no. ", start - 4)):
        return _IS_NAMED
    if word in _STRETCHES and _WHICH.search(left, 0, len(left) - len(word)):
        return _NOT_NAMED  # "last year 30 of the 40 mills closed"
    if word in _WEEKDAYS and number.value > _DAYS:
        return _NOT_NAMED  # "On Monday 640 people came"
    if word not in _OFTEN:
        begin = window + len(left) - len(word)
        capital = (
            word
            and line.original[begin].isupper()
            and word[-1].isalpha()
            and not word.endswith("'s")
            and not _opens(line, begin)
            and start - (begin + len(word)) <= 1
        )
        if not capital:
            return _NOT_NAMED
    return _IS_NAMED if is_year(folded, number) else _MAY_BE_NAMED


_QUOTES = frozenset("“‘\"'")
_BULLET = 8
"""How many code points of marks may stand before the first word of a line."""


def _opens(line: Line, at: int) -> bool:
    """Tell whether a word stands where a capital shows nothing: first, or opening a quotation."""
    if line.original[at - 1 : at] in _QUOTES and at > line.start:
        return True
    return at - line.start <= _BULLET and not any(map(str.isalnum, line.original[line.start : at]))


def is_year(folded: str, number: Number) -> bool:
    """Tell whether a number is written as a year is, in four digits without a comma."""
    return (
        number.end - number.start == 4
        and 1800 <= number.value < 2100
        and folded[number.start : number.end].isdecimal()
    )


def linked(folded: str, end: int, start: int) -> bool:
    """Tell whether nothing but "," or "and" stands between two numbers of one list."""
    return _linked(folded, end, start) is not None


def _linked(folded: str, end: int, start: int) -> str | None:
    """Return what stands between two numbers of one list, or None where it is no link."""
    if start - end >= _LONGEST_LINK or not _LINK.fullmatch(folded, end, start):
        return None
    return folded[end:start].strip()


def _numbered(folded: str, number: Number, limit: int, stop: int) -> bool:
    """Tell whether the number marks an item of a list at the start of a sentence."""
    return (
        number.end < stop
        and folded[number.end] in _LIST_MARKS
        and _LIST_MARKER.match(folded, number.end, stop) is not None
        and not folded[limit : number.start].strip(_SENTENCE_OPENERS)
    )


def definite(folded: str, start: int, limit: int) -> bool:
    """Tell whether the word before takes the number as known: "these two", "the other three"."""
    left = folded[max(limit, start - 16) : start].rstrip(" ")
    word = left[left.rfind(" ") + 1 :].lstrip("(\"'")
    return word in _DEFINITE or word.endswith(("'s", "s'"))


_MONTH_OR_HOUR = re.compile(
    r" ?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\b\.?|o'clock|bst|gmt)"
    r"(?!\w)"
)
_DATE_OPENINGS = frozenset("jfmasondpbg")


def dated(folded: str, end: int) -> bool:
    """Tell whether a month or an hour's "pm" follows, so that the number is a day or a time."""
    first = folded[end : end + 1]
    if first == " ":
        first = folded[end + 1 : end + 2]
    return first in _DATE_OPENINGS and _MONTH_OR_HOUR.match(folded, end) is not None


def _is_verb(line: Line, number: Number) -> bool:
    """Tell whether "may" or "march" after a number is no month: "the over-65s may", "500 march"."""
    word = number.end + 1
    verb = line.original.startswith(_VERBS, word) and line.original[number.end] == " "
    return verb and not line.original.startswith(_YEARS, word)


_VERBS = ("may ", "march ")
_YEARS = tuple(f"{verb}{century}" for verb in _VERBS for century in ("19", "20"))
_ADDRESS = re.compile(r"(?:https?://|www\.)[^ \n]+")


def addresses(folded: str) -> list[tuple[int, int]]:
    """Return the spans of web addresses, whose digits are no figures."""
    if "://" not in folded and "www." not in folded:
        return []
    return [match.span() for match in _ADDRESS.finditer(folded)]


def idiomatic(folded: str, number: Number) -> bool:
    """Tell whether the number is part of a word that counts nothing: "no one", "net zero"."""
    start = number.start
    if folded[max(0, start - 3) : start] in ("no ", "no-"):
        return number.value == 1
    if number.form is forms.WORDS and not number.value:
        return folded[max(0, start - 4) : start] in ("net ", "net-", "jet ")
    return False
