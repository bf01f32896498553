"""Why a test of a fact fails, as a journalist can read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.exports.terminal import Page
from factcheck.exports.terminal.decisions import decision_line
from factcheck.exports.terminal.findings import card
from factcheck.exports.terminal.verifications import difference_words
from factcheck.exports.visible import one_line
from factcheck.records import (
    Anchoring,
    AnchorState,
    Decision,
    Document,
    Finding,
    Quantity,
    ReviewItem,
    Selector,
    Status,
)
from factcheck.records.agreement import normalise, plain

__all__ = ["explained", "headline", "where_it_stands"]

_WIDTH = 88


def headline(finding: Finding) -> str:
    """Return the values that differ and by how much or, without figures, what is asked."""
    figures = {
        claim.quantity.quote.exact: claim.quantity
        for claim in finding.claims
        if claim.quantity is not None
    }
    if len(figures) < 2:
        return one_line(finding.question)
    words = list(figures)
    apart = _apart(*figures.values()) if len(words) == 2 else ""
    return one_line(f"{', '.join(words[:-1])} and {words[-1]} differ{apart}")


def explained(
    item: ReviewItem,
    documents: Mapping[str, Document],
    status: Status | None = None,
    *,
    command: str = "",
) -> str:
    """Return everything that there is to know of a finding, and what to do next.

    Args:
        item: the finding.
        documents: its documents, by id.
        status: what was decided of it before.
        command: the command to run next; made of the finding unless stated.
    """
    lines = [headline(item.finding), card(item, documents, Page(_WIDTH)).rstrip("\n")]
    decisions: Sequence[Decision] = () if status is None else status.decisions
    lines += [f"  decided before  {decision_line(decision)}" for decision in decisions]
    if status is not None and status.because:
        because = one_line(f"{status.state.replace('_', ' ')}  {status.because}")
        lines.append(f"  {because}")
    after = command or f"factcheck decide {item.finding.id} OUTCOME --reviewer NAME --reason WHY"
    return "\n".join([*lines, f"  next  {after}"])


def where_it_stands(selector: Selector, anchoring: Anchoring) -> str:
    """Return what became of a quote, in words."""
    return "\n".join(_standing(selector, anchoring))


def _standing(selector: Selector, anchoring: Anchoring) -> Iterator[str]:
    meaning = {
        AnchorState.EXACT: "stands where it stood",
        AnchorState.MOVED: "stands elsewhere",
        AnchorState.CHANGED: "says something else now",
        AnchorState.AMBIGUOUS: "stands in several places",
        AnchorState.LOST: "is not there",
    }[anchoring.state]
    yield one_line(f"A quote of {selector.document} {meaning}")
    yield f"  kept  “{one_line(selector.exact)}”"
    if anchoring.quote is not None:
        yield f"  now   “{one_line(anchoring.quote.exact)}”"
    for difference in anchoring.differences:
        yield f"  {difference_words(difference)}"
    for place in anchoring.candidates:
        yield "  " + one_line(f"at {place.start}  {place.prefix}“{place.exact}”{place.suffix}")


def _apart(left: Quantity, right: Quantity) -> str:
    """Return how far two figures are apart, where both are single values of one unit."""
    if left.value is None or right.value is None:
        return ""
    (a, unit, _), (b, other, _) = normalise(left), normalise(right)
    values = [_middle(left.value, left, a.low), _middle(right.value, right, b.low)]
    if unit != other or values[0] == values[1]:
        return ""
    return f" by {plain(abs(values[0] - values[1]))} {unit}".rstrip()


def _middle(value: Decimal, quantity: Quantity, low: Decimal | None) -> Decimal:
    """Return a value in the unit that its interval was brought to."""
    stated = quantity.interval.low
    return value if not stated or low is None else value * low / stated
