"""A file of the ledger, and the tests that each tracked claim becomes."""

from __future__ import annotations

import os
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError, InvalidInputsError
from factcheck.ledger import DECISIONS, LEDGER
from factcheck.ledger.folder import TrackedFile, read_claim_file
from factcheck.pytest_plugin import PendingReviewWarning
from factcheck.pytest_plugin.desk import TestDesk, desk_of
from factcheck.records import State, TrackedAppearance, fingerprint
from factcheck.testing.assertions import TO_FOLLOW_UP
from factcheck.testing.messages import explained, where_it_stands

__all__ = ["FactItem", "LedgerFile"]

_LONGEST_WORDS = 40
_NOT_IN_NAMES = re.compile(r"[^\w.,%£$€+-]+")


class FactError(Exception):
    """A fact does not hold; its message is all that is to be shown."""


class LedgerFile(pytest.File):
    """A file of the ledger: one tracked claim, or ``ledger.yaml`` for the ledger as a whole."""

    root: Path

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, root: Path) -> LedgerFile | None:
        """Return the collector of a file; None for one that holds no claim."""
        below = path.relative_to(root)
        if below.parts[0] == DECISIONS or any(part.startswith(".") for part in below.parts):
            return None
        made: LedgerFile = cls.from_parent(parent, path=path)
        made.root = root
        return made

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the tests of the claim."""
        desk = desk_of(self.config, self.root)
        if self.path == self.root / LEDGER:
            yield self._item("ledger", lambda: _opened(desk))
            return
        try:
            file = read_claim_file(self.path)
        except InvalidInputsError as error:
            yield self._item("file", partial(_fail, str(error)))
            return
        yield self._item("file", lambda: _sound(file.source, desk))
        yield from self._appearances(file, desk)
        yield self._item("links", lambda: _links(file, desk))
        yield self._item("decisions", lambda: self._decisions(file, desk))
        yield from self._open(file, desk)

    def _appearances(self, file: TrackedFile, desk: TestDesk) -> Iterator[pytest.Item]:
        seen: Counter[str] = Counter()
        for appearance in file.claim.appearances:
            name = _name(appearance)
            seen[name] += 1
            if seen[name] > 1:
                name = f"{name}-{seen[name]}"
            yield self._item(f"quote[{name}]", _quote_test(appearance, desk))
            if appearance.figure is not None or appearance.commitment is not None:
                yield self._item(f"value[{name}]", _value_test(appearance, desk))

    def _open(self, file: TrackedFile, desk: TestDesk) -> Iterator[pytest.Item]:
        try:
            questions = desk.questions(file)
            is_open = [desk.status(item).is_open for item in questions]
        except FactcheckError:
            return  # the other items say what is wrong
        for item, still in zip(questions, is_open, strict=True):
            if still and item.finding.rule != TO_FOLLOW_UP:
                message = explained(item, desk.documents, desk.status(item))
                name = f"open[{item.finding.rule}-{fingerprint(item.finding)}]"
                yield self._item(name, partial(self._pending, message))

    def _decisions(self, file: TrackedFile, desk: TestDesk) -> None:
        """Check that what was decided of a claim is still about what it says."""
        for item in desk.questions(file):
            status = desk.status(item)
            if status.state is State.REOPENED:
                self._pending(explained(item, desk.documents, status))

    def _pending(self, message: str) -> None:
        if self.config.getoption("factcheck_strict"):
            raise FactError(message)
        warnings.warn(PendingReviewWarning(message), stacklevel=1)

    def _item(self, name: str, check: Callable[[], None]) -> pytest.Item:
        item: FactItem = FactItem.from_parent(self, name=name)
        item.check = check
        return item


class FactItem(pytest.Item):
    """One thing that must hold of a tracked claim."""

    check: Callable[[], None]

    def runtest(self) -> None:
        """Check it."""
        self.check()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """Return what a person should read; a traceback only where the plugin itself fails."""
        if isinstance(excinfo.value, FactError | FactcheckError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where it stands: in its file, and its name."""
        return self.path, None, f"{self.path.stem}: {self.name}"


def _opened(desk: TestDesk) -> None:
    """Check that the ledger as a whole can be read: its own file, documents and decisions."""
    _sound(os.path.relpath(desk.root / LEDGER), desk)
    if not desk.documents or desk.book is None:
        _fail(f"{desk.root.name}/{LEDGER} names no documents")


def _sound(source: str, desk: TestDesk) -> None:
    """Check that nothing is wrong with a file, as it is or beside the others."""
    wrong = [str(problem) for problem in desk.problems if _is_at(problem.source, source)]
    if wrong:
        _fail("\n".join(wrong))


def _is_at(left: str, right: str) -> bool:
    return Path(left).resolve() == Path(right).resolve()


def _quote_test(appearance: TrackedAppearance, desk: TestDesk) -> Callable[[], None]:
    def check() -> None:
        if appearance.document in desk.documents:
            found = desk.verifier.anchor(appearance)
            if not found.holds:
                _fail(where_it_stands(appearance.selector, found) + "\n  next  factcheck verify")

    return check


def _value_test(appearance: TrackedAppearance, desk: TestDesk) -> Callable[[], None]:
    def check() -> None:
        found = desk.verifier.anchor(appearance)
        wrong = desk.verifier.disagreements(appearance, found)
        if wrong and found.holds:
            _fail("\n".join([f"“{appearance.exact}”", *(f"  {words}" for words in wrong)]))

    return check


def _links(file: TrackedFile, desk: TestDesk) -> None:
    """Check that the documents and the claims that a claim names are there."""
    named = {claim.id for claim in desk.ledger.claims}
    wrong = [
        f"  no document '{name}' is read"
        for name in dict.fromkeys(a.document for a in file.claim.appearances)
        if name not in desk.documents
    ]
    wrong += [f"  no claim '{name}' is tracked" for name in file.claim.related if name not in named]
    if wrong:
        _fail("\n".join([f"{file.claim.id} names what is not there", *wrong]))


def _name(appearance: TrackedAppearance) -> str:
    """Return a name that stays when other appearances come and go."""
    words = appearance.figure.words if appearance.figure is not None else appearance.exact
    name = _NOT_IN_NAMES.sub("-", f"{appearance.document} {words}").strip("-")
    return name[: _LONGEST_WORDS + len(appearance.document)]


def _fail(message: str) -> None:
    raise FactError(message)
