"""A document at odds with itself: two figures for one thing in one document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.records import Claim, Match, Severity
from factcheck.rules import conflicts
from factcheck.rules.figures import figures, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed
from factcheck.text.words import terms

_POINTS_BACK = re.compile(r"(?:\w+\s+){0,3}?(?:th(?:is|ese|at|ose)|it|they)\b", flags=re.IGNORECASE)
_ENOUGH = 6
"""How many content words tell one thing from others, where none is named ("the review")."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if left.document != right.document or not _say_the_same(left, right):
        return None
    return conflicts.differ(left, right, match)


def _say_the_same(left: Claim, right: Claim) -> bool:
    """Tell whether all of their words are the same, and enough of them to name one thing.

    Documents set things side by side: what differs in one word is another row of a list, and
    "these 183 claims" and "these 224 claims" are of what was said before each.
    """
    if _POINTS_BACK.match(left.quote.exact) or _POINTS_BACK.match(right.quote.exact):
        return False
    words = set(terms(left.quote.exact))
    named = left.noun is not None and left.noun == right.noun
    return (named or len(words) >= _ENOUGH) and words == set(terms(right.quote.exact))


@pair_rule("at-odds", Severity.HIGH, _differ, values_differ=True, states=stated)
def at_odds(cluster: Cluster) -> Asked:
    """Ask which of the document's own figures holds."""
    quotes = listed([claim.quantity.quote.exact for claim in cluster.claims if claim.quantity])
    return Asked(
        f"One document gives {quotes} for what seems to be the same thing ({cluster.label}): do "
        "both hold, or is one a slip?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        cluster.normalised,
        severity=Severity.LOW if cluster.is_list else None,
    )
