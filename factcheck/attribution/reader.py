"""Read who says what in a document: quotations, reported speech, findings of reports."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.attribution.cues import cues
from factcheck.attribution.quotations import quotations
from factcheck.attribution.quoted import Said, quoted
from factcheck.attribution.speakers import Speakers
from factcheck.attribution.subjects import Subjects
from factcheck.records import Attribution, Document, Manner, Sentence, SentenceKind
from factcheck.text import names
from factcheck.text.names import Name

__all__ = ["people", "read"]


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
        Said(cue, speakers.named(cue.subject))
        for sentence in sentences
        if sentence.kind is SentenceKind.SPEECH
        for cue in cues(text, sentence.start, sentence.end, subjects)
    ]
    direct = list(quoted(document, text, quotations(text), said))
    spans = {(a.quote.start, a.quote.end) for a in direct}
    reported = [a for a in _reported(document, said) if (a.quote.start, a.quote.end) not in spans]
    return tuple(sorted(direct + reported, key=lambda a: (a.quote.start, -a.quote.end)))


def _reported(document: Document, said: Sequence[Said]) -> Iterator[Attribution]:
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
