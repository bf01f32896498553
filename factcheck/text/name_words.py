"""The words that show what a proper name is a name of, from the tables beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = [
    "given_names",
    "heads_of_office",
    "in_office",
    "name_words",
    "titles",
]


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("factcheck.text") / name).read_text(encoding="utf-8"))


@cache
def name_words(section: str, key: str = "words") -> frozenset[str]:
    """Return the words that ``names.toml`` lists under ``key`` of ``section``."""
    return frozenset(_table("names.toml")[section][key].split())


@cache
def given_names() -> dict[str, str]:
    """Return who bears each given name: ``female``, ``male`` or ``either``."""
    bearers: dict[str, str] = {}
    for bearer, listed in _table("given_names.toml").items():
        for name in listed.split():
            bearers[name] = bearer if bearers.get(name, bearer) == bearer else "either"
    return bearers


@cache
def heads_of_office() -> frozenset[str]:
    """Return the last words of offices, singular and plural."""
    heads = name_words("offices", "heads")
    return heads | {f"{head}s" for head in heads}


@cache
def in_office() -> frozenset[str]:
    """Return the words that may stand in the name of an office."""
    return heads_of_office() | name_words("offices", "modifiers")


@cache
def titles() -> dict[str, str]:
    """Return the titles that stand before a name, and whether ``female``, ``male`` or ``any``."""
    return {
        title: bearer
        for bearer in ("female", "male", "any")
        for title in name_words("titles", bearer)
    }
