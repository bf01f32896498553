"""Features of words: those of the two claims and of what is said around them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from math import fsum, log2

from rapidfuzz.distance import LCSseq

from factcheck.matching.features.figures import nearness
from factcheck.matching.features.measure import Measure, both, is_of_things, likeness, listed
from factcheck.matching.features.times import are_apart
from factcheck.matching.profile import Profile, bits_of, opened
from factcheck.records import Relation
from factcheck.text.families import kin

__all__ = ["context", "contrast", "nearby", "opening", "pairs", "phrases"]

_BUILT_ALIKE = 0.5
"""From what share of the longer on, words in the same order make two sentences built alike."""

_USUAL = 12.0
"""The bits of neighbouring words that sentences of one subject share, whatever their figures."""

_WHOLE = 36.0
"""So many bits more are as good as a whole sentence."""

_CLOSE = 0.5
"""How near two figures are at least that are set in the same words: within a seventh."""

_ANYBODY = frozenset(
    kin(
        "government administration department ministry minister chancellor secretary"
        " pledge promise commit aim target goal ambition plan intend set announce announcement"
        " confirm pleased delighted proud glad"
    )
)
"""Words for whoever undertakes or announces something, and that they do: of any subject."""

_ADVERBIAL = re.compile(
    r"\W*(?:after|among|as|at|before|by|during|following|for|from|in|on|over\ the|since|through"
    r"|to|under|until|when|while|with|within)\b",
    flags=re.IGNORECASE,
)
"""How a sentence opens that does not begin with who or what it is about."""


def nearby(left: Profile, right: Profile) -> Measure:
    """Measure how alike the words are that stand close to the figures, or all words of things."""
    common, alike = likeness(opened(left).nearby, right.nearby)
    weight = "words_alike" if is_of_things(left, right) else "nearby_alike"
    relation = Relation.SHARED if common else Relation.DIFFERS
    return Measure("words", relation, {weight: alike}, lambda: both(listed(common)))


def context(left: Profile, right: Profile) -> Measure | None:
    """Measure how alike the claims are together with what is said around them."""
    common, alike = likeness(opened(left).about, right.about)
    return Measure(
        "context",
        Relation.SHARED,
        {"context_alike": alike},
        lambda: both(listed(common - opened(left).nearby.terms.intersection(right.nearby.terms))),
    )


def contrast(left: Profile, right: Profile) -> Measure | None:
    """Measure the words that each of two figures of one document has alone.

    Sentences of one document that are built alike set things side by side: English, and geography.
    """
    if left.claim.document != right.claim.document or is_of_things(left, right):
        return None
    a, b = frozenset(left.words), frozenset(right.words)
    alone = min(bits_of(a - b), bits_of(b - a))
    amounts = {"contrast": log2(1 + alone)}
    return Measure("contrast", Relation.DIFFERS, amounts) if alone else None


def pairs(left: Profile, right: Profile) -> Measure | None:
    """Measure the neighbouring words that things share: "closed with no further action"."""
    if not is_of_things(left, right) or opened(left).pairs.isdisjoint(right.pairs):
        return None
    common = opened(left).pairs.intersection(right.pairs)
    bits = fsum(bits_of(pair) / 2 for pair in common)
    return Measure(
        "pairs",
        Relation.SHARED,
        {"pairs_shared": log2(1 + bits)},
        lambda: both("; ".join(" ".join(pair) for pair in sorted(common))),
    )


def phrases(left: Profile, right: Profile) -> Measure | None:
    """Measure the neighbouring words that the sentences of two sums or counts share.

    Of one subject much is said in the same words, and each sentence states another figure of it;
    as far as the figures are close to one another, those words say that it is one thing. What is
    said anew of each year is not.
    """
    near = nearness(left, right)
    if near < _CLOSE or left.claim.document == right.claim.document:
        return None
    if near < 1 and are_apart(left, right):
        return None
    common = _neighbours(left.sequence) & _neighbours(right.sequence)
    bits = fsum(bits_of(pair) / 2 for pair in common) - _USUAL
    if bits <= 0:
        return None
    return Measure(
        "phrases",
        Relation.SHARED,
        {"phrases_shared": near * min(1.0, log2(1 + bits) / log2(1 + _WHOLE))},
        lambda: both("; ".join(" ".join(pair) for pair in sorted(common))),
    )


@lru_cache(maxsize=1024)
def _neighbours(sequence: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((min(a, b), max(a, b)) for a, b in pairwise(sequence) if a != b)


def opening(left: Profile, right: Profile) -> Measure | None:
    """Measure the words that each of two sentences built alike begins with: "Labour", "Reform"."""
    if is_of_things(left, right):
        return None
    a, b = _lead(left, right), _lead(right, left)
    if not a or not b:
        return None
    in_order = LCSseq.similarity(left.sequence, right.sequence)
    alike = in_order / max(len(left.sequence), len(right.sequence))
    if alike < _BUILT_ALIKE:
        return None
    amounts = {"opening_differs": alike * log2(1 + min(bits_of(a), bits_of(b)))}
    return Measure("opening", Relation.DIFFERS, amounts, lambda: (listed(a), listed(b)))


def _lead(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the words before the first that the other says as well, where its subject opens it."""
    if _ADVERBIAL.match(profile.claim.quote.exact):
        return frozenset()
    lead = takewhile(lambda term: term not in other.words, profile.sequence)
    return frozenset(lead) - _ANYBODY
