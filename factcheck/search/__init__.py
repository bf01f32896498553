"""Has this been said, or checked, before? Claims ranked by how much of a text they hold.

What is asked and what is found are compared by their words, their figures and their letters. A
figure that both have speaks for a claim; one that differs never speaks against it.
"""

from factcheck.search.checked import checked_claim
from factcheck.search.embedding import Embedder
from factcheck.search.entries import Entry, entries
from factcheck.search.index import Index, index_of
from factcheck.search.tables import Tables

__all__ = ["Embedder", "Entry", "Index", "Tables", "checked_claim", "entries", "index_of"]
