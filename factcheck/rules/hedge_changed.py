"""The same figure with another hedge: "800", "more than 800", "up to 800"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, Hedge, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})


@group_rule("hedge-changed", Severity.MEDIUM)
def hedge_changed(group: Group) -> Iterator[Asked]:
    """Ask whether a hedge that came, went or turned changes what is claimed."""
    by_value: dict[tuple[str, str], list[Claim]] = {}
    for claim in group.claims:
        quantity = claim.quantity
        if quantity is None or quantity.kind is QuantityKind.AGE:
            continue  # "over 14" and "under 14" say who is meant
        if quantity.kind is QuantityKind.DURATION and claim.noun is None:
            continue  # and "12 months or more" which sentences are
        if quantity.value is not None:
            value = format(quantity.value.normalize(), "f")
            by_value.setdefault((value, quantity.kind), []).append(claim)
    for claims in by_value.values():
        if len({claim.quantity.hedge for claim in claims if claim.quantity}) < 2:
            continue
        hedges = {claim.quantity.hedge for claim in claims if claim.quantity}
        turned = bool(hedges & _ABOVE) and bool(hedges & _BELOW)
        figures = listed([c.quantity.quote.exact for c in claims if c.quantity])
        yield Asked(
            f"The same figure stands as {figures}: does the wording change what is claimed?",
            claims,
            tuple(conflicts.figures(claims)),
            severity=Severity.HIGH if turned else None,
        )
