"""Writing what a verb made to a file that the user named."""

from __future__ import annotations

from pathlib import Path

from factcheck.ledger.atomic import replace, writing

__all__ = ["put_file"]


def put_file(path: str, content: str) -> None:
    """Write a file, whole or not at all; a device or a pipe is written to as it is.

    Raises:
        NotWrittenError: it cannot be written; a file that was there is as it was.
    """
    target = Path(path)
    with writing(target):
        if target.exists() and not target.is_file():
            target.write_text(content, "utf-8")
        else:
            replace(target, content)
