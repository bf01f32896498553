"""Claims that speak of the same thing, and what shows it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from factcheck.records.claim import Claim

__all__ = ["Appearance", "Evidence", "Group", "Limits", "Match", "Relation"]


class Relation(StrEnum):
    """How one feature of two claims compares."""

    SHARED = "shared"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@frozen
class Evidence:
    """What one feature says for or against two claims speaking of the same thing.

    Attributes:
        feature: its name, such as ``words``, ``unit``, ``names``.
        relation: shared, differing, or unknown.
        bits: its contribution; positive speaks for the same thing. In hundredths.
        left, right: what was compared, as shown to a person.
    """

    feature: str
    relation: Relation
    bits: Decimal
    left: str = ""
    right: str = ""


@frozen
class Match:
    """Two claims that speak of the same thing, with the evidence adding up to the total.

    Attributes:
        left, right: the ids of the claims.
        evidence: what each feature contributes.
    """

    left: str
    right: str
    evidence: tuple[Evidence, ...]

    def __attrs_post_init__(self) -> None:
        if self.left == self.right:
            raise ValueError("a match is of two claims")

    @property
    def total(self) -> Decimal:
        """The sum of the evidence, in bits."""
        return self.without()

    def without(self, *features: str) -> Decimal:
        """Return the sum of the evidence but for that of some features, in bits."""
        return sum((e.bits for e in self.evidence if e.feature not in features), Decimal(0))


@frozen
class Appearance:
    """A claim seen as one occurrence of a group.

    Attributes:
        claim: the claim, whole.
        first: it stands first among the appearances, in time where that is known.
    """

    claim: Claim
    first: bool = False


@frozen
class Group:
    """All appearances of one claim: the same question asked of the world.

    Its members may state different figures.

    Attributes:
        id: from its first claim.
        label: what it is about, in a few words.
        appearances: its claims, in order.
        matches: the matches that hold it together.
    """

    id: str
    label: str
    appearances: tuple[Appearance, ...]
    matches: tuple[Match, ...]

    def __attrs_post_init__(self) -> None:
        ids = [appearance.claim.id for appearance in self.appearances]
        if not ids or len(ids) != len(set(ids)):
            raise ValueError("a group has at least one appearance, and each claim once")

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of its appearances, in their order."""
        return tuple(appearance.claim for appearance in self.appearances)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents it appears in, each once, in order of appearance."""
        return tuple(dict.fromkeys(claim.document for claim in self.claims))


@frozen
class Limits:
    """What matching left out, because it would have cost the square of the claims.

    Attributes:
        keys: words, figures and pairs of them that stand in more claims than are looked at.
        asking: claims that were not looked up by all of their words, having found enough by the
            rarest.
        crowded: claims that share words with more others than they are compared with.
    """

    keys: int = 0
    asking: int = 0
    crowded: int = 0
