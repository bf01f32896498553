"""Paths to documents: the one module of the readers that knows the order of things."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from attrs import Factory, define, evolve

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers import bounds
from factcheck.readers.encoding import refuse_other_marks
from factcheck.readers.files import SOURCES, File, files, reason
from factcheck.readers.formats import START, Format, Found, Source, chosen
from factcheck.readers.memory import Memory, Recalled, fingerprints
from factcheck.readers.notices import Notice
from factcheck.readers.shown import shown
from factcheck.readers.sources import Entry, Sources, sources_in
from factcheck.records import Document

__all__ = ["read", "reread"]

STDIN = "-"


def read(
    *paths: str | Path,
    on_error: Callable[[InputError], None] | None = None,
    on_notice: Callable[[Notice], None] | None = None,
) -> Iterator[Document]:
    """Yield the documents that paths stand for, one after another, in a fixed order.

    A path is

    - a file of text in UTF-8: one document, whose id is the file's name without its suffix;
    - a ``.jsonl`` file: a document a line, with ``id``, ``text`` and any other of its fields;
    - a folder: the files in it and below, in order of their names, with ids such as
      ``2025/answer``; hidden files and READMEs are passed over;
    - ``-``: standard input, JSON Lines where its first line begins as a JSON object does,
      otherwise one document of the id ``-``.

    What ``sources.yaml`` beside a document says of it, and what its own words show of its dates
    and of who answers, fills what it does not state itself. The text is held as it is: no newline
    is translated, and only a byte order mark at its very start is left out. A file named twice is
    read once.

    Args:
        paths: what to read.
        on_error: is handed what cannot be read, and the rest is read on.
        on_notice: is handed what can be read and what a person should know of the reading.

    Raises:
        InputError: something cannot be read and ``on_error`` is not given.
    """
    return cast(Iterator[Document], _Reading(on_error, on_notice).documents(paths))


def reread(
    *paths: str | Path,
    memory: Memory,
    on_error: Callable[[InputError], None] | None = None,
    on_notice: Callable[[Notice], None] | None = None,
) -> Iterator[Document | Recalled]:
    """Yield what ``read`` yields, those documents unread that ``memory`` holds already.

    What is reported and noticed is the same: a piece of which there was something to say is
    never remembered.
    """
    return _Reading(on_error, on_notice, memory).documents(paths)


@define
class _Reading:
    on_error: Callable[[InputError], None] | None
    on_notice: Callable[[Notice], None] | None
    memory: Memory | None = None
    _remarks: int = 0
    _failures: int = 0
    _places: dict[str, str] = Factory(dict)
    _read: set[str] = Factory(set)
    _sources: dict[Path, Sources] = Factory(dict)

    def documents(self, paths: Iterable[str | Path]) -> Iterator[Document | Recalled]:
        for path in map(str, paths):
            if path == STDIN:
                if self._is_new(STDIN):
                    yield from self._stdin()
                continue
            for file in files(path, self._report):
                if file.name.name != SOURCES and self._is_new(str(file.path.resolve())):
                    yield from self._file(file)

    def _report(self, *errors: InputError) -> None:
        self._failures += len(errors)
        self._remarks += len(errors)
        if self.on_error is None:
            raise _merged(errors)
        for error in errors:
            self.on_error(error)

    def _is_new(self, place: str) -> bool:
        new = place not in self._read
        self._read.add(place)
        return new

    def _file(self, file: File) -> Iterator[Document | Recalled]:
        entries = list(self._entries(file))
        try:
            with file.path.open("rb") as stream:
                yield from self._stream(
                    stream, file.source, str(file.name.with_suffix("")), file.name.suffix, entries
                )
        except OSError as error:
            self._report(InputError(file.source, reason(error, file.source)))

    def _stdin(self) -> Iterator[Document | Recalled]:
        stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        if stream is None:
            self._report(InputError(STDIN, "standard input is not open"))
        else:
            yield from self._stream(stream, STDIN, STDIN, None)

    def _stream(
        self,
        stream: BinaryIO,
        name: str,
        id_: str,
        suffix: str | None,
        entries: Sequence[Entry] = (),
    ) -> Iterator[Document | Recalled]:
        """Yield the documents of a source; that there is none, and nothing wrong, is reported."""
        start, stream = bounds.peeked(stream, START)
        source = Source(name=name, id=id_, stream=stream, report=self._report, note=self._note)
        failures, is_empty = self._failures, True
        try:
            if not start:
                raise InputError(name, "empty")
            form = chosen(name, suffix, start)
            for document in self._documents(source, form, entries):
                is_empty = False
                yield document
            if is_empty and self._failures == failures:
                raise InputError(name, f"{form.name} without a document")
        except InputError as error:
            self._report(error)

    def _documents(
        self, source: Source, form: Format, entries: Sequence[Entry]
    ) -> Iterator[Document | Recalled]:
        if self.memory is None or not source.stream.seekable():
            yield from self._read_now(source, form, entries)
        elif form.by_line:
            yield from self._lines(source, form, entries)
        else:
            yield from self._whole(source, form, entries)

    def _lines(
        self, source: Source, form: Format, entries: Sequence[Entry]
    ) -> Iterator[Document | Recalled]:
        fingerprint = fingerprints(source.id, entries)
        stated = False
        for number, line in enumerate(bounds.lines(source.stream), start=1):
            if number == 1:
                refuse_other_marks(line, source.name)
            if not line.isspace():
                stated = True
                key = fingerprint(line)
                if known := self._recalled(key):
                    yield from self._again(known, source.name, number)
                else:
                    one = evolve(source, stream=io.BytesIO(line), first_line=number)
                    yield from self._learn(key, one, form, entries)
        if not stated:
            source.stream.seek(0)
            yield from self._read_now(source, form, entries)

    def _whole(
        self, source: Source, form: Format, entries: Sequence[Entry]
    ) -> Iterator[Document | Recalled]:
        key = fingerprints(source.id, entries)(bounds.whole(source.stream))
        source.stream.seek(0)
        if known := self._recalled(key):
            yield from self._again(known, source.name, None)
        else:
            yield from self._learn(key, source, form, entries)

    def _recalled(self, key: bytes) -> Sequence[Recalled] | None:
        assert self.memory is not None
        return self.memory.recall(key)

    def _again(self, known: Iterable[Recalled], name: str, line: int | None) -> Iterator[Recalled]:
        """Yield the documents of a piece that is remembered."""
        for one in known:
            try:
                self._check_id(one.id, name, line)
                yield Recalled(one.id, one.fingerprint, name)
            except InputError as error:
                self._report(error)

    def _learn(
        self, key: bytes, source: Source, form: Format, entries: Sequence[Entry]
    ) -> Iterator[Document]:
        """Yield the documents of a piece that is read now, to be remembered if all went well."""
        assert self.memory is not None
        remarks = self._remarks
        documents = list(self._read_now(source, form, entries))
        if self._remarks == remarks:
            self.memory.learn(key, documents)
        yield from documents

    def _read_now(
        self, source: Source, form: Format, entries: Sequence[Entry]
    ) -> Iterator[Document]:
        for found in form.read(source):
            try:
                yield self._document(found, source, entries)
            except InputError as error:
                self._report(error)

    def _note(self, notice: Notice) -> None:
        self._remarks += 1
        if self.on_notice is not None:
            self.on_notice(notice)

    def _known(self, found: Found, source: Source, entries: Sequence[Entry]) -> dict[str, Any]:
        """Return what is known of a document; turns that it cannot have are reported."""
        is_whole = found.line is None
        known: dict[str, Any] = {"id": source.id} if is_whole else {}
        for entry in entries:
            known |= entry.fields
            first_line = found.fields.get("first_line", 1)
            if is_whole and entry.turns and first_line is not None:
                try:
                    text = found.fields["text"]
                    known["turns"] = entry.turns_in(text, source.name, first_line)
                except InputError as error:
                    self._report(error)
        stated = found.fields.items()
        return known | {
            name: value for name, value in stated if value is not None or name not in known
        }

    def _document(self, found: Found, held: Source, entries: Sequence[Entry]) -> Document:
        from factcheck.records.codec import from_json

        source, line = held.name, found.line
        fields = self._known(found, held, entries)
        text = fields.get("text")
        if isinstance(text, str) and not found.complete:
            fields |= shown(text, fields)
        try:
            document = from_json(Document, {**fields, "source": source})
        except InvalidRecordError as error:
            raise InputError(source, "; ".join(error.problems), line) from None
        if not document.text or document.text.isspace():
            raise InputError(source, "its text is empty", line)
        self._check_id(document.id, source, line)
        return document

    def _check_id(self, id_: str, source: str, line: int | None) -> None:
        place = source if line is None else f"{source}:{line}"
        other = self._places.setdefault(id_, place)
        if other != place:
            raise InputError(source, f"its id '{id_}' is that of {other}{_remedy(id_, line)}", line)

    def _entries(self, file: File) -> Iterator[Entry]:
        """Yield what is known of a file, from its root down: what is nearer comes later."""
        for parent in reversed(file.name.parents):
            entry = self._beside(file.root / parent).entries.get(str(file.name.relative_to(parent)))
            if entry is not None:
                yield entry

    def _beside(self, folder: Path) -> Sources:
        if folder not in self._sources:
            found = self._sources[folder] = sources_in(folder)
            if found.problems:
                self._report(*found.problems)
        return self._sources[folder]


def _remedy(id_: str, line: int | None) -> str:
    """Say what can be done about an id that is taken; ids of files are told by their names.

    A number given to the rows of one file is hardly theirs among all files. It is not made so
    here, for an id must be the same whatever else is read.
    """
    if line is None or not id_.isdecimal():
        return ""
    return f": put something of this file's own before its numbers, as in 'b-{id_}'"


def _merged(errors: tuple[InputError, ...]) -> InputError:
    """Return one error that tells all: the first, and in its words the others."""
    first, *others = errors
    if not others:
        return first
    more = "; ".join(str(error).removeprefix(f"{first.source}:") for error in others)
    return InputError(first.source, f"{first.reason}; {more}", first.line)
