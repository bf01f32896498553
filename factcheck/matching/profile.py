"""What a claim is compared by: its words, those around it, and its typed slots."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise
from math import fsum
from typing import Any, NamedTuple

from attrs import field, frozen

from factcheck.records import Claim, ClaimKind, Manner, Period, Quantity, QuantityKind
from factcheck.records.passages import passages
from factcheck.text import clauses, names, rarity, things
from factcheck.text.acts import Act, acts
from factcheck.text.families import family, kin
from factcheck.text.remembered import Remembered
from factcheck.text.things import Thing, noun_class

__all__ = [
    "Bag",
    "Figure",
    "Opened",
    "Packed",
    "Profile",
    "ProfiledThing",
    "Wording",
    "bits_of",
    "figure_bits",
    "opened",
    "profiled",
    "profiles",
]

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

_TITLES = frozenset(kin("Baroness Lord Lady Sir Dame Professor Dr Minister Secretary Prime KC MP"))

_OBJECT = re.compile(r"\s+(?:(?:an?|the|this|its|our|their|his|her)\s+)?(?:[\w-]+\s+)?")
_PASSIVE = re.compile(
    r"(?:\s+for\s+[\w ]{2,20}?)?(?:\s+\([^()]{1,12}\))?,?\s+"
    r"(?:(?:which|that|has|have|had|will|is|was|to|due|now|also|already)\s+)*"
)
"""What may stand between a verb and what it is done to, and between that and a passive."""

_NEARBY = 60
"""How many code points before and after a figure hold the words that say what it is of."""

_LISTED = 12
"""A passage with more figures is a list or a table: that it shares one says nothing of another."""

_TITLE = re.compile(r"\b[A-Z][a-z]+")
_OF_A_TITLE = 2
"""So many words of a title begin with a capital letter."""

Wording = tuple[str | None, ...]
Figure = tuple[str, Decimal]
"""A kind of quantity and a value, which are a figure wherever it stands."""

# A sentence of many figures is asked for once for each of them.
_terms = lru_cache(maxsize=4096)(kin)
_split = lru_cache(maxsize=1024)(clauses.split)
_BITS = Remembered(rarity.bits)
_FAMILIES = Remembered(family)


@lru_cache(maxsize=1024)
def _things(text: str) -> tuple[Thing, ...]:
    return tuple(things.find(text))


@lru_cache(maxsize=1024)
def _all_acts(text: str) -> tuple[Act, ...]:
    return tuple(acts(text))


class Bag(NamedTuple):
    """Stems, and the bits of all of them."""

    terms: frozenset[str]
    bits: float

    @classmethod
    def of(cls, found: Iterable[str]) -> Bag:
        """Weigh stems by their rarity."""
        distinct = _compact(found)
        return cls(distinct, bits_of(distinct))


class Packed(NamedTuple):
    """What a bag holds, each stem once, in a quarter of its memory; see ``opened``."""

    terms: tuple[str, ...]
    bits: float

    @classmethod
    def of(cls, found: Iterable[str]) -> Packed:
        """Weigh stems by their rarity."""
        distinct = _one_listed(tuple(dict.fromkeys(found)))
        return cls(distinct, bits_of(distinct))


def _compact(found: Iterable[str]) -> frozenset[str]:
    """Return what is found as a set that was copied: one that grew takes twice the memory."""
    return _one(frozenset(set(found)))


def _one(found: frozenset[Any]) -> frozenset[Any]:
    """Return one set for all that are equal: the claims of a passage share most of theirs."""
    first: frozenset[Any] = _first(found)
    return first


def _one_listed(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one tuple for all that are equal."""
    first: tuple[Any, ...] = _first(found)
    return first


@lru_cache(maxsize=1024)
def _first(found: Any) -> Any:
    return found


def bits_of(found: Iterable[str]) -> float:
    """Return the bits of stems together; exactly rounded, so that their order changes nothing."""
    return fsum(map(_BITS.__getitem__, found))


class ProfiledThing(NamedTuple):
    """The thing a claim is about: its noun, the class of that, what qualifies it, its scope."""

    text: str
    noun: str
    noun_class: str | None
    qualifiers: Bag
    scopes: frozenset[str]
    title: frozenset[str]
    """The stems of the title it goes by, if any: "the National Youth Strategy for England"."""


