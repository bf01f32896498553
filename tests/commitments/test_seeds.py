"""The list a tracker's editor would make of the seeds, each action in full and nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factcheck import pipeline, readers
from factcheck.records import ClaimKind, Document, Force
from tests.conftest import ROOT

LISTS = YAML(typ="safe").load(Path(__file__).with_name("seeds.list.yaml"))
SEEDS = {document.id: document for document in readers.read(ROOT / "seeds")}


def undertaken(document: Document) -> list[dict[str, str | None]]:
    return [
        {
            "stage": str(one.stage),
            "actor": None if one.actor is None else " ".join(one.actor.exact.split()),
            "action": " ".join(one.action.exact.split()),
        }
        for claim in pipeline.extract(document)
        if claim.kind is ClaimKind.COMMITMENT
        and (one := claim.commitment) is not None
        and one.force is Force.UNDERTAKING
    ]


def test_every_seed_has_a_list() -> None:
    assert LISTS.keys() == SEEDS.keys()


@pytest.mark.parametrize("name", LISTS)
def test_lists_what_is_undertaken_and_nothing_from_rhetoric(name: str) -> None:
    assert undertaken(SEEDS[name]) == LISTS[name]
