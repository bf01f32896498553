"""A document's sentences, in order, and what each is: speech, a heading or clutter."""

from factcheck.sentences.splitter import split

__all__ = ["split"]
