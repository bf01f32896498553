"""What can go wrong, each error one line that names the file and the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = [
    "EngineError",
    "FactcheckError",
    "InputError",
    "InvalidInputsError",
    "InvalidRecordError",
    "NotWrittenError",
    "RuleError",
    "WorkerError",
    "WorkspaceError",
]


class FactcheckError(Exception):
    """Base of every error this package raises on purpose. It travels between processes."""

    def __reduce__(self) -> tuple[Any, ...]:
        # What an exception is made of is not what its ``args`` hold: the line that it prints.
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[FactcheckError], args: tuple[Any, ...], state: dict[str, Any]) -> Any:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class EngineError(FactcheckError):
    """An engine that does not start, or what it needs and is not installed."""


class InputError(FactcheckError):
    """An input that cannot be read.

    Attributes:
        source: the path as the user gave it, or ``-`` for standard input.
        reason: what is wrong, in one line.
        line: the line it is on, counted from 1, where one is known.
    """

    def __init__(self, source: str, reason: str, line: int | None = None) -> None:
        self.source = source
        self.reason = reason
        self.line = line
        place = source if line is None else f"{source}:{line}"
        super().__init__(f"{place}: {reason}")


class InvalidInputsError(FactcheckError):
    """Files that belong together and of which some are not as they must be.

    Attributes:
        problems: every problem of every file, in order.
    """

    def __init__(self, problems: Iterable[InputError]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InvalidRecordError(FactcheckError):
    """Data that is not a valid record; every wrong field is named at once.

    Attributes:
        record: the name of the record it should have been, such as ``Claim``.
        problems: one ``what @ $.path`` line for each wrong field.
    """

    def __init__(self, record: str, problems: list[str]) -> None:
        self.record = record
        self.problems = problems
        super().__init__(f"not a valid {record}:\n  " + "\n  ".join(problems))


class NotWrittenError(FactcheckError, OSError):
    """A file that could not be written; what was there before is as it was.

    Attributes:
        path: the file or folder, made printable.
        reason: what the system says, in one line.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: not written: {reason}")


class RuleError(FactcheckError):
    """A rule that another package declares cannot be used.

    Attributes:
        rule: its name, its package and where it is, as the entry point has them.
        reason: what is wrong, in one line.
    """

    def __init__(self, rule: str, reason: str) -> None:
        self.rule = rule
        self.reason = reason
        super().__init__(f"{rule}: {reason}")


class WorkerError(FactcheckError):
    """A process that was to do part of the work is gone."""


class WorkspaceError(FactcheckError):
    """A workspace that cannot be used.

    Attributes:
        path: its folder, or the file of it that is at fault.
        reason: what is wrong, in one line.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")
