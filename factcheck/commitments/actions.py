"""Where an action begins and ends, and which parts of a list are actions of their own."""

from __future__ import annotations

import re

from factcheck.commitments.reports import before_report

__all__ = ["action_end", "action_start", "items", "needed"]

_LONGEST = 1200
"""How far after a cue its action may run, in code points."""

_BREAK = re.compile(
    r""";\s
    | ,?\s(?:because|although|though|whereas|therefore)\s
    | (?<!soon)(?<!\bfar)(?<!long)(?<!much),?\sas\ (?:we|I|it|they)\s
    | ,\s(?:but|while|whilst)\s
    | ,\s(?:on|in|since|last|earlier)\s[\w ]{1,30}?,?\s(?:I|we|he|she|they)\s
    | ,\sas\s(?!well\b|part\b|soon\b|appropriate\b|an?\b|needed\b|necessary\b)
    | \sand,\s
    | ,\sand\s(?=(?:the|this|our|its)\s[^,;.]{3,60}?
        \s(?:is|are|was|were|has|have|will|marks?|marked)\s)
    | ,\s(?:which|who|since|so\ (?!that)|with\ the\ aim|noting|recognising|however|instead)\b
    | ,?\s(?:and|or|so)\s(?:I|we|it|he|she|they|there|this|these|those)\s(?!to\b)
    | ,\sand\s(?:have|has|are|is|was|were)\s
    | \s(?:and|but)\s(?:is|are|has|have|was|were|will|would|shall)\s
    | ,?\s(?:and|which\ is)\s(?:why|how)\s(?:I|we|it|he|she|they|the)\s
    | ,?"(?:,)?\s(?=[A-Z(]|he\b|she\b|they\b|said\b|according\b|the\b)
    | \s•\s
    """,
    flags=re.VERBOSE,
)
_TRAILING = re.compile(r"(?:[\s.,;:!?\"—-]|\b(?:and|but|or)\b|(?<=, )so\b){1,20}$")


_OWN_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|means|meant|remains|includes|included)\s"
    r"|,\s(?=(?:I|we|it|he|she|they|the|this|these|there|our|my|an?)\s)",
    flags=re.IGNORECASE,
)


_OPENERS = frozenset("\"'£$€(")
_ASKED_TO = re.compile(r"(?P<whom>[^;:.!?\"—]{1,160}?)\bto (?=[a-z])")
_ADDRESSED = re.compile(
    r"\b(?:Minister|Ministers|Government|Secretary of State|Prime Minister|Chancellor|hon|Member"
    r"|Members|Leader|House|Speaker|him|you)\b"
)
"""Whom one asks in a debate, without the power to make them do it."""

_COMMISSIONED = re.compile(r"\b(?:commissioned|mandated|appointed)\b", flags=re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:have|has)\b|'ve\b", flags=re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|we)\b[\w ]*$", flags=re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:begun|started|began|embarked on) $", flags=re.IGNORECASE)
_ING = re.compile(r"[a-z]+ing\b")
_FORESEEN = re.compile(r"(?:[^;:.!?\"]{0,160}?\bto [a-z]|that\b)")
_PROMISED_THAT = re.compile(r"\bthat $", flags=re.IGNORECASE)
_WILL = re.compile(r"[^;:.!?\"]{1,120}?\b(?:will|would|shall|should|must)\b")
_NEEDED = re.compile(
    r"(?:that |there is (?:a |any )?need for )?(?P<what>[^;:.!?\"]{3,160}?)"
    r" (?:is|are|was|would be|to be) (?:now |currently |either )?"
    r"(?:necessary|needed|required|justified)\b"
)
_TITLE = re.compile(r"(?:[A-Z][a-z]+ ){2}")  # "our plan to Make Work Pay"
_RULING_OUT = re.compile(r"rul(?:e|ing) out\b")


def action_start(text: str, frame: str, cue: tuple[int, int], at: int) -> int | None:
    """Return where the action of a cue begins, or None if what its frame asks for is not there.

    ``at`` is where it begins if nothing else is said in between.
    """
    if frame in {"unneeded", "held_up"}:
        return at
    named = (
        cue[0] > 0 and text[cue[0] : cue[0] + 2].istitle() and text[cue[0] + 1].isalpha()
    )  # "the 10 Year Plan to …"
    if named or not (text[at : at + 1].isalnum() or text[at : at + 1] in _OPENERS):
        return None
    if frame == "asks":
        return _asked(text, cue, at)
    if frame == "judged":
        thing = needed(text, cue[1])
        return thing[0][0] if thing else None
    if frame == "foresees":
        return at if _FORESEEN.match(text, cue[1]) else None
    if _BEGUN.search(text, cue[0], cue[1]):
        return at if _ING.match(text, at) else None
    if frame == "vouches" or (frame == "named" and _PROMISED_THAT.search(text, cue[0], cue[1])):
        return at if _WILL.match(text, at) else None
    if text[at].isupper() and _TITLE.match(text, at):
        return None
    return None if _RULING_OUT.match(text, at) else at


