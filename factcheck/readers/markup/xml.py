"""XML as a stream: elements one by one, nothing followed and nothing expanded.

Expat of the standard library reads it. No entity is expanded but the named characters of HTML,
which Parliament's files use with or without a DTD that declares them, and those that a file
declares as a few characters of text; so nothing can grow. External entities, and DTDs in other
files, are never opened.
"""

from __future__ import annotations

import re
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterator, Mapping, Set
from functools import cache
from html.entities import name2codepoint
from typing import BinaryIO
from xml.parsers import expat

from attrs import define, field, frozen

from factcheck.errors import InputError
from factcheck.readers import bounds
from factcheck.readers.markup.element import DEEPEST, Element
from factcheck.readers.notices import Notice

__all__ = ["Closed", "Opened", "elements", "root_name"]

_CHUNK = 64 * 1024
_LONGEST_ENTITY = 16
"""How many code points an entity that a file declares may stand for."""

_MISC = rb"\s*+(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)\s*+)*+"
_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?" + _MISC + rb"<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
_LATIN_1 = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "iso_8859-1"})
_WINDOWS = "windows-1252"
_WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")
_BUILT_IN = frozenset({"amp", "lt", "gt", "quot", "apos"})


@frozen
class Opened:
    """The start of an element that is read piece by piece."""

    name: str
    attributes: Mapping[str, str]
    line: int


@frozen
class Closed:
    """The end of an element that is read piece by piece."""

    name: str


Event = Opened | Closed | Element


def root_name(start: bytes) -> str | None:
    """Return the name of the root element, without prefix, of what starts so; None if unseen."""
    found = _ROOT.match(start) if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else None
    return found[1].decode("ascii", "replace") if found else None


def elements(
    stream: BinaryIO, source: str, wholes: Set[str], note: Callable[[Notice], None]
) -> Iterator[Event]:
    """Yield the elements named in ``wholes`` each as a whole, and others as they open and close.

    Text directly within these others is left out.

    Raises:
        InputError: it is not well-formed, or has an entity that is not read, an element that
            is too long, or too many within each other; what stands before is yielded.
    """
    reading = _Reading(source, wholes)
    encoding: _Encoding | None = None
    while True:
        chunk = stream.read(_CHUNK)
        if encoding is None:
            encoding = _Encoding(source, chunk)
            parser = reading.parser(encoding.override)
        encoding.look(chunk, note)
        try:
            parser.Parse(chunk, not chunk)
        except expat.ExpatError as error:
            yield from reading.taken()
            raise InputError(
                source, encoding.explained(error, chunk, parser), error.lineno
            ) from None
        except InputError:
            yield from reading.taken()
            raise
        except (LookupError, ValueError) as error:
            raise InputError(source, f"an encoding that is not read: {error}") from None
        yield from reading.taken()
        if not chunk:
            return


