"""The lock pins, with hashes, everything that development needs, and says nothing of where from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

LOCK = (ROOT / "requirements-dev.lock").read_text("utf-8")
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.!+]+)(?P<rest>.*(?:\n    --hash.*)*)", re.M)


def needed(*extras: str) -> Iterator[Requirement]:
    """Yield what the package needs, with what these extras need, one extra in another."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"]]
    for extra in extras:
        named += project["optional-dependencies"][extra]
    for requirement in map(Requirement, named):
        if requirement.name == project["name"]:
            yield from needed(*requirement.extras)
        else:
            yield requirement


def test_everything_is_pinned_within_its_range() -> None:
    pinned = {canonicalize_name(pin["name"]): pin["version"] for pin in PIN.finditer(LOCK)}
    wrong = [
        str(requirement)
        for requirement in needed("dev")
        if not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not wrong, f"not in requirements-dev.lock: {', '.join(wrong)}; run 'make lock'"


def test_every_pin_has_hashes() -> None:
    pins = list(PIN.finditer(LOCK))
    assert len(pins) > 50
    assert all("--hash=sha256:" in pin["rest"] for pin in pins)


def test_it_names_no_place() -> None:
    assert not re.search(r"://|^-|index|@ ", LOCK, flags=re.MULTILINE)
