"""A fragment of HTML, such as the text of an answer, as elements.

``html.parser`` of the standard library reads it; end tags that people leave out are put in. What
is never shown is left out, whatever stands in it. Whole pages are read by a library made for them.
"""

from __future__ import annotations

from html.parser import HTMLParser

from factcheck.readers.markup.element import DEEPEST, Element

__all__ = ["fragment"]

_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HIDDEN = frozenset({"script", "style", "template", "noscript"})
_PARAGRAPH_ENDS = frozenset(
    """
    address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main
    nav ol p pre section table ul
    """.split()
)
"""What cannot stand in a paragraph, and so ends it."""

_ENDS: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
    "tbody": frozenset({"thead", "tbody", "tfoot"}),
    "tfoot": frozenset({"thead", "tbody", "tfoot"}),
}
"""Which open elements, by name, the start of another one ends."""

_WITHIN = {
    "li": frozenset({"ul", "ol"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "p": frozenset({"td", "th", "li", "div", "blockquote"}),
}
_TABLE = frozenset({"table"})


def fragment(text: str) -> Element:
    """Return a fragment of HTML as an element ``body``; what is malformed is read as it may be."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.body


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.body = Element("body")
        self._open: list[Element] = [self.body]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if self._hidden:
            return
        if tag in _PARAGRAPH_ENDS:
            self._end_nearest(frozenset({"p"}), _WITHIN["p"] | _TABLE)
        if tag in _ENDS:
            self._end_nearest(_ENDS[tag], _WITHIN.get(tag, _TABLE))
        element = Element(tag, {name: value or "" for name, value in attrs})
        element.line = self.getpos()[0]
        if len(self._open) <= DEEPEST:
            self._open[-1].append(element)
            if tag not in _EMPTY:
                self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif not self._hidden:
            self._end_nearest(frozenset({tag}), _TABLE - {tag})

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        around = self._open[-1]
        if len(around):
            around[-1].tail = (around[-1].tail or "") + data
        else:
            around.text = (around.text or "") + data

    def _end_nearest(self, tags: frozenset[str], within: frozenset[str]) -> None:
        """End the innermost open element of one of these names, and all in it, if any.

        It is not looked for outside the innermost element named in ``within``.
        """
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag in tags:
                del self._open[depth:]
                return
            if self._open[depth].tag in within:
                return
