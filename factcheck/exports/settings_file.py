"""Settings as a file of TOML to start from, what each is for written above it."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs

from factcheck import settings as module
from factcheck.settings import Settings

__all__ = ["settings_file"]

_WIDTH = 98


def settings_file(settings: Settings) -> Iterator[str]:
    """Yield the settings as TOML, a table for each part of them, every setting with its words."""
    for table in attrs.fields(Settings):
        part = getattr(settings, table.name)
        yield from _comment(inspect.getdoc(type(part)) or "")
        yield f"[{table.name}]\n"
        words = _words(type(part))
        for setting in attrs.fields(type(part)):
            yield from _comment(words.get(setting.name, ""))
            yield f"{setting.name} = {_number(getattr(part, setting.name))}\n"
        yield "\n"


def _comment(words: str) -> Iterator[str]:
    for paragraph in words.split("\n\n") if words else ():
        for line in textwrap.wrap(" ".join(paragraph.split()), _WIDTH):
            yield f"# {line.replace('``', '')}\n"


def _number(value: Any) -> str:
    return repr(value) if isinstance(value, float | int) else format(value, "f")


def _words(part: type) -> dict[str, str]:
    """Return the string that stands below each setting where its class is written.

    Python drops such strings; editors and documentation read them from the source, as this does.
    """
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.ClassDef) and node.name == part.__name__:
            return {
                stated.target.id: below.value.value
                for stated, below in pairwise(node.body)
                if isinstance(stated, ast.AnnAssign)
                and isinstance(stated.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
                and isinstance(below.value.value, str)
            }
    return {}
