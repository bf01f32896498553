"""When something holds, in days where that is known and in words where it is not."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from factcheck.records.quote import Quote

__all__ = ["Period"]


@frozen
class Period:
    """A date or a stretch of time that a text names.

    Attributes:
        quote: the words.
        timex: the TIMEX3 value of ISO-TimeML: ``2015``, ``2025-04-28``, ``2000/2006``,
            ``PAST_REF``, ``FUTURE_REF``; relative words resolved against the document's date
            where it has one.
        earliest: the first day it can mean, or None where unbounded or unknown.
        latest: the last day it can mean, or None where unbounded or unknown.
        relative: the words mean a day only with the document's own date ("this year", "today").

    Raises:
        ValueError: ``earliest`` is after ``latest``.
    """

    quote: Quote
    timex: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    relative: bool = False

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a period cannot run from {self.earliest} back to {self.latest}")

    @property
    def resolved(self) -> bool:
        """Whether at least one of its ends is known as a day."""
        return self.earliest is not None or self.latest is not None

    def overlaps(self, other: Period) -> bool:
        """Tell whether some day may lie in both; an unknown end rules nothing out."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Period) -> bool:
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )
