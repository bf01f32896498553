"""The one module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from factcheck import (
    attribution,
    claims,
    commitments,
    matching,
    periods,
    quantities,
    review,
    rules,
    sentences,
)
from factcheck.records import Claim, Document, Finding, Group, Match, Period, Quantity, ReviewItem
from factcheck.settings import DEFAULT, Settings

__all__ = ["Analysis", "analyse", "compare", "extract", "figures", "match", "review_queue"]


@frozen
class Analysis:
    """Everything that was found in a set of documents, stage by stage."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    queue: tuple[ReviewItem, ...]


def figures(document: Document) -> tuple[Quantity | Period, ...]:
    """Return every figure and every period of a document, in order of position."""
    split = sentences.split(document)
    when = periods.read(document, split)
    found: list[Quantity | Period] = [*when, *quantities.read(document, split, when)]
    return tuple(sorted(found, key=lambda figure: (figure.quote.start, figure.quote.end)))


def extract(document: Document) -> tuple[Claim, ...]:
    """Return the claims of a document, in order of position."""
    split = sentences.split(document)
    when = periods.read(document, split)
    amounts = quantities.read(document, split, when)
    return claims.build(
        document,
        split,
        amounts,
        when,
        attribution.read(document, split),
        commitments.read(document, split, when, amounts),
    )


def compare(
    documents: Iterable[Document], found: Iterable[Claim], settings: Settings = DEFAULT
) -> Analysis:
    """Match, group and compare claims that were already extracted from ``documents``."""
    documents, found = tuple(documents), tuple(found)
    matches = matching.match(found, settings.match)
    groups = matching.group(found, matches, settings.match)
    findings = rules.apply(documents, found, groups)
    queue = review.queue(findings, settings)
    return Analysis(documents, found, matches, groups, findings, queue)


def analyse(
    documents: Iterable[Document],
    settings: Settings = DEFAULT,
    progress: Callable[[int], None] | None = None,
) -> Analysis:
    """Read documents into claims and compare them; ``progress`` gets the count of those read.

    The order of the documents changes nothing.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    found: list[Claim] = []
    for count, document in enumerate(ordered, start=1):
        found.extend(extract(document))
        if progress is not None:
            progress(count)
    return compare(ordered, found, settings)


def match(documents: Iterable[Document], settings: Settings = DEFAULT) -> tuple[Group, ...]:
    """Return the groups of claims that speak of the same thing across ``documents``."""
    return analyse(documents, settings).groups


def review_queue(
    documents: Iterable[Document], settings: Settings = DEFAULT
) -> tuple[ReviewItem, ...]:
    """Return what a person should look at in ``documents``, the most pressing first."""
    return analyse(documents, settings).queue
