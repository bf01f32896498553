"""How records are laid out as plain data, where that differs from their attributes.

The codec writes and reads what is said here, the JSON Schemas describe it.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal, get_type_hints

import attrs
from attrs import frozen

from factcheck.records.assessment import Assessment
from factcheck.records.claim import Claim
from factcheck.records.decision import Decision
from factcheck.records.finding import Finding, ReviewItem
from factcheck.records.history import CommitmentHistory
from factcheck.records.hit import Hit
from factcheck.records.match import Group, Match
from factcheck.records.mention import Mention
from factcheck.records.period import Period
from factcheck.records.quantity import Quantity
from factcheck.records.text_comparison import TextComparison
from factcheck.records.verification import Verification

__all__ = ["NOUNS", "REASON", "Layout", "Reason", "layout", "schema_name"]

NOUNS: Mapping[str, tuple[type, ...]] = {
    "figure": (Quantity, Period),
    "comparison": (TextComparison,),
    "claim": (Claim,),
    "group": (Group,),
    "finding": (Finding,),
    "review-item": (ReviewItem,),
    "hit": (Hit,),
    "verification": (Verification,),
    "commitment": (CommitmentHistory,),
    "assessment": (Assessment,),
    "decision": (Decision,),
    "mention": (Mention,),
}
"""What a row of output can be, and the records it is made of."""

REASON = tuple[str, Decimal]
"""The pair that is written as an object, see `Reason`."""

_TAGS: Mapping[type, str] = {Quantity: "quantity", Period: "period"}
_INLINED: Mapping[type, tuple[str, ...]] = {
    Quantity: ("quote", "interval"),
    Period: ("quote",),
    ReviewItem: ("finding",),
}
_COMPUTED: Mapping[type, tuple[str, ...]] = {
    Group: ("documents",),
    Hit: ("document", "score"),
    Match: ("total",),
    TextComparison: ("outcome",),
    Verification: ("holds",),
    CommitmentHistory: ("hard_to_rate",),
}


@frozen
class Reason:
    """A reason for a place in the queue, and its points, as plain data holds it.

    Attributes:
        reason: why, in words.
        points: what it adds to the priority.
    """

    reason: str
    points: Decimal


@frozen
class Layout:
    """The keys of one record as plain data.

    Attributes:
        record: the record's class.
        form: an attrs class whose fields are the keys; ``record`` itself where nothing differs.
        tag: the value of the key ``type``, where there is one.
        inlined: attributes whose own fields stand in their place, with their classes.
        computed: properties that are written too and checked when read, with their types.
    """

    record: type
    form: type
    tag: str | None
    inlined: Mapping[str, type]
    computed: Mapping[str, Any]

    @property
    def types(self) -> dict[str, Any]:
        """The type of each key."""
        if self.form is self.record:
            return get_type_hints(self.record)
        return {attribute.name: attribute.type for attribute in attrs.fields(self.form)}

    def build(self, values: Mapping[str, Any]) -> Any:
        """Return the record that the keys of ``form`` state.

        Raises:
            ValueError: the values make no such record, or a computed one is not what follows.
        """
        arguments = {name: part(**_own(part, values)) for name, part in self.inlined.items()}
        record = self.record(**arguments, **_own(self.record, values))
        for name in self.computed:
            follows = getattr(record, name)
            if values[name] not in (None, follows):
                raise ValueError(f"'{name}' is not what follows from the rest")
        return record


def schema_name(noun: str) -> str:
    """Return the name and version that a row of ``noun`` carries under ``schema``."""
    return f"factcheck.{noun}/1"


@cache
def layout(record: type) -> Layout:
    """Return how records of a class are laid out."""
    tag = _TAGS.get(record)
    hints = get_type_hints(record)
    inlined = {name: hints[name] for name in _INLINED.get(record, ())}
    computed = {name: _returned(record, name) for name in _COMPUTED.get(record, ())}
    form = _form(record, tag, inlined, computed) if tag or inlined or computed else record
    return Layout(record, form, tag, inlined, computed)


def _form(
    record: type, tag: str | None, inlined: Mapping[str, type], computed: Mapping[str, Any]
) -> type:
    keys: dict[str, Any] = {}
    if tag is not None:
        constant: Any = Literal[tag]
        keys["type"] = attrs.field(type=constant, default=tag)
    for attribute in attrs.fields(record):
        if attribute.name in inlined:
            keys |= _keys(inlined[attribute.name])
        else:
            keys |= _keys(record, attribute.name)
    for name, returned in computed.items():
        keys[name] = attrs.field(type=returned | None, default=None)
    return attrs.make_class(record.__name__, keys, frozen=True, kw_only=True)


def _returned(record: type, name: str) -> Any:
    return get_type_hints(getattr(record, name).fget)["return"]


def _keys(record: type, only: str | None = None) -> dict[str, Any]:
    hints = get_type_hints(record)
    return {
        attribute.name: attrs.field(type=hints[attribute.name], default=attribute.default)
        for attribute in attrs.fields(record)
        if only in (None, attribute.name)
    }


def _own(record: type, values: Mapping[str, Any]) -> dict[str, Any]:
    names = (attribute.name for attribute in attrs.fields(record))
    return {name: values[name] for name in names if name in values}
