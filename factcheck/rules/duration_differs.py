"""The same thing is said to take, or to have taken, another length of time.

"Fifteen years of reports" is not the length of anything: only figures of a thing that is named
("a three-month audit", "an assessment in four months"), or of the same noun ("a 15-month period"),
are compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.figures import is_expected, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked

_FIRM = Decimal(8)
"""The bits from which two lengths are of one thing: a body has many plans."""

_MEASURED = re.compile(r"\b(?:average|mean|median|typical|usual)(?:ly)?\b", flags=re.IGNORECASE)
"""Words of a length that was measured of many things, and planned for none."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or not a.kind is b.kind is QuantityKind.DURATION:
        return None
    of_a_thing = left.noun is not None and right.noun is not None
    planned_and_done = of_a_thing and is_expected(left) is not is_expected(right)
    if left.document == right.document and not planned_and_done:
        return None  # the business of another rule
    of_one_noun = a.noun is not None and a.noun == b.noun
    if match.total < _FIRM or not (of_a_thing or of_one_noun):
        return None
    return conflicts.differ(left, right, match, planned_too=of_a_thing)


@pair_rule("duration-differs", Severity.HIGH, _differ, values_differ=True, states=stated)
def duration_differs(cluster: Cluster) -> Asked | None:
    """Ask how long it was to take, and how long it took; of an average, how long it is."""
    if all(_MEASURED.search(claim.quote.exact) for claim in cluster.claims):
        return conflicts.asked(cluster, "which length holds, and for when?")
    return conflicts.asked(cluster, "how long was it to take, and how long did it take?")
