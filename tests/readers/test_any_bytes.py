"""Every form, whatever bytes it is handed: documents, or one clean line of what is wrong."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers.formats import Format, Source, all_formats
from factcheck.records import Document
from factcheck.records.codec import from_json

STARTS = [
    b"",
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    b"PK\x03\x04",
    b"<!DOCTYPE html><html><body><p>",
    b'<?xml version="1.0" encoding="ISO-8859-1"?>\n',
    b'<?xml version="1.0"?><!DOCTYPE publicwhip [<!ENTITY pound "&#163;">]><publicwhip>',
    b"<akomaNtoso><debate><debateBody>",
    b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><u who="#A">',
    b'{"id": "a", "text": "',
    b'{"results": [{"value": {"questionText": "',
    b"id,text\n",
    b"---\ntitle: [\n---\n",
]
PIECES = [
    *(
        b"<p>",
        b"</p>",
        b"<speech>",
        b"</speech>",
        b"<table><tr><td>",
        b"</table>",
        b"&amp;",
        b"&e;",
    ),
    *(
        b"<u>",
        b"<seg>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b'"',
        b"}",
        b"]",
        b",",
        b"\n",
        b"\0",
    ),
    *(b"stream\n", b"endstream", b"120 bridges", "£5m".encode(), b"\xa3", b"\xff\xfe", b"\xe2\x80"),
]
DATA = st.builds(
    lambda start, rest: start + b"".join(rest),
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=30),
)


@pytest.mark.parametrize("form", all_formats(), ids=lambda form: form.name)
@given(data=DATA)
def test_any_bytes_are_documents_or_a_clean_error(form: Format, data: bytes) -> None:
    errors: list[InputError] = []
    source = Source(
        name="a", id="a", stream=BytesIO(data), report=errors.append, note=lambda notice: None
    )
    try:
        for found in form.read(source):
            fields = {"id": "a", **found.fields}
            if isinstance(fields.get("text"), str) and fields.keys() >= {"pages"}:
                assert from_json(Document, fields).text.strip()
    except InputError as error:
        errors.append(error)
    assert all(error.source == "a" for error in errors)
    assert all("\n" not in str(error) for error in errors)
