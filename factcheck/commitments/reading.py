"""From the cues of a sentence to its commitments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from attrs import frozen

from factcheck.commitments import antecedents, parts, scope
from factcheck.commitments.actions import action_end, items, needed
from factcheck.commitments.clock import Clock
from factcheck.commitments.deadlines import deadline, waits_until
from factcheck.commitments.frames import Clause, clauses
from factcheck.commitments.links import Link
from factcheck.commitments.roles import Role
from factcheck.commitments.subjects import Subject
from factcheck.commitments.vocabulary import plain
from factcheck.records import (
    Commitment,
    Document,
    Force,
    Period,
    Quantity,
    Quote,
    Sentence,
    SentenceKind,
    Stage,
)

__all__ = ["read"]

_AHEAD = frozenset({"will", "goes_on", "reported", "doing", "is_to", "arranged", "foreseen"})
"""Frames that speak of what is to come, so that words before them can say by when."""

_CARRIED = ("that", "is to", "are to", "is for")
"""Ends of a cue after which a noun needs no verb of its own: "our aim is to"."""

_NEXT = 12
"""How many clauses on the end of an action is looked for."""

_NEAR = 400
"""How far before a clause what it depends on is looked for, in code points."""


_THEN = re.compile(r"(?:on|at|in|alongside)\b", flags=re.IGNORECASE)
"""What begins a time of an announcement, not of what is announced: "at the Budget"."""

_SUBORDINATE = re.compile(r"(?:Although|Though|While|Whilst|As|Since|Because) ?$")
_MAIN_CLAUSE = re.compile(r", (?=(?:an?|the|we|I|it|this|these|our|there|[A-Z]\w+) )")
_FRONTED = re.compile(r"(?:from|by|in|on|at|before|during|within|until)(?: the)? ", re.IGNORECASE)


def read(
    document: Document,
    sentences: Sequence[Sentence],
    periods: Sequence[Period],
    quantities: Sequence[Quantity],
) -> tuple[Commitment, ...]:
    """Return the undertakings and expectations of ``document``, in order of position.

    ``periods`` and ``quantities`` are those of the document, in any order; only sentences that
    somebody says or writes are read.
    """
    times, figures = _Sorted(periods), _Sorted(quantities)
    found: list[Commitment] = []
    before: Sentence | None = None
    for sentence in sentences:
        if sentence.kind is SentenceKind.SPEECH:
            text = plain(sentence.text)
            if stated := clauses(text):
                said = figures.within(sentence)
                clock = Clock(document, text, sentence.start, times.within(sentence), said)
                reader = _Reader(document, sentence, before, text, clock, said)
                found.extend(reader.commitments(stated))
            before = sentence
    return tuple(sorted(found, key=lambda one: (one.quote.start, one.quote.end, one.cue.start)))


class _Quoted(Protocol):
    @property
    def quote(self) -> Quote: ...


_Record = TypeVar("_Record", bound=_Quoted)


class _Sorted(Generic[_Record]):
    """Records of a document, found by their place."""

    def __init__(self, records: Sequence[_Record]) -> None:
        self._records = sorted(records, key=lambda record: record.quote.start)
        self._starts = [record.quote.start for record in self._records]

    def within(self, sentence: Sentence) -> list[_Record]:
        """Return the records that lie within ``sentence``."""
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        return [one for one in self._records[first:last] if one.quote.end <= sentence.end]


@frozen
class _Action:
    """An action of a clause at ``start`` to ``end`` of the sentence; nothing of it before
    ``floor``, where the action before it ends.
    """

    clause: Clause
    force: Force
    start: int
    end: int
    floor: int

    @property
    def leads(self) -> bool:
        """Whether the subject and the cue stand before it, not another item of a list."""
        return self.start <= self.clause.action

    @property
    def opens(self) -> int:
        """Where the words that state it begin."""
        if not self.leads:
            return self.start
        subject = self.clause.subject
        return min(self.start, subject.start if subject.text else self.clause.cue[0])


@frozen
class _Reader:
    """Reads one sentence; ``before`` is the one before it, ``text`` its plain form."""

    document: Document
    sentence: Sentence
    before: Sentence | None
    text: str
    clock: Clock
    quantities: Sequence[Quantity]

    def commitments(self, found: Sequence[Clause]) -> Iterator[Commitment]:
        """Yield what the clauses of the sentence that hold a cue state."""
        floor = 0
        for index, clause in enumerate(found):
            following = found[index + 1 : index + 1 + _NEXT]
            if clause.force is None or clause.cue[0] < floor:
                continue
            if _said_again(clause, following) or _told_of(clause, found[max(0, index - 1) : index]):
                continue
            limit = _limit(self.text, clause, following)
            for start, end in _spans(self.text, clause, limit, floor):
                start = self._after_time(start) if start == clause.subject.start else start
                yield self._commitment(_Action(clause, clause.force, start, end, floor))
                floor = max(floor, end, clause.cue[1])

    def _after_time(self, start: int) -> int:
        """Return where a subject begins, without the time before it: "from May people will"."""
        for _, end, period in self.clock.between(start, start + _NEAR):
            before = self.text[start : period.quote.start - self.sentence.start]
            if _FRONTED.fullmatch(before):
                return end + len(self.text[end:]) - len(self.text[end:].lstrip(" ,"))
        return start

    def _commitment(self, action: _Action) -> Commitment:
        clause, base = action.clause, self.sentence.start
        condition = parts.condition(self.text, action.opens, action.start, action.end)
        stop = action.end
        if condition and condition[0] > action.start:
            stop = action.start + len(self.text[action.start : condition[0]].rstrip(" ,-—"))
        by_when = self._deadline(action)
        opens = [action.opens]
        if by_when and by_when.quote.start - base < action.opens:
            opens.append(self._adverbial(action))
        opens += [condition[0]] if condition else []
        closes = max(action.end, clause.cue[1]) if action.leads else action.end
        if clause.frame == "judged" and (judged := needed(self.text, action.start)):
            closes = judged[1]
        whom = scope.beneficiary(self.text, action.start, stop)
        where = scope.place(self.text, action.start, stop)
        return Commitment(
            quote=self._quote(min(opens), closes),
            cue=self._quote(*clause.cue),
            action=self._action(action, stop),
            stage=self._stage(clause, by_when),
            force=action.force,
            actor=self._actor(clause),
            target=parts.target(self.quantities, base + action.start, base + stop),
            deadline=by_when,
            condition=self._quote(*condition) if condition else None,
            beneficiary=self._quote(*whom) if whom else None,
            place=self._quote(*where) if where else None,
        )

    def _stage(self, clause: Clause, by_when: Period | None) -> Stage:
        if clause.stage is not Stage.DECLINED or by_when is None:
            return clause.stage
        waits = waits_until(self.text, by_when.quote.start - self.sentence.start)
        return Stage.DELAYED if waits else clause.stage

    def _quote(self, start: int, end: int) -> Quote:
        return self.document.quote(self.sentence.start + start, self.sentence.start + end)

    def _actor(self, clause: Clause) -> Quote | None:
        if clause.impersonal or not clause.subject.text:
            return None
        return self._quote(clause.subject.start, clause.subject.end)

    def _deadline(self, action: _Action) -> Period | None:
        found = self._by_when(action)
        if found is None or action.clause.frame != "announces":
            return found
        before = found.quote.prefix.split()[-2:]
        then = any(map(_THEN.fullmatch, before)) or _THEN.match(found.quote.exact)
        return None if then and not found.quote.exact.startswith("this") else found

    def _by_when(self, action: _Action) -> Period | None:
        if not action.leads:
            return deadline(self.clock, (0, 0), (action.start, action.end), action.start)
        ahead = action.clause.frame in _AHEAD
        return deadline(
            self.clock,
            (self._adverbial(action), action.opens) if ahead else (0, 0),
            (action.clause.cue[0] if ahead else action.clause.action, action.end),
            action.clause.action,
        )

    def _adverbial(self, action: _Action) -> int:
        """Return where words before the subject of ``action`` begin: "By 2030, we will"."""
        near = max(action.floor, action.opens - _NEAR)
        if action.clause.subject.link is Link.SAID:
            near = max(near, self.text.rfind(" that ", near, action.opens))  # "said in June that"
        start = max(near, *(self.text.rfind(mark, near, action.opens) for mark in ";:—"))
        before = self.text[start : action.opens]
        return start + len(before) - len(before.lstrip(" ,;:—"))

    def _action(self, action: _Action, stop: int) -> Quote:
        """Return the words of the action, or those that its "do so" stands for."""
        clause = action.clause
        if antecedents.stands_for_another(self.text, action.start):
            meant = self._antecedent(clause.subject)
            if meant is not None:
                return meant
        return self._quote(action.start, stop if stop > action.start else action.end)

    def _antecedent(self, subject: Subject) -> Quote | None:
        if subject.text and subject.clause > subject.end:
            meant = antecedents.same_sentence(self.text, subject.end, subject.clause)
            return self._quote(*meant) if meant else None
        if self.before is None:
            return None
        meant = antecedents.earlier(plain(self.before.text))
        start = self.before.start
        return self.document.quote(start + meant[0], start + meant[1]) if meant else None


def _said_again(clause: Clause, later: Sequence[Clause]) -> bool:
    """Tell whether the clause that is promised states its own actor: "a promise that we will"."""
    if clause.frame not in {"vouches", "named"} or not later or later[0].force is None:
        return False
    return later[0].frame in {"will", "reported"} and later[0].subject.start == clause.action


def _told_of(clause: Clause, before: Sequence[Clause]) -> bool:
    """Tell whether it only speaks of a promise it names: "our pledge to … will be met"."""
    subject = clause.subject
    return clause.impersonal and any(
        earlier.frame == "named" and subject.start < earlier.cue[0] < subject.end
        for earlier in before
    )


def _limit(text: str, clause: Clause, later: Sequence[Clause]) -> int:
    """Return where the next clause beside this one begins, or the sentence ends."""
    if _SUBORDINATE.match(text, 0, clause.subject.start):
        main = _MAIN_CLAUSE.search(text, clause.action)
        if main is not None:
            return main.start()
    for other in later:
        beside = other.subject.link in {Link.MAIN, Link.SAID} and other.frame != "named"
        stated = other.force is not None or other.subject.role in {Role.SELF, Role.ACTOR}
        if beside and stated and other.subject.clause > clause.action:
            return other.subject.clause
    return len(text)


def _spans(text: str, clause: Clause, limit: int, floor: int) -> list[tuple[int, int]]:
    """Return the spans of the actions of a clause, several where it lists them."""
    subject = clause.subject
    if clause.frame == "unneeded":
        return [(subject.start, subject.end)]
    if clause.frame == "held_up":
        return [(subject.start, max(clause.cue[1], action_end(text, clause.action, limit)))]
    if clause.frame == "judged" and (judged := needed(text, clause.action)):
        return [judged[0]]
    listed = items(text, clause.action, limit) if clause.frame != "asked" else []
    if listed:
        return listed
    named = clause.frame == "named" and not text.endswith(_CARRIED, 0, clause.cue[1])
    end = action_end(text, clause.action, limit, named=named)
    if end <= clause.action:
        return []
    whole = clause.impersonal and clause.frame != "asked" and subject.text
    return [(subject.start if whole and subject.start >= floor else clause.action, end)]
