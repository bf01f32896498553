"""What should stand out in the quotes of a finding: the figure, or the words that differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from factcheck.exports.terminal.quoting import Span
from factcheck.records import Claim, Finding, Quote, Relation

__all__ = ["claim_marks", "finding_marks"]

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\w\s]")
_ALIKE = 0.6
"""Two quotes this alike are the same sentence with words changed; below, every word differs."""


def claim_marks(claim: Claim) -> list[Span]:
    """Return where a claim's figure stands in its quote or, without one, what commits."""
    if claim.quantity is not None:
        return _within(claim.quote, claim.quantity.quote)
    if claim.commitment is not None:
        return _within(claim.quote, claim.commitment.cue)
    return []


def finding_marks(finding: Finding) -> list[list[Span]]:
    """Return the marks for the quote of each claim of a finding.

    They are the words that a comparison found to differ, where it names them as they are
    written; else, for two quotes nearly alike, the words that differ; else the claims' own marks.
    """
    compared = [_differing(finding, position) for position in range(len(finding.claims))]
    if all(compared):
        return compared
    if len(finding.claims) == 2 and not any(claim.quantity for claim in finding.claims):
        left, right = (claim.quote.exact for claim in finding.claims)
        changed = _changed_words(left, right)
        if changed:
            return changed
    return [
        spans or claim_marks(claim) for spans, claim in zip(compared, finding.claims, strict=True)
    ]


def _differing(finding: Finding, position: int) -> list[Span]:
    exact = finding.claims[position].quote.exact
    spans = []
    for comparison in finding.compared:
        if comparison.relation is Relation.DIFFERS:
            spans += _places(exact, comparison.values[position])
    return spans


def _places(exact: str, words: str) -> list[Span]:
    if not words.strip():
        return []
    whole = r"(?<!\w)" + re.escape(words) + r"(?!\w)"
    found = re.search(whole, exact, flags=re.IGNORECASE)
    return [found.span()] if found else []


def _changed_words(left: str, right: str) -> list[list[Span]] | None:
    words = [list(_WORD.finditer(text)) for text in (left, right)]
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
