"""Web pages saved as HTML: the main text of a page is a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.notices import Notice

__all__ = ["HTML"]

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def _read(source: Source) -> Iterator[Found]:
    from factcheck.readers.web import charset, main_text, page, statements

    data = source.whole()
    if not data.strip():
        raise InputError(source.name, "empty")
    decoded = charset.decoded(data)
    root = page.parsed(decoded.text, source.name)
    stated = statements.stated(root, source.name)
    text = main_text.composed(root, source.name)
    if text is None:
        raise InputError(source.name, "no text: a page of nothing but scripts, menus or pictures")
    if decoded.remark:
        source.note(Notice(source.name, decoded.remark))
    yield Found({**stated, **text.fields()})


HTML = Format(
    name="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    recognises=lambda start: _START.match(start) is not None,
    read=_read,
)
