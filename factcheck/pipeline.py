"""The one module that knows the order of the stages.

Each function imports the stages that it runs, so that to read figures costs no more than that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import tee
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.records import (
    CHECKED_CLAIM,
    SOON,
    Calendar,
    Claim,
    CommitmentHistory,
    Document,
    Finding,
    Group,
    Limits,
    Match,
    Period,
    Quantity,
    ReviewItem,
    Sentence,
    TextComparison,
    stable_id,
)
from factcheck.settings import DEFAULT, Settings

if TYPE_CHECKING:
    from factcheck import comparison, matching, search
    from factcheck.processes import Each, Workers

__all__ = [
    "Analysis",
    "ClaimsOf",
    "Extraction",
    "analyse",
    "analyse_claims",
    "batches",
    "compare",
    "extract",
    "extract_each",
    "figures",
    "here",
    "histories",
    "length",
    "match",
    "review_queue",
    "search_index",
    "searchable",
    "searchable_each",
    "shared",
]

ClaimsOf = Callable[[Sequence[Document]], list[tuple[Claim, ...]]]
"""How the claims of each of some documents are read: ``extract_each``, ``searchable_each``."""

Extraction = Callable[[Iterable[Document], ClaimsOf], Iterator[tuple[Document, tuple[Claim, ...]]]]
"""How documents come to their claims, in their order: here, shared, or from a workspace."""


_NONE = Limits()

_AT_ONCE = 16_000
"""How many code points of documents the stages read at once; see ``extract_each``."""


@frozen
class Analysis:
    """Everything that was found in a set of documents, stage by stage."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    queue: tuple[ReviewItem, ...]
    limits: Limits = _NONE
    """What matching left out."""


def figures(document: Document) -> tuple[Quantity | Period, ...]:
    """Return every figure and every period of a document, in order of position.

    The text is scanned first for what either can begin with, which tells the few sentences that
    need to be read from the many that need not be told apart.
    """
    from factcheck import periods, quantities, sentences

    times, numbers = periods.scan(document.text), quantities.scan(document.text)
    places = sorted(times.places + numbers.places)
    if not places:
        return ()
    split = sentences.split(document, holding=places)
    when = periods.read(document, split, times)
    found: list[Quantity | Period] = [*when, *quantities.read(document, split, when, numbers)]
    return tuple(sorted(found, key=lambda figure: (figure.quote.start, figure.quote.end)))


def _figures(
    document: Document,
) -> tuple[tuple[Sentence, ...], tuple[Period, ...], tuple[Quantity, ...]]:
    from factcheck import periods, quantities, sentences

    split = sentences.split(document)
    when = periods.read(document, split)
    return split, when, quantities.read(document, split, when)


def extract(document: Document) -> tuple[Claim, ...]:
    """Return the claims of a document, in order of position."""
    return extract_each([document])[0]


def extract_each(documents: Sequence[Document]) -> list[tuple[Claim, ...]]:
    """Return the claims of each of a few documents, as ``extract`` does.

    A stage reads all of them before the next one begins, so that its code and tables stay in the
    processor's caches: a dozen short documents are read a seventh faster than one by one.
    """
    from factcheck import attribution, claims, commitments, periods, quantities, sentences

    split = list(map(sentences.split, documents))
    when = list(map(periods.read, documents, split))
    amounts = list(map(quantities.read, documents, split, when))
    said = list(map(attribution.read, documents, split))
    undertaken = list(map(commitments.read, documents, split, when, amounts))
    return list(map(claims.build, documents, split, amounts, when, said, undertaken))


def here(
    documents: Iterable[Document], claims_of: ClaimsOf
) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    """Yield each document with its claims, which are read as they are asked for, or soon before."""
    for few in batches(documents):
        yield from zip(few, claims_of(few), strict=True)


