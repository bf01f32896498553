"""What a reviewer saw of a question when it was shown to them, as a mark that a form carries."""

from __future__ import annotations

from factcheck.records import Status, stable_id

__all__ = ["seen"]


def seen(status: Status) -> str:
    """Return a mark of what had been said of a question: another one once more is said."""
    return stable_id("seen", status.state, *(decision.id for decision in status.decisions))
