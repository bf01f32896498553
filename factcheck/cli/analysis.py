"""The whole way from the command line's paths to an analysis, and what of it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck import pipeline, processes
from factcheck.cli.extraction import Extracting
from factcheck.cli.messages import complain
from factcheck.cli.progress import progress
from factcheck.engines.local import LOCAL
from factcheck.matching import Engine
from factcheck.pipeline import Analysis
from factcheck.records import Document, Limits, ReviewItem
from factcheck.settings import DEFAULT, MatchSettings, Settings

__all__ = ["analysed", "chosen", "say_limits"]


def analysed(
    documents: Iterable[Document],
    settings: Settings = DEFAULT,
    extraction: Extracting | None = None,
    engine: Engine = LOCAL,
) -> Analysis:
    """Analyse the documents together, with a bar where it takes long.

    Without an ``extraction`` all of it is done by this process.
    """
    documents = list(documents)
    with progress("reading claims", len(documents), "comparing claims") as show:
        analysis = pipeline.analyse(
            documents,
            settings,
            progress=show,
            extraction=extraction or pipeline.here,
            engine=engine,
            each=extraction.workers.each if extraction else processes.here,
        )
    say_limits(analysis.limits, settings.match)
    return analysis


def say_limits(limits: Limits, settings: MatchSettings) -> None:
    """Say in one line what matching left out, if it was more than partners of a claim."""
    if limits.keys or limits.asking:
        limited = "; ".join(_limited(limits, settings))
        complain(f"note: to stay quick, {limited}. Settings of [match] move these limits.")


def _limited(limits: Limits, settings: MatchSettings) -> Iterator[str]:
    """Say what matching left out."""
    if limits.keys:
        yield (
            f"{limits.keys:,} words or pairs of words that stand in more than "
            f"{settings.key_limit:,} claims found the first of them alone (key_limit)"
        )
    if limits.asking:
        yield (
            f"{limits.asking:,} claims were looked up by their rarest words alone, which found "
            f"{settings.lookups:,} claims (lookups)"
        )
    if limits.crowded:
        yield (
            f"{limits.crowded:,} claims were compared with the {settings.partners:,} others that "
            "share most (partners)"
        )


def chosen(
    queue: Sequence[ReviewItem], severities: Sequence[str], codes: Sequence[str]
) -> list[ReviewItem]:
    """Return the items of these severities and rules; none named means all of them."""
    return [
        item
        for item in queue
        if (not severities or item.finding.severity in severities)
        and (not codes or item.finding.rule in codes)
    ]
