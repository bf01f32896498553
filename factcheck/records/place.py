"""Where words of a document stand in the source that it was read from."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

__all__ = ["Place"]


@frozen(kw_only=True)
class Place:
    """The way back from a quote to its source, as far as it is known.

    Attributes:
        line: the line of the source, counted from 1, where the text has its lines.
        page: the label of the page, such as ``12`` or ``iv``.
        speech: the id of the speech in its source.
        column: the column of the official report in which the speech begins.
        time: when the speech began.
    """

    line: int | None = None
    page: str | None = None
    speech: str | None = None
    column: str | None = None
    time: dt.time | None = None
