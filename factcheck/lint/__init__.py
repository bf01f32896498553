"""A draft held against the ledger, before it is published."""

from factcheck.lint.lint import lint

__all__ = ["lint"]
