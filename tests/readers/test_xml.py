"""XML as a stream: nothing followed, nothing expanded, everything bounded."""

from __future__ import annotations

import io
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers import bounds, read
from factcheck.readers.formats import START
from factcheck.readers.markup.element import Element
from factcheck.readers.markup.xml import elements, root_name
from factcheck.readers.notices import Notice
from tests.readers.conftest import Write


def paragraphs(data: str | bytes) -> tuple[list[str], list[str]]:
    """Return the ``p`` elements that are read, and what is said of the reading."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    found: list[str] = []
    said: list[Notice | InputError] = []
    try:
        events = elements(stream, "a.xml", {"p"}, said.append)
        found.extend(tostring(each, "unicode") for each in events if isinstance(each, Element))
    except InputError as error:
        said.append(error)
    return found, [str(each) for each in said]


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<!DOCTYPE a SYSTEM "a.dtd">',
        '<!DOCTYPE a PUBLIC "-//A//B" "http://example.org/a.dtd" [<!ENTITY pound "&#163;">]>',
        '<!DOCTYPE a [<!ENTITY % all SYSTEM "file:///etc/hostname"> %all;]>',
    ],
)
def test_named_characters_are_known_with_and_without_a_dtd(head: str) -> None:
    text = head + "<a b='&mdash;'><p>&pound;5&ndash;6 &amp; caf&eacute;</p></a>"
    assert paragraphs(text) == (["<p>£5–6 &amp; café</p>"], [])


def test_a_declaration_of_the_file_comes_first() -> None:
    text = '<!DOCTYPE a [<!ENTITY pound "GBP">]><a><p>&pound;5</p></a>'
    assert paragraphs(text) == (["<p>GBP5</p>"], [])


def test_a_name_that_nobody_declared_stays_as_it_is() -> None:
    assert paragraphs("<a><p>&nonsense;</p></a>") == (["<p>&amp;nonsense;</p>"], [])


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f'<!DOCTYPE a [<!ENTITY e0 "lol">{BOMB}]><a><p>&e19;</p></a>', "the entity &e1; is no sh"),
        (f'<!DOCTYPE a [<!ENTITY e "{"x" * 9000}">]><a><p/></a>', "the entity &e; is no short"),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a><p>&e;</p></a>', "an externa"),
        ("<a>" * 100_000, "elements within each other too deeply"),
        ("<a><p>1</p>", "not well-formed XML: no element found"),
        ("<a><p>1</q></a>", "not well-formed XML: mismatched tag"),
        ("", "not well-formed XML: no element found"),
        (b"<a><p>\x93</p></a>", "byte 0x93 is not UTF-8, and says no other"),
        (b'<?xml version="1.0" encoding="ascii"?><a>\xa3</a>', "byte 0xa3 is not the ascii it say"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text: str | bytes, problem: str) -> None:
    _, said = paragraphs(text)
    assert len(said) == 1
    assert said[0].startswith(f"a.xml:1: {problem}")


def test_an_encoding_nobody_knows_is_said() -> None:
    _, said = paragraphs(b'<?xml version="1.0" encoding="klingon"?><a/>')
    assert said == ["a.xml: an encoding that is not read: unknown encoding: klingon"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings_are_read_as_they_are_stated(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><a><p>café £5</p></a>'
    assert paragraphs(text.encode(encoding)) == (["<p>café £5</p>"], [])


def test_windows_1252_that_says_it_is_latin_1_is_read_and_said() -> None:
    data = b'<?xml version="1.0" encoding="ISO-8859-1"?>\n<a><p>\x93\xa35\x94</p></a>'
    words = "it says ISO-8859-1 and holds bytes of Windows-1252: read as that"
    assert paragraphs(data) == (["<p>“£5”</p>"], [f"a.xml: {words}"])


@pytest.mark.parametrize("text", ["café £5", "so ‘it’ is", "a" * 65_500 + "é"])
def test_utf_8_that_says_it_is_latin_1_is_said(text: str) -> None:
    data = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<a><p>{text}</p></a>'.encode()
    found, said = paragraphs(data)
    assert found == [f"<p>{text.encode().decode('cp1252')}</p>"]
    assert said == ["a.xml: it says ISO-8859-1, as which it is read, and seems to be UTF-8"]


def test_utf_8_that_is_no_windows_1252_either_is_refused() -> None:
    data = '<?xml version="1.0" encoding="latin1"?>\n<a><p>so “it” is</p></a>'.encode()
    words = "it says latin1 and seems to be UTF-8: correct its first line"
    assert paragraphs(data) == ([], [f"a.xml:2: {words}"])


def test_an_element_has_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 100)
    found, said = paragraphs("<a><p>1</p><p>" + "word " * 30 + "</p></a>")
    assert (found, said) == (["<p>1</p>"], [f"a.xml:1: {bounds.TOO_LONG}"])


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    _, said = paragraphs(f"<a><p>{text}</p></a>")
    assert len(said) <= 1


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _, said = paragraphs(b"<a>" + data)
    assert len(said) >= 1 or b"</a" in data


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"<a/>", "a"),
        (
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <b> --><!DOCTYPE a [<!ENTITY x "">]>\n<n:a>',
            "a",
        ),
        (b"a <b>", None),
        (b"", None),
        (b"<!-- no end", None),
    ],
)
def test_the_root_is_named(start: bytes, name: str | None) -> None:
    assert root_name(start) == name


@pytest.mark.parametrize(
    "part", [b"<!---->", b"<?a?>", b"<!DOCTYPE a[]>", b" ", b"<!DOCTYPE ", b"<"]
)
def test_a_root_that_does_not_come_has_no_name(part: bytes) -> None:
    assert root_name((part * START)[:START]) is None


def test_xml_of_no_form_that_is_known_is_named(write: Write) -> None:
    path = write("feed.xml", "<rss><channel/></rss>")
    with pytest.raises(
        InputError, match=r"none of the forms that are read of .xml files: .*Hansard"
    ):
        list(read(path))