@frozen(eq=False)
class Profile:
    """A claim as the matcher sees it, figures, dates and polarity masked."""

    claim: Claim
    passage: int
    """Where in its document the passage begins that it shares with overlapping claims."""
    dimension: str | None
    words: tuple[str, ...]
    """The stems of the whole claim, each once, names included."""
    nearby: Packed
    """Those close to its figure; of a claim without one, all of its words.

    What a statement says of something is what matters there: names are left out, since much is
    said of one law or one body.
    """
    about: Packed
    """Its words and those of its context."""
    sequence: tuple[str, ...]
    """The content words in order."""
    pairs: tuple[tuple[str, str], ...] = field(converter=_one_listed)
    """Those that stand next to one another in a clause, whatever their order.

    Of a claim that is only ever compared with figures there are none, for none are asked for.
    """
    thing: ProfiledThing | None
    acts: frozenset[str] = field(converter=_one)
    """What is, was or will be done, once, by a claim about a thing."""
    agents: frozenset[str] = field(converter=_one)
    led_by_person: bool
    """Whether one of the agents is known to be a person."""
    ordinals: frozenset[str] = field(converter=_one)
    """Which of several: "the third round"."""
    names: frozenset[str] = field(converter=_one)
    places: frozenset[str] = field(converter=_one)
    counted: Bag
    """The stems of the counted noun and its modifiers."""
    unit_kind: str | None
    """The unit for a figure that must share it to be the same figure: money, a measure."""
    figure: Figure | None
    beside: frozenset[Figure] = field(converter=_one)
    """The other figures of its passage."""
    periods: tuple[Period, ...]

    @property
    def wording(self) -> Wording:
        """What is the same in claims that are word for word the same."""
        claim = self.claim
        figure = claim.quantity.quote.exact if claim.quantity else None
        return (claim.kind, claim.quote.exact, claim.subject, figure, *sorted(self.agents))

    def word_keys(self, most: int) -> list[tuple[str, float]]:
        """Return the words to look it up by, with bits: so many of its rarest, and its thing's."""
        ranked = sorted(self.words, key=lambda term: (-rarity.bits(term), term))[:most]
        of_thing = kin(self.thing.text) if self.thing else ()
        words = dict.fromkeys([*ranked, *of_thing])
        return [(term, rarity.bits(term)) for term in words]

    def title_keys(self) -> list[tuple[str, float]]:
        """Return the title of its thing to look it up by, with bits, where it goes by one.

        What is done to it goes with it: much is said of one strategy, little of its publication.
        """
        if self.thing is None or not self.thing.title:
            return []
        title = " ".join(sorted(self.thing.title))
        done = [f"{verb} {title}" for verb in sorted(self.acts)]
        return [(key, bits_of(self.thing.title)) for key in (title, *done)]

    def figure_keys(self, most: int) -> list[tuple[str, float]]:
        """Return the figures to look it up by, with bits: its own, and some beside it.

        Those beside it are the rarest, ``most`` of them. With its kind, no figure is a word.
        """
        beside = sorted((-figure_bits(figure), figure) for figure in self.beside)[:most]
        figures = [*([self.figure] if self.figure else []), *(figure for _, figure in beside)]
        return [(f"{kind} {value:f}", figure_bits((kind, value))) for kind, value in figures]


def figure_bits(figure: Figure) -> float:
    """Return how much it says that two claims share a figure."""
    return rarity.figure_bits(*figure)


def profiled(claims: Iterable[Claim]) -> Iterator[Profile]:
    """Yield the profile of each claim, where those of a document come together, as they come."""
    for _, own in groupby(claims, key=_document):
        yield from profiles(list(own))


def _document(claim: Claim) -> str:
    return claim.document


