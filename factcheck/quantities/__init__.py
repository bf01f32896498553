"""Read the figures of a text as intervals, each with its hedge, unit, change and exact words."""

from factcheck.quantities.reading import read

__all__ = ["read"]
