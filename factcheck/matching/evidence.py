"""The evidence that two claims speak of the same thing, feature by feature, in bits.

A feature is measured first, and its measure weighed by ``MatchSettings``: what is measured is a
matter of fact, how much it says a matter of calibration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import takewhile
from math import fsum, inf, log2, sqrt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.matching.cells import headed_alike
from factcheck.matching.profile import Bag, Profile, bits_of, figure_bits
from factcheck.records import ClaimKind, Evidence, Match, Period, Relation
from factcheck.records.agreement import Outcome, agree
from factcheck.settings import MatchSettings
from factcheck.text import rarity
from factcheck.text.families import kin

__all__ = [
    "FEATURES",
    "LEEWAY",
    "Feature",
    "Measure",
    "comparable",
    "conflicting",
    "conflicts",
    "is_of_things",
    "match_of",
    "measures",
    "score",
    "threshold",
    "threshold_name",
    "total",
]

LEEWAY = 0.1
"""By how much rounding each feature to hundredths may move a total, at most."""

_NEAR = 120
"""So many days apart, two periods may still be one where a text names it by "this year"."""

_MOSTLY = 0.6
"""From what share of the shorter on, the days that two periods share make them one."""

_BUILT_ALIKE = 0.5
"""From what share of the longer on, words in the same order make two sentences built alike."""

_OF_A_BODY = 0.4
"""What a shared agent counts for that is no person, since a body has many plans and reports, or
that did things of two sorts: an audit, and recommendations."""

_TELLING = 6.0
"""How many bits of qualifying words tell one thing from others of its noun."""

_TELLING_TITLE = 14.0
"""How many bits of a title name one thing: "the Child Poverty Strategy"."""

_MORE = frozenset(kin("additional extra further increase increased more raise rise"))
"""Words with which a level may be one of a change: "£5 million of additional funding"."""

_ROUNDED = Decimal("0.05")
"""Two figures that agree are one rounded figure where they are no further apart than this."""


Shown = tuple[str, str]


class Measure(NamedTuple):
    """How far a feature is there: ``amounts`` by the name of the weight that each goes with.

    ``shown`` gives what was compared, as shown to a person; few pairs are ever looked at.
    """

    feature: str
    relation: Relation
    amounts: Mapping[str, float]
    shown: Callable[[], Shown] = lambda: ("", "")

    def bits(self, settings: MatchSettings) -> float:
        """Return what it contributes."""
        bits = 0.0
        for weight, amount in self.amounts.items():
            bits += getattr(settings, weight) * amount
        return bits


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
    if stated and not _say_one_is_done(left, right):
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
        bits = Decimal(_hundredths(measure.bits(settings))).scaleb(-2)
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


_CONFLICTS = {**dict.fromkeys(("agents", "ordinal", "places", "thing"), -4.0), "names": -4.8}
"""From where on a typed slot that speaks against a match is a disagreement, and not a doubt.

