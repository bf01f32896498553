"""Documents that are one claim somebody has checked already."""

from __future__ import annotations

from factcheck.records import CHECKED_CLAIM, Claim, ClaimKind, Document, stable_id

__all__ = ["checked_claim"]


def checked_claim(document: Document) -> Claim | None:
    """Return the whole text of a document as one claim, or None where it is blank.

    >>> claim = checked_claim(Document(id="d", text=" The Moon is made of cheese.\\n"))
    >>> claim.quote.exact
    'The Moon is made of cheese.'
    """
    exact = document.text.strip()
    if not exact:
        return None
    start = document.text.index(exact)
    return Claim(
        id=stable_id("claim", document.id, CHECKED_CLAIM, exact),
        kind=ClaimKind.STATEMENT,
        quote=document.quote(start, start + len(exact)),
        place=document.place(start),
        speaker=document.speaker,
        said=document.date,
        asked=document.asked,
    )
