"""A report as Markdown, for a desk that works in text. Plots are tables there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.exports.wording import count, day, points
from factcheck.presentation.board import Board, Card, Statement
from factcheck.presentation.decided import Said, Standing
from factcheck.presentation.markdown import inline, quoted, starting, table
from factcheck.presentation.passages import Passage
from factcheck.presentation.report.model import Question, Report
from factcheck.presentation.timelines import Entry, Timeline

__all__ = ["as_markdown"]


def as_markdown(report: Report) -> str:
    """Return the report as Markdown."""
    lines = chain(
        _head(report),
        _questions(report),
        _timelines(report),
        _commitments(report.board),
        _making(report),
    )
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(report: Report) -> Iterator[str]:
    yield from (f"# {inline(report.title)}", "")
    yield from (inline(" ".join(report.summary)), "")
    yield (
        "A question is not a verdict. It says that statements about what seems to be one thing do "
        "not agree, or that something is to be followed up. A program found them; whether anything "
        "is wrong, a person says."
    )
    yield ""


def _questions(report: Report) -> Iterator[str]:
    for section in report.sections:
        yield from (f"## {section.title}", "")
        if not section.questions:
            yield from ("Nothing was found to ask about.", "")
        for question in section.questions:
            yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    finding = question.finding
    yield from (f"### {question.item.rank}. {inline(finding.question)}", "")
    about = [finding.severity, inline(finding.rule)]
    if question.standing is not None:
        about.append(question.standing.state)
    yield from (" · ".join(about), "")
    for number, passage, source in ((q.number, q.passage, q.source) for q in question.quotes):
        yield from _quote(f"[{number}] ", passage, source)
    if question.standing is not None:
        yield from _decided(question.standing)
    yield from _compared(question)
    yield from _work(question)
    yield ""


def _quote(mark: str, passage: Passage, source: str) -> Iterator[str]:
    before, after = inline(passage.before), inline(passage.after)
    room = " " if passage.before[-1:].isspace() else ""
    gap = " " if passage.after[:1].isspace() else ""
    yield f"> {mark}{starting(before) if before and not mark else before}{room}" + (
        f"“{quoted(passage.quote)}”{gap}{after}"
    )
    yield ">"
    yield f"> {starting(source)}"
    yield ""


def _compared(question: Question) -> Iterator[str]:
    if not question.compared:
        return
    if question.compared[0].whose:
        rows = [
            (row.what, numbers, value, row.relation)
            for row in question.compared
            for numbers, value in zip(row.whose, row.values, strict=True)
        ]
        yield from table(["compared", "", "", ""], rows)
    else:
        numbers = [f"[{quote.number}]" for quote in question.quotes]
        rows_across = [(row.what, *row.values, row.relation) for row in question.compared]
        yield from table(["compared", *numbers, ""], rows_across)
    yield ""


def _work(question: Question) -> Iterator[str]:
    finding = question.finding
    if finding.normalised:
        yield f"- converted: {inline('; '.join(finding.normalised))}"
    if finding.unknown:
        yield f"- not known: {inline('; '.join(finding.unknown))}"
    for part in question.evidence:
        yield f"- one thing? {part.left} and {part.right}: {inline(part.line)}"
    if question.weaker:
        yield f"- and {question.weaker} weaker"
    reasons = ", ".join(f"{reason} {points(value)}" for reason, value in question.item.why)
    priority = points(question.item.priority)
    yield f"- reference: {inline(finding.id)}, priority {inline(f'{priority} = {reasons}')}"


def _decided(standing: Standing) -> Iterator[str]:
    for said in standing.records:
        yield f"- {_said(said)}"
        for support in said.evidence:
            yield f"    - {starting(f'{support.url} {support.quote}')}"
    if standing.because:
        yield f"- open: {inline(standing.because)}"
    if standing.records or standing.because:
        yield ""


def _said(said: Said) -> str:
    line = f"**{said.what}** · {inline(said.who)} · {said.when}"
    notes = [inline(words) for words in (said.reason, said.note) if words]
    return f"{line}: {' — '.join(notes)}" if notes else line


def _timelines(report: Report) -> Iterator[str]:
    if report.timelines:
        yield from ("## Time lines", "")
        yield "Every appearance of the claims that the questions are about, by their days."
        yield ""
    for line in report.timelines:
        yield from _timeline(line)


def _sourced(said: Entry | Statement) -> str:
    return " · ".join((said.source, *said.reviews))


def _timeline(line: Timeline) -> Iterator[str]:
    yield from (f"### {inline(line.label)}", "")
    appearances = count(len(line.entries), "appearance")
    yield from (f"{appearances} in {count(line.documents, 'document')}", "")
    if line.plotted.plots:
        figures = [
            (str(entry.number), entry.day, entry.figure, entry.reading)
            for entry in line.entries
            if entry.figure
        ]
        yield from (*table(["no.", "said", "words", "read as"], figures), "")
    for entry in line.entries:
        first = "first appearance: " if entry.is_first else ""
        if entry.same_as is not None:
            yield from (f"{entry.number}\\. The same words as {entry.same_as}.", "")
            yield from (starting(_sourced(entry)), "")
        else:
            yield from _quote(f"{entry.number}\\. ", entry.passage, first + _sourced(entry))


def _commitments(board: Board) -> Iterator[str]:
    if not board.total:
        return
    yield from ("## Commitments", "")
    if board.as_of is None:
        looked = "No day was given to look at deadlines from, so none is called overdue."
    else:
        looked = f"Deadlines are looked at from {day(board.as_of)}."
    yield from (f"{looked} Whether a commitment was kept, a person says.", "")
    stages = [stage.replace("_", " ") for stage in board.stages]
    rows = [(row.title, *map(str, row.counts), str(row.total)) for row in board.rows]
    yield from (*table(["deadline", *stages, "all"], rows), "")
    if board.shown < board.total:
        shown = f"{board.shown:,}"
        yield from (f"Below stand the {shown} that state a deadline or that changed.", "")
    for lane in board.lanes:
        yield from (f"### {lane.title[:1].upper()}{lane.title[1:]}", "")
        for card in lane.cards:
            yield from _card(card)


def _card(card: Card) -> Iterator[str]:
    yield from (f"#### {inline(card.action)}", "")
    passed = "The last day it names has passed. · " if card.overdue else ""
    yield from (passed + starting(" · ".join(card.particulars)), "")
    for number, statement in enumerate(card.statements, start=1):
        yield from _quote(f"[{number}] ", statement.passage, _sourced(statement))
    if card.revisions:
        yield from (*(f"- {starting(revision)}" for revision in card.revisions), "")


def _making(report: Report) -> Iterator[str]:
    making = report.making
    yield from ("## How this was made", "")
    versions = ", ".join(f"{name} {version}" for name, version in making.versions)
    yield f"- made by: {inline(versions)}"
    yield f"- shown: {inline('; '.join(making.asked_for)) or 'every question'}"
    yield f"- as of: {day(making.as_of) if making.as_of else 'no day was given'}"
    if making.decisions is None:
        yield "- decisions: no ledger was read"
    else:
        yield f"- decisions: {count(making.decisions, 'record')} of reviewers in the ledger"
    settings = "; ".join(
        f"{name} = {value} (usually {usual})" for name, value, usual in report.changed
    )
    yield f"- settings: {inline(settings) or 'as they are by default'}"
    yield from (f"- not read: {inline(problem)}" for problem in making.unread)
    yield ""
    rows = [
        (
            document.id,
            day(document.date) if document.date else "no date",
            ", ".join(name for name in (document.title, document.publisher) if name),
            document.sha256,
        )
        for document in report.documents
    ]
    yield from table(["document", "of", "title", "SHA-256 of the text in UTF-8"], rows)