@define
class _Encoding:
    """How a file is encoded, as it says, and whether that is so."""

    source: str
    start: bytes
    declared: str | None = field(init=False)
    override: str | None = field(init=False)
    read: int = 0
    _noted: bool = False
    _is_windows: bool = False
    _is_ascii: bool = True
    _utf_8: IncrementalDecoder | None = field(factory=getincrementaldecoder("utf-8"))

    def __attrs_post_init__(self) -> None:
        found = _DECLARED.match(self.start)
        self.declared = found[1].decode("ascii") if found else None
        is_latin_1 = self.declared is not None and self.declared.lower() in _LATIN_1
        # As browsers do: what ISO 8859-1 has between 0x80 and 0x9f, no text uses.
        self.override = _WINDOWS if is_latin_1 else None

    def look(self, chunk: bytes, note: Callable[[Notice], None]) -> None:
        """Note what is not as the file says, when that is known; the last chunk is empty."""
        self.read += len(chunk)
        if not self.override or self._noted:
            return
        self._is_windows = self._is_windows or _WINDOWS_ONLY.search(chunk) is not None
        self._is_ascii = self._is_ascii and chunk.isascii()
        self._decode(chunk)
        words = ""
        if self._utf_8 is None and self._is_windows:
            words = f"it says {self.declared} and holds bytes of Windows-1252: read as that"
        elif self._utf_8 is not None and not chunk and not self._is_ascii:
            words = f"it says {self.declared}, as which it is read, and seems to be UTF-8"
        if words:
            self._noted = True
            note(Notice(self.source, words))

    def _decode(self, chunk: bytes) -> None:
        """Keep whether all up to here could be UTF-8, as other text beyond ASCII seldom could."""
        try:
            if self._utf_8 is not None:
                self._utf_8.decode(chunk, final=not chunk)
        except UnicodeDecodeError:
            self._utf_8 = None

    def explained(self, error: expat.ExpatError, chunk: bytes, parser: expat.XMLParserType) -> str:
        at = parser.ErrorByteIndex - (self.read - len(chunk))
        if 0 <= at < len(chunk) and chunk[at] >= 0x80:
            if self.override and self._utf_8 is not None:
                return f"it says {self.declared} and seems to be UTF-8: correct its first line"
            stated = f"the {self.declared} it says" if self.declared else "UTF-8, and says no other"
            return f"byte 0x{chunk[at]:02x} is not {stated}"
        return f"not well-formed XML: {expat.ErrorString(error.code)}"


@define
class _Reading:
    """Handlers for one file."""

    source: str
    wholes: Set[str]
    _done: list[Event] = field(factory=list)
    _open: list[Element] = field(factory=list)
    _depth: int = 0
    _size: int = 0
    _text: list[str] = field(factory=list)
    _parser: expat.XMLParserType = field(init=False)

    def parser(self, encoding: str | None) -> expat.XMLParserType:
        parser = expat.ParserCreate(encoding, namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._unknown
        parser.ExternalEntityRefHandler = self._external
        # A DTD is asked for whether the file names one or not, and is always our own table.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        self._parser = parser
        return parser

    def taken(self) -> list[Event]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error("elements within each other too deeply")
        name = _local(name)
        attributes = {_local(key): value for key, value in attributes.items()}
        line = self._parser.CurrentLineNumber
        if not self._open and name not in self.wholes:
            self._done.append(Opened(name, attributes, line))
            return
        self._flush()
        element = Element(name, attributes)
        element.line = line
        if self._open:
            self._open[-1].append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if not self._open:
            self._done.append(Closed(_local(name)))
            return
        self._flush()
        element = self._open.pop()
        if not self._open:
            self._done.append(element)
            self._size = 0

    def _characters(self, text: str) -> None:
        if not self._open:
            return
        self._size += len(text)
        if self._size > bounds.MOST_BYTES:
            raise self._error(bounds.TOO_LONG)
        self._text.append(text)

    def _flush(self) -> None:
        if not self._text or not self._open:
            return
        text = "".join(self._text)
        self._text.clear()
        around = self._open[-1]
        if len(around):
            around[-1].tail = (around[-1].tail or "") + text
        else:
            around.text = (around.text or "") + text

    def _entity(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        if is_parameter or value is None:
            return  # never opened; one that is used is an error where it is
        if len(value) > _LONGEST_ENTITY or "&" in value or "<" in value:
            raise self._error(f"the entity &{name}; is no short text, and not expanded")

    def _unknown(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._characters(f"&{name};")

    def _external(
        self, context: str | None, base: str | None, system: str | None, public: str | None
    ) -> int:
        if context and context not in ("", "\f"):
            raise self._error(f"an external entity, which is never opened: {system or context}")
        table = self._parser.ExternalEntityParserCreate(context)
        table.EntityDeclHandler = None
        table.Parse(_named_characters(), True)
        return 1

    def _error(self, words: str) -> InputError:
        return InputError(self.source, words, self._parser.CurrentLineNumber)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


@cache
def _named_characters() -> bytes:
    """Return the named characters of HTML as a DTD; a file's own declarations come first."""
    return b"".join(
        b'<!ENTITY %s "&#%d;">' % (name.encode(), code)
        for name, code in sorted(name2codepoint.items())
        if name not in _BUILT_IN
    )
