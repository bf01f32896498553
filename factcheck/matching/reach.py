"""Which pairs cannot be matched whatever the rest of the evidence says, told from a part of it.

Few of the pairs that are compared are matched. What counts most and costs little is measured first;
where the most that all other features could add does not make up for what is missing, they are
left unmeasured.
"""

from __future__ import annotations

from math import inf

from attrs import field, frozen

from factcheck.matching.evidence import LEADING, LEEWAY, threshold_name
from factcheck.matching.profile import Profile
from factcheck.settings import MatchSettings

__all__ = ["Reach"]

_OF_THINGS = ("same_noun", "other_noun", "qualifiers_shared", "scope_differs", "act_shared")
_OF_PERIODS = ("period_shared", "period_differs")
_OF_COUNTED = ("counted_shared",)
_OF_ANY = ("change_differs", "ordinal_differs", "ordinal_alone", "places_differ")
"""The weights of the features that are not measured first. Each is there from 0 to 1."""

_UNBOUNDED = ("contrast", "names_differ", "opening_differs")
"""Those that may be there to any amount."""


def _most(settings: MatchSettings, *names: str) -> float:
    return float(sum(max(0.0, getattr(settings, name)) for name in names))


@frozen
class Reach:
    """Bounds what the evidence of a pair can come to."""

    _settings: MatchSettings
    _thing: float = field(init=False)
    _period: float = field(init=False)
    _counted: float = field(init=False)
    _any: float = field(init=False)

    @_thing.default
    def _(self) -> float:
        return _most(self._settings, *_OF_THINGS)

    @_period.default
    def _(self) -> float:
        return _most(self._settings, *_OF_PERIODS)

    @_counted.default
    def _(self) -> float:
        return _most(self._settings, *_OF_COUNTED)

    @_any.default
    def _(self) -> float:
        unbounded = _most(self._settings, *_UNBOUNDED)
        return inf if unbounded else _most(self._settings, *_OF_ANY)

    def may_match(self, left: Profile, right: Profile) -> bool:
        """Tell whether the two can reach their threshold; False is certain."""
        missing = getattr(self._settings, threshold_name(left, right)) - LEEWAY
        missing -= self._any
        if left.thing is not None and right.thing is not None:
            missing -= self._thing
        if left.periods and right.periods:
            missing -= self._period
        if left.counted.terms and right.counted.terms:
            missing -= self._counted
        for measure in LEADING:
            found = measure(left, right)
            if found is not None:
                missing -= found.bits(self._settings)
        return bool(missing <= 0)
