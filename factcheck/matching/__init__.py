"""Which claims speak of the same thing, with the evidence, and in which groups they stand.

The first of two questions: figures, dates and polarity are masked, and a differing figure never
speaks against a match. Whether the figures agree is for the rules.
"""

from factcheck.matching.groups import group
from factcheck.matching.match import match

__all__ = ["group", "match"]
