"""What a claim is compared by: its words weighed, and its typed slots."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import log2

from attrs import frozen

from factcheck.records import Claim, ClaimKind, Period, QuantityKind
from factcheck.text import clauses, rarity, things
from factcheck.text.things import noun_class
from factcheck.text.words import stem, terms

__all__ = ["Profile", "profiles"]

_DIMENSIONS = {
    QuantityKind.PERCENT: "share",
    QuantityKind.FRACTION: "share",
    QuantityKind.RATIO: "share",
    QuantityKind.DURATION: "time",
    QuantityKind.MONEY: "money",
    QuantityKind.AGE: "age",
    QuantityKind.MULTIPLE: "multiple",
    QuantityKind.COUNT: "count",
    QuantityKind.NUMBER: "count",
}

_SCOPES = frozenset({"national", "local", "regional", "international", "global", "county"})
_TITLES = frozenset(
    terms("Baroness Lord Lady Sir Dame Professor Dr Minister Secretary Prime KC MP")
)

_OUTSIDE_CLAUSE = 0.5
"""How much a word counts that stands in another clause than the figure."""

_TOPIC = 30
"""A word in d of n claims of its document says at most -log2((d - 1) / (n + this)) bits there."""


@frozen(eq=False)
class Profile:
    """A claim as the matcher sees it, figures, dates and polarity masked.

    ``subject`` and ``words`` map stems to bits; a stem is in one of them only.
    """

    claim: Claim
    dimension: str | None
    subject: Mapping[str, float]
    words: Mapping[str, float]
    noun: str | None
    noun_class: str | None
    agents: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    scopes: frozenset[str]
    unit: str | None
    unit_head: str | None
    periods: tuple[Period, ...]
    value: Decimal | None

    def keys(self, most: int) -> list[str]:
        """Return its rarest stems, rarest first, at most so many."""
        weights = {**self.words, **self.subject}
        ranked = sorted(weights, key=lambda term: (-weights[term], term))
        return ranked[:most]


def profiles(claims: Sequence[Claim]) -> list[Profile]:
    """Return the profile of each claim; a word counts less where its whole document is about it."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    made: dict[str, Profile] = {}
    for own in by_document.values():
        weigh = _Weigher({claim.quote.exact for claim in own})
        for claim in own:
            made[claim.id] = _profile(claim, weigh)
    return [made[claim.id] for claim in claims]


class _Weigher:
    def __init__(self, passages: Iterable[str]) -> None:
        self._in: Counter[str] = Counter()
        self._count = 0
        for passage in passages:
            self._in.update(set(terms(passage)))
            self._count += 1

    def __call__(self, term: str) -> float:
        bits = rarity.bits(term)
        others = self._in[term] - 1
        if others > 0:
            bits = min(bits, -log2(others / (self._count + _TOPIC)))
        return bits


def _profile(claim: Claim, weigh: _Weigher) -> Profile:
    quantity = claim.quantity
    quoted = set(terms(claim.quote.exact))
    subject_terms = set(terms(_subject(claim)))
    if claim.kind is ClaimKind.FIGURE and quantity is not None:
        subject_terms |= set(terms(quantity.noun or quantity.unit or ""))
    names = _name_terms(claim.names)
    agents = _name_terms(claim.agents)
    clause_terms = _clause_terms(claim)
    subject = {term: weigh(term) for term in sorted(subject_terms - names - agents)}
    words = {
        term: weigh(term) * (1.0 if term in clause_terms else _OUTSIDE_CLAUSE)
        for term in sorted(quoted - subject_terms - names - agents)
    }
    unit = quantity.unit if quantity else None
    return Profile(
        claim=claim,
        dimension=_dimension(claim),
        subject=subject,
        words=words,
        noun=claim.noun,
        noun_class=noun_class(claim.noun) if claim.noun else None,
        agents=agents,
        names=names - agents,
        places=_name_terms(claim.places),
        scopes=frozenset(
            _SCOPES.intersection((claim.subject or "").lower().replace("-", " ").split())
        ),
        unit=unit,
        unit_head=stem(unit.split("/")[0].split()[-1]) if unit else None,
        periods=tuple(period for period in claim.periods if period.resolved),
        value=quantity.value if quantity else None,
    )


def _subject(claim: Claim) -> str:
    """Return the words of what the claim is about: of a commitment, the thing its action is on."""
    if claim.kind is ClaimKind.COMMITMENT and claim.subject and claim.noun:
        for thing in things.find(claim.subject):
            if thing.noun == claim.noun:
                return thing.text
    return claim.subject or ""


def _dimension(claim: Claim) -> str | None:
    if claim.quantity is None:
        return None
    kind = claim.quantity.kind
    return _DIMENSIONS.get(kind) or f"{kind}:{claim.quantity.unit}"


def _name_terms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(term for name in names for term in terms(name)) - _TITLES


def _clause_terms(claim: Claim) -> set[str]:
    """Return the stems of the clause in which the claim's figure stands, or of the whole quote."""
    if claim.quantity is None:
        return set(terms(claim.quote.exact))
    at = claim.quantity.quote.start - claim.quote.start
    for clause in clauses.split(claim.quote.exact):
        if at < clause.end:
            return set(terms(claim.quote.exact[clause.start : clause.end]))
    return set()
