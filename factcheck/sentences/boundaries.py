"""Where a sentence ends within running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.abbreviations import CAN_END, NEVER_END, NUMBERED, STARTERS

__all__ = ["continues_after_stop", "spans"]

_LONGEST_ABBREVIATION = 12
_LONG = 5
"""A word of so many letters is an abbreviation only where it is listed."""

_LONG_ABBREVIATIONS = sorted(word[-_LONG:] for word in NEVER_END if len(word) >= _LONG)

# A full stop with what closes after it, then white space; or a full stop that a page glued
# to the next sentence ("where appropriate.The House"). Without a doubt one that follows a word
# too long for an abbreviation and precedes a capital.
_STOP = re.compile(
    rf"""[.!?…] (?: (?P<certain>) (?<=[a-z]{{{_LONG}}}\.) (?<!(?:{"|".join(_LONG_ABBREVIATIONS)})\.)
            [ \n] (?=[A-Z])
      | [.!?…]* (?P<closers>["”’'»)\]]*)
        (?: (?:\[\d{{1,3}}\])* \s+ | (?P<glued>) (?=[A-Z][a-z]+[ ,]) ) )""",
    re.VERBOSE,
)
_CERTAIN = _STOP.groupindex["certain"]
_WORD_BEFORE = re.compile(r"[\w.&’'-]*\Z")
_MARKER = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[)\]]?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTE_MARKS = frozenset("\"”’'»")
_IN_ADDRESS = re.compile(r"[/@_\\]|www\.")
_LONGEST_ADDRESS = 60

# “…act?” Ms Smith asked.  The words after the quotation belong to its sentence, unless they
# go on to report something else ("Ms Smith said that …").
_CUE_AFTER_QUOTATION = re.compile(
    r"""(?:[A-Z][\w’'.-]*\s+){1,4}
        (?:said|says|asked|asks|added|adds|told\s+\w+|replied|insisted|warned|argued|continued
         |explained|tweeted|wrote|claimed|concluded)
        (?:[.,;:]|\s+(?:on|in|at|during|after|before|today|yesterday|last|earlier|later|when
         |while)\b(?![^.]{0,40}\bthat\b))""",
    re.VERBOSE,
)


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``text[start:end]``, which begins and ends without white space."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        if after >= end:
            break
        if stop.lastindex == _CERTAIN:
            yield begin, after - 1
            begin = after
        elif not _goes_on(text, begin, stop):
            yield begin, stop.start() + len(stop[0].rstrip())
            begin = after
    yield begin, end


def continues_after_stop(text: str, start: int, end: int, after: int) -> bool:
    """Tell whether the line ``text[start:end]`` stops at an abbreviation, not at its end.

    ``after`` is where the next line begins.
    """
    return text[end - 1] == "." and _after_abbreviation(text, start, end - 1, after)


def _goes_on(text: str, begin: int, stop: re.Match[str]) -> bool:
    at, after = stop.span()
    following = text[after]
    closers, glued = stop.group("closers", "glued")
    if glued is not None:
        return not _ends_word(text, begin, at)
    if following.isupper() and not closers and at + 2 == after and text[at] == ".":
        return _after_abbreviation(text, begin, at, after)  # as most sentences end
    broken = "\n" in stop[0]
    if (following.islower() and not broken) or following in ",;:)]":
        return True
    if text[at] == "." and text[at + 1].isspace():
        return _after_abbreviation(text, begin, at, after)
    if closers and not broken and not _QUOTE_MARKS.isdisjoint(closers):
        return _CUE_AFTER_QUOTATION.match(text, after) is not None
    return False


def _ends_word(text: str, begin: int, at: int) -> bool:
    """Tell whether a plain word ends at ``at``, no part of an address."""
    low = max(begin, at - _LONGEST_ADDRESS)
    token = text[low:at].rpartition(" ")[2]
    return token[-3:].isalpha() and token[-3:].islower() and not _IN_ADDRESS.search(token)


def _after_abbreviation(text: str, begin: int, at: int, after: int) -> bool:
    if text[at - 3 : at].islower() and text[at - 5 : at].isalpha():
        word = text[max(begin, at - _LONGEST_ABBREVIATION) : at].rpartition(" ")[2]
        return word in NEVER_END
    found = _WORD_BEFORE.search(text, max(begin, at - _LONGEST_ABBREVIATION), at)
    word = found[0] if found else ""
    if at - begin <= 6 and _MARKER.match(text, begin, at):
        return True
    if len(word) > 1 and word.isalpha() and word.isupper():
        return False  # "pupils with SEN. We …" ends with an acronym, not with "Sen."
    lowered = word.lower().strip("'’")
    if lowered in NEVER_END:
        return True
    following = text[after]
    if lowered in NUMBERED and following.isdigit():
        return True
    if following.islower():
        return lowered in CAN_END
    initial = len(word) == 1 and word.isalpha()
    if initial or lowered in CAN_END or (word[-2:-1] == "." and word[-1:].isupper()):
        return not _opens_sentence(text, after)
    return False


def _opens_sentence(text: str, after: int) -> bool:
    word = _WORD.match(text, after)
    return word is None or word[0] in STARTERS
