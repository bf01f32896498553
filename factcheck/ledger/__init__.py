"""The ledger: tracked claims and what reviewers decided, as files that a person can review."""

from factcheck.ledger.folder import (
    DECISIONS,
    LEDGER,
    Ledger,
    TrackedFile,
    open_ledger,
    open_with_decisions,
)

__all__ = ["DECISIONS", "LEDGER", "Ledger", "TrackedFile", "open_ledger", "open_with_decisions"]
