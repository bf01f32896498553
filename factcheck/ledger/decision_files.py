r"""What reviewers decided: one file of JSON Lines for each reviewer, to which lines are added.

Two reviewers never write to the same file, so their branches merge without a conflict; for two
branches of one reviewer, ``.gitattributes`` has git keep the lines of both. Times say the order of
records, and lines that of one moment and which was added last. An addition is brought to the disk
whole before the file gets its new content, under a lock: killed at any moment, the file holds what
it held, or that and the new line.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.errors import InputError, InvalidInputsError, InvalidRecordError
from factcheck.exports import jsontext
from factcheck.ledger.atomic import replace, writing
from factcheck.ledger.decision_ids import misnamed
from factcheck.ledger.migrations import UnknownVersionError, migrated
from factcheck.ledger.tracking import free_name
from factcheck.readers.encoding import decode
from factcheck.readers.files import shown
from factcheck.readers.own_files import bytes_of
from factcheck.records import Decision

__all__ = ["append", "read_decisions", "survey_decisions"]

KIND = "factcheck.decision"
_LOCK = ".lock"
_FILES = {".gitattributes": "*.jsonl merge=union\n", ".gitignore": f"{_LOCK}\n.*.part\n"}
_CONFLICT = re.compile(r"<{7} |={7}$|>{7} ")
_WAIT = 60
"""Seconds that one process waits for another to finish its line."""


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """Return every record of a folder of decisions; none where there is no such folder.

    Raises:
        InvalidInputsError: something cannot be read; everything wrong is listed.
    """
    decisions, problems = survey_decisions(folder)
    if problems:
        raise InvalidInputsError(problems)
    return decisions


def survey_decisions(folder: Path) -> tuple[tuple[Decision, ...], tuple[InputError, ...]]:
    """Return every record that can be read, and everything that is wrong."""
    problems: list[InputError] = []
    found: list[tuple[str, int, Decision]] = []
    for path in sorted(folder.glob("*.jsonl")):
        found += _read(path, problems)
    problems += _contradictions(found)
    return tuple({decision.id: decision for _, _, decision in found}.values()), tuple(problems)


def append(folder: Path, make: Callable[[Sequence[Decision]], Decision]) -> Decision:
    """Add the record that ``make`` returns, and return it once it is on the disk.

    Args:
        folder: the folder of decisions; it is made where it is not there.
        make: is given all records that there are, while no other process can add one.

    Raises:
        InvalidInputsError: something in the folder cannot be read; nothing was added.
        NotWrittenError: it cannot be written; nothing was added.
    """
    from factcheck.records.codec import row

    with _locked(folder):
        decision = make(read_decisions(folder))
        path = folder / f"{free_name(decision.reviewer, ())}.jsonl"
        there = path.read_text("utf-8") if path.exists() else ""
        if there and not there.endswith("\n"):
            there += "\n"
        replace(path, there + "".join(jsontext.lines([row(decision)])))
        return decision


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK, timeout=_WAIT)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout:
            words = "another process is writing decisions"
            raise InputError(shown(str(folder)), words) from None
    try:
        for name, content in _FILES.items():
            if not (folder / name).exists():
                replace(folder / name, content)
        yield
    finally:
        lock.release()


def _read(path: Path, problems: list[InputError]) -> Iterator[tuple[str, int, Decision]]:
    source = shown(str(path))
    try:
        data = bytes_of(path)
        text = decode(data, source) if data else ""
    except InputError as error:
        problems.append(error)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield source, number, _decision(line)
        except _LineError as error:
            problems += [InputError(source, problem, number) for problem in error.problems]


class _LineError(Exception):
    def __init__(self, *problems: str) -> None:
        self.problems = problems


def _decision(line: str) -> Decision:
    from factcheck.records.codec import from_json

    try:
        return from_json(Decision, migrated(_fields(line), KIND))
    except UnknownVersionError as error:
        raise _LineError(f"schema: {error}") from None
    except InvalidRecordError as error:
        raise _LineError(*map(_path_first, error.problems)) from None


def _fields(line: str) -> dict[str, Any]:
    if _CONFLICT.match(line):
        raise _LineError("a merge conflict marker: keep the lines of both sides")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise _LineError(f"not JSON: {why[:1].lower()}{why[1:]}") from None
    if not isinstance(fields, dict):
        raise _LineError("not a JSON object")
    return fields


def _path_first(problem: str) -> str:
    what, _, path = problem.rpartition(" @ $")
    return f"{path.removeprefix('.')}: {what}" if path else what


def _contradictions(found: Sequence[tuple[str, int, Decision]]) -> Iterator[InputError]:
    """Yield what is wrong of records as a whole: an id that is another's, or of nothing there."""
    altered = misnamed(decision for _, _, decision in found)
    known = Counter(decision.id for _, _, decision in found)
    first: dict[str, Decision] = {}
    for source, line, decision in found:
        other = first.setdefault(decision.id, decision)
        if other != decision:
            yield InputError(source, f"id: '{decision.id}' is that of another decision", line)
        elif decision in altered:
            words = f"id: '{decision.id}' is not that of what the record says; was it edited?"
            yield InputError(source, words, line)
        if not decision.is_whole:
            words = "fingerprint: not that of its rule and claims; is this of another finding?"
            yield InputError(source, words, line)
        if decision.supersedes is not None and decision.supersedes not in known:
            words = f"supersedes: there is no decision '{decision.supersedes}'"
            yield InputError(source, words, line)
