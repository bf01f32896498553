"""Numbers that name or order something, and so claim nothing."""

from __future__ import annotations

import re

from factcheck.quantities.scan import Form, Number

__all__ = ["definite", "glued", "named", "numbered"]

_NAMED = frozenset(
    """
    section sections question questions article articles clause clauses amendment amendments
    column columns col cols page pages p pp paragraph paragraphs para paras part parts chapter
    chapters volume vol schedule schedules level levels phase phases stage stages table tables
    figure fig annex appendix no no. nos nos. number numbers line lines rule rules regulation
    regulations order directive resolution protocol version category categories tier band bands
    grade grades group class type types scope step item items option lot route junction terminal
    platform gate room flat unit box form size channel radio formula group exhibit footnote note
    ref reference uin pq ein id isbn issn doi tel telephone phone fax ext code postcode bill cm hc
    hl cp cmnd paper standing act protocol title subsection sub-section year years' cohort ward
    division heading point theme objective goal recommendation pillar priority principle test
    strand area zone module unit covid sars vision agenda building windows iphone galaxy boeing
    airbus apollo mark route highway interstate motorway district precinct season episode game
    week day round lane amendment-no new world war act chapter verse psalm case file permit licence
    application docket bus train flight proposition opus symphony
    """.split()
)
"""Words that name what stands after them by its number: "section 21", "question 44194"."""

# Plurals of these count rather than name when the number comes first; before it they name.
_LINK = re.compile(r"[ ,]*(?:,|and|or|to|&|-|\u2013|\()[ (]*")
_DEFINITE = frozenset(
    """
    the these those both all my his her our their its your such other first last next past every
    each which whose previous same following top
    """.split()
)
_WEB = frozenset("/=&?#_@\\")
_LIST_MARKER = re.compile(r"[.)\]:](?= |$)")
_SENTENCE_OPENERS = " \"'(["


def glued(folded: str, number: Number) -> tuple[int, int] | None:
    """Return the whole name that digits are only a part of ("covid-19", "g7", a URL), or None."""
    start, end = number.start, number.end
    left = folded[start - 1] if start else " "
    if left.isalpha() or left in _WEB or (left == "." and _letter(folded, start - 2)):
        return _token(folded, start, end)
    if left == "-" and _letter(folded, start - 2):
        begin = start - 1
        while begin and (folded[begin - 1].isalpha()):
            begin -= 1
        return begin, end
    right = folded[end : end + 1]
    if right in ("/", "_", "=", "@") and end + 1 < len(folded) and folded[end + 1].isalnum():
        return _token(folded, start, end)
    if right == "." and folded[end + 1 : end + 2].isdecimal():
        return _token(folded, start, end)
    if left in ":." and start > 1 and folded[start - 2].isdecimal():
        return _token(folded, start, end)
    if number.value >= 10 and folded[start] == "0" and folded[start + 1 : start + 2] != ".":
        return start, end
    return None


def _letter(folded: str, position: int) -> bool:
    return position >= 0 and folded[position].isalpha()


_TOKEN_REACH = 80


def _token(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the run without spaces around a number, its closing punctuation aside."""
    begin = folded.rfind(" ", max(0, start - _TOKEN_REACH), start) + 1 or start
    stop = folded.find(" ", end, end + _TOKEN_REACH)
    stop = end if stop < 0 else stop
    while begin < start and not (folded[begin].isalnum()):
        begin += 1
    while stop > end and not folded[stop - 1].isalnum():
        stop -= 1
    return begin, stop


def named(folded: str, start: int, limit: int, original: str) -> bool:
    """Tell whether the word before a number makes it a name: "section 21", "Storm 3"."""
    left = folded[max(limit, start - 24) : start].rstrip(" ([#-:")
    word = left[left.rfind(" ") + 1 :].lstrip("(\"'[")
    if word in _NAMED:
        return True
    if not word or not word[-1].isalpha():
        return False
    begin = max(limit, start - 24) + len(left) - len(word)
    return original[begin].isupper() and begin > limit and start - (begin + len(word)) <= 1


def linked(folded: str, end: int, start: int) -> bool:
    """Tell whether nothing but "," or "and" stands between two numbers of one list."""
    return start - end < 8 and _LINK.fullmatch(folded, end, start) is not None


def numbered(folded: str, number: Number, limit: int, stop: int) -> bool:
    """Tell whether the number marks an item of a list at the start of a sentence."""
    if folded[limit : number.start].strip(_SENTENCE_OPENERS):
        return False
    if number.end == stop:
        return False
    return number.form is Form.DIGITS and _LIST_MARKER.match(folded, number.end, stop) is not None


def definite(folded: str, start: int, limit: int) -> bool:
    """Tell whether the word before takes the number as known: "these two", "the other three"."""
    left = folded[max(limit, start - 16) : start].rstrip(" ")
    return left[left.rfind(" ") + 1 :].lstrip("\"'(") in _DEFINITE
