"""A page's markup as a tree, within bounds."""

from __future__ import annotations

import re
from typing import Any

from factcheck.errors import InputError
from factcheck.readers.extras import needed

__all__ = ["parsed"]

MOST_CHARACTERS = 8 * 1024 * 1024
"""How long a page may be, without the pictures that are written into it."""

_EMBEDDED = re.compile(r"\bdata:[\w.+-]{1,40}/[\w.+-]{1,80}(?:;[\w=-]{1,40})*,[^\s\"'<>()]*")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2000
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,500}\?>")


def parsed(text: str, source: str) -> Any:
    """Return the root element of a page.

    Raises:
        InputError: it is longer than a page may be, holds no markup, or the library that reads
            it is not installed.
    """
    if "\0" in text:
        raise InputError(source, "a binary file: a NUL character")
    etree = needed("lxml.etree", "html", source)
    markup = _EMBEDDED.sub("", _DECLARATION.sub("", text, count=1))
    if len(markup) > MOST_CHARACTERS:
        limit = f"{MOST_CHARACTERS // 1024**2} million characters"
        raise InputError(source, f"longer than the {limit} that a web page may have")
    for tag in _LONG_TAG.finditer(markup):  # libxml2 takes time squared over attributes
        if len(_VALUE.sub("", tag[0]).split()) > _MOST_ATTRIBUTES:
            raise InputError(source, f"a tag of more than {_MOST_ATTRIBUTES} attributes")
    parser = needed("lxml.html", "html", source).HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    data = markup.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.LxmlError:
        root = None
    if root is None:
        raise InputError(source, "no markup that can be read")
    for element in root.iter():
        element.text, element.tail = _allowed(element.text), _allowed(element.tail)
    return root


def _allowed(text: str | None) -> str | None:
    """Return text without the characters that XML has no place for, which lxml reads all the same.

    What they stand for is unknown, and writing them to a tree again is an error.
    """
    return _NOT_XML.sub("", text) if text else text
