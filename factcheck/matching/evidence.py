"""The evidence that two claims speak of the same thing, feature by feature, in bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from factcheck.matching.profile import Profile
from factcheck.records import ClaimKind, Evidence, Match, Relation
from factcheck.settings import MatchSettings
from factcheck.text import rarity

__all__ = ["comparable", "score"]

_HUNDREDTH = Decimal("0.01")


def comparable(left: Profile, right: Profile) -> bool:
    """Tell whether the two answer a question of the same kind at all.

    Figures compare with figures of their dimension, statements and commitments with one another,
    and a commitment with a target also with one that states none. Two claims of one sentence are
    two claims.
    """
    if left.claim.quote.overlaps(right.claim.quote):
        return False
    if left.dimension is not None and right.dimension is not None:
        return left.dimension == right.dimension
    if left.dimension is None and right.dimension is None:
        return True
    return left.claim.kind is right.claim.kind is ClaimKind.COMMITMENT


def score(left: Profile, right: Profile, settings: MatchSettings) -> Match:
    """Return the match of two comparable claims, whatever its total."""
    evidence = (
        *_subject(left, right, settings),
        *_noun(left, right, settings),
        *_words(left, right, settings),
        *_agents(left, right, settings),
        *_names(left, right, settings),
        *_places(left, right, settings),
        *_scope(left, right, settings),
        *_unit(left, right, settings),
        *_periods(left, right, settings),
        *_figure(left, right, settings),
    )
    return Match(left.claim.id, right.claim.id, evidence)


def _evidence(
    feature: str, relation: Relation, bits: float, left: Iterable[str], right: Iterable[str]
) -> Evidence:
    exact = Decimal(repr(bits)).quantize(_HUNDREDTH)
    return Evidence(feature, relation, exact, " ".join(left), " ".join(right))


def _overlap(left: Mapping[str, float], right: Mapping[str, float]) -> tuple[float, float]:
    """Return the bits shared, and the bits that the side with fewer of them does not share."""
    shared = sum(min(left[term], right[term]) for term in sorted(left.keys() & right.keys()))
    alone = min(
        sum(left[term] for term in sorted(left.keys() - right.keys())),
        sum(right[term] for term in sorted(right.keys() - left.keys())),
    )
    return shared, alone


def _subject(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    a, b = left.subject, right.subject
    if not a or not b:
        yield _evidence("subject", Relation.UNKNOWN, 0.0, sorted(a), sorted(b))
        return
    shared, alone = _overlap(a, b)
    bits = settings.subject_shared * shared + settings.subject_unshared * alone
    relation = Relation.SHARED if shared else Relation.DIFFERS
    yield _evidence("subject", relation, bits, sorted(a), sorted(b))


def _words(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    # A word may be in the subject of one and beside the subject of the other.
    all_left, all_right = {**left.words, **left.subject}, {**right.words, **right.subject}
    both_subject = left.subject.keys() & right.subject.keys()
    a = {term: bits for term, bits in all_left.items() if term not in both_subject}
    b = {term: bits for term, bits in all_right.items() if term not in both_subject}
    shared, alone = _overlap(a, b)
    bits = settings.words_shared * shared + settings.words_unshared * alone
    common = sorted(a.keys() & b.keys())
    yield _evidence("words", Relation.SHARED if common else Relation.DIFFERS, bits, common, common)


def _noun(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    if left.noun is None or right.noun is None:
        return
    if left.noun == right.noun:
        relation, bits = Relation.SHARED, settings.same_noun
    elif left.noun_class == right.noun_class:
        relation, bits = Relation.DIFFERS, settings.noun_of_class
    else:
        relation, bits = Relation.DIFFERS, settings.other_noun
    yield _evidence("noun", relation, bits, [left.noun], [right.noun])


def _agents(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    a, b = left.agents, right.agents
    if not a or not b:
        return
    shared = bool(a & b)
    bits = settings.agents_shared if shared else settings.agents_differ
    relation = Relation.SHARED if shared else Relation.DIFFERS
    yield _evidence("agents", relation, bits, sorted(a), sorted(b))


def _names(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    common = sorted(left.names & right.names)
    if common:
        bits = settings.names_shared * sum(rarity.bits(term) for term in common)
        yield _evidence("names", Relation.SHARED, bits, common, common)


def _places(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    a, b = left.places, right.places
    if not a or not b:
        return
    common = a & b
    if common:
        bits = settings.places_shared * sum(rarity.bits(term) for term in sorted(common))
        yield _evidence("places", Relation.SHARED, bits, sorted(a), sorted(b))
    else:
        yield _evidence("places", Relation.DIFFERS, settings.places_differ, sorted(a), sorted(b))


def _scope(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    a, b = left.scopes, right.scopes
    if a and b and not a & b:
        yield _evidence("scope", Relation.DIFFERS, settings.scope_differs, sorted(a), sorted(b))


def _unit(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    if left.unit is None or right.unit is None:
        return
    if left.unit == right.unit:
        yield _evidence("unit", Relation.SHARED, settings.unit_shared, [left.unit], [right.unit])
    elif left.dimension == "count" and not _nouns_related(left, right):
        yield _evidence("unit", Relation.DIFFERS, settings.unit_differs, [left.unit], [right.unit])


def _nouns_related(left: Profile, right: Profile) -> bool:
    """Tell whether one counted noun stands in the other claim's subject."""
    return left.unit_head in right.subject or right.unit_head in left.subject


def _periods(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    if not left.periods or not right.periods:
        return
    a = [period.quote.exact for period in left.periods]
    b = [period.quote.exact for period in right.periods]
    pairs = [(p, q) for p in left.periods for q in right.periods]
    if any((p.earliest, p.latest) == (q.earliest, q.latest) for p, q in pairs):
        yield _evidence("period", Relation.SHARED, settings.period_shared, a, b)
    elif not any(p.overlaps(q) for p, q in pairs):
        yield _evidence("period", Relation.DIFFERS, settings.period_differs, a, b)


def _figure(left: Profile, right: Profile, settings: MatchSettings) -> Iterator[Evidence]:
    """A shared figure speaks for a match as a shared rare word does; another never against."""
    if left.value is None or left.value != right.value or left.unit != right.unit:
        return
    digits = len(left.value.normalize().as_tuple().digits) - 1
    large = 1 if abs(left.value) >= 1000 else 0
    if digits + large:
        bits = settings.figure_digit * (digits + large)
        shown = [format(left.value, "f")]
        yield _evidence("figure", Relation.SHARED, bits, shown, shown)
