"""The ledger: tracked claims and what reviewers decided, as files that a person can review."""

from factcheck.ledger.folder import DECISIONS, LEDGER, Ledger, TrackedFile, open_ledger

__all__ = ["DECISIONS", "LEDGER", "Ledger", "TrackedFile", "open_ledger"]
