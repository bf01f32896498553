"""The scales that come with the package; a file of the same form holds one's own."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from factcheck.records import EvidenceStatus, Label, Scale, ScheduleStatus

__all__ = ["scales"]


@cache
def scales() -> tuple[Scale, ...]:
    """Return PolitiFact's, the Polimètre's and Full Fact's scale, in the order of the file."""
    path = files("factcheck.assessment") / "scales.toml"
    return tuple(
        Scale(
            name=scale["name"],
            title=scale["title"],
            labels=tuple(
                Label(
                    name=label["name"],
                    evidence=tuple(map(EvidenceStatus, label.get("evidence", ()))),
                    schedule=tuple(map(ScheduleStatus, label.get("schedule", ()))),
                )
                for label in scale["labels"]
            ),
        )
        for scale in tomllib.loads(path.read_text(encoding="utf-8"))["scales"]
    )
