"""What was published about a claim stands wherever the claim is quoted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import factcheck


def checked(words: str, number: int) -> dict[str, object]:
    return {
        "@type": "ClaimReview",
        "url": f"https://checkers.example/{number}",
        "claimReviewed": words,
        "author": {"name": "The Checkers"},
        "reviewRating": {"alternateName": "Mostly <b>false</b>"},
        "datePublished": "2024-05-02",
        "itemReviewed": {"author": {"name": "Ada Reeve"}},
    }


@pytest.mark.parametrize("form", ["table", "html", "markdown"])
def test_a_question_names_who_checked_a_quote(form: str, tmp_path: Path) -> None:
    feed = tmp_path / "feed.json"
    words = [
        "The Harbour Bridge trial took four weeks.",
        "The Harbour Bridge trial took six weeks.",
    ]
    reviews = [checked(one, number) for number, one in enumerate(words)]
    feed.write_text(json.dumps(reviews), encoding="utf-8")
    command = ["queue"] if form == "table" else ["report", "--format", form]
    shown = " ".join(factcheck(*command, feed).stdout.split())
    assert "The Checkers, 2 May 2024: “Mostly" in shown
    assert ("“Mostly <b>false" in shown) is (form == "table")
    for number in range(2):
        assert f"https://checkers.example/{number}" in shown.replace("\\", "")
