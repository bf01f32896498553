"""All that texts are ranked by, and the same as columns of strings and numbers, to be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from factcheck.search.kin import Kin
from factcheck.search.letters import Letters
from factcheck.search.postings import Postings
from factcheck.search.ranges import Ranges
from factcheck.search.terms import is_figure, terms
from factcheck.settings import SearchSettings

__all__ = ["Tables"]


@frozen
class Tables:
    """The terms and the letters of texts, each known by its position."""

    postings: Postings
    kin: Kin
    letters: Letters

    @classmethod
    def of(cls, texts: Sequence[Sequence[str]], settings: SearchSettings) -> Tables:
        """Lay out texts, each given as its parts."""
        bags = [[[term.key for term in terms(part)] for part in parts] for parts in texts]
        postings = Postings.of(bags, settings.saturation, settings.length)
        words = (key for key in postings if not is_figure(key))
        return cls(postings, Kin.among(words, settings.likeness), Letters.of(texts))

    def columns(self) -> dict[str, Any]:
        """Return what ``of_columns`` takes, for the same settings."""
        postings, kin, letters = self.postings, self.kin, self.letters
        return {
            "terms": postings.ranges.keys,
            "term ends": postings.ranges.ends,
            "positions": postings.positions,
            "shares": postings.shares,
            "words": kin.words,
            "lengths": kin.lengths,
            "word runs": kin.ranges.keys,
            "word run ends": kin.ranges.ends,
            "holding": kin.holding,
            "runs": letters.names,
            "rarity": letters.rarity,
            "part runs": letters.runs,
            "weights": letters.weights,
            "bounds": letters.bounds,
            "ends": letters.ends,
        }

    @classmethod
    def of_columns(cls, columns: Mapping[str, Any], settings: SearchSettings) -> Tables:
        """Return the tables whose ``columns`` these are."""
        at = columns.__getitem__
        letters = Letters(
            at("runs"), at("rarity"), at("part runs"), at("weights"), at("bounds"), at("ends")
        )
        ranges = Ranges(at("terms"), at("term ends"))
        postings = Postings(ranges, at("positions"), at("shares"), len(letters))
        runs = Ranges(at("word runs"), at("word run ends"))
        kin = Kin(at("words"), at("lengths"), runs, at("holding"), settings.likeness)
        return cls(postings, kin, letters)
