"""Has this been said, or checked, before? Claims ranked by how much of a text they hold.

What is asked and what is found are compared by their words, their figures and their letters. A
figure that both have speaks for a claim; one that differs never speaks against it.
"""

from factcheck.search.checked import checked_claim
from factcheck.search.embedding import Embedder
from factcheck.search.index import Index

__all__ = ["Embedder", "Index", "checked_claim"]
