"""The place where a model of sentences can be plugged in. None comes with this package."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum, sqrt
from typing import Protocol

from attrs import frozen

__all__ = ["Embedder", "Embedding", "cosine"]


class Embedder(Protocol):
    """Anything that turns texts into vectors, all of one length.

    The call is made once with all the claims, then once for each text searched for. The same
    text must always give the same vector.
    """

    def __call__(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        """Return a vector for each of ``texts``, in their order."""
        ...


@frozen
class Embedding:
    """The vectors of texts, each known by its position."""

    vectors: Sequence[Sequence[float]]
    embedder: Embedder

    @classmethod
    def of(cls, texts: Sequence[str], embedder: Embedder) -> Embedding:
        """Turn texts into vectors."""
        return cls(embedder(texts) if texts else (), embedder)

    def cosines(self, text: str, positions: Iterable[int]) -> list[float]:
        """Return how near ``text`` is to each of the texts at these positions, from 0 to 1."""
        (own,) = self.embedder([text])
        return [cosine(own, self.vectors[position]) for position in positions]


def cosine(left: Sequence[float], right: Sequence[float]) -> float:
    """Return how far two vectors point the same way: 1 is wholly; 0 is not, or the other way.

    >>> cosine([3, 4], [6, 8]), cosine([1, 0], [-1, 0]), cosine([0, 0], [1, 0])
    (1.0, 0.0, 0.0)
    """
    product = fsum(map(_times, left, right))
    lengths = sqrt(fsum(map(_times, left, left)) * fsum(map(_times, right, right)))
    return min(1.0, max(0.0, product / lengths)) if lengths else 0.0


def _times(left: float, right: float) -> float:
    return left * right
