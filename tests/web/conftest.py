"""The page of two short texts that do not agree, with a ledger of its own and a still clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import factcheck
from factcheck import pipeline
from factcheck.pipeline import Analysis
from factcheck.records import ReviewItem, Role
from factcheck.web.app import application
from factcheck.web.desk import Desk

HOST = "127.0.0.1:8321"
BASE = f"http://{HOST}"
NOW = dt.datetime(2025, 5, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def analysis(texts: Path) -> Analysis:
    return pipeline.analyse(factcheck.read(str(texts)))


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    """The folder of decisions, which is not there before the first."""
    return tmp_path / "claims" / "decisions"


Visitor = Callable[..., TestClient]


@pytest.fixture
def visit(analysis: Analysis, decisions: Path) -> Visitor:
    """Open the page as somebody, or as nobody yet; each visit is to a server of its own."""

    def opened(reviewer: str | None = "Ada", *, role: Role = Role.REVIEWER) -> TestClient:
        desk = Desk(analysis, decisions, lambda: NOW, reviewer=reviewer, role=role, version="1")
        return TestClient(application(desk, [HOST]), base_url=BASE, follow_redirects=False)

    return opened


@pytest.fixture
def client(visit: Visitor) -> TestClient:
    return visit()


@pytest.fixture
def item(analysis: Analysis) -> ReviewItem:
    """The first question."""
    return analysis.queue[0]
