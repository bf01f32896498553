"""What the headers of a table's cell say, and of which claims that is said as well."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.records import Claim, Labels
from factcheck.text.words import terms

__all__ = ["headed_alike", "heading"]

_WORD = re.compile(r"\w+")
_LEADING_UP = """
    answer available below column contain data detail figure following give given include
    information list number provide present row set show shown statistics table total
"""
"""Words that lead up to a table, whatever is in it."""


def headed_alike(left: Claim, right: Claim) -> bool:
    """Tell whether what the headers of a cell say is said of the other claim as well.

    Two cells have the same headers, below captions that say the same; in one document, where each
    table is of another thing, to the letter. A sentence names what the headers of a cell name.
    """
    one, other = left.cell, right.cell
    if one is other is None:
        return True
    if one is None or other is None:
        cell, said = (one, right) if one else (other, left)
        return cell is None or set(_headers(cell)) <= set(_plain(said.quote.exact))
    if left.document == right.document and one.caption != other.caption:
        return False
    return heading(one) == heading(other)


@lru_cache(maxsize=10_000)
def heading(cell: Labels) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the words of a cell's headers, in order, and what its caption says is measured."""
    return tuple(_headers(cell)), _measured(cell)


def _headers(cell: Labels) -> list[str]:
    return [*_plain(cell.row), *_plain(cell.column)]


def _plain(words: str | None) -> list[str]:
    return _WORD.findall((words or "").lower())


def _measured(cell: Labels) -> frozenset[str]:
    """Return the words of a caption that say what is measured, not where to look for it."""
    caption = cell.caption or ""
    figures = filter(str.isdecimal, _plain(caption))
    return frozenset(terms(caption)) - frozenset(terms(_LEADING_UP)) | frozenset(figures)
