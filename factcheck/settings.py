"""What can be set: the weights of the evidence, the thresholds, the points of the queue."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen
from attrs.validators import ge, gt, le

__all__ = ["DEFAULT", "MatchSettings", "QueueSettings", "SearchSettings", "Settings"]


@frozen(kw_only=True)
class MatchSettings:
    """How evidence that two claims speak of the same thing is weighed, in bits.

    Words count by their rarity (see ``factcheck.text.rarity``), so the weights of ``subject``
    and ``words`` are shares of those bits; the others are bits.
    """

    threshold: float = 6.8
    """The total from which two claims are matched."""
    figure_threshold: float = 8.7
    """The same for two figures, of which a document holds many of one dimension."""
    floor: float = 2.5
    """The total that every pair of two groups must reach before the groups are joined."""
    mean_floor: float = 6.0
    """The mean total that these pairs must reach."""

    words_shared: float = 0.6
    """For each doubling of the bits of the words shared."""
    words_share: float = 2.5
    """For the share they are of the shorter claim, from 0 to 1."""
    subject_alike: float = 1.0
    """For how alike the subjects' words are, from 0 to 1."""
    pairs_shared: float = 0.7
    """For each doubling of the bits of the neighbouring words shared."""
    contrast: float = -0.8
    """For each doubling of the bits of words that two figures of one document have alone."""
    order_shared: float = 2.0
    """For the share of the shorter claim's words that the other says in the same order."""
    same_noun: float = 1.5
    qualifiers_share: float = 3.3
    """For the share of the qualifying words that two things share, from 0 to 1."""
    noun_of_class: float = -1.8
    other_noun: float = -3.5
    agents_shared: float = 5.5
    agents_differ: float = -6.0
    places_shared: float = 0.5
    places_differ: float = -5.0
    scope_differs: float = -5.0
    unit_shared: float = 2.0
    unit_differs: float = -2.0
    rate_differs: float = -4.0
    baseline_shared: float = 1.5
    period_shared: float = 0.5
    ordinal_differs: float = -6.0
    ordinal_alone: float = -1.0
    names_differ: float = -0.35
    """For each doubling of the bits of names that each has and the other lacks."""
    span_differs: float = -6.0
    period_differs: float = -2.0
    figure_digit: float = 3.2
    """A shared figure speaks for a match with so many bits a significant digit after the first."""

    keys: int = field(default=12, validator=gt(0))
    """By how many of its rarest words a claim is looked up."""
    key_limit: int = field(default=500, validator=gt(0))
    """A word in more claims than this is not looked up by."""
    key_bits: float = field(default=12.5, validator=ge(0))
    """The rarity that the shared words of two claims must reach before they are compared."""


@frozen(kw_only=True)
class QueueSettings:
    """The points that put findings in order. All reasons of an item add up to its priority."""

    high: Decimal = Decimal(60)
    medium: Decimal = Decimal(35)
    low: Decimal = Decimal(10)
    across_documents: Decimal = Decimal(10)
    most_for_match: Decimal = Decimal(15)
    """What a match far above the threshold adds; one at the threshold adds nothing."""
    unknown: Decimal = Decimal(-1)
    """For each thing the documents leave unknown."""


@frozen(kw_only=True)
class SearchSettings:
    """How claims that were searched for are ranked. Their words weigh 1; see ``factcheck.search``.

    The values are usual ones for short texts, tried on pairs of quotes and not fitted to them.
    """

    saturation: float = field(default=0.6, validator=gt(0))
    """BM25's k1. Low: in a sentence, a word that is repeated says little more."""
    length: float = field(default=0.9, validator=[ge(0), le(1)])
    """BM25's b: how far a long part counts less for each word, from 0 to 1."""
    likeness: float = field(default=0.35, validator=gt(0))
    """How alike the letters of two words of one family are at least, from 0 to 1."""
    kin: float = field(default=0.6, validator=[ge(0), le(1)])
    """What a word of the same family counts for, times how alike they are."""
    context: float = field(default=0.1, validator=[ge(0), le(1)])
    """What a word counts for that only stands elsewhere in the claim's document."""
    letters: float = field(default=0.5, validator=ge(0))
    """What it weighs how alike two texts are letter by letter."""
    embedding: float = field(default=1.0, validator=ge(0))
    """What it weighs how alike their vectors are, where an embedder is plugged in."""
    candidates: int = field(default=100, validator=gt(0))
    """How many claims, the best by their words and figures, are looked at more closely."""


@frozen(kw_only=True)
class Settings:
    """Everything that can be set, with defaults that need no setting."""

    match: MatchSettings = MatchSettings()
    queue: QueueSettings = QueueSettings()
    search: SearchSettings = SearchSettings()


DEFAULT = Settings()
