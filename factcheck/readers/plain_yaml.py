"""YAML without surprises: plain data with the line of each part, and every problem at once.

Text stays as it is written, dates too; only whole numbers, true, false and null are read as such.
Tags, aliases and keys stated twice are problems, so no file can grow in memory or mean
two things.
"""

from __future__ import annotations

import re
import warnings
from typing import Any

from attrs import Factory, define

__all__ = ["PlainYaml", "load"]

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_YAML = "tag:yaml.org,2002:"
_SCALARS = {"str", "null", "bool", "int", "float", "timestamp"}
_TRUTH = {"true": True, "false": False}
_TRUTH_OF_OTHERS = frozenset({"yes", "no", "on", "off", "y", "n"})
"""What YAML 1.1 takes for true or false."""


@define
class PlainYaml:
    """What a YAML file holds.

    Attributes:
        data: dicts, lists, text, whole numbers, booleans and None.
        lines: the line, counted from 1, of each part by its path of keys and indices.
        problems: the line and the words of each thing that is wrong.
        doubtful: the parts that are text here and true or false to other readers of YAML.
    """

    data: Any = None
    lines: dict[tuple[str | int, ...], int] = Factory(dict)
    problems: list[tuple[int, str]] = Factory(list)
    doubtful: list[tuple[str | int, ...]] = Factory(list)


_OF_A_VALUE = re.compile(
    r"mapping (?:keys|values) are not allowed|sequence entries are not allowed|undefined alias"
    r"|character '[^\\]' that cannot start"
)
"""What ruamel.yaml says where words that people wrote as a value are none."""


def load(text: str) -> PlainYaml:
    """Return what a YAML text holds; where it is not YAML at all, only the problem."""
    loaded = PlainYaml()
    try:
        root = _compose(text, loaded)
        if root is not None:
            loaded.data = _Builder(loaded).build(root, ())
    except RecursionError:
        loaded.problems = [(1, "nested too deeply")]
    return loaded


def _compose(text: str, loaded: PlainYaml) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.reader import ReaderError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an anchor stated twice: aliases are problems anyway
            return YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        problem = error.problem or error.context or "it cannot be read"
        if _OF_A_VALUE.search(problem):
            problem += " (put a value that holds ': ', or begins with a mark as '@', in quotes)"
        loaded.problems.append((line, f"not YAML: {problem}"))
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        loaded.problems.append((line, f"not YAML: a character U+{error.character:04X}"))
    return None


@define
class _Builder:
    loaded: PlainYaml
    _seen: set[int] = Factory(set)

    def build(self, node: Any, path: tuple[str | int, ...]) -> Any:
        line = self.loaded.lines.setdefault(path, node.start_mark.line + 1)
        self._seen.add(id(node))
        if isinstance(node.value, str):
            if node.style is None and node.value.lower() in _TRUTH_OF_OTHERS:
                self.loaded.doubtful.append(path)
            return self._scalar(node, line)
        if node.tag not in (_YAML + "map", _YAML + "seq"):
            self._problem(line, f"a tag: {node.tag}")
        if node.id == "mapping":
            return self._mapping(node, path)
        return [
            self.build(item, (*path, index))
            for index, item in enumerate(node.value)
            if not self._is_alias(item, item.start_mark.line + 1)
        ]

    def _is_alias(self, node: Any, line: int) -> bool:
        """Tell, as a problem, whether a node was met before: an alias is the node it names."""
        if id(node) in self._seen:
            self._problem(line, "an alias (*): write it out")
            return True
        return False

    def _mapping(self, node: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key.value, str):
                self._problem(line, "a key that is not text")
            elif key.value in mapping:
                self._problem(line, f"'{key.value}' stands here a second time")
            elif not self._is_alias(value, line):
                self.loaded.lines[*path, key.value] = line
                mapping[key.value] = self.build(value, (*path, key.value))
        return mapping

    def _scalar(self, node: Any, line: int) -> Any:
        tag = str(node.tag)
        text: str = node.value
        kind = tag.removeprefix(_YAML)
        if kind not in _SCALARS:
            self._problem(line, f"a tag: {tag}")
        if kind == "null":
            return None
        if kind == "bool":
            return _TRUTH.get(text.lower(), text)
        if kind == "int" and _INTEGER.fullmatch(text):
            return int(text)
        return text

    def _problem(self, line: int, words: str) -> None:
        self.loaded.problems.append((line, words))
