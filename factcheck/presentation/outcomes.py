"""What a reviewer can decide: the key of each outcome, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.records import Outcome

__all__ = ["OUTCOMES"]

OUTCOMES: Mapping[str, tuple[Outcome, str]] = {
    "s": (Outcome.SAME_CLAIM, "same claim"),
    "d": (Outcome.DIFFERENT_CLAIM, "different claim"),
    "i": (Outcome.INCONSISTENT, "inconsistent"),
    "c": (Outcome.CONSISTENT_WITH_EXPLANATION, "consistent, with an explanation"),
    "r": (Outcome.SUPERSEDED_OR_CORRECTED, "replaced: superseded or corrected"),
    "x": (Outcome.EXTRACTION_ERROR, "extraction error"),
    "n": (Outcome.NOT_CHECKABLE, "not checkable"),
    ".": (Outcome.UNDECIDED, "undecided: neither yes nor no"),
}
"""By the key that decides it, at the terminal and on the page."""
