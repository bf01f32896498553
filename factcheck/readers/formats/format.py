"""What a form of document is to the readers, and what it is handed and hands back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from attrs import frozen

from factcheck.errors import InputError
from factcheck.readers import bounds
from factcheck.readers.notices import Notice

__all__ = ["Format", "Found", "Source"]


@frozen(kw_only=True)
class Source:
    """A file, or standard input, to be read in one form.

    Attributes:
        name: its path as the user named it, made printable: what errors begin with.
        id: the id of the one document that it is, and a good start for the ids of several.
        stream: its bytes, from the start; only forward, for it may be a pipe.
        report: is handed what cannot be read, where the rest can be.
        note: is handed what can be read and what a person should know of it.
        first_line: the number of the first line of ``stream`` in the whole.
    """

    name: str
    id: str
    stream: BinaryIO
    report: Callable[[InputError], None]
    note: Callable[[Notice], None]
    first_line: int = 1

    def whole(self) -> bytes:
        """Return all of its bytes.

        Raises:
            InputError: there are more than a document may have.
        """
        data = bounds.whole(self.stream)
        if bounds.is_too_long(data):
            raise InputError(self.name, bounds.TOO_LONG)
        return data


@frozen
class Found:
    """One document that was found in a source.

    Attributes:
        fields: what is known of it, as plain data by the names of a Document's fields.
        line: the line of the source that it begins on; None where it is the whole source, whose
            id it then has where nothing states another.
        complete: the form itself says who speaks and when, or that it is unknown; nothing is
            looked for in the words.
    """

    fields: Mapping[str, Any]
    line: int | None = None
    complete: bool = False


@frozen(kw_only=True)
class Format:
    """A form in which documents are kept.

    Attributes:
        name: what people call it.
        suffixes: the suffixes of the files that may hold it, in lower case, with their dot.
        recognises: tells from its first bytes whether a source holds it. Asked where several
            forms share a suffix, and of standard input, which has no name: the answer must be
            no wherever it could be something else.
        read: yields the documents of a source one by one, holding no more of it than it must.
            An InputError that it raises ends the source, but not the reading.
        by_line: each line that is not blank is read by itself, whatever stands in the others.
        is_default: files of its suffixes are read in it that no form recognises, so that it says
            what is wrong with them.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[Found]]
    by_line: bool = False
    is_default: bool = False
