"""The server of the page: on this machine's own address, for as long as somebody wants it."""

from __future__ import annotations

import errno
import os
import socket

import uvicorn

from factcheck.errors import FactcheckError
from factcheck.web.app import application
from factcheck.web.desk import Desk

__all__ = ["ADDRESS", "USUAL_PORT", "hosts", "listen", "serve", "server"]

ADDRESS = "127.0.0.1"
"""The loopback address: nobody can reach it from another machine."""

USUAL_PORT = 8321
"""Where the page is unless another port is asked for, so that an address can be kept."""


def listen(port: int | None = None) -> socket.socket:
    """Return a socket that takes connections of this machine, for which the page may then answer.

    Args:
        port: on which port; 0 stands for any that is free. Without one it is the usual port, or
            any that is free where something else has that.

    Raises:
        FactcheckError: the port is taken, or not this user's to take.
    """
    try:
        return _bound(USUAL_PORT if port is None else port)
    except OSError as error:
        if port is None and error.errno == errno.EADDRINUSE:
            return _bound(0)
        raise FactcheckError(f"port {port or USUAL_PORT}: {error.strerror or error}") from None


def _bound(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share the port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((ADDRESS, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made


def hosts(listening: socket.socket) -> tuple[str, ...]:
    """Return under which names with ports a socket of this machine is reached, the first first."""
    port = listening.getsockname()[1]
    named = tuple(f"{name}:{port}" for name in (ADDRESS, "localhost"))
    return named if port != 80 else (*named, ADDRESS, "localhost")


def server(desk: Desk, listening: socket.socket) -> uvicorn.Server:
    """Return a server that answers with the page of a desk, once it is run."""
    config = uvicorn.Config(
        application(desk, hosts(listening)),
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
    )
    return uvicorn.Server(config)


def serve(desk: Desk, listening: socket.socket) -> None:
    """Answer with the page of a desk until the process is interrupted."""
    server(desk, listening).run(sockets=[listening])
