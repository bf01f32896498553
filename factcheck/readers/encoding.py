"""Bytes to text, exactly: UTF-8 only, nothing replaced, no newline translated.

A byte order mark at the very start says how the bytes are encoded and is no part of the text:
offsets count from the code point after it.
"""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from factcheck.errors import InputError

__all__ = ["decode", "decode_line", "refuse_other_marks"]

_OTHER_MARKS = (  # UTF-32's little-endian mark begins with UTF-16's
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, source: str) -> str:
    """Return the text that the bytes of a file hold in UTF-8.

    Raises:
        InputError: they are another encoding, binary, or hold nothing but white space.
    """
    refuse_other_marks(data, source)
    if (place := data.find(b"\0")) >= 0:
        raise InputError(source, f"a binary file: a NUL byte at byte {place}")
    data = data.removeprefix(BOM_UTF8)
    text = _decode(data, source, None)
    if not text or text.isspace():
        raise InputError(source, "empty" if not text else "nothing but white space")
    return text


def decode_line(data: bytes, source: str, line: int) -> str:
    """Return the text that one line of a file, counted from 1, holds in UTF-8.

    Raises:
        InputError: it is not UTF-8.
    """
    return _decode(data.removeprefix(BOM_UTF8) if line == 1 else data, source, line)


def refuse_other_marks(data: bytes, source: str) -> None:
    """Raise an InputError where a file begins with the mark of another encoding."""
    for mark, name in _OTHER_MARKS:
        if data.startswith(mark):
            raise InputError(source, f"{name} text: save it as UTF-8")


def _decode(data: bytes, source: str, line: int | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {error.start}" if line is None else f"byte {error.start} of the line"
        raise InputError(
            source,
            f"not UTF-8 text: 0x{data[error.start]:02x} at {where}; save it as UTF-8",
            line or data.count(b"\n", 0, error.start) + 1,
        ) from None
