"""``sources.yaml``: what is known of the documents beside it, checked whole before use.

::

    schema: factcheck.sources/1
    documents:
      answer.txt:                # a path below the folder
        kind: written-answer
        date: 2025-04-28
        turns:                   # each runs to the next, or to the end
          - line: 1
          - {line: 7, speaker: A. Minister}
        note: Free words for people.

An entry may state any field of a Document but its text. What an entry for a ``.jsonl`` file
states holds for each of its documents that does not state it itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
from attrs import Factory, define, frozen

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers import plain_yaml
from factcheck.readers.files import SOURCES
from factcheck.readers.own_files import text_of
from factcheck.records import Document

__all__ = ["SCHEMA", "Entry", "Sources", "TurnStart", "sources_in"]

SCHEMA = "factcheck.sources/1"

_FIELDS = [field.name for field in attrs.fields(Document) if field.name not in ("text", "source")]
_KNOWN = [*_FIELDS, "note"]
_PATH = re.compile(r"(.*) @ \$(?:\.(\w+))?(.*)", flags=re.DOTALL)


@frozen(kw_only=True)
class TurnStart:
    """A line, counted from 1, at which somebody begins to speak."""

    line: int
    speaker: str | None = None
    office: str | None = None


@frozen
class Entry:
    """What is known of one file.

    Attributes:
        source: the ``sources.yaml`` that says so.
        line: the line it stands on.
        fields: fields of a Document, as plain data.
        turns: where somebody else begins to speak, in order.
    """

    source: str
    line: int
    fields: Mapping[str, Any]
    turns: tuple[TurnStart, ...]

    def turns_in(self, text: str, source: str, first_line: int = 1) -> list[dict[str, Any]]:
        """Return the turns of a text as plain data, each up to where the next begins.

        Raises:
            InputError: one begins past the last line, or before the text, which begins on
                ``first_line``.
        """
        starts = _line_starts(text)
        first, last = self.turns[0].line, self.turns[-1].line
        end = first_line + len(starts) - 1
        if last > end:
            problem = f"a turn at line {last} of {source}, which has {end}"
            raise InputError(self.source, problem, self.line)
        if first < first_line:
            problem = f"a turn at line {first} of {source}, whose text begins at {first_line}"
            raise InputError(self.source, problem, self.line)
        offsets = [starts[turn.line - first_line] for turn in self.turns]
        return [
            {"start": start, "end": end, "speaker": turn.speaker, "office": turn.office}
            for turn, (start, end) in zip(self.turns, pairwise([*offsets, len(text)]), strict=True)
        ]


@define
class Sources:
    """What a ``sources.yaml`` says of the files beside it, by name, and what is wrong with it."""

    entries: dict[str, Entry] = Factory(dict)
    problems: list[InputError] = Factory(list)


def sources_in(folder: Path) -> Sources:
    """Return what is known of the documents in a folder: nothing where it has no such file.

    Entries with a problem are left out; the others stand.
    """
    path = folder / SOURCES
    if not os.path.lexists(path):
        return Sources()
    try:
        return _Check(folder, plain_yaml.load(text_of(path))).sources()
    except InputError as error:
        return Sources(problems=[error])


def _line_starts(text: str) -> list[int]:
    starts = [0]
    while (newline := text.find("\n", starts[-1])) >= 0 and newline + 1 < len(text):
        starts.append(newline + 1)
    return starts


@define
class _Check:
    folder: Path
    yaml: plain_yaml.PlainYaml
    problems: list[tuple[int, str]] = Factory(list)

    def sources(self) -> Sources:
        source = str(self.folder / SOURCES)
        entries = {
            name: Entry(source, self._line("documents", name), fields, turns)
            for name, fields, turns in self._entries()
        }
        problems = sorted({*self.yaml.problems, *self.problems})
        return Sources(entries, [InputError(source, words, line) for line, words in problems])

    def _entries(self) -> Iterator[tuple[str, dict[str, Any], tuple[TurnStart, ...]]]:
        for name, entry in self._documents().items():
            before = len(self.problems)
            if not self._is_beside(name):
                self._problem("no such file beside it", "documents", name)
            if not isinstance(entry, dict):
                self._problem("expected fields such as 'kind: debate'", "documents", name)
                continue
            fields = {key: entry[key] for key in entry if entry[key] is not None}
            self._unknown_keys(fields, _KNOWN, "documents", name)
            turns = self._turns(fields.pop("turns", []), name)
            fields = {key: fields[key] for key in fields if key in _FIELDS}
            self._check(Document, {"id": name, **fields, "text": ""}, "documents", name)
            if len(self.problems) == before:
                yield name, fields, turns

    def _documents(self) -> dict[str, Any]:
        data = self.yaml.data
        if not isinstance(data, dict):
            if not self.yaml.problems:
                self._problem(f"expected 'schema: {SCHEMA}' and 'documents:'")
            return {}
        self._unknown_keys(data, ["schema", "documents"])
        if data.get("schema") != SCHEMA:
            self._problem(f"expected 'schema: {SCHEMA}'", "schema")
        documents = data.get("documents")
        if not isinstance(documents, dict):
            self._problem("expected 'documents:' with the names of files", "documents")
            return {}
        return documents

    def _is_beside(self, name: str) -> bool:
        try:
            inside = (self.folder / name).resolve().is_relative_to(self.folder.resolve())
            return inside and ".." not in name and (self.folder / name).is_file()
        except (OSError, ValueError, RuntimeError):
            return False

    def _turns(self, data: object, name: str) -> tuple[TurnStart, ...]:
        if not isinstance(data, list):
            self._problem("expected a list", "documents", name, "turns")
            return ()
        starts = [
            self._check(TurnStart, item, "documents", name, "turns", index)
            for index, item in enumerate(data)
        ]
        turns = tuple(start for start in starts if start is not None)
        lines = [turn.line for turn in turns]
        if lines != sorted(set(lines)) or any(line < 1 for line in lines):
            self._problem("expected lines counted from 1, in order", "documents", name, "turns")
        return turns

    def _check(self, cls: type[Any], data: object, *path: str | int) -> Any:
        from factcheck.records.codec import from_json

        try:
            return from_json(cls, data)
        except InvalidRecordError as error:
            for problem in error.problems:
                match = _PATH.fullmatch(problem)
                assert match is not None
                words, key, rest = match.groups()
                self._problem(words, *path, *([key] if key else []), rest=rest)
            return None

    def _unknown_keys(self, data: Mapping[str, Any], known: list[str], *path: str) -> None:
        for key in data:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                hint = f" (did you mean '{close[0]}'?)" if close else ""
                self._problem(f"unknown field{hint}", *path, key)

    def _line(self, *path: str | int) -> int:
        while path and path not in self.yaml.lines:
            path = path[:-1]
        return self.yaml.lines.get(path, 1)

    def _problem(self, words: str, *path: str | int, rest: str = "") -> None:
        named = path[1:] if len(path) > 1 and path[0] == "documents" else path
        place = ".".join(map(str, named)) + rest
        self.problems.append((self._line(*path), f"{place}: {words}" if place else words))
