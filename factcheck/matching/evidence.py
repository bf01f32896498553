"""The evidence that two claims speak of the same thing, feature by feature, in bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from math import inf

from factcheck.matching.cells import headed_alike
from factcheck.matching.features import FEATURES
from factcheck.matching.features.measure import Measure, is_of_things
from factcheck.matching.features.things import say_one_is_done
from factcheck.matching.profile import Profile
from factcheck.records import ClaimKind, Evidence, Match
from factcheck.settings import MatchSettings

__all__ = [
    "LEEWAY",
    "comparable",
    "conflicting",
    "conflicts",
    "match_of",
    "measures",
    "score",
    "threshold",
    "threshold_name",
    "total",
]

LEEWAY = 0.1
"""By how much rounding each feature to hundredths may move a total, at most."""

_CONFLICTS = {
    **dict.fromkeys(("agents", "ordinal", "places", "thing"), -4.0),
    "names": -4.8,
    "period": -6.0,
}
"""From where on a typed slot that speaks against a match is a disagreement, and not a doubt.

Names of which each stands where the other does must tell more, since a text can leave one out, and
times as well: what goes on is told of at one time and at another.
"""


def comparable(left: Profile, right: Profile) -> bool:
    """Tell whether the two answer a question of the same kind at all.

    Figures compare with figures of their dimension, statements and commitments with one another,
    and a commitment with a target also with one that states none. Two claims of one sentence are
    two claims, and so are two cells of tables with other headers.
    """
    if left.passage == right.passage and left.claim.document == right.claim.document:
        return False
    if left.dimension != right.dimension:
        if left.dimension is not None and right.dimension is not None:
            return False
        if not left.claim.kind is right.claim.kind is ClaimKind.COMMITMENT:
            return False
    return headed_alike(left.claim, right.claim)


def threshold(left: Profile, right: Profile, settings: MatchSettings) -> Decimal:
    """Return the total from which the two are matched."""
    return Decimal(repr(getattr(settings, threshold_name(left, right))))


def threshold_name(left: Profile, right: Profile) -> str:
    """Return which setting is the total from which the two are matched.

    Statements need more: much is said of one thing that is not the same, unless both say that one
    thing is done to it.
    """
    stated = left.claim.kind is ClaimKind.STATEMENT or right.claim.kind is ClaimKind.STATEMENT
    if stated and not say_one_is_done(left, right):
        return "statement_threshold"
    if is_of_things(left, right) or (left.thing and right.thing and left.dimension == "time"):
        return "threshold"
    return "figure_threshold"


def score(left: Profile, right: Profile, settings: MatchSettings) -> Match:
    """Return the match of two comparable claims, whatever its total."""
    return match_of(left, right, measures(left, right), settings)


def match_of(
    left: Profile, right: Profile, measured: Iterable[Measure], settings: MatchSettings
) -> Match:
    """Return the match of two claims whose ``measures`` are known."""
    evidence = []
    for measure in measured:
        bits = _shown(_hundredths(measure.bits(settings)))
        evidence.append(Evidence(measure.feature, measure.relation, bits, *measure.shown()))
    return Match(left.claim.id, right.claim.id, tuple(evidence))


def total(left: Profile, right: Profile, settings: MatchSettings) -> Decimal | None:
    """Return the total of ``score``, or None where that match is ``conflicting``.

    It shows nothing to anybody, which makes it several times as fast.
    """
    hundredths = 0
    for measure in measures(left, right):
        bits = measure.bits(settings)
        rounded = _hundredths(bits)
        if conflicts(measure.feature, rounded / 100):
            return None
        hundredths += rounded
    return Decimal(hundredths).scaleb(-2)


@lru_cache(maxsize=10_000)
def _shown(hundredths: int) -> Decimal:
    """Return bits as matches hold them; one number for all that are equal, since there are many."""
    return Decimal(hundredths).scaleb(-2)


def _hundredths(bits: float) -> int:
    """Round bits to hundredths; what lies in the middle, to four decimals, to the even one."""
    whole, rest = divmod(round(round(bits, 4) * 10_000), 100)
    return whole + (rest > 50 or (rest == 50 and whole % 2 == 1))


def conflicting(match: Match) -> bool:
    """Tell whether a typed slot of the two says that they are about different things."""
    return any(conflicts(evidence.feature, float(evidence.bits)) for evidence in match.evidence)


def conflicts(feature: str, bits: float) -> bool:
    """Tell whether a feature that contributes so many bits is a typed slot that disagrees."""
    return bits < 0 and bits <= _CONFLICTS.get(feature, -inf)


def measures(left: Profile, right: Profile) -> Iterator[Measure]:
    """Yield what the two have in common and what sets them apart, feature by feature."""
    for feature in FEATURES:
        found = feature.measure(left, right)
        if found is not None:
            yield found
