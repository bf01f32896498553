"""Read who says what in a document: quotations, reported speech, findings of reports."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.attribution.cues import Cue, cues
from factcheck.attribution.quotations import Quotation, quotations
from factcheck.attribution.speakers import Speakers
from factcheck.attribution.subjects import Subjects
from factcheck.attribution.vocabulary import Frame, sources
from factcheck.records import Attribution, Document, Manner, Sentence, SentenceKind
from factcheck.text import names
from factcheck.text.names import Name
from factcheck.text.words import FUNCTION_WORDS

__all__ = ["people", "read"]

_AFTER_QUOTATION = re.compile(r"[,\s]*\Z")
_NEXT_WORD = re.compile(r" ([a-z][\w-]*)")
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "new", "of"})
_RESUMING = re.compile(r"(?:\s*[—–(-][^.!?“”\"]*|[^.!?“”\"]*\b(?:and|or|but)\s+|\s*,\s*)\Z")
_LEADING_UP = re.compile(r"(?:[^.!?“”\"]{0,120}(?::|\bthat))?\s*\Z")
_REMARK = 80
"""How many code points a remark that interrupts a quotation may have."""
_FEW = 2
"""How many words may lie between a verb that reports nothing else and a quotation."""
_BESIDE = 4
"""How many code points may lie between a cue and a quotation right beside it."""


class _Said(NamedTuple):
    """A cue and whom it means."""

    cue: Cue
    speaker: str | None


def people(document: Document, sentences: Sequence[Sentence]) -> list[Name]:
    """Return the proper names in what is said in ``document``, in order.

    A name broken over two lines of a sentence has a space where the text has the line's end.
    """
    text = _unbroken(document.text, sentences)
    spoken = [(s.start, s.end) for s in sentences if s.kind is not SentenceKind.CLUTTER]
    starts = [start for start, _ in spoken]
    found: list[Name] = []
    for name in names.find(text):
        index = bisect_right(starts, name.start) - 1
        if index >= 0 and name.end <= spoken[index][1]:
            found.append(name)
    return found


def _unbroken(text: str, sentences: Sequence[Sentence]) -> str:
    """Return ``text`` with a space for each end of a line within a sentence."""
    parts = []
    at = 0
    for sentence in sentences:
        if "\n" in sentence.text:
            parts += [text[at : sentence.start], sentence.text.replace("\n", " ")]
            at = sentence.end
    return "".join([*parts, text[at:]])


def read(document: Document, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Return what ``document`` puts in somebody's mouth, in order, an outer stretch first.

    A quotation of several paragraphs comes back in as many; one within what is reported comes
    back beside it. What the document's own speaker says of himself ("I told the House that …")
    is not attributed: it is his already. A quotation that nothing near it attributes is left out.
    """
    text = _unbroken(document.text, sentences)
    found_names = people(document, sentences)
    subjects = Subjects(text, found_names)
    speakers = Speakers(text, found_names, [sentence.start for sentence in sentences])
    said = [
        _Said(cue, speakers.named(cue.subject))
        for sentence in sentences
        if sentence.kind is SentenceKind.SPEECH
        for cue in cues(text, sentence.start, sentence.end, subjects)
    ]
    direct = list(_direct(document, text, quotations(text), said))
    spans = {(a.quote.start, a.quote.end) for a in direct}
    reported = [a for a in _reported(document, said) if (a.quote.start, a.quote.end) not in spans]
    return tuple(sorted(direct + reported, key=lambda a: (a.quote.start, -a.quote.end)))


def _reported(document: Document, said: Sequence[_Said]) -> Iterator[Attribution]:
    text = document.text
    for cue, speaker in said:
        if cue.content is None:
            continue
        start, end = cue.content
        if (
            text[start] in '“"'
            and text[end - 1] in '”"'
            and not set('“”"') & set(text[start + 1 : end - 1])
        ):
            continue  # nothing but a quotation
        yield Attribution(
            document.quote(start, end),
            speaker,
            Manner.SOURCE if cue.finds else Manner.INDIRECT,
            document.quote(cue.start, cue.end),
            cue.negated,
        )


def _direct(
    document: Document, text: str, quoted: Sequence[Quotation], said: Sequence[_Said]
) -> Iterator[Attribution]:
    starts = [entry.cue.start for entry in said]
    last: _Said | None = None
    last_at = 0
    for chain in _chains(quoted):
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


def _chains(quoted: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Yield quotations with those that go on from them, paragraph by paragraph."""
    chain: list[Quotation] = []
    for quotation in quoted:
        if chain and not quotation.goes_on:
            yield chain
            chain = []
        chain.append(quotation)
    if chain:
        yield chain


def _cue_of(
    text: str, quotation: Quotation, said: Sequence[_Said], starts: Sequence[int]
) -> _Said | None:
    governing = _governing(text, quotation, said, starts)
    if governing is not None and not quotation.whole:
        return governing
    index = bisect_left(starts, quotation.closes)
    if index < len(said):
        cue = said[index].cue
        between = text[quotation.closes : cue.start]
        if "\n" not in between and _AFTER_QUOTATION.match(between):
            reports_more = cue.content is not None and cue.content[0] >= cue.end
            if not (reports_more and text[quotation.end - 1] in ".!?"):
                return said[index]
    return governing


def _governing(
    text: str, quotation: Quotation, said: Sequence[_Said], starts: Sequence[int]
) -> _Said | None:
    """Return the cue before a quotation that leads up to it."""
    index = bisect_right(starts, quotation.opens) - 1
    for entry in reversed(said[max(0, index - 2) : index + 1]):
        cue = entry.cue
        if cue.end > quotation.opens or cue.inverted:
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
    start = text.rfind("\n", 0, at) + 1
    if text[start:at].strip():
        return start
    while start and text[start - 1].isspace():
        start -= 1
    return text.rfind("\n", 0, start) + 1


def _last_in(said: Sequence[_Said], starts: Sequence[int], start: int, end: int) -> _Said | None:
    """Return the last cue of somebody speaking between ``start`` and ``end``."""
    for entry in reversed(said[bisect_left(starts, start) : bisect_left(starts, end)]):
        cue = entry.cue
        if cue.content and not cue.subject.is_source and entry.speaker is not None:
            return entry
    return None
