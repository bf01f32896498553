"""What an evaluation finds: shares and counts, and each case that went wrong, with why."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from factcheck.evaluation.cases import CaseKind
from factcheck.records import Claim, Match

__all__ = [
    "DifferentScore",
    "DifferentShare",
    "Evaluation",
    "Failure",
    "FindingCount",
    "FoundShare",
    "InconsistentScore",
    "Link",
    "PairReading",
    "QuoteReading",
    "SameScore",
    "SameShare",
    "share",
]

_DIGITS = 4


def share(part: int, whole: int) -> float | None:
    """Return ``part / whole`` to four digits, or None where there is nothing to share.

    >>> share(2, 3), share(0, 0)
    (0.6667, None)
    """
    return round(part / whole, _DIGITS) if whole else None


@frozen(kw_only=True)
class SameShare:
    """How many pairs of a subtype are recognised as one claim."""

    pairs: int
    right: int
    recall: float | None


@frozen(kw_only=True)
class DifferentShare:
    """How many pairs of a subtype are wrongly grouped or flagged."""

    pairs: int
    wrong: int
    false_rate: float | None


@frozen(kw_only=True)
class SameScore:
    """How well one claim in different wording is recognised.

    Attributes:
        cases: cases of this kind.
        pairs: pairs of quotes in them.
        right: pairs that are grouped and of which no finding says that their values differ.
        recall: the share of pairs that are right. None where there are no pairs.
        apart: pairs that share no group.
        contradicted: pairs of which a finding says that their values differ.
        by_subtype: pairs and recall of each subtype, by its name.
    """

    cases: int
    pairs: int
    right: int
    recall: float | None
    apart: int
    contradicted: int
    by_subtype: Mapping[str, SameShare]


@frozen(kw_only=True)
class FoundShare:
    """How many cases of a subtype were found.

    Attributes:
        cases: cases of this subtype.
        found: those with a finding that links two of their quotes.
        recall: the share of those found.
    """

    cases: int
    found: int
    recall: float | None


@frozen(kw_only=True)
class InconsistentScore:
    """How many inconsistencies are brought to a reviewer.

    Attributes:
        cases: cases of this kind.
        found: those with a finding that links two of their quotes.
        recall: the share of those found. None where there are no cases.
        by_subtype: the same for each subtype, by its name.
    """

    cases: int
    found: int
    recall: float | None
    by_subtype: Mapping[str, FoundShare]


@frozen(kw_only=True)
class DifferentScore:
    """How often what merely looks alike is taken for the same, or asked about.

    Attributes:
        cases: cases of this kind.
        pairs: pairs of quotes in them.
        wrong: pairs that are grouped or that a finding links.
        false_rate: the share of pairs that are wrong. None where there are no pairs.
        grouped: pairs that share a group.
        flagged: pairs that a finding links.
        by_subtype: pairs and false rate of each subtype, by its name.
    """

    cases: int
    pairs: int
    wrong: int
    false_rate: float | None
    grouped: int
    flagged: int
    by_subtype: Mapping[str, DifferentShare]


@frozen(kw_only=True)
class FindingCount:
    """What a reviewer of everything that was read has to look at.

    Attributes:
        total: findings in all.
        claims: claims in all.
        per_1000_claims: findings for every thousand claims. None where there are no claims.
        by_rule: findings of each rule, by its code.
    """

    total: int
    claims: int
    per_1000_claims: float | None
    by_rule: Mapping[str, int]


@frozen(kw_only=True)
class Link:
    """A finding that links two quotes.

    Attributes:
        id: of the finding.
        rule: the code of its rule.
        values_differ: whether it says that the values of the two quotes differ: of a question with
            several claims on either side, only those of different sides do.
        question: what it asks.
    """

    id: str
    rule: str
    values_differ: bool
    question: str


@frozen(kw_only=True)
class QuoteReading:
    """A quote of a case, and the claims whose quotes overlap it."""

    document: str
    exact: str
    claims: tuple[Claim, ...]


@frozen(kw_only=True)
class PairReading:
    """What became of two quotes of a case.

    Attributes:
        left, right: which quotes of the case, counted from 1.
        grouped: whether some claim of the one shares a group with some claim of the other.
        linked: the findings that link them.
        best: the strongest evidence among the pairs of their claims, matched or not. None where
            no two of their claims can be compared.
        obstacle: why that pair is not matched or not grouped, in words; None where it is.
    """

    left: int
    right: int
    grouped: bool
    linked: tuple[Link, ...]
    best: Match | None
    obstacle: str | None


@frozen(kw_only=True)
class Failure:
    """A case that went wrong, with the pairs that did.

    Attributes:
        case, kind, subtype, why: as labelled.
        quotes: its quotes, with their claims.
        pairs: of a case of ``inconsistent`` every pair, otherwise those that went wrong.
    """

    case: str
    kind: CaseKind
    subtype: str
    why: str
    quotes: tuple[QuoteReading, ...]
    pairs: tuple[PairReading, ...]


@frozen(kw_only=True)
class Evaluation:
    """How matching and rules do on labelled cases.

    Attributes:
        same: one claim in different wording.
        inconsistent: something a reviewer should see.
        different: what looks alike and is not the same.
        findings: over everything that was read.
        failures: each case that went wrong, in the order of the cases.
    """

    same: SameScore
    inconsistent: InconsistentScore
    different: DifferentScore
    findings: FindingCount
    failures: tuple[Failure, ...]
