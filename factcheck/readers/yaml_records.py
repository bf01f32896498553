"""Records that parts of a YAML file state, each problem with its line and its path."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers.plain_yaml import PlainYaml, load

__all__ = ["YamlFile"]

Record = TypeVar("Record")

_PATH = re.compile(r"(?P<what>.*) @ \$(?P<path>[^@]*)", flags=re.DOTALL)
_KEY = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>[0-9]+)\]")

_NAMED = re.compile(r"'(?P<name>\w+)' (?=is|says|lists|has)")
"""How a record that is wrong as a whole names the field that makes it so."""
_CONFLICT = re.compile(r"^(?:<{7} |>{7} )", flags=re.MULTILINE)


class YamlFile:
    """A YAML file and what is wrong with it.

    Args:
        source: the path as the user knows it.
        text: what the file holds.
    """

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text
        conflict = _CONFLICT.search(text)
        if conflict is None:
            self._yaml = load(text)
        else:
            line = text.count("\n", 0, conflict.start()) + 1
            self._yaml = PlainYaml(problems=[(line, "a merge conflict marker: resolve it first")])
        self._problems = list(self._yaml.problems)
        for path in self._yaml.doubtful:
            self.problem("put it in quotes: some readers of YAML take it for true or false", *path)

    @property
    def data(self) -> Any:
        """What it holds: dicts, lists, text, whole numbers, booleans and None."""
        return self._yaml.data

    @property
    def problems(self) -> list[InputError]:
        """Everything that is wrong, in order."""
        return [InputError(self.source, words, line) for line, words in sorted(set(self._problems))]

    def problem(self, words: str, *path: str | int) -> None:
        """Add a problem of the part at a path of keys and indices."""
        place = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)[1:]
        self._problems.append((self._line(path), f"{place}: {words}" if place else words))

    def record(self, kind: type[Record], data: object) -> Record | None:
        """Return the record that plain data of the file states; None where it states none.

        ``data`` has the shape of the file's own, so that problems can be placed.
        """
        from factcheck.records.codec import from_json

        try:
            return from_json(kind, data)
        except InvalidRecordError as error:
            for problem in error.problems:
                self._placed(problem, kind)
            return None

    def _placed(self, problem: str, kind: type[Any]) -> None:
        match = _PATH.fullmatch(problem)
        words, path = (problem, "") if match is None else (match["what"], match["path"])
        keys = tuple(
            found["name"] if found["index"] is None else int(found["index"])
            for found in _KEY.finditer(path)
        )
        if words.startswith("unknown field "):
            for name in re.findall(r"'([^']*)'", words):
                self.problem(f"unknown field{_hint(name, self._beside(kind, keys))}", *keys, name)
        else:
            named = _NAMED.match(words)
            self.problem(words, *keys, *([named["name"]] if named else []))

    def _beside(self, kind: type[Any], keys: Sequence[str | int]) -> list[str]:
        """Return the names of the fields that the part at a path may have."""
        for key in keys:
            if isinstance(key, str):
                kind = _record_in(_types(kind).get(key, object)) or object
        return list(_types(kind))

    def _line(self, path: Sequence[str | int]) -> int:
        path = tuple(path)
        while path and path not in self._yaml.lines:
            path = path[:-1]
        return self._yaml.lines.get(path, 1)


def _hint(name: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


def _types(kind: Any) -> Mapping[str, Any]:
    from typing import get_type_hints

    return get_type_hints(kind) if attrs.has(kind) else {}


def _record_in(kind: Any) -> Any:
    from typing import get_args

    if attrs.has(kind):
        return kind
    return next((found for part in get_args(kind) if (found := _record_in(part))), None)
