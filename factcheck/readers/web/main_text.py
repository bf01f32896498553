"""What a page is there for: its main text, without navigation, advertisements and promotions.

trafilatura finds it. Before that, the tables of data are taken out and marked, so that their cells
keep their places; tables that lay the page out become plain blocks.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from factcheck.readers.composing import Composition
from factcheck.readers.extras import needed
from factcheck.readers.markup.grid import Grid, grid
from factcheck.readers.spacing import one_line, own_lines
from factcheck.readers.web import container, pruning
from factcheck.readers.web.elements import BLOCKS, words
from factcheck.readers.web.tables import is_data

__all__ = ["composed"]

_MARK = "\ue0f7"
"""A character of private use that stands around the number of a table."""

_INNER = frozenset({"item", "list", "p", "head", "quote", "table", "row", "cell", "code"})


def composed(root: Any, source: str) -> Composition | None:
    """Return the main text of a page, or None where it has none. The tree is used up."""
    extract = needed("trafilatura", "html", source).bare_extraction
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    pruning.prune(root)
    container.mark(root)
    _set_blocks_apart(root)
    tables = _marked_tables(root)
    found = extract(root, include_comments=False, include_tables=True)
    if found is None or found.body is None:
        return None
    result = Composition(source)
    _compose(found.body, tables, result)
    return None if result.is_empty else result


def _marked_tables(root: Any) -> dict[str, Grid]:
    """Put a paragraph with the table's words, and a mark, in the place of each table of data."""
    marked: dict[str, Grid] = {}
    for table in list(root.iter("table")):
        rows = grid(table) if is_data(table) else None
        if rows is None:
            table.tag = "div"
            for part in table.iterdescendants("tbody", "tr", "td"):
                part.tag = "div"
            continue
        number = str(len(marked))
        marked[number] = rows
        text = f"{_MARK}{number}{_MARK} {words(table)}"
        tail = table.tail
        table.clear()
        table.tag, table.text, table.tail = "p", text, tail
    return marked


def _set_blocks_apart(root: Any) -> None:
    """Put white space before each block, which trafilatura else glues to the words before it."""
    for element in root.iter("br", *BLOCKS):
        previous, parent = element.getprevious(), element.getparent()
        if previous is not None:
            previous.tail = (previous.tail or "") + "\n"
        elif parent is not None:
            parent.text = (parent.text or "") + "\n"


def _compose(body: Any, tables: dict[str, Grid], result: Composition) -> None:
    for element in _blocks(body):
        text = words(element) if element.tag != "item" else _own_words(element)
        _, mark, rest = text.partition(_MARK)
        table = tables.get(rest.partition(_MARK)[0]) if mark else None
        if table is not None:
            result.table(table)
        elif element.tag == "item":
            result.item(one_line(text))
        else:
            result.paragraph(own_lines(text))


def _blocks(body: Any) -> Iterator[Any]:
    """Yield the elements of trafilatura's form of a text that hold words and no other blocks."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        inner = [child for child in element if child.tag in _INNER]
        if not inner or element.tag == "item":
            yield element
        waiting += reversed(inner)


def _own_words(item: Any) -> str:
    """Return the words of an item without those of the lists in it."""
    pieces = [item.text or ""]
    for child in item:
        pieces += ["" if child.tag in _INNER else words(child), child.tail or ""]
    return "".join(pieces)
