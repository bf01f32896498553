"""Where a quote that was kept stands in its document today."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len, optional

from factcheck.records.document import Document
from factcheck.records.quote import Quote

__all__ = ["AnchorState", "Anchoring", "Difference", "DifferenceKind", "Selector"]


def _not_negative(_: Selector, __: object, value: int) -> None:
    if value < 0:
        raise ValueError(f"a place is counted from 0, not {value}")


@frozen(kw_only=True)
class Selector:
    """Words kept to be found again, as in W3C Web Annotation's TextQuoteSelector.

    Only the document and the words need be known; the rest tells one place from another.

    Attributes:
        document: the id of the document.
        exact: the words.
        prefix: the code points before them when they were kept.
        suffix: the code points after them.
        start: how many code points stood before them.
        sha256: the hash of the document's text at that time.
    """

    document: str = field(validator=min_len(1))
    exact: str = field(validator=min_len(1))
    prefix: str = ""
    suffix: str = ""
    start: int | None = field(default=None, validator=optional(_not_negative))
    sha256: str | None = None

    @classmethod
    def of(cls, quote: Quote, document: Document | None = None) -> Selector:
        """Return what finds a quote again; with the document, also the hash of its text."""
        return cls(
            document=quote.document,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            start=quote.start,
            sha256=None if document is None else document.sha256,
        )


class AnchorState(StrEnum):
    """What became of a quote."""

    EXACT = "exact"  # the words stand where they stood
    MOVED = "moved"  # the same words stand elsewhere, or are set with other marks and spaces
    CHANGED = "changed"  # what stands there now says something else
    AMBIGUOUS = "ambiguous"  # the words stand in several places, and nothing tells which
    LOST = "lost"  # nothing like them is left, or the document is not there


class DifferenceKind(StrEnum):
    """What sort of word differs."""

    FIGURE = "figure"
    UNIT = "unit"
    NEGATION = "negation"
    DIRECTION = "direction"  # more, fewer, rise, fall, over, under
    WORDING = "wording"


@frozen
class Difference:
    """Words that were kept, and what stands in their place.

    Attributes:
        kind: what sort of word differs, the gravest where there are several.
        before: the words kept; empty where words were added.
        after: the words now; empty where words were taken out.
        nearby: they stand next to the quote, not in it.
    """

    kind: DifferenceKind
    before: str
    after: str
    nearby: bool = False


@frozen
class Anchoring:
    """Where a quote that was kept stands today.

    Attributes:
        state: exact, moved, changed, ambiguous or lost.
        quote: the words as they stand today; None where they are ambiguous or lost.
        differences: what was changed, in order.
        candidates: every place it may be, where that is ambiguous.
    """

    state: AnchorState
    quote: Quote | None = None
    differences: tuple[Difference, ...] = ()
    candidates: tuple[Quote, ...] = ()

    def __attrs_post_init__(self) -> None:
        found = self.state not in (AnchorState.AMBIGUOUS, AnchorState.LOST)
        if found != (self.quote is not None):
            raise ValueError("a quote has one place unless it is ambiguous or lost")
        if (self.state is AnchorState.CHANGED) != bool(self.differences):
            raise ValueError("differences make a quote a changed one")

    @property
    def holds(self) -> bool:
        """Whether the document still says so, in these words."""
        return self.state in (AnchorState.EXACT, AnchorState.MOVED)
