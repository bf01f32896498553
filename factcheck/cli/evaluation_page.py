"""An evaluation for people: the figures, then each case that went wrong, and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group as Stack
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from factcheck.evaluation.report import Evaluation, Failure, PairReading, QuoteReading
from factcheck.exports.terminal import Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import evidence_line
from factcheck.records import Claim

__all__ = ["evaluation_page"]

_INDENTED = (0, 0, 1, 2)


def evaluation_page(evaluation: Evaluation, page: Page) -> Iterator[str]:
    """Yield the figures of an evaluation, and each case that went wrong."""
    page = page.prose
    yield page.text(_figures(evaluation))
    for failure in evaluation.failures:
        yield page.text(_failure(failure))


def _figures(evaluation: Evaluation) -> Table:
    same, inconsistent = evaluation.same, evaluation.inconsistent
    different, findings = evaluation.different, evaluation.findings
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    grid.add_row(
        "same",
        _share(same.recall),
        f"{same.right:,} of {same.pairs:,}: pairs that share a group and carry no finding that "
        f"their values differ ({same.apart:,} apart, {same.contradicted:,} contradicted)",
    )
    for name, kin in same.by_subtype.items():
        grid.add_row(*_subtype(name, kin.recall, kin.right, kin.pairs))
    grid.add_row(
        "inconsistent",
        _share(inconsistent.recall),
        f"{inconsistent.found:,} of {inconsistent.cases:,}: cases with a finding that links two of "
        "the quotes",
    )
    for name, found in inconsistent.by_subtype.items():
        grid.add_row(*_subtype(name, found.recall, found.found, found.cases))
    grid.add_row(
        "different",
        _share(different.false_rate),
        f"{different.wrong:,} of {different.pairs:,}: pairs wrongly grouped or flagged "
        f"({different.grouped:,} grouped, {different.flagged:,} flagged)",
    )
    for name, alike in different.by_subtype.items():
        grid.add_row(*_subtype(name, alike.false_rate, alike.wrong, alike.pairs))
    counted = f"in {findings.claims:,} claims, {_share(findings.per_1000_claims)} per 1,000"
    grid.add_row("findings", f"{findings.total:,}", counted)
    for rule, number in findings.by_rule.items():
        grid.add_row(f"  {one_line(rule)}", f"{number:,}", "")
    return grid


def _subtype(name: str, value: float | None, part: int, whole: int) -> tuple[str, str, str]:
    return f"  {one_line(name) or '(no subtype)'}", _share(value), f"{part:,} of {whole:,}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _failure(failure: Failure) -> Stack:
    name = " ".join(filter(None, (failure.case, failure.kind, failure.subtype)))
    return Stack(
        Rule(Text(one_line(name)), align="left", style="dim"),
        Padding(
            Stack(
                Text(one_line(failure.why), style="bold"),
                *(_quote(number, quote) for number, quote in enumerate(failure.quotes, start=1)),
                *(_pair(pair) for pair in failure.pairs),
            ),
            _INDENTED,
        ),
    )


def _quote(number: int, quote: QuoteReading) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(f"[{number}]", f"“{one_line(quote.exact)}” · {one_line(quote.document)}")
    for claim in quote.claims:
        grid.add_row("", _claim(claim))
    if not quote.claims:
        grid.add_row("", "no claim")
    return grid


def _claim(claim: Claim) -> Text:
    parts = [claim.kind.value]
    if claim.quantity is not None:
        parts.append(f"“{claim.quantity.quote}” {claim.quantity.unit or ''}".rstrip())
    if claim.subject:
        parts.append(f"of “{claim.subject}”")
    if claim.commitment is not None:
        parts.append(f"({claim.commitment.stage.replace('_', ' ')})")
    parts.append(claim.id)
    return Text(one_line(" ".join(parts)), style="dim")


def _pair(pair: PairReading) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    state = "grouped" if pair.grouped else f"apart: {pair.obstacle}"
    grid.add_row(f"[{pair.left}]~[{pair.right}]", Text(state, style="bold"))
    for link in pair.linked:
        values = " (values differ)" if link.values_differ else ""
        grid.add_row("", f"{one_line(link.rule)}{values}: {one_line(link.question)}")
    if pair.best is not None:
        grid.add_row("", f"{pair.best.left}~{pair.best.right} {evidence_line(pair.best)}")
    return grid
