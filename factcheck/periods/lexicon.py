"""The words that periods are made of: a class for each, and what it stands for.

A word has one class. A pattern of the grammar is written in these classes (`grammar`), so that
to teach the reader a word is to add it to a row here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from factcheck.periods.days import Part, Season, Unit
from factcheck.text import numerals

__all__ = ["CAPITALISED", "CENTURIES", "WORDS", "Meaning"]

Meaning = int | str | Unit | Season | Part | None
"""What a word stands for: the number of a month, a unit of time."""

MONTHS: Final = {
    "january": 1,
    "february": 2,
    "april": 4,
    "june": 6,
    "july": 7,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
"""Months whose names are hardly ever other words."""

AMBIGUOUS_MONTHS: Final = {"march": 3, "may": 5, "august": 8}
"""Months whose names are other words as well, where they do not begin with a capital."""

SHORT_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

WEEKDAYS: Final = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}

SHORT_WEEKDAYS: Final = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

SINGULAR_UNITS: Final = {
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "fortnight": Unit.FORTNIGHT,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}

PLURAL_UNITS: Final = {
    "days": Unit.DAY,
    "weekends": Unit.WEEKEND,
    "weeks": Unit.WEEK,
    "fortnights": Unit.FORTNIGHT,
    "months": Unit.MONTH,
    "quarters": Unit.QUARTER,
    "years": Unit.YEAR,
    "decades": Unit.DECADE,
    "centuries": Unit.CENTURY,
}

SEASONS: Final = {
    "spring": Season.SPRING,
    "summer": Season.SUMMER,
    "autumn": Season.AUTUMN,
    "winter": Season.WINTER,
}

CENTURIES: Final = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
"""What a year in words can begin with: "nineteen ninety-seven"."""

ORDINAL_WORDS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": -1,
    **{
        word: number
        for number, word in enumerate(
            (
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
            ),
            start=5,
        )
    },
}

CLASSES: Final[Mapping[str, Mapping[str, Meaning]]] = {
    "month": MONTHS,
    "ambiguous_month": AMBIGUOUS_MONTHS,
    "short_month": SHORT_MONTHS,
    "weekday": WEEKDAYS,
    "short_weekday": SHORT_WEEKDAYS,
    "unit": SINGULAR_UNITS,
    "units": PLURAL_UNITS,
    "weekend": {"weekend": Unit.WEEKEND},
    "season": SEASONS,
    "ordinal_word": ORDINAL_WORDS,
    "quarter": {"quarter": Unit.QUARTER},
    "decade_word": {
        word: 1920 + 10 * index
        for index, word in enumerate(
            (
                "twenties",
                "thirties",
                "forties",
                "fifties",
                "sixties",
                "seventies",
                "eighties",
                "nineties",
                "noughties",
            )
        )
    },
    "half": {"half": None},
    "latter": {"latter": 2},
    "number_word": {**numerals.UNITS, **numerals.TEENS, **numerals.TENS},
    "hundred": {"hundred": 100},
    "thousand": {"thousand": 1000},
    "article": {"a": 1, "an": 1},
    "the": {"the": None},
    "this": {"this": None},
    "that": {"that": None},
    "last": {"last": -1},
    "past": {"past": -1},
    "next": {"next": 1},
    "coming": {"coming": 1, "forthcoming": 1, "upcoming": 1},
    "following": {"following": 1, "ensuing": 1},
    "previous": {"previous": -1, "preceding": -1, "prior": -1},
    "current": {"current": 0, "present": 0},
    "same": {"same": None},
    "recent": {"recent": None},
    "near": {"near": None, "foreseeable": None, "immediate": None, "distant": None},
    "future": {"future": None},
    "every": {"every": None, "each": None},
    "few": {"few": None, "several": None, "couple": None},
    "many": {"many": None, "some": None},
    "early": {"early": Part.START},
    "late": {"late": Part.END},
    "mid": {"mid": Part.MIDDLE},
    "start": {
        "start": Part.START,
        "beginning": Part.START,
        "outset": Part.START,
        "turn": Part.START,
    },
    "middle": {"middle": Part.MIDDLE},
    "end": {"end": Part.END, "close": Part.END},
    "rest": {"rest": None, "remainder": None},
    "earlier": {"earlier": None},
    "later": {"later": None},
    "today": {"today": 0},
    "yesterday": {"yesterday": -1},
    "tomorrow": {"tomorrow": 1},
    "tonight": {"tonight": "NI"},
    "daypart": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "ago": {"ago": None},
    "hence": {"hence": None},
    "financial": {"financial": None, "fiscal": None},
    "tax": {"tax": None},
    "academic": {"academic": None, "school": None},
    "calendar": {"calendar": None},
    "fy": {"fy": None},
    "then": {"then": None},
    "now": {"now": None},
    "shortly": {"shortly": None},
    "soon": {"soon": None},
    "recently": {"recently": None},
    "due": {"due": None},
    "course": {"course": None},
    "date": {"date": None},
    "moment": {"moment": None},
    "time": {"time": None},
    "parliament": {"parliament": None},
    "session": {"session": None},
    "term": {"term": None},
    "period": {"period": None},
    "election": {"election": None, "elections": None},
    "general": {"general": None},
    "recess": {"recess": None},
    "christmas": {"christmas": None},
    "easter": {"easter": None},
    "new": {"new": None},
    "in": {"in": None, "during": None, "within": None},
    "on": {"on": None},
    "at": {"at": None},
    "by": {"by": None},
    "since": {"since": None},
    "until": {"until": None, "till": None, "til": None},
    "before": {"before": None, "pre": None},
    "after": {"after": None, "beyond": None, "post": None},
    "from": {"from": None},
    "to": {"to": None},
    "through": {"through": None, "throughout": None},
    "over": {"over": None},
    "up": {"up": None},
    "between": {"between": None},
    "and": {"and": None, "&": None},
    "or": {"or": None},
    "of": {"of": None},
    "for": {"for": None},
    "as": {"as": None},
    "ending": {"ending": None, "ended": None},
    "beginning_on": {"starting": None, "commencing": None},
    "onwards": {"onwards": None, "onward": None, "forward": None},
    "than": {"than": None},
    "more": {"more": None},
    "less": {"less": None, "under": None, "fewer": None},
    "about": {
        "about": None,
        "around": None,
        "roughly": None,
        "approximately": None,
        "circa": None,
        "nearly": None,
        "almost": None,
        "exactly": None,
    },
    "just": {"just": None, "only": None, "well": None},
    "later_than": {"no": None},
    "ahead": {"ahead": None},
    "comma": {",": None},
    "dot": {".": None},
    "dash": {"-": None, "–": None},
    "slash": {"/": None},
    "open": {"(": None, "[": None},
    "shut": {")": None, "]": None},
    "possessive": {"'s": None},
}
"""Class, words, meanings."""

WORDS: Final[Mapping[str, tuple[str, Meaning]]] = {
    word: (name, meaning) for name, words in CLASSES.items() for word, meaning in words.items()
}

CAPITALISED: Final = frozenset({"ambiguous_month", "short_month", "short_weekday"})
"""Classes whose words name a time only where they begin with a capital, save in a full date."""
