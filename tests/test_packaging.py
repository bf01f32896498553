"""The wheel holds what the package needs and works where nothing else of the project is."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.packaging


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without this process's PYTHONPATH and return what it prints."""
    done = subprocess.run(
        command, cwd=cwd, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    run(*build, ROOT, cwd=folder)  # a source archive, and the wheel from that
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "factcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == files


def test_the_wheel_works_in_an_empty_environment_from_an_empty_folder(
    wheel: Path, tmp_path: Path
) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    subprocess.run(
        [*install, "install", "--quiet", str(wheel)], cwd=tmp_path, check=True, timeout=300
    )

    folder = tmp_path / "empty"
    folder.mkdir()
    factcheck = environment / "bin" / "factcheck"
    text = "We recruited more than 6,500 teachers."
    row = json.loads(run(factcheck, "figures", "--format", "jsonl", text, cwd=folder))
    assert (row["value"], row["hedge"], row["unit"]) == ("6500", "more_than", "teacher")

    (folder / "a.txt").write_text("The audit of the bridges took four months.\n", "utf-8")
    (folder / "b.txt").write_text("The audit of the bridges took three months.\n", "utf-8")
    run(factcheck, "queue", "a.txt", "b.txt", cwd=folder)
    run(python, "-m", "factcheck", "--version", cwd=folder)
    assert json.loads(run(factcheck, "schema", "claim", cwd=folder))["title"] == "factcheck.claim/1"
