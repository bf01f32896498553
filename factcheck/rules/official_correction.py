"""A document that says it puts another right: a relation of its own, not an inconsistency.

What would otherwise be asked of the two, why their figures or dates differ, the correction answers.
What is left to ask is whether the earlier statement is still in use.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.records import Claim, Document, Finding, Severity, stable_id
from factcheck.rules.rule import Asked, document_rule
from factcheck.text.corrections import correction

__all__ = ["explained", "official_correction"]

CODE = "official-correction"


@document_rule(CODE, Severity.LOW)
def official_correction(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask, of a document that says it corrects another, where the other is still in use."""
    words = _words(document)
    if words is not None and claims:
        yield Asked(_question(words, document.corrects), claims[:1])


def explained(
    found: Iterable[Finding], values_differ: frozenset[str], documents: Mapping[str, Document]
) -> Iterator[Finding]:
    """Yield the findings, each difference that a correction explains as that correction.

    ``values_differ`` holds the codes of the rules that say values differ.
    """
    words = {name: said for name, one in documents.items() if (said := _words(one)) is not None}
    for finding in found:
        by = _corrector(finding, words, documents) if finding.rule in values_differ else None
        yield finding if by is None else _as_correction(finding, words[by], documents[by])


def _words(document: Document) -> str | None:
    """Return the words by which a document says that it corrects another; "" where they are not
    in its text.
    """
    said = correction(document.text)
    if said is not None:
        return document.text[slice(*said)]
    return None if document.corrects is None else ""


def _corrector(
    finding: Finding, words: Mapping[str, str], documents: Mapping[str, Document]
) -> str | None:
    """Return the document that corrects all others the finding is about, or None."""
    about = sorted({claim.document for claim in finding.claims})
    for name in about:
        others = [other for other in about if other != name]
        if name in words and others and all(_corrects(name, other, documents) for other in others):
            return name
    return None


def _corrects(name: str, other: str, documents: Mapping[str, Document]) -> bool:
    """Tell whether one document corrects the other: the one it names, or else an earlier one."""
    document, earlier = documents[name], documents.get(other)
    if document.corrects is not None:
        return document.corrects == other
    if earlier is None or document.date is None:
        return False
    return (earlier.date or dt.date.max) < document.date


def _as_correction(finding: Finding, words: str, document: Document) -> Finding:
    ids = sorted(claim.id for claim in finding.claims)
    return Finding(
        id=stable_id("finding", CODE, *ids),
        rule=CODE,
        severity=Severity.LOW,
        question=_question(words, document.corrects),
        claims=finding.claims,
        compared=finding.compared,
        normalised=finding.normalised,
        unknown=finding.unknown,
        matches=finding.matches,
    )


def _question(words: str, corrected: str | None) -> str:
    says = f"says “{' '.join(words.split())}”" if words else "is listed as a correction"
    which = f" of {corrected}" if corrected else ""
    return f"It {says}{which}: is what it takes back still stated anywhere?"
