"""What can be set: the weights of the evidence, the thresholds, the points of the queue."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen
from attrs.validators import ge, gt, le

__all__ = ["DEFAULT", "MatchSettings", "QueueSettings", "SearchSettings", "Settings"]


@frozen(kw_only=True)
class MatchSettings:
    """How evidence that two claims speak of the same thing is weighed, in bits.

    Words and figures count by their rarity (see ``factcheck.text.rarity``). What is measured from
    0 to 1 is the cosine of two bags of words, each word weighing its bits, or a share of them.
    """

    threshold: float = 7.0
    """The total from which two claims are matched."""
    figure_threshold: float = 6.7
    """The same for two figures."""
    statement_threshold: float = 8.8
    """The same where one is a statement without a figure."""
    floor: float = 2.5
    """The total that every pair of two groups must reach before the groups are joined."""
    mean_floor: float = 6.0
    """The mean total that these pairs must reach."""
    compared_in_group: int = field(default=24, validator=gt(0))
    """How many wordings of a group are held against those of another before the two are joined."""

    nearby_alike: float = 5.3
    """For how alike the words close to two figures are, from 0 to 1."""
    words_alike: float = 8.0
    """The same for all words of claims that do not both state a figure."""
    context_alike: float = 5.8
    """For how alike the claims are together with what is said around them, from 0 to 1."""
    figure_shared: float = 0.2
    """For each bit of the rarity of a shared figure."""
    figure_in_context: float = 1.35
    """For each of these bits, times how alike the claims are with what is said around them."""
    size_near: float = 2.5
    """For how near two sums or counts that differ are, from 0 to 1."""
    beside_shared: float = 0.6
    """For each doubling of the bits of the figures that stand beside them in both sentences."""
    counted_shared: float = 2.3
    """For the share of the words for what is counted, from 0 to 1."""
    change_shared: float = 1.0
    """Where both figures are of an increase, or both of a decrease, and no shares."""
    change_differs: float = -1.4
    """Where one figure is of a change and the other of a level."""
    contrast: float = -0.8
    """For each doubling of the bits of words that two figures of one document have alone."""
    pairs_shared: float = 0.6
    """For each doubling of the bits of neighbouring words that things share."""
    phrases_shared: float = 3.5
    """For the neighbouring words that two like figures share beyond those usual, from 0 to 1."""
    same_noun: float = 1.7
    qualifiers_shared: float = 3.3
    """For the share of the shorter thing's qualifying words, from 0 to 1."""
    qualifiers_differ: float = -2.5
    """Where things of one noun, of no one person, each have telling words, and none in common."""
    act_shared: float = 3.0
    """For that share where one verb says what is done to it: "will publish", "has published"."""
    other_noun: float = -3.5
    scope_differs: float = -5.0
    agents_shared: float = 7.0
    agents_differ: float = -6.0
    ordinal_differs: float = -6.0
    ordinal_alone: float = -1.0
    names_differ: float = -1.8
    """For each doubling of the bits of names in the place of one another."""
    opening_differs: float = -2.5
    """For each doubling of the bits of the words that two sentences built alike begin with."""
    places_differ: float = -5.0
    period_shared: float = 1.3
    period_differs: float = -4.8
    spans_differ: float = -5.0
    """And where two figures that differ were each counted over a stretch such as a year."""

    keys: int = field(default=12, validator=gt(0))
    """By how many of its rarest words a claim is looked up, and half as many figures."""
    alone_bits: float = field(default=13.0, validator=ge(0))
    """The rarity from which one word or figure in common is enough to compare two claims."""
    key_bits: float = field(default=10.0, validator=ge(0))
    """The rarity from which two of them together are."""
    key_share: float = field(default=0.7, validator=[ge(0), le(1)])
    """Or this share of all words that a claim is looked up by, where that is less."""
    key_limit: int = field(default=100, validator=gt(0))
    """Two words that stand in more claims than this find the first so many of them."""
    lookups: int = field(default=300, validator=gt(0))
    """When a claim's rarest keys have found so many claims, it is looked up by no further ones."""
    partners: int = field(default=20, validator=gt(0))
    """With how many others a claim is compared: those that share most."""


@frozen(kw_only=True)
class QueueSettings:
    """The points that put findings in order. All reasons of an item add up to its priority."""

    high: Decimal = Decimal(60)
    medium: Decimal = Decimal(35)
    low: Decimal = Decimal(10)
    across_documents: Decimal = Decimal(10)
    most_for_match: Decimal = Decimal(15)
    """What a match far above the threshold adds; one at the threshold adds nothing."""
    near: Decimal = Decimal(5)
    """Where figures lie within a tenth of one another: those of two things seldom do."""
    one_figure: Decimal = Decimal(-6)
    """Where all state one figure, so that only its time or what it counts may differ, or one says
    it loosely."""
    hedged_otherwise: Decimal = Decimal(5)
    """Where all state one figure, and one sets it a limit that another does not."""
    growing: Decimal = Decimal(6)
    """For a count that goes on and is larger whenever it is told."""
    due: Decimal = Decimal(12)
    """For an undertaking to reach a figure, or to publish, begin or set up something with a name,
    by a day no more than three years away."""
    asked_before: Decimal = Decimal(-45)
    """Where a question before it is about the same quotes."""
    unknown: Decimal = Decimal(-1)
    """For each thing the documents leave unknown."""
    most_for_unknown: Decimal = Decimal(-4)
    """What all that is unknown takes at most: the more documents say a thing, the more that is."""


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
