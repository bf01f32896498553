"""What surrounds a claim in its document: clause, names, times, who is speaking."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.claims import polarity
from factcheck.claims.agents import Agents, Mention, may_tell, resolve
from factcheck.records import (
    Attribution,
    Commitment,
    Document,
    Period,
    Polarity,
    Quantity,
    QuantityKind,
    Quote,
    Sentence,
    SentenceKind,
)
from factcheck.text import clauses, names, rarity, things
from factcheck.text.names import Kind, Name
from factcheck.text.remembered import Remembered
from factcheck.text.things import Thing, noun_class
from factcheck.text.words import terms

__all__ = ["Context", "Passage"]

_NEXT_TO = 3
"""How many code points may lie between a figure and the thing it is the figure of."""

_OWN_PERIOD = re.compile(r" (?:[\w-]+ ){0,4}(?:in|for|during|by|at|between|from|over) (?:the )?")
"""What stands between a figure and the period it is of; a second figure has digits in it."""

_AND = re.compile(r",? and (?:(?:in|for|during) )?|, ")

_COMPARISON = 60
_COMPARED = re.compile(
    r"""(?:\b(?:compared|compares|comparing|relative)\s+(?:to|with)
        |\b(?:in\ comparison\ (?:to|with)|than|versus|as\ against)
        |\b(?:increase|decrease|rise|fall|drop|reduction|growth|improvement|up|down|higher|lower)
           \b[^,;:.]{0,25}?\bon)
    \s+(?:that\s+)?(?:(?:in|for|during|at|from)\s+)?(?:the\s+)?\Z""",
    flags=re.IGNORECASE | re.VERBOSE,
)
"""What leads up to the time that a figure is compared with: "an increase of 20% on …"."""

_SAID = re.compile(
    r"\b(?:said|says|told|added|admitted|argued|claimed|conceded|denied|insisted|revealed|reported"
    r"|warned)\b(?:\s+[\w’'-]+){0,6}?\s+(?:(?:on|late|early|earlier)\s+)*\Z",
    flags=re.IGNORECASE,
)
"""What leads up to the day on which somebody spoke: "the coastguard said on Tuesday"."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""How the value of a time begins that is a day, or a part of one."""

_CHANGED = re.compile(
    r"\b(?:increas|rais|boost|lift|reduc|cut|lower|decreas|slash|halv|expand|accelerat)\w*\s+"
    r"(?:the\s+|our\s+|its\s+|their\s+)?(?P<what>[^,;:.]{3,80}?)\s+(?:by\s+)?\Z",
    flags=re.IGNORECASE,
)

_RELATIVE = re.compile(r"(?:which|that|who)\b", flags=re.IGNORECASE)

_BEFORE, _AFTER = 2, 1
"""How many sentences before and after a claim say what it is about."""

_CONTEXT = 24
"""How many of their words are kept, the rarest."""

_OF_THE_ACT = 60
"""How far behind a verb, in code points, the date stands on which it was done."""

_TO_DO = 30
_TO = re.compile(r" to \w+ ")


