"""The deadline, the target and the condition of an undertaking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.records import Document, Hedge, Period, Quantity, QuantityKind

__all__ = ["condition", "deadline", "target"]

_BEFORE = re.compile(
    r"(?:\b(?P<by>by|before|within|no later than|prior to|until)|\b(?:in|during|from|over|on|at"
    r"|for|around|for publication in|as early as))?"
    r"(?:\s(?:the end of|the start of|early|late|mid|around|about|approximately|the|around the"
    r"|end of|summer|autumn|spring|winter|later))*[\s-]*$",
    flags=re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|before|within|no later than|prior to)\b", flags=re.IGNORECASE)
_WHEN = re.compile(
    r"^(?:by|before|within|in|during|from|over|on|at|later|early|next|this|soon|shortly"
    r"|imminently|after|tomorrow|today|as soon|no later|prior|following)\b",
    flags=re.IGNORECASE,
)
_MARKED = re.compile(r"\b(?:by|before|within|in|during|from|over|on|at|later|early)\b", re.I)
_ELSEWHEN = re.compile(
    r"\b(?:published|announced|launched|agreed|introduced|made|set out|received|closed|began"
    r"|held|signed|reported|passed|given|took place|consulted|established|completed|laid|since"
    r"|last|ended|following|compared|committed|confirmed|conducted|recommended|updated|started"
    r"|issued|ran|enacted|adopted|up to|until|the \d{4})\b[^,;]{0,25}$",
    flags=re.IGNORECASE,
)
_NOT_A_DAY = frozenset({"PRESENT_REF", "PAST_REF"})
_CONDITION = re.compile(
    r"""\b(?:if|unless|subject\ to|provided(?:\ that)?|providing\ that|as\ long\ as|so\ long\ as
    |on\ condition\ that|in\ the\ event\ (?:of|that)|depending\ on|once
    |(?:when|as\ soon\ as)\ parliamentary\ time\ allows
    |should\ (?=[a-z ]{1,40}\b(?:be|prove|become|arise)\b))\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_TARGETS = frozenset(
    {
        QuantityKind.COUNT,
        QuantityKind.MONEY,
        QuantityKind.PERCENT,
        QuantityKind.FRACTION,
        QuantityKind.RATIO,
        QuantityKind.MULTIPLE,
        QuantityKind.MEASURE,
    }
)


def deadline(
    document: Document, periods: Sequence[Period], start: int, action: int, end: int
) -> Period | None:
    """Return the period by which it is to be done, of those within ``start`` to ``end``.

    ``action`` is where the action begins: a period before it counts if it opens the clause. A
    period that says when something else was done ("the review published in March") does not.
    """
    found: list[tuple[int, int, Period]] = []
    for period in periods:
        quote = period.quote
        if quote.start < start or quote.end > end or not _ahead(document, period):
            continue
        before = document.text[max(start, quote.start - 60) : quote.start]
        rank = _rank(before, quote.exact)
        if rank is None or _ELSEWHEN.search(before):
            continue
        found.append((rank, quote.start, period))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _ahead(document: Document, period: Period) -> bool:
    """Tell whether it may lie after the words were said."""
    if period.timex in _NOT_A_DAY or period.timex.startswith(("P", "X", "T")):
        return period.timex.startswith("P") and bool(
            re.match(r"within|over the (?:next|coming)|in the next|next", period.quote.exact, re.I)
        )
    if document.date is not None and period.latest is not None:
        return period.latest >= document.date
    return True


def _rank(before: str, words: str) -> int | None:
    """Rank how plainly a period says by when: 0 for "by", 1 for "in", None for neither."""
    if _BY.match(words):
        return 0
    marked = _BEFORE.search(before)
    if marked and marked["by"]:
        return 0 if marked["by"].lower() != "until" else None
    if _WHEN.match(words) or (marked and _MARKED.search(marked[0])):
        return 1
    return 1 if words.lower() in {"in due course"} else None


def target(quantities: Sequence[Quantity], start: int, end: int) -> Quantity | None:
    """Return the figure aimed at, the first within ``start`` to ``end`` that can be one."""
    for quantity in quantities:
        quote = quantity.quote
        if start <= quote.start and quote.end <= end and quantity.checkable:
            bounded = quantity.kind is QuantityKind.DURATION and quantity.hedge in {
                Hedge.AT_MOST,
                Hedge.LESS_THAN,
            }
            if quantity.kind in _TARGETS or bounded:
                return quantity
    return None


def condition(text: str, clause: int, action: int, end: int) -> tuple[int, int] | None:
    """Return the span that says on what it depends: "subject to …", "if …", before or after."""
    found = _CONDITION.search(text, action, end)
    if found:
        stop = text.find(",", found.end(), end)
        return found.start(), stop if stop > 0 else end
    opened = _CONDITION.search(text, max(0, clause - 200), clause)
    if opened:
        stop = text.find(",", opened.end(), clause + 1)
        if stop > 0 and not text[stop + 1 : clause].strip(" ,"):
            return opened.start(), stop
    return None
