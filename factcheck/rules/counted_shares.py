"""Which part and whole a share is stated beside: "300 of 1,200 claims (25%)".

What a share is of must show: it stands right behind the two counts, or closes the sentence whose
counts they are. "300 of 1,200 claims, 40% of them late" and "(40% last year)" are of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.records import Claim, Hedge, Quantity, QuantityKind

__all__ = ["CountedShare", "counted_shares", "is_exact_percentage"]

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_PASSED_OVER = frozenset({QuantityKind.DURATION, QuantityKind.AGE, QuantityKind.MEASURE})
"""What may stand between the counts and their share: "877 waited longer than 30 minutes (41%)"."""

_DETERMINED = r"(?:(?:a|the|all|some|total|its|their|our|his|her|these|those|nearly|about)\s+){0,3}"
_OF = re.compile(rf"\s+(?:out\s+)?of\s+{_DETERMINED}")
_OPENS_WITH_OF = re.compile(
    rf"(?:\A|[.;:,!?]\s+|\n\s*)(?:Out\s+of|out\s+of|Of|of)\s+{_DETERMINED}\Z"
)
_REST = r"[\w \-–’']{0,40}?\s*"
_IS = (
    r"(?:or|i\.?e\.?|that\s+is|which\s+is|equal\s+to|equivalent\s+to|representing"
    r"|(?:a|an)\s+(?:(?:overall|success|response|pass|completion|approval|acceptance|detection)\s+)?"
    r"(?:rate|share|proportion)\s+of),?\s+"
)
_BESIDE = re.compile(rf"{_REST}[(,–—-]\s*(?:{_IS})?")
_WHOLE_FIRST = re.compile(r"(?:\s[^.,;:()\d–—]{1,120})?,\s+(?:(?:only|just|some)\s+)?")
"""Between "Of 1,200 claims that came in time," and the part of them."""

_OF_WHOM = re.compile(
    r"(?:\s[\w ’'-]{1,60})?"
    r"(?:,?\s+of\s+(?:whom|which|these|those|them)|[.;]\s+Of\s+(?:these|those|them)),?\s+"
)
_SAID_OF_PART = re.compile(rf"(?:\s[^.;:()\d–—]{{0,90}})?\s*(?:\(\s*(?:{_IS})?|,\s*{_IS})")
_ANOTHER_TIME = re.compile(
    r"\b(?:compared|against|versus|previous(?:ly)?|earlier|before|target|last|up|down|rise|fall"
    r"|than\s+in)\b",
    flags=re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\s*(?:[).,;:!?–—”\"]|\n|\Z|of\s+(?:the|all|its|their|those)\s+(?:total|whole)\b)"
)
_SPELT_OUT = re.compile(r"(?P<part>\d[\d,]*)\s+out\s+of\s+(?:the\s+)?(?P<whole>\d[\d,]*)")
_ROUND = frozenset(map(Decimal, (20, 50, 100, 1000)))
_FEWEST = 11
"""Of fewer, or of so round a number, "nine out of ten" is a way to put the share itself."""

_REACH = 40
"""How many code points before the whole say that a part of it follows."""


@frozen
class CountedShare:
    """A share in per cent, the counts that it follows from, and the claims that state them.

    ``words`` are those of the counts; ``rounded`` are figures whose rounding lets the share be off.
    """

    part: Decimal
    whole: Decimal
    words: tuple[str, ...]
    rounded: tuple[Quantity, ...]
    claims: tuple[Claim, ...]


def counted_shares(text: str, stated: Sequence[Claim]) -> Iterator[CountedShare]:
    """Yield the shares of ``text`` that follow from two counts beside them.

    ``stated`` are its claims that state a figure, in order.
    """
    for at, claim in enumerate(stated):
        share = claim.quantity
        if share is None or not is_exact_percentage(share) or share.change is not None:
            continue
        if not _CLOSED.match(text, share.quote.end):
            continue
        found = _of_one(text, stated, at) or _of_two(text, stated, at)
        if found is not None:
            yield found


def is_exact_percentage(quantity: Quantity) -> bool:
    """Tell whether a figure is a number of per cent, stated without a hedge."""
    exact = quantity.hedge is Hedge.EXACT
    return quantity.kind is QuantityKind.PERCENT and quantity.unit == "percent" and exact


def _of_one(text: str, stated: Sequence[Claim], at: int) -> CountedShare | None:
    """Return the share of "877 out of 2,140 patients (41%)", whose counts are one figure."""
    if not at:
        return None
    ratio, share = _quantity(stated[at - 1]), _quantity(stated[at])
    spelt = _SPELT_OUT.fullmatch(ratio.quote.exact)
    if spelt is None or not _BESIDE.fullmatch(text[ratio.quote.end : share.quote.start]):
        return None
    part, whole = (Decimal(spelt[name].replace(",", "")) for name in ("part", "whole"))
    if not part or whole < _FEWEST or whole in _ROUND:
        return None
    return CountedShare(part, whole, (ratio.quote.exact,), (), (stated[at - 1], stated[at]))


def _of_two(text: str, stated: Sequence[Claim], at: int) -> CountedShare | None:
    last = at - 1
    while last > 0 and _quantity(stated[last]).kind in _PASSED_OVER:
        last -= 1
    if last < 1:
        return None
    one, other, share = map(_quantity, (stated[last - 1], stated[last], stated[at]))
    if not _are_counts(one, other):
        return None
    between = text[one.quote.end : other.quote.start]
    beside = text[other.quote.end : share.quote.start]
    for passed in stated[last + 1 : at]:
        beside = beside.replace(_quantity(passed).quote.exact, "so long")
    if last == at - 1 and _OF.fullmatch(between) and _BESIDE.fullmatch(beside):
        part, whole = one, other
    elif _is_whole_first(text, one, between) and _is_said_of_part(beside):
        part, whole = other, one
    else:
        return None
    assert part.value
    assert whole.value
    claims = (stated[last - 1], stated[last], stated[at])
    words = (part.quote.exact, whole.quote.exact)
    return CountedShare(part.value, whole.value, words, (part, whole), claims)


def _quantity(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _are_counts(one: Quantity, other: Quantity) -> bool:
    money = QuantityKind.MONEY
    counts = one.kind in _COUNTS and other.kind in _COUNTS
    return (
        counts and (one.kind is money) == (other.kind is money) and bool(one.value and other.value)
    )


def _is_whole_first(text: str, whole: Quantity, between: str) -> bool:
    """Tell whether the first of two counts is what the second is a part of."""
    if _OF_WHOM.fullmatch(between):
        return True
    before = text[max(0, whole.quote.start - _REACH) : whole.quote.start]
    return bool(_OPENS_WITH_OF.search(before) and _WHOLE_FIRST.fullmatch(between))


def _is_said_of_part(beside: str) -> bool:
    """Tell whether what stands between a part and a share says the share to be that part's."""
    return bool(_SAID_OF_PART.fullmatch(beside)) and not _ANOTHER_TIME.search(beside)
