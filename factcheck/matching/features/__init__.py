"""The features by which two claims are compared: a module for each sort of what is compared.

A feature is measured first, and its measure weighed by ``MatchSettings``: what is measured is a
matter of fact, how much it says a matter of calibration.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.matching.features import figures, names, things, times, wording
from factcheck.matching.features.measure import Measure
from factcheck.matching.profile import Profile

__all__ = ["FEATURES", "Feature"]


class Feature(NamedTuple):
    """A feature, and the names of the weights that its measure can go with.

    Attributes:
        measure: measures it, or returns None where there is nothing to compare.
        of_figures: the weights where both claims state a figure.
        of_things: those of other pairs.
        unbounded: their amounts are any from 0 on; those of the others are from 0 to 1.
        slow: it takes long to measure.
    """

    measure: Callable[[Profile, Profile], Measure | None]
    of_figures: tuple[str, ...] = ()
    of_things: tuple[str, ...] = ()
    unbounded: bool = False
    slow: bool = False

    @classmethod
    def of_both(
        cls,
        measure: Callable[[Profile, Profile], Measure | None],
        *weights: str,
        unbounded: bool = False,
        slow: bool = False,
    ) -> Feature:
        """Return a feature whose weights are the same of figures and of things."""
        return cls(measure, weights, weights, unbounded, slow)


_OF_THINGS = ("same_noun", "other_noun", "qualifiers_shared", "qualifiers_differ", "scope_differs")

FEATURES = (
    Feature(wording.nearby, ("nearby_alike",), ("words_alike",), slow=True),
    Feature.of_both(wording.context, "context_alike", slow=True),
    Feature.of_both(figures.figure, "figure_shared", "figure_in_context", unbounded=True),
    Feature(figures.size, ("size_near",)),
    Feature.of_both(figures.beside, "beside_shared", unbounded=True),
    Feature.of_both(figures.counted, "counted_shared"),
    Feature.of_both(figures.change, "change_shared", "change_differs"),
    Feature(wording.contrast, ("contrast",), unbounded=True),
    Feature(wording.pairs, (), ("pairs_shared",), unbounded=True),
    Feature.of_both(things.thing, *_OF_THINGS),
    Feature.of_both(things.act, "act_shared"),
    Feature.of_both(things.agents, "agents_shared", "agents_differ"),
    Feature.of_both(things.ordinal, "ordinal_differs", "ordinal_alone"),
    Feature.of_both(names.names, "names_differ", unbounded=True),
    Feature(wording.phrases, ("phrases_shared",), slow=True),
    Feature(wording.opening, ("opening_differs",), unbounded=True),
    Feature.of_both(names.places, "places_differ"),
    Feature(times.period, ("period_shared", "period_differs", "spans_differ")),
)
"""All features, in the order in which they are shown."""
