"""By when an undertaking is to be carried out."""

from __future__ import annotations

import re

from factcheck.commitments.clock import Clock, says_when
from factcheck.records import Period

__all__ = ["deadline", "waits_until"]

_BEFORE = re.compile(
    r"\b(?P<marker>by|before|within|no later than|prior to|until|in|during|from|over|on|at|for"
    r"|around|as early as|ahead of|throughout|across)"
    r"(?: the end of| the start of| the course of| early| late| mid| around| about| the| end of"
    r"| summer| autumn| spring| winter| later)*[ -]*$",
    flags=re.IGNORECASE,
)
"""The preposition that a period, or the words it begins with, hangs on."""

_WHEN = re.compile(
    r"(?:by|before|within|no later than|prior to|in|during|from|over|on|at|later|early|late|end"
    r"|next|this|soon|shortly|imminently|tomorrow|as soon as)\b",
    flags=re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:delayed|postponed|deferred|(?:pushed|put|moved) back)(?: again| further)? $",
    flags=re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|cannot|n't)\b(?: [^\W\d_]+){1,6} ?$", flags=re.IGNORECASE)
"""What makes the time after "until" the new time by which something is to be done."""

_NOT_BY_WHEN = frozenset({"until", "for"})
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:published|announced|launched|agreed|introduced|made"
    r"|set out|received|closed|began|held|signed|reported|passed|given|took place|consulted"
    r"|established|completed|laid"
    r"|last|ended|following|compared|committed|confirmed|conducted|recommended|updated|started"
    r"|issued|ran|enacted|adopted|up to|the \d{4})\b[^,;]{0,25}$"
    r"|\bsince\b[^,;]{0,80}$"
    r"|\b(?:was|were|had|been|did|(?:has|have) \w{2,20}(?:ed|en))\b[^,;]{0,60}$",
    flags=re.IGNORECASE,
)
"""Words that make the period after them the time of something done, or of something else."""

_TOLD = re.compile(r"(?<!\bbe )\b(?:announced|confirmed|set out|published|agreed|made|unveiled) $")
"""What a vague time says when: "the top-up announced at Budget"."""

_SO_THAT = re.compile(r"\bso (?:that|as to|(?:I|we|they|it|he|she) can)\b")
_NEAR = 60
_OPENING = re.compile(r"\W*(?:(?!(?:which|who|that|when)\b)[\w']+\W+){0,4}")
_VERB = re.compile(r"(?:\w+ +){0,2}")


def deadline(
    clock: Clock, opening: tuple[int, int], body: tuple[int, int], verb: int
) -> Period | None:
    """Return the period by which an action is to be carried out, or None.

    It stands in ``body``, from the cue or the action on, or in ``opening``, the words before the
    subject ("By 2030, we will"); the action's own verb is at ``verb``. A period that says when
    something else was done ("the review published in March") is none; one that only says from
    when gives way to one that says by when.
    """
    ranked = []
    for start, end, period in clock.between(*opening):
        done = _DONE.search(clock.text, opening[0], start)
        if not done and _OPENING.fullmatch(clock.text, opening[0], start):
            ranked.append((_rank(clock.text, start, end, opening[0]), start, period))
    for start, end, period in clock.between(*body):
        since = _in_body(clock.text, start, verb)
        if since is not None:
            ranked.append((_rank(clock.text, start, end, since), start, period))
    stated = [(rank, start, period) for rank, start, period in ranked if rank is not None]
    if stated:
        return min(stated, key=lambda item: item[:2])[2]
    lasting = clock.lasting(*body)
    return lasting[0][2] if lasting else None


def _in_body(text: str, start: int, verb: int) -> int | None:
    """Return from where on words can belong to the period at ``start``, or None if it is not the
    action's own.
    """
    if start <= verb:
        return start  # "will shortly publish"
    if says_when(text, start):  # words that nothing else in a clause is done by
        told = _TOLD.search(text, max(verb, start - 20), start) or _SO_THAT.search(
            text, verb, start
        )
        return None if told else start
    own = _VERB.match(text, verb)
    since = max(own.end() if own else verb, start - 60)
    return None if _DONE.search(text, since, start) else since


def _rank(text: str, start: int, end: int, since: int) -> int | None:
    """Rank a period at ``start`` to ``end``: 0 for by when, 1 for from when, None for neither."""
    marked = _BEFORE.search(text, max(min(since, start - 40), 0), start)
    if marked is None:
        own = _WHEN.match(text, start) or text[start:end].lower() == "in due course"
        return 0 if own or says_when(text, start) else None
    marker = marked["marker"].lower()
    if marker == "until" and _waits(text, marked.start()):
        return 0
    return None if marker in _NOT_BY_WHEN else int(marker == "from")


def waits_until(text: str, start: int) -> bool:
    """Tell whether something is to be done only at the time at ``start``: "not until May"."""
    marked = _BEFORE.search(text, max(start - 40, 0), start)
    return (
        marked is not None
        and marked["marker"].lower() == "until"
        and _NOT.search(text, max(marked.start() - _NEAR, 0), marked.start()) is not None
    )


def _waits(text: str, at: int) -> bool:
    return bool(_PUT_OFF.search(text, 0, at) or _NOT.search(text, max(at - _NEAR, 0), at))
