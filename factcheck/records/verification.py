"""Whether a document still says what the ledger says that it says."""

from __future__ import annotations

from attrs import frozen

from factcheck.records.anchoring import Anchoring
from factcheck.records.tracked import TrackedAppearance

__all__ = ["Verification"]


@frozen(kw_only=True)
class Verification:
    """One appearance of a tracked claim, held against its document.

    Attributes:
        file: the file of the ledger, as the user named it.
        claim: the id of the tracked claim.
        number: which of its appearances, counted from 1.
        appearance: the appearance, as the file states it.
        anchoring: where its quote stands today.
        disagreements: what the file states and the quote does not bear out, in words.
    """

    file: str
    claim: str
    number: int
    appearance: TrackedAppearance
    anchoring: Anchoring
    disagreements: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing is to be looked at."""
        return self.anchoring.holds and not self.disagreements
