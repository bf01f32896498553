"""What can be set: the weights of the evidence, the thresholds, the points of the queue."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen
from attrs.validators import ge, gt

__all__ = ["DEFAULT", "MatchSettings", "QueueSettings", "Settings"]


@frozen(kw_only=True)
class MatchSettings:
    """How evidence that two claims speak of the same thing is weighed, in bits.

    Words count by their rarity (see ``factcheck.text.rarity``), so the weights of ``subject``
    and ``words`` are shares of those bits; the others are bits.
    """

    threshold: float = 12.0
    """The total from which two claims are matched."""
    floor: float = 2.0
    """The total below which two claims are never in one group, whatever links them."""

    subject_shared: float = 0.7
    subject_unshared: float = -0.25
    words_shared: float = 0.45
    words_unshared: float = -0.08
    same_noun: float = 1.0
    noun_of_class: float = -0.5
    other_noun: float = -5.0
    agents_shared: float = 7.0
    agents_differ: float = -9.0
    names_shared: float = 0.35
    places_shared: float = 0.5
    places_differ: float = -6.0
    scope_differs: float = -9.0
    unit_shared: float = 1.5
    unit_differs: float = -8.0
    period_shared: float = 2.0
    period_differs: float = -5.0
    figure_digit: float = 1.5
    """A shared figure speaks for a match with so many bits a significant digit after the first."""

    keys: int = field(default=12, validator=gt(0))
    """By how many of its rarest words a claim is looked up."""
    key_limit: int = field(default=500, validator=gt(0))
    """A word in more claims than this is not looked up by."""
    key_bits: float = field(default=6.0, validator=ge(0))
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
class Settings:
    """Everything that can be set, with defaults that need no setting."""

    match: MatchSettings = MatchSettings()
    queue: QueueSettings = QueueSettings()


DEFAULT = Settings()
