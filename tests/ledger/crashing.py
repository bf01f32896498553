"""Runs ``factcheck`` again and again, and kills it before each thing it does to the disk.

    python -m tests.ledger.crashing PRISTINE COPIES ARGUMENT…

Each run is made in a copy of the folder PRISTINE: in ``COPIES/0`` it is killed before the first
time that it opens a file for writing there, gives one another name or mode or takes one away; in
``COPIES/1`` before the second, and so on, until a run comes to its end. For each it says how it
ended, as JSON: ``killed`` or its exit status.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import factcheck
from factcheck.cli.app import app

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = {"os.rename", "os.remove", "os.chmod", "os.mkdir", "os.truncate"}


def main() -> None:
    pristine, copies, *arguments = sys.argv[1:]
    ends: list[str | int] = []
    _warm_up(Path(pristine))
    while not ends or ends[-1] == "killed":
        here = Path(copies, str(len(ends)))
        shutil.copytree(pristine, here)
        ends.append(_end_of_run(here, len(ends), arguments))
    sys.stdout.write(json.dumps(ends))


def _warm_up(pristine: Path) -> None:
    """Import once what every run needs."""
    for document in factcheck.read(pristine / "texts"):
        factcheck.analyse([document])


def _end_of_run(here: Path, before: int, arguments: list[str]) -> str | int:
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os.chdir(here)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.addaudithook(_killer(here, before))
        app(arguments, prog_name="factcheck")
    status = os.waitpid(child, 0)[1]
    return "killed" if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _killer(here: Path, before: int) -> Callable[[str, tuple[Any, ...]], None]:
    """Return a hook that kills this process before the change with that number, from 0."""
    seen = -1

    def hook(event: str, details: tuple[Any, ...]) -> None:
        nonlocal seen
        if _is_change(event, details) and str(here) in os.path.abspath(os.fsdecode(details[0])):
            seen += 1
            if seen == before:
                os.kill(os.getpid(), signal.SIGKILL)

    return hook


def _is_change(event: str, details: tuple[Any, ...]) -> bool:
    if not (details and isinstance(details[0], str | bytes | os.PathLike)):
        return False  # of a file that is open already
    return event in _CHANGES or (event == "open" and bool(int(details[2] or 0) & _WRITING))


if __name__ == "__main__":
    main()
