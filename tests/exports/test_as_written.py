"""Stems that matching compared are shown as the words that stand there."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.exports.as_written import as_written
from factcheck.records import Claim, Document, Match

LEFT = (
    "The police force has been reviewing closed cases. “Baroness Casey’s audit” of gang-based "
    "exploitation lasted four months."
)
RIGHT = (
    "Some closures of cases by a police force are reviewed. Baroness Casey’s audit of "
    "gangs’ exploitations lasted five months."
)


@pytest.fixture(scope="module")
def compared() -> tuple[Match, dict[str, Claim], dict[str, Document]]:
    documents = [Document(id="a", text=LEFT), Document(id="b", text=RIGHT, title="Old cases")]
    analysis = pipeline.analyse(documents)
    (match,) = (match for group in analysis.groups for match in group.matches)
    claims = {claim.id: claim for claim in analysis.claims}
    return match, claims, {document.id: document for document in documents}


def shown(match: Match) -> dict[str, tuple[set[str], set[str]]]:
    return {
        part.feature: (set(part.left.split()), set(part.right.split())) for part in match.evidence
    }


def test_each_side_has_its_own_words(
    compared: tuple[Match, dict[str, Claim], dict[str, Document]],
) -> None:
    match, claims, documents = compared
    parts = shown(as_written(match, claims, documents))
    sides = [{"gang-based", "exploitation"}, {"gangs", "exploitations"}]
    if claims[match.left].document == "b":
        sides.reverse()
    for own, words in zip(parts["words"], sides, strict=True):
        assert {"audit", "lasted", *words} <= own
    assert sorted(map(sorted, parts["context"])) == [
        ["cases", "closed", "force", "police", "reviewing"],
        ["cases", "closures", "force", "police", "reviewed"],
    ]


def test_nothing_else_of_a_match_changes(
    compared: tuple[Match, dict[str, Claim], dict[str, Document]],
) -> None:
    match, claims, documents = compared
    written = as_written(match, claims, documents)
    assert (written.left, written.right, written.total) == (match.left, match.right, match.total)
    assert [part.bits for part in written.evidence] == [part.bits for part in match.evidence]


def test_a_stem_whose_word_is_not_at_hand_stays(
    compared: tuple[Match, dict[str, Claim], dict[str, Document]],
) -> None:
    match, claims, _ = compared
    parts, stems = shown(as_written(match, claims, {})), shown(match)
    assert parts["context"] == stems["context"]
    assert parts["words"] != stems["words"]