def profiles(claims: Sequence[Claim]) -> list[Profile]:
    """Return the profile of each claim, in the order of ``claims``."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    made: dict[str, Profile] = {}
    for own in by_document.values():
        starts = passages(own)
        figures: dict[int, set[Figure]] = defaultdict(set)
        for claim in own:
            if figure := _figure(claim):
                figures[starts[claim.id]].add(figure)
        for claim in own:
            start = starts[claim.id]
            listed = len(figures[start]) > _LISTED
            made[claim.id] = _profile(claim, start, set() if listed else figures[start])
    return [made[claim.id] for claim in claims]


def _profile(claim: Claim, passage: int, figures: set[Figure]) -> Profile:
    quantity = claim.quantity
    agents = _name_terms(claim.agents)
    named = _name_terms(claim.names) if claim.kind is ClaimKind.STATEMENT else frozenset()
    said = _said(claim)
    source = _source(claim)
    sequence = _terms(said)
    if source:
        sequence = tuple(term for term in sequence if term not in source)
    words = tuple(dict.fromkeys((*sequence, *kin(_subject(claim)), *sorted(agents))))
    figure = _figure(claim)
    counted = f"{quantity.unit or ''} {quantity.noun or ''}" if quantity else ""
    dimension = _dimension(claim)
    done = _acts(claim)
    return Profile(
        claim=claim,
        passage=passage,
        dimension=dimension,
        words=words,
        nearby=_close(claim, words, named),
        about=Packed.of((*words, *map(_FAMILIES.__getitem__, claim.context))),
        sequence=sequence,
        pairs=_telling_pairs(said, named) if _is_compared_as_thing(claim) else (),
        thing=_thing(claim, done),
        acts=done,
        agents=agents,
        led_by_person=any(map(_is_person, claim.agents)),
        ordinals=frozenset(_ORDINAL.findall(_clause(claim).lower())),
        names=_name_terms(claim.names) - agents - source,
        places=_name_terms(claim.places),
        counted=Bag.of(kin(counted) if dimension == "count" else ()),
        unit_kind=_unit_kind(quantity) if quantity and dimension != "count" else None,
        figure=figure,
        beside=frozenset(figures - {figure}) if figure else frozenset(figures),
        periods=tuple(period for period in claim.periods if period.resolved),
    )


class Opened(NamedTuple):
    """What of a profile is packed, as sets."""

    nearby: Bag
    about: Bag
    pairs: frozenset[tuple[str, str]]


@lru_cache(maxsize=1024)
def opened(profile: Profile) -> Opened:
    """Return what is packed: kept for the claims that are compared one after another."""
    nearby, about = profile.nearby, profile.about
    return Opened(
        nearby=Bag(frozenset(nearby.terms), nearby.bits),
        about=Bag(frozenset(about.terms), about.bits),
        pairs=frozenset(profile.pairs),
    )


def _close(claim: Claim, words: Iterable[str], named: frozenset[str]) -> Packed:
    """Weigh the words close to a claim's figure, or all that are no names where it has none."""
    if claim.quantity is not None:
        return Packed.of(kin(_nearby(claim, claim.quantity)))
    return Packed.of(word for word in words if word not in named)


def _is_compared_as_thing(claim: Claim) -> bool:
    """Tell whether it is ever held against a claim that states no figure."""
    return claim.quantity is None or claim.kind is ClaimKind.COMMITMENT


def _telling_pairs(text: str, named: frozenset[str]) -> tuple[tuple[str, str], ...]:
    pairs = _pairs(text)
    if not named:
        return pairs
    return tuple(pair for pair in pairs if not named.issuperset(pair))


@lru_cache(maxsize=1024)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    found = (
        (min(a, b), max(a, b))
        for clause in _split(text)
        for a, b in pairwise(kin(text[clause.start : clause.end]))
        if a != b
    )
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _is_person(agent: str) -> bool:
    return any(name.kind == "person" for name in names.find(f"It was {agent}."))


def _figure(claim: Claim) -> Figure | None:
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return None
    return str(quantity.kind), quantity.value.normalize()


def _unit_kind(quantity: Quantity) -> str | None:
    """Return a unit without what it is a rate of: £20 billion, and £20 billion a year."""
    return quantity.unit.partition("/")[0] if quantity.unit else None


