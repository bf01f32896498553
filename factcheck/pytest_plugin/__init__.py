"""The ledger's claims as tests: ``pytest --factcheck``, or ``factcheck_paths`` in the ini file.

Unless one of these is given, the plugin does nothing and imports nothing of the library.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factcheck.ledger import Ledger
    from factcheck.pipeline import Analysis
    from factcheck.pytest_plugin.collecting import LedgerFile
    from factcheck.pytest_plugin.desk import TestDesk

__all__ = ["PendingReviewWarning"]

_INI = "factcheck_paths"
_DEFAULT = "claims"


class PendingReviewWarning(UserWarning):
    """A question about a tracked claim is open. ``--factcheck-strict`` makes it a failure."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the plugin."""
    group = parser.getgroup("factcheck", "tracked claims as tests")
    group.addoption(
        "--factcheck",
        action="store_true",
        help="test the tracked claims of the ledger, 'claims' unless the ini option "
        "'factcheck_paths' says otherwise",
    )
    group.addoption(
        "--factcheck-strict", action="store_true", help="fail where a review is pending"
    )
    parser.addini(_INI, "folders of ledgers whose claims are tested", type="args", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Add the ledgers to what is collected: with the option, or where no argument says what."""
    asked = config.getoption("factcheck")
    implied = config.args_source is not pytest.Config.ArgsSource.ARGS
    if not asked and not implied:
        return
    given = [
        (config.invocation_params.dir / arg.partition("::")[0]).resolve() for arg in config.args
    ]
    for path in _paths(config):
        if path.is_dir() and not any(path.is_relative_to(other) for other in given):
            config.args.append(str(path))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> LedgerFile | None:
    """Collect the file of a tracked claim."""
    if file_path.suffix not in (".yaml", ".yml"):
        return None
    for root in _paths(parent.config):
        if file_path.is_relative_to(root):
            from factcheck.pytest_plugin.collecting import LedgerFile

            return LedgerFile.of(parent, file_path, root)
    return None


def _paths(config: pytest.Config) -> list[Path]:
    stated = config.getini(_INI)
    if not stated and config.getoption("factcheck"):
        stated = [_DEFAULT]
    return [(config.rootpath / path).resolve() for path in stated]


def _desk(request: pytest.FixtureRequest) -> TestDesk:
    from factcheck.pytest_plugin.desk import desk_of

    paths = _paths(request.config)
    if not paths:
        pytest.fail("name a ledger: --factcheck, or factcheck_paths in the ini file", pytrace=False)
    return desk_of(request.config, paths[0])


@pytest.fixture(scope="session")
def factcheck_ledger(request: pytest.FixtureRequest) -> Ledger:
    """The ledger, read."""
    desk = _desk(request)
    if desk.problems:
        pytest.fail("\n".join(map(str, desk.problems)), pytrace=False)
    return desk.ledger


@pytest.fixture(scope="session")
def factcheck_analysis(request: pytest.FixtureRequest) -> Analysis:
    """What the documents of the ledger hold: claims, groups, findings and the queue."""
    return _desk(request).analysis
