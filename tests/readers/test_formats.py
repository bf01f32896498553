"""Which form a source is read in: by its suffix, and by its first bytes."""

from __future__ import annotations

import io

import pytest

from factcheck.readers import bounds
from factcheck.readers.formats import START, Source, all_formats, chosen


@pytest.mark.parametrize(
    ("suffix", "start", "name"),
    [
        (".txt", b'{"id": "a"}', "text"),
        (".unheard-of", b'{"id": "a"}', "text"),
        ("", b"Forty trees", "text"),
        (".jsonl", b"Forty trees", "JSON Lines"),
        (".NDJSON", b"", "JSON Lines"),
        (None, b'\n {"id": "a"}', "JSON Lines"),
        (None, b"Forty trees", "text"),
        (None, b"", "text"),
    ],
)
def test_a_form_is_chosen(suffix: str | None, start: bytes, name: str) -> None:
    assert chosen("a", suffix, start).name == name


def test_forms_are_told_apart() -> None:
    names = [form.name for form in all_formats()]
    assert names == sorted(set(names))
    for form in all_formats():
        assert all(suffix.startswith(".") and suffix.islower() for suffix in form.suffixes)
        assert not form.recognises(b"")
        assert not form.recognises(b"Forty trees, {and no more}; a < b, <b>or</b> not.")


class Pipe(io.BytesIO):
    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize("stream", [io.BytesIO, Pipe])
@pytest.mark.parametrize(
    "data", [b"", b"a", b"one\ntwo\n" * 2000, b"x" * 3 * START, b' {"a": 1}\n{"b": 2}\n']
)
def test_peeking_takes_nothing_away(stream: type[io.BytesIO], data: bytes) -> None:
    start, rest = bounds.peeked(stream(data), START)
    assert data.startswith(start)
    assert len(start) <= START
    assert rest.read() == data


def test_a_line_of_json_is_not_waited_past() -> None:
    start, _ = bounds.peeked(Pipe(b'{"id": "a"}\n{"id": "b"}\n'), START)
    assert start == b'{"id": "a"}\n'


def test_a_source_has_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 10)
    source = Source(name="a", id="a", stream=io.BytesIO(b"x" * 99), report=print, note=print)
    with pytest.raises(Exception, match="a: longer than"):
        source.whole()
