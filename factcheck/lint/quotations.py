"""Words that a draft sets in quotation marks, held against the words that the ledger kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.anchoring import anchor
from factcheck.lint.known import PREFIX, Known
from factcheck.records import (
    Anchoring,
    AnchorState,
    Claim,
    Document,
    Mention,
    Quote,
    Remark,
    RemarkKind,
    Selector,
    TrackedAppearance,
    TrackedClaim,
)

__all__ = ["quotations"]

_QUOTED = re.compile(r"“([^“”]{1,2000})”|\"([^\"\n]{1,2000})\"")
_LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
_FEWEST_WORDS = 5
"""Fewer words in quotation marks may be a phrase that anybody uses."""

_OFFICES = frozenset(
    """
    secretary minister ministers chancellor president member leader spokesman spokeswoman
    spokesperson government committee council office department mp report audit review inquiry
    speaker chair chairman chief officer commissioner mayor judge police
    """.split()
)
_TITLES = frozenset(
    "mr mrs ms dr sir dame lord lady baroness baron prof professor the rt hon".split()
)


def quotations(draft: Document, claims: Sequence[Claim], known: Known) -> Iterator[Mention]:
    """Yield each quotation of a draft whose words the ledger kept, with what differs.

    Args:
        draft: the draft.
        claims: what it claims, which says who is quoted.
        known: what the ledger knows.
    """
    for passage in _passages(draft):
        for text in known.texts_near(passage.exact):
            found = anchor(Selector(document=text.document.id, exact=passage.exact), text)
            kept = None if found.quote is None else _kept(found.quote, known)
            if kept is None:
                continue
            yield Mention(
                quote=passage,
                line=draft.line(passage.start),
                claim=kept[0].id,
                statement=kept[0].statement,
                says=(f"“{kept[1].exact}” ({kept[1].document})",),
                remarks=tuple(_remarks(passage, claims, found, kept[1])),
            )
            break


def _passages(draft: Document) -> Iterator[Quote]:
    """Yield what stands between quotation marks, in pieces where words were left out."""
    for match in _QUOTED.finditer(draft.text):
        start, end = match.span(1) if match[1] is not None else match.span(2)
        cuts = [cut.span() for cut in _LEFT_OUT.finditer(draft.text, start, end)]
        starts = [start, *(after for _, after in cuts)]
        ends = [*(before for before, _ in cuts), end]
        for left, right in zip(starts, ends, strict=True):
            if len(draft.text[left:right].split()) >= _FEWEST_WORDS:
                yield draft.quote(left, right)


def _kept(quote: Quote, known: Known) -> tuple[TrackedClaim, TrackedAppearance] | None:
    """Return the appearance whose words hold a quote of a document of the ledger."""
    name = quote.document.removeprefix(PREFIX)
    words = " ".join(quote.exact.split())
    for claim, appearance in known.appearances.get(name, ()):
        if words in " ".join(appearance.exact.split()):
            return claim, appearance
    return None


def _remarks(
    passage: Quote, claims: Sequence[Claim], found: Anchoring, kept: TrackedAppearance
) -> Iterator[Remark]:
    changed = found.state is AnchorState.CHANGED and _worded(passage.exact) not in _worded(
        kept.exact
    )
    if changed and found.quote is not None:
        parts = (f"“{d.before}” is “{d.after}” there" for d in found.differences if d.after)
        words = "; ".join(parts) or "words were added"
        yield Remark(
            kind=RemarkKind.MISQUOTATION,
            question=f"The words in quotation marks are not those that were kept: {words}.",
            draft=passage.exact,
            ledger=found.quote.exact,
            document=kept.document,
        )
    speakers = {
        claim.attribution.speaker
        for claim in claims
        if claim.attribution is not None and claim.attribution.quote.overlaps(passage)
    }
    for speaker in sorted(name for name in speakers if name):
        if kept.speaker and _are_others(speaker, kept.speaker):
            yield Remark(
                kind=RemarkKind.ATTRIBUTION,
                question=f"Did {speaker} say so? The ledger has it from {kept.speaker}.",
                draft=speaker,
                ledger=kept.speaker,
                document=kept.document,
            )


def _worded(words: str) -> str:
    """Return words as they are compared: a quote may begin with a small letter, or a capital."""
    return " ".join(words.casefold().split())


def _are_others(left: str, right: str) -> bool:
    """Tell whether two names are of two people, as far as names show: an office is anybody's."""
    names = [set(re.findall(r"[^\W\d_]+", name.lower())) - _TITLES for name in (left, right)]
    return all(name and not name & _OFFICES for name in names) and not names[0] & names[1]
