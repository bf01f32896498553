"""The same number of two sorts of thing in one place, and of one of them in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.records import Claim, Group, QuantityKind, Severity
from factcheck.rules.figures import figures
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_TELLING = 100
"""Smaller numbers are shared by chance too often to say that one thing was narrowed."""

_JOINED = re.compile(r",|\b(?:and|or)\b")


@group_rule("scope-differs", Severity.MEDIUM)
def scope_differs(group: Group) -> Iterator[Asked]:
    """Ask whether the number is of all of them or of some."""
    by_value: dict[Decimal, list[tuple[bool, Claim]]] = {}
    for claim in group.claims:
        quantity = claim.quantity
        if quantity is None or quantity.kind is not QuantityKind.COUNT or not quantity.noun:
            continue
        if quantity.value is not None and quantity.value >= _TELLING:
            joined = bool(_JOINED.search(quantity.noun))
            by_value.setdefault(quantity.value, []).append((joined, claim))
    for counted in by_value.values():
        if len({joined for joined, _ in counted}) > 1:
            claims = [claim for _, claim in counted]
            quotes = listed([c.quantity.quote.exact for c in claims if c.quantity])
            yield Asked(
                f"The same number stands as {quotes}: is it of all of these, or of some?",
                claims,
                tuple(figures(claims)),
            )
