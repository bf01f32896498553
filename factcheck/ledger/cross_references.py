"""What the files of a ledger say of one another: ids that are taken, claims that are not there.

A file that states no claim still says who it is, mostly, and whom it names: both are checked, so
that every problem is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.errors import InputError
from factcheck.readers.yaml_records import YamlFile

__all__ = ["Header", "contradictions", "header"]

_ID = re.compile(r"^id:[ \t]*[\"']?([a-z0-9][a-z0-9-]*)[\"']?[ \t\r]*(?:#.*)?$", flags=re.MULTILINE)


@frozen
class Header:
    """What a file says of itself and of others.

    Attributes:
        source: the file, as the user knows it.
        ids: its id; none where it has none, several in a merge that was not finished.
        related: the ids of other claims that it names.
    """

    source: str
    ids: tuple[str, ...]
    related: tuple[str, ...] = ()


def header(file: YamlFile) -> Header:
    """Return what a file says of itself, as far as it can be read."""
    if not isinstance(file.data, dict):
        return Header(file.source, tuple(dict.fromkeys(_ID.findall(file.text))))
    stated, related = file.data.get("id"), file.data.get("related")
    ids = (stated,) if isinstance(stated, str) else ()
    if not isinstance(related, list) or not all(isinstance(name, str) for name in related):
        return Header(file.source, ids)
    return Header(file.source, ids, tuple(related))


def contradictions(headers: Sequence[Header], tracked: Collection[str]) -> Iterator[InputError]:
    """Yield every id that another file has already, and every related claim that is not tracked."""
    yield from _taken(headers)
    for one in headers:
        for index, name in enumerate(one.related):
            if name not in tracked:
                yield InputError(one.source, f"related[{index}]: no claim '{name}' is tracked")


def _taken(headers: Iterable[Header]) -> Iterator[InputError]:
    first: dict[str, str] = {}
    for one in headers:
        for name in one.ids:
            other = first.setdefault(name, one.source)
            if other != one.source:
                yield InputError(one.source, f"id: '{name}' is that of {other} already")
