"""Figures of what was before: "from 80,000 to …", "compared with 97,000", "80 the year before"."""

from __future__ import annotations

import re

from factcheck.records import Document, Quote

__all__ = ["is_former"]

_FROM = re.compile(r"\bfrom\ (?:about\ |around\ |just\ )?$", re.VERBOSE | re.IGNORECASE)
_MOVED = re.compile(r"\b(?:up|down)\ from\b", re.VERBOSE | re.IGNORECASE)
_TO = re.compile(r"(?:\ \(?(?:in|at|on|as\ of)\ [^.,;]{1,30}?\)?)?,?\ to\ ", re.VERBOSE)
"""What may stand between what something moved from and what it moved to."""
_AGAINST = re.compile(
    r"\b(?:compared\ (?:with|to)|against)\ (?:about\ |around\ |just\ )?$",
    flags=re.VERBOSE | re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]\ ")
_BEFORE = re.compile(
    r"\b(?:(?:the|its|his|her|their)\ (?:previous|preceding|prior)"
    r"|(?:the|a|one)\ (?:day|week|month|quarter|year|decade|season)\ (?:before|earlier)"
    r"|previously)\b",
    flags=re.VERBOSE | re.IGNORECASE,
)
_REACH = 60


def is_former(document: Document, quote: Quote) -> bool:
    """Tell whether a figure is said to be what was before something moved or came about."""
    text = document.text
    before = text[max(0, quote.start - _REACH) : quote.start]
    if _FROM.search(before) and (_MOVED.search(before) or _TO.match(text, quote.end)):
        return True
    clause = _CLAUSE.split(before)[-1]
    after = _CLAUSE.split(text[quote.end : quote.end + _REACH])[0]
    return bool(_AGAINST.search(before) or _BEFORE.search(clause) or _BEFORE.search(after))
