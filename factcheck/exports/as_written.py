"""The evidence of a match in words as its two passages have them, where matching holds stems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from factcheck.exports.sources import Documents
from factcheck.records import Claim, Document, Match
from factcheck.text.families import kin

__all__ = ["as_written"]

_STEMMED = frozenset(
    {"act", "agents", "context", "names", "opening", "pairs", "places", "words"},
)
"""The features whose evidence is in stems; ``;`` stands between pairs of them."""

_BEFORE, _AFTER = 1_000, 500
"""So many code points around a quote hold the words that are evidence of context."""

_ENDINGS = ("’s", "'s")
_MARKS = "“”‘’\"'.,;:!?()[]…–—"


def as_written(match: Match, claims: Mapping[str, Claim], documents: Documents) -> Match:
    """Return a match whose evidence names words as each of its two claims, by id, has them.

    A stem stays where no word of it is found in a claim or around it.
    """
    left, right = (_Written(claims[one], documents) for one in (match.left, match.right))
    evidence = tuple(
        attrs.evolve(part, left=left.words(part.left), right=right.words(part.right))
        if part.feature in _STEMMED
        else part
        for part in match.evidence
    )
    return attrs.evolve(match, evidence=evidence)


class _Written:
    """The words of a claim, and those around it, by their stems."""

    def __init__(self, claim: Claim, documents: Documents) -> None:
        self._further = _stretches(claim, documents.get(claim.document))
        self._known: dict[str, str] = {}

    def words(self, stems: str) -> str:
        """Return stems as words, each word once."""
        return "; ".join(
            " ".join(dict.fromkeys(map(self._word, some.split()))) for some in stems.split("; ")
        )

    def _word(self, stem: str) -> str:
        while stem not in self._known:
            stretch = next(self._further, None)
            if stretch is None:
                return stem
            for spaced in stretch.split():
                for one in kin(spaced):
                    self._known.setdefault(one, _bare(spaced))
        return self._known[stem]


def _stretches(claim: Claim, document: Document | None) -> Iterator[str]:
    """Yield what a claim's words can stand in: the closer to its quote, the sooner."""
    quote = claim.quote
    yield quote.exact
    yield " ".join((claim.subject or "", *claim.agents, *claim.names, *claim.places))
    if document is not None:
        yield document.text[max(0, quote.start - _BEFORE) : quote.end + _AFTER]
        yield document.title or ""


def _bare(spaced: str) -> str:
    """Return a word without the marks around it.

    >>> _bare("“Casey’s"), _bare("(gang-based),")
    ('Casey', 'gang-based')
    """
    word = spaced.strip(_MARKS)
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    return word
