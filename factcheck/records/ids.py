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
    digest = blake2b(digest_size=6)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return f"{prefix}-{digest.hexdigest()}"
