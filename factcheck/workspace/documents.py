"""The documents of a run, each taken from the workspace when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from factcheck.records import Document
from factcheck.workspace.readings import Readings

__all__ = ["Documents"]


@frozen(slots=False, eq=False)
class Documents(Mapping[str, Document]):
    """Documents by their ids.

    Attributes:
        sources: where each was read from in this run, by its fingerprint.
    """

    _readings: Readings
    sources: Mapping[bytes, str | None]
    _taken: dict[str, Document] = field(factory=dict)

    def __getitem__(self, id_: str) -> Document:
        if id_ not in self._taken:
            name = self._names[id_]
            ((_, document, _),) = self._readings.held([name])
            self._taken[id_] = evolve(document, source=self.sources[name])
        return self._taken[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self.sources)

    @cached_property
    def _names(self) -> Mapping[str, bytes]:
        return self._readings.ids(self.sources)
