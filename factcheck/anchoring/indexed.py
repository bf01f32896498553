"""A document whose words can be looked up, for many quotes to be found in it."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from attrs import frozen

from factcheck.anchoring.tokens import Token, tokens
from factcheck.records import Document

__all__ = ["IndexedText"]


@frozen(slots=False)
class IndexedText:
    """The words of a document, and where each stands; both are found when first asked for."""

    document: Document

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and marks, in order."""
        return tokens(self.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices in ``tokens`` of each word."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(self.tokens):
            found[token.key].append(index)
        return found
