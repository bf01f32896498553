r"""CSV: a row a figure, a claim, an appearance or a finding, and no cell that a spreadsheet runs.

A spreadsheet may take a cell that begins with ``=``, ``+``, ``-``, ``@`` or a line end for a
formula, white space before it or not. Such a cell of text gets an apostrophe before it; a cell in
which one of those characters already follows an apostrophe gets one more, so that whoever takes
one away has the document's words again. Tabs, carriage returns and other control characters are
written as escapes (``\t``, ``\x1b``), as in the table. Numbers and dates that this package computed
are written as they are.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from factcheck.exports.visible import visible
from factcheck.records import (
    Appearance,
    Claim,
    CommitmentHistory,
    Decision,
    Finding,
    Group,
    Hit,
    Labels,
    Mention,
    Period,
    Place,
    Quantity,
    Quote,
    ReviewItem,
    TextComparison,
    Verification,
)

__all__ = [
    "appearances",
    "claims",
    "commitments",
    "comparisons",
    "decisions",
    "figures",
    "findings",
    "hits",
    "mentions",
    "neutralised",
    "queue",
    "verifications",
]

Cell = str | int | Decimal | dt.date | None
Row = dict[str, Cell]

_SEPARATOR = "; "
_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠\n]")


def figures(found: Iterable[Quantity | Period]) -> Iterator[str]:
    """Yield a row for each figure and each period."""
    return _csv(_FIGURE_COLUMNS, map(_figure, found))


def claims(found: Iterable[Claim]) -> Iterator[str]:
    """Yield a row for each claim."""
    return _csv(_CLAIM_COLUMNS, map(_claim, found))


def comparisons(found: Iterable[TextComparison]) -> Iterator[str]:
    """Yield a row for each figure that was compared, and one for a text that states none."""
    rows = (row for comparison in found for row in _comparison(comparison))
    return _csv(_COMPARISON_COLUMNS, rows)


def appearances(groups: Iterable[Group]) -> Iterator[str]:
    """Yield a row for each appearance of each group."""
    rows = (_appearance(group, appearance) for group in groups for appearance in group.appearances)
    return _csv(("group", "label", "first", *_CLAIM_COLUMNS), rows)


def findings(found: Sequence[Finding]) -> Iterator[str]:
    """Yield a row for each finding, with as many quotes side by side as the longest has."""
    return _csv((*_FINDING_COLUMNS, *_quote_columns(found)), map(_finding, found))


def queue(items: Sequence[ReviewItem]) -> Iterator[str]:
    """Yield a row for each item of the queue: its place, then its finding."""
    columns = _quote_columns([item.finding for item in items])
    return _csv(("rank", "priority", *_FINDING_COLUMNS, *columns), map(_item, items))


def hits(found: Iterable[Hit]) -> Iterator[str]:
    """Yield a row for each claim that was found."""
    return _csv(("query", "rank", "score", *_CLAIM_COLUMNS), map(_hit, found))


def verifications(found: Iterable[Verification]) -> Iterator[str]:
    """Yield a row for each appearance of a tracked claim, with what became of its quote."""
    return _csv(_VERIFICATION_COLUMNS, map(_verification, found))


def commitments(tracked: Iterable[CommitmentHistory]) -> Iterator[str]:
    """Yield a row for each commitment, with its current statement."""
    return _csv((*_TRACKED_COLUMNS, *_CLAIM_COLUMNS), map(_tracked, tracked))


def decisions(found: Iterable[Decision]) -> Iterator[str]:
    """Yield a row for each record of a reviewer's."""
    return _csv(_DECISION_COLUMNS, map(_decision, found))


def mentions(found: Iterable[Mention]) -> Iterator[str]:
    """Yield a row for each thing that a draft says of a tracked claim, or for each remark on it."""
    return _csv(_MENTION_COLUMNS, chain.from_iterable(map(_mention, found)))


def neutralised(text: str) -> str:
    """Return ``text`` as a cell that no spreadsheet takes for a formula.

    >>> neutralised("=1+1"), neutralised("'=1+1"), neutralised("'twas")
    ("'=1+1", "''=1+1", "'twas")
    """
    shown = visible(text)
    return "'" + shown if _FORMULA.match(shown) else shown


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    header: Row = {column: column for column in columns}
    for row in chain([header], rows):
        line = io.StringIO()
        writer = csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow([_written(row.get(column)) for column in columns])
        yield line.getvalue()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return neutralised(cell) if isinstance(cell, str) else str(cell)


