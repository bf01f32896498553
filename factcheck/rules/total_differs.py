"""Parts that do not add up: "£220 million and £180 million, a total of £40 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from factcheck.records import Claim, Document, Hedge, QuantityKind, Severity
from factcheck.records.agreement import normalise, plain, rounding
from factcheck.records.passages import passages
from factcheck.rules.figures import figures
from factcheck.rules.rule import Asked, document_rule
from factcheck.rules.words import listed

_TOTAL_OF = re.compile(
    r"\b(?:(?:a|the)\s+(?:(?:combined|grand|overall)\s+)?total(?:\s+\w+)?\s+of|total(?:l?ing|s)"
    r"|add(?:s|ing)?\s+up\s+to|amounting\s+to|(?:both|all)\s+together|altogether)\s+$",
    flags=re.IGNORECASE,
)
"""Before a figure, that it is the sum of those before it."""

_MADE_OF = re.compile(
    r"[^.;]{0,80}?\b(?:compris(?:es|ing|ed\ of)|consist(?:s|ing)\ of|made\ up\ of|split\ between"
    r"|broken\ down\ into)\b",
    flags=re.IGNORECASE,
)
"""After a figure, that it is the sum of those that follow."""

_YEAR = r"(?:(?:19|20)\d\d(?:[-–/]\d\d)?(?![\d,]))"
_WORDS = rf"(?:[^.;:\d]|{_YEAR})"
_SET_OUT = re.compile(rf"(?:[^.;:()\d–—]|{_YEAR}){{0,60}}(?:[:(]|\s[–—]\s)\s*")
"""Between a figure and the first of a list that sets it out: "240 posts: 110 nurses, …"."""

_OF_WHOM = re.compile(r"[^.;:()\d–—]{0,60},?\s+of\s+(?:whom|which)\s+")
"""Between a figure and the first of those that are some of it: together they are no more."""

_LISTED = re.compile(rf"{_WORDS}{{0,60}}?(?:,|\band\b|\bplus\b){_WORDS}{{0,30}}")
"""What may stand between two parts."""

_LAST = re.compile(r"\b(?:and|plus)\b(?:\s+(?:a|an|the))?\s*\Z")
_CLOSED = re.compile(rf"(?:[^.;:()\n\d]|{_YEAR}){{0,150}}?(?:[.;)]|\n|\Z)")
"""After the last of a list, that no other follows."""

_NOT_ALL = re.compile(
    r"\b(?:including|included|includes|such\ as|among|of\ (?:whom|which|these|them)|for\ example"
    r"|e\.?g\b|mainly|mostly|over|rest|remain\w*|others?|further|more|additional|extra|compared"
    r"|against|from|respectively|up\ to|or)\b",
    flags=re.IGNORECASE | re.VERBOSE,
)
"""What says that a list does not set out all of a figure, or that its members overlap."""

_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.NUMBER})
_REACH = 40
_SLACK = Decimal("0.5")
"""A sum below this share of its total has parts that are not stated."""

_FAR = Decimal("0.25")
"""By what share of a figure the sum of a list may miss it that only seems to set it out."""


@document_rule("total-differs", Severity.HIGH)
def total_differs(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask what a sum is made of."""
    passage = passages(claims)
    exact = sorted((claim for claim in claims if _is_countable(claim)), key=_start)
    for _, sentence in groupby(exact, key=lambda claim: passage[claim.id]):
        stated = list(sentence)
        for at, total in enumerate(stated):
            yield from _asked(total, _parts(document, stated, at))


def _parts(document: Document, stated: Sequence[Claim], at: int) -> list[Claim]:
    """Return what a sentence says to make up the figure at ``at`` of those that it states."""
    text, total, following = document.text, stated[at], stated[at + 1 :]
    start = _start(total)
    if at and _TOTAL_OF.search(text[max(0, start - _REACH) : start]):
        return _run(document, stated[:at][::-1])[::-1]
    if not following:
        return []
    parts = _run(document, following)
    if _MADE_OF.match(text, _end(total), start + 3 * _REACH):
        return parts if _ending(text, parts[-1]) is not None else []
    return parts if _is_set_out(text, total, parts) else []


