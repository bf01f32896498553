"""Where claims are compared: in this process, or on Spark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factcheck.matching import Engine

__all__ = ["engine_options"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_MASTER = "factcheck.master"


def engine_options(command: Decorated) -> Decorated:
    """Take the engine that claims are compared on, and where Spark runs."""
    engine = click.option(
        "--engine",
        type=click.Choice(["local", "spark"]),
        default="local",
        show_default=True,
        callback=_started,
        help="Where claims are matched, which changes nothing in the output: here, or on Spark, "
        "which needs 'factcheck[spark]' and Java 17.",
    )
    master = click.option(
        "--master",
        metavar="URL",
        is_eager=True,
        expose_value=False,
        callback=_remember,
        help="Where Spark runs, such as 'local[2]' or 'spark://host:7077'; by default on all "
        "cores of this machine.",
    )
    return engine(master(command))


def _remember(ctx: click.Context, param: click.Parameter, master: str | None) -> None:
    ctx.meta[_MASTER] = master


def _started(ctx: click.Context, param: click.Parameter, name: str) -> Engine:
    master = ctx.meta.get(_MASTER)
    if name == "spark":
        from factcheck.engines import spark

        return ctx.with_resource(spark.started(master or "local[*]"))
    if master is not None:
        raise click.UsageError("'--master' is of '--engine spark'.", ctx)
    from factcheck.engines.local import LOCAL

    return LOCAL
