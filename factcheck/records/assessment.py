"""What a person finds of a commitment: two axes that are recorded, never guessed."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len

__all__ = ["Assessment", "EvidenceStatus", "Label", "Obstacle", "Scale", "ScheduleStatus"]


class EvidenceStatus(StrEnum):
    """What the evidence shows of the outcome."""

    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    NOT_FULFILLED = "not_fulfilled"
    NONE_YET = "none_yet"  # too early for evidence of the outcome
    DISPUTED = "disputed"
    CANNOT_BE_RATED = "cannot_be_rated"


class ScheduleStatus(StrEnum):
    """How the work stands to its own time."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"  # and no day to measure it by
    ON_TRACK = "on_track"
    OFF_TRACK = "off_track"
    STALLED = "stalled"
    COMPLETED = "completed"
    ABANDONED = "abandoned"
    CANNOT_BE_RATED = "cannot_be_rated"


class Obstacle(StrEnum):
    """Why something cannot be rated."""

    UNCLEAR_WORDING = "unclear_wording"
    NO_MEASURE = "no_measure"
    NO_DATA = "no_data"


@frozen(kw_only=True)
class Assessment:
    """What one assessor found of a commitment, when and why. Appended, never edited.

    Attributes:
        id: its own.
        commitment: the id of the commitment that was assessed.
        evidence: what the evidence shows of the outcome.
        schedule: how the work stands to its own time.
        as_of: the day it holds for.
        assessor: who assessed it.
        assessed: when, with the time zone.
        obstacles: why an axis cannot be rated, at least one where one cannot.
        reason: why, in the assessor's words.
        sources: what it rests on, such as addresses of documents.
        supersedes: the id of the assessment it takes the place of.
    """

    id: str
    commitment: str
    evidence: EvidenceStatus
    schedule: ScheduleStatus
    as_of: dt.date
    assessor: str = field(validator=min_len(1))
    assessed: dt.datetime
    obstacles: tuple[Obstacle, ...] = ()
    reason: str = ""
    sources: tuple[str, ...] = ()
    supersedes: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.assessed.tzinfo is None:
            raise ValueError("an assessment's time states its time zone")
        unrated = (
            self.evidence is EvidenceStatus.CANNOT_BE_RATED
            or self.schedule is ScheduleStatus.CANNOT_BE_RATED
        )
        if unrated and not self.obstacles:
            raise ValueError("what cannot be rated says why: unclear wording, no measure, no data")
        if self.obstacles and not unrated:
            raise ValueError("an obstacle is stated only where an axis cannot be rated")


@frozen(kw_only=True)
class Label:
    """One label of a scale, and the statuses it stands for; none listed means any.

    Attributes:
        name: the label as its publisher writes it.
        evidence: the evidence statuses it stands for.
        schedule: the schedule statuses it stands for.
    """

    name: str = field(validator=min_len(1))
    evidence: tuple[EvidenceStatus, ...] = ()
    schedule: tuple[ScheduleStatus, ...] = ()

    def stands_for(self, evidence: EvidenceStatus, schedule: ScheduleStatus) -> bool:
        """Tell whether both statuses are among those it stands for."""
        return (not self.evidence or evidence in self.evidence) and (
            not self.schedule or schedule in self.schedule
        )


@frozen(kw_only=True)
class Scale:
    """A scale people know, as labels for the two axes.

    Attributes:
        name: its short name, such as ``politifact``.
        title: its full name.
        labels: in the order in which they are tried; the first that fits is the label.
    """

    name: str = field(validator=min_len(1))
    title: str
    labels: tuple[Label, ...]

    def label(self, evidence: EvidenceStatus, schedule: ScheduleStatus) -> str | None:
        """Return the label of two statuses, or None where the scale has none for them."""
        fits = (label.name for label in self.labels if label.stands_for(evidence, schedule))
        return next(fits, None)
