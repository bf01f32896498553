"""What one statement declines, drops or undoes, another promises, does or has done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.records import Claim, Commitment, Force, Match, Severity, Stage
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import is_same_object, is_whole_object
from factcheck.text.acts import first_word, leading_verb
from factcheck.text.families import family, kin
from factcheck.text.opposed import opposed, undoes
from factcheck.text.words import stem

_FIRM = Decimal(9)
"""The bits from which two undertakings are taken to be one, rather than two of one sort."""

_UNTIL = re.compile(r"\b(?:until|till|before|prior to|pending)\b", flags=re.IGNORECASE)
_NONE_OF = re.compile(r"(?:an?|any|the|no|there (?:will|shall|would) be no)\b", flags=re.IGNORECASE)
"""How an action begins that is no verb but what there is not to be: "a charge", "no charge"."""

_ALTERING = frozenset(
    map(stem, "change double expand extend increase raise review triple vary".split())
)
"""Verbs of what is done to something that there is already."""

_AGAINST = frozenset({Stage.DECLINED, Stage.DROPPED})
_FOR = frozenset({Stage.PROMISED, Stage.LEGISLATED, Stage.FUNDED, Stage.UNDER_WAY, Stage.DELIVERED})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether one goes against the other, of the same thing."""
    a, b = _undertaken(left), _undertaken(right)
    if a is None or b is None or match.total < _FIRM or left.document == right.document:
        return None
    if _is_put_off(a) or _is_put_off(b):
        return None
    if opposed(_verb(a), _verb(b)):
        both = a.stage in _FOR and b.stage in _FOR
        return () if both and is_whole_object(a, b) else None
    if not ((a.stage in _AGAINST and b.stage in _FOR) or (a.stage in _FOR and b.stage in _AGAINST)):
        return None
    if _is_altered(a, b) or _is_altered(b, a):
        return None
    same = is_same_object(a, b) if _verb(a) == _verb(b) else is_whole_object(a, b)
    return () if same else None


def _verb(commitment: Commitment) -> str:
    return leading_verb(commitment.action.exact)


def _is_altered(declined: Commitment, other: Commitment) -> bool:
    """Tell whether there is to be none of what the other only makes more or less, or ends.

    "No charge for cars" is against "introduce a charge for cars", and not against "raise" it.
    """
    if not _NONE_OF.match(declined.action.exact) or declined.stage not in _AGAINST:
        return False
    verb = _verb(other)
    alters = verb in _ALTERING or undoes(verb)
    return alters and family(verb) not in kin(declined.action.exact)


def _is_put_off(commitment: Commitment) -> bool:
    """Tell whether it only waits: "will not be set until the Budget"."""
    return commitment.stage in _AGAINST and _UNTIL.search(commitment.action.exact) is not None


def _side(claim: Claim) -> str | None:
    commitment = _undertaken(claim)
    if commitment is None:
        return None
    is_against = (commitment.stage in _AGAINST) is not undoes(_verb(commitment))
    return "against" if is_against else "for"


@pair_rule("promise-reversed", Severity.HIGH, _differ, states=_side)
def promise_reversed(cluster: Cluster) -> Asked:
    """Ask what changed, once for all statements of it."""
    stated = [c for claim in cluster.claims if (c := _undertaken(claim)) is not None]
    claims = [claim for claim in cluster.claims if _undertaken(claim) is not None]
    one, other = _against_one_another(stated)
    return Asked(
        f"“{one}” in one statement and “{other}” in another, of what "
        f"seems to be the same undertaking ({cluster.label}): was a decision reversed, and when?",
        claims,
        (
            side_by_side("stage", [c.stage.replace("_", " ") for c in stated]),
            side_by_side("words", [c.cue.exact for c in stated]),
            side_by_side("action", [c.action.exact for c in stated]),
        ),
    )


def _against_one_another(stated: Sequence[Commitment]) -> tuple[str, str]:
    """Return the words by which two of some undertakings are told to be against each other."""
    against = next((c for c in stated if c.stage in _AGAINST), None)
    if against is not None:
        in_favour = next(c for c in stated if c.stage in _FOR)
        return against.cue.exact, in_favour.cue.exact
    one, other = next(pair for pair in combinations(stated, 2) if opposed(*map(_verb, pair)))
    return first_word(one.action.exact), first_word(other.action.exact)


def _undertaken(claim: Claim) -> Commitment | None:
    commitment = claim.commitment
    if commitment is None or commitment.force is not Force.UNDERTAKING:
        return None
    return commitment if commitment.stage in _AGAINST | _FOR else None