class Context:
    """A document with everything the stages found in it, by place."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        quantities: Sequence[Quantity],
        periods: Sequence[Period],
        attributions: Sequence[Attribution],
        commitments: Sequence[Commitment],
    ) -> None:
        self._document = document
        speech = [s for s in sentences if s.kind is SentenceKind.SPEECH]
        found = _with_openings(speech, [names.find(s.text) for s in speech])
        self.fullest = names.aliases(name.text for row in found for name in row)
        self.title_terms = frozenset(terms(document.title or ""))
        self.passages = [
            Passage(self, document, sentence, row, index)
            for index, (sentence, row) in enumerate(zip(speech, found, strict=True))
        ]
        self._starts = [s.start for s in speech]
        for quantity in quantities:
            if passage := self.passage_at(quantity.quote.start):
                passage.quantities.append(quantity)
        for period in periods:
            if passage := self.passage_at(period.quote.start):
                passage.all_periods.append(period)
        for commitment in commitments:
            if passage := self.passage_at(commitment.quote.start):
                passage.commitments.append(commitment)
        for attribution in attributions:
            for stretch in (attribution.cue, attribution.quote):
                for passage in self._passages_of(stretch):
                    passage.add(attribution)

    def passage_at(self, at: int) -> Passage | None:
        """Return the sentence of speech that holds the document's code point at ``at``."""
        index = bisect_right(self._starts, at) - 1
        if index >= 0 and self.passages[index].holds(at):
            return self.passages[index]
        return None

    def terms_around(self, index: int) -> frozenset[str]:
        """Return the stems of a passage, of those around it and of the title."""
        around = self.passages[max(0, index - _BEFORE) : index + _AFTER + 1]
        return self.title_terms.union(*(passage.terms for passage in around))

    def _passages_of(self, quote: Quote) -> Iterator[Passage]:
        first = max(0, bisect_right(self._starts, quote.start) - 1)
        last = bisect_left(self._starts, quote.end)
        for passage in self.passages[first:last]:
            if quote.start < passage.sentence.end:
                yield passage

    def first_thing(self, quote: Quote) -> tuple[Thing | None, tuple[str, ...]]:
        """Return the first thing named in ``quote``, in whichever sentence, and its agents."""
        passage = self.passage_at(quote.start)
        if passage is None:
            return None, ()
        thing = passage.first_thing(quote)
        return thing, passage.agents(thing).names

    def speaker(self, at: int, attribution: Attribution | None) -> str | None:
        """Return who says the words at ``at``: whom they are attributed to, or who has the turn.

        Where the name is not known, the office is given.
        """
        if attribution is not None:
            return attribution.speaker
        if not self._document.turns:
            return self._document.speaker or self._document.office
        turn = self._document.turn(at)
        return None if turn is None else turn.speaker or turn.office

    @cached_property
    def agents(self) -> dict[int, Agents]:
        """Who carries out or wrote the thing whose words start at each place."""
        mentions: list[Mention] = []
        last_person: str | None = None
        for passage in self.passages:
            mentions.extend(passage.mentions(last_person))
            last_person = passage.last_person(len(passage.sentence.text)) or last_person
        return {
            mention.offset + mention.thing.noun_start: agents
            for mention, agents in zip(mentions, resolve(mentions), strict=True)
        }


_BY_RARITY = Remembered(lambda term: (-rarity.bits(term), term))
"""By what terms are sorted, the rarest first."""


_OPENING = re.compile(r"[“‘\"']*([A-Z][\w-]+)(?=(?:[’']s)?[ ,])")


def _with_openings(speech: Sequence[Sentence], found: Sequence[Sequence[Name]]) -> list[list[Name]]:
    """Add the first words of sentences that name a person or a place elsewhere in the document.

    By itself, a capital at the start of a sentence shows nothing.
    """
    kinds = _kinds(name for row in found for name in row)
    completed = []
    for sentence, row in zip(speech, found, strict=True):
        opening = _OPENING.match(sentence.text)
        kind = opening and kinds.get(opening[1])
        if opening and kind and not (row and row[0].start <= opening.start(1)):
            first = Name(opening.start(1), opening.end(1), opening[1], kind)
            completed.append([first, *row])
        else:
            completed.append(list(row))
    return completed


def _kinds(found: Iterable[Name]) -> dict[str, Kind]:
    """Return what single words name: any of a person's name, the last of a place's."""
    kinds: dict[str, Kind] = {}
    for name in found:
        if name.kind == "person":
            kinds.update(dict.fromkeys(name.text.split(), name.kind))
        elif name.kind == "place":
            kinds.setdefault(name.text.split()[-1], name.kind)
    return kinds


def _end(clause: clauses.Clause) -> int:
    return clause.end


class Stretch(NamedTuple):
    """A part of a document from one of its places up to another."""

    start: int
    end: int

    def covers(self, quote: Quote) -> bool:
        """Tell whether ``quote``, of the same document, lies within it."""
        return self.start <= quote.start and quote.end <= self.end