def _words(quote: Quote | None) -> str | None:
    return None if quote is None else quote.exact


_FIGURE_COLUMNS = (
    *("type", "document", "start", "end", "exact"),
    *("value", "low", "high", "low_open", "high_open", "hedge", "change", "baseline"),
    *("unit", "noun", "kind", "checkable", "timex", "earliest", "latest", "relative"),
)


def _figure(figure: Quantity | Period) -> Row:
    place: Row = {
        "document": figure.quote.document,
        "start": figure.quote.start,
        "end": figure.quote.end,
        "exact": figure.quote.exact,
        "timex": figure.timex,
    }
    if isinstance(figure, Quantity):
        return {"type": "quantity"} | place | _quantity(figure)
    return {
        "type": "period",
        **place,
        "earliest": figure.earliest,
        "latest": figure.latest,
        "relative": figure.relative,
    }


def _quantity(quantity: Quantity) -> Row:
    return {
        "value": quantity.value,
        "low": quantity.interval.low,
        "high": quantity.interval.high,
        "low_open": quantity.interval.low_open,
        "high_open": quantity.interval.high_open,
        "hedge": quantity.hedge,
        "change": quantity.change,
        "baseline": _words(quantity.baseline),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "kind": quantity.kind,
        "checkable": quantity.checkable,
    }


_COMPARISON_COLUMNS = (
    *("id", "outcome", "what", "left", "right"),
    *("relation", "reason", "normalised", "decides"),
)


def _comparison(comparison: TextComparison) -> Iterator[Row]:
    whole: Row = {"id": comparison.id, "outcome": comparison.outcome}
    if not comparison.reasons:
        yield whole
    for part in comparison.reasons:
        yield {
            **whole,
            "what": part.what,
            "left": part.left.exact,
            "right": _SEPARATOR.join(quote.exact for quote in part.right),
            "relation": part.relation,
            "reason": part.reason,
            "normalised": _SEPARATOR.join(part.normalised),
            "decides": part.decides,
        }


_CLAIM_COLUMNS = (
    *("claim", "document", "start", "end", "exact", "claim_kind", "polarity"),
    *("speaker", "said", "subject", "names", "agents", "places", "periods"),
    *("figure", "value", "low", "high", "low_open", "high_open"),
    *("hedge", "change", "baseline", "unit", "noun", "kind"),
    *("stage", "force", "actor", "action", "deadline", "condition"),
    *("beneficiary", "where"),
    *("line", "page", "speech", "column", "time"),
    *("table_row", "table_column", "table_caption"),
)


def _claim(claim: Claim) -> Row:
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
        "names": _SEPARATOR.join(claim.names),
        "agents": _SEPARATOR.join(claim.agents),
        "places": _SEPARATOR.join(claim.places),
        "periods": _SEPARATOR.join(period.timex for period in claim.periods),
    }
    if claim.quantity is not None:
        row |= {"figure": claim.quantity.quote.exact} | _quantity(claim.quantity)
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


def _appearance(group: Group, appearance: Appearance) -> Row:
    seen: Row = {"group": group.id, "label": group.label, "first": appearance.first}
    return seen | _claim(appearance.claim)


def _hit(hit: Hit) -> Row:
    place: Row = {"query": hit.query, "rank": hit.rank, "score": hit.score}
    return place | _claim(hit.claim)


def _commitment(claim: Claim) -> Row:
    commitment = claim.commitment
    if commitment is None:
        return {}
    return {
        "stage": commitment.stage,
        "force": commitment.force,
        "actor": _words(commitment.actor),
        "action": commitment.action.exact,
        "deadline": None if commitment.deadline is None else commitment.deadline.quote.exact,
        "condition": _words(commitment.condition),
        "beneficiary": _words(commitment.beneficiary),
        "where": _words(commitment.place),
    }


_TRACKED_COLUMNS = (
    *("commitment", "timing", "due_first", "due_last", "due_words", "due_reading"),
    *("current_stage", "statements", "revisions", "lacking", "hard_to_rate"),
)


