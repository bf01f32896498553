"""Commitments as a board: how many stand at which stage and by when, and a card for each."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from factcheck.exports.sources import Documents, published, source
from factcheck.exports.undertakings import TIMINGS, action, particulars, revised
from factcheck.presentation.passages import Passage, claim_passage
from factcheck.records import Claim, CommitmentHistory, Stage, Timing

__all__ = ["Board", "Card", "Lane", "Row", "Statement", "board"]


@frozen
class Statement:
    """One statement of a commitment.

    Attributes:
        passage: its quote.
        source: who said it, where and when.
        reviews: what was published about it, each in words.
    """

    passage: Passage
    source: str
    reviews: tuple[str, ...]


@frozen
class Card:
    """One commitment.

    Attributes:
        id: that of its history.
        action: what would make it true.
        stage: the stage of its current statement, in words.
        overdue: whether its last day has passed; whether it was kept is not said.
        particulars: what is known of it, each in a few words.
        statements: each time it is stated, in order of the day.
        revisions: what changed, in words; statements are numbered from 1.
        hard_to_rate: whether it states neither a target nor a day.
    """

    id: str
    action: str
    stage: str
    overdue: bool
    particulars: tuple[str, ...]
    statements: tuple[Statement, ...]
    revisions: tuple[str, ...]
    hard_to_rate: bool


@frozen
class Lane:
    """The commitments whose deadlines lie alike, in the order of their days."""

    timing: Timing
    title: str
    cards: tuple[Card, ...]


@frozen
class Row:
    """How many commitments whose deadlines lie alike stand at each stage.

    Attributes:
        timing: how their deadlines lie.
        title: that in words.
        counts: how many stand at each stage, in the order of the board's stages.
        total: how many there are.
    """

    timing: Timing
    title: str
    counts: tuple[int, ...]
    total: int


@frozen
class Board:
    """Commitments by deadline and stage.

    Attributes:
        as_of: the day that they are looked at from; None where none was given.
        stages: the stages that occur, from considered to dropped.
        rows: how many there are, for each way that deadlines lie.
        lanes: the cards of those that are shown.
        total: how many there are in all.
    """

    as_of: dt.date | None
    stages: tuple[Stage, ...]
    rows: tuple[Row, ...]
    lanes: tuple[Lane, ...]
    total: int

    @property
    def shown(self) -> int:
        """How many have a card."""
        return sum(len(lane.cards) for lane in self.lanes)


def board(
    tracked: Sequence[CommitmentHistory],
    documents: Documents,
    *,
    as_of: dt.date | None = None,
    shown: Iterable[CommitmentHistory] | None = None,
) -> Board:
    """Return the board of commitments, which come in the order of their timing.

    Those ``shown``, all of them unless said otherwise, get a card; all are counted.
    """
    present = {one.stage for one in tracked}
    stages = [stage for stage in Stage if stage in present]
    cards = tracked if shown is None else tuple(shown)
    return Board(
        as_of,
        tuple(stages),
        tuple(_rows(tracked, stages)),
        tuple(
            Lane(timing, TIMINGS[timing], tuple(_card(one, documents) for one in together))
            for timing, together in groupby(cards, key=lambda one: one.timing)
        ),
        len(tracked),
    )


def _rows(tracked: Iterable[CommitmentHistory], stages: Sequence[Stage]) -> Iterator[Row]:
    counts = Counter((one.timing, one.stage) for one in tracked)
    for timing, title in TIMINGS.items():
        row = tuple(counts[timing, stage] for stage in stages)
        if any(row):
            yield Row(timing, title, row, sum(row))


def _card(one: CommitmentHistory, documents: Documents) -> Card:
    places = {statement.claim.id: place for place, statement in enumerate(one.statements, start=1)}
    return Card(
        id=one.id,
        action=action(one),
        stage=_words(one.stage),
        overdue=one.timing is Timing.OVERDUE,
        particulars=tuple(particulars(one)),
        statements=tuple(_statement(statement.claim, documents) for statement in one.statements),
        revisions=tuple(revised(revision, places) for revision in one.revisions),
        hard_to_rate=one.hard_to_rate,
    )


def _statement(claim: Claim, documents: Documents) -> Statement:
    reviews = tuple(published(documents.get(claim.document)))
    return Statement(claim_passage(claim), source(claim, documents), reviews)


def _words(stage: Stage) -> str:
    return stage.replace("_", " ")
