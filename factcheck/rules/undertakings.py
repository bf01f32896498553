"""Whether two undertakings are one: the same people, the same thing.

Two final reports are each to be published, and two bodies each have an annual report: what such
words share says of what sort a thing is, and not which one.
"""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from factcheck.records import Claim, Commitment, Match, Relation
from factcheck.text import rarity
from factcheck.text.acts import acts, leading_verb
from factcheck.text.families import family, kin

__all__ = [
    "are_done_to_one",
    "are_of_one_thing",
    "is_about",
    "is_said_of",
    "is_same_object",
    "is_whole_object",
    "names_one_thing",
    "say_the_same",
]

_ENOUGH = 2
"""How many words name one thing, and not one of a sort."""

_SEVERAL = 3
"""How many words two statements share at least that say the same."""

_MOSTLY = 0.6
"""The share of the words of the shorter action that both have in common."""

_HALF = 0.5
"""The share of all of their words that both actions have in common where they are of one object."""

_SERIAL = frozenset(
    kin(
        "final interim initial annual quarterly monthly regular first second third last latest"
        " next new further additional full detailed draft provisional updated public current"
        " publish publication issue release announce"
    )
)
"""Words that tell one of a series from another, or are said of every document: of what sort a thing
is, and not which one."""

_TELLING = Decimal(4)
"""The bits from which a figure that both state tells one undertaking from others."""

_RARE = 9
"""The rarity from which one word tells one thing from others of a group, in bits."""

_LEVELS = frozenset(kin("local regional national international"))

_ANYBODY = frozenset(
    kin(
        "we our us it they he she government administration department ministry minister"
        " ministers secretary state right honourable friend hon"
    )
)
"""Words for whoever speaks: the Government and its minister are not two."""


def are_of_one_thing(left: Claim, right: Claim, match: Match) -> bool:
    """Tell whether two matched undertakings name one thing, and not two people for it."""
    a, b = left.commitment, right.commitment
    if a is None or b is None or _are_of_two(a, b):
        return False
    return names_one_thing(match) or is_same_object(a, b)


def is_same_object(left: Commitment, right: Commitment) -> bool:
    """Tell whether most of what the one action is done to, the other's is done to."""
    if _are_of_two(left, right):
        return False
    verbs = {_verb(left), _verb(right)}
    return is_said_of(_spoken_of(left, right) - verbs, _spoken_of(right, left) - verbs)


def is_whole_object(left: Commitment, right: Commitment) -> bool:
    """Tell whether two actions are done to the same, and to little else."""
    verbs = {_verb(left), _verb(right)}
    a, b = _objects(left) - verbs, _objects(right) - verbs
    return is_same_object(left, right) and len(a & b) >= _HALF * len(a | b)


def are_done_to_one(left: Commitment, right: Commitment) -> bool:
    """Tell whether one word names what both actions, which are of one verb, are done to.

    "Complete the wall" and "the sea wall will be completed": few things are walls. Of "complete the
    review" nobody can tell which it is.
    """
    if _are_of_two(left, right):
        return False
    a, b = (_objects(one) - _acts(one) for one in (left, right))
    common = a & b
    alone = len(common) == min(len(a), len(b)) == 1
    return alone and all(rarity.bits(word) >= _RARE for word in common)


def is_said_of(left: Set[str], right: Set[str]) -> bool:
    """Tell whether most of the fewer words are among the others, and enough to name a thing."""
    common = left & right
    return len(common) >= _ENOUGH and len(common) >= _MOSTLY * min(len(left), len(right))


def say_the_same(left: Claim, right: Claim) -> bool:
    """Tell whether most of what the shorter of two statements says, the other says as well."""
    a, b = (set(kin(claim.quote.exact)) - _SERIAL for claim in (left, right))
    return len(a & b) >= max(_SEVERAL, _MOSTLY * min(len(a), len(b)))


def is_about(commitment: Commitment, words: Set[str]) -> bool:
    """Tell whether most of what an action is done to is among some words, as families."""
    return is_said_of(_objects(commitment) - {_verb(commitment)}, words)


def _verb(commitment: Commitment) -> str:
    return family(leading_verb(commitment.action.exact))


def _acts(commitment: Commitment) -> set[str]:
    """Return the families of the verbs of what an undertaking says is done once."""
    text = commitment.quote.exact
    return set(kin(" ".join(text[act.start : act.end] for act in acts(text))))


def _objects(commitment: Commitment) -> set[str]:
    """Return the families of an action's words, without its deadline and what is serial."""
    deadline = commitment.deadline.quote.exact if commitment.deadline else ""
    return set(kin(commitment.action.exact)) - _SERIAL - set(kin(deadline))


def _spoken_of(commitment: Commitment, other: Commitment) -> set[str]:
    """Return what an action is done to, with what befalls itself where the other's action names it.

    "The prison is expected to open" names the prison in its action, "it will open" who acts.
    """
    told = _actor(commitment) if other.actor is None else set()
    return _objects(commitment) | told


def names_one_thing(match: Match) -> bool:
    """Tell whether two matched claims share a telling figure, or the name of a thing."""
    return any(
        (part.feature == "figure" and part.bits >= _TELLING)
        or len((set(kin(part.left)) & set(kin(part.right))) - _SERIAL) >= _ENOUGH
        for part in match.evidence
        if part.feature in ("thing", "figure") and part.relation is Relation.SHARED
    )


def _are_of_two(left: Commitment, right: Commitment) -> bool:
    """Tell whether each names who is to do it, or at what level, and they are two."""
    actors = _actor(left), _actor(right)
    levels = tuple(_LEVELS & set(kin(c.action.exact)) for c in (left, right))
    return any(a and b and not a & b for a, b in (actors, levels))


def _actor(commitment: Commitment) -> set[str]:
    return set(kin(commitment.actor.exact)) - _ANYBODY if commitment.actor else set()
