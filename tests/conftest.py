"""What all tests share: a hypothesis profile without a clock, and the five seed texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "factcheck", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("factcheck")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the seed texts, in this checkout."""
    return ROOT / "seeds"
