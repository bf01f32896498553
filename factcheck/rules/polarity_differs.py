"""What one statement affirms, another denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Severity
from factcheck.rules.figures import same_figure
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.text.words import stem, words

_DENIED = re.compile(r"(?:\bnot|n[’']t|\bnever|\bcannot)\s+(?:\w+ly\s+|been\s+|be\s+)?(\w+)")

_OTHER_DENIAL = re.compile(r"\b(?:not|never|without|rather\ than|instead\ of)\b|n[’']t\b")
_NOMINAL = ("tion", "tions", "ment", "ments", "ance", "ances")
"""Endings of nouns: a recommendation is not a recommending."""

_STRONG = Decimal(14)
"""The bits from which two statements without a figure are taken to say one thing."""

_FIRM = Decimal(10)
"""The same of two statements of one figure."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if left.polarity is right.polarity or left.document == right.document:
        return None
    if left.commitment is not None or right.commitment is not None:
        return None  # a promise declined is the business of another rule
    if not _same_verb(left, right):
        return None
    if left.quantity is None and right.quantity is None:
        return () if match.total >= _STRONG else None
    return () if same_figure(left, right) and match.total >= _FIRM else None


def _same_verb(left: Claim, right: Claim) -> bool:
    """Tell whether what one says is not done, the other says is."""
    denying, affirming = sorted((left, right), key=lambda claim: claim.polarity)
    denied = {stem(verb.lower()) for verb in _DENIED.findall(denying.quote.exact)}
    said = affirming.quote.exact
    verbs = {stem(w.text.lower()) for w in words(said) if not w.text.endswith(_NOMINAL)}
    return bool(denied & verbs) and not _OTHER_DENIAL.search(said)


@pair_rule("polarity-differs", Severity.LOW, _differ, values_differ=True)
def polarity_differs(cluster: Cluster) -> Asked:
    """Ask which of them holds."""
    return Asked(
        f"One statement affirms what another seems to deny ({cluster.label}): which holds, and "
        "for when?",
        cluster.claims,
        (side_by_side("polarity", [str(claim.polarity) for claim in cluster.claims]),),
    )
