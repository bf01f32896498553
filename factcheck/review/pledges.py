"""Undertakings that somebody can be held to: what is to be reached or done, and by which day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.records import Claim, Commitment, Force, Stage
from factcheck.text.acts import acts

__all__ = ["Pledge", "is_soon_due", "pledge"]

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED})

_SOON = 3 * 366
"""Within how many days of being said an undertaking falls due that is soon asked after."""


_UNNAMED = re.compile(
    r"\W*(?:it|they|them|(?:this|that|these|those)(?!\s+(?:coming\s+|financial\s+|calendar\s+)?"
    r"(?:year|month|week|quarter|spring|summer|autumn|winter|term|session|parliament)))\b",
    flags=re.IGNORECASE,
)
"""What is done to, or by, what only the sentence before names: "publish this guidance"."""

_FIGURE = re.compile(r"\d[\d.,]*\d|\d")


class Pledge(NamedTuple):
    """A figure to reach, or what is to be done once to things with a name; and the day.

    Attributes:
        by: the day.
        figure, unit: what is to be reached, if it is a figure.
        act: what is to be done, where it is done once.
        names: the initials of the names of what it is done to.
        figures: all figures of its words, as they are written.
    """

    by: dt.date
    figure: Decimal | None
    unit: str | None
    act: str | None
    names: tuple[str, ...]
    figures: tuple[str, ...]

    def marks(self) -> Iterator[Hashable]:
        """Yield what no two undertakings share that are not one, told twice."""
        if self.figure is not None:
            yield self.by, self.figure, self.unit
        for name in self.names:
            if self.act is not None:
                yield self.by, self.act, name
            for figure in self.figures:
                yield self.by, name, figure


def pledge(claims: Sequence[Claim]) -> Pledge | None:
    """Return what the one undertaking of a finding's claims can be held to, where it says that."""
    claim = claims[0]
    commitment = claim.commitment
    if len(claims) > 1 or commitment is None or not _is_firm(commitment):
        return None
    assert commitment.deadline is not None
    assert commitment.deadline.latest is not None
    by, target, action = commitment.deadline.latest, commitment.target, commitment.action.exact
    act = next(iter(acts(f"to {action}")), None)
    if _UNNAMED.match(action) or (act and _UNNAMED.match(action, act.end - len("to "))):
        return None
    verb = act.verb if act is not None else None
    names = tuple(sorted(set(map(_initials, _named(claim, commitment)))))
    figures = tuple(_FIGURE.findall(action))
    if target is not None and target.value is not None:
        return Pledge(by, target.value, target.unit, verb, names, figures)
    return Pledge(by, None, None, verb, names, figures) if verb is not None and names else None


def _named(claim: Claim, commitment: Commitment) -> Iterator[str]:
    """Yield the names of an action, but for that of who undertakes it."""
    actor = commitment.actor.exact.removeprefix("The ") if commitment.actor else ""
    return (name for name in claim.names if name in commitment.action.exact and name != actor)


def _initials(name: str) -> str:
    """Return the capitals of a name, which are those of its short form as well.

    >>> _initials("Harbour and Ports Act"), _initials("HPA")
    ('HPA', 'HPA')
    """
    words = name.split()
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else name


def _is_firm(commitment: Commitment) -> bool:
    """Tell whether it binds, is yet to be done, and has a day: not "£5 million in 2025/26"."""
    by = commitment.deadline
    has_day = by is not None and by.latest is not None and "/" not in by.timex
    return has_day and commitment.force is Force.UNDERTAKING and commitment.stage in _AHEAD


def is_soon_due(claim: Claim, by: dt.date) -> bool:
    """Tell whether a day is no more than three years after what was said, where that is known."""
    return claim.since is None or (by - claim.since).days <= _SOON
