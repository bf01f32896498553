"""What a target of fuzzing is: what is handed any bytes, and how such bytes may look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from factcheck.errors import FactcheckError

__all__ = ["Target", "check_lines", "holding"]


@frozen(kw_only=True)
class Target:
    """A part of the program that must bear any bytes.

    Attributes:
        name: what it is called on the command line.
        run: hands it bytes, and raises where what comes back is not as it should be.
        starts: bytes that lead deep into it: the beginnings, or the whole, of what it reads.
        pieces: what is worth putting between them.
    """

    name: str
    run: Callable[[bytes], None]
    starts: tuple[bytes, ...] = (b"",)
    pieces: tuple[bytes, ...] = (b"\n",)


def holding(
    read: Callable[[Path], object],
    *,
    at: str,
    files: Mapping[str, str] | None = None,
    wrap: Callable[[bytes], bytes] = bytes,
) -> Callable[[bytes], None]:
    """Return what writes bytes to a file and reads the folder; a refusal must be clean lines.

    Args:
        read: reads the folder that it is handed.
        at: the file, as seen from there.
        files: others that stand beside it.
        wrap: what the bytes are put into before they are written.
    """

    def run(data: bytes) -> None:
        contents = {path: text.encode() for path, text in (files or {}).items()}
        with TemporaryDirectory() as name:
            folder = Path(name)
            for path, content in {**contents, at: wrap(data)}.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)
            refusals = []
            try:
                read(folder)
            except FactcheckError as error:
                refusals.append(error)
            check_lines(refusals)

    return run


def check_lines(errors: Iterable[Exception]) -> None:
    """Assert that each line of each error can be shown as it is."""
    for error in errors:
        for line in str(error).split("\n"):
            assert line.strip(), repr(str(error))
            assert line.isprintable(), repr(line)
