"""Sentences within the turns of a document: nobody's sentence goes on in another's mouth."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.records import Document, Sentence, SentenceKind

__all__ = ["within_turns"]


def within_turns(document: Document, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield sentences, cut where a turn begins or ends within them.

    What is cut off and is nobody's turn only says who speaks ("Anna Reed:"): it heads the turn.
    """
    edges = sorted({edge for turn in document.turns for edge in (turn.start, turn.end)})
    for sentence in sentences:
        low, high = bisect_right(edges, sentence.start), bisect_left(edges, sentence.end)
        if low == high and (sentence.text[-1] != ":" or document.turn(sentence.start)):
            yield sentence
            continue
        for start, end in pairwise([sentence.start, *edges[low:high], sentence.end]):
            yield from _piece(document, sentence, start, end)


def _piece(document: Document, whole: Sentence, start: int, end: int) -> Iterator[Sentence]:
    text = document.text[start:end]
    words = text.strip()
    if words:
        start += len(text) - len(text.lstrip())
        kind = whole.kind if document.turn(start) else SentenceKind.HEADING
        yield Sentence(start, start + len(words), words, kind)
