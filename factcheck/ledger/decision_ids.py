"""Ids of decisions: made of all that a record says, so that one edited by hand is told.

What is empty is left out, so that a field that a later version adds changes no id.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from itertools import count

import attrs

from factcheck.records import Decision, stable_id

__all__ = ["identified", "misnamed"]


def identified(decision: Decision, there: Iterable[Decision]) -> Decision:
    """Return a decision with its id, which none of those that are there has.

    What was taken back and decided again within one second says the same: it is numbered.
    """
    taken = {other.id for other in there}
    said = _said(decision)
    name = next(name for number in count() if (name := _id(said, number)) not in taken)
    return attrs.evolve(decision, id=name)


def misnamed(decisions: Iterable[Decision]) -> set[Decision]:
    """Return the decisions whose id is not that of what they say."""
    said = {decision: _said(decision) for decision in decisions}
    fitting = {
        content: {_id(content, number) for number in range(times)}
        for content, times in Counter(said.values()).items()
    }
    return {decision for decision, content in said.items() if decision.id not in fitting[content]}


def _id(said: str, number: int) -> str:
    return stable_id("decision", said, str(number))


def _said(decision: Decision) -> str:
    from factcheck.records.codec import to_json

    plain = {
        key: value
        for key, value in to_json(decision).items()
        if key != "id" and value not in (None, "", [])
    }
    return json.dumps(plain, sort_keys=True)