Names of which each stands where the other does must tell more, since a text can leave one out.
"""


def measures(left: Profile, right: Profile) -> Iterator[Measure]:
    """Yield what the two have in common and what sets them apart, feature by feature."""
    for feature in FEATURES:
        found = feature.measure(left, right)
        if found is not None:
            yield found


def _likeness(left: Bag, right: Bag) -> tuple[frozenset[str], float]:
    """Return the stems that two bags share, and the cosine of the bags, from 0 to 1."""
    common = left.terms & right.terms
    return common, bits_of(common) / sqrt(left.bits * right.bits) if common else 0.0


def _listed(found: Iterable[str]) -> str:
    """Return stems, the rarest first."""
    return " ".join(sorted(found, key=lambda term: (-rarity.bits(term), term)))


def _both(shared: str) -> Shown:
    return shared, shared


def _nearby(left: Profile, right: Profile) -> Measure:
    """Measure how alike the words are that stand close to the figures, or all words of things."""
    common, likeness = _likeness(left.nearby, right.nearby)
    weight = "words_alike" if is_of_things(left, right) else "nearby_alike"
    relation = Relation.SHARED if common else Relation.DIFFERS
    return Measure("words", relation, {weight: likeness}, lambda: _both(_listed(common)))


def _context(left: Profile, right: Profile) -> Measure | None:
    """Measure how alike the claims are together with what is said around them."""
    common, likeness = _likeness(left.about, right.about)
    return Measure(
        "context",
        Relation.SHARED,
        {"context_alike": likeness},
        lambda: _both(_listed(common - (left.nearby.terms & right.nearby.terms))),
    )


def _figure(left: Profile, right: Profile) -> Measure | None:
    """A shared figure speaks for a match as a shared rare word does; another never against.

    In like surroundings it says more: a figure such as £255 million stands for many things.
    """
    if left.figure is None or right.figure is None or not _is_one_figure(left, right):
        return None
    bits = min(figure_bits(left.figure), figure_bits(right.figure))
    likeness = _likeness(left.about, right.about)[1]
    amounts = {"figure_shared": bits, "figure_in_context": bits * likeness}
    shown = format(left.figure[1], "f"), format(right.figure[1], "f")
    return Measure("figure", Relation.SHARED, amounts, lambda: shown)


def _is_one_figure(left: Profile, right: Profile) -> bool:
    """Tell whether both state one figure, though one may round it."""
    a, b = left.claim.quantity, right.claim.quantity
    if a is None or b is None or left.figure is None or right.figure is None:
        return False
    if left.figure == right.figure:
        return left.unit_kind == right.unit_kind
    apart = abs(left.figure[1] - right.figure[1])
    return apart <= _ROUNDED * abs(left.figure[1]) and agree(a, b).outcome is Outcome.AGREE


def _beside(left: Profile, right: Profile) -> Measure | None:
    """Measure the figures that stand beside them in both sentences."""
    if left.beside.isdisjoint(right.beside):
        return None
    common = (left.beside & right.beside) - {left.figure, right.figure}
    if not common:
        return None
    bits = fsum(map(figure_bits, common))
    return Measure(
        "beside",
        Relation.SHARED,
        {"beside_shared": log2(1 + bits)},
        lambda: _both(", ".join(f"{value:f}" for _, value in sorted(common))),
    )


def _counted(left: Profile, right: Profile) -> Measure | None:
    """Measure what share of the shorter name of what is counted the other shares."""
    a, b = left.counted, right.counted
    if not a.terms or not b.terms:
        return None
    shared = bits_of(a.terms & b.terms)
    relation = Relation.SHARED if shared else Relation.DIFFERS
    amounts = {"counted_shared": shared / min(a.bits, b.bits)}
    return Measure("counted", relation, amounts, lambda: (_noun(left), _noun(right)))


def _noun(profile: Profile) -> str:
    quantity = profile.claim.quantity
    return (quantity.noun or quantity.unit or "") if quantity else ""


def _change(left: Profile, right: Profile) -> Measure | None:
    """Measure whether both figures are of a change one way, or one of a change, one of a level.

    Shares change everywhere: that both are of "an increase of 4%" says nothing.
    """
    a, b = left.claim.quantity, right.claim.quantity
    if a is None or b is None or a.change is b.change is None:
        return None
    if a.change is b.change:
        if left.dimension == "share":
            return None
        shared = a.change or ""
        return Measure("change", Relation.SHARED, {"change_shared": 1.0}, lambda: _both(shared))
    if a.change is not None and b.change is not None:
        return None
    level = left if a.change is None else right
    if level.nearby.terms & _MORE:
        return None
    shown = ("change" if a.change else "level"), ("change" if b.change else "level")
    return Measure("change", Relation.DIFFERS, {"change_differs": 1.0}, lambda: shown)


def _contrast(left: Profile, right: Profile) -> Measure | None:
    """Measure the words that each of two figures of one document has alone.

    Sentences of one document that are built alike set things side by side: English, and geography.
    """
    if left.claim.document != right.claim.document or is_of_things(left, right):
        return None
    alone = min(bits_of(left.words - right.words), bits_of(right.words - left.words))
    amounts = {"contrast": log2(1 + alone)}
    return Measure("contrast", Relation.DIFFERS, amounts) if alone else None


def is_of_things(left: Profile, right: Profile) -> bool:
    """Tell whether not both state a figure, so that what they share is a thing."""
    return left.dimension is None or right.dimension is None


def _pairs(left: Profile, right: Profile) -> Measure | None:
    """Measure the neighbouring words that things share: "closed with no further action"."""
    if not is_of_things(left, right) or left.pairs.isdisjoint(right.pairs):
        return None
    common = left.pairs & right.pairs
    bits = fsum(bits_of(pair) / 2 for pair in common)
    return Measure(
        "pairs",
        Relation.SHARED,
        {"pairs_shared": log2(1 + bits)},
        lambda: _both("; ".join(" ".join(pair) for pair in sorted(common))),
    )


def _thing(left: Profile, right: Profile) -> Measure | None:
    """Measure how alike the things are that the claims are about."""
    a, b = left.thing, right.thing
    if a is None or b is None:
        return None
    amounts: dict[str, float] = {}
    if a.noun == b.noun:
        amounts["same_noun"] = 1.0
    elif a.noun_class != b.noun_class and _names_what_it_is_of(left, right):
        amounts["other_noun"] = 1.0
    smaller = min(a.qualifiers.bits, b.qualifiers.bits)
    if smaller and "other_noun" not in amounts:
        shared = bits_of(a.qualifiers.terms & b.qualifiers.terms)
        amounts["qualifiers_shared"] = shared / max(smaller, _TELLING)
    if a.scopes and b.scopes and not a.scopes & b.scopes:
        amounts["scope_differs"] = 1.0
    alike = "same_noun" in amounts and "scope_differs" not in amounts
    relation = Relation.SHARED if alike else Relation.DIFFERS
    return Measure("thing", relation, amounts, lambda: (a.text, b.text))


def _act(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one thing is done to one thing: a strategy published, and to be published."""
    a, b, common = left.thing, right.thing, left.acts & right.acts
    if a is None or b is None or a.noun != b.noun or not common:
        return None
    if not (a.title and b.title):
        return None
    smaller = min(a.qualifiers.bits, b.qualifiers.bits)
    shared = bits_of(a.qualifiers.terms & b.qualifiers.terms)
    amounts = {"act_shared": shared / max(smaller, _TELLING)}
    return Measure("act", Relation.SHARED, amounts, lambda: _both(_listed(common)))


