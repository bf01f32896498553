"""What a report holds, in the words it is written in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import field, frozen

from factcheck.presentation.board import Board
from factcheck.presentation.compared import ComparedRow
from factcheck.presentation.decided import Standing
from factcheck.presentation.passages import Passage
from factcheck.presentation.timelines import Timeline
from factcheck.presentation.waterfall import Waterfall
from factcheck.records import Document, Finding, ReviewItem
from factcheck.settings import DEFAULT, Settings

__all__ = ["Evidence", "Making", "Question", "Quoted", "Report", "Section"]


@frozen(kw_only=True)
class Making:
    """How a report was made.

    Attributes:
        versions: of each program that had a part in it, by name.
        settings: what was set.
        as_of: the day that deadlines were looked at from; None where none was given.
        asked_for: what of the questions was asked for, each in a few words; nothing means all.
        decisions: how many records of reviewers were read; None where no ledger was.
        unread: what could not be read, each a line.
    """

    versions: tuple[tuple[str, str], ...]
    settings: Settings = DEFAULT
    as_of: dt.date | None = None
    asked_for: tuple[str, ...] = ()
    decisions: int | None = None
    unread: tuple[str, ...] = ()


@frozen
class Quoted:
    """A quote of a question, numbered from 1, with who said it, where and when."""

    number: int
    passage: Passage
    source: str


@frozen
class Evidence:
    """What speaks for two quotes being about one thing, which are named as in ``[1]``."""

    left: str
    right: str
    line: str
    waterfall: Waterfall


@frozen(kw_only=True)
class Question:
    """A question of the queue.

    Attributes:
        item: its place in the queue, and the finding.
        quotes: every quote it is about.
        compared: what was held side by side.
        evidence: what the strongest matches rest on.
        weaker: how many matches are left out.
        standing: what reviewers decided; None where no ledger was read.
        group: the id of the time line that its claims stand in, where there is one.
    """

    item: ReviewItem
    quotes: tuple[Quoted, ...]
    compared: tuple[ComparedRow, ...]
    evidence: tuple[Evidence, ...]
    weaker: int
    standing: Standing | None = None
    group: str | None = None

    @property
    def finding(self) -> Finding:
        """The finding."""
        return self.item.finding


@frozen
class Section:
    """Questions that stand alike, with a name for its heading and its anchor."""

    name: str
    title: str
    questions: tuple[Question, ...]


@frozen(kw_only=True)
class Report:
    """Everything that a report says.

    Attributes:
        title: its heading.
        summary: what there is, each a sentence.
        sections: the questions by whether a person decided them, in the order of the queue.
        timelines: the claims that the questions are about and that appear more than once.
        board: the commitments.
        making: how it was made.
        changed: the settings that are not as they are by default: name, value, default.
        documents: what was read, in order of their ids.
    """

    title: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    timelines: tuple[Timeline, ...]
    board: Board
    making: Making
    changed: tuple[tuple[str, str, str], ...] = ()
    documents: Sequence[Document] = field(default=())
