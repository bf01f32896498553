from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.exports.settings_file import settings_file
from factcheck.readers.settings import read_settings
from factcheck.settings import DEFAULT, MatchSettings, QueueSettings, Settings


def read(tmp_path: Path, text: str | bytes) -> Settings:
    path = tmp_path / "settings.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(path)


def test_what_is_left_out_stays_as_it_is(tmp_path: Path) -> None:
    stated = read(tmp_path, "[match]\nthreshold = 9\n[queue]\nhigh = 70.5\n")
    assert stated == Settings(
        match=MatchSettings(threshold=9.0), queue=QueueSettings(high=Decimal("70.5"))
    )
    assert isinstance(stated.match.threshold, float)
    assert read(tmp_path, "") == read(tmp_path, "# nothing\r\n") == DEFAULT


def test_every_wrong_field_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as failed:
        read(
            tmp_path,
            '[match]\nthreshold = "7"\nkeys = 0\nfloor = nan\nkey_limit = 2.5\nflor = 1\n'
            "mean_floor = true\n[queue]\nhigh = inf\n[queu]\n",
        )
    assert failed.value.source.endswith("settings.toml")
    problems = failed.value.reason.split("; ")
    assert [problem.partition(" @ ")[2] for problem in problems] == [
        "$.match.threshold",
        "$.match",
        "$.match.floor",
        "$.match.key_limit",
        "$.match",
        "$.match.mean_floor",
        "$.queue.high",
        "$",
    ]
    assert "'keys' must be > 0" in problems[1]
    assert "'flor'" in problems[4]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("match = 3", "expected an object"),
        ("[match", "not TOML"),
        ("a = " + "[" * 5000, "not TOML"),
        ("[match]\nkeys = " + "1" * 5000, "not TOML"),
        ("[match]\nthreshold = 1" + "0" * 400, "expected a number"),
        (b"\xff\xfe", "UTF-16"),
        (b"a = \xe9", "not UTF-8"),
    ],
)
def test_what_is_no_file_of_settings(tmp_path: Path, text: str | bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(tmp_path, text)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_settings(tmp_path / "nothing.toml")
    with pytest.raises(InputError, match="is a directory"):
        read_settings(tmp_path)


numbers = st.floats(allow_nan=False, allow_infinity=False)


@given(
    st.builds(MatchSettings, threshold=numbers, same_noun=numbers, keys=st.integers(1, 10**9)),
    st.builds(QueueSettings, high=st.decimals(allow_nan=False, allow_infinity=False)),
)
def test_a_file_says_what_the_settings_are(
    tmp_path_factory: pytest.TempPathFactory, match: MatchSettings, queue: QueueSettings
) -> None:
    settings = Settings(match=match, queue=queue)
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text("".join(settings_file(settings)), "utf-8")
    assert read_settings(path) == settings


def test_a_file_to_start_from_says_what_each_setting_is_for() -> None:
    lines = "".join(settings_file(DEFAULT)).splitlines()
    for part in (DEFAULT.match, DEFAULT.queue):
        for field in attrs.fields(type(part)):
            assert sum(line.startswith(f"{field.name} = ") for line in lines) == 1
    assert lines[lines.index(f"floor = {DEFAULT.match.floor}") - 1].startswith("# The total")
