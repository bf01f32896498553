"""Markdown without the marks within its lines: emphasis, links, code, escapes and tags.

markdown-it-py, which rich needs too, says what is a mark. What stands at the start of a line (a
heading, an item of a list, a quotation) stays, and so does every line: a line of what is returned
is the same line of the source. https://spec.commonmark.org/ describes the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["unmarked"]

_MARKS = re.compile(r"[*_`\[\\<&]")
_NO_LINE_END = re.compile(r"\r(?!\n)|\0")
_BREAKS = frozenset({"softbreak", "hardbreak"})


def unmarked(text: str) -> str:
    """Return a text of Markdown, line by line, as its reader sees it.

    >>> unmarked("- We gave **nearly £5m**, see [the _report_](https://example.org/2024).")
    '- We gave nearly £5m, see the report.'
    """
    if not _MARKS.search(text):
        return text
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    parser = MarkdownIt("commonmark").disable("normalize")
    for token in parser.parse(_NO_LINE_END.sub(" ", text).replace("\r\n", "\n")):
        if token.type == "inline" and token.map is not None and token.children:
            _unmark(lines, token.map[0], token.content, _shown(token.children))
    return "\n".join(lines)


def _unmark(lines: list[str], first: int, content: str, shown: str) -> None:
    """Put what is shown of some lines, from the ``first``, in the place of what they contain."""
    before, after = content.split("\n"), shown.split("\n")
    if len(before) != len(after):
        return
    for number, (marked, words) in enumerate(zip(before, after, strict=True), first):
        marked = marked.strip()
        head, found, tail = lines[number].rpartition(marked) if marked else ("", "", "")
        if found:
            lines[number] = head + words.strip() + tail


def _shown(tokens: Iterable[Token]) -> str:
    return "".join(map(_piece, tokens))


def _piece(token: Token) -> str:
    if token.type in _BREAKS:
        return "\n"
    if token.type == "html_inline":
        return "\n" * token.content.count("\n")
    if token.type == "image":
        return _shown(token.children or ())
    return token.content if token.type == "code_inline" else token.content.replace("\n", " ")
