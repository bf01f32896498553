from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers import read
from factcheck.records import Document

Write = Callable[..., Path]
Reading = tuple[list[Document], list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file below the test's own folder: a name, and text or bytes."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reading]:
    """Read paths, given below the test's own folder: the documents, and what was reported."""
    monkeypatch.chdir(tmp_path)

    def reading(*paths: str) -> Reading:
        errors: list[InputError] = []
        return list(read(*paths, on_error=errors.append)), [str(error) for error in errors]

    return reading
