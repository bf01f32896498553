"""Whatever happens while the ledger is written: nothing is lost, and no file is half-written."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.ledger.atomic import replace_unchanged, unfinished
from factcheck.ledger.decision_files import read_decisions
from tests.cli.running import factcheck
from tests.conftest import ROOT, TEXTS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits as on POSIX")

ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
AT = ("--at", "2025-05-01T12:00:00Z")
DECIDE = ("decide", "1", "inconsistent", "--reviewer", "Ada", *AT)
SYNC = ("ledger", "sync")
TRACK = ("track", "1", "texts", "--name", "other")
WRITES = pytest.mark.parametrize("verb", [DECIDE, SYNC, TRACK], ids=lambda verb: verb[0])


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts and a ledger of two claims, all of whose quotes have moved."""
    desk = tmp_path_factory.mktemp("pristine") / "desk"
    (desk / "texts").mkdir(parents=True)
    for name, text in TEXTS.items():
        (desk / "texts" / name).write_text(text, "utf-8")
    (desk / "claims").mkdir()
    ledger = 'schema: factcheck.ledger/1\ndocuments: ["../texts"]\n'
    (desk / "claims" / "ledger.yaml").write_text(ledger, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(desk)
        for rank in ("1", "2"):
            assert factcheck("track", rank, "texts", "--name", f"claim-{rank}").exit_code == 0
        earlier = ("decide", "2", "same-claim", "--reviewer", "Ada", "--at", "2025-04-01T12:00:00Z")
        assert factcheck(*earlier).exit_code == 0
    for name, text in TEXTS.items():
        (desk / "texts" / name).write_text(f"It rained.\n{text}", "utf-8")
    return desk


@pytest.fixture
def desk(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(pristine, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def contents(desk: Path) -> dict[str, bytes]:
    """Return what the files of the ledger hold that a person would look at."""
    folder = desk / "claims"
    files = (path for path in folder.rglob("*") if path.is_file() and path.name[0] != ".")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def run(desk: Path, *verb: str, limit: Callable[[], None] | None = None) -> tuple[int, str]:
    """Run a verb in a process of its own; return its exit status and what it complains of."""
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *verb],
        cwd=desk,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )
    return done.returncode, done.stderr


@WRITES
def test_killed_before_each_change_to_the_disk(
    verb: tuple[str, ...], pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-m", "tests.ledger.crashing", str(pristine), str(tmp_path), *verb]
    ends = json.loads(subprocess.check_output(command, cwd=ROOT, text=True))
    assert len(ends) > 4
    assert ends[-1] == 0
    before, whole = contents(pristine), contents(tmp_path / str(len(ends) - 1))
    for number in range(len(ends) - 1):
        desk = tmp_path / str(number)
        monkeypatch.chdir(desk)
        there = contents(desk)
        for name, content in there.items():
            assert content in (before.get(name), whole[name]), f"{name}, killed before {number}"
        log = factcheck("log")
        assert log.exit_code == 0
        assert [line.partition(": left by")[0] for line in log.stderr.splitlines()] == [
            f"factcheck: note: {path.relative_to(desk)}" for path in unfinished(desk)
        ]
        if there not in (before, whole) or number == 0:
            assert factcheck(*verb).exit_code == 0
            assert contents(desk) == whole


def no_file_longer_than(size: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@WRITES
def test_a_full_disk(verb: tuple[str, ...], desk: Path) -> None:
    before = contents(desk)
    status, complaint = run(desk, *verb, limit=no_file_longer_than(200))
    assert status == 2
    assert complaint.startswith("factcheck: claims/")
    assert complaint.endswith(": not written: file too large\n")
    assert complaint.count("\n") == 1
    assert contents(desk) == before
    assert not unfinished(desk)
    assert factcheck(*verb).exit_code == 0


def without_the_rights_of_root() -> None:
    """Have permissions hold for root too: CAP_DAC_OVERRIDE (1) leaves the bounding set (24)."""
    if os.geteuid() == 0 and ctypes.CDLL(None).prctl(24, 1, 0, 0, 0):
        raise OSError("not to be had here")


@WRITES
def test_a_folder_that_is_read_only(verb: tuple[str, ...], desk: Path) -> None:
    before = contents(desk)
    for folder in (desk / "claims", desk / "claims" / "decisions"):
        folder.chmod(0o555)
    try:
        status, complaint = run(desk, *verb, limit=without_the_rights_of_root)
    except subprocess.SubprocessError:
        pytest.skip("this system does not let root give up its rights")
    finally:
        for folder in (desk / "claims", desk / "claims" / "decisions"):
            folder.chmod(0o755)
    assert status == 2
    assert complaint.startswith("factcheck: claims/")
    assert complaint.endswith(": not written: permission denied\n")
    assert complaint.count("\n") == 1
    assert contents(desk) == before


def test_what_a_person_wrote_in_the_meantime_stays(tmp_path: Path) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text("notes: mine\n", "utf-8")
    with pytest.raises(InputError, match="changed by somebody else in the meantime"):
        replace_unchanged(path, "notes: none\n", "notes: none\nstart: 1\n")
    assert path.read_text("utf-8") == "notes: mine\n"
    replace_unchanged(path, "notes: mine\n", "notes: mine\nstart: 1\n")
    assert path.read_text("utf-8") == "notes: mine\nstart: 1\n"


def test_two_syncs_and_a_reviewer_at_once(desk: Path) -> None:
    started = [
        subprocess.Popen([sys.executable, "-m", "factcheck", *verb], cwd=desk, env=ENVIRONMENT)
        for verb in (SYNC, SYNC, DECIDE)
    ]
    ends = [one.wait() for one in started]
    assert ends[-1] == 0
    assert set(ends) <= {0, 2}  # a sync that came second may have to be run again
    assert len(read_decisions(desk / "claims" / "decisions")) == 2
    assert factcheck("ledger", "sync").stdout.endswith("0 of 2 files changed.\n")
    assert factcheck("verify").exit_code == 0
