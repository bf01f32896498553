"""The clauses of a sentence that hold a cue, each with its subject, verb and force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from factcheck.commitments.actions import action_start
from factcheck.commitments.links import Link
from factcheck.commitments.roles import Role
from factcheck.commitments.subjects import Subject, possessor_before, subject_before
from factcheck.commitments.verbs import Form, Verb, verb_at
from factcheck.commitments.vocabulary import Cue, find_cues
from factcheck.commitments.weighing import of_itself, weigh
from factcheck.records import Force, Stage

__all__ = ["Clause", "clauses"]

_THERE = re.compile(r"there\b", flags=re.IGNORECASE)
_QUESTION = re.compile(
    r"^[\"']?(?:To ask|What|Whether|When|Will|Would|Shall|How|Why|Which|Who|If (?:he|she) will)\b"
)
_NEGATION = re.compile(r"\b(?:not|never)\b(?! (?:only|just|merely|simply)\b)|n't\b", re.IGNORECASE)
_QUOTED_NEGATION = re.compile(r"[\"'](?:not|never)\b")
_NO = r"(?:no one|nobody|none|neither|no(?! (?:doubt|longer|matter|wonder)\b))\b"
_NONE = re.compile(_NO, flags=re.IGNORECASE)
_NONE_FOLLOWS = re.compile(
    rf"[ ,]*be {_NO}(?! (?:earlier|fewer|greater|higher|larger|later|less|lower|more|smaller)\b)"
)
_GIVEN_UP = re.compile(
    r"[^.;:\"]{0,200}? (?:has|have|had|was|were) (?:now )?(?:been )?"
    r"(?:abandoned|axed|cancelled|ditched|dropped|scrapped|shelved)\b"
)
_DROPPED = re.compile(r"\bno longer\b", flags=re.IGNORECASE)
_NEGATED_REFUSAL = re.compile(
    r"(?:\b(?:not|never|without)|n't) (?:\w+ )?(?:rul(?:e|ed|ing) out|refus\w+|declin\w+|reject\w+)"
    r"[\w ]{0,20}$"
)
_STATED = frozenset({Stage.PROMISED, Stage.UNDER_WAY, Stage.CONSIDERED, Stage.DELIVERED})


@frozen
class Clause:
    """A clause that holds a cue, its places counted from the start of the sentence.

    Attributes:
        frame: how it hangs on the cue.
        stage: how far along the words say it is.
        force: an undertaking or an expectation; None where the cue states neither here.
        cue: where the cue is.
        action: where the action begins.
        subject: who or what it is about.
        impersonal: it says what will come about, not who brings it about.
    """

    frame: str
    stage: Stage
    force: Force | None
    cue: tuple[int, int]
    action: int
    subject: Subject
    impersonal: bool


@frozen
class _Match:
    cue: Cue
    start: int
    end: int
    action: int


def clauses(text: str) -> list[Clause]:
    """Return the clauses of a plain sentence that hold a cue, in order."""
    if text.rstrip("\"') ").endswith("?") or _QUESTION.match(text):
        return []
    found: list[Clause] = []
    for rivals in _rivals(text):
        read = [clause for clause in (_clause(text, match) for match in rivals) if clause]
        if read:
            found.append(next((clause for clause in read if clause.force), read[0]))
    return found


def _rivals(text: str) -> Iterator[list[_Match]]:
    """Yield the cues of ``text``: of those that overlap the longest, several if equally long."""
    matches = sorted(
        (
            _Match(cue, found.start(), found.end(), found.start("action"))
            for cue, found in find_cues(text)
            if found.end() > found.start()
        ),
        key=lambda match: (match.start, -match.end),
    )
    end = -1
    rivals: list[_Match] = []
    for match in matches:
        if match.start >= end:
            if rivals:
                yield rivals
            rivals, end = [match], match.end
        elif (match.start, match.end) == (rivals[0].start, rivals[0].end):
            rivals.append(match)
        elif match.cue.frame == "is_to":
            continue  # "our aim is to close" is an aim
        elif match.end - match.start > rivals[0].end - rivals[0].start:
            rivals, end = [match], max(end, match.end)
    if rivals:
        yield rivals


def _clause(text: str, match: _Match) -> Clause | None:
    frame = match.cue.frame
    subject = _subject(text, frame, match.start)
    if subject is None:
        return None
    action = action_start(text, frame, (match.start, match.end), match.action)
    verb = verb_at(text, match.end if action is None else action)
    undone = action is None or _undone(text, match)
    force = None if undone else weigh(frame, text, subject, verb)
    words = text[match.start : match.end]
    opens = match.start + len(words) - len(words.lstrip(" ,"))
    stop = match.start + len(words.rstrip(" ,"))
    if match.cue.frame in _WILLED and (none := _NONE_FOLLOWS.match(text, stop)):
        stop = none.end()  # "there will be no", as it tells what is declined
    return Clause(
        frame,
        _stage(match, text, subject),
        force,
        (opens, stop),
        match.end if action is None else action,
        subject,
        _impersonal(text, frame, subject, verb),
    )


def _subject(text: str, frame: str, at: int) -> Subject | None:
    if frame == "named":
        return possessor_before(text, at)
    if frame == "honours":
        subject = subject_before(text, at)
        named = subject.link is not Link.INSIDE and subject.role in _PERSONAL
        return subject if named else Subject(at, at, "", Role.NONE, Link.MAIN, at)
    if _THERE.match(text, at):  # "there are no plans to" has its subject within
        return Subject(at, at, "", Role.NONE, Link.MAIN, at)
    return subject_before(text, at)


def _undone(text: str, match: _Match) -> bool:
    """Tell whether a negation undoes the cue: "has not ruled out", "was not asked to"."""
    if match.cue.stage is Stage.DECLINED:
        return _NEGATED_REFUSAL.search(text, max(0, match.start - 40), match.end) is not None
    asking = match.cue.frame in {"asks", "asked"}
    return asking and _NEGATION.search(text, match.start, match.end) is not None


def _impersonal(text: str, frame: str, subject: Subject, verb: Verb) -> bool:
    if frame in {"arranged", "foreseen", "asked", "unneeded", "held_up"}:
        return True
    if frame in {"will", "goes_on", "is_to", "reported"}:
        named = subject.role in _PERSONAL or of_itself(text, subject)
        if verb.befalls and subject.role is Role.ACTOR:
            return True
        return (
            verb.form in {Form.PASSIVE, Form.STATE} or verb.word in {"receive", "get"} or not named
        )
    return False


_WILLED = frozenset({"will", "reported", "goes_on", "arranged"})
_PERSONAL = frozenset({Role.SELF, Role.ACTOR, Role.OTHER})


def _stage(match: _Match, text: str, subject: Subject) -> Stage:
    words = text[match.start : match.end]
    if match.cue.stage in _STATED:
        if _DROPPED.search(words):
            return Stage.DROPPED
        if _NEGATION.search(words) or _QUOTED_NEGATION.match(text, match.end):
            return Stage.DECLINED
        if _is_of_none(text, match, subject):
            return Stage.DECLINED
    if match.cue.frame == "named" and _GIVEN_UP.match(text, match.end):
        return Stage.DROPPED
    return match.cue.stage


def _is_of_none(text: str, match: _Match, subject: Subject) -> bool:
    """Tell whether nothing of the kind will be: "no school will close", "there will be no vote"."""
    if match.cue.frame not in _WILLED:
        return False
    follows = _NONE_FOLLOWS.match(text, len(text[: match.end].rstrip(" ,")))
    return bool(_NONE.match(subject.text) or follows)
