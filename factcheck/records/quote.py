"""A span of a document, in the fields of W3C Web Annotation.

https://www.w3.org/TR/annotation-model/ (TextQuoteSelector, TextPositionSelector)
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["CONTEXT", "Quote"]

CONTEXT = 32
"""How many code points of context a quote keeps on either side."""


@frozen
class Quote:
    """Words of a document and their place in it, counted in Unicode code points.

    ``exact == text[start:end]`` of the document's text, always: make one with
    ``Document.quote`` or ``Quote.cut``, which take the words from the text.

    Attributes:
        document: the id of the document.
        start: how many code points stand before the words.
        end: ``start`` and the length of the words.
        exact: the words.
        prefix: the 32 code points before them, or as many as there are.
        suffix: the 32 code points after them, or as many as there are.

    Raises:
        ValueError: the words cannot be at that place, whatever the text.
    """

    document: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if not 0 <= start < end:
            raise ValueError(f"a quote must have 0 <= start < end, not {start}..{end}")
        if end - start != len(self.exact):
            raise ValueError(
                f"a quote of {len(self.exact)} code points cannot stand at {start}..{end}"
            )
        before = start if start < CONTEXT else CONTEXT
        if len(self.prefix) != before or len(self.suffix) > CONTEXT:
            raise ValueError(
                f"a quote at {start} keeps {before} code points before it "
                f"and at most {CONTEXT} after, not {len(self.prefix)} and {len(self.suffix)}"
            )

    def __str__(self) -> str:
        return self.exact

    @classmethod
    def cut(cls, document: str, text: str, start: int, end: int) -> Quote:
        """Cut ``text[start:end]`` out of the text of the document of that id."""
        return cls(
            document,
            start,
            end,
            text[start:end],
            text[start - CONTEXT if start > CONTEXT else 0 : start],
            text[end : end + CONTEXT],
        )

    def part(self, start: int, end: int) -> Quote:
        """Return the words ``exact[start:end]`` as a quote of the same document."""
        around, at = self.prefix + self.exact + self.suffix, len(self.prefix)
        return Quote(
            self.document,
            self.start + start,
            self.start + end,
            self.exact[start:end],
            around[max(0, at + start - CONTEXT) : at + start],
            around[at + end : at + end + CONTEXT],
        )

    def fits(self, text: str) -> bool:
        """Tell whether the quote's words and their context stand at their place in ``text``."""
        return self.end <= len(text) and self == Quote.cut(
            self.document, text, self.start, self.end
        )

    def overlaps(self, other: Quote) -> bool:
        """Tell whether both are of one document and share at least one code point."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def covers(self, other: Quote) -> bool:
        """Tell whether both are of one document and ``other`` lies within this quote."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )
