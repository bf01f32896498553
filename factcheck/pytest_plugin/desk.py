"""A ledger and its documents, read once in a run of tests, when first asked for."""

from __future__ import annotations

import datetime as dt
import os
from functools import cached_property
from pathlib import Path

import pytest
from attrs import frozen

from factcheck import pipeline, readers
from factcheck.decisions import Book
from factcheck.errors import InputError
from factcheck.ledger import Ledger
from factcheck.ledger.decision_files import read_decisions
from factcheck.ledger.folder import TrackedFile, survey
from factcheck.ledger.identity import states
from factcheck.ledger.verifying import Verifier
from factcheck.pipeline import Analysis
from factcheck.records import Document, ReviewItem, Status

__all__ = ["TestDesk", "desk_of"]

_KEY: pytest.StashKey[dict[Path, TestDesk]] = pytest.StashKey()


def desk_of(config: pytest.Config, root: Path) -> TestDesk:
    """Return the desk of a ledger's folder, the same one for the whole run."""
    desks = config.stash.setdefault(_KEY, {})
    if root not in desks:
        desks[root] = TestDesk(root)
    return desks[root]


@frozen(slots=False)
class TestDesk:
    """A ledger and what its documents hold. Errors are raised each time they are asked for."""

    __test__ = False

    root: Path

    @cached_property
    def _survey(self) -> tuple[Ledger, tuple[InputError, ...]]:
        return survey(os.path.relpath(self.root))

    @property
    def ledger(self) -> Ledger:
        """The ledger, without the files that cannot be read: the item of each of them fails."""
        return self._survey[0]

    @property
    def problems(self) -> tuple[InputError, ...]:
        """What is wrong with files of the ledger."""
        return self._survey[1]

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents that the ledger names, by id."""
        problems: list[InputError] = []
        found = readers.read(*self.ledger.documents, on_error=problems.append)
        documents = {document.id: document for document in found}
        if problems:
            raise problems[0]
        return documents

    @cached_property
    def analysis(self) -> Analysis:
        """What the documents hold."""
        return pipeline.analyse(self.documents.values())

    @cached_property
    def book(self) -> Book:
        """What reviewers decided."""
        return Book(read_decisions(self.ledger.decisions), self.analysis.claims)

    @cached_property
    def verifier(self) -> Verifier:
        """What holds quotes against their documents."""
        return Verifier(self.documents)

    def questions(self, file: TrackedFile) -> list[ReviewItem]:
        """Return the findings about a tracked claim, in the order of the queue."""
        places = [
            (appearance, found.quote)
            for appearance in file.claim.appearances
            if (found := self.verifier.anchor(appearance)).quote is not None
        ]
        return [
            item
            for item in self.analysis.queue
            if any(
                quote is not None and states(claim, appearance, quote)
                for claim in item.finding.claims
                for appearance, quote in places
            )
        ]

    def status(self, item: ReviewItem) -> Status:
        """Return where a finding is on its way. What is deferred is not asked again in a test."""
        return self.book.status(item.finding, dt.date.min)
