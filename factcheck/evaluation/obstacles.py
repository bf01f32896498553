"""Why two quotes do not come together: the strongest evidence that there was, and what held it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.evaluation.linking import Index, pairs_of
from factcheck.matching.evidence import comparable, conflicting, score, threshold
from factcheck.matching.profile import Profile
from factcheck.records import Claim, Match
from factcheck.settings import MatchSettings

__all__ = ["Obstacles"]


@frozen
class Obstacles:
    """Looks pairs of quotes up in an analysis, and weighs those that it did not match.

    Attributes:
        index: the analysis.
        profiles: those of the quotes' claims, by id, made with all claims of their documents.
        settings: what the evidence is weighed with.
    """

    index: Index
    profiles: Mapping[str, Profile]
    settings: MatchSettings

    def best(
        self, left: Sequence[Claim], right: Sequence[Claim]
    ) -> tuple[Match | None, str | None]:
        """Return the strongest evidence among the pairs of two quotes' claims, and what held it.

        What is grouped comes before what is only matched, and that before what is not even
        matched; then the highest total. The second value is None where that pair is grouped.
        """
        if not left or not right:
            which = "either" if not left and not right else "one"
            return None, f"no claim was found in {which} of the two quotes"
        compared = [
            (self._order(a, b, match), a, b, match)
            for a, b in pairs_of(left, right)
            if (match := self._weighed(a, b)) is not None
        ]
        if not compared:
            return None, "their claims answer questions of different kinds"
        _, a, b, match = max(compared, key=lambda row: (row[0], row[1].id, row[2].id))
        return match, self._obstacle(a, b, match, (*left, *right))

    def _weighed(self, left: Claim, right: Claim) -> Match | None:
        a, b = self.profiles[left.id], self.profiles[right.id]
        if not comparable(a, b):
            return None
        return self.index.match(left, right) or score(a, b, self.settings)

    def _order(self, left: Claim, right: Claim, match: Match) -> tuple[object, ...]:
        matched = self.index.match(left, right) is not None
        return self.index.grouped(left, right), matched, match.total

    def _obstacle(
        self, left: Claim, right: Claim, match: Match, beside: Sequence[Claim]
    ) -> str | None:
        if self.index.grouped(left, right):
            return None
        if self.index.match(left, right) is not None:
            return "matched, but their groups hold claims that do not go together"
        wanted = threshold(self.profiles[left.id], self.profiles[right.id], self.settings)
        if match.total < wanted:
            return f"{match.total} bits, and {wanted} are wanted"
        if conflicting(match):
            return "a typed slot says that they are about different things"
        if self._taken(left, right, beside) or self._taken(right, left, beside):
            return "enough bits, but one is matched with another claim of the other's sentence"
        return "enough bits, but not looked at: too few rare words in common"

    def _taken(self, claim: Claim, other: Claim, beside: Sequence[Claim]) -> bool:
        """Tell whether a claim is matched with another claim of the other's sentence."""
        return any(
            self.index.match(claim, third) is not None
            for third in beside
            if third.quote.overlaps(other.quote)
        )
