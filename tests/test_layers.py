"""A module imports only the layers below its own, and importing the package is cheap."""

from __future__ import annotations

import subprocess
import sys

import pytest
from importlinter import cli

from tests.conftest import ROOT

HEAVY = {
    *("cattrs", "click", "filelock", "hypothesis", "jinja2", "pytest", "rapidfuzz", "rich"),
    *("ruamel", "starlette", "uvicorn"),
}


def test_imports_go_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    status = cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def imported_by(*arguments: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has imported in the end."""
    code = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", "; ".join([*arguments, code])],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_the_package_is_cheap() -> None:
    assert not imported_by("import factcheck") & HEAVY


def test_the_names_of_the_verbs_cost_no_more_than_click() -> None:
    help_of_all = "\n".join(
        [
            "from click.testing import CliRunner",
            "from factcheck.cli.app import app",
            "CliRunner().invoke(app, ['--help'], catch_exceptions=False)",
        ]
    )
    loaded = imported_by(f"exec({help_of_all!r})")
    assert not loaded & (HEAVY - {"click"})


def test_figures_load_no_stage_but_their_own() -> None:
    code = [
        "import sys",
        "from factcheck import Document, figures",
        "figures(Document(id='a', text='In 2024 it cost £5m.'))",
        "print(*sorted(sys.modules))",
    ]
    done = subprocess.run(
        [sys.executable, "-c", "; ".join(code)], capture_output=True, text=True, check=True
    )
    loaded = {name for name in done.stdout.split() if name.count(".") == 1}
    assert {name for name in loaded if name.startswith("factcheck.")} == {
        "factcheck.periods",
        "factcheck.pipeline",
        "factcheck.quantities",
        "factcheck.records",
        "factcheck.sentences",
        "factcheck.settings",
        "factcheck.text",
    }
