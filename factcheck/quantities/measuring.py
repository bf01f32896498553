"""What a number is a number of: the currency before it, the unit or noun after it."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities import forms, hedges, kinds, nouns, units
from factcheck.quantities.figures import Figure
from factcheck.quantities.numbers import Number
from factcheck.quantities.rates import rate
from factcheck.quantities.words import DETERMINERS, STOPS
from factcheck.records import Hedge

__all__ = ["converted", "measured"]

_SIGNS = frozenset("£$€¥₹₩₽₺₴₪₦₱₿")
_SIGN_LETTERS = re.compile(r"(?<![a-z])(?:(?:us|au|nz|hk|ca|aud|cad|nzd|mex|mxn) ?|[acsr])$")
_CODE = re.compile(r"(?<![a-z])(rs\.?|gbp|usd|eur|chf|cad|aud|sek|nok|dkk|jpy|cny|inr) ?$")
_CODE_ENDINGS = frozenset("spdrfkyn.")
_PERCENT = re.compile(r" ?%(?:[- ]points?\b|-age points?\b)?")
_GLUED_UNIT = re.compile(r"[a-zμ°º²³]+(?:[23](?![0-9])|/[a-z]+)?")
_DEGREES = re.compile(r"[°º] ?(?:celsius|centigrade|fahrenheit|[cf]\b)")
_WEIGHT = re.compile(r"\b(?:weigh\w*|(?:over|birth)?weight|heavier|lighter)\b")
# "50 €"; a dollar or pound sign after a space is the next figure's.
_EUROPEAN = frozenset("€")
_HYPHENATED = re.compile(r"[-\u2013]([^\W\d_][\w'-]*)")
_METRE_CUES = frozenset(
    """
    tall wide high long deep apart away above below rule distance distancing sprint race races pool
    final finals heat heats semi-final semi-finals hurdles relay relays steeplechase dash freestyle
    backstroke breaststroke butterfly medley runner runners sprinter sprinters swimmer champion
    gold silver bronze medley swim mark
    """.split()
)
_BEFORE_A_RACE = ("ran the ", "run the ", "swam the ", "won the ", "win the ", "wins the ")
_RACES = frozenset(
    map(Decimal, (60, 100, 110, 200, 400, 500, 800, 1_000, 1_500, 3_000, 5_000, 10_000))
)
_HALVED = (kinds.DURATION, kinds.MEASURE)
_NEGATIVE = "negative "
_SEVERAL = 3
"""From here on a number in words before "of the …" counts; "one of the …" does not."""
_LENGTHS = ("foot", "yard", "mile", "inch")
_WHOLES = frozenset(("the", "our", "their", "its", "all"))
_AND_A_HALF = re.compile(r" and an? (half|quarter)\b(?! (?:of|million|billion|thousand))")
_TIMES = re.compile(
    r" times (?=(?:as|the|that|more|higher|larger|bigger|greater|faster|worse|lower|over|what"
    r"|average|median)\b)"
)
_WORTHLESS_COMPOUNDS = frozenset("off way sided time size stop one on".split())


def measured(folded: str, number: Number, floor: int, limit: int) -> Figure:
    """Return the number with its currency or unit and the noun it counts.

    Args:
        folded: the folded text.
        number: the number.
        floor: how far back it may look.
        limit: the end of the sentence.
    """
    high = number.high if number.high is not None else number.value
    figure = Figure(number, number.start, number.end, number.value, high)
    if number.high is not None:
        figure.hedge = Hedge.APPROXIMATE
    if number.form is forms.DIGITS or number.form is forms.WORDS:
        _currency(folded, figure, floor)
    elif number.form is forms.FRACTION:
        figure.kind, figure.unit = kinds.FRACTION, "fraction"
    if figure.end < limit:
        _hedge_after(folded, figure, limit)
        _unit(folded, figure, limit)
        _hedge_after(folded, figure, limit)
        rate(folded, figure, limit)
    return figure


def _currency(folded: str, figure: Figure, floor: int) -> None:
    """Take in a currency before the number, and a minus sign."""
    start = figure.start
    if start <= floor:
        return
    sign = folded[start - 1]
    if sign == " " and start - 2 >= floor:
        sign = folded[start - 2]
        if sign in _SIGNS:
            start -= 1
    if sign in _SIGNS:
        start -= 1
        letters = _SIGN_LETTERS.search(folded, max(floor, start - 4), start)
        unit = units.symbol(letters[0].strip() + sign) if letters else None
        if letters and unit:
            start = letters.start()
        unit = unit or units.symbol(sign)
        assert unit is not None
        figure.kind, figure.unit, figure.start = kinds.MONEY, unit.name, start
    elif sign in _CODE_ENDINGS:
        code = _CODE.search(folded, max(floor, start - 4), start)
        unit = units.symbol(code[1].rstrip(".")) if code else None
        if code and unit:
            figure.kind, figure.unit, figure.start = kinds.MONEY, unit.name, code.start()
    _minus(folded, figure, floor)


def _minus(folded: str, figure: Figure, floor: int) -> None:
    start = figure.start
    if folded.endswith("minus ", floor, start):
        if folded.endswith("plus or minus ", floor, start):
            return
        start -= 6
    elif folded.endswith(_NEGATIVE, floor, start):
        start -= len(_NEGATIVE)
    elif start > floor and folded[start - 1] == "-" and _signs(folded, figure):
        start -= 1
    else:
        return
    figure.start, figure.low, figure.high = start, -figure.high, -figure.low


def _signs(folded: str, figure: Figure) -> bool:
    """Tell whether the hyphen before a figure is a minus, and neither joins nor lists.

    It lists at the start of a line of words: "-5 new hubs" is an item, "-5.2%" a number.
    """
    start, end = figure.start, figure.end
    if folded.startswith(" ", start):
        return False
    before = folded[start - 2] if start > 1 else "\n"
    if before == "\n":
        return not folded[end : end + 2].strip(" ").isalpha()
    return before in "(<>" or (before == " " and (start < 3 or not folded[start - 3].isdecimal()))


def _hedge_after(folded: str, figure: Figure, limit: int) -> None:
    found = hedges.after(folded, figure.end, limit)
    if found is not None:
        figure.end, figure.hedge = found


def _unit(folded: str, figure: Figure, limit: int) -> None:
    number, end = figure.number, figure.end
    following = folded[end] if end < limit else ""
    if following == "%" or (following == " " and folded.startswith("%", end + 1)):
        _percent(folded, figure, limit)
    elif following == " " and folded[end + 1 : end + 2] in _EUROPEAN and figure.unit is None:
        _sign_after(figure, folded[end + 1], end + 2)
    elif following == " ":
        _spaced(folded, figure, limit)
    elif following in _SIGNS and figure.unit is None:
        _sign_after(figure, following, end + 1)
    elif following in ("-", "\u2013") and end + 1 < limit and folded[end + 1].isalpha():
        _compound(folded, figure, limit)
    elif following == "x" and figure.unit is None:
        figure.kind, figure.end = kinds.MULTIPLE, end + 1  # "4x faster"
    elif following.isalpha() or following in ("°", "º"):
        match = _DEGREES.match(folded, end, limit) or _GLUED_UNIT.match(folded, end, limit)
        unit = units.attached(match[0].replace(" ", "")) if match else None
        if match and unit:
            _take(folded, figure, unit, match.end())
    if number.scale == 1_000_000 and folded[number.end - 1] == "m" and figure.unit is None:
        _metres(folded, figure, limit)


def _sign_after(figure: Figure, sign: str, end: int) -> None:
    """Read "50€" and "50 €" as money."""
    unit = units.symbol(sign)
    if unit is not None:
        figure.kind, figure.unit, figure.end = unit.kind, unit.name, end


def _metres(folded: str, figure: Figure, limit: int) -> None:
    """Read "2m" as two metres where the next word speaks of a distance."""
    following = nouns.words_after(folded, figure.number.end, limit).texts
    raced = (
        figure.kind is kinds.NUMBER
        and figure.number.mantissa in _RACES
        and folded.endswith(_BEFORE_A_RACE, 0, figure.start)
    )
    if raced or (following and following[0] in _METRE_CUES):
        _in_metres(figure)
        figure.end, figure.noun = figure.number.end, None


def converted(folded: str, measure: Figure, figure: Figure) -> None:
    """Read "541m" as metres in "1,776ft (541m)", where it converts the measure before it."""
    number = figure.number
    if (
        figure.unit is None
        and measure.unit in _LENGTHS
        and folded[measure.end : figure.start] == " ("
        and folded[number.start : number.end].endswith("m")
    ):
        _in_metres(figure)


def _in_metres(figure: Figure) -> None:
    figure.low = figure.high = figure.number.mantissa
    figure.kind, figure.unit = kinds.MEASURE, "metre"


def _percent(folded: str, figure: Figure, limit: int) -> None:
    match = _PERCENT.match(folded, figure.end, limit)
    if match is None:
        return
    figure.kind, figure.end = kinds.PERCENT, match.end()
    figure.unit = "percentage point" if "point" in match[0] else "percent"
    figure.noun = nouns.share_of(folded, figure.end, limit)


def _spaced(folded: str, figure: Figure, limit: int) -> None:
    """Read the words after the number, of which some may name a unit or what is counted."""
    number = figure.number
    if (number.form is forms.DIGITS or number.form is forms.WORDS) and nouns.nothing_counted(
        folded, figure.end
    ):
        if figure.unit is None:
            _share_of(folded, figure, limit)
        return
    following = nouns.words_after(folded, figure.end, limit)
    if number.form is forms.FRACTION:
        _fraction(folded, figure, following, limit)
        return
    if number.form is forms.PLURAL and following.texts[:1] == ["of"]:
        following = following.beyond(1)
        if following.texts and following.texts[0] in DETERMINERS:
            following = following.beyond(1)  # "thousands of my constituents"
    plain = following.texts
    if not plain:
        return
    found = None
    if units.opens(plain[0]):
        found = units.measure([word.removesuffix("'") for word in plain])  # "18 months' leave"
        if found and len(plain[0]) == 1 and plain[0] not in ("m", "h"):
            found = None
    if found:
        unit, count = found
        possessive = plain[count - 1].endswith("'")
        _take(folded, figure, unit, following.span(count - 1)[1] - possessive)
        if unit.kind is kinds.PERCENT or unit.kind is kinds.DURATION:
            figure.noun = nouns.share_of(folded, figure.end, limit)
        return
    if figure.unit is not None:
        return
    if plain[0] == "times":
        multiple = _TIMES.match(folded, figure.end, limit) is not None
        figure.kind = kinds.MULTIPLE if multiple else kinds.COUNT
        figure.unit, figure.end = None if multiple else "time", following.span(0)[1]
        return
    noun = nouns.counted(following)
    if noun is None and number.value == 1 and plain[0] not in STOPS:
        noun = nouns.modified(following)
    if noun is None:
        _share_of(folded, figure, limit)
    else:
        _counts(folded, figure, noun, limit)


def _share_of(folded: str, figure: Figure, limit: int) -> None:
    """Read "three of the judges" as a count of judges; "one of the judges" counts nothing."""
    figure.noun = nouns.share_of(folded, figure.end, limit)
    if figure.noun and (figure.number.form is not forms.WORDS or figure.number.value >= _SEVERAL):
        figure.kind, figure.unit = kinds.COUNT, figure.noun.unit


def _counts(folded: str, figure: Figure, noun: nouns.Noun, limit: int) -> None:
    found = units.measure([noun.head])
    if found and found[0].kind is kinds.DURATION:
        figure.kind, figure.unit, figure.end = kinds.DURATION, found[0].name, noun.end
        return
    figure.noun = noun = nouns.coordinated(folded, noun, limit)
    figure.kind, figure.unit, figure.end = kinds.COUNT, noun.unit, noun.end


def _fraction(folded: str, figure: Figure, following: nouns.Words, limit: int) -> None:
    """Read what a fraction is a fraction of; "half an hour" is a duration."""
    plain = following.texts
    if plain[:2] in (["of", "a"], ["of", "an"]):  # "a quarter of a century"
        following = following.beyond(1)
        plain = following.texts
    found = units.measure(plain)
    if found and found[0].kind in _HALVED and _of_a_unit(folded, figure.number):
        _take(folded, figure, found[0], following.span(found[1] - 1)[1])
        return  # "half hour", "3/4 mile"
    if plain and plain[0] in ("a", "an"):
        found = units.measure(plain[1:])
        if found:
            _take(folded, figure, found[0], following.span(found[1])[1])
            return
    figure.noun = nouns.share_of(folded, figure.end, limit)
    if figure.noun is None and plain and plain[0] in _WHOLES:
        rest = following.beyond(1)
        figure.noun = nouns.counted(rest) or nouns.modified(rest)


def _of_a_unit(folded: str, number: Number) -> bool:
    """Tell "half hour" and "3/4 mile" from "a third year" and "the second half year"."""
    written = folded[number.start : number.end]
    parted = written[0].isdecimal() or written.endswith(("half", "quarter"))
    return parted and not folded.endswith(("first ", "second "), 0, number.start)


def _compound(folded: str, figure: Figure, limit: int) -> None:
    """Read "-month audit", "-year-old", "-page report" after the number."""
    match = _HYPHENATED.match(folded, figure.end, limit)
    if match is None:
        return
    parts = match[1].rstrip("-'").split("-")
    found = units.measure(parts)
    figure.modifies = True
    if found:
        unit, count = found
        length = sum(map(len, parts[:count])) + count
        _take(folded, figure, unit, figure.end + length)
        if not parts[count - 1].endswith("s"):  # "24-year-olds" modifies nothing
            figure.noun = nouns.modified(nouns.words_after(folded, figure.end, limit))
    elif figure.unit is None and parts[0] not in STOPS and parts[0] not in _WORTHLESS_COMPOUNDS:
        figure.kind, figure.end = kinds.COUNT, figure.end + 1 + len(parts[0])
        figure.unit = nouns.singular(parts[0])
        if parts[0] == "strong":
            figure.unit = None
        elif parts[0] == "fold":
            figure.kind, figure.unit = kinds.MULTIPLE, None


def _weighs(folded: str, figure: Figure) -> bool:
    """Tell whether the words before "12 pounds" speak of a weight."""
    start = figure.start
    sterling = start < figure.number.start
    return not sterling and _WEIGHT.search(folded, max(0, start - _WEIGHT_REACH), start) is not None


_POUNDS = (" pound", "-pound")
_WEIGHT_REACH = 30


def _take(folded: str, figure: Figure, unit: units.Unit, end: int) -> None:
    figure.kind, figure.unit, figure.end = unit.kind, unit.name, end
    if folded.startswith(_POUNDS, figure.number.end) and _weighs(folded, figure):
        figure.kind, figure.unit = kinds.MEASURE, "lb"
    halved = unit.kind in (kinds.DURATION, kinds.MEASURE)
    if halved and (half := _AND_A_HALF.match(folded, end)):
        more = Decimal("0.5") if half[1] == "half" else Decimal("0.25")
        figure.low, figure.high, figure.end = figure.low + more, figure.high + more, half.end()
    if unit.factor != 1:
        figure.low, figure.high = figure.low * unit.factor, figure.high * unit.factor
