"""Paths to documents: the one module of the readers that knows the order of things."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from attrs import Factory, define

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers import bounds
from factcheck.readers.files import SOURCES, File, files, reason
from factcheck.readers.formats import START, Found, Source, chosen
from factcheck.readers.notices import Notice
from factcheck.readers.shown import shown
from factcheck.readers.sources import Entry, Sources, sources_in
from factcheck.records import Document

__all__ = ["read"]

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
    return _Reading(on_error, on_notice).documents(paths)


@define
class _Reading:
    on_error: Callable[[InputError], None] | None
    on_notice: Callable[[Notice], None] | None
    _failures: int = 0
    _places: dict[str, str] = Factory(dict)
    _read: set[str] = Factory(set)
    _sources: dict[Path, Sources] = Factory(dict)

    def documents(self, paths: Iterable[str | Path]) -> Iterator[Document]:
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
        if self.on_error is None:
            raise _merged(errors)
        for error in errors:
            self.on_error(error)

    def _is_new(self, place: str) -> bool:
        new = place not in self._read
        self._read.add(place)
        return new

    def _file(self, file: File) -> Iterator[Document]:
        entries = list(self._entries(file))
        try:
            with file.path.open("rb") as stream:
                yield from self._stream(
                    stream, file.source, str(file.name.with_suffix("")), file.name.suffix, entries
                )
        except OSError as error:
            self._report(InputError(file.source, reason(error, file.source)))

    def _stdin(self) -> Iterator[Document]:
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
    ) -> Iterator[Document]:
        start, stream = bounds.peeked(stream, START)
        source = Source(name=name, id=id_, stream=stream, report=self._report, note=self._note)
        for found in self._found(source, suffix, start):
            try:
                yield self._document(found, source, entries)
            except InputError as error:
                self._report(error)

    def _found(self, source: Source, suffix: str | None, start: bytes) -> Iterator[Found]:
        """Yield what is found in a source; that nothing is, and nothing is wrong, is reported."""
        failures, is_empty = self._failures, True
        try:
            form = chosen(source.name, suffix, start)
            for found in form.read(source):
                is_empty = False
                yield found
            if is_empty and self._failures == failures:
                raise InputError(source.name, f"{form.name} without a document")
        except InputError as error:
            self._report(error)

    def _note(self, notice: Notice) -> None:
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
        place = source if line is None else f"{source}:{line}"
        other = self._places.setdefault(document.id, place)
        if other != place:
            raise InputError(source, f"its id '{document.id}' is that of {other}", line)
        return document

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


def _merged(errors: tuple[InputError, ...]) -> InputError:
    """Return one error that tells all: the first, and in its words the others."""
    first, *others = errors
    if not others:
        return first
    more = "; ".join(str(error).removeprefix(f"{first.source}:") for error in others)
    return InputError(first.source, f"{first.reason}; {more}", first.line)
