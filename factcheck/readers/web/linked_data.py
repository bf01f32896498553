"""What a page says of its article in JSON-LD, in the words of schema.org.

https://schema.org/Article; the JSON is often wrapped in a list or an ``@graph``, and its nodes name
one another by ``@id``.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

__all__ = ["Node", "article", "listed", "names", "nodes"]

Node = Mapping[str, Any]

_ARTICLES = frozenset({"BlogPosting", "Report", "SocialMediaPosting", "LiveBlogPosting"})
_DEEPEST = 8
_MOST_NODES = 10_000


def nodes(scripts: Iterable[str]) -> dict[str, Node]:
    """Return every node of some scripts by its ``@id``, or by its number where it has none."""
    found: dict[str, Node] = {}
    for script in scripts:
        for node in _within(_parsed(script), 0):
            if len(found) >= _MOST_NODES:
                return found
            name = node.get("@id")
            key = name if isinstance(name, str) else f"_:{len(found)}"
            found[key] = {**found.get(key, {}), **node}
    return found


def article(found: Mapping[str, Node]) -> Node:
    """Return the node that is the page's article; an empty one where none or several could be."""
    articles = [node for node in found.values() if any(map(_is_article, listed(node.get("@type"))))]
    if len(articles) > 1:
        whole = [node for node in articles if "datePublished" in node and "headline" in node]
        articles = [node for node in whole if "mainEntityOfPage" in node] or whole
    return articles[0] if len(articles) == 1 else {}


def names(value: Any, found: Mapping[str, Node]) -> list[str]:
    """Return the names of persons or organisations, each once."""
    result: dict[str, None] = {}
    for one in listed(value):
        if isinstance(one, Mapping):
            named = one.get("name") or found.get(str(one.get("@id")), {}).get("name")
            one = next(iter(listed(named)), None)
        if isinstance(one, str) and (name := " ".join(html.unescape(one).split())):
            result[name] = None
    return list(result)


def listed(value: Any) -> list[Any]:
    """Return a value as a list: JSON-LD writes a list of one as the one."""
    return value if isinstance(value, list) else [value]


def _parsed(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _within(data: Any, depth: int) -> Iterator[Node]:
    """Yield the nodes of a script: those at its top, of its graph, and those that these hold."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _within(one, depth + 1)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for key in ("@graph", "mainEntity", "hasPart"):
            yield from _within(data.get(key), depth + 1)


def _is_article(kind: object) -> bool:
    return isinstance(kind, str) and (kind.endswith("Article") or kind in _ARTICLES)
