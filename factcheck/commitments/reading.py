"""From the cues of a sentence to its commitments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.commitments import actions, parts
from factcheck.commitments.deadlines import Clock, deadline
from factcheck.commitments.frames import Clause, clauses
from factcheck.commitments.subjects import Link, Role
from factcheck.commitments.vocabulary import plain
from factcheck.records import (
    Commitment,
    Document,
    Period,
    Quantity,
    Quote,
    Sentence,
    SentenceKind,
)

__all__ = ["read"]


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
    periods = sorted(periods, key=lambda period: period.quote.start)
    quantities = sorted(quantities, key=lambda quantity: quantity.quote.start)
    found: list[Commitment] = []
    before: Sentence | None = None
    for sentence in sentences:
        if sentence.kind is not SentenceKind.SPEECH:
            continue
        reader = _Reader(
            document,
            sentence,
            before,
            plain(sentence.text),
            [one for one in periods if _within(one.quote, sentence)],
            [one for one in quantities if _within(one.quote, sentence)],
        )
        found.extend(reader.commitments())
        before = sentence
    return tuple(sorted(found, key=lambda one: (one.quote.start, one.quote.end, one.cue.start)))


def _within(quote: Quote, sentence: Sentence) -> bool:
    return sentence.start <= quote.start and quote.end <= sentence.end


@frozen
class _Reader:
    """Reads one sentence; ``before`` is the one before it, ``text`` its plain form."""

    document: Document
    sentence: Sentence
    before: Sentence | None
    text: str
    periods: Sequence[Period]
    quantities: Sequence[Quantity]

    def commitments(self) -> Iterator[Commitment]:
        found = clauses(self.text)
        covered = 0
        for index, clause in enumerate(found):
            if clause.force is None or clause.cue[0] < covered:
                continue
            limit = _limit(self.text, clause, found[index + 1 :])
            spans = _actions(self.text, clause, limit, covered)
            for start, end in spans:
                yield self._commitment(clause, start, end, covered)
                covered = max(covered, end, clause.cue[1])

    def _commitment(self, clause: Clause, start: int, end: int, floor: int) -> Commitment:
        """Make the record of the action at ``start`` to ``end``, all of it after ``floor``."""
        first = min(start, self._opening(clause)) if _is_first(clause, start) else start
        base = self.sentence.start
        condition = parts.condition(self.text, first, start, end)
        if condition and condition[0] > start:
            stop = len(self.text[: condition[0]].rstrip(" ,-—"))
            start, stop = (start, stop) if stop > start else (start, end)
        else:
            stop = end
        by_when = self._deadline(clause, first, floor, (start, end))
        opens = min(
            first,
            first if by_when is None else by_when.quote.start - base,
            first if condition is None else condition[0],
        )
        subject = clause.subject
        actor = None
        if not clause.impersonal and subject.end > subject.start:
            actor = self._quote(subject.start, subject.end)
        return Commitment(
            quote=self._quote(opens, max(end, clause.cue[1] if first != start else end)),
            cue=self._quote(*clause.cue),
            action=self._action(clause, start, stop),
            stage=clause.stage,
            force=clause.force,  # type: ignore[arg-type]
            actor=actor,
            target=parts.target(self.quantities, base + start, base + stop),
            deadline=by_when,
            condition=self._quote(*condition) if condition else None,
        )

    def _quote(self, start: int, end: int) -> Quote:
        return self.document.quote(self.sentence.start + start, self.sentence.start + end)

    def _opening(self, clause: Clause) -> int:
        subject = clause.subject
        return subject.start if subject.end > subject.start else clause.cue[0]

    def _deadline(
        self, clause: Clause, first: int, floor: int, action: tuple[int, int]
    ) -> Period | None:
        clock = Clock(self.document, self.text, self.sentence.start, self.periods, self.quantities)
        opens = first
        if clause.frame in _AHEAD and action[0] <= clause.action:
            stop = max(self.text.rfind(mark, 0, first) for mark in ";:—")
            opens = max(floor, stop, 0)
        return deadline(
            clock,
            (opens, first),
            (max(action[0], clause.action), action[1]) if action[0] <= clause.action else action,
        )

    def _action(self, clause: Clause, start: int, stop: int) -> Quote:
        """Return the words of the action; those that "do so" stands for, where it is safe."""
        if _DO_SO.match(self.text, start):
            meant = self._antecedent(clause)
            if meant:
                return meant
        return self._quote(start, stop)

    def _antecedent(self, clause: Clause) -> Quote | None:
        within = [found.end() for found in _PERFECT.finditer(self.text, 0, clause.cue[0])]
        if within:
            end = actions.action_end(self.text, within[-1] - 1, clause.subject.clause)
            return self._quote(within[-1], end) if end > within[-1] else None
        if self.before is None:
            return None
        text = plain(self.before.text)
        meant = [found.end() for found in _INFINITIVE.finditer(text)]
        if len(meant) != 1:
            return None
        end = actions.action_end(text, meant[0], len(text))
        return self.document.quote(self.before.start + meant[0], self.before.start + end)


_AHEAD = frozenset({"will", "doing", "arranged", "foreseen", "reported"})
"""Frames that speak of what is to come, so that words before them can say by when."""

_DO_SO = re.compile(r"do (?:so|this|that)\b(?! (?:\w+ing|with)\b)")
_INFINITIVE = re.compile(r"\bto (?!the\b|an?\b|this\b|our\b|do so\b|be\b)(?=[a-z]+ \w)")
_PERFECT = re.compile(r"\b(?:has|have|had) (?:also |already )?(?=[a-z]+(?:ed|en|ne|de)\b)")


def _is_first(clause: Clause, start: int) -> bool:
    return start <= clause.action


def _names(text: str, clause: Clause) -> bool:
    return clause.frame == "named" and not text[: clause.cue[1]].endswith("that")


def _limit(text: str, clause: Clause, later: Sequence[Clause]) -> int:
    """Return where the next clause beside this one begins, or the sentence ends."""
    for other in later:
        beside = other.subject.link in {Link.MAIN, Link.SAID} and other.frame != "named"
        beside = beside and (other.force is not None or other.subject.role is Role.SELF)
        if beside and other.subject.clause > clause.action:
            return other.subject.clause
    return len(text)


def _actions(text: str, clause: Clause, limit: int, covered: int) -> list[tuple[int, int]]:
    """Return the spans of the actions of a clause, several where it lists them."""
    if clause.frame == "unneeded":
        return [(clause.subject.start, clause.subject.end)]
    if clause.frame != "asked":
        listed = actions.items(text, clause.action, limit)
        if listed:
            return listed
    end = actions.action_end(text, clause.action, limit, named=_names(text, clause))
    if end <= clause.action:
        return []
    named = clause.subject.end > clause.subject.start >= covered
    whole = clause.impersonal and clause.frame != "asked" and named
    return [(clause.subject.start if whole else clause.action, end)]
