"""The words of a sentence that attribute something, and the stretch that they attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from factcheck.attribution.contents import (
    Span,
    ahead_of,
    around,
    behind,
    behind_participle,
    has_that,
    skip_recipient,
    trimmed,
)
from factcheck.attribution.subjects import Subject, Subjects
from factcheck.attribution.vocabulary import (
    Frame,
    according,
    frame_of,
    hints,
    participle,
    verb,
)

__all__ = ["Cue", "cues"]

_NEGATED = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disputes?d?|refute[sd]?)\b")
_JOINT = re.compile(
    r"[,;]?\s+(?:but|and|while|whereas|although|though|(?:just\s+)?as)\s*\Z|[;:]\s*\Z"
)
_NOUN_PHRASE_END = re.compile(r"[,.;:“”]|\s(?:who|which|that|and|but|because|when|if)\s|\Z")
_TO_QUOTATION = re.compile(r"(?:\s+[^.;:,“”\"\n]{0,60})?[,:]\s*[“\"‘]|\s+[“\"]")
_SAYING = re.compile(r"says?|said|(?:is|are|was|were)\s+saying")
_CLAUSE = re.compile(r"\s+(?:he|she|they|it|we|there)\s+\w")
_LONGEST = 2000
"""How far into a sentence cues are looked for: what is longer is a table, not a sentence."""
_INVERTING = frozenset({Frame.SPEECH, Frame.QUOTATION, Frame.FINDING_THAT})


class Cue(NamedTuple):
    """A subject and its verb at ``start`` to ``end`` of a text, and what they attribute.

    ``content`` is the stretch reported, or None where only a quotation can be; ``reach`` is how
    far into its sentence the verb governs; ``finds`` tells a finding from a thing said.
    """

    start: int
    end: int
    subject: Subject
    content: Span | None
    reach: int
    finds: bool
    negated: bool
    frame: Frame | None = None
    inverted: bool = False


def cues(text: str, start: int, end: int, subjects: Subjects) -> list[Cue]:
    """Return the cues of the sentence ``text[start:end]``, in order."""
    end = min(end, start + _LONGEST)
    found: list[Cue] = []
    shown = hints(text[start:end])
    if "verb" in shown:
        found += _of_verbs(text, start, end, subjects)
    if "according" in shown:
        found += _of_sources(text, start, end, subjects)
    if "participle" in shown:
        found += _of_participles(text, start, end, subjects, found)
    found.sort(key=lambda cue: cue.start)
    return _apart(text, found)


def _of_verbs(text: str, start: int, end: int, subjects: Subjects) -> Iterator[Cue]:
    before: Subject | None = None
    for match in verb().finditer(text, start, end):
        at, verb_end = match.span()
        frame = frame_of(match[0])
        quoting = _leads_up(text, verb_end)
        if frame is Frame.FINDING_THAT and not quoting and not has_that(text, verb_end, end):
            continue
        subject = subjects.before(start, at, quoting or _says(text, match, end))
        cue_start = subject.start if subject else at
        if subject is not None and subject.kind == "same":
            subject = before or (subjects.opening(start, at) if quoting else None)
        elif subject is None and frame in _INVERTING and _may_invert(text, start, at):
            subject = subjects.after(verb_end, end)
            if subject is not None and subjects.may_say(subject):
                yield _inverted(text, start, at, subject, frame)
            continue
        if subject is None or (frame is Frame.FINDING and subject.is_unknown_word()):
            continue
        before = subject
        yield _cue(text, start, end, match, subject, min(cue_start, at))


def _says(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether a verb can only report: "say she is", "are saying that they are"."""
    if not _SAYING.fullmatch(match[0]):
        return False
    return has_that(text, match.end(), end) is not None or bool(_CLAUSE.match(text, match.end()))


def _inverted(text: str, start: int, at: int, subject: Subject, frame: Frame) -> Cue:
    content = ahead_of(text, start, at)
    return Cue(at, subject.end, subject, content, at, subject.is_source, False, frame, True)


def _leads_up(text: str, verb_end: int) -> bool:
    """Tell whether a quotation follows a verb at once, or behind a colon."""
    return _TO_QUOTATION.match(text, verb_end) is not None


def _may_invert(text: str, start: int, at: int) -> bool:
    return text[start:at].rstrip()[-1:] in set(",”’'\"?!")


def _cue(
    text: str, start: int, end: int, match: re.Match[str], subject: Subject, cue_start: int
) -> Cue:
    verb_end = match.end()
    frame = frame_of(match[0])
    negated = _NEGATED.match(match[0]) is not None
    finds = (
        subject.is_source or _is_it(text, subject) or frame in (Frame.FINDING, Frame.FINDING_THAT)
    )
    if frame is Frame.TELLING:
        verb_end = skip_recipient(text, verb_end, end)
    content: Span | None = None
    if frame is not Frame.TELLING or not _is_it(text, subject) or has_that(text, verb_end, end):
        content = behind(text, verb_end, end, match[0], frame, subject)
    if content is None:
        content = around(text, start, end, cue_start, verb_end, frame)
    return Cue(cue_start, verb_end, subject, content, end, finds, negated, frame)


def _is_it(text: str, subject: Subject) -> bool:
    return text[subject.start : subject.end].lower() == "it"


def _of_sources(text: str, start: int, end: int, subjects: Subjects) -> Iterator[Cue]:
    for match in according().finditer(text, start, end):
        subject = subjects.after(match.end(), end)
        if subject is None:
            stop = _NOUN_PHRASE_END.search(text, match.end(), end)
            stop_at = stop.start() if stop else end
            if stop_at <= match.end():
                continue
            subject = Subject(match.end(), stop_at, "described", None, is_source=True)
        if not subjects.may_say(subject):
            continue  # "according to need"
        if match.start() - start <= 5:
            content = trimmed(text, subject.end, end)
        else:
            content = trimmed(text, start, match.start())
        yield Cue(match.start(), subject.end, subject, content, end, True, False)


def _of_participles(
    text: str, start: int, end: int, subjects: Subjects, others: list[Cue]
) -> Iterator[Cue]:
    for match in participle().finditer(text, start, end):
        earlier = [cue for cue in others if cue.end <= match.start()]
        subject = earlier[-1].subject if earlier else subjects.opening(start, match.start())
        if subject is None:
            continue
        verb_end = match.end()
        if match["verb"] == "telling":
            verb_end = skip_recipient(text, verb_end, end)
        content = behind_participle(text, verb_end, end)
        yield Cue(match.start("verb"), verb_end, subject, content, end, False, False)


def _apart(text: str, found: list[Cue]) -> list[Cue]:
    """End what a cue reports where another, joined by "and" or "but", begins."""
    result: list[Cue] = []
    for cue, after in zip_longest(found, found[1:]):
        if (
            after is not None
            and cue.content is not None
            and cue.content[0] < after.start < cue.content[1]
            and (joint := _JOINT.search(text, cue.content[0], after.start))
        ):
            cue = cue._replace(
                content=trimmed(text, cue.content[0], joint.start()), reach=joint.start()
            )
        result.append(cue)
    return result
