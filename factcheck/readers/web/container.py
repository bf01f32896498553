"""Where the main text of a page stands, where its markup does not say."""

from __future__ import annotations

from typing import Any

from factcheck.readers.web.elements import masses

__all__ = ["mark"]

_SAYS = "//article | //main | //*[@role='main' or @itemprop='articleBody']"
_ASIDE = frozenset("a aside button footer form head header label nav select svg".split())
_CONTAINERS = frozenset({"body", "center", "div", "section", "td"})
_MOST = 0.75
"""The share of a page's running text that its main container holds at least."""


def mark(root: Any) -> None:
    """Make an ``article`` of the innermost container that holds most of a page's running text.

    Without one, trafilatura keeps paragraphs only: no list, no heading. Links, forms and the
    elements that HTML has for what stands beside a text do not count as running text.
    """
    if root.xpath(_SAYS):
        return
    body = root.find(".//body")
    if body is None:
        return
    held = masses(body, lambda element: element.tag in _ASIDE)
    least = _MOST * held[body]
    main = inner = body
    while inner is not None:
        if inner.tag in _CONTAINERS:
            main = inner
        inner = next((child for child in inner if held.get(child, 0) >= least > 0), None)
    if main is not body:
        main.tag = "article"
