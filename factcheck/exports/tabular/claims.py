"""A row a claim, and rows of what holds claims: appearances, hits, commitments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from factcheck.exports.tabular.figures import INTERVAL, quantity_cells
from factcheck.exports.tabular.sheet import SEPARATOR, Row, Sheet, typed, words
from factcheck.records import Claim, CommitmentHistory, Group, Hit, Labels, Place

__all__ = ["APPEARANCES", "CLAIMS", "COMMITMENTS", "HITS"]


def _claim(claim: Claim) -> Iterator[Row]:
    yield _cells(claim)


def _cells(claim: Claim) -> Row:
    row: Row = {
        "claim": claim.id,
        "document": claim.document,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "exact": claim.quote.exact,
        "claim_kind": claim.kind,
        "polarity": claim.polarity,
        "speaker": claim.speaker,
        "said": claim.said,
        "subject": claim.subject,
        "names": SEPARATOR.join(claim.names),
        "agents": SEPARATOR.join(claim.agents),
        "places": SEPARATOR.join(claim.places),
        "periods": SEPARATOR.join(period.timex for period in claim.periods),
    }
    if claim.quantity is not None:
        row |= {"figure": claim.quantity.quote.exact} | quantity_cells(claim.quantity)
    return row | _commitment(claim) | _place(claim.place) | _cell(claim.cell)


def _place(place: Place) -> Row:
    return {
        "line": place.line,
        "page": place.page,
        "speech": place.speech,
        "column": place.column,
        "time": None if place.time is None else place.time.isoformat(),
    }


def _cell(cell: Labels | None) -> Row:
    if cell is None:
        return {}
    return {"table_row": cell.row, "table_column": cell.column, "table_caption": cell.caption}


def _appearances(group: Group) -> Iterator[Row]:
    for appearance in group.appearances:
        seen: Row = {"group": group.id, "label": group.label, "first": appearance.first}
        yield seen | _cells(appearance.claim)


def _hit(hit: Hit) -> Iterator[Row]:
    place: Row = {"query": hit.query, "rank": hit.rank, "score": hit.score}
    yield place | _cells(hit.claim)


def _commitment(claim: Claim) -> Row:
    commitment = claim.commitment
    if commitment is None:
        return {}
    return {
        "stage": commitment.stage,
        "force": commitment.force,
        "actor": words(commitment.actor),
        "action": commitment.action.exact,
        "deadline": None if commitment.deadline is None else commitment.deadline.quote.exact,
        "condition": words(commitment.condition),
        "beneficiary": words(commitment.beneficiary),
        "where": words(commitment.place),
    }


def _tracked(tracked: CommitmentHistory) -> Iterator[Row]:
    row: Row = {
        "commitment": tracked.id,
        "timing": tracked.timing,
        "current_stage": tracked.stage,
        "statements": len(tracked.statements),
        "revisions": SEPARATOR.join(f"{r.aspect} {r.shift}" for r in tracked.revisions),
        "lacking": SEPARATOR.join(tracked.lacking),
        "hard_to_rate": tracked.hard_to_rate,
    }
    if tracked.due is not None:
        row |= {
            "due_first": tracked.due.first,
            "due_last": tracked.due.last,
            "due_words": tracked.due.quote.exact,
            "due_reading": tracked.due.reading,
        }
    yield row | _cells(tracked.statement.claim)


_CLAIM = {
    **typed(str, "claim document"),
    **typed(int, "start end"),
    **typed(str, "exact claim_kind polarity speaker"),
    **typed(dt.date, "said"),
    **typed(str, "subject names agents places periods figure"),
    **INTERVAL,
    **typed(str, "hedge change baseline unit noun kind"),
    **typed(str, "stage force actor action deadline condition beneficiary where"),
    **typed(int, "line"),
    **typed(str, "page speech column time table_row table_column table_caption"),
}

CLAIMS = Sheet(_CLAIM, _claim)
APPEARANCES = Sheet({**typed(str, "group label"), **typed(bool, "first"), **_CLAIM}, _appearances)
HITS = Sheet(
    {**typed(str, "query"), **typed(int, "rank"), **typed(Decimal, "score"), **_CLAIM}, _hit
)
COMMITMENTS = Sheet(
    {
        **typed(str, "commitment timing"),
        **typed(dt.date, "due_first due_last"),
        **typed(str, "due_words due_reading current_stage"),
        **typed(int, "statements"),
        **typed(str, "revisions lacking"),
        **typed(bool, "hard_to_rate"),
        **_CLAIM,
    },
    _tracked,
)
