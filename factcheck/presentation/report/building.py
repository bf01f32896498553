"""Records put together into a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from factcheck.exports.as_written import as_written
from factcheck.exports.sources import Documents, published, source
from factcheck.exports.wording import count, day, evidence_line
from factcheck.pipeline import Analysis
from factcheck.presentation.board import Board, board
from factcheck.presentation.compared import compared
from factcheck.presentation.decided import standing
from factcheck.presentation.passages import finding_passages
from factcheck.presentation.report.model import (
    Evidence,
    Making,
    Question,
    Quoted,
    Report,
    Section,
)
from factcheck.presentation.timelines import timeline
from factcheck.presentation.waterfall import waterfall
from factcheck.records import (
    Claim,
    CommitmentHistory,
    Document,
    Finding,
    Group,
    ReviewItem,
    Severity,
    State,
    Status,
    Timing,
)
from factcheck.settings import DEFAULT, Settings

__all__ = ["build"]

_MOST_EVIDENCE = 3
"""More matches than this are counted."""
_SECTIONS = {
    "decided": ("Decided by reviewers", frozenset({State.DECIDED})),
    "open": ("Open questions", frozenset({State.PENDING, State.IN_REVIEW, State.REOPENED})),
    "set-aside": ("Set aside by reviewers", frozenset({State.DEFERRED})),
}
_UNTOLD = frozenset({Timing.NONE, Timing.SETTLED})


def build(
    analysis: Analysis,
    items: Sequence[ReviewItem],
    tracked: Sequence[CommitmentHistory],
    making: Making,
    *,
    title: str,
    statuses: Mapping[str, Status] | None = None,
) -> Report:
    """Return a report.

    Args:
        analysis: everything that was found.
        items: the questions that are to stand in it, in their order.
        tracked: the commitments, in the order of their timing.
        making: how all that was made.
        title: its heading.
        statuses: where each finding is on its way, by its id, where a ledger says so.
    """
    documents = {document.id: document for document in analysis.documents}
    groups = _groups(analysis.groups, items)
    group_of = {claim.id: group.id for group in groups for claim in group.claims}
    questions = [_question(item, documents, statuses, group_of) for item in items]
    return Report(
        title=title,
        summary=tuple(_summary(analysis, items, statuses)),
        sections=tuple(_sections(questions, statuses)),
        timelines=tuple(timeline(group, documents) for group in groups),
        board=_board(tracked, documents, making),
        making=making,
        changed=tuple(_changed(making.settings)),
        documents=sorted(analysis.documents, key=lambda document: document.id),
    )


def _groups(groups: Sequence[Group], items: Sequence[ReviewItem]) -> list[Group]:
    """Return the groups that the questions touch, in the order in which they do."""
    by_claim = {claim.id: group for group in groups for claim in group.claims}
    touched: dict[str, Group] = {}
    for item in items:
        for claim in item.finding.claims:
            group = by_claim.get(claim.id)
            if group is not None and len(group.appearances) > 1:
                touched[group.id] = group
    return list(touched.values())


def _summary(
    analysis: Analysis, items: Sequence[ReviewItem], statuses: Mapping[str, Status] | None
) -> Iterator[str]:
    found = Counter(item.finding.severity for item in items)
    listed = ", ".join(f"{found[severity]} {severity}" for severity in Severity if found[severity])
    of = f" of {len(analysis.queue):,}" if len(items) < len(analysis.queue) else ""
    where = f"in {count(len(analysis.documents), 'document')}"
    noun = "question" if len(items) == 1 else "questions"
    yield f"{len(items):,}{of} {noun} {where}{': ' if listed else ''}{listed}."
    if statuses is not None:
        states = Counter(statuses[item.finding.id].state for item in items)
        decided, aside = states[State.DECIDED], states[State.DEFERRED]
        yield f"Reviewers have decided {decided:,} of them and set aside {aside:,}."
    yield from _days(analysis.documents)


def _days(documents: Sequence[Document]) -> Iterator[str]:
    days = sorted(document.date for document in documents if document.date is not None)
    undated = len(documents) - len(days)
    if days and days[0] == days[-1]:
        yield f"What is dated is of {day(days[0])}."
    elif days:
        yield f"What is dated is from {day(days[0])} to {day(days[-1])}."
    if undated:
        verb = "has" if undated == 1 else "have"
        yield f"{count(undated, 'document')} {verb} no date."


def _sections(
    questions: Sequence[Question], statuses: Mapping[str, Status] | None
) -> Iterator[Section]:
    if statuses is None:
        yield Section("open", "Questions", tuple(questions))
        return
    for name, (title, states) in _SECTIONS.items():
        some = tuple(q for q in questions if statuses[q.finding.id].state in states)
        if some:
            yield Section(name, title, some)


def _question(
    item: ReviewItem,
    documents: Documents,
    statuses: Mapping[str, Status] | None,
    group_of: Mapping[str, str],
) -> Question:
    finding = item.finding
    passages = finding_passages(finding, documents, around=False)
    matches = sorted(finding.matches, key=lambda match: -match.total)
    return Question(
        item=item,
        quotes=tuple(
            Quoted(number, passage, _source(passage.claim, documents))
            for number, passage in enumerate(passages, start=1)
        ),
        compared=compared(finding.compared),
        evidence=tuple(_evidence(finding, documents)),
        weaker=max(0, len(matches) - _MOST_EVIDENCE),
        standing=None if statuses is None else standing(statuses[finding.id]),
        group=next((group_of[c.id] for c in finding.claims if c.id in group_of), None),
    )


def _source(claim: Claim, documents: Documents) -> str:
    """Return who said it, where and when, and what was published about it."""
    reviews = published(documents.get(claim.document))
    return " · ".join((source(claim, documents), *reviews))


def _evidence(finding: Finding, documents: Documents) -> Iterator[Evidence]:
    claims = {claim.id: claim for claim in finding.claims}
    numbers = {claim.id: number for number, claim in enumerate(finding.claims, start=1)}
    matches = sorted(finding.matches, key=lambda match: -match.total)
    for match in matches[:_MOST_EVIDENCE]:
        left, right = numbers[match.left], numbers[match.right]
        low, high = min(left, right), max(left, right)
        drawn = waterfall(as_written(match, claims, documents), swapped=left > right)
        yield Evidence(f"[{low}]", f"[{high}]", evidence_line(match), drawn)


def _board(tracked: Sequence[CommitmentHistory], documents: Documents, making: Making) -> Board:
    """Return the board; what states no deadline and never changed is counted alone."""
    shown = [one for one in tracked if one.timing not in _UNTOLD or one.revisions]
    return board(tracked, documents, as_of=making.as_of, shown=shown)


def _changed(settings: Settings) -> Iterator[tuple[str, str, str]]:
    for part in attrs.fields(Settings):
        ours, default = getattr(settings, part.name), getattr(DEFAULT, part.name)
        for setting in attrs.fields(type(ours)):
            value, usual = getattr(ours, setting.name), getattr(default, setting.name)
            if value != usual:
                yield f"{part.name}.{setting.name}", str(value), str(usual)
