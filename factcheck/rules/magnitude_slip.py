"""The same digits, ten, a thousand or a million times as much: "£400" and "£400 million"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Quantity, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.figures import figures
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed

_FIRM = Decimal(9)
"""The bits wanted for figures of one digit: 10 and 100 are both common."""

_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or not match.evidence or not {a.kind, b.kind} <= _KINDS:
        return None
    digits = _digits(a)
    if not digits or digits != _digits(b) or a.value == b.value:
        return None
    if left.document == right.document:
        return None  # which sets a part beside the whole
    firm = len(digits) > 1 or match.total >= _FIRM or _times(a, b) >= 1000
    return () if firm and conflicts.answer_one_question(left, right) else None


@pair_rule(
    "magnitude-slip",
    Severity.HIGH,
    _differ,
    values_differ=True,
    states=lambda claim: claim.quantity and claim.quantity.value,
    instead_of={"value-differs", "figure-updated"},
)
def magnitude_slip(cluster: Cluster) -> Asked:
    """Ask whether a nought or a "million" too many or too few was written."""
    quotes = listed([claim.quantity.quote.exact for claim in cluster.claims if claim.quantity])
    return Asked(
        f"These seem to speak of the same thing ({cluster.label}) and give {quotes}, the same "
        "digits in another size: is one of them a slip?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        severity=_severity(cluster),
    )


def _severity(cluster: Cluster) -> Severity | None:
    """Return a lower severity than the rule's for single digits that are only just matched.

    "£3" and "£3 million" share no more than a 3.
    """
    telling = any(
        claim.quantity is not None and len(_digits(claim.quantity)) > 1 for claim in cluster.claims
    )
    firm = any(match.total >= _FIRM for match in cluster.matches)
    return None if telling or firm else Severity.LOW


def _digits(quantity: Quantity) -> tuple[int, ...]:
    return quantity.value.normalize().as_tuple().digits if quantity.value else ()


def _times(left: Quantity, right: Quantity) -> Decimal:
    assert left.value
    assert right.value
    return max(abs(left.value / right.value), abs(right.value / left.value))