def _tracked(tracked: CommitmentHistory) -> Row:
    row: Row = {
        "commitment": tracked.id,
        "timing": tracked.timing,
        "current_stage": tracked.stage,
        "statements": len(tracked.statements),
        "revisions": _SEPARATOR.join(f"{r.aspect} {r.shift}" for r in tracked.revisions),
        "lacking": _SEPARATOR.join(tracked.lacking),
        "hard_to_rate": tracked.hard_to_rate,
    }
    if tracked.due is not None:
        row |= {
            "due_first": tracked.due.first,
            "due_last": tracked.due.last,
            "due_words": tracked.due.quote.exact,
            "due_reading": tracked.due.reading,
        }
    return row | _claim(tracked.statement.claim)


_FINDING_COLUMNS = ("severity", "rule", "finding", "question")
_QUOTE_COLUMNS = ("document", "speaker", "said", "figure", "quote")


def _quote_columns(found: Sequence[Finding]) -> list[str]:
    most = max((len(finding.claims) for finding in found), default=0)
    places = range(1, max(2, most) + 1)
    return [f"{name}_{place}" for place in places for name in _QUOTE_COLUMNS]


def _item(item: ReviewItem) -> Row:
    placed: Row = {"rank": item.rank, "priority": item.priority}
    return placed | _finding(item.finding)


def _finding(finding: Finding) -> Row:
    row: Row = {
        "severity": finding.severity,
        "rule": finding.rule,
        "finding": finding.id,
        "question": finding.question,
    }
    for place, claim in enumerate(finding.claims, start=1):
        row |= {f"{name}_{place}": cell for name, cell in _quoted(claim).items()}
    return row


def _quoted(claim: Claim) -> Row:
    return {
        "document": claim.document,
        "speaker": claim.speaker,
        "said": claim.said,
        "figure": None if claim.quantity is None else claim.quantity.quote.exact,
        "quote": claim.quote.exact,
    }


_VERIFICATION_COLUMNS = (
    *("file", "claim", "number", "document", "state", "exact", "now", "start"),
    *("differences", "disagreements"),
)


def _verification(verification: Verification) -> Row:
    appearance, anchoring = verification.appearance, verification.anchoring
    differences = (f"{one.kind}: “{one.before}” → “{one.after}”" for one in anchoring.differences)
    return {
        "file": verification.file,
        "claim": verification.claim,
        "number": verification.number,
        "document": appearance.document,
        "state": anchoring.state.value,
        "exact": appearance.exact,
        "now": _words(anchoring.quote),
        "start": None if anchoring.quote is None else anchoring.quote.start,
        "differences": _SEPARATOR.join(differences),
        "disagreements": _SEPARATOR.join(verification.disagreements),
    }


_DECISION_COLUMNS = (
    *("id", "at", "reviewer", "role", "step", "outcome", "until", "reason", "note"),
    *("finding", "rule", "rule_version", "question", "words", "evidence", "score"),
    *("fingerprint", "supersedes"),
)


def _decision(decision: Decision) -> Row:
    return {
        "id": decision.id,
        "at": decision.at.isoformat(),
        "reviewer": decision.reviewer,
        "role": decision.role.value,
        "step": decision.step.value,
        "outcome": decision.outcome.value if decision.outcome else None,
        "until": decision.until,
        "reason": decision.reason,
        "note": decision.note,
        "finding": decision.finding,
        "rule": decision.rule,
        "rule_version": decision.rule_version,
        "question": decision.question,
        "words": _SEPARATOR.join(claim.words for claim in decision.claims),
        "evidence": _SEPARATOR.join(support.url for support in decision.evidence),
        "score": decision.score,
        "fingerprint": decision.fingerprint,
        "supersedes": decision.supersedes,
    }


_MENTION_COLUMNS = (
    *("draft", "line", "exact", "claim", "statement", "says", "score"),
    *("kind", "question", "in_draft", "in_ledger", "document", "rule"),
)


def _mention(mention: Mention) -> Iterator[Row]:
    common: Row = {
        "draft": mention.quote.document,
        "line": mention.line,
        "exact": mention.quote.exact,
        "claim": mention.claim,
        "statement": mention.statement,
        "says": _SEPARATOR.join(mention.says),
        "score": mention.score,
    }
    if not mention.remarks:
        yield common
    for remark in mention.remarks:
        yield {
            **common,
            "kind": remark.kind.value,
            "question": remark.question,
            "in_draft": remark.draft,
            "in_ledger": remark.ledger,
            "document": remark.document,
            "rule": remark.rule,
        }