def needed(text: str, at: int) -> tuple[tuple[int, int], int] | None:
    """Return the span of what is judged "necessary" from ``at`` on, and where the judgement ends.

    >>> needed("We do not think a new law is needed.", 16)
    ((16, 25), 35)
    """
    found = _NEEDED.match(text, at)
    return (found.span("what"), found.end()) if found else None


def _asked(text: str, cue: tuple[int, int], at: int) -> int | None:
    asked = _ASKED_TO.match(text, cue[1])
    if asked:
        return None if _ADDRESSED.search(asked["whom"]) else asked.end()
    stands = _PERFECT.search(text, *cue) or _OWN.search(text, max(0, cue[0] - 20), cue[0])
    return at if stands and _COMMISSIONED.search(text, *cue) else None


def action_end(text: str, start: int, limit: int, *, named: bool = False) -> int:
    """Return where the action that begins at ``start`` of a plain sentence ends.

    ``limit`` is where the next clause begins, or the sentence ends. What a noun names ("our pledge
    to …") also ends where the noun gets its verb. Who is reported to say so is no part of it.
    """
    limit = min(limit, start + _LONGEST)
    end = limit
    for found in _BREAK.finditer(text, start + 1, limit):
        before = text[start : found.start()]
        if _bracketed(text, start, found.start(), limit) or _resumed(text, found, limit):
            continue
        if ("but" in found[0] and "not only" in before) or (";" in found[0] and "both" in before):
            continue
        end = found.start()
        break
    if named:
        verbs = (verb.start() for verb in _OWN_VERB.finditer(text, start + 1, end))
        end = next((at for at in verbs if not _bracketed(text, start, at, limit)), end)
    end = before_report(text, start, end)
    return start + len(_TRAILING.sub("", text[start:end]))


def _resumed(text: str, found: re.Match[str], limit: int) -> bool:
    """Tell whether the action goes on after a clause that describes: ", which …, as well as"."""
    describes = found[0].strip(" ,") in {"which", "who"}
    return describes and text.find(", as well as ", found.end(), limit) > 0


def _bracketed(text: str, start: int, at: int, limit: int) -> bool:
    """Tell whether ``at`` stands within brackets or dashes that open after ``start``."""
    opened = text.rfind("(", start, at)
    if opened > text.rfind(")", start, at) and text.find(")", at, limit) > 0:
        return True
    return text.count(" — ", start, at) % 2 == 1 and text.find(" — ", at, limit) > 0


def items(text: str, start: int, limit: int) -> list[tuple[int, int]]:
    """Return the actions of a list parted by semicolons, "and" before the last; or nothing."""
    body = text[start : min(limit, start + 4 * _LONGEST)]
    parts = re.split(r"(;\s+)", body)
    segments = parts[::2]
    if (
        len(segments) < 2
        or re.search(r"\bboth\b", segments[0])
        or not re.match(r"(?:and|or)\b", segments[-1])
    ):
        return []
    found: list[tuple[int, int]] = []
    at = start
    for segment, gap in zip(segments, [*parts[1::2], ""], strict=True):
        lead = re.match(r"(?:and|or)\s+", segment)
        first = at + (lead.end() if lead else 0)
        last = at + len(_TRAILING.sub("", segment))
        if first >= last or _OWN_CLAUSE.match(text, first) or (found and _STATES.match(segment)):
            return []
        found.append((first, last))
        at += len(segment) + len(gap)
    return found


_STATES = re.compile(
    r"(?:(?!\b(?:who|that|which|where|whose|how|what)\b)[^;])*?\s(?:is|are|was|were|has|can|must)\s"
)
"""A finite verb of the segment's own, so that it is a clause and no item."""

_OWN_CLAUSE = re.compile(
    r"(?:therefore|however|I|we|it|he|she|they|there|this|these|if|as|but)\b", flags=re.IGNORECASE
)
