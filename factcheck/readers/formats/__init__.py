"""The forms in which documents are kept, a module each.

A module of this package that holds a `Format` is found by itself. It may import only what costs
next to nothing: what it needs of other libraries it imports when it reads.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.errors import InputError
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["START", "Format", "Found", "Source", "all_formats", "chosen"]

START = 4096
"""How many bytes of a source are looked at to tell its form."""

_DEFAULT = "text"


@cache
def all_formats() -> tuple[Format, ...]:
    """Return every form, by name."""
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, Format):
                found[value.name] = value
    return tuple(found[name] for name in sorted(found))


def chosen(source: str, suffix: str | None, start: bytes) -> Format:
    """Return the form of a source: by its suffix, and by its first bytes where that leaves several.

    Args:
        source: its name, for the error.
        suffix: that of its name, with the dot; None where it has no name. A suffix of no form
            stands for text.
        start: its first bytes, `START` of them or all.

    Raises:
        InputError: several forms have that suffix, and it is none of them.
    """
    forms = all_formats()
    if suffix is not None:
        forms = tuple(form for form in forms if suffix.lower() in form.suffixes)
        if len(forms) == 1:
            return forms[0]
    form = next((form for form in forms if form.recognises(start)), None)
    if form is None and suffix is not None:
        form = next((form for form in forms if form.is_default), None)
    if form is None and forms and suffix is not None:
        names = ", ".join(form.name for form in forms)
        raise InputError(source, f"none of the forms that are read of {suffix} files: {names}")
    return form or next(form for form in all_formats() if form.name == _DEFAULT)
