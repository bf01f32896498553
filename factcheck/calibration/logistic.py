"""Logistic regression in bits, drawn towards the weights one starts from, with fixed signs.

The margin of an example is the sum of its amounts, each times its weight, and the probability that
it is a match ``1 / (1 + 2 ** -margin)``: an odds ratio of two for each bit. What is minimised is
the weighted log loss plus ``pull / 2`` times the sum of the squares of how far each weight moved,
in units of its own starting size. That is the most probable set of weights where the starting ones
are a normal prior. No weight changes its sign: what speaks for a match never comes to speak
against one.

The loss is strictly convex, so there is one best set of weights, and nothing is left to chance.
It is found by projected Newton steps: Bertsekas, "Projected Newton methods for optimization
problems with simple constraints", SIAM J. Control and Optimization 20 (1982).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log, log1p

from attrs import define, frozen

__all__ = ["Example", "fit"]

_MOST_STEPS = 50
_SMALLEST_STEP = 2.0**-20
_CLOSE = 1e-9
"""A step that gains no more than this share of the loss is the last."""

Matrix = list[list[float]]


@frozen
class Example:
    """What is known of one pair: its amounts by weight, whether it is a match, how much it counts.

    A threshold is a weight too, with the amount -1.
    """

    amounts: Mapping[str, float]
    is_match: bool
    weight: float = 1.0


def fit(examples: Sequence[Example], start: Mapping[str, float], pull: float) -> dict[str, float]:
    """Return the weights that fit the examples best, for each name that ``start`` gives.

    Args:
        examples: in any order; their amounts have no other names than ``start``.
        start: the weights to begin with, and to be drawn towards.
        pull: how strongly; above 0.
    """
    names = list(start)
    position = {name: place for place, name in enumerate(names)}
    rows = [
        _Row(
            tuple((position[name], amount) for name, amount in sorted(example.amounts.items())),
            1.0 if example.is_match else -1.0,
            example.weight,
        )
        for example in examples
    ]
    found = _Problem(rows, [start[name] for name in names], pull).solved()
    return dict(zip(names, found, strict=True))


@frozen
class _Row:
    amounts: tuple[tuple[int, float], ...]
    sign: float
    weight: float

    def margin(self, weights: Sequence[float]) -> float:
        """Return the margin in nats, so that its logistic is the probability."""
        return log(2) * sum(weights[place] * amount for place, amount in self.amounts)


@define
class _Problem:
    rows: Sequence[_Row]
    start: Sequence[float]
    pull: float

    def solved(self) -> list[float]:
        weights = list(self.start)
        loss = self._loss(weights)
        for _ in range(_MOST_STEPS):
            gradient, hessian = self._slopes(weights)
            free = [
                place
                for place, slope in enumerate(gradient)
                if weights[place] or slope * self.start[place] <= 0
            ]
            step = _solve(
                [[hessian[i][j] for j in free] for i in free], [gradient[i] for i in free]
            )
            moved = self._moved(weights, dict(zip(free, step, strict=True)), loss)
            if moved is None:
                break
            gained = loss - moved[1]
            weights, loss = moved
            if gained <= _CLOSE * loss:
                break
        return weights

    def _moved(
        self, weights: Sequence[float], step: Mapping[int, float], loss: float
    ) -> tuple[list[float], float] | None:
        """Go as far along a step as the loss falls; None where it does not."""
        length = 1.0
        while length >= _SMALLEST_STEP:
            tried = [
                self._kept(place, weight - length * step.get(place, 0.0))
                for place, weight in enumerate(weights)
            ]
            found = self._loss(tried)
            if found < loss:
                return tried, found
            length /= 2
        return None

    def _kept(self, place: int, weight: float) -> float:
        """Keep a weight on its side of zero; one that starts at zero may go either way."""
        return 0.0 if weight * self.start[place] < 0 else weight

    def _pull(self, place: int) -> float:
        return self.pull / max(1.0, abs(self.start[place])) ** 2

    def _loss(self, weights: Sequence[float]) -> float:
        fitted = sum(row.weight * _softplus(-row.sign * row.margin(weights)) for row in self.rows)
        drawn = sum(
            self._pull(place) * (weight - self.start[place]) ** 2
            for place, weight in enumerate(weights)
        )
        return fitted + drawn / 2

    def _slopes(self, weights: Sequence[float]) -> tuple[list[float], Matrix]:
        """Return the first and second derivatives of the loss."""
        size = len(weights)
        gradient = [self._pull(i) * (weights[i] - self.start[i]) for i in range(size)]
        hessian = [[self._pull(i) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row in self.rows:
            wrong = _logistic(-row.sign * row.margin(weights))
            slope = -row.sign * row.weight * wrong * log(2)
            curve = row.weight * wrong * (1 - wrong) * log(2) ** 2
            for i, a in row.amounts:
                gradient[i] += slope * a
                across = hessian[i]
                for j, b in row.amounts:
                    across[j] += curve * a * b
        return gradient, hessian


def _softplus(x: float) -> float:
    return max(x, 0.0) + log1p(exp(-abs(x)))


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def _solve(matrix: Matrix, right: list[float]) -> list[float]:
    """Solve for a positive definite matrix: Gaussian elimination needs no pivoting there."""
    size = len(right)
    for i in range(size):
        for j in range(i + 1, size):
            factor = matrix[j][i] / matrix[i][i]
            if factor:
                for k in range(i, size):
                    matrix[j][k] -= factor * matrix[i][k]
                right[j] -= factor * right[i]
    found = [0.0] * size
    for i in reversed(range(size)):
        known = sum(matrix[i][k] * found[k] for k in range(i + 1, size))
        found[i] = (right[i] - known) / matrix[i][i]
    return found
