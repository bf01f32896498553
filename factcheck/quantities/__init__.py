"""Read the figures of a text as intervals, each with its hedge, unit, change and exact words."""

from factcheck.quantities.reading import read
from factcheck.quantities.rendering import render

__all__ = ["read", "render"]
