"""Paths, ids and addresses as the IRIs that JSON-LD and SARIF ask for."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from pathlib import PurePath
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5

__all__ = ["content", "named", "of_path", "web"]

_WEB = re.compile(r"https?://[^\s/?#]+[^\s]*", flags=re.IGNORECASE)
_SAFE = "/-._~!$&'()*+,;=@"
_IN_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"


def of_path(path: str) -> str:
    """Return a path as a URI: a relative one stays relative.

    >>> of_path("seeds/a b:c.txt"), of_path("/srv/a.txt")
    ('seeds/a%20b%3Ac.txt', 'file:///srv/a.txt')
    """
    pure = PurePath(path)
    written = quote(pure.as_posix(), safe=_SAFE, errors="surrogatepass")
    return f"file://{written}" if pure.is_absolute() else written


def web(url: str | None) -> str | None:
    """Return an address of the web as a URI; None where it is none, and so no link to follow.

    >>> web("https://example.org/a b"), web("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if url is None or not _WEB.fullmatch(url.strip().replace(" ", "%20")):
        return None
    return quote(url.strip(), safe=_IN_ADDRESS, errors="replace")


def named(noun: str, name: str) -> str:
    """Return a URN for a thing that has a name here and no address; the same for the same name.

    >>> named("claim", "claim-da3771dd4d30")
    'urn:uuid:04a41686-920f-562b-bf91-4c8d88690b87'
    """
    return uuid5(NAMESPACE_OID, f"factcheck:{noun}:{name}").urn


def content(sha256: str) -> str:
    """Return the name of whatever bytes have this hash, as RFC 6920 writes it.

    >>> content("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
    """
    digest = urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii")
    return f"ni:///sha-256;{digest.rstrip('=')}"
