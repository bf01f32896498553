"""What the pipeline found, as a claim to be tracked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from factcheck.records import (
    Claim,
    Document,
    Quantity,
    TrackedAppearance,
    TrackedClaim,
    TrackedCommitment,
    TrackedFigure,
)

__all__ = ["appearance", "figure", "free_name", "tracked"]

_LONGEST_NAME = 48
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def tracked(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    *,
    name: str,
    statement: str,
    tags: Iterable[str] = (),
) -> TrackedClaim:
    """Return claims of one group as one tracked claim; ``documents`` are by id.

    What was published about any of the documents was published about the claim. Words that both
    state something and undertake it are one appearance.
    """
    ordered = sorted(claims, key=Claim.order)
    measured = next((claim.subject for claim in ordered if claim.subject), "")
    appearances: dict[object, TrackedAppearance] = {}
    for claim in ordered:
        found = appearance(claim, documents[claim.document])
        before = appearances.get(found.identity)
        if before is None or before.commitment is None:
            appearances[found.identity] = found
    reviews = (review for claim in ordered for review in documents[claim.document].reviews)
    return TrackedClaim(
        id=name,
        statement=statement,
        measured=measured,
        tags=tuple(tags),
        reviews=tuple(dict.fromkeys(reviews)),
        appearances=tuple(appearances.values()),
    )


def appearance(claim: Claim, document: Document) -> TrackedAppearance:
    """Return a claim of a document as an appearance."""
    quote = claim.quote
    return TrackedAppearance(
        document=quote.document,
        speaker=claim.speaker,
        said=claim.said,
        exact=quote.exact,
        figure=None if claim.quantity is None else figure(claim.quantity),
        commitment=_commitment(claim),
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=quote.start,
        sha256=document.sha256,
    )


def figure(quantity: Quantity) -> TrackedFigure:
    """Return how a figure is read, as it is kept."""
    is_range = quantity.value is None
    return TrackedFigure(
        words=quantity.quote.exact,
        value=_plain(quantity.value),
        low=_plain(quantity.interval.low) if is_range else None,
        high=_plain(quantity.interval.high) if is_range else None,
        hedge=quantity.hedge,
        unit=quantity.unit,
        change=quantity.change,
    )


def free_name(words: str, taken: Collection[str]) -> str:
    """Return a name made of the first words, with a number where it is taken already.

    >>> free_name("The rapid three-month audit!", {"the-rapid-three-month-audit"})
    'the-rapid-three-month-audit-2'
    """
    name = _NOT_IN_NAMES.sub("-", words.lower()).strip("-")
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
    name = name or "claim"
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _plain(value: Decimal | None) -> Decimal | None:
    """Return a number without zeros that say nothing: as many digits as a file should hold."""
    if value is None:
        return None
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def _commitment(claim: Claim) -> TrackedCommitment | None:
    commitment = claim.commitment
    if commitment is None:
        return None
    return TrackedCommitment(
        stage=commitment.stage,
        action=commitment.action.exact,
        actor=None if commitment.actor is None else commitment.actor.exact,
        deadline=None if commitment.deadline is None else commitment.deadline.quote.exact,
    )
