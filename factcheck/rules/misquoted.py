"""Words in quotation marks that differ from the speaker's own in a figure, a "not", a direction."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from factcheck.records import Claim, Manner, Match, Severity
from factcheck.records.agreement import Outcome, agree
from factcheck.rules.figures import figures, same_figure
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.text.aliases import may_be_one
from factcheck.text.words import terms

_VERBATIM = 0.75
"""The share of the quoted content words that the other says in the same order."""

_FEWEST = 3
"""Fewer words than this are anybody's."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    quoting, own = (left, right) if _is_quoted(left) else (right, left)
    if left.document == right.document or not _is_quoted(quoting) or own.attribution is not None:
        return None
    if not may_be_one(quoting.speaker or "", own.speaker or "") or not _is_verbatim(quoting, own):
        return None
    return () if _is_altered(quoting, own) else None


def _is_quoted(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.manner is Manner.DIRECT


@pair_rule(
    "misquoted",
    Severity.HIGH,
    _differ,
    values_differ=True,
    instead_of={"value-differs", "figure-updated", "polarity-differs", "direction-reversed"},
)
def misquoted(cluster: Cluster) -> Asked:
    """Ask which words were said."""
    speaker = next(claim.speaker for claim in cluster.claims if _is_quoted(claim))
    return Asked(
        f"Words quoted from {speaker} differ from {speaker}’s own: which words were said?",
        cluster.claims,
        (
            side_by_side("words", ["quoted" if _is_quoted(c) else "own" for c in cluster.claims]),
            side_by_side("polarity", [str(claim.polarity) for claim in cluster.claims]),
            *figures(cluster.claims),
        ),
    )


def _is_verbatim(quoting: Claim, own: Claim) -> bool:
    assert quoting.attribution is not None
    quoted, said = terms(quoting.attribution.quote.exact), terms(own.quote.exact)
    common = LCSseq.similarity(quoted, said)
    return common >= _FEWEST and common >= _VERBATIM * min(len(quoted), len(said))


def _is_altered(left: Claim, right: Claim) -> bool:
    if left.polarity is not right.polarity:
        return True
    a, b = left.quantity, right.quantity
    if a is None or b is None:
        return False
    turned = a.change is not None and b.change is not None and a.change is not b.change
    return turned or (not same_figure(left, right) and agree(a, b).outcome is Outcome.DIFFER)
