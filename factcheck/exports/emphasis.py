"""What should stand out in the quotes of a finding: the figure, or the words that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from factcheck.records import Claim, Finding, Quote, Relation

__all__ = ["Span", "claim_marks", "finding_marks", "turning"]

Span = tuple[int, int]
"""Where some words of a quote begin and end, counted from its own beginning."""

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\w\s]")
_ALIKE = 0.6
"""Two quotes this alike are the same sentence with words changed; below, every word differs."""

_MOST_WORDS = 300
"""Longer quotes are not held against each other word by word, which takes the square of them."""


def claim_marks(claim: Claim) -> list[Span]:
    """Return where a claim's figure stands in its quote or, without one, what commits."""
    if claim.quantity is not None:
        return _within(claim.quote, claim.quantity.quote)
    if claim.commitment is not None:
        return _within(claim.quote, claim.commitment.cue)
    return []


def finding_marks(finding: Finding) -> list[list[Span]]:
    """Return the marks for the quote of each claim of a finding: the claim's own and `turning`."""
    own = map(claim_marks, finding.claims)
    return [[*marks, *others] for marks, others in zip(own, turning(finding), strict=True)]


def turning(finding: Finding) -> list[list[Span]]:
    """Return for the quote of each claim the words that the question turns on.

    They are those that were compared, where the quote has them as they were compared. Where that
    is nothing, no claim has words of its own to mark, and two quotes are nearly alike, it is the
    words that differ.
    """
    marks = [list(_compared(finding, position)) for position in range(len(finding.claims))]
    if len(marks) == 2 and not any(marks) and not any(map(claim_marks, finding.claims)):
        left, right = finding.claims
        return _changed_words(left.quote.exact, right.quote.exact) or marks
    return marks


def _compared(finding: Finding, position: int) -> Iterator[Span]:
    claim = finding.claims[position]
    alone = len(finding.claims) == 1
    for comparison in finding.compared:
        words = comparison.values[position]
        if (alone or comparison.relation is Relation.DIFFERS) and words != claim.speaker:
            yield from _places(claim.quote.exact, words)


def _places(exact: str, words: str) -> list[Span]:
    if not words.strip():
        return []
    whole = r"(?<!\w)" + re.escape(words) + r"(?!\w)"
    found = re.search(whole, exact, flags=re.IGNORECASE)
    return [found.span()] if found else []


def _changed_words(left: str, right: str) -> list[list[Span]] | None:
    words = [list(_WORD.finditer(text)) for text in (left, right)]
    if max(map(len, words)) > _MOST_WORDS:
        return None
    before, after = ([word.group().lower() for word in side] for side in words)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return None
    marks: list[list[Span]] = [[], []]
    for kind, left_start, left_end, right_start, right_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        for side, start, end in ((0, left_start, left_end), (1, right_start, right_end)):
            if start < end:
                marks[side].append((words[side][start].start(), words[side][end - 1].end()))
    return marks if any(marks) else None


def _within(outer: Quote, inner: Quote) -> list[Span]:
    if not outer.overlaps(inner):
        return []
    return [(inner.start - outer.start, inner.end - outer.start)]
