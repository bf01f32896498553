"""Weights of the evidence from labelled cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from attrs import frozen

from factcheck.calibration.bags import Bag, Pair, best
from factcheck.calibration.logistic import Example, fit
from factcheck.settings import MatchSettings

__all__ = ["Emphasis", "fitted"]

_MOST_ROUNDS = 10
_DIGITS = 2
"""Evidence is stated in hundredths of a bit; finer weights would be false precision."""


@frozen(kw_only=True)
class Emphasis:
    """How much each sort of example counts, against one bag that is a match.

    Attributes:
        different: the strongest pair of two quotes that are labelled different.
        unchosen: a figure of a sentence against one that is matched with another of it.
        unlabelled: all pairs that nobody labelled, taken together, for each bag that is a match.
        pull: how strongly weights are drawn to where they start, as a multiple of a bag's loss.
    """

    different: float = 2.0
    unchosen: float = 0.25
    unlabelled: float = 1.0
    pull: float = 4.0


def fitted(
    bags: Sequence[Bag], unlabelled: Sequence[Pair], start: MatchSettings, emphasis: Emphasis
) -> MatchSettings:
    """Fit the weights and thresholds that the bags say anything about; the others stay.

    Which pair of a bag is the match is taken from the weights of the last round, until the choice
    stays what it was.
    """
    settings, chosen_before = start, None
    for _ in range(_MOST_ROUNDS):
        chosen = [best(bag, settings) for bag in bags]
        names = [None if pair is None else pair.name for pair in chosen]
        if names == chosen_before:
            break
        examples = list(_examples(bags, chosen, unlabelled, start, emphasis))
        known = sorted({name for example in examples for name in example.amounts})
        weights = fit(examples, {name: getattr(start, name) for name in known}, emphasis.pull)
        rounded: dict[str, Any] = {name: round(weight, _DIGITS) for name, weight in weights.items()}
        settings, chosen_before = attrs.evolve(start, **rounded), names
    return _with_floors(settings, start)


def _with_floors(settings: MatchSettings, start: MatchSettings) -> MatchSettings:
    """Move the floors of groups as the thresholds moved: they are on the same scale of bits."""
    before = start.threshold + start.figure_threshold
    if before <= 0:
        return settings
    scale = (settings.threshold + settings.figure_threshold) / before
    return attrs.evolve(
        settings,
        floor=round(start.floor * scale, _DIGITS),
        mean_floor=round(start.mean_floor * scale, _DIGITS),
    )


def _examples(
    bags: Sequence[Bag],
    chosen: Sequence[Pair | None],
    unlabelled: Sequence[Pair],
    start: MatchSettings,
    emphasis: Emphasis,
) -> Iterator[Example]:
    matches = 0
    for bag, pair in zip(bags, chosen, strict=True):
        if pair is None:
            continue
        yield Example(pair.amounts, bag.is_match, 1.0 if bag.is_match else emphasis.different)
        if bag.is_match:
            matches += 1
            for other in bag.pairs:
                if _beside(other, pair) and not other.ruled_out(start):
                    yield Example(other.amounts, is_match=False, weight=emphasis.unchosen)
    each = emphasis.unlabelled * matches / max(1, len(unlabelled))
    for pair in unlabelled:
        yield Example(pair.amounts, is_match=False, weight=each)


def _beside(other: Pair, chosen: Pair) -> bool:
    """Tell whether another figure stands beside the one that was chosen: two are not one claim."""
    if None in (other.left.dimension, other.right.dimension):
        return False
    shared = set(other.name) & set(chosen.name)
    return len(shared) == 1 and _sentences(other) == _sentences(chosen)


def _sentences(pair: Pair) -> list[tuple[str, int]]:
    return sorted((p.claim.document, p.claim.quote.start) for p in (pair.left, pair.right))
