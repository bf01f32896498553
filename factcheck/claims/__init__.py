"""From figures, commitments and named things to claims, each with who said it and when it holds."""

from factcheck.claims.build import build

__all__ = ["build"]
