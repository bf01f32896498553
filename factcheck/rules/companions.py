"""Figures that stand beside one that two sentences share.

"£11.5 million for up to 10,000 people" and "£11.5 million for up to 12,500 Ukrainians": the sum
shows that both speak of one programme, and so that the other figures may be of one thing, though
few of their words are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from factcheck.records import (
    Claim,
    Evidence,
    Match,
    Quantity,
    QuantityKind,
    Relation,
)
from factcheck.records.passages import Passage
from factcheck.rules.figures import is_telling, same_figure
from factcheck.rules.linked import Known
from factcheck.text.words import terms

__all__ = ["companions"]

_FIRM = Decimal(8)
"""The bits from which the figure that two sentences share is of one thing."""

_MANY_TIMES = Decimal("2.5")
"""Of two figures, one so many times the other is of something else."""

_ALL = 100

_NEAR = 60
"""How many code points around a figure say what it is of."""

_DIMENSIONS = {
    QuantityKind.COUNT: "count",
    QuantityKind.NUMBER: "count",
    QuantityKind.MONEY: "money",
    QuantityKind.PERCENT: "share",
    QuantityKind.FRACTION: "share",
}


def companions(matches: Iterable[Match], known: Known) -> Iterator[Match]:
    """Yield matches of the one figure of its kind that each of two sentences has left over.

    The sentences share another figure, and what is left over is matched with nothing in the other.
    """
    claims, figures = known.claims, known.figures
    for (left, right), between in _by_passages(matches, known.passages).items():
        anchor = _anchor(between, claims)
        if anchor is None:
            continue
        taken = {claim for match in between for claim in (match.left, match.right)}
        for a, b in _left_over(figures.get(left, ()), figures.get(right, ()), taken):
            yield Match(a.id, b.id, (_beside(anchor, claims),))


def _by_passages(
    matches: Iterable[Match], passage_of: Mapping[str, Passage]
) -> dict[tuple[Passage, Passage], list[Match]]:
    found: dict[tuple[Passage, Passage], list[Match]] = defaultdict(list)
    for match in matches:
        left, right = sorted((passage_of[match.left], passage_of[match.right]))
        if left[0] != right[0]:
            found[left, right].append(match)
    return found


def _anchor(between: Iterable[Match], claims: Mapping[str, Claim]) -> Match | None:
    """Return the strongest match of a telling figure, if it is firm or not the only one."""
    telling = [m for m in between if _is_telling(claims[m.left], claims[m.right])]
    best = max(telling, key=lambda m: (m.total, m.left, m.right), default=None)
    return best if best and (best.total >= _FIRM or len(telling) > 1) else None


def _is_telling(left: Claim, right: Claim) -> bool:
    quantity = left.quantity
    if quantity is None or quantity.kind not in _DIMENSIONS:
        return False
    return same_figure(left, right) and is_telling(quantity)


def _left_over(
    left: Iterable[Claim], right: Iterable[Claim], taken: set[str]
) -> Iterator[tuple[Claim, Claim]]:
    a, b = _free(left, taken), _free(right, taken)
    for dimension in sorted(a.keys() & b.keys()):
        own = [c for c in a[dimension] if not any(_same_value(c, d) for d in b[dimension])]
        other = [c for c in b[dimension] if not any(_same_value(c, d) for d in a[dimension])]
        named = [(c, d) for c in own for d in other if _noun(c) & _noun(d)]
        pairs = named if len(named) == 1 else [(c, d) for c in own for d in other]
        if len(pairs) == 1 and _are_related(*pairs[0]):
            yield pairs[0]


def _same_value(left: Claim, right: Claim) -> bool:
    """Tell whether two figures are one number, whatever they count."""
    a, b = left.quantity, right.quantity
    return a is not None and b is not None and a.value is not None and a.value == b.value


def _noun(claim: Claim) -> set[str]:
    return set(terms((claim.quantity and claim.quantity.noun) or ""))


def _are_related(left: Claim, right: Claim) -> bool:
    """Tell whether two figures are of a size and in the same words, or have the same digits."""
    if _digits(left) == _digits(right):
        return True
    return _are_of_a_size(left, right) and bool(_words_around(left) & _words_around(right))


def _are_of_a_size(left: Claim, right: Claim) -> bool:
    sizes = sorted(abs(c.quantity.value) for c in (left, right) if c.quantity and c.quantity.value)
    return len(sizes) == len((left, right)) and sizes[1] <= sizes[0] * _MANY_TIMES


def _digits(claim: Claim) -> tuple[int, ...] | None:
    value = claim.quantity.value if claim.quantity else None
    return value.normalize().as_tuple().digits if value is not None else None


def _words_around(claim: Claim) -> set[str]:
    """Return the stems of the content words that stand near a claim's figure."""
    assert claim.quantity is not None
    start = claim.quantity.quote.start - claim.quote.start
    end = claim.quantity.quote.end - claim.quote.start
    return set(terms(claim.quote.exact[max(0, start - _NEAR) : end + _NEAR]))


def _free(claims: Iterable[Claim], taken: set[str]) -> dict[str, list[Claim]]:
    """Return the claims that are not taken, by what sort of figure they state."""
    free: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity is not None and claim.id not in taken and not _is_whole(claim.quantity):
            dimension = _dimension(claim.quantity)
            if dimension is not None:
                free[dimension].append(claim)
    return free


def _is_whole(quantity: Quantity) -> bool:
    """Tell whether a share is all there is, as no other share of the same can be."""
    return quantity.kind is QuantityKind.PERCENT and quantity.value == _ALL


def _dimension(quantity: Quantity) -> str | None:
    kind = _DIMENSIONS.get(quantity.kind)
    return None if kind is None else f"{kind}/{(quantity.unit or '').partition('/')[2]}"


def _beside(anchor: Match, claims: Mapping[str, Claim]) -> Evidence:
    a, b = (claims[claim].quantity for claim in (anchor.left, anchor.right))
    shown = [quantity.quote.exact if quantity else "" for quantity in (a, b)]
    return Evidence("beside", Relation.SHARED, anchor.total, *shown)
