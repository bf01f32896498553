"""Finding a quote again in a document that may have changed since.

The words themselves decide. Likeness only finds a place to look at; whether what stands there
says the same is decided word by word, and one that differs makes the quote a changed one.
"""

from factcheck.anchoring.anchor import anchor
from factcheck.anchoring.indexed import IndexedText

__all__ = ["IndexedText", "anchor"]
