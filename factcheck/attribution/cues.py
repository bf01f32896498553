"""The words of a sentence that attribute something, and the stretch that they attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from factcheck.attribution.subjects import Subject, Subjects
from factcheck.attribution.vocabulary import Frame, according, frame_of, participle, verb

__all__ = ["Cue", "cues"]

_THAT = re.compile(r"\s+that\b,?\s+")
_LATER_THAT = re.compile(
    r"\s+(?:to|in|on|at|during|after|before|today|yesterday|last|earlier|this|there|here|also|when"
    r"|again|how)\b[^.;:“”]{0,60}?(?<!so)(?<!now)\s+that\s+"
)
_RECIPIENT = re.compile(
    r"\s+(?:the\s+[\w’'-]+(?:\s+[A-Z][\w’'-]*){0,3}|[\w’'&-]+(?:\s+[A-Z][\w’'-]*){0,4})"
    r"(?=\s+(?:that|the|there|it|he|she|they|we|a|an|his|her|its|their|no|in|on|at|during|after"
    r"|before|last|today|yesterday|this|earlier|how|what)\b|\s+[A-Z“‘\"]|[,.:;]|\s*\Z)"
)
# What follows "said" and is nothing said: "said so", "said on Monday", "said more."
_CLAUSE = re.compile(
    r"\s+(?!(?:so|yes|goodbye|sorry|thank|on|in|at|to|of|by|for|from|with|during|after|before|when"
    r"|as|about|against|today|yesterday|last|earlier|later|again|and|but|or|than|who|which"
    r"|through|via|into|under|over\s+the)\b"
    r"|(?:it|this|that|more|much|less|little|nothing|something|anything)\s*[.,;:])(?=[\w£$€“‘\"])"
)
_OBJECT = re.compile(
    r"\s+(?:as\s+)?(?!(?:by|at|in|on|for|of|with|through|via|under|during|after|before|and|or|but"
    r"|yesterday|today|last)\b)(?=[\w£“‘\"])"
)
_DENIED = re.compile(
    r"\s+(?:the\s+|any\s+|these\s+|those\s+|such\s+)?(?:claims?|suggestions?|idea|allegations?"
    r"|accusations?|reports?|notion)\b(?:\s+that\b)?\s*"
)
_ABSTRACT = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,5}?(?:evidence|indications?|failures?|failings?|signs?|patterns?|gaps?"
    r"|flaws?|weakness(?:es)?|examples?|fragmentation|links?|fault|no|too)\b"
)
_CLOSES_SENTENCE = re.compile(
    r"(?:\s+(?:on|in|at|during|after|before|today|yesterday|last|earlier|this)\b[^,;“”]{0,80})?"
    r"(?:,\s+(?:as|while|when|after|before|in|during|at|on)\b[^“”]*)?\s*[.!?]?\s*\Z"
)
_NEGATED = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disputes?d?|refute[sd]?)\b")
_JOINT = re.compile(r"[,;]?\s+(?:but|and|while|although|though)\s*\Z|[;:]\s*\Z")
_NOUN_PHRASE_END = re.compile(r"[,.;:“”]|\s(?:who|which|that|and|but|because|when|if)\s|\Z")
_TO_QUOTATION = re.compile(r"(?:\s+[^.;:,“”\"\n]{0,60})?[,:]\s*[“\"‘]|\s+[“\"]")
_OWN_WORDS = re.compile(r",\s+(?:and|but|so|which is why)\s+(?:I|we)\b")
_LONGEST = 2000
"""How far into a sentence cues are looked for: what is longer is a table, not a sentence."""
_SHORTEST = 12
_MARKS = "“\"‘'"
_ENDING = " \t\n\xa0.,;:!?"
_INVERTING = frozenset({Frame.SPEECH, Frame.QUOTATION, Frame.FINDING_THAT})


class Cue(NamedTuple):
    """A subject and its verb at ``start`` to ``end`` of a text, and what they attribute.

    ``content`` is the stretch reported, or None where only a quotation can be; ``reach`` is how
    far into its sentence the verb governs; ``finds`` tells a finding from a thing said.
    """

    start: int
    end: int
    subject: Subject
    content: tuple[int, int] | None
    reach: int
    finds: bool
    negated: bool
    frame: Frame | None = None
    inverted: bool = False


def cues(text: str, start: int, end: int, subjects: Subjects) -> list[Cue]:
    """Return the cues of the sentence ``text[start:end]``, in order."""
    end = min(end, start + _LONGEST)
    found = [*_of_verbs(text, start, end, subjects), *_of_sources(text, start, end, subjects)]
    found += _of_participles(text, start, end, subjects, found)
    found.sort(key=lambda cue: cue.start)
    return _apart(text, found)


def _of_verbs(text: str, start: int, end: int, subjects: Subjects) -> Iterator[Cue]:
    before: Subject | None = None
    for match in verb().finditer(text, start, end):
        at, verb_end = match.span()
        frame = frame_of(match[0])
        quoting = _leads_up(text, verb_end)
        if frame is Frame.FINDING_THAT and not quoting and not _has_that(text, verb_end, end):
            continue
        subject = subjects.before(start, at, quoting)
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


def _inverted(text: str, start: int, at: int, subject: Subject, frame: Frame) -> Cue:
    content = _before(text, start, at)
    return Cue(at, subject.end, subject, content, at, subject.is_source, False, frame, True)


def _leads_up(text: str, verb_end: int) -> bool:
    """Tell whether a quotation follows a verb at once, or behind a colon."""
    return _TO_QUOTATION.match(text, verb_end) is not None


def _may_invert(text: str, start: int, at: int) -> bool:
    return text[start:at].rstrip()[-1:] in set(",”’'\"?!")


def _before(text: str, start: int, at: int) -> tuple[int, int] | None:
    """Return what stands before "…, said the minister", unless it is a quotation."""
    stop = at
    while stop > start and text[stop - 1] in " \n\xa0":
        stop -= 1
    if text[stop - 1] != "," or stop - start < _SHORTEST or text[start] in _MARKS:
        return None
    return _trimmed(text, start, stop)


def _cue(
    text: str, start: int, end: int, match: re.Match[str], subject: Subject, cue_start: int
) -> Cue:
    verb_end = match.end()
    frame = frame_of(match[0])
    negated = _NEGATED.match(match[0]) is not None
    finds = (
        subject.is_source or _is_it(text, subject) or frame in (Frame.FINDING, Frame.FINDING_THAT)
    )
    if frame is Frame.TELLING and (recipient := _RECIPIENT.match(text, verb_end, end)):
        verb_end = recipient.end()
    begin = _content(text, verb_end, end, match[0], frame, subject)
    if begin is not None:
        content = _trimmed(text, begin, _until_own_words(text, begin, end))
        return Cue(cue_start, verb_end, subject, content, end, finds, negated, frame)
    return Cue(
        cue_start, verb_end, subject, _around(text, start, end, cue_start, verb_end, frame), end,
        finds, negated, frame,
    )  # fmt: skip


def _is_it(text: str, subject: Subject) -> bool:
    return text[subject.start : subject.end].lower() == "it"


def _until_own_words(text: str, start: int, end: int) -> int:
    """Return where a speaker who reports another goes on in his own name ("…, and we agree")."""
    own = _OWN_WORDS.search(text, start, end)
    if own is None or "“" in text[start : own.start()]:
        return end
    return own.start()


def _content(
    text: str, verb_end: int, end: int, form: str, frame: Frame, subject: Subject
) -> int | None:
    """Return where what the verb reports begins."""
    that = _has_that(text, verb_end, end)
    if frame is Frame.DENIAL:
        denied = _DENIED.match(text, verb_end, end)
        begins = that or denied or (form.startswith("den") and _OBJECT.match(text, verb_end, end))
        return begins.end() if begins else None
    if frame in (Frame.QUOTATION, Frame.MENTION):
        return None
    if frame is Frame.NAMING:
        named = _OBJECT.match(text, verb_end, end)
        return named.end() if named and form.startswith("describ") else None
    if that is not None:
        return that.end()
    if frame is Frame.FINDING_THAT:
        return None
    if frame in (Frame.SPEECH, Frame.TELLING):
        clause = _CLAUSE.match(text, verb_end, end)
    elif _takes_object(text, verb_end, end, form, frame, subject):
        clause = _OBJECT.match(text, verb_end, end)
    else:
        clause = None
    return clause.end() if clause else None


def _has_that(text: str, verb_end: int, end: int) -> re.Match[str] | None:
    return _THAT.match(text, verb_end, end) or _LATER_THAT.match(text, verb_end, end)


def _takes_object(
    text: str, verb_end: int, end: int, form: str, frame: Frame, subject: Subject
) -> bool:
    """Tell whether what is behind the verb, no clause, is what its subject says or finds."""
    if frame is Frame.ANNOUNCEMENT or subject.is_source or _reports_by_itself(form):
        return True
    return _ABSTRACT.match(text, verb_end, end) is not None


def _reports_by_itself(form: str) -> bool:
    """Tell whether a verb of finding says so whoever its subject is ("she identifies a gap").

    In the past, with a person for its subject, it need not: "police identified the driver".
    """
    return form.startswith(("recommend", "conclu")) or form.endswith("s")


def _around(
    text: str, start: int, end: int, cue_start: int, verb_end: int, frame: Frame
) -> tuple[int, int] | None:
    """Return what a cue with nothing behind it reports: "As she says, …", "…, she said."."""
    if (
        text[start : start + 3] in ("As ", "as ")
        and cue_start - start <= 4
        and text[verb_end : verb_end + 1] == ","
    ):
        return _trimmed(text, verb_end + 1, end)
    if frame is Frame.QUOTATION or not _CLOSES_SENTENCE.match(text, verb_end, end):
        return None
    stop = cue_start
    while stop > start and text[stop - 1] in " \n\xa0":
        stop -= 1
    if stop == start or text[stop - 1] != "," or text[start] in _MARKS:
        return None
    return _trimmed(text, start, stop)


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
            content = _trimmed(text, subject.end, end)
        else:
            content = _trimmed(text, start, match.start())
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
        if match["verb"] == "telling" and (recipient := _RECIPIENT.match(text, verb_end, end)):
            verb_end = recipient.end()
        begins = _has_that(text, verb_end, end) or _OBJECT.match(text, verb_end, end)
        content = _trimmed(text, begins.end(), end) if begins else None
        yield Cue(match.start("verb"), verb_end, subject, content, end, False, False)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _ENDING:
        start += 1
    while end > start and (text[end - 1] in _ENDING or _closes_outer(text, start, end)):
        end -= 1
    return (start, end) if start < end else None


def _closes_outer(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` ends with a mark that was opened before it."""
    mark = text[end - 1]
    if mark == "”":
        return "“" not in text[start:end]
    return mark == '"' and text.count('"', start, end) == 1


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
                content=_trimmed(text, cue.content[0], joint.start()), reach=joint.start()
            )
        result.append(cue)
    return result
