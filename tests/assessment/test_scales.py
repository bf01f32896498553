"""What a person assessed, and what it is called on scales that people know."""

from __future__ import annotations

import datetime as dt
from itertools import product
from pathlib import Path

import pytest

from factcheck.assessment import scales
from factcheck.errors import InputError
from factcheck.readers.scales import read_scales
from factcheck.records import Assessment, EvidenceStatus, Obstacle, Scale, ScheduleStatus

SCALES = {scale.name: scale for scale in scales()}
BUILT_IN = Path(__file__).parents[2] / "factcheck" / "assessment" / "scales.toml"


def assessment(evidence: EvidenceStatus, *obstacles: Obstacle) -> Assessment:
    return Assessment(
        id="assessment-1",
        commitment="commitment-1",
        evidence=evidence,
        schedule=ScheduleStatus.UNDER_WAY,
        as_of=dt.date(2025, 9, 1),
        assessor="R. Viewer",
        assessed=dt.datetime(2025, 9, 2, 9, 0, tzinfo=dt.UTC),
        obstacles=obstacles,
    )


@pytest.mark.parametrize(
    ("scale", "evidence", "schedule", "label"),
    [
        ("politifact", "fulfilled", "completed", "Promise Kept"),
        ("politifact", "none_yet", "not_started", "No Action"),
        ("politifact", "none_yet", "stalled", "Stalled"),
        ("politifact", "cannot_be_rated", "under_way", None),
        ("polimetre", "partly_fulfilled", "completed", "Partially kept"),
        ("polimetre", "not_fulfilled", "abandoned", "Broken"),
        ("full-fact", "fulfilled", "completed", "Achieved"),
        ("full-fact", "none_yet", "off_track", "Appears off track"),
        ("full-fact", "cannot_be_rated", "under_way", "Unclear or disputed"),
    ],
)
def test_two_axes_have_a_label(scale: str, evidence: str, schedule: str, label: str | None) -> None:
    assert SCALES[scale].label(EvidenceStatus(evidence), ScheduleStatus(schedule)) == label


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
def test_every_label_of_a_scale_can_be_reached(scale: Scale) -> None:
    reached = {scale.label(*axes) for axes in product(EvidenceStatus, ScheduleStatus)}
    assert {label.name for label in scale.labels} <= reached


def test_what_cannot_be_rated_says_why() -> None:
    assert assessment(EvidenceStatus.CANNOT_BE_RATED, Obstacle.NO_DATA).obstacles
    with pytest.raises(ValueError, match="says why"):
        assessment(EvidenceStatus.CANNOT_BE_RATED)
    with pytest.raises(ValueError, match="only where an axis cannot be rated"):
        assessment(EvidenceStatus.FULFILLED, Obstacle.NO_DATA)


def test_ones_own_scales_are_read_from_a_file(tmp_path: Path) -> None:
    assert read_scales(BUILT_IN) == scales()
    path = tmp_path / "scales.toml"
    path.write_text('[[scales]]\nname = "ours"\ntitle = "Ours"\nlabels = [{ evidence = ["so"] }]\n')
    with pytest.raises(InputError, match=r"scales\.toml: .*\$\.scales\[0\]\.labels\[0\]"):
        read_scales(path)
