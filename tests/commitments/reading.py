"""Make the records that the stages before this one would have read, from their words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.commitments import read
from factcheck.records import (
    Commitment,
    Document,
    Interval,
    Period,
    Quantity,
    QuantityKind,
    Quote,
    Sentence,
    SentenceKind,
)


def commitments_of(
    *texts: str,
    periods: Iterable[str] = (),
    figures: Iterable[str] = (),
    kind: SentenceKind = SentenceKind.SPEECH,
) -> tuple[Commitment, ...]:
    """Read the sentences ``texts``, which name ``periods`` and ``figures``."""
    document = Document(id="test", text="\n".join(texts))
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(start, start + len(text), text, kind))
        start += len(text) + 1
    times = [Period(_find(document, words), "FUTURE_REF") for words in periods]
    amounts = [
        Quantity(
            _find(document, words),
            QuantityKind.COUNT,
            Decimal(1),
            Interval(Decimal(1), Decimal(1)),
        )
        for words in figures
    ]
    return read(document, sentences, times, amounts)


def _find(document: Document, words: str) -> Quote:
    start = document.text.index(words)
    return document.quote(start, start + len(words))