class Told(NamedTuple):
    """What a stretch of a sentence names, and the rarest stems around it."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    context: tuple[str, ...]


class Passage:
    """A sentence and what was found in it. Places are those of the document."""

    def __init__(
        self,
        context: Context,
        document: Document,
        sentence: Sentence,
        found: Sequence[Name],
        index: int,
    ) -> None:
        self._context = context
        self._index = index
        self._document = document
        self._found = found
        self.sentence = sentence
        self.quantities: list[Quantity] = []
        self.all_periods: list[Period] = []
        self.commitments: list[Commitment] = []
        self._attributions: list[Attribution] = []
        self._told: dict[tuple[int, int], Told] = {}

    def add(self, attribution: Attribution) -> None:
        """Take note of an attribution whose words or cue stand in the sentence."""
        if attribution not in self._attributions:
            self._attributions.append(attribution)

    def attribution(self, at: int) -> Attribution | None:
        """Return the innermost attribution of the document's words at ``at``."""
        covering = [a for a in self._attributions if a.quote.start <= at < a.quote.end]
        return covering[-1] if covering else None

    @property
    def main_words(self) -> int:
        """Where the words stand that matter: what is said, if the sentence says who said it."""
        start, end = self.sentence.start, self.sentence.end
        said = [(max(a.quote.start, start), min(a.quote.end, end)) for a in self._attributions]
        longest = max(said, key=lambda span: span[1] - span[0], default=(start, start))
        return longest[0] if 2 * (longest[1] - longest[0]) >= end - start else start

    @cached_property
    def full_names(self) -> list[Name]:
        """The names in the sentence, each in the fullest form the document gives it."""
        fullest = self._context.fullest
        return [
            name if (full := fullest[name.text]) == name.text else name._replace(text=full)
            for name in self._found
        ]

    @cached_property
    def things(self) -> list[Thing]:
        """The things named in the sentence, places counted from its start."""
        return things.find(self.sentence.text)

    @cached_property
    def quote(self) -> Quote:
        """The whole sentence."""
        return self._document.quote(self.sentence.start, self.sentence.end)

    @cached_property
    def _clauses(self) -> list[clauses.Clause]:
        return clauses.split(self.sentence.text)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The stems of the sentence's content words."""
        return frozenset(terms(self.sentence.text))

    @cached_property
    def _terms_around(self) -> frozenset[str]:
        return self._context.terms_around(self._index)

    def _around(self, quote: Quote) -> tuple[str, ...]:
        """Return the rarest stems around ``quote``, a stretch of the sentence, in order."""
        whole = quote.start == self.sentence.start and quote.end == self.sentence.end
        further = self._terms_around - (self.terms if whole else frozenset(terms(quote.exact)))
        if len(further) <= _CONTEXT:
            return tuple(sorted(further))
        return tuple(sorted(sorted(further, key=_BY_RARITY.__getitem__)[:_CONTEXT]))

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks, or asks that somebody be asked."""
        text = self.sentence.text
        return text.rstrip("”\"' ").endswith("?") or text.startswith("To ask ")

    @property
    def names_somebody_or_some_time(self) -> bool:
        """Whether a name or a period stands in it."""
        return bool(self._found or self.all_periods)

    def dates_covered_by(self, quotes: Iterable[Quote]) -> bool:
        """Tell whether every period of the sentence stands in one of ``quotes``.

        When something was said is no date of what was: "…, the trust said on Monday".
        """
        quotes = list(quotes)
        return all(
            any(q.covers(period.quote) for q in quotes) or self._tells_when_said(period)
            for period in self.all_periods
        )

    def _tells_when_said(self, period: Period) -> bool:
        """Tell whether a period stands behind words that say who said what stands before them."""
        return any(
            told.quote.end <= told.cue.start and told.cue.end <= period.quote.start
            for told in self._attributions
        )

    def holds(self, at: int) -> bool:
        """Tell whether the document's code point at ``at`` lies in the sentence."""
        return self.sentence.start <= at < self.sentence.end

    def span(self, thing: Thing) -> tuple[int, int]:
        """Return where the thing's words stand in the document."""
        return self.sentence.start + thing.start, self.sentence.start + thing.end

    def clause(self, at: int) -> Stretch:
        """Return the clause that holds the document's code point at ``at``."""
        index = bisect_right(self._clauses, at - self.sentence.start, key=_end)
        if index == len(self._clauses):
            return Stretch(self.sentence.start, self.sentence.end)
        clause = self._clauses[index]
        return self._trimmed(clause.start, clause.end)

    def affirms(self, at: int) -> bool:
        """Tell whether the clause that holds the document's code point at ``at`` denies nothing."""
        start, end = self.clause(at)
        return polarity.of(self._document.text[start:end]) is Polarity.POSITIVE

    def dated(self, start: int, end: int) -> Quote | None:
        """Return the words of a clause up to the date that follows an act, None if none does.

        ``start`` and ``end`` are where the words of the act stand in the sentence.
        """
        offset = self.sentence.start
        clause = self.clause(offset + start)
        for period in self._own_periods:
            near = 0 <= period.quote.start - offset - end <= _OF_THE_ACT
            if near and period.resolved and not period.relative and clause.covers(period.quote):
                return self._document.quote(clause.start, period.quote.end)
        return None

    def around(self, thing: Thing) -> Quote:
        """Return the stretch that says something of a thing: its clause, with what it hangs on."""
        for clause in self._clauses:
            if thing.start < clause.end:
                start = clause.start if clause.antecedent is None else clause.antecedent
                whole = self._trimmed(min(start, thing.start), max(clause.end, thing.end))
                return self._document.quote(*whole)
        return self.quote

    def _trimmed(self, start: int, end: int) -> Stretch:
        text, base = self.sentence.text[start:end], self.sentence.start
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        return Stretch(base + start, base + end)

    def is_source(self, thing: Thing) -> bool:
        """Tell whether the thing is only named as the source of something else."""
        at = self.sentence.start + thing.noun_start
        return any(a.cue.start <= at < a.cue.end for a in self._attributions)

    def mentions(self, person_before: str | None) -> Iterator[Mention]:
        """Yield the things of the sentence as what a document mentions, with whoever may do them.

        ``person_before`` is who was named last before the sentence.
        """
        if not self.things:
            return
        start, text = self.sentence.start, self.sentence.text
        if not may_tell(text):
            yield from (Mention(start, text, thing, may_tell=False) for thing in self.things)
            return
        names = tuple(self.full_names)
        for thing in self.things:
            person = self.last_person(thing.start) or person_before
            yield Mention(start, text, thing, True, names, person)

    def last_person(self, end: int) -> str | None:
        """Return who is named last before ``end`` of the sentence, or None."""
        before = (name for name in reversed(self.full_names) if name.end <= end)
        return next((name.text for name in before if name.kind == "person"), None)

    def agents(self, thing: Thing | None) -> Agents:
        """Return who carries the thing out or wrote it."""
        if thing is None:
            return Agents()
        return self._context.agents[self.sentence.start + thing.noun_start]

    def told(self, quote: Quote) -> Told:
        """Return what the claims of ``quote``, a stretch of the sentence, have in common."""
        span = quote.start, quote.end
        if span not in self._told:
            self._told[span] = Told(*self._names(quote), self._around(quote))
        return self._told[span]

    def _names(self, quote: Quote) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the names and the places that stand in ``quote``, each once."""
        offset = self.sentence.start
        inside = [
            name
            for name in self.full_names
            if quote.start <= offset + name.start and offset + name.end <= quote.end
        ]
        return (
            tuple(dict.fromkeys(name.text for name in inside if name.kind != "place")),
            tuple(dict.fromkeys(name.text for name in inside if name.kind == "place")),
        )

    def periods(self, quote: Quote, at: int, quantity: Quantity | None) -> tuple[Period, ...]:
        """Return when a claim holds, as far as its sentence says.

        A figure's own period stands right after it ("14.5% in 2022/23"); else the periods of the
        clause that holds ``at`` are taken, or else those of the whole quote. What a figure is
        compared with ("on the previous year") is none of them.
        """
        within = [period for period in self._own_periods if quote.covers(period.quote)]
        if not within:
            return ()
        if quantity is not None:
            end = quantity.quote.end
            for period in within:
                start = period.quote.start
                if start > end and _OWN_PERIOD.fullmatch(self._document.text, end, start):
                    return tuple(self._joined(period, within))
        clause = self.clause(at)
        nearest = [period for period in within if clause.covers(period.quote)]
        return tuple(nearest or within)

    @cached_property
    def _own_periods(self) -> list[Period]:
        """The periods in which something holds: nothing is compared with them or said then."""
        return [
            period
            for period in self.all_periods
            if not self._is_compared_with(period) and not self._is_of_speaking(period)
        ]

    def _joined(self, first: Period, periods: Sequence[Period]) -> Iterator[Period]:
        """Yield a period and those that "and" joins to it: "in 2024/25 and 2025/26"."""
        yield first
        end = first.quote.end
        for period in periods:
            if period.quote.start >= end and _AND.fullmatch(
                self._document.text[end : period.quote.start]
            ):
                yield period
                end = period.quote.end

    def _is_compared_with(self, period: Period) -> bool:
        end = period.quote.start - self.sentence.start
        return _COMPARED.search(self.sentence.text, max(0, end - _COMPARISON), end) is not None

    def _is_of_speaking(self, period: Period) -> bool:
        """Tell whether a day ("on Tuesday", "last night") is that on which somebody spoke."""
        if not period.relative or not _DAY.match(period.timex):
            return False
        if period.quote.suffix.startswith(("'s", "’s")):
            return False
        end = period.quote.start - self.sentence.start
        return _SAID.search(self.sentence.text, max(0, end - _COMPARISON), end) is not None

    def between(self, start: int, end: int) -> Quote:
        """Return the words from ``start`` to ``end``, with the quotation mark that closes them."""
        text = self._document.text
        if text[start:end].count("“") > text[start:end].count("”"):
            end += text.startswith("”", end)
        return self._document.quote(start, end)

    def antecedent(self, quote: Quote) -> tuple[Thing, tuple[str, ...]] | None:
        """Return the thing that "which will be published" speaks of, and its agents."""
        if not _RELATIVE.match(quote.exact):
            return None
        before = [thing for thing in self.things if self.span(thing)[1] <= quote.start]
        return (before[-1], self.agents(before[-1]).names) if before else None

    def first_thing(self, quote: Quote) -> Thing | None:
        """Return the first thing named in ``quote`` that is not a body: those act, or are asked."""
        for thing in self.things:
            start, end = self.span(thing)
            inside = quote.start <= start and end <= quote.end
            if inside and noun_class(thing.noun) != "body":
                return thing
        return None

    def changed(self, quantity: Quantity) -> str | None:
        """Return what is said to have changed by a figure: "the removal of X by 14%"."""
        start = quantity.quote.start - self.sentence.start
        clause = self.clause(quantity.quote.start).start - self.sentence.start
        found = _CHANGED.search(self.sentence.text, clause, start)
        return found["what"] if found and quantity.change is not None else None

    def thing_of(self, quantity: Quantity) -> Thing | None:
        """Return the thing whose figure ``quantity`` is: "£5m fund", "an audit in four months"."""
        start = quantity.quote.start - self.sentence.start
        end = quantity.quote.end - self.sentence.start
        for thing in self.things:
            if thing.start <= end + _NEXT_TO and start < thing.end and end <= thing.noun_start + 1:
                return thing
        if quantity.kind is not QuantityKind.DURATION or quantity.noun is not None:
            return None
        clause = self.clause(quantity.quote.start)
        for thing in self.things:
            if end < thing.start <= end + _TO_DO and _TO.match(self.sentence.text, end):
                return thing  # "four years to conduct his review"
        before = [
            thing
            for thing in self.things
            if clause.start - self.sentence.start <= thing.start and thing.end <= start
        ]
        return before[-1] if before else None
