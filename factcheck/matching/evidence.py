"""The evidence that two claims speak of the same thing, feature by feature, in bits.

A feature is measured first, and its measure weighed by ``MatchSettings``: what is measured is a
matter of fact, how much it says a matter of calibration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import log2, sqrt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.matching.profile import Profile, ProfiledThing
from factcheck.records import Claim, ClaimKind, Evidence, Labels, Match, Period, Relation
from factcheck.settings import MatchSettings
from factcheck.text import rarity
from factcheck.text.words import terms

__all__ = [
    "Measure",
    "comparable",
    "conflicting",
    "measures",
    "score",
    "threshold",
    "threshold_name",
]

_HUNDREDTH = Decimal("0.01")
_EVERYDAY = frozenset({"GBP", "percent", "year", "day"})
"""Units that every other figure is in: sharing one says nothing."""

_FEWEST = 3
"""Fewer words in the same order than this say nothing."""

_SPAN = 80
"""From how many days on a period is a stretch over which something is measured."""

_WORD = re.compile(r"\w+")
_LEADING_UP = """
    answer available below column contain data detail figure following give given include
    information list number provide present row set show shown statistics table total
"""
"""Words that lead up to a table, whatever is in it."""

_LARGE = 1000
"""From here a round number such as 13,000 is rare enough to speak for a match by itself."""


class Measure(NamedTuple):
    """How far a feature is there: ``amounts`` by the name of the weight that each goes with."""

    feature: str
    relation: Relation
    amounts: Mapping[str, float]
    left: str = ""
    right: str = ""


def comparable(left: Profile, right: Profile) -> bool:
    """Tell whether the two answer a question of the same kind at all.

    Figures compare with figures of their dimension, statements and commitments with one another,
    and a commitment with a target also with one that states none. Two claims of one sentence are
    two claims, and so are two cells of tables with other headers.
    """
    if not _headed_alike(left.claim, right.claim):
        return False
    if (left.claim.document, left.passage) == (right.claim.document, right.passage):
        return False
    if left.dimension is not None and right.dimension is not None:
        return left.dimension == right.dimension
    if left.dimension is None and right.dimension is None:
        return True
    return left.claim.kind is right.claim.kind is ClaimKind.COMMITMENT


def _headed_alike(left: Claim, right: Claim) -> bool:
    """Tell whether what the headers of a cell say is said of the other claim as well.

    Two cells have the same headers, below captions that say the same; in one document, where each
    table is of another thing, to the letter. A sentence names what the headers of a cell name.
    """
    one, other = left.cell, right.cell
    if one is None or other is None:
        cell, said = (one, right) if one else (other, left)
        return cell is None or set(_headers(cell)) <= set(_plain(said.quote.exact))
    if left.document == right.document and one.caption != other.caption:
        return False
    return _headers(one) == _headers(other) and _measured(one) == _measured(other)


def _headers(cell: Labels) -> list[str]:
    return [*_plain(cell.row), *_plain(cell.column)]


def _plain(words: str | None) -> list[str]:
    return _WORD.findall((words or "").lower())


def _measured(cell: Labels) -> frozenset[str]:
    """Return the words of a caption that say what is measured, not where to look for it."""
    caption = cell.caption or ""
    figures = filter(str.isdecimal, _plain(caption))
    return frozenset(terms(caption)) - frozenset(terms(_LEADING_UP)) | frozenset(figures)


def threshold(left: Profile, right: Profile, settings: MatchSettings) -> Decimal:
    """Return the total from which the two are matched."""
    return Decimal(repr(getattr(settings, threshold_name(left, right))))


def threshold_name(left: Profile, right: Profile) -> str:
    """Return which setting is the total from which the two are matched.

    Figures need more than things do: a document holds many figures of one dimension.
    """
    of_figures = left.dimension is not None and right.dimension is not None
    if of_figures and not (left.things and right.things and left.dimension == "time"):
        return "figure_threshold"
    return "threshold"


def score(left: Profile, right: Profile, settings: MatchSettings) -> Match:
    """Return the match of two comparable claims, whatever its total."""
    evidence = []
    for measure in measures(left, right):
        bits = sum(getattr(settings, name) * amount for name, amount in measure.amounts.items())
        exact = Decimal(repr(round(bits, 4))).quantize(_HUNDREDTH)
        evidence.append(
            Evidence(measure.feature, measure.relation, exact, measure.left, measure.right)
        )
    return Match(left.claim.id, right.claim.id, tuple(evidence))


_SLOTS = frozenset({"agents", "ordinal", "period", "places", "thing", "unit"})


def conflicting(match: Match) -> bool:
    """Tell whether a typed slot of the two says that they are about different things."""
    return any(
        evidence.feature in _SLOTS and evidence.bits <= _CONFLICT for evidence in match.evidence
    )


_CONFLICT = Decimal(-4)
"""A typed slot that speaks so strongly against a match is a disagreement, not a doubt."""


def measures(left: Profile, right: Profile) -> Iterator[Measure]:
    """Yield what the two have in common and what sets them apart, feature by feature."""
    yield _words(left, right)
    for measure in _FURTHER:
        found = measure(left, right)
        if found is not None:
            yield found


def _words(left: Profile, right: Profile) -> Measure:
    """Measure how many bits of words are shared, and what share that is of the shorter claim."""
    a, b = left.words, right.words
    common = sorted(a.keys() & b.keys(), key=lambda term: (-min(a[term], b[term]), term))
    shared = sum(min(a[term], b[term]) for term in common)
    if not shared:
        return Measure("words", Relation.DIFFERS, {})
    amounts = {
        "words_shared": log2(1 + shared),
        "words_share": shared / min(left.total, right.total),
    }
    return Measure("words", Relation.SHARED, amounts, " ".join(common), " ".join(common))


def _subject(left: Profile, right: Profile) -> Measure | None:
    """Measure how alike the words are that name what is measured, promised or spoken of."""
    a, b = left.subject, right.subject
    if not a or not b:
        return None
    shared = sum(min(a[term], b[term]) ** 2 for term in sorted(a.keys() & b.keys()))
    size = sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    shown = " ".join(sorted(a)), " ".join(sorted(b))
    relation = Relation.SHARED if shared else Relation.DIFFERS
    return Measure("subject", relation, {"subject_alike": shared / size}, *shown)


def _contrast(left: Profile, right: Profile) -> Measure | None:
    """Measure the words that each of two figures of one document has alone.

    Sentences of one document that are built alike set things side by side: English, and geography.
    """
    if left.claim.document != right.claim.document or None in (left.dimension, right.dimension):
        return None
    alone = min(_alone(left, right), _alone(right, left))
    amounts = {"contrast": log2(1 + alone)}
    return Measure("contrast", Relation.DIFFERS, amounts) if alone else None


def _alone(profile: Profile, other: Profile) -> float:
    words = profile.words
    return sum(words[term] for term in sorted(words.keys() - other.words.keys()))


def _pairs(left: Profile, right: Profile) -> Measure | None:
    """Measure the neighbouring words shared: "closed with no further action"."""
    common = sorted(left.pairs.keys() & right.pairs.keys())
    if not common:
        return None
    shared = sum(min(left.pairs[pair], right.pairs[pair]) for pair in common)
    shown = "; ".join(" ".join(pair) for pair in common)
    return Measure("pairs", Relation.SHARED, {"pairs_shared": log2(1 + shared)}, shown, shown)


def _wording(left: Profile, right: Profile) -> Measure | None:
    """Measure what share of the shorter claim's content words the other says in the same order."""
    a, b = left.sequence, right.sequence
    if not a or not b:
        return None
    common = LCSseq.similarity(a, b)
    if common < _FEWEST:
        return None
    amounts = {"order_shared": common / min(len(a), len(b))}
    shown = f"{common} of {min(len(a), len(b))} words in order"
    return Measure("wording", Relation.SHARED, amounts, shown, shown)


