"""Markdown, with what is known of it as YAML between two lines ``---`` at its head, or without.

The fields of a Document are read, and ``author`` as its speaker; whatever else a site keeps there
is passed over. The text is held line by line as it is, but without the marks within its lines,
which would come between the words of a figure: "**nearly £5m**".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.errors import InputError
from factcheck.readers import plain_yaml
from factcheck.readers.encoding import decode
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.markup.markdown import unmarked

__all__ = ["MARKDOWN"]

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_STATED = frozenset(
    "id title publisher kind date asked speaker office url question asker corrects".split()
)
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")


def _read(source: Source) -> Iterator[Found]:
    whole = decode(source.whole(), source.name)
    head = _FRONT_MATTER.match(whole)
    if head is None:
        yield Found({"text": unmarked(whole)})
        return
    fields = _stated(head["yaml"] or "", source.name)
    first_line = head[0].count("\n") + 1
    yield Found({**fields, "text": unmarked(whole[head.end() :]), "first_line": first_line})


def _stated(yaml: str, source: str) -> dict[str, Any]:
    """Return the fields of a Document that front matter states.

    Raises:
        InputError: it is not YAML, or no fields with values.
    """
    loaded = plain_yaml.load(yaml)
    if loaded.problems:
        line, words = loaded.problems[0]
        raise InputError(source, words, line + 1)
    data = {} if loaded.data is None else loaded.data
    if not isinstance(data, dict):
        raise InputError(source, "expected fields such as 'title: …' between the lines '---'", 2)
    data = {"speaker": data.get("author"), **data}
    fields = {name: data[name] for name in data if name in _STATED and data[name] is not None}
    if isinstance(date := fields.get("date"), str) and (day := _WITH_TIME.fullmatch(date)):
        fields["date"] = day[1]
    return fields


MARKDOWN = Format(
    name="Markdown",
    suffixes=(".md", ".markdown"),
    recognises=lambda start: False,  # nothing in it is no plain text
    read=_read,
)
