"""What a claim is compared by: its words weighed, and its typed slots."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from math import log2
from typing import NamedTuple

from attrs import frozen

from factcheck.records import Claim, ClaimKind, Period, QuantityKind
from factcheck.records.passages import passages
from factcheck.text import clauses, rarity, things
from factcheck.text.things import Thing, noun_class
from factcheck.text.words import terms

__all__ = ["Profile", "ProfiledThing", "Wording", "profiles"]

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
_ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\b"
    r"(?=\s+(?:round|phase|tranche|stage|wave|edition|report|review|cycle|year|reading|part)\b)"
)

_COUNTRIES = frozenset(
    {"England", "Wales", "Scotland", "Northern Ireland", "UK", "Britain", "United Kingdom"}
)
"""What is national can be in one of these."""

_TITLES = frozenset(
    terms("Baroness Lord Lady Sir Dame Professor Dr Minister Secretary Prime KC MP")
)

_OUTSIDE_CLAUSE = 0.5
"""How much a word counts that stands in another clause than the figure."""

_TOPIC = 30
"""A word in d of n claims of its document says at most -log2((d - 1) / (n + this)) bits there."""


Wording = tuple[str | None, ...]

# A sentence of many figures is asked for once for each of them.
_terms = lru_cache(maxsize=4096)(terms)
_split = lru_cache(maxsize=1024)(clauses.split)


class ProfiledThing(NamedTuple):
    """A thing a claim is about: its noun, the words that qualify it with their bits, its scope."""

    text: str
    noun: str
    noun_class: str | None
    qualifiers: Mapping[str, float]
    scopes: frozenset[str]


@frozen(eq=False)
class Profile:
    """A claim as the matcher sees it, figures, dates and polarity masked.

    ``words`` maps the stems of the whole claim, names included, to bits; ``subject`` those of
    what is measured, promised or spoken of; ``total`` is the sum of the bits of ``words``.
    """

    claim: Claim
    passage: int
    """Where in its document the passage begins that it shares with overlapping claims."""
    dimension: str | None
    words: Mapping[str, float]
    total: float
    subject: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    """Neighbouring content words, whatever their order, with the mean of their bits."""
    sequence: tuple[str, ...]
    """The content words in order."""
    things: tuple[ProfiledThing, ...]
    agents: frozenset[str]
    ordinals: frozenset[str]
    """Which of several: "the third round"."""
    names: frozenset[str]
    places: frozenset[str]
    unit: str | None
    counted: frozenset[str]
    """The stems of the counted noun and its modifiers."""
    unit_kind: str | None
    """The unit for a figure that must share it to be the same figure: money, a measure, a rate."""
    baseline: str | None
    periods: tuple[Period, ...]
    value: Decimal | None

    @property
    def wording(self) -> Wording:
        """What is the same in claims that are word for word the same."""
        claim = self.claim
        figure = claim.quantity.quote.exact if claim.quantity else None
        return (claim.kind, claim.quote.exact, claim.subject, figure, *sorted(self.agents))

    @property
    def is_measured(self) -> bool:
        """Whether it states what was or is, rather than what is to be reached by some time."""
        return self.dimension is not None and self.claim.commitment is None

    def keys(self, most: int) -> list[str]:
        """Return the stems to look it up by: so many of its rarest, and those of its thing."""
        ranked = sorted(self.words, key=lambda term: (-self.words[term], term))
        of_thing = [term for thing in self.things for term in terms(thing.text)]
        return list(dict.fromkeys([*ranked[:most], *of_thing]))


def profiles(claims: Sequence[Claim]) -> list[Profile]:
    """Return the profile of each claim; a word counts less where its whole document is about it."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    made: dict[str, Profile] = {}
    for own in by_document.values():
        weigh = _Weigher({claim.quote.exact for claim in own})
        starts = passages(own)
        for claim in own:
            made[claim.id] = _profile(claim, starts[claim.id], weigh)
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


def _profile(claim: Claim, passage: int, weigh: _Weigher) -> Profile:
    quantity = claim.quantity
    subject_terms = set(terms(_subject(claim)))
    if claim.kind is ClaimKind.FIGURE and quantity is not None:
        subject_terms |= set(terms(quantity.noun or ""))
    agents = _name_terms(claim.agents)
    near = subject_terms | agents | set(_terms(_clause(claim)))
    words = {
        term: weigh(term) * (1.0 if term in near else _OUTSIDE_CLAUSE)
        for term in sorted(near | set(_terms(claim.quote.exact)))
    }
    unit = quantity.unit if quantity else None
    dimension = _dimension(claim)
    return Profile(
        claim=claim,
        passage=passage,
        dimension=dimension,
        words=words,
        total=sum(words.values()),
        subject={term: words[term] for term in sorted(subject_terms)},
        pairs=_pairs(_said(claim), words),
        sequence=_terms(_said(claim)),
        things=_things(claim, words),
        agents=agents,
        ordinals=frozenset(_ORDINAL.findall(_clause(claim).lower())),
        names=_name_terms(claim.names) - agents,
        places=_name_terms(claim.places),
        unit=unit,
        counted=frozenset(terms(f"{unit or ''} {(quantity.noun if quantity else '') or ''}")),
        unit_kind=None if dimension == "count" else unit,
        baseline=quantity.baseline.exact if quantity and quantity.baseline else None,
        periods=tuple(period for period in claim.periods if period.resolved),
        value=quantity.value if quantity else None,
    )


def _said(claim: Claim) -> str:
    """Return the words of a claim: those of a cell are its caption and headers."""
    return claim.quote.exact if claim.cell is None else claim.subject or ""


def _pairs(text: str, words: Mapping[str, float]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for clause in _split(text):
        for a, b in pairwise(_terms(text[clause.start : clause.end])):
            if a != b:
                found[min(a, b), max(a, b)] = (words[a] + words[b]) / 2
    return found


def _things(claim: Claim, words: Mapping[str, float]) -> tuple[ProfiledThing, ...]:
    """Return the thing a claim is about, in a tuple, or an empty one."""
    if not claim.subject or not claim.noun:
        return ()
    found = [*things.find(claim.subject), *things.find(claim.quote.exact)]
    own = [thing for thing in found if thing.noun == claim.noun][:1]
    return tuple(_profiled(thing, claim, words) for thing in own)


def _profiled(thing: Thing, claim: Claim, words: Mapping[str, float]) -> ProfiledThing:
    noun = set(terms(thing.noun))
    stems = [term for term in terms(thing.text) if term not in noun]
    said = {part for word in thing.qualifiers for part in word.split("-")}
    local = [p for p in claim.places if p in thing.text and p not in _COUNTRIES]
    return ProfiledThing(
        thing.text,
        thing.noun,
        noun_class(thing.noun),
        {term: words.get(term, 0.0) for term in sorted(set(stems))},
        (_SCOPES & said) | ({"local"} if local else set()),
    )


def _subject(claim: Claim) -> str:
    """Return the words of what the claim is about: of a commitment, the thing its action is on."""
    if claim.kind is ClaimKind.COMMITMENT and claim.subject and claim.noun:
        for thing in (*things.find(claim.subject), *things.find(claim.quote.exact)):
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


def _clause(claim: Claim) -> str:
    """Return the clause in which the claim's figure stands, or the whole quote."""
    text = claim.quote.exact
    if claim.quantity is None:
        return text
    at = claim.quantity.quote.start - claim.quote.start
    for clause in _split(text):
        if at < clause.end:
            return text[clause.start : clause.end]
    return text
