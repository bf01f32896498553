"""How a verb comes to the claims of documents: by several processes, and from a workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import frozen

from factcheck import pipeline
from factcheck.cli.messages import complain
from factcheck.processes import Workers, usable_cores
from factcheck.records import Claim, Document

if TYPE_CHECKING:
    from factcheck.workspace import Workspace

__all__ = ["Extracting", "extraction_options"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_WORKSPACE = "factcheck.workspace"


@frozen
class Extracting:
    """Reads documents into claims.

    Attributes:
        workers: the processes that share the work.
        workspace: the folder that remembers what was read, if there is one.
    """

    workers: Workers
    workspace: Path | None = None

    def __call__(
        self, documents: Iterable[Document], claims_of: pipeline.ClaimsOf
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield each document with its claims, in the order given."""
        if self.workspace is None:
            yield from pipeline.shared(self.workers)(documents, claims_of)
            return
        with self.opened() as kept:
            yield from kept.extracted(documents, claims_of, self.workers)

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """Open the workspace, of which there must be one; say how the last run ended."""
        from factcheck import workspace

        assert self.workspace is not None
        with workspace.opened(self.workspace) as kept:
            if kept.before:
                complain(f"note: {self.workspace}: {kept.before}")
            yield kept


def extraction_options(command: Decorated) -> Decorated:
    """Take how many processes read documents, and where what they read is kept."""
    workers = click.option(
        "--workers",
        "extraction",
        metavar="N",
        type=click.IntRange(min=1),
        callback=_extraction,
        help="How many processes share the work, which changes nothing in the output. "
        "Unless stated, one for each core; what is read from '-' is read by one.",
    )
    workspace = click.option(
        "--workspace",
        metavar="DIR",
        type=click.Path(file_okay=False),
        is_eager=True,
        expose_value=False,
        callback=_remember,
        help="Keep what is read in this folder, and read only what is new or changed the next "
        "time. The output is the same.",
    )
    return workers(workspace(command))


def _remember(ctx: click.Context, param: click.Parameter, folder: str | None) -> None:
    ctx.meta[_WORKSPACE] = None if folder is None else Path(folder)


def _extraction(ctx: click.Context, param: click.Parameter, count: int | None) -> Extracting:
    """Return so many workers, which end with the command, or as many as there are cores.

    What comes from a pipe is to be seen as it comes, not once there is enough to share.
    """
    paths = (*ctx.params.get("paths", ()), *ctx.params.get("arguments", ()))
    most = 1 if "-" in paths else usable_cores()
    workers = ctx.with_resource(Workers(most if count is None else count))
    return Extracting(workers, ctx.meta[_WORKSPACE])