def _thing(left: Profile, right: Profile) -> Measure | None:
    """Measure how well the two things agree that agree best."""
    compared = [_things(a, b) for a in left.things for b in right.things]
    return max(compared, key=_thing_order) if compared else None


def _thing_order(measure: Measure) -> tuple[float, float, str, str]:
    amounts = measure.amounts
    kin = amounts.get("same_noun", 0.0) - amounts.get("other_noun", 0.0)
    against = amounts.get("scope_differs", 0.0)
    return (kin - 2 * against, amounts.get("qualifiers_share", 0.0), measure.left, measure.right)


def _things(a: ProfiledThing, b: ProfiledThing) -> Measure:
    amounts: dict[str, float] = {}
    if a.noun == b.noun:
        amounts["same_noun"] = 1.0
    elif a.noun_class == b.noun_class:
        amounts["noun_of_class"] = 1.0
    else:
        amounts["other_noun"] = 1.0
    smaller = min(sum(a.qualifiers.values()), sum(b.qualifiers.values()))
    if smaller and "other_noun" not in amounts:
        common = sorted(a.qualifiers.keys() & b.qualifiers.keys())
        shared = sum(min(a.qualifiers[term], b.qualifiers[term]) for term in common)
        amounts["qualifiers_share"] = shared / smaller
    if a.scopes and b.scopes and not a.scopes & b.scopes:
        amounts["scope_differs"] = 1.0
    alike = "same_noun" in amounts and "scope_differs" not in amounts
    return Measure("thing", Relation.SHARED if alike else Relation.DIFFERS, amounts, a.text, b.text)


def _agents(left: Profile, right: Profile) -> Measure | None:
    a, b = left.agents, right.agents
    if not a or not b:
        return None
    shown = " ".join(sorted(a)), " ".join(sorted(b))
    if a & b:
        return Measure("agents", Relation.SHARED, {"agents_shared": 1.0}, *shown)
    return Measure("agents", Relation.DIFFERS, {"agents_differ": 1.0}, *shown)


