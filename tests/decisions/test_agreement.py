"""Agreement beyond chance, against examples that are published with their results."""

from __future__ import annotations

import pytest

from factcheck.decisions.agreement import alpha, kappa


def test_cohens_kappa() -> None:
    """Two readers of 50 proposals (the example of "Cohen's kappa" in Wikipedia)."""
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10
    assert kappa(pairs + [("no", "no")] * 15) == pytest.approx(0.4)


def test_kappa_is_not_defined_where_nothing_was_to_choose() -> None:
    assert kappa([("yes", "yes")] * 3) is None
    assert kappa([]) is None


def test_krippendorffs_alpha() -> None:
    """Four observers with missing values, nominal: 0.743 (Krippendorff 2011, section C)."""
    observers = [
        "1 2 3 3 2 1 4 1 2 - - -",
        "1 2 3 3 2 2 4 1 2 5 - 3",
        "- 3 3 3 2 3 4 2 2 5 1 -",
        "1 2 3 3 2 4 4 1 2 5 1 -",
    ]
    rows = [line.split() for line in observers]
    ratings = {
        str(item): {str(who): row[item] for who, row in enumerate(rows) if row[item] != "-"}
        for item in range(12)
    }
    assert alpha(ratings) == pytest.approx(0.743, abs=0.001)


def test_alpha_is_not_defined_where_nothing_varies() -> None:
    assert alpha({"a": {"x": "yes", "y": "yes"}}) is None
    assert alpha({}) is None
