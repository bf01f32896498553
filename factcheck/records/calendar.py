"""The days that the words of a deadline stand for, where an editor has said so."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen
from attrs.validators import min_len

__all__ = ["Calendar", "CalendarEntry"]


@frozen(kw_only=True)
class CalendarEntry:
    """What some words of a deadline mean in documents of some days.

    Attributes:
        words: as they stand in a deadline ("this Parliament", "before the summer recess").
        last: the last day they can mean.
        first: the first day they can mean, or None.
        said_from, said_until: the documents it is for, by their day, both included; None where
            open. A document without a day is read only by an entry that is open on both sides.
    """

    words: str = field(validator=min_len(1))
    last: dt.date
    first: dt.date | None = None
    said_from: dt.date | None = None
    said_until: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.first is not None and self.first > self.last:
            raise ValueError(f"'first' ({self.first}) is after 'last' ({self.last})")
        if self.said_from and self.said_until and self.said_from > self.said_until:
            raise ValueError(
                f"'said_from' ({self.said_from}) is after 'said_until' ({self.said_until})"
            )

    def holds(self, said: dt.date | None) -> bool:
        """Tell whether it is for what was said on a day."""
        if said is None:
            return self.said_from is None and self.said_until is None
        return (self.said_from or said) <= said <= (self.said_until or said)


@frozen
class Calendar:
    """What an editor knows of the days that words stand for.

    Attributes:
        deadlines: of those that fit a deadline, the one with the most words counts, and of those
            the first.
    """

    deadlines: tuple[CalendarEntry, ...] = ()