def _is_countable(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and quantity.kind in _KINDS
        and quantity.hedge is Hedge.EXACT
        and quantity.value is not None
    )


def _run(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims up to the first that does not stand in one list with those before it."""
    run = [*claims[:1]]
    for one, other in pairwise(claims):
        first, second = sorted((one, other), key=_start)
        between = document.text[_end(first) : _start(second)]
        if not _commensurable(one, other) or not _LISTED.fullmatch(between):
            break
        run.append(other)
    return run


def _is_set_out(text: str, total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a list behind a colon or in brackets sets out all of a figure.

    Such a list need not say that it does, so it must have an end ("and 50 doctors.") and come near
    to the figure; otherwise it may name only some of what is counted.
    """
    if len(parts) < 2:
        return False
    if _OF_WHOM.fullmatch(text, _end(total), _start(parts[0])):
        return _are_too_many(text, total, parts)
    if not _SET_OUT.fullmatch(text, _end(total), _start(parts[0])):
        return False
    ending = _ending(text, parts[-1])
    if ending is None or not _LAST.search(text, _end(parts[-2]), _start(parts[-1])):
        return False
    made, whole = sum(map(_value, parts), Decimal(0)), _value(total)
    near = abs(made - whole) <= whole * _FAR
    return near and not _NOT_ALL.search(text, _end(total), ending)


def _are_too_many(text: str, total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether those of whom a list tells one by one are more than there are."""
    listed_last = _LAST.search(text, _end(parts[-2]), _start(parts[-1]))
    made, whole = sum(map(_value, parts), Decimal(0)), _value(total)
    overlap = _NOT_ALL.search(text, _start(parts[0]), _end(parts[-1]))
    return bool(listed_last) and whole < made <= whole * (1 + _FAR) and not overlap


def _ending(text: str, last: Claim) -> int | None:
    """Return where a list ends with its last figure, or None where others may follow."""
    closed = _CLOSED.match(text, _end(last))
    return closed.end() if closed else None


def _asked(total: Claim, parts: Sequence[Claim]) -> Iterator[Asked]:
    if len(parts) < 2 or not _commensurable(total, parts[0]):
        return
    low = sum((_bounds(part)[0] for part in parts), Decimal(0))
    high = sum((_bounds(part)[1] for part in parts), Decimal(0))
    least, most = _bounds(total)
    if low <= most and least <= high:
        return
    if low <= most and high < least * _SLACK:
        return
    made = sum((_value(part) for part in parts), Decimal(0))
    claims = (*parts, total)
    quotes = listed([part.quantity.quote.exact for part in parts if part.quantity])
    assert total.quantity is not None
    yield Asked(
        f"{quotes} come to {plain(made)}, and the total is given as "
        f"“{total.quantity.quote.exact}”: which figure is it that does not fit?",
        claims,
        tuple(figures(claims)),
    )


def _commensurable(left: Claim, right: Claim) -> bool:
    a, b = left.quantity, right.quantity
    if a is None or b is None:
        return False
    return a.unit == b.unit or QuantityKind.MONEY not in (a.kind, b.kind)


def _bounds(claim: Claim) -> tuple[Decimal, Decimal]:
    """Return what is written as the claim's figure once rounded, from the least to the most."""
    assert claim.quantity is not None
    interval, _, _ = normalise(claim.quantity)
    rounded = rounding(claim.quantity, interval)
    assert rounded.low is not None
    assert rounded.high is not None
    return rounded.low, rounded.high


def _value(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    return claim.quantity.value


def _start(claim: Claim) -> int:
    assert claim.quantity is not None
    return claim.quantity.quote.start


def _end(claim: Claim) -> int:
    assert claim.quantity is not None
    return claim.quantity.quote.end
