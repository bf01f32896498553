"""Commitments as a tracker's list: by when each falls due, what changed, what cannot be rated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from factcheck.exports.emphasis import claim_marks
from factcheck.exports.sources import Documents, published, source
from factcheck.exports.terminal.appearances import appearance_table
from factcheck.exports.terminal.page import Page
from factcheck.exports.terminal.quoting import quoted
from factcheck.exports.undertakings import TIMINGS, action, particulars, revised
from factcheck.exports.wording import count
from factcheck.records import CommitmentHistory, Timing

__all__ = ["commitment_list"]

_INDENTED = (0, 0, 1, 2)


def commitment_list(
    tracked: Sequence[CommitmentHistory], documents: Documents, page: Page
) -> Iterator[str]:
    """Yield the commitments below what their deadlines have in common, then the hard ones.

    They are numbered in the order given, which is the order of their timing.
    """
    page = page.prose
    yield page.text(_summary(tracked, documents))
    numbered = {one.id: number for number, one in enumerate(tracked, start=1)}
    for timing, together in groupby(tracked, key=lambda one: one.timing):
        some = list(together)
        title = f"{TIMINGS[timing]} ({len(some)})"
        yield page.text(Stack("", Rule(Text(title, style="bold"), align="left", style="dim")))
        for one in some:
            yield page.text(_entry(numbered[one.id], one, documents, page))
    hard = [numbered[one.id] for one in tracked if one.hard_to_rate]
    if hard:
        title = f"hard to rate ({len(hard)}): no target, and no day to be held to"
        yield page.text(Stack("", Rule(Text(title, style="bold"), align="left", style="dim")))
        yield page.text(Text(", ".join(map(str, hard))))


def _summary(tracked: Sequence[CommitmentHistory], documents: Documents) -> str:
    where = f"in {count(len(documents), 'document')}"
    if not tracked:
        return f"No commitment {where}."
    overdue = sum(one.timing is Timing.OVERDUE for one in tracked)
    passed = f": {overdue} whose last day has passed" if overdue else ""
    return (
        f"{count(len(tracked), 'commitment')} {where}{passed}. Whether one was kept, a person says."
    )


def _entry(number: int, one: CommitmentHistory, documents: Documents, page: Page) -> RenderableType:
    body: list[RenderableType] = [Text(" · ".join(particulars(one)), style="dim")]
    claims = [statement.claim for statement in one.statements]
    if len(claims) == 1:
        text = quoted(claims[0].quote, claim_marks(claims[0]), page.ink)
        body += [text, Text(source(claims[0], documents), style="dim")]
        body += [Text(review) for review in published(documents.get(claims[0].document))]
    else:
        marks = [claim_marks(claim) for claim in claims]
        body.append(appearance_table(claims, marks, documents, page.ink))
        places = {claim.id: place for place, claim in enumerate(claims, start=1)}
        body += [Text(revised(revision, places)) for revision in one.revisions]
    title = Text.assemble(f"{number}. ", (action(one), "bold"))
    return Stack(title, Padding(Stack(*body), _INDENTED))
