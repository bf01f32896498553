"""Documents from the paths on the command line; what cannot be read is said and left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import click

from factcheck import readers
from factcheck.cli.messages import complain
from factcheck.errors import InputError
from factcheck.readers import Memory, Notice, Recalled
from factcheck.records import Document

__all__ = ["Inputs"]


class Inputs:
    """The documents of some paths, read one at a time.

    Each input that cannot be read is one line on standard error; the others are read
    nevertheless. What a person should know of the reading is a line there too, and no failure.
    Where nothing at all can be read, the command ends. Documents ``given`` come before those
    that are read.
    """

    def __init__(
        self,
        paths: Sequence[str],
        given: Sequence[Document] = (),
        memory: Memory | None = None,
    ) -> None:
        self._problems: list[str] = []
        read: Iterator[Document | Recalled] = iter(())
        if paths and memory is None:
            read = readers.read(*paths, on_error=self._complain, on_notice=self._remark)
        elif paths and memory is not None:
            read = readers.reread(
                *paths, memory=memory, on_error=self._complain, on_notice=self._remark
            )
        documents = chain(given, read)
        first = next(documents, None)
        if first is None:
            self.finish()
        self._documents = chain([] if first is None else [first], documents)

    def __iter__(self) -> Iterator[Document]:
        return (one for one in self._documents if isinstance(one, Document))

    def recalled(self) -> Iterator[Document | Recalled]:
        """Yield the documents, those that the ``memory`` holds unread."""
        return self._documents

    def finish(self, *, status: int = 0) -> None:
        """End the command: with 2 where an input could not be read, else with ``status``."""
        if self._problems or status:
            click.get_current_context().exit(2 if self._problems else status)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read so far, each a line."""
        return tuple(self._problems)

    def _complain(self, error: InputError) -> None:
        self._problems.append(str(error))
        complain(str(error))

    @staticmethod
    def _remark(notice: Notice) -> None:
        complain(f"note: {notice}")
