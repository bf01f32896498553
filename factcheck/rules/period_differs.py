"""The same figure for another time: "£711 million in 2025/26", "£711 million over two years"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules.figures import figures, is_telling, same_figure, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.times import span
from factcheck.rules.words import listed

_FIRM = Decimal(10)
"""The bits from which one figure of two times is taken to be of one thing."""

_MONTHS = 300
"""Within so many days, a calendar, a financial and a school year may be one."""

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or match.total < _FIRM or left.document == right.document:
        return None
    if a.kind not in _KINDS or not same_figure(left, right) or not is_telling(a):
        return None
    own, other = span(left), span(right)
    return () if own and other and _differ_in_years(own, other) else None


def _differ_in_years(left: tuple[date, date], right: tuple[date, date]) -> bool:
    """Tell whether one begins or ends more than months apart: years are written in many ways."""
    return any(abs((a - b).days) > _MONTHS for a, b in zip(left, right, strict=True))


def _is_plain(claims: Iterable[Claim]) -> bool:
    """Tell whether claims that name one time each, and no other, differ in it."""
    return len({span(claim) for claim in claims if len(claim.periods) == 1}) > 1


@pair_rule(
    "period-differs", Severity.MEDIUM, _differ, states=lambda claim: (stated(claim), span(claim))
)
def period_differs(cluster: Cluster) -> Asked:
    """Ask for which time the figure holds."""
    periods = [" and ".join(p.quote.exact for p in claim.periods) for claim in cluster.claims]
    figure = next(claim.quantity.quote.exact for claim in cluster.claims if claim.quantity)
    return Asked(
        f"One figure ({figure}) is given for {listed(periods)}: for which time does it hold?",
        cluster.claims,
        (side_by_side("stated for", periods), *figures(cluster.claims)),
        severity=None if _is_plain(cluster.claims) else Severity.LOW,
    )
