"""Which cue attributes which quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.attribution.cues import Cue
from factcheck.attribution.quotations import Quotation
from factcheck.attribution.vocabulary import Frame, sources
from factcheck.records import Attribution, Document, Manner
from factcheck.text.words import FUNCTION_WORDS

__all__ = ["Said", "quoted"]

_AFTER_QUOTATION = re.compile(r"[,\s]*\Z")
_NEXT_WORD = re.compile(r" ([a-z][\w-]*)")
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "new", "of"})
_RESUMING = re.compile(r"(?:\s*[—–(-][^.!?“”\"]*|[^.!?“”\"]*\b(?:and|or|but)\s+|\s*,\s*)\Z")
_LEADING_UP = re.compile(r"(?:[^.!?“”\"]{0,120}(?::|\bthat))?\s*\Z")
_REMARK = 80
"""How many code points a remark that interrupts a quotation may have."""
_FEW = 2
"""How many words may lie between a verb that reports nothing else and a quotation."""
_FAR = 2000
"""How many code points before or behind a quotation its cue and its paragraph are looked for."""
_BESIDE = 4
"""How many code points may lie between a cue and a quotation right beside it."""


class Said(NamedTuple):
    """A cue and whom it means."""

    cue: Cue
    speaker: str | None


def quoted(
    document: Document, text: str, quotations: Sequence[Quotation], said: Sequence[Said]
) -> Iterator[Attribution]:
    """Yield the quotations that something near them attributes.

    ``text`` is the document's, its sentences unbroken; ``said`` are its cues in order.
    """
    starts = [entry.cue.start for entry in said]
    last: Said | None = None
    last_at = 0
    for chain in _chains(quotations):
        own = next(filter(None, (_cue_of(text, q, said, starts) for q in chain)), None)
        first = chain[0]
        if own is None and last is not None and _resumes(text, last_at, first):
            own = last
        elif own is None and first.depth == 0 and _begins_sentence(text, first):
            paragraph = _paragraph_before(text, first.opens)
            own = last if last_at > paragraph else _last_in(said, starts, paragraph, first.opens)
        if own is None:
            continue
        if first.depth == 0:
            last, last_at = own, max(chain[-1].closes, own.cue.end)
        for quotation in chain:
            yield Attribution(
                document.quote(quotation.start, quotation.end),
                own.speaker,
                Manner.DIRECT,
                document.quote(own.cue.start, own.cue.end),
                own.cue.negated,
            )


def _chains(quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Yield quotations with those that go on from them, paragraph by paragraph."""
    chain: list[Quotation] = []
    for quotation in quotations:
        if chain and not quotation.goes_on:
            yield chain
            chain = []
        chain.append(quotation)
    if chain:
        yield chain


def _cue_of(
    text: str, quotation: Quotation, said: Sequence[Said], starts: Sequence[int]
) -> Said | None:
    governing = _governing(text, quotation, said, starts)
    if governing is not None and not quotation.whole:
        return governing
    index = bisect_left(starts, quotation.closes)
    if index < len(said):
        cue = said[index].cue
        between = text[quotation.closes : min(cue.start, quotation.closes + _FAR)]
        if "\n" not in between and _AFTER_QUOTATION.match(between):
            reports_more = cue.content is not None and cue.content[0] >= cue.end
            if not (reports_more and text[quotation.end - 1] in ".!?"):
                return said[index]
    return governing


def _governing(
    text: str, quotation: Quotation, said: Sequence[Said], starts: Sequence[int]
) -> Said | None:
    """Return the cue before a quotation that leads up to it."""
    index = bisect_right(starts, quotation.opens) - 1
    for entry in reversed(said[max(0, index - 2) : index + 1]):
        cue = entry.cue
        if cue.inverted or not 0 <= quotation.opens - cue.end <= _FAR:
            continue
        between = text[cue.end : quotation.opens]
        if cue.frame is not Frame.NAMING and _LEADING_UP.match(between):
            return entry
        if quotation.opens >= cue.reach:
            continue
        if _leads_to(cue, between, text, quotation):
            return entry
    return None


def _leads_to(cue: Cue, between: str, text: str, quotation: Quotation) -> bool:
    """Tell whether a cue attributes a quotation in its sentence, ``between`` after it."""
    beside = len(between) < _BESIDE
    if cue.frame is Frame.QUOTATION:
        return beside or between.rstrip()[-1:] in (",", ":")
    if cue.frame is Frame.NAMING:
        return not beside and not between.lstrip().startswith("as ")
    if beside:
        return True
    if cue.content is None and cue.frame is not Frame.MENTION:
        leads = len(between.split()) <= _FEW or between.rstrip()[-1:] in (",", ":")
        if not leads:
            return False
    return not (_is_title(text[quotation.start : quotation.end]) or _is_term(text, quotation))


def _is_term(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation names something: “legacy” cases, the ‘Better Roads’ report."""
    before = text[max(0, quotation.opens - 20) : quotation.opens]
    if before.endswith("(") and text[quotation.closes : quotation.closes + 1] == ")":
        return True
    words = before.split()
    last = words[-1].lower() if words else ""
    titled = text[quotation.start].isupper()
    if titled and last in sources():
        return True
    short = titled or len(text[quotation.start : quotation.end].split()) <= _FEW
    following = _NEXT_WORD.match(text, quotation.closes)
    modifies = following is not None and following[1] not in FUNCTION_WORDS
    return short and modifies and last in _DETERMINERS


def _is_title(words: str) -> bool:
    """Tell whether what is quoted looks like the title of a work."""
    return words[-1].isalnum() and all(not word[0].islower() for word in words.split())


def _resumes(text: str, last_at: int, quotation: Quotation) -> bool:
    """Tell whether a quotation goes on behind a remark ("…" —a long time ago—"…")."""
    if not 0 <= quotation.opens - last_at <= _REMARK:
        return False
    return _RESUMING.match(text, last_at, quotation.opens) is not None


def _begins_sentence(text: str, quotation: Quotation) -> bool:
    if quotation.whole:
        # “…,” leads on to a cue of its own behind it
        return text[quotation.end - 1] != ","
    before = text[max(0, quotation.opens - 4) : quotation.opens].rstrip()
    return before[-1:] in (".", "!", "?")


def _paragraph_before(text: str, at: int) -> int:
    """Return where the paragraph before that of ``at`` begins; its own, if ``at`` is within."""
    low = max(0, at - _FAR)
    start = max(low, text.rfind("\n", low, at) + 1)
    if text[start:at].strip():
        return start
    while start > low and text[start - 1].isspace():
        start -= 1
    return max(low, text.rfind("\n", low, start) + 1)


def _last_in(said: Sequence[Said], starts: Sequence[int], start: int, end: int) -> Said | None:
    """Return the last cue of somebody speaking between ``start`` and ``end``."""
    for entry in reversed(said[bisect_left(starts, start) : bisect_left(starts, end)]):
        cue = entry.cue
        if cue.content and not cue.subject.is_source and entry.speaker is not None:
            return entry
    return None
