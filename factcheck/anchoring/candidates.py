"""Places that are like a quote, to be looked at word by word.

The words that both have vote for where the quote would begin; the places with the most votes,
rare words counting more, are aligned. This takes time in proportion to the text and the quote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.anchoring.indexed import IndexedText
from factcheck.anchoring.tokens import Token

__all__ = ["Candidate", "candidates"]

_MOST_PLACES = 200
"""A word that stands in more places does not vote, unless there is no other."""

_MOST_WINDOWS = 8
_LONGEST = 2000
"""Of a longer quote, in words, only these are looked for."""

_LEEWAY = 4
"""How many words the ends of an alignment are moved to see whether that is better."""

LIKE = 0.6
"""The share of words that two texts have in common, in order, from which they are alike."""


@frozen
class Candidate:
    """A stretch of a document that is like a quote.

    Attributes:
        first, last: the indices of its tokens, the last one excluded.
        likeness: twice the words in common, in order, over the words of both; from 0 to 1.
    """

    first: int
    last: int
    likeness: float


def candidates(quote: Sequence[Token], where: IndexedText) -> list[Candidate]:
    """Return the places that are like the quote, the most alike first, none over another."""
    keys = [token.key for token in quote[:_LONGEST]]
    found: list[Candidate] = []
    margin = max(8, len(keys) // 2)
    for start in _starts(keys, where):
        low, high = max(0, start - margin), start + 2 * margin + len(keys)
        for first, last in _apart(low, min(high, len(where.tokens)), found):
            candidate = _aligned(keys, first, last, where)
            if candidate is not None:
                found.append(candidate)
    return sorted(found, key=lambda candidate: (-candidate.likeness, candidate.first))


def _apart(low: int, high: int, found: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield what is left of a window without the candidates found already."""
    for candidate in sorted(found, key=lambda candidate: candidate.first):
        if candidate.first >= high or candidate.last <= low:
            continue
        if low < candidate.first:
            yield low, candidate.first
        low = candidate.last
    if low < high:
        yield low, high


def _starts(keys: Sequence[str], where: IndexedText) -> Iterator[int]:
    """Yield indices of the document's tokens at which the quote may begin, the likeliest first."""
    width = max(4, len(keys) // 4)
    votes: Counter[int] = Counter()
    known = {key: where.places[key] for key in keys if key in where.places}
    rare = {key: places for key, places in known.items() if len(places) <= _MOST_PLACES}
    for index, key in enumerate(keys):
        places = rare.get(key) or ([] if rare else known.get(key, [])[:_MOST_PLACES])
        for place in places:
            votes[(place - index) // width] += 1000 // len(places) + 1
    joined: Counter[int] = Counter()
    for bucket in votes:
        joined[bucket] = votes[bucket] + votes.get(bucket + 1, 0)
    ranked = sorted(joined.items(), key=lambda vote: (-vote[1], vote[0]))
    for bucket, _ in ranked[:_MOST_WINDOWS]:
        yield bucket * width


def _aligned(keys: Sequence[str], low: int, high: int, where: IndexedText) -> Candidate | None:
    window = [token.key for token in where.tokens[low:high]]
    ends = {_ends(keys, window), _mirrored(_ends(keys[::-1], window[::-1]), len(window))}
    adjusted = [end for begin, last in ends for end in _adjusted(keys, window, begin, last)]
    if not adjusted:
        return None
    _, matched, begin, last = max(adjusted, key=lambda end: (end[0], -end[2], end[3]))
    likeness = 2 * matched / (len(keys) + last - begin)
    return Candidate(low + begin, low + last, likeness) if likeness >= LIKE else None


def _ends(keys: Sequence[str], window: Sequence[str]) -> tuple[int, int]:
    """Return where in the window the quote begins and ends, as its longest run of words says."""
    run = _best_run(_blocks(keys, window))
    if not run:
        return 0, 0
    (quote_first, first, _), (quote_last, last, _) = run[0], run[-1]
    return max(0, first - quote_first), min(len(window), last + len(keys) - quote_last)


def _mirrored(ends: tuple[int, int], length: int) -> tuple[int, int]:
    return length - ends[1], length - ends[0]


def _adjusted(
    keys: Sequence[str], window: Sequence[str], begin: int, end: int
) -> Iterator[tuple[float, int, int, int]]:
    """Yield what begins and ends a few words from there: its score, the words matched, its ends.

    A word more that matches is worth up to three that do not: "we do not believe" is what became
    of "we believe", not "believe" alone.
    """
    from rapidfuzz.distance import LCSseq

    for first in range(max(0, begin - _LEEWAY), min(begin + _LEEWAY, end - 1) + 1):
        for last in range(max(first + 1, end - _LEEWAY), min(len(window), end + _LEEWAY) + 1):
            matched = LCSseq.similarity(keys, window[first:last])
            yield matched - (last - first - matched) / 4, matched, first, last


Block = tuple[int, int, int]


def _blocks(keys: Sequence[str], window: Sequence[str]) -> list[Block]:
    from rapidfuzz.distance import LCSseq

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(keys, window)
        if op.tag == "equal"
    ]


def _best_run(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the consecutive blocks with the most words for the least words between them.

    An alignment of a quote with more text than it likes to stretch to the far ends of it. Where
    the quote's first or last words stand twice, it may take the wrong ones; that is why it is
    done in both directions.
    """
    best, best_score = (0, 0), 0.0
    start, score = 0, 0.0
    for index, (left, right, length) in enumerate(blocks):
        if index:
            before = blocks[index - 1]
            score -= 0.5 * max(left - before[0] - before[2], right - before[1] - before[2])
        if score <= 0:
            start, score = index, 0.0
        score += length
        if score > best_score:
            best, best_score = (start, index + 1), score
    return blocks[best[0] : best[1]]
