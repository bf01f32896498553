"""Ids that come from content, so that they survive re-runs, reordering and edits elsewhere."""

from hashlib import blake2b

__all__ = ["stable_id"]


def stable_id(prefix: str, *parts: str) -> str:
    """Return ``prefix-`` and 12 hexadecimal digits that depend on ``parts`` alone.

    >>> stable_id("claim", "doc-1", "13,000 officers")
    'claim-da3771dd4d30'
    >>> stable_id("claim", "a", "bc") == stable_id("claim", "ab", "c")
    False
    """
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    framed = b"".join(len(part).to_bytes(8, "big") + part for part in encoded)
    return f"{prefix}-{blake2b(framed, digest_size=6).hexdigest()}"
