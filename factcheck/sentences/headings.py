"""Lines that stand above or beside the text: titles, names, offices, dates, who asked whom."""

from __future__ import annotations

import re

__all__ = ["is_heading", "is_title", "metadata_end"]

_LONGEST_LINE = 120  # code points
_LONGEST_TITLE = 14  # words
_LONGEST_PLAIN = 8  # words, where a heading has but one capital letter

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    rf"|{_DAY}\ {_MONTH},?\ \d{{4}}|{_MONTH}\ {_DAY},?\ \d{{4}})"
)
_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:am|pm|gmt|bst|utc)?|t\d\d:\d\d\S*)?"
_LABEL = (
    r"(?:date|(?:first\ |last\ )?(?:published|updated|modified|posted|created)(?:\ (?:on|at))?"
    r"|(?:publication|release)\ date)"
)

# A page's own date line glued to its first sentence: "date 2024-03-05 These are …".
_METADATA = re.compile(
    rf"(?i:(?:{_LABEL}\s*:?\s+{_DATE}|\d{{4}}-\d\d-\d\d){_TIME})(?=\s+[A-Z“‘\"'(])", re.VERBOSE
)
_OPENS_METADATA = frozenset("dflpumcrDFLPUMCR0123456789")
"""What a match of it can begin with."""


# Matched against lines in lower case, which takes a fraction of the time of ignoring case.
_LABELLED = re.compile(
    rf"""(?: \(?(?:asked|tabled|answered|corrected|due|holding\ answer)\b.{{0,30}}{_DATE}.{{0,40}}
      | this\ (?:question|answer)\ was\ (?:asked|tabled|answered|corrected|grouped|withdrawn)\b.*
      | (?:question|questions|letter|statement)\ (?:to|by|for|from)\ .{{1,80}}:
      | (?:answered|asked|tabled|written|reported|edited|presented)\ by\b.{{0,80}}
      | (?:{_LABEL}\s*:?\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\ )?{_DATE}{_TIME}
      | \[.{{1,60}}\ in\ the\ chair\]
      | (?:hansard|volume|column|uin|hc\ deb)\b.{{0,60}}
      )\Z""",
    re.VERBOSE,
)

_BYLINE = re.compile(
    r"""(?:By|BY)\ [A-Z][\w’'.-]+ (?:\ (?:[A-Z][\w’'.-]*|and|de|van|von)){1,5}
        (?:,\ .{1,40})? (?<![.!?])\Z""",
    re.VERBOSE,
)

_SMALL = frozenset(
    """
    a an and as at but by de del du for from in into la le nor of off on or over per the to up
    upon van versus via vs von with within without against among between under about after
    before during through
    """.split()
)
# What somebody may answer in a line of its own.
_ANSWERS = frozenset("yes no none nil nothing never order hear division aye ayes noes n/a".split())

# Words that a heading of a few plain words seldom holds and a statement seldom lacks.
_STATEMENT = frozenset(
    """
    i we you he she it they this that these those there is are was were am be been being will
    would shall should can could may might must has have had do does did not who which
    """.split()
)
_FIGURE = re.compile(r"[£$€%]|(?<![\w.,/-])\d[\d,.]*(?![\w/-])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z|\d{1,2}\Z")
_ENDS_TITLE = re.compile(r"(?<![.!?…,;:])[\w)\]’'”\"&]\Z")


def metadata_end(text: str, start: int, end: int) -> int | None:
    """Return where a page's own date line, glued to the sentence after it, ends; or None."""
    if text[start] not in _OPENS_METADATA:
        return None
    found = _METADATA.match(text, start, end)
    return found.end() if found else None


def is_heading(line: str) -> bool:
    """Tell whether the line says of itself who asked, who answered or when."""
    if len(line) > _LONGEST_LINE:
        return False
    return _LABELLED.match(line.lower()) is not None or _BYLINE.match(line) is not None


def is_title(line: str) -> bool:
    """Tell whether the line reads as a title or a name: no full stop, no figure, few words."""
    if len(line) > _LONGEST_LINE or line[-1] in ".!?…,;:":
        return False
    if not line[0].isupper() and line[0] not in "“‘\"'([":
        return False
    words = line.split()
    if (
        len(words) > _LONGEST_TITLE
        or not _ENDS_TITLE.search(line, len(line) - 1)
        or _states_figure(line)
    ):
        return False
    if words[0].lower().strip(",") in _ANSWERS:
        return False
    if all(_is_capitalised(word) for word in words):
        return True
    return len(words) <= _LONGEST_PLAIN and not any(
        word.lower().partition("’")[0].partition("'")[0] in _STATEMENT for word in words
    )


def _is_capitalised(word: str) -> bool:
    bare = word.lstrip("“‘\"'([")
    return not bare[:1].islower() or bare.lower().rstrip(",:)]’”") in _SMALL


def _states_figure(line: str) -> bool:
    return any(not _YEAR.match(found[0]) for found in _FIGURE.finditer(line))
