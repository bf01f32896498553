"""What all tests share: a hypothesis profile without a clock, and the five seed texts."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run: to look for others is what ``benchmarks/fuzz.py`` is for.
settings.register_profile(
    "factcheck", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("factcheck")

# A run that was put in the background passes on that Ctrl-C is ignored, also to what tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[1]


TEXTS = {
    "000_minutes.txt": (
        "The council has asked Ada Reeve to lead a review of the bridges.\n"
        "The review of the bridges will take four months.\n"
        "In 2023 the council repaired 120 bridges, at a cost of £5m.\n"
    ),
    "001_article.txt": (
        "Ada Reeve’s review of the bridges took just four months.\n"
        "The council repaired more than 140 bridges in 2023, by 7% more than in the year before.\n"
        "“We will publish her report by March 2026,” the council said.\n"
    ),
}


CASES = (
    '{"case": "bridges", "kind": "inconsistent", "subtype": "count", "quotes": ['
    '{"document": "000_minutes", "exact": "120 bridges"}, '
    '{"document": "001_article", "exact": "more than 140 bridges in 2023"}]}\n'
    '{"case": "report", "kind": "different", "quotes": ['
    '{"document": "000_minutes", "exact": "asked Ada Reeve to lead a review"}, '
    '{"document": "001_article", "exact": "publish her report by March 2026"}]}\n'
)
"""Labelled cases of these texts, in a file that does not stand among them."""


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two short texts that do not agree, for tests that read them many times."""
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the seed texts, in this checkout."""
    return ROOT / "seeds"
