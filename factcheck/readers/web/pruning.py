"""What is taken out of a page by its structure, before its main text is looked for."""

from __future__ import annotations

import re
from typing import Any

from factcheck.readers.web.elements import masses, words

__all__ = ["prune"]

_LINKED = frozenset({"div", "nav", "ol", "p", "section", "ul"})
_PROMPTS = frozenset({"aside", "div", "form", "section"})
_LONGEST_PROMPT = 500
_NOTE = re.compile(
    r"\s*(?:[\[(]?(?:note\s)?\d{1,3}[\])]?|[\[(]?[a-z][\])]?|[*†‡]{1,3})\s*", re.IGNORECASE
)


def prune(root: Any) -> None:
    """Drop what is nothing but links, what asks for an address, and the numbers of footnotes.

    Links to other pages say what those pages say. The raised number of a footnote would run on
    the figure before it.
    """
    _drop_references(root)
    _drop_prompts(root)
    _drop_links(root)


def _drop_references(root: Any) -> None:
    for link in list(root.iter("a")):
        if str(link.get("href", "")).startswith("#") and _NOTE.fullmatch(words(link)):
            link.clear(keep_tail=True)


def _drop_prompts(root: Any) -> None:
    """Drop the smallest block that holds a field for an e-mail address and says what it is for."""
    held = masses(root, lambda element: False)
    for field in list(root.iter("input")):
        if "email" not in (str(field.get("type")).lower(), str(field.get("name")).lower()):
            continue
        prompt = None
        for block in field.iterancestors(*_PROMPTS):
            if held[block] > _LONGEST_PROMPT:
                break
            prompt = block
            if next(block.iter("p", "h2", "h3", "h4"), None) is not None:
                break
        if prompt is not None:
            prompt.clear(keep_tail=True)


def _drop_links(root: Any) -> None:
    every = masses(root, lambda element: False)
    unlinked = masses(root, _leads_away)
    for block in list(root.iter(*_LINKED)):
        if every[block] and not unlinked[block]:
            block.clear(keep_tail=True)


def _leads_away(element: Any) -> bool:
    target = element.get("href") if element.tag == "a" else None
    return target is not None and not target.startswith("#")
