"""What a claim that was found shares with the text asked for, adding up to its score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.records import Contribution
from factcheck.search.asking import Asked
from factcheck.search.entries import Entry
from factcheck.search.postings import Postings
from factcheck.search.terms import is_figure, terms
from factcheck.settings import SearchSettings

__all__ = ["evidence"]

_PLACES = Decimal("0.0001")


def evidence(
    asked: Sequence[Asked],
    entry: Entry,
    position: int,
    postings: Postings,
    likeness: Iterable[tuple[str, float]],
    settings: SearchSettings,
    whole: float,
) -> tuple[Contribution, ...]:
    """Return what adds up to the score of an entry, word by word, what adds most first.

    Args:
        asked: the terms of the text asked for.
        entry: what was found.
        position: its position in ``postings``.
        postings: the terms of all entries.
        likeness: the parts of the score that are of the whole text, by name, weighed.
        settings: what a term in the surroundings counts for.
        whole: what the weights add up to.
    """
    parts: dict[tuple[str, str, str], float] = {}
    for feature, words, found, share in _terms(asked, entry, position, postings, settings):
        row = (feature, words, found)
        parts[row] = parts.get(row, 0.0) + share
    parts |= {(feature, "", ""): value for feature, value in likeness}
    rounded = (
        Contribution(feature, Decimal(value / whole).quantize(_PLACES), words, found)
        for (feature, words, found), value in parts.items()
    )
    return tuple(sorted(filter(_counts, rounded), key=lambda part: -part.points))


def _counts(part: Contribution) -> bool:
    return bool(part.points)


def _terms(
    asked: Sequence[Asked],
    entry: Entry,
    position: int,
    postings: Postings,
    settings: SearchSettings,
) -> Iterator[tuple[str, str, str, float]]:
    """Yield the feature, the words asked for, those found, and the share of all that is asked."""
    written = {term.key: term.text for term in terms(entry.text)}
    bits = sum(term.bits for term in asked) or 1.0
    for term in asked:
        earned, key = max(
            (earns * postings.share(key, position), key) for key, earns in term.answers
        )
        if earned:
            feature = "figure" if is_figure(key) else "word"
            yield feature, term.text, written[key], earned * term.bits / bits
        elif term.key in entry.around:
            around = entry.around[term.key]
            yield "context", term.text, around, settings.context * term.bits / bits
