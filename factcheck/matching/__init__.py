"""Which claims speak of the same thing, with the evidence, and in which groups they stand.

The first of two questions: figures, dates and polarity are masked, and a differing figure never
speaks against a match. Whether the figures agree is for the rules.
"""

from factcheck.matching.embedded import SQLITE
from factcheck.matching.link import Linked, link, link_as_read, settled
from factcheck.matching.plan import Engine

__all__ = ["SQLITE", "Engine", "Linked", "link", "link_as_read", "settled"]
