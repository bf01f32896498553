"""An extension of Griffe: fields and members whose meaning a comment states, or nothing does.

The docstring of a class says what its fields mean under ``Attributes``. Members of an enumeration
say it in the comment that ends their line, and some records only by the names and types of their
fields; the reference lists those too.
"""

from __future__ import annotations

from typing import Any

from griffe import Attribute, Class, Extension

_HEADING = "Attributes:"


class Members(Extension):
    """Adds a list of attributes to the docstrings of classes that have none."""

    def on_class(self, *, cls: Class, **_: Any) -> None:
        """Write what the class's members are below what its docstring says."""
        if cls.docstring is None or _HEADING in cls.docstring.value:
            return
        members = [one for one in cls.members.values() if isinstance(one, Attribute)]
        if listed := [_entry(one) for one in members if _is_public_field(one)]:
            cls.docstring.value += "\n".join(["\n", _HEADING, *listed])


def _is_public_field(member: Attribute) -> bool:
    return not (member.name.startswith("_") or "property" in member.labels or member.docstring)


def _entry(member: Attribute) -> str:
    is_member_of_enumeration = member.annotation is None
    value = f"`{member.value}`" if is_member_of_enumeration else ""
    meaning = member.source.partition("  # ")[2]
    return f"    {member.name}: {': '.join(filter(None, (value, meaning))) or '–'}"
