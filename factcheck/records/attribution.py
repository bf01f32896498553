"""Who says a stretch of a document, and the words that show it."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from factcheck.records.quote import Quote

__all__ = ["Attribution", "Manner"]


class Manner(StrEnum):
    """How words come to be attributed to somebody."""

    DIRECT = "direct"  # "…", Cooper told MPs
    INDIRECT = "indirect"  # Cooper said that …
    SOURCE = "source"  # the audit finds …, according to the report


@frozen
class Attribution:
    """Words that a document puts in somebody's mouth.

    Attributes:
        quote: the words attributed.
        speaker: who says them, as named at the cue or, through a pronoun, before; or None.
        manner: quoted, reported, or the finding of a report.
        cue: the words that attribute ("Cooper told MPs").
        negated: the source is said to deny it ("denied that …").
    """

    quote: Quote
    speaker: str | None
    manner: Manner
    cue: Quote
    negated: bool = False
