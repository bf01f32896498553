"""Rows of what the ledger says: quotes verified, decisions, mentions in a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from factcheck.exports.tabular.sheet import SEPARATOR, Row, Sheet, typed, words
from factcheck.records import Decision, Mention, Verification

__all__ = ["DECISIONS", "MENTIONS", "VERIFICATIONS"]


def _verification(verification: Verification) -> Iterator[Row]:
    appearance, anchoring = verification.appearance, verification.anchoring
    differences = (f"{one.kind}: “{one.before}” → “{one.after}”" for one in anchoring.differences)
    yield {
        "file": verification.file,
        "claim": verification.claim,
        "number": verification.number,
        "document": appearance.document,
        "state": anchoring.state.value,
        "exact": appearance.exact,
        "now": words(anchoring.quote),
        "start": None if anchoring.quote is None else anchoring.quote.start,
        "differences": SEPARATOR.join(differences),
        "disagreements": SEPARATOR.join(verification.disagreements),
    }


def _decision(decision: Decision) -> Iterator[Row]:
    yield {
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
        "words": SEPARATOR.join(claim.words for claim in decision.claims),
        "evidence": SEPARATOR.join(support.url for support in decision.evidence),
        "score": decision.score,
        "fingerprint": decision.fingerprint,
        "supersedes": decision.supersedes,
    }


def _mention(mention: Mention) -> Iterator[Row]:
    common: Row = {
        "draft": mention.quote.document,
        "line": mention.line,
        "exact": mention.quote.exact,
        "claim": mention.claim,
        "statement": mention.statement,
        "says": SEPARATOR.join(mention.says),
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


VERIFICATIONS = Sheet(
    {
        **typed(str, "file claim"),
        **typed(int, "number"),
        **typed(str, "document state exact now"),
        **typed(int, "start"),
        **typed(str, "differences disagreements"),
    },
    _verification,
)
DECISIONS = Sheet(
    {
        **typed(str, "id at reviewer role step outcome"),
        **typed(dt.date, "until"),
        **typed(str, "reason note finding rule rule_version question words evidence"),
        **typed(Decimal, "score"),
        **typed(str, "fingerprint supersedes"),
    },
    _decision,
)
MENTIONS = Sheet(
    {
        **typed(str, "draft"),
        **typed(int, "line"),
        **typed(str, "exact claim statement says"),
        **typed(Decimal, "score"),
        **typed(str, "kind question in_draft in_ledger document rule"),
    },
    _mention,
)
