"""One event, two dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Period, QuantityKind, Relation, Severity
from factcheck.rules.figures import same_figure, worded_alike
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed
from factcheck.text import rarity, things
from factcheck.text.words import terms

_STRONG = Decimal(10)
"""The bits from which two statements without a figure are taken to be of one event."""

_STRONG_BY_ONE = Decimal(9)
"""The same where one person did it, or the words are the same."""

_SURE = Decimal("12.5")
"""The bits from which two statements share so much that they are of one event, named or not."""

_RARE = 11.0
"""The bits of a name of one word that tells an event from others: "Tamarind", but not "Ofsted"."""

_FROM_OR_TO = re.compile(
    r"\b(?:since|until|till|by|from|after|before)\s+(?:the\s+)?$", flags=re.IGNORECASE
)
_PASSED_OVER = re.compile(
    r"\btables?\b|\brefer\b.*\b(?:answer|question|reply)\b|\bdata\b", flags=re.IGNORECASE
)
"""What a table or data cover is no event, and whoever refers to an answer refers to many."""

_TELLING = frozenset({"figure", "agents"})
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{4}-\d{2}")
_CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether two statements that agree in all else are of different days, months or years."""
    if left.document == right.document:
        return None  # a document sets its years and its steps side by side
    a, b = _only_date(left), _only_date(right)
    if a is None or b is None or a.timex == b.timex:
        return None
    if not _are_two_dates(a, b):
        return None
    return () if _is_one_event(left, right, match, a) else None


def _are_two_dates(left: Period, right: Period) -> bool:
    """Tell whether two dates are written alike, or as days, months or years that lie apart."""
    if _DIGIT.sub("0", left.timex) == _DIGIT.sub("0", right.timex):
        return True
    a, b = (_CALENDAR.fullmatch(period.timex) for period in (left, right))
    return bool(a and b) and not (
        left.timex.startswith(right.timex) or right.timex.startswith(left.timex)
    )


@pair_rule("event-date-differs", Severity.MEDIUM, _differ, values_differ=True)
def event_date_differs(cluster: Cluster) -> Asked | None:
    """Ask when it happened, where it is told which of many events it is."""
    if not _is_told_apart(cluster):
        return None
    dates = [d.quote.exact if (d := _only_date(claim)) else "" for claim in cluster.claims]
    return Asked(
        f"What seems to be one event ({cluster.label}) is dated {listed(dates)}: "
        "which date is right?",
        cluster.claims,
        (side_by_side("date", dates),),
    )


def _is_told_apart(cluster: Cluster) -> bool:
    """Tell whether a figure, a name or much else that is shared says which event it is.

    "The Act received Royal Assent" and "the report was published" are said of many.
    """
    if _is_named(cluster) or _is_sure(cluster):
        return True
    return any(
        evidence.feature in _TELLING and evidence.relation is Relation.SHARED and evidence.bits > 0
        for match in cluster.matches
        for evidence in match.evidence
    )


def _is_sure(cluster: Cluster) -> bool:
    """Tell whether two share so much, and begin with more than a word such as "the Act"."""
    by_id = {claim.id: claim for claim in cluster.claims}
    return any(
        match.total >= _SURE
        and not any(_opens_with_a_sort(by_id[side]) for side in (match.left, match.right))
        for match in cluster.matches
        if {match.left, match.right} <= by_id.keys()
    )


def _opens_with_a_sort(claim: Claim) -> bool:
    """Tell whether the first thing a claim names is one of many, and stands at its head."""
    first = next(iter(things.find(claim.quote.exact)), None)
    return first is not None and not first.qualifiers and first.start <= len("The ")


def _is_named(cluster: Cluster) -> bool:
    """Tell whether all share a name that few others have: "the Royal Opera House"."""
    named = [
        frozenset(
            [name for name in (*claim.names, *claim.places) if len(terms(name)) > 1]
            + [name for name in claim.names if _is_rare(name)]
        )
        for claim in cluster.claims
    ]
    return bool(named and frozenset.intersection(*named))


def _is_rare(name: str) -> bool:
    return any(rarity.bits(word) >= _RARE for word in terms(name))


def _is_money(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.kind is QuantityKind.MONEY


def _is_length(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.kind is QuantityKind.DURATION


@once
def _only_date(claim: Claim) -> Period | None:
    """Return the one date a statement gives, unless it says since or until when."""
    stated = [p for p in claim.periods if p.resolved]
    if len(stated) != 1 or _PASSED_OVER.search(claim.quote.exact):
        return None
    if stated[0].relative and not _DIGIT.search(stated[0].quote.exact):
        return None  # "last year", but not "6 May"
    if "/" in stated[0].timex and _is_money(claim):
        return None  # the years that a sum is for
    before = claim.quote.exact[: stated[0].quote.start - claim.quote.start]
    return None if _FROM_OR_TO.search(before) else stated[0]


def _is_one_event(left: Claim, right: Claim, match: Match, date: Period) -> bool:
    """Tell whether it is an event, and not what comes every year."""
    if left.commitment is not None or right.commitment is not None:
        return False  # a deadline is the business of another rule
    if left.quantity is not None or right.quantity is not None:
        return same_figure(left, right) and not _is_length(left)
    by_one = any(e.feature == "agents" and e.relation is Relation.SHARED for e in match.evidence)
    if by_one or worded_alike(left, right):
        return match.total >= _STRONG_BY_ONE
    return match.total >= _STRONG and _DAY.fullmatch(date.timex) is not None
