"""What one states, another says was changed: "up to 180,000", "a cut from 180,000 to 110,000"."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules.figures import figures, is_baseline, is_telling, same_figure, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed

_FIRM = Decimal("6.7")
_CLEAR = Decimal(9)
"""The bits from which the two are asked about, and not only in the end."""

_MANY = 100
"""Smaller numbers are shared by chance."""

_BEFORE = 80
"""How many code points before a figure say whether it gave way to another."""

_NEXT = len(" in the year ")
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}[“\"]?$", flags=re.IGNORECASE)
_TO = re.compile(r"[^.;]{0,60}?\bto\s+(?:\w+\s+){0,2}[£$€]?\d")
_ORIGINAL = re.compile(
    r"\b(?:original|initial|previous|earlier)\s+(?:\w+\s+){0,3}(?:commitment|target|pledge|plan"
    r"|promise|ambition|budget|allocation|estimate|forecast)s?\b[^.;,]{0,60}$",
    flags=re.IGNORECASE,
)


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if left.quantity is None or match.total < _FIRM or left.document == right.document:
        return None
    if not _is_one_pledge(left, right) and not (
        same_figure(left, right) and is_telling(left.quantity)
    ):
        return None
    revised, other = (left, right) if _is_revised(left) else (right, left)
    return () if _is_revised(revised) and not is_baseline(other) else None


def _is_one_pledge(left: Claim, right: Claim) -> bool:
    """Tell whether one gives as a pledge of old what the other undertakes, in whatever words."""
    a, b = left.quantity, right.quantity
    if a is None or b is None or a.value is None or a.value != b.value or a.value < _MANY:
        return False
    one_kind = a.kind is b.kind is QuantityKind.COUNT
    return one_kind and left.commitment is not None and right.commitment is not None


def _states(claim: Claim) -> Hashable:
    return stated(claim), claim.quantity is not None and _is_revised(claim)


@pair_rule("figure-revised", Severity.MEDIUM, _differ, states=_states)
def figure_revised(cluster: Cluster) -> Asked:
    """Ask whether the figure of the one still held when it was given."""
    quotes = listed([claim.quantity.quote.exact for claim in cluster.claims if claim.quantity])
    return Asked(
        f"One statement gives {quotes}, another says that this was changed ({cluster.label}): "
        "which figure held, and since when?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        severity=None if cluster.matches[0].total >= _CLEAR else Severity.LOW,
    )


def _is_revised(claim: Claim) -> bool:
    """Tell whether the words say that its figure gave way to another.

    What was measured in one year and in another was not changed by anybody: "from 21.7% in 2005".
    """
    assert claim.quantity is not None
    text = claim.quote.exact
    end = claim.quantity.quote.end - claim.quote.start
    if any(0 <= period.quote.start - claim.quote.start - end <= _NEXT for period in claim.periods):
        return False
    moved = _FROM.search(_before(claim)) and _TO.match(text, end)
    return bool(moved) or _is_of_a_pledge(claim)


def _is_of_a_pledge(claim: Claim) -> bool:
    """Tell whether a figure is that of a pledge or plan that is no longer the last."""
    return _ORIGINAL.search(_before(claim)) is not None


def _before(claim: Claim) -> str:
    assert claim.quantity is not None
    start = claim.quantity.quote.start - claim.quote.start
    return (claim.quote.prefix + claim.quote.exact[:start])[-_BEFORE:]
