"""What is searched for, and a claim that was found, with what it rests on."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from factcheck.records.claim import Claim

__all__ = ["Contribution", "Hit", "Query"]


@frozen(kw_only=True)
class Query:
    """What may have been said, or checked, before.

    Attributes:
        id: the name that what is found carries.
        text: the words.
    """

    id: str
    text: str


@frozen
class Contribution:
    """What one thing adds to the score of a claim that was found.

    Attributes:
        feature: what it is: ``word``, ``figure``, ``letters``, ``context`` or ``embedding``.
        points: what it adds to the score, from 0 to 1.
        asked: the word or figure as the query has it, in lower case; empty for a feature that
            is of the whole text.
        found: the same as the claim, or for ``context`` its document, has it.
    """

    feature: str
    points: Decimal
    asked: str = ""
    found: str = ""


@frozen(kw_only=True)
class Hit:
    """A claim that may say what was searched for, and what it rests on. Never a verdict.

    Attributes:
        query: the id of what was searched for, or the text itself where it has none.
        rank: the claim's place among those found, counted from 1.
        claim: the claim, whole.
        evidence: what adds up to the score.
    """

    query: str
    rank: int
    claim: Claim
    evidence: tuple[Contribution, ...]

    def __attrs_post_init__(self) -> None:
        if self.rank < 1:
            raise ValueError("ranks are counted from 1")

    @property
    def document(self) -> str:
        """The id of the document that the claim stands in."""
        return self.claim.document

    @property
    def score(self) -> Decimal:
        """The sum of the evidence; comparable between queries.

        It is 0 where nothing is shared, and 1 is never reached.
        """
        return sum((part.points for part in self.evidence), Decimal(0))