def _ordinal(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one is the third of something and the other the fourth."""
    a, b = left.ordinals, right.ordinals
    if not (a or b) or a & b:
        return None
    shown = " ".join(sorted(a)), " ".join(sorted(b))
    weight = "ordinal_differs" if a and b else "ordinal_alone"
    return Measure(
        "ordinal", Relation.DIFFERS if a and b else Relation.UNKNOWN, {weight: 1.0}, *shown
    )


def _names(left: Profile, right: Profile) -> Measure | None:
    """Measure how many bits of names each has that the other lacks: two bodies, two recipients."""
    a, b = left.names - right.names, right.names - left.names
    if not a or not b:
        return None
    alone = min(sum(map(rarity.bits, sorted(a))), sum(map(rarity.bits, sorted(b))))
    shown = " ".join(sorted(a)), " ".join(sorted(b))
    return Measure("names", Relation.DIFFERS, {"names_differ": log2(1 + alone)}, *shown)


def _places(left: Profile, right: Profile) -> Measure | None:
    a, b = left.places, right.places
    if not a or not b:
        return None
    shown = " ".join(sorted(a)), " ".join(sorted(b))
    if a & b:
        return Measure("places", Relation.SHARED, {"places_shared": 1.0}, *shown)
    return Measure("places", Relation.DIFFERS, {"places_differ": 1.0}, *shown)


def _unit(left: Profile, right: Profile) -> Measure | None:
    a, b = left.unit, right.unit
    if a is None or b is None:
        return None
    if a == b:
        common = 0.0 if a in _EVERYDAY else 1.0
        return Measure("unit", Relation.SHARED, {"unit_shared": common}, a, b)
    if a.partition("/")[2] != b.partition("/")[2]:
        return Measure("unit", Relation.DIFFERS, {"rate_differs": 1.0}, a, b)
    if left.dimension == "count" and not _nouns_related(left, right):
        return Measure("unit", Relation.DIFFERS, {"unit_differs": 1.0}, a, b)
    return None


def _nouns_related(left: Profile, right: Profile) -> bool:
    """Tell whether what is counted in the two has a word in common."""
    return bool(left.counted & right.counted)


def _baseline(left: Profile, right: Profile) -> Measure | None:
    """Measure whether both are changes from the same: "since the election"."""
    a, b = left.baseline, right.baseline
    if a is None or b is None or a.lower() != b.lower():
        return None
    return Measure("baseline", Relation.SHARED, {"baseline_shared": 1.0}, a, b)


def _period(left: Profile, right: Profile) -> Measure | None:
    if not left.periods or not right.periods:
        return None
    shown = (
        "; ".join(period.quote.exact for period in left.periods),
        "; ".join(period.quote.exact for period in right.periods),
    )
    pairs = [(p, q) for p in left.periods for q in right.periods]
    if any((p.earliest, p.latest) == (q.earliest, q.latest) for p, q in pairs):
        return Measure("period", Relation.SHARED, {"period_shared": 1.0}, *shown)
    if left.is_measured and right.is_measured and all(_are_two_spans(p, q) for p, q in pairs):
        return Measure("period", Relation.DIFFERS, {"span_differs": 1.0}, *shown)
    if not any(p.overlaps(q) for p, q in pairs):
        return Measure("period", Relation.DIFFERS, {"period_differs": 1.0}, *shown)
    return None


def _are_two_spans(left: Period, right: Period) -> bool:
    """Tell whether both are stretches such as a year, neither of them part of the other.

    What was measured over one is not what was measured over the other. Of single days and months
    this cannot be said: they may be two dates given for one event.
    """
    a, b = _days(left), _days(right)
    if a is None or b is None or min(b[1] - b[0], a[1] - a[0]) < _SPAN:
        return False
    return not (a[0] <= b[0] and b[1] <= a[1]) and not (b[0] <= a[0] and a[1] <= b[1])


def _days(period: Period) -> tuple[int, int] | None:
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest.toordinal(), period.latest.toordinal()


def _figure(left: Profile, right: Profile) -> Measure | None:
    """A shared figure speaks for a match as a shared rare word does; another never against."""
    if left.value is None or left.value != right.value or left.unit_kind != right.unit_kind:
        return None
    digits: float = len(left.value.normalize().as_tuple().digits) - 1 + (abs(left.value) >= _LARGE)
    if not digits:
        return None
    if left.dimension == "count" and left.unit and right.unit and not _nouns_related(left, right):
        digits /= 2  # 13,000 officers and 13,000 premises share it by chance
    shown = format(left.value, "f")
    return Measure("figure", Relation.SHARED, {"figure_digit": digits}, shown, shown)


_FURTHER = (
    _contrast,
    _pairs,
    _wording,
    _subject,
    _thing,
    _agents,
    _ordinal,
    _names,
    _places,
    _unit,
    _baseline,
    _period,
    _figure,
)