def _source(claim: Claim) -> frozenset[str]:
    """Return the stems of the words that name the source of a finding: two can have found it."""
    told = claim.attribution
    if told is None or told.manner is not Manner.SOURCE or told.speaker not in claim.names:
        return frozenset()  # "the data for Leeds" say where, too
    return frozenset(kin(f"{told.cue.exact} {told.speaker}"))


def _said(claim: Claim) -> str:
    """Return the words of a claim: those of a cell are its caption and headers."""
    return claim.quote.exact if claim.cell is None else claim.subject or ""


def _nearby(claim: Claim, quantity: Quantity) -> str:
    """Return the words of the claim that stand close to its figure, whole."""
    if claim.cell is not None:
        return _said(claim)
    text = claim.quote.exact
    start = quantity.quote.start - claim.quote.start
    end = quantity.quote.end - claim.quote.start
    first, last = max(0, start - _NEARBY), min(len(text), end + _NEARBY)
    while first < start and first > 0 and text[first - 1].isalnum():
        first += 1
    while last > end and last < len(text) and text[last].isalnum():
        last -= 1
    return text[first:last]


def _acts(claim: Claim) -> frozenset[str]:
    """Return what a commitment, or a statement without a figure, says is done to its thing."""
    if claim.commitment is not None:
        return frozenset(act.verb for act in _all_acts(f"to {claim.commitment.action.exact}")[:1])
    if claim.quantity is not None:
        return frozenset()
    text = claim.quote.exact
    said = _all_acts(text)
    named = [thing for thing in _things(text) if claim.noun in (None, thing.noun)] if said else ()
    return frozenset(
        act.verb for act in said if any(_is_done_to(thing, act, text) for thing in named)
    )


def _is_done_to(thing: Thing, act: Act, text: str) -> bool:
    """Tell whether an act is done to a thing: "published a new strategy", "which was published"."""
    if thing.start >= act.end:
        return _OBJECT.fullmatch(text, act.end, thing.start) is not None
    return thing.end <= act.start and _PASSIVE.fullmatch(text, thing.end, act.start) is not None


def _thing(claim: Claim, done: frozenset[str]) -> ProfiledThing | None:
    if not claim.subject or not claim.noun:
        return _titled(claim) if claim.quantity is None and done else None
    thing = _thing_named(claim)
    return None if thing is None else _profiled(thing, claim)


def _thing_named(claim: Claim) -> Thing | None:
    """Return the first thing of a claim's noun, in its subject or in all of its words."""
    for text in (claim.subject or "", claim.quote.exact):
        for thing in _things(text):
            if thing.noun == claim.noun:
                return thing
    return None


def _titled(claim: Claim) -> ProfiledThing | None:
    """Return the first thing with a title, of a claim that says something was done to one."""
    found = (_profiled(thing, claim) for thing in _things(claim.quote.exact))
    return next((thing for thing in found if thing.title), None)


def _profiled(thing: Thing, claim: Claim) -> ProfiledThing:
    said = {part for word in thing.qualifiers for part in word.split("-")}
    local = [p for p in claim.places if p in thing.text and p not in _COUNTRIES]
    scopes = (_SCOPES & said) | ({"local"} if local else set())
    noun = set(kin(thing.noun))
    qualifiers = Bag.of(term for term in kin(thing.text) if term not in noun)
    name = thing.text[: thing.noun_start - thing.start + len(thing.noun)]
    title = frozenset(kin(name) if len(_TITLE.findall(name)) >= _OF_A_TITLE else ())
    return ProfiledThing(thing.text, thing.noun, noun_class(thing.noun), qualifiers, scopes, title)


def _subject(claim: Claim) -> str:
    """Return the words of what the claim is about: of a commitment, the thing its action is on."""
    if claim.kind is ClaimKind.COMMITMENT and claim.subject and claim.noun:
        thing = _thing_named(claim)
        if thing is not None:
            return thing.text
    return claim.subject or ""


def _dimension(claim: Claim) -> str | None:
    if claim.quantity is None:
        return None
    kind = claim.quantity.kind
    return _DIMENSIONS.get(kind) or f"{kind}:{claim.quantity.unit}"


def _name_terms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(term for name in names for term in _terms(name)) - _TITLES


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
