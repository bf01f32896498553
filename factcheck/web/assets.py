"""The style sheets and the one script, from the packages that they are part of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

__all__ = ["asset"]

_PACKAGES = ("factcheck.presentation", "factcheck.web")
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def asset(request: Request) -> Response:
    """Answer with a file by its name: one of those that are there, and nothing else."""
    found = _assets().get(request.path_params["name"])
    if found is None:
        raise HTTPException(404, "There is no such file.")
    content, media_type = found
    return Response(content, media_type=media_type)


@cache
def _assets() -> Mapping[str, tuple[bytes, str]]:
    return {
        file.name: (file.read_bytes(), media_type)
        for package in _PACKAGES
        for file in files(package).joinpath("static").iterdir()
        for suffix, media_type in _TYPES.items()
        if file.name.endswith(suffix)
    }
