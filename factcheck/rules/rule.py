"""What a rule is, and how it asks: one question about claims, with what was held side by side."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Protocol

from attrs import frozen

from factcheck.records import (
    Claim,
    Comparison,
    Document,
    Finding,
    Group,
    Match,
    Relation,
    Severity,
    stable_id,
)

__all__ = [
    "Asked",
    "Coded",
    "DocumentRule",
    "GroupRule",
    "States",
    "document_rule",
    "finding",
    "group_rule",
    "side_by_side",
]

States = Callable[[Claim], Hashable | None]
"""What a claim states in the respect that a rule is about: claims that state the same agree."""


@frozen
class Asked:
    """What a rule asks about some claims; the rest of a finding follows from the claims."""

    question: str
    claims: Sequence[Claim]
    compared: Sequence[Comparison] = ()
    normalised: Sequence[str] = ()
    unknown: Sequence[str] = ()
    severity: Severity | None = None
    """Where it is not the rule's own."""


@frozen
class GroupRule:
    """A rule about the claims of one group."""

    code: str
    severity: Severity
    ask: Callable[[Group], Iterable[Asked]]
    values_differ: bool = False
    """It says that the claims state another figure, direction or date: not the same claim twice."""


@frozen
class DocumentRule:
    """A rule about the claims of one document."""

    code: str
    severity: Severity
    ask: Callable[[Document, Sequence[Claim]], Iterable[Asked]]
    values_differ: bool = False
    """As for a rule about a group."""


def group_rule(
    code: str, severity: Severity, *, values_differ: bool = False
) -> Callable[[Callable[[Group], Iterable[Asked]]], GroupRule]:
    """Make a rule of a function that asks about the claims of a group."""
    return lambda ask: GroupRule(code, severity, ask, values_differ)


def document_rule(
    code: str, severity: Severity, *, values_differ: bool = False
) -> Callable[[Callable[[Document, Sequence[Claim]], Iterable[Asked]]], DocumentRule]:
    """Make a rule of a function that asks about the claims of a document."""
    return lambda ask: DocumentRule(code, severity, ask, values_differ)


class Coded(Protocol):
    """What every rule has."""

    @property
    def code(self) -> str:
        """The name it goes by."""

    @property
    def severity(self) -> Severity:
        """How soon a person should look, unless what it asks says otherwise."""


def finding(
    rule: Coded, asked: Asked, matches: Iterable[Match], key: Iterable[Claim] | None = None
) -> Finding:
    """Make the finding of what a rule asked; those of ``matches`` between its claims are kept.

    Its id comes from the rule and the claims of ``key``, or else all that it asks about.
    """
    ids = {claim.id for claim in asked.claims}
    identity = ids if key is None else {claim.id for claim in key}
    return Finding(
        id=stable_id("finding", rule.code, *sorted(identity)),
        rule=rule.code,
        severity=asked.severity or rule.severity,
        question=asked.question,
        claims=tuple(asked.claims),
        compared=(*asked.compared, *_circumstances(asked.claims)),
        normalised=tuple(dict.fromkeys(asked.normalised)),
        unknown=(*asked.unknown, *_unknowns(asked.claims)),
        matches=tuple(m for m in matches if m.left in ids and m.right in ids),
    )


def _circumstances(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """Hold side by side who said it, when, and for which time."""
    if len(claims) < 2:
        return
    yield side_by_side("speaker", [claim.speaker or "" for claim in claims])
    yield side_by_side("said", [claim.said.isoformat() if claim.said else "" for claim in claims])
    periods = ["; ".join(period.quote.exact for period in claim.periods) for claim in claims]
    if any(periods):
        yield side_by_side("period", periods)


def side_by_side(what: str, values: Sequence[str]) -> Comparison:
    """Compare what each claim says; an empty value is not known."""
    known = {value for value in values if value}
    if len(known) > 1:
        relation = Relation.DIFFERS
    else:
        relation = Relation.SHARED if all(values) else Relation.UNKNOWN
    return Comparison(what, tuple(values), relation)


def _unknowns(claims: Sequence[Claim]) -> Iterator[str]:
    undated = dict.fromkeys(claim.document for claim in claims if claim.said is None)
    for document in undated:
        yield f"the date of {document}"
    for document in dict.fromkeys(c.document for c in claims if c.speaker is None):
        yield f"who is speaking in {document}"
