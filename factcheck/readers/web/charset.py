"""The bytes of a web page as text: what it says its encoding is, and what it is.

UTF-8 has checks of its own that other encodings do not pass by chance, so bytes that are UTF-8 are
read as such whatever the page says. ISO-8859-1 means windows-1252 on the web:
https://encoding.spec.whatwg.org/#names-and-labels.
"""

from __future__ import annotations

import codecs
import re

from attrs import frozen

__all__ = ["Decoded", "decoded"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STATED = re.compile(
    rb"""<(?:meta\b|\?xml\b)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w:-]{1,40})"""
)
_PRESCAN = 8192
_WEB = "windows-1252"
_MEANT = {"iso8859-1": _WEB, "ascii": _WEB, "cp1252": _WEB, "utf-16": "utf-8"}


@frozen
class Decoded:
    """The text of a page, and the encoding that it was read in.

    Attributes:
        text: all of it.
        encoding: the encoding of its bytes.
        remark: what a person should know of that, or None.
    """

    text: str
    encoding: str
    remark: str | None = None


def decoded(data: bytes) -> Decoded:
    """Return the text of a page. Bytes that nothing explains are replaced, and it is remarked."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _forced(data.removeprefix(mark), encoding)
    stated = _stated(data)
    text = _strictly(data, "utf-8")
    if text is not None:
        if stated in (None, "utf-8") or data.isascii():
            return Decoded(text, "utf-8")
        return Decoded(text, "utf-8", f"says that it is {stated}; read as the utf-8 that it is")
    if stated is None:
        return _forced(data, _WEB, f"does not say its encoding; read as {_WEB}")
    if stated == "utf-8":
        return _forced(data, _WEB, f"says that it is utf-8 and is not; read as {_WEB}")
    return _forced(data, stated)


def _stated(data: bytes) -> str | None:
    found = _STATED.search(data[:_PRESCAN].lower())
    if found is None:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii"))
        "".encode(codec.name)  # raises where it is no encoding of text
    except (LookupError, ValueError):
        return None
    return _MEANT.get(codec.name, codec.name)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except ValueError:
        return None


def _forced(data: bytes, encoding: str, remark: str | None = None) -> Decoded:
    text = _strictly(data, encoding)
    if text is None:
        text = data.decode(encoding, "replace")
        remark = f"{remark or f'read as {encoding}'}; bytes that are no character were replaced"
    return Decoded(text, encoding, remark)