def shared(workers: Workers) -> Extraction:
    """Return what reads documents in several processes, holding few of them at once.

    Where there is but one process each document is read as it comes, from a pipe perhaps.
    """

    def extraction(
        documents: Iterable[Document], claims_of: ClaimsOf
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        few_or_one = batches(documents, 1 if workers.count == 1 else _AT_ONCE)
        kept, sent = tee(few_or_one)
        read = workers.map(claims_of, sent, weigh=length)
        for few, claims in zip(kept, read, strict=False):
            yield from zip(few, claims, strict=True)

    return extraction


def batches(documents: Iterable[Document], least: int = _AT_ONCE) -> Iterator[list[Document]]:
    """Yield documents in lists that are best read at once, each of so many code points or more."""
    from factcheck.processes import chunks

    return chunks(documents, lambda document: len(document.text) or 1, least)


def length(documents: Sequence[Document]) -> int:
    """Return how many code points there are to read."""
    return sum(len(document.text) for document in documents)


def analyse_claims(
    documents: Iterable[Document],
    found: Iterable[Claim],
    settings: Settings = DEFAULT,
    *,
    engine: matching.Engine | None = None,
    each: Each | None = None,
) -> Analysis:
    """Match, group and compare claims that were already extracted from ``documents``.

    ``engine`` finds the pairs to compare; see ``factcheck.engines``. It changes nothing but how
    long that takes. Without one it is SQLite in memory, which does for some thousand documents.
    Nor does ``each``, such as ``Workers.each``, by which processes share what can be shared.
    """
    from factcheck import matching, processes

    each = each or processes.here
    linked = matching.link(tuple(found), settings.match, engine or matching.SQLITE, each)
    return _asked(tuple(documents), linked, settings, each)


def _asked(
    documents: tuple[Document, ...], linked: matching.Linked, settings: Settings, each: Each
) -> Analysis:
    """Ask about the claims of documents, which are linked."""
    from factcheck import review, rules

    claims, matches, groups = linked.claims, linked.matches, linked.groups
    findings = rules.apply(documents, claims, matches, groups, each)
    queue = review.queue(findings, settings)
    return Analysis(documents, claims, matches, groups, findings, queue, linked.limits)


def analyse(
    documents: Iterable[Document],
    settings: Settings = DEFAULT,
    progress: Callable[[int], None] | None = None,
    extraction: Extraction = here,
    *,
    engine: matching.Engine | None = None,
    each: Each | None = None,
) -> Analysis:
    """Read documents into claims and compare them; ``progress`` gets the count of those read.

    The order of the documents changes nothing, nor do ``extraction``, ``engine`` and ``each``; for
    the last two, see ``analyse_claims``.
    """
    from factcheck import matching, processes

    each = each or processes.here
    ordered = _ordered(documents)
    reading = _read(ordered, extract_each, progress, extraction)
    linked = matching.link_as_read(reading, settings.match, engine or matching.SQLITE, each)
    return _asked(tuple(ordered), linked, settings, each)


def _ordered(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda document: document.id)


def _read(
    documents: Iterable[Document],
    claims_of: ClaimsOf,
    progress: Callable[[int], None] | None,
    extraction: Extraction,
) -> Iterator[Claim]:
    """Yield the claims of documents as they are read."""
    for count, (_, claims) in enumerate(extraction(documents, claims_of), start=1):
        yield from claims
        if progress is not None:
            progress(count)


def compare(
    left: Document | str, right: Document | str, *, name: str | None = None
) -> TextComparison:
    """Tell whether the figures of two texts that speak of the same thing can all be right.

    Args:
        left: the text whose figures and dates are looked for in the other, such as a claim.
        right: the text they are held against, such as the passage that should bear it out.
        name: the id of the pair; without one it is made of the two texts.

    Returns:
        The outcome and, for each figure and date of ``left``, what it was compared with and why.
        Quotes of a text that is no Document are of one with the id ``left`` or ``right``.
    """
    from factcheck import comparison

    a = left if isinstance(left, Document) else Document(id="left", text=left)
    b = right if isinstance(right, Document) else Document(id="right", text=right)
    pair = stable_id("pair", a.text, b.text) if name is None else name
    return comparison.compare(_passage(a), _passage(b), pair)


def _passage(document: Document) -> comparison.Passage:
    from factcheck import comparison

    split, when, amounts = _figures(document)
    return comparison.Passage(document, split, amounts, when)


def match(documents: Iterable[Document], settings: Settings = DEFAULT) -> tuple[Group, ...]:
    """Return the groups of claims that speak of the same thing across ``documents``."""
    return analyse(documents, settings).groups


def review_queue(
    documents: Iterable[Document], settings: Settings = DEFAULT
) -> tuple[ReviewItem, ...]:
    """Return what a person should look at in ``documents``, the most pressing first."""
    return analyse(documents, settings).queue


def histories(
    analysis: Analysis,
    *,
    calendar: Calendar = Calendar(),  # noqa: B008 (frozen)
    as_of: dt.date | None = None,
    within: str = SOON,
) -> tuple[CommitmentHistory, ...]:
    """Return the commitments of an analysis with every statement of each, overdue ones first.

    ``calendar`` says which days words such as "this Parliament" stand for. What is overdue, and
    what falls due ``within`` a TIMEX3 duration, is told as of a day; without one it is not told.
    """
    from factcheck import history

    return history.follow(
        analysis.claims, analysis.groups, calendar=calendar, as_of=as_of, within=within
    )


def searchable(document: Document) -> tuple[Claim, ...]:
    """Return what a search can find in a document, in order of position.

    A document of the kind ``checked-claim`` is one claim, whatever it holds.
    """
    return searchable_each([document])[0]


def searchable_each(documents: Sequence[Document]) -> list[tuple[Claim, ...]]:
    """Return what a search can find in each of a few documents, as ``searchable`` does."""
    from factcheck import search

    def of_checked(document: Document) -> tuple[Claim, ...]:
        claim = search.checked_claim(document)
        return () if claim is None else (claim,)

    read = iter(extract_each([one for one in documents if one.kind != CHECKED_CLAIM]))
    return [of_checked(one) if one.kind == CHECKED_CLAIM else next(read) for one in documents]


def search_index(
    documents: Iterable[Document],
    settings: Settings = DEFAULT,
    *,
    embedder: search.Embedder | None = None,
    progress: Callable[[int], None] | None = None,
    extraction: Extraction = here,
) -> search.Index:
    """Read documents into claims that can be searched; ``progress`` gets the count of those read.

    The order of the documents changes nothing, nor does the ``extraction``.
    """
    from factcheck import search

    ordered = _ordered(documents)
    found = list(_read(ordered, searchable_each, progress, extraction))
    return search.index_of(found, ordered, settings.search, embedder)
