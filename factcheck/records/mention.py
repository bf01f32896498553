"""What a draft says of a claim that the ledger knows."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from factcheck.records.quote import Quote

__all__ = ["Mention", "Remark", "RemarkKind"]


class RemarkKind(StrEnum):
    """In what a draft differs from the ledger, or what else its writer should know."""

    VALUE = "value"
    HEDGE = "hedge"
    SCOPE = "scope"
    DATE = "date"
    POLARITY = "polarity"  # what one affirms or promises, the other denies or declines
    ATTRIBUTION = "attribution"
    MISQUOTATION = "misquotation"
    CHECKED = "checked"  # somebody published a review of it


@frozen(kw_only=True)
class Remark:
    """A question to the writer of a draft.

    Attributes:
        kind: in what it differs.
        question: what is asked, in one sentence.
        draft: what the draft says.
        ledger: what the ledger says.
        document: the document that the ledger has it from.
        rule: the rule that asks, where one does.
    """

    kind: RemarkKind
    question: str
    draft: str
    ledger: str
    document: str
    rule: str | None = None


@frozen(kw_only=True)
class Mention:
    """A figure, promise or quotation of a draft that the ledger knows.

    Attributes:
        quote: the words of the draft.
        line: the line of the draft on which they begin, counted from 1.
        claim: the id of the tracked claim.
        statement: what that claim is, in a person's words.
        says: each different thing that the ledger has it said as, with its document.
        score: the bits of the match, where it was found by its words.
        remarks: where the draft differs.
    """

    quote: Quote
    line: int
    claim: str
    statement: str
    says: tuple[str, ...] = ()
    score: Decimal | None = None
    remarks: tuple[Remark, ...] = ()