def _say_one_is_done(left: Profile, right: Profile) -> bool:
    """Tell whether the same is done to what goes by one title, which is telling."""
    a, b = left.thing, right.thing
    if a is None or b is None or left.acts.isdisjoint(right.acts):
        return False
    one = a.title <= b.title or b.title <= a.title
    return one and bits_of(a.title & b.title) >= _TELLING_TITLE


def _names_what_it_is_of(left: Profile, right: Profile) -> bool:
    """Tell whether the thing is what the claims are about.

    A sum can be told of as a fund here and of its programme there; a length of time is of a thing.
    """
    return is_of_things(left, right) or left.dimension == "time"


def _agents(left: Profile, right: Profile) -> Measure | None:
    a, b = left.agents, right.agents
    if not a or not b:
        return None
    if a & b:
        of_a_person = left.led_by_person and right.led_by_person
        share = 1.0 if of_a_person and not _are_two_sorts(left, right) else _OF_A_BODY
        return Measure("agents", Relation.SHARED, {"agents_shared": share}, _names_of(a, b))
    return Measure("agents", Relation.DIFFERS, {"agents_differ": 1.0}, _names_of(a, b))


def _are_two_sorts(left: Profile, right: Profile) -> bool:
    a, b = left.thing, right.thing
    return a is not None and b is not None and a.noun_class != b.noun_class


def _names_of(left: Iterable[str], right: Iterable[str]) -> Callable[[], Shown]:
    return lambda: (" ".join(sorted(left)), " ".join(sorted(right)))


