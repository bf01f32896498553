"""What a rule finds of a claim hangs on no more than what matches link it to.

A workspace that grows asks again only about what is linked to what is new. That is right as long as
what the rules find of all claims is what they find of each linked part by itself, whoever declares
them: the claims of passages that matches link, in any number of steps, their groups, and the
documents they stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from factcheck import pipeline, readers, rules
from factcheck.pipeline import Analysis
from factcheck.records import Finding, Match
from factcheck.records.passages import Passage, passages_of


@pytest.fixture(scope="module")
def analysis(seeds: Path) -> Analysis:
    return pipeline.analyse(readers.read(seeds))


def _linked(matches: Iterable[Match], passage_of: Mapping[str, Passage]) -> list[set[Passage]]:
    """Return the passages that matches link, part by part; a passage that none links is a part."""
    parts = {passage: {passage} for passage in passage_of.values()}
    for match in matches:
        left, right = parts[passage_of[match.left]], parts[passage_of[match.right]]
        if left is not right:
            left |= right
            for passage in right:
                parts[passage] = left
    return list({id(part): part for part in parts.values()}.values())


def _found_in(
    part: set[Passage], analysis: Analysis, passage_of: Mapping[str, Passage]
) -> Sequence[Finding]:
    """Return what the rules find of the claims of a part, from nothing but what it is linked to."""
    names = {document for document, _ in part}
    claims = [claim for claim in analysis.claims if claim.document in names]
    inside = {claim.id for claim in claims if passage_of[claim.id] in part}
    found = rules.apply(
        [document for document in analysis.documents if document.id in names],
        claims,
        [match for match in analysis.matches if match.left in inside],
        [group for group in analysis.groups if group.claims[0].id in inside],
    )
    return [one for one in found if any(claim.id in inside for claim in one.claims)]


def test_each_part_by_itself_gives_what_all_together_give(analysis: Analysis) -> None:
    passage_of = passages_of(analysis.claims)
    parts = _linked(analysis.matches, passage_of)
    assert len(parts) > len(analysis.documents)
    found = {one.id: one for part in parts for one in _found_in(part, analysis, passage_of)}
    assert found == {one.id: one for one in analysis.findings}
