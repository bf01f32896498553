"""What became of a quote: exact, moved, changed, ambiguous or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.anchoring import meaning
from factcheck.anchoring.candidates import Candidate, candidates
from factcheck.anchoring.indexed import IndexedText
from factcheck.anchoring.tokens import Token, tokens
from factcheck.records import (
    CONTEXT,
    Anchoring,
    AnchorState,
    Difference,
    Document,
    Quote,
    Selector,
)

__all__ = ["anchor"]

_MOST_OCCURRENCES = 1000
_NEARBY = 4
"""How many words next to a quote may turn its meaning: "not", "more than"."""

_SENTENCE_END = re.compile(r"[.?!]\s|\n")
_TIE = 0.02


def anchor(selector: Selector, where: Document | IndexedText) -> Anchoring:
    """Find what was kept of a quote in its document, as the document is today.

    Words that stand there to the letter are *exact* or *moved*, unless a figure, a negation or a
    word of direction was put next to them or taken away. Where they do not, the stretch most like
    them is held against them word by word: *moved* where only punctuation and spacing differ,
    *changed* where any word does.
    """
    text = where if isinstance(where, IndexedText) else IndexedText(where)
    if text.document.id != selector.document:
        raise ValueError(f"a quote of {selector.document} is not looked for in {text.document.id}")
    places = list(islice(_occurrences(selector.exact, text.text), _MOST_OCCURRENCES))
    if places:
        return _to_the_letter(selector, text, places)
    return _alike(selector, text)


def _occurrences(exact: str, text: str) -> Iterator[int]:
    place = text.find(exact)
    while place >= 0:
        yield place
        place = text.find(exact, place + 1)


def _to_the_letter(selector: Selector, where: IndexedText, places: Sequence[int]) -> Anchoring:
    at = selector.start
    if at is not None and where.text.startswith(selector.exact, at):
        quote = _cut(where, at, at + len(selector.exact))
        unchanged = selector.sha256 == where.document.sha256
        if unchanged or (quote.prefix, quote.suffix) == (selector.prefix, selector.suffix):
            return Anchoring(AnchorState.EXACT, quote)
    best = _best_by_context(selector, where, places)
    if len(best) > 1:
        quotes = tuple(_cut(where, place, place + len(selector.exact)) for place in best)
        return Anchoring(AnchorState.AMBIGUOUS, candidates=quotes)
    quote = _cut(where, best[0], best[0] + len(selector.exact))
    differences = _turned(selector, quote)
    same = AnchorState.EXACT if best[0] == at else AnchorState.MOVED
    return Anchoring(AnchorState.CHANGED if differences else same, quote, differences)


def _best_by_context(
    selector: Selector, where: IndexedText, places: Sequence[int]
) -> Sequence[int]:
    """Return the places whose surroundings are most like those kept: one, or several alike."""
    if len(places) == 1:
        return places

    def shared(place: int) -> int:
        quote = _cut(where, place, place + len(selector.exact))
        before = _common(reversed(selector.prefix), reversed(quote.prefix))
        return before + _common(iter(selector.suffix), iter(quote.suffix))

    scores = {place: shared(place) for place in places}
    most = max(scores.values())
    return [place for place in places if scores[place] == most]


def _common(left: Iterator[str], right: Iterator[str]) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count


def _turned(selector: Selector, quote: Quote) -> tuple[Difference, ...]:
    """Return the words beside a quote that turn its meaning and were not there, or are gone."""
    if selector.start is None:
        return ()  # nothing was kept of its surroundings
    sides = (
        (_before(selector.prefix), _before(quote.prefix), selector.prefix, quote.prefix),
        (_after(selector.suffix), _after(quote.suffix), selector.suffix, quote.suffix),
    )
    found = []
    for was, now, old, new in sides:
        gone = _missing(was[:_NEARBY], now)
        added = _missing(now[:_NEARBY], was)
        if gone or added:
            found.append(meaning.difference(gone[:1], added[:1], old, new, nearby=True))
    return tuple(found)


def _missing(these: Sequence[Token], among: Sequence[Token]) -> list[Token]:
    keys = {token.key.lower() for token in among}
    return [token for token in meaning.critical(these) if token.key.lower() not in keys]


def _before(prefix: str) -> list[Token]:
    """Return the words of the sentence before a quote, the nearest first."""
    ends = [match.end() for match in _SENTENCE_END.finditer(prefix)]
    found = [token for token in tokens(prefix) if not ends or token.start >= ends[-1]]
    if found and len(prefix) == CONTEXT and found[0].start == 0:
        del found[0]  # it may be half a word
    return found[::-1]


def _after(suffix: str) -> list[Token]:
    end = _SENTENCE_END.search(suffix)
    found = [token for token in tokens(suffix) if end is None or token.start < end.start()]
    if found and len(suffix) == CONTEXT and found[-1].end == CONTEXT:
        del found[-1]
    return found


def _alike(selector: Selector, where: IndexedText) -> Anchoring:
    kept = tokens(selector.exact)
    found = candidates(kept, where) if kept else []
    if not found:
        return Anchoring(AnchorState.LOST)
    alike = [place for place in found if place.likeness >= found[0].likeness - _TIE]
    if len(alike) > 1:
        quotes = tuple(_stretch(place, kept, selector.exact, where) for place in alike)
        return Anchoring(AnchorState.AMBIGUOUS, candidates=quotes)
    quote = _stretch(alike[0], kept, selector.exact, where)
    differences = _differences(selector.exact, kept, quote.exact) or _turned(selector, quote)
    state = AnchorState.CHANGED if differences else AnchorState.MOVED
    return Anchoring(state, quote, differences)


def _differences(exact: str, kept: Sequence[Token], now: str) -> tuple[Difference, ...]:
    from rapidfuzz.distance import Levenshtein

    there = tokens(now)
    return tuple(
        meaning.difference(
            kept[op.src_start : op.src_end], there[op.dest_start : op.dest_end], exact, now
        )
        for op in Levenshtein.opcodes([token.key for token in kept], [token.key for token in there])
        if op.tag != "equal"
    )


def _stretch(place: Candidate, kept: Sequence[Token], exact: str, where: IndexedText) -> Quote:
    """Return the candidate as a quote, with marks around it where the words kept had marks."""
    text = where.text
    start, end = where.tokens[place.first].start, where.tokens[place.last - 1].end
    for _ in range(kept[0].start):
        start -= start > 0 and _is_mark(text[start - 1])
    for _ in range(len(exact) - kept[-1].end):
        end += end < len(text) and _is_mark(text[end])
    return _cut(where, start, end)


def _is_mark(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def _cut(where: IndexedText, start: int, end: int) -> Quote:
    return where.document.quote(start, end)
