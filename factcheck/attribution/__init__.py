"""Who says what: the stretches that a document puts in somebody's mouth."""

from factcheck.attribution.reader import people, read

__all__ = ["people", "read"]
