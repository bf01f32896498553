"""Whether places in a document's text are places in the file that it was read from.

They are in a file of plain text. Markdown is held line by line, so that its lines are those of the
file and its columns are not. What stands in a container, such as JSON Lines, or was composed of a
web page has neither.
"""

from __future__ import annotations

from os.path import splitext
from pathlib import PurePath

from factcheck.records import Document

__all__ = ["has_lines_of_file", "is_file"]

_MARKED_UP = frozenset({".md", ".markdown"})


def is_file(document: Document) -> bool:
    """Tell whether a document's text is a whole file, code point by code point.

    >>> is_file(Document(id="a", text="We said so.", source="b/a.txt"))
    True
    >>> is_file(Document(id="q7", text="We said so.", source="b/answers.jsonl"))
    False
    """
    if not has_lines_of_file(document) or document.first_line != 1:
        return False
    return PurePath(str(document.source)).suffix.lower() not in _MARKED_UP


def has_lines_of_file(document: Document) -> bool:
    """Tell whether each line of a document's text is a line of its file.

    A document is its file where it has the file's name, without the suffix, as its id.
    """
    if document.source in (None, "-") or document.first_line is None:
        return False
    path, _ = splitext(PurePath(str(document.source)).as_posix())
    return f"/{path}".endswith(f"/{document.id}")
