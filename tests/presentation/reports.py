"""A report made of records made by hand, and what its HTML is parsed with."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree.ElementTree import Element

import html5lib

from factcheck.pipeline import Analysis
from factcheck.presentation.report import Making, Report, build
from factcheck.records import (
    Claim,
    CommitmentHistory,
    Decision,
    Document,
    Outcome,
    Restatement,
    Stage,
    State,
    Status,
    Support,
    Timing,
)
from factcheck.settings import DEFAULT, MatchSettings, Settings
from tests.exports import samples

__all__ = ["made", "parsed", "words"]

PLEDGE = Document(id="pledge", text="We will publish the plan by March 2026.", title="A plan")
PROMISE = samples.undertaking(PLEDGE, "will", "publish the plan")
HISTORY = CommitmentHistory(
    id="commitment-1",
    statements=(Restatement(PROMISE, Stage.PROMISED, samples.words(PLEDGE, "will")),),
    current=PROMISE.id,
    stage=Stage.PROMISED,
    timing=Timing.OVERDUE,
)
DECISION = Decision(
    id="decision-1",
    finding=samples.FINDING.id,
    rule=samples.FINDING.rule,
    claims=(),
    fingerprint="upon-1",
    outcome=Outcome.CONSISTENT_WITH_EXPLANATION,
    reason="The trial ran on.",
    note="Asked the council.",
    evidence=(Support(url="https://example.org/minutes", quote="two weeks more"),),
    reviewer="Ada",
    at=dt.datetime(2024, 5, 1, 12, 0, tzinfo=dt.UTC),
)
SETTINGS = Settings(match=MatchSettings(threshold=7.5))


def made(
    *documents: Document,
    claims: tuple[Claim, ...] = (),
    statuses: bool = True,
    title: str = "Questions to review",
) -> Report:
    """Return a report of the samples or, in their place, of other documents."""
    analysis = Analysis(
        documents=documents or (*samples.DOCUMENTS.values(), PLEDGE),
        claims=claims or samples.FINDING.claims,
        matches=(samples.MATCH,),
        groups=(samples.GROUP,),
        findings=(samples.FINDING,),
        queue=(samples.ITEM,),
    )
    decided = Status(state=State.DECIDED, outcome=DECISION.outcome, decisions=(DECISION,))
    return build(
        analysis,
        analysis.queue,
        [HISTORY],
        Making(
            versions=(("factcheck", "0.1.0"), ("Python", "3.11.0")),
            settings=SETTINGS if statuses else DEFAULT,
            as_of=dt.date(2026, 5, 1),
            asked_for=("the first 5",) if statuses else (),
            decisions=1 if statuses else None,
            unread=("missing.txt: no such file or folder",) if statuses else (),
        ),
        title=title,
        statuses={samples.FINDING.id: decided} if statuses else None,
    )


def parsed(page: str) -> Element:
    """Return the tree of a page that is valid HTML, or fail."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert isinstance(tree, Element)
    return tree


def words(element: Element) -> str:
    """Return the words of an element, each run of white space one space."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()
