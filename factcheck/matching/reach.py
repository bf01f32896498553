"""Which pairs of claims match, measured only as far as it takes to tell that one does not.

Few of the pairs that are compared are matched. Features are measured one by one, and no further
once the most that is left could not make up for what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from attrs import field, frozen

from factcheck.matching.evidence import (
    LEEWAY,
    conflicting,
    conflicts,
    match_of,
    threshold,
    threshold_name,
)
from factcheck.matching.features import FEATURES, Feature
from factcheck.matching.features.measure import Measure, is_of_things
from factcheck.matching.profile import Profile
from factcheck.records import Match
from factcheck.settings import MatchSettings

__all__ = ["Reach"]


class _Step(NamedTuple):
    """A feature to measure, its place among what is shown, and the most that is left after it."""

    measure: Callable[[Profile, Profile], Measure | None]
    place: int
    left: float


def _steps(
    settings: MatchSettings, weights: Callable[[Feature], Sequence[str]]
) -> tuple[_Step, ...]:
    """Return the features in the order in which to measure them.

    What may be there to any amount comes first, what takes long to measure late, and last what
    can only speak against a match.
    """
    ranked = []
    for place, feature in enumerate(FEATURES):
        most = float(sum(max(0.0, getattr(settings, name)) for name in weights(feature)))
        if feature.unbounded and most:
            most = inf
        ranked.append((most == 0, feature.slow, -most, place))
    ranked.sort()
    left = [*accumulate(-least for _, _, least, _ in reversed(ranked[1:]))]
    afterwards = [*reversed(left), 0.0]
    return tuple(
        _Step(FEATURES[place].measure, place, after)
        for (*_, place), after in zip(ranked, afterwards, strict=True)
    )


@frozen
class Reach:
    """Tells which pairs of claims match."""

    _settings: MatchSettings
    _of_figures: tuple[_Step, ...] = field(init=False)
    _of_things: tuple[_Step, ...] = field(init=False)

    @_of_figures.default
    def _(self) -> tuple[_Step, ...]:
        return _steps(self._settings, lambda feature: feature.of_figures)

    @_of_things.default
    def _(self) -> tuple[_Step, ...]:
        return _steps(self._settings, lambda feature: feature.of_things)

    def matched(self, left: Profile, right: Profile) -> Match | None:
        """Return the match of two comparable claims, or None where they are not matched.

        The evidence may not be enough, or a typed slot that disagrees rules the match out.
        """
        found: list[tuple[int, Measure]] = []
        missing = getattr(self._settings, threshold_name(left, right)) - LEEWAY
        steps = self._of_things if is_of_things(left, right) else self._of_figures
        for measure, place, most_left in steps:
            measured = measure(left, right)
            if measured is not None:
                bits = measured.bits(self._settings)
                if conflicts(measured.feature, bits):
                    return None
                missing -= bits
                found.append((place, measured))
            if missing > most_left:
                return None
        found.sort(key=lambda placed: placed[0])
        match = match_of(left, right, [measured for _, measured in found], self._settings)
        enough = match.total >= threshold(left, right, self._settings)
        return match if enough and not conflicting(match) else None
