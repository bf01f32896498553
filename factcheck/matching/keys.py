"""What a claim is looked up by: its rarest words and its figures, as rows of the plan's tables.

Keys are found only in the claims of one lane, which are those that can answer the same question:
figures of one dimension, statements and commitments, cells with the same headers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from math import fsum
from typing import NamedTuple

from factcheck.matching.cells import heading
from factcheck.matching.plan import BIT, KEYS, Row
from factcheck.matching.profile import Profile
from factcheck.records import Claim, ClaimKind
from factcheck.settings import MatchSettings

__all__ = ["Keyed", "keyed", "number", "number_of"]

_THINGS = "things"
_UNDERTAKEN = "undertaken"


class Keyed(NamedTuple):
    """The row of a claim in ``CLAIMS`` and its rows in ``POSTINGS``."""

    claim: Row
    postings: Sequence[Row]


class _Lane(NamedTuple):
    """Claims among which one is looked up, and whether it asks there and is found there."""

    name: str
    asks: bool = True
    answers: bool = True


def number_of(claim: str) -> int:
    """Return the number that the claim of an id goes by in the tables."""
    return _hashed(claim, 2**62)


def number(claim: Claim) -> int:
    """Return the number that a claim goes by in the tables."""
    return number_of(claim.id)


def keyed(profile: Profile, settings: MatchSettings) -> Keyed:
    """Return the rows of a claim."""
    words = profile.word_keys(settings.keys)
    whole = settings.key_share * fsum(bits for _, bits in words)
    claim = number(profile.claim)
    row = (
        claim,
        _hashed(repr(profile.wording), 2**63),
        _hashed(f"{profile.passage}\0{profile.claim.document}", 2**63),
        _units(min(settings.alone_bits, whole)),
        _units(min(settings.key_bits, whole)),
    )
    keys = (*words, *profile.title_keys(), *profile.figure_keys(settings.keys // 2))
    weighed = [(key, _units(bits)) for key, bits in keys]
    return Keyed(row, tuple(_postings(claim, _lanes(profile), weighed)))


def _postings(
    claim: int, lanes: Iterable[_Lane], weighed: Sequence[tuple[str, int]]
) -> Iterator[Row]:
    for at, lane in enumerate(lanes):
        asks, answers = int(lane.asks), int(lane.answers)
        for key, units in {_key(lane.name, key): units for key, units in weighed}.items():
            yield claim, at, key, units, asks, answers


def _lanes(profile: Profile) -> Iterator[_Lane]:
    """Yield where a claim can be found by those that it is comparable with, and where it asks."""
    cell = profile.claim.cell
    among = profile.dimension or _THINGS
    # A cell asks the sentences, and is found by the cells below the same headers.
    yield _Lane(among, answers=cell is None)
    if cell is not None:
        named, measured = heading(cell)
        yield _Lane("\0".join((among, *named, "", *sorted(measured))))
    if profile.claim.kind is ClaimKind.COMMITMENT:
        figure = profile.dimension is not None
        yield _Lane(_UNDERTAKEN, asks=figure, answers=not figure)


@lru_cache(maxsize=200_000)
def _key(lane: str, word: str) -> int:
    return 1 + _hashed(f"{lane}\0{word}", KEYS - 1)


def _hashed(text: str, below: int) -> int:
    """Return a number from 0 on that depends on the text alone, wherever it is made."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % below


def _units(bits: float) -> int:
    return round(bits * BIT)
