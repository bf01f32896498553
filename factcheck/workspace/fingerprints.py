"""What tells one document, and one way of reading it, from another: a few bytes of its content."""

from __future__ import annotations

import platform
import unicodedata
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import attrs

import factcheck
from factcheck import rules
from factcheck.records import Document

__all__ = ["of_document", "of_reading", "of_rules"]

_SIZE = 16
"""How many bytes a fingerprint has: of a billion documents no two have the same, in practice."""

_READ_WITH = ("snowballstemmer", "PyStemmer", "rapidfuzz")
"""Other packages whose version can change what is read."""

_KNOWN = tuple(
    field.name for field in attrs.fields(Document) if field.name not in ("text", "source")
)
"""What is known of a document beside its text. Where it was read from changes no claim."""


def of_document(document: Document) -> bytes:
    """Return the fingerprint of all that claims are read from."""
    digest = blake2b(digest_size=_SIZE)
    digest.update(repr([getattr(document, name) for name in _KNOWN]).encode("utf-8", "replace"))
    digest.update(document.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


@cache
def of_reading() -> str:
    """Return the fingerprint of the code that reads claims: this package and what it reads with.

    It is that of every file of the package, so that no change is ever overlooked.
    """
    digest = blake2b(digest_size=_SIZE)
    root = Path(factcheck.__file__).parent
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    for name in _READ_WITH:
        digest.update(f"{name} {_version(name)}\0".encode())
    digest.update(f"{platform.python_version()} {unicodedata.unidata_version}".encode())
    return digest.hexdigest()


def of_rules() -> str:
    """Return the fingerprint of the rules that other packages declare: of the files they are in."""
    digest = blake2b(digest_size=_SIZE)
    for code, module in sorted(rules.declared().items()):
        path = getattr(module, "__file__", None)
        digest.update(f"{code}\0".encode())
        digest.update(Path(path).read_bytes() if path else b"")
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
