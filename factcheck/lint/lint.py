"""Each figure, promise or quotation of a draft that the ledger knows, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck import pipeline
from factcheck.lint.known import Known, known
from factcheck.lint.quotations import quotations
from factcheck.pipeline import Analysis
from factcheck.records import (
    Claim,
    Document,
    Finding,
    Match,
    Mention,
    Polarity,
    Remark,
    RemarkKind,
    Stage,
    TrackedAppearance,
    TrackedClaim,
    decided_claim,
)
from factcheck.settings import DEFAULT, Settings

__all__ = ["lint"]

_KINDS = {
    "hedge-changed": RemarkKind.HEDGE,
    "scope-differs": RemarkKind.SCOPE,
    "date-differs": RemarkKind.DATE,
    "event-date-differs": RemarkKind.DATE,
    "deadline-moved": RemarkKind.DATE,
    "polarity-differs": RemarkKind.POLARITY,
    "promise-reversed": RemarkKind.POLARITY,
    "stage-jumped": RemarkKind.POLARITY,
}
"""In what two claims differ that a rule asks about; a value, unless stated here."""


def lint(
    drafts: Iterable[Document], tracked: Iterable[TrackedClaim], settings: Settings = DEFAULT
) -> Iterator[Mention]:
    """Yield what drafts say of tracked claims, draft by draft, in order of position.

    Drafts are held against the ledger one by one, never against one another.
    """
    ledger = known(tracked)
    for draft in drafts:
        claims = pipeline.extract(draft)
        documents, others = ledger.near(claims)
        analysis = pipeline.analyse_claims([draft, *documents], [*claims, *others], settings)
        mentions = [*_claimed(draft, claims, analysis, ledger), *quotations(draft, claims, ledger)]
        yield from sorted(mentions, key=lambda mention: (mention.quote.start, mention.claim))


def _claimed(
    draft: Document, claims: Sequence[Claim], analysis: Analysis, ledger: Known
) -> Iterator[Mention]:
    """Yield the claims of a draft that match claims of the ledger."""
    matches: dict[str, list[tuple[Match, str]]] = defaultdict(list)
    own = {claim.id for claim in claims}
    for match in analysis.matches:
        for mine, other in ((match.left, match.right), (match.right, match.left)):
            if mine in own and other in ledger.tracked:
                matches[mine].append((match, other))
    for claim in claims:
        by_tracked: dict[str, list[tuple[Match, str]]] = defaultdict(list)
        for match, other in matches[claim.id]:
            by_tracked[ledger.tracked[other][0].id].append((match, other))
        for found in by_tracked.values():
            yield _mention(draft, claim, found, analysis.findings, ledger)


def _mention(
    draft: Document,
    claim: Claim,
    found: Sequence[tuple[Match, str]],
    findings: Iterable[Finding],
    ledger: Known,
) -> Mention:
    tracked = ledger.tracked[found[0][1]][0]
    appearances = [ledger.tracked[other][1] for _, other in found]
    return Mention(
        quote=claim.quote,
        line=draft.line(claim.quote.start),
        claim=tracked.id,
        statement=tracked.statement,
        says=tuple(dict.fromkeys(map(_said, appearances))),
        score=max(match.total for match, _ in found),
        remarks=tuple(
            dict.fromkeys(
                [*_remarks(claim, tracked, findings, ledger), *_published(claim, tracked)]
            )
        ),
    )


def _published(claim: Claim, tracked: TrackedClaim) -> Iterator[Remark]:
    """Yield what others published about a claim that they checked, in their words."""
    for review in tracked.reviews:
        yield Remark(
            kind=RemarkKind.CHECKED,
            question=f"{review.publisher} published “{review.rating}” about what seems to be this "
            "claim: does the draft take it into account?",
            draft=_words(claim),
            ledger=tracked.statement,
            document=review.url,
        )


def _remarks(
    claim: Claim, tracked: TrackedClaim, findings: Iterable[Finding], ledger: Known
) -> Iterator[Remark]:
    said = decided_claim(claim).values
    for finding in findings:
        if claim.id not in {about.id for about in finding.claims}:
            continue
        for other in finding.claims:
            kept = ledger.tracked.get(other.id)
            if kept is None or kept[0] != tracked or decided_claim(other).values == said:
                continue  # it says the same as the draft, and differs from a third
            kind = _KINDS.get(finding.rule, RemarkKind.VALUE)
            if kind is RemarkKind.POLARITY and _sides(other) == _sides(claim):
                continue  # of several statements that were asked about, these two agree
            if kind is RemarkKind.DATE and _times(other) == _times(claim):
                continue
            yield Remark(
                kind=kind,
                question=finding.question,
                draft=_words(claim),
                ledger=_words(other),
                document=kept[1].document,
                rule=finding.rule,
            )


def _sides(claim: Claim) -> tuple[Polarity, Stage | None]:
    """Return on which side a claim stands: whether it affirms, and what it undertakes."""
    return claim.polarity, None if claim.commitment is None else claim.commitment.stage


def _times(claim: Claim) -> set[str]:
    """Return the times that a claim names: when it holds, and by when it is to be done."""
    deadline = None if claim.commitment is None else claim.commitment.deadline
    named = claim.periods if deadline is None else (*claim.periods, deadline)
    return {period.timex for period in named}


def _words(claim: Claim) -> str:
    return (claim.quote if claim.quantity is None else claim.quantity.quote).exact


def _said(appearance: TrackedAppearance) -> str:
    words = appearance.exact if appearance.figure is None else appearance.figure.words
    return f"“{words}” ({appearance.document})"
