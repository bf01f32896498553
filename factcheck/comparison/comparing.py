"""Hold the figures of one text against those of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.comparison.alignment import Aligned, align, is_claim
from factcheck.comparison.dates import Bound, Date
from factcheck.comparison.derivation import derived
from factcheck.comparison.mentions import Mention, mentions
from factcheck.comparison.passage import Passage
from factcheck.comparison.relations import Related
from factcheck.comparison.surroundings import placed
from factcheck.records.agreement import Outcome
from factcheck.records.text_comparison import FigureComparison, TextComparison

__all__ = ["compare"]

_UNSAID = Related(Outcome.UNKNOWN, "the right text says nothing of it")
_OF_ANOTHER = Related(Outcome.UNKNOWN, "the date may be of something else")


def compare(left: Passage, right: Passage, pair: str) -> TextComparison:
    """Return how each figure and date of the left passage compares with the right one."""
    ours, theirs = placed(left, mentions(left)), placed(right, mentions(right))
    aligned = align(ours, theirs)
    claims = any(is_claim(each.mention) and not _is_setting(each.mention) for each in ours)
    grains = [
        Counter(p.mention.date.grain for p in side if p.mention.date) for side in (ours, theirs)
    ]
    dated = any(each.mention.date is not None for each in ours)
    reasons = []
    for index, each in enumerate(ours):
        mention = each.mention
        found = derived(each, theirs, aligned.get(index))
        decides = is_claim(mention) or (not claims and (mention.date is not None or not dated))
        if claims and mention.date is not None and found is not None:
            found = _framing(mention.date, found, grains)
        elif claims and _is_setting(mention):
            decides, found = False, _unless_other(found)
        reasons.append(_reason(mention, found, decides=decides))
    return TextComparison(id=pair, reasons=tuple(reasons))


def _is_setting(mention: Mention) -> bool:
    """Tell whether a figure says after what another holds: "91% effective after two doses"."""
    return mention.date is None and mention.sides[0].endswith(" after ")


def _unless_other(found: Aligned | None) -> Aligned | None:
    return None if found is not None and found.related.outcome is Outcome.DIFFER else found


def _framing(
    date: Date, found: Aligned, grains: Sequence[Counter[tuple[int, bool, bool]]]
) -> Aligned:
    """Return how a date compares that says when a figure holds.

    One that differs says so only where it is plain which date it differs from: each text has one
    as exact as the other, and it is no time by which something had come about.
    """
    other = found.right[0].date
    if found.related.outcome is not Outcome.DIFFER or other is None:
        return found
    plain = other.grain == date.grain and all(side[date.grain] == 1 for side in grains)
    if plain and {date.bound, other.bound}.isdisjoint((Bound.BY, Bound.UNTIL)):
        return found
    return Aligned(found.right, _OF_ANOTHER)


def _reason(mention: Mention, found: Aligned | None, *, decides: bool) -> FigureComparison:
    related = _UNSAID if found is None else found.related
    return FigureComparison(
        what=_what(mention),
        left=mention.quote,
        right=() if found is None else tuple(other.quote for other in found.right),
        relation=related.outcome,
        reason=related.reason,
        normalised=related.normalised,
        decides=decides,
    )


def _what(mention: Mention) -> str:
    quantity = mention.quantity
    if quantity is None:
        return "date"
    return str(quantity.kind) if quantity.unit is None else f"{quantity.kind}: {quantity.unit}"
