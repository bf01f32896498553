"""Changes to a YAML file that touch nothing else: no comment, no order, no space is lost.

ruamel.yaml's round trip keeps comments and the order of keys, but sets anew what a person had
folded or indented in another way, which a review then shows as changed. So ruamel only says where
each part of the text stands, and the text is changed there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from factcheck.ledger.yaml_text import block, items, scalar

__all__ = ["NotEditableError", "YamlEditor"]

Path = Sequence[str | int]


class NotEditableError(ValueError):
    """A part that is not laid out as a block, a dash or a key a line."""


@frozen
class _Edit:
    start: int
    end: int
    text: str


class YamlEditor:
    """The text of a YAML file, and changes to be made to it."""

    def __init__(self, text: str) -> None:
        from ruamel.yaml import YAML

        self._text = text if text.endswith("\n") else text + "\n"
        self._root: Any = YAML(typ="safe", pure=True).compose(self._text)
        self._edits: list[_Edit] = []

    def text(self) -> str:
        """Return the text with all changes made."""
        text = self._text
        for edit in sorted(self._edits, key=lambda edit: (edit.start, edit.end), reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def append(self, path: Path, data: Sequence[Any]) -> None:
        """Add items behind the last one of the list at a path.

        Raises:
            NotEditableError: the list is written in brackets.
        """
        node = self._node(path)
        if node.flow_style or not node.value:
            raise NotEditableError("a list with a dash a line is needed to add to it")
        column = node.start_mark.column
        self._insert(self._end(node), items(data, column))

    def put(self, path: Path, fields: Mapping[str, Any]) -> None:
        """Set the values of keys in the mapping at a path; new keys come behind the others.

        Raises:
            NotEditableError: the mapping is written in braces, or a value is no single one.
        """
        node = self._node(path)
        if node.flow_style:
            raise NotEditableError("fields with a key a line are needed to add to them")
        there = {key.value: (key, value) for key, value in node.value}
        new = {key: value for key, value in fields.items() if key not in there}
        for key in fields.keys() & there.keys():
            self._set(*there[key], fields[key])
        if new:
            self._insert(self._end(node), block(new, node.start_mark.column))

    def _set(self, key: Any, value: Any, new: Any) -> None:
        if not isinstance(value.value, str) or value.style in ("|", ">"):
            raise NotEditableError(f"'{key.value}' is no value on one line")
        start, end = value.start_mark.index, value.end_mark.index
        indent = key.start_mark.column + 2
        self._edits.append(_Edit(start, end, scalar(new, indent, value.start_mark.column)))

    def _insert(self, at: int, lines: str) -> None:
        self._edits.append(_Edit(at, at, lines))

    def _node(self, path: Path) -> Any:
        node = self._root
        for step in path:
            if isinstance(step, int):
                node = node.value[step]
            else:
                node = next(value for key, value in node.value if key.value == step)
        return node

    def _end(self, node: Any) -> int:
        """Return where the line after a part's last one begins."""
        while not isinstance(node.value, str) and node.value and not node.flow_style:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        end: int = node.end_mark.index
        if end and self._text[end - 1] == "\n" and node.style in ("|", ">"):
            return end
        return self._text.index("\n", end) + 1
