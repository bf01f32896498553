"""Read who says what in a document: quotations, reported speech, findings of reports."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.attribution.cues import Cue, cues
from factcheck.attribution.quotations import quotations
from factcheck.attribution.quoted import Said, quoted
from factcheck.attribution.speakers import Speakers
from factcheck.attribution.subjects import Subjects
from factcheck.records import Attribution, Document, Manner, Sentence, SentenceKind
from factcheck.text import names
from factcheck.text.names import Name

__all__ = ["people", "read"]

_MARKS = frozenset('“”"')


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
    named = cache(lambda: people(document, sentences))
    subjects = Subjects(text, named)
    heard = [
        (start, end, spoken)
        for start, end in _stretches(document)
        if (spoken := _cues(text, _within(sentences, start, end), subjects))
    ]
    if not heard:
        return ()  # as of every other answer, whose names nobody has to look for
    speakers = Speakers(text, named(), [sentence.start for sentence in sentences])
    found: list[Attribution] = []
    for start, end, spoken in heard:
        speakers.begin(start)
        said = [Said(cue, speakers.named(cue.subject)) for cue in spoken]
        direct = list(quoted(document, text, quotations(text, start, end), said))
        spans = {(a.quote.start, a.quote.end) for a in direct}
        found += direct
        found += [a for a in _reported(document, said) if (a.quote.start, a.quote.end) not in spans]
    return tuple(sorted(found, key=lambda a: (a.quote.start, -a.quote.end)))


def _cues(text: str, sentences: Sequence[Sentence], subjects: Subjects) -> list[Cue]:
    """Return the cues of what is said in ``sentences``, in order."""
    return [
        cue
        for sentence in sentences
        if sentence.kind is SentenceKind.SPEECH
        for cue in cues(text, sentence.start, sentence.end, subjects)
    ]


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the turns of a document, and what lies between: nobody goes on for another."""
    ends = (end for turn in document.turns for end in (turn.start, turn.end))
    yield from pairwise(sorted({0, len(document.text), *ends}))


def _within(sentences: Sequence[Sentence], start: int, end: int) -> Sequence[Sentence]:
    low = bisect_left(sentences, start, key=_start)
    return sentences[low : bisect_left(sentences, end, key=_start)]


def _start(sentence: Sentence) -> int:
    return sentence.start


def _reported(document: Document, said: Sequence[Said]) -> Iterator[Attribution]:
    text = document.text
    for cue, speaker in said:
        if cue.content is None:
            continue
        start, end = cue.content
        if text[start] in _MARKS and _MARKS.isdisjoint(text[start + 1 : end - 1]):
            continue  # nothing but a quotation, which may go on behind the sentence
        yield Attribution(
            document.quote(start, end),
            speaker,
            Manner.SOURCE if cue.finds else Manner.INDIRECT,
            document.quote(cue.start, cue.end),
            cue.negated,
        )
