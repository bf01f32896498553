"""Put together what the other stages found in a document into claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import fsum

from attrs import frozen

from factcheck.claims import tables
from factcheck.claims.context import Context, Passage
from factcheck.records import (
    Attribution,
    Claim,
    ClaimKind,
    Commitment,
    Document,
    Force,
    Period,
    Polarity,
    Quantity,
    Quote,
    Sentence,
    SentenceKind,
    Stage,
    stable_id,
)
from factcheck.text import rarity
from factcheck.text.acts import acts
from factcheck.text.things import Thing, noun_class
from factcheck.text.words import terms

__all__ = ["build"]

SPECIFIC = 8.0
"""How many bits of words must qualify a noun before it names one thing among many."""

TELLING = 18.0
"""How many bits of words a sentence without figure or thing holds before it is a claim."""

TOLD = 12.0
"""The same where it says what was done, or will be, once: "Work has begun on the tunnel"."""

_TALKED_ABOUT = frozenset({"examination", "money", "law", "programme", "event"})
"""The classes of things whose mere mention says something that can be compared."""

_DECLINED = frozenset({Stage.DECLINED, Stage.DROPPED})


def build(
    document: Document,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    attributions: Sequence[Attribution],
    commitments: Sequence[Commitment],
) -> tuple[Claim, ...]:
    """Return the claims of a document in order of position.

    A sentence gives a claim for each commitment, for each figure that is worth checking and for
    each thing it names well enough to be found again; one that gives none of these but names
    somebody or some time, or says what was done, is a claim as a whole, and so is one whose date
    stands outside them.
    A cell of a table gives one where it is a figure and has a header.
    """
    context = Context(document, sentences, quantities, periods, attributions, commitments)
    drafts: list[_Draft] = []
    for passage in context.passages:
        if passage.sentence.kind is not SentenceKind.SPEECH:
            continue
        found = [
            *_commitments(context, passage),
            *_figures(passage),
            *_statements(passage),
            *_events(passage),
        ]
        if not found or not passage.dates_covered_by([draft.quote for draft in found]):
            found.extend(_whole(passage))
        drafts.extend(found)
    drafts.sort(key=lambda draft: (draft.at, draft.kind))
    claims = tuple(_claims(document, context, drafts))
    if not document.tables:
        return claims
    cells = tables.of_cells(document, quantities, periods, lambda at: context.speaker(at, None))
    return tuple(sorted((*claims, *cells), key=lambda claim: claim.quote.start))


@frozen(kw_only=True)
class _Draft:
    """A claim without its id, which depends on the others of the document.

    ``at`` is the place in the document that says whose words it is and what they affirm; ``key``
    tells it from the other claims of its quote.
    """

    passage: Passage
    kind: ClaimKind
    quote: Quote
    at: int
    key: str
    subject: str | None = None
    thing: Thing | None = None
    agents: tuple[str, ...] = ()
    quantity: Quantity | None = None
    commitment: Commitment | None = None
    negative: bool | None = None


def _claims(document: Document, context: Context, drafts: Iterable[_Draft]) -> Iterator[Claim]:
    seen: Counter[tuple[str, str, str]] = Counter()
    for draft in drafts:
        key = (draft.kind, draft.quote.exact, draft.key)
        seen[key] += 1
        attribution = draft.passage.attribution(draft.at)
        negative = draft.negative
        if negative is None:
            negative = not draft.passage.affirms(draft.at)
        if attribution is not None and attribution.negated:
            negative = not negative
        told = draft.passage.told(draft.quote)
        yield Claim(
            id=stable_id("claim", document.id, *key, str(seen[key])),
            kind=draft.kind,
            quote=draft.quote,
            place=document.place(draft.quote.start),
            speaker=context.speaker(draft.at, attribution),
            said=document.date,
            asked=document.asked,
            subject=draft.subject,
            noun=draft.thing.noun if draft.thing else None,
            names=told.names,
            agents=draft.agents,
            places=told.places,
            quantity=draft.quantity,
            periods=draft.passage.periods(draft.quote, draft.at, draft.quantity),
            polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
            commitment=draft.commitment,
            attribution=attribution,
            context=told.context,
        )


def _commitments(context: Context, passage: Passage) -> Iterator[_Draft]:
    for commitment in passage.commitments:
        quote = passage.between(commitment.quote.start, commitment.quote.end)
        thing, agents = passage.antecedent(quote) or context.first_thing(commitment.action)
        if thing is not None and passage.span(thing)[1] <= quote.start:
            quote = passage.between(passage.span(thing)[0], quote.end)
        if commitment.target is not None and not quote.covers(commitment.target.quote):
            quote = passage.quote
        yield _Draft(
            passage=passage,
            kind=ClaimKind.COMMITMENT,
            quote=quote,
            at=commitment.quote.start,
            key=commitment.action.exact,
            subject=commitment.action.exact,
            thing=thing,
            agents=agents,
            quantity=commitment.target,
            commitment=commitment,
            negative=commitment.stage in _DECLINED,
        )


def _figures(passage: Passage) -> Iterator[_Draft]:
    targets = {c.target.quote.start for c in passage.commitments if c.target is not None}
    for quantity in passage.quantities:
        if not quantity.checkable or quantity.quote.start in targets:
            continue
        thing = passage.thing_of(quantity)
        subject = thing.text if thing else quantity.noun or passage.changed(quantity)
        expected = [
            commitment
            for commitment in passage.commitments
            if commitment.force is Force.EXPECTATION and commitment.quote.covers(quantity.quote)
        ]
        yield _Draft(
            passage=passage,
            kind=ClaimKind.FIGURE,
            quote=passage.quote,
            at=quantity.quote.start,
            key=quantity.quote.exact,
            subject=subject,
            thing=thing,
            agents=passage.agents(thing).names,
            quantity=quantity,
            commitment=expected[0] if expected else None,
        )


def _statements(passage: Passage) -> Iterator[_Draft]:
    if passage.is_question:
        return
    undertaken = {
        passage.span(t) for c in passage.commitments if (t := passage.first_thing(c.action))
    }
    measured = [passage.clause(q.quote.start) for q in passage.quantities if q.checkable]
    for thing in passage.things:
        if noun_class(thing.noun) not in _TALKED_ABOUT or not _is_specific(passage, thing):
            continue
        span = passage.span(thing)
        if passage.is_source(thing):
            continue  # "the audit finds that …" speaks of what it found
        if span in undertaken or any(c.start <= span[0] < c.end for c in measured):
            continue  # what is promised or measured is a claim of its own
        yield _Draft(
            passage=passage,
            kind=ClaimKind.STATEMENT,
            quote=passage.around(thing),
            at=span[0],
            key=thing.text,
            subject=thing.text,
            thing=thing,
            agents=passage.agents(thing).names,
        )


def _events(passage: Passage) -> Iterator[_Draft]:
    """Yield what a sentence that states figures says was done once, and when.

    "When the mill shut in June 2012, 240 people lost their jobs": the day is a claim of its own.
    """
    if passage.is_question or not any(q.checkable for q in passage.quantities):
        return
    for act in acts(passage.sentence.text):
        if act.ahead:
            continue
        quote = passage.dated(act.start, act.end)
        if quote is None or any(quote.overlaps(q.quote) for q in passage.quantities if q.checkable):
            continue
        if fsum(map(rarity.bits, set(terms(quote.exact)))) < TOLD:
            continue
        yield _Draft(
            passage=passage,
            kind=ClaimKind.STATEMENT,
            quote=quote,
            at=passage.sentence.start + act.start,
            key=act.verb,
        )


def _is_specific(passage: Passage, thing: Thing) -> bool:
    """Tell whether the words name one thing among many, rather than a sort of thing."""
    if passage.agents(thing).stated:
        return True
    if thing.plural and not thing.definite:
        return False
    qualifiers = set(terms(thing.text)).difference(terms(thing.noun))
    return fsum(map(rarity.bits, qualifiers)) >= SPECIFIC


def _whole(passage: Passage) -> Iterator[_Draft]:
    if passage.is_question:
        return
    bits = fsum(map(rarity.bits, passage.terms))
    if not (
        (bits >= TELLING and passage.names_somebody_or_some_time)
        or (bits >= TOLD and acts(passage.sentence.text))
    ):
        return
    yield _Draft(
        passage=passage,
        kind=ClaimKind.STATEMENT,
        quote=passage.quote,
        at=passage.main_words,
        key="",
    )
