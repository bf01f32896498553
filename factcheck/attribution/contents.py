"""The stretch that a verb reports: where it begins, and where its reporter goes on."""

from __future__ import annotations

import re

from factcheck.attribution.subjects import Subject
from factcheck.attribution.vocabulary import Frame

__all__ = [
    "Span",
    "ahead_of",
    "around",
    "behind",
    "behind_participle",
    "has_that",
    "skip_recipient",
    "trimmed",
]

Span = tuple[int, int]

_THAT = re.compile(r"\s+that\b,?\s+")
_LATER_THAT = re.compile(
    r"\s+(?:to|in|on|at|during|after|before|today|yesterday|last|earlier|this|there|here|also|when"
    r"|again|how)\b[^.;:“”]{0,60}?(?<!so)(?<!now)\s+that\s+"
)
_RECIPIENT = re.compile(
    r"\s+(?:the\s+[\w’'-]+(?:\s+[A-Z][\w’'-]*){0,3}(?:\s+(?:programme|show|podcast|newspaper))?"
    r"|(?!the\b)[\w’'&-]+(?:\s+[A-Z][\w’'-]*){0,4})"
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
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their)\s+\Z", flags=re.IGNORECASE)
_OWN_WORDS = re.compile(r",\s+(?:and|but|so|which is why)\s+(?:I|we)\b")
_SHORTEST = 12
_MARKS = "“\"‘'"
_ENDING = " \t\n\xa0.,;:!?"


def skip_recipient(text: str, verb_end: int, end: int) -> int:
    """Return where "MPs" ends in "told MPs", or ``verb_end`` where nobody is told."""
    recipient = _RECIPIENT.match(text, verb_end, end)
    return recipient.end() if recipient else verb_end


def behind(
    text: str, verb_end: int, end: int, form: str, frame: Frame, subject: Subject
) -> Span | None:
    """Return what is reported behind a verb whose sentence ends at ``end``, or None."""
    begin = _beginning(text, verb_end, end, form, frame, subject)
    return None if begin is None else trimmed(text, begin, _until_own_words(text, begin, end))


def behind_participle(text: str, verb_end: int, end: int) -> Span | None:
    """Return what is reported behind ", arguing", or None."""
    begins = has_that(text, verb_end, end) or _OBJECT.match(text, verb_end, end)
    return trimmed(text, begins.end(), end) if begins else None


def around(
    text: str, start: int, end: int, cue_start: int, verb_end: int, frame: Frame
) -> Span | None:
    """Return what a cue with nothing behind it reports: "As she says, …", "…, she said."."""
    if (
        text[start : start + 3] in ("As ", "as ")
        and cue_start - start <= 4
        and text[verb_end : verb_end + 1] == ","
    ):
        return trimmed(text, verb_end + 1, end)
    if frame is Frame.QUOTATION or not _CLOSES_SENTENCE.match(text, verb_end, end):
        return None
    determiner = _DETERMINER.search(text, max(start, cue_start - len("their ")), cue_start)
    says = frame not in (Frame.FINDING, Frame.FINDING_THAT)  # ", the court found in her favour"
    stop = determiner.start() if determiner and says else cue_start
    while stop > start and text[stop - 1] in " \n\xa0":
        stop -= 1
    if stop == start or text[stop - 1] != "," or text[start] in _MARKS:
        return None
    return trimmed(text, start, stop)


def ahead_of(text: str, start: int, at: int) -> Span | None:
    """Return what stands before "…, said the minister", unless it is a quotation."""
    stop = at
    while stop > start and text[stop - 1] in " \n\xa0":
        stop -= 1
    if text[stop - 1] != "," or stop - start < _SHORTEST or text[start] in _MARKS:
        return None
    return trimmed(text, start, stop)


def _beginning(
    text: str, verb_end: int, end: int, form: str, frame: Frame, subject: Subject
) -> int | None:
    """Return where what the verb reports begins."""
    that = has_that(text, verb_end, end)
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


def has_that(text: str, verb_end: int, end: int) -> re.Match[str] | None:
    """Return the match of "that" behind a verb, at once or after when and where, or None."""
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


def _until_own_words(text: str, start: int, end: int) -> int:
    """Return where a speaker who reports another goes on in his own name ("…, and we agree")."""
    own = _OWN_WORDS.search(text, start, end)
    if own is None or "“" in text[start : own.start()]:
        return end
    return own.start()


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without the stops and spaces around it, or None where nothing is left."""
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