def _ordinal(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one is the third of something and the other the fourth."""
    a, b = left.ordinals, right.ordinals
    if not (a or b) or a & b:
        return None
    if a and b:
        return Measure("ordinal", Relation.DIFFERS, {"ordinal_differs": 1.0}, _names_of(a, b))
    return Measure("ordinal", Relation.UNKNOWN, {"ordinal_alone": 1.0}, _names_of(a, b))


def _names(left: Profile, right: Profile) -> Measure | None:
    """Measure the names that stand in the place of one another in sentences built alike.

    A name that the other's surroundings hold as well is no contrast.
    """
    a, b = _alone(left, right), _alone(right, left)
    if not a or not b:
        return None
    in_order = LCSseq.similarity(left.sequence, right.sequence)
    alike = in_order / (min(len(left.sequence), len(right.sequence)) or 1)
    amounts = {"names_differ": alike * log2(1 + min(bits_of(a), bits_of(b)))}
    return Measure("names", Relation.DIFFERS, amounts, lambda: (_listed(a), _listed(b)))


def _opening(left: Profile, right: Profile) -> Measure | None:
    """Measure the words that each of two sentences built alike begins with: "Labour", "Reform"."""
    if is_of_things(left, right):
        return None
    a, b = _lead(left, right), _lead(right, left)
    if not a or not b:
        return None
    in_order = LCSseq.similarity(left.sequence, right.sequence)
    alike = in_order / max(len(left.sequence), len(right.sequence))
    if alike < _BUILT_ALIKE:
        return None
    amounts = {"opening_differs": alike * log2(1 + min(bits_of(a), bits_of(b)))}
    return Measure("opening", Relation.DIFFERS, amounts, lambda: (_listed(a), _listed(b)))


def _lead(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the words before the first that the other says as well."""
    return frozenset(takewhile(lambda term: term not in other.words, profile.sequence))


def _alone(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the names, and of a figure the places, that the other says nothing of."""
    named = profile.names if is_of_things(profile, other) else profile.names | profile.places
    return named - other.about.terms


def _places(left: Profile, right: Profile) -> Measure | None:
    a, b = left.places, right.places
    if not a or not b:
        return None
    if a & b:
        return Measure("places", Relation.SHARED, {}, _names_of(a, b))
    return Measure("places", Relation.DIFFERS, {"places_differ": 1.0}, _names_of(a, b))


def _period(left: Profile, right: Profile) -> Measure | None:
    """Measure whether two figures hold at one time; of their periods, the two that are closest.

    Two dates of one thing are a question to ask, and no evidence.
    """
    if not left.periods or not right.periods or is_of_things(left, right):
        return None
    if any(_is_one_time(p, q) for p in left.periods for q in right.periods):
        return Measure("period", Relation.SHARED, {"period_shared": 1.0}, _times(left, right))
    return Measure("period", Relation.DIFFERS, {"period_differs": 1.0}, _times(left, right))


def _times(*profiles: Profile) -> Callable[[], Shown]:
    def shown() -> Shown:
        left, right = ("; ".join(p.quote.exact for p in own.periods) for own in profiles)
        return left, right

    return shown


def _is_one_time(left: Period, right: Period) -> bool:
    a, b = _days(left), _days(right)
    if a is None or b is None:
        return left.overlaps(right)
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    if shared > 0:
        return shared >= _MOSTLY * min(a[1] - a[0] + 1, b[1] - b[0] + 1)
    return (left.relative or right.relative) and -shared <= _NEAR


def _days(period: Period) -> tuple[int, int] | None:
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest.toordinal(), period.latest.toordinal()


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


_OF_THINGS = ("same_noun", "other_noun", "qualifiers_shared", "scope_differs")

FEATURES = (
    Feature(_nearby, ("nearby_alike",), ("words_alike",), slow=True),
    Feature.of_both(_context, "context_alike", slow=True),
    Feature.of_both(_figure, "figure_shared", "figure_in_context", unbounded=True),
    Feature.of_both(_beside, "beside_shared", unbounded=True),
    Feature.of_both(_counted, "counted_shared"),
    Feature.of_both(_change, "change_shared", "change_differs"),
    Feature(_contrast, ("contrast",), unbounded=True),
    Feature(_pairs, (), ("pairs_shared",), unbounded=True),
    Feature.of_both(_thing, *_OF_THINGS),
    Feature.of_both(_act, "act_shared"),
    Feature.of_both(_agents, "agents_shared", "agents_differ"),
    Feature.of_both(_ordinal, "ordinal_differs", "ordinal_alone"),
    Feature.of_both(_names, "names_differ", unbounded=True),
    Feature(_opening, ("opening_differs",), unbounded=True),
    Feature.of_both(_places, "places_differ"),
    Feature(_period, ("period_shared", "period_differs")),
)
"""All features, in the order in which they are shown."""
