"""What the page works on: what was found in the documents, and what was decided of it until now."""

from __future__ import annotations

import datetime as dt
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from attrs import field, frozen
from starlette.requests import Request

from factcheck import pipeline
from factcheck.decisions import Agenda, Book
from factcheck.ledger.deciding import Reviewer
from factcheck.ledger.decision_files import read_decisions
from factcheck.pipeline import Analysis
from factcheck.records import (
    Claim,
    CommitmentHistory,
    Decision,
    Document,
    Finding,
    Group,
    ReviewItem,
    Role,
    Status,
)
from factcheck.web.query import Shown
from factcheck.web.shelf import Among, Shelf

__all__ = ["Desk", "Standing", "desk_of"]


@frozen(slots=False)
class Standing:
    """What had been decided at one moment.

    Attributes:
        day: the day it was looked at.
        decisions: every record of the ledger.
        book: the same, to be brought to bear on a finding.
        role: in what role whoever looks decides.
    """

    day: dt.date
    decisions: Sequence[Decision]
    book: Book
    role: Role
    _status: dict[str, Status] = field(factory=dict, eq=False, repr=False)
    _among: dict[str | None, Among] = field(factory=dict, eq=False, repr=False)

    def status(self, finding: Finding) -> Status:
        """Return where a finding is on its way; it is worked out once."""
        known = self._status.get(finding.id)
        if known is None:
            known = self._status[finding.id] = self.book.status(finding, self.day)
        return known

    def among(self, reviewer: str | None) -> Among:
        """Return what tells among which choices a finding is for a reviewer."""
        if reviewer not in self._among:
            agenda = Agenda(self.decisions, reviewer, self.role) if reviewer else None
            known: dict[str, frozenset[Shown]] = {}

            def among(finding: Finding) -> frozenset[Shown]:
                if finding.id not in known:
                    known[finding.id] = Shown.of(self.status(finding), agenda)
                return known[finding.id]

            self._among[reviewer] = among
        return self._among[reviewer]

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The ids of records that another took the place of, or took back."""
        return frozenset(d.supersedes for d in self.decisions if d.supersedes is not None)


class Desk:
    """The documents as they were read, and the ledger as it is now.

    Args:
        analysis: what was found in the documents.
        folder: the folder of decisions; it need not be there before the first.
        clock: tells the present.
        reviewer: the name of who decides, or None where the page is to ask for it.
        role: in what role they do.
        version: that of this program.
    """

    def __init__(
        self,
        analysis: Analysis,
        folder: Path,
        clock: Callable[[], dt.datetime],
        *,
        reviewer: str | None = None,
        role: Role = Role.REVIEWER,
        version: str = "",
    ) -> None:
        self.analysis = analysis
        self.folder = folder
        self.clock = clock
        self.name = reviewer
        self.role = role
        self._version = version
        self.documents: Mapping[str, Document] = {d.id: d for d in analysis.documents}
        self.items: Mapping[str, ReviewItem] = {item.finding.id: item for item in analysis.queue}
        self.shelf = Shelf(analysis.queue, self.documents)
        self._book = Book((), analysis.claims)
        self._lock = threading.Lock()
        self._seen: tuple[object, Standing] | None = None
        self._following = threading.Lock()
        self._commitments: tuple[dt.date, tuple[CommitmentHistory, ...]] | None = None

    def reviewer(self, name: str) -> Reviewer:
        """Return the reviewer of a name, in the role of this desk."""
        return Reviewer(name, self.role, self._version)

    def today(self) -> dt.date:
        """Return the day it is."""
        return self.clock().date()

    def standing(self) -> Standing:
        """Return what is decided now; files are read again only where one has changed.

        Raises:
            InvalidInputsError: a file of decisions cannot be read.
        """
        with self._lock:
            now = (self.today(), self._signature())
            if self._seen is None or self._seen[0] != now:
                self._seen = (now, self.of(read_decisions(self.folder)))
            return self._seen[1]

    def of(self, decisions: Sequence[Decision]) -> Standing:
        """Return what these decisions come to today."""
        book = self._book.with_decisions(decisions)
        return Standing(self.today(), decisions, book, self.role)

    def _signature(self) -> tuple[tuple[str, int, int, int], ...]:
        """Return what tells a change: a file gets its new content under a new inode."""
        found = ((path.name, path.stat()) for path in self.folder.glob("*.jsonl"))
        return tuple(sorted((name, s.st_ino, s.st_mtime_ns, s.st_size) for name, s in found))

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """The group of each claim that has one, by the claim's id."""
        return {claim.id: group for group in self.analysis.groups for claim in group.claims}

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """The groups, by their ids."""
        return {group.id: group for group in self.analysis.groups}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each document, by its id."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.analysis.claims:
            found[claim.document].append(claim)
        return {document: tuple(claims) for document, claims in found.items()}

    def commitments(self, as_of: dt.date) -> tuple[CommitmentHistory, ...]:
        """Return the commitments as of a day; those of the day asked for last are kept."""
        with self._following:
            if self._commitments is None or self._commitments[0] != as_of:
                self._commitments = (as_of, pipeline.histories(self.analysis, as_of=as_of))
            return self._commitments[1]

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[ReviewItem, ...]]:
        """What is asked about each claim, by the claim's id, in the order of the queue."""
        found: dict[str, list[ReviewItem]] = defaultdict(list)
        for item in self.analysis.queue:
            for claim in item.finding.claims:
                found[claim.id].append(item)
        return {claim: tuple(items) for claim, items in found.items()}


def desk_of(request: Request) -> Desk:
    """Return the desk that a request's page works on."""
    desk: Desk = request.app.state.desk
    return desk
