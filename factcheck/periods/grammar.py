"""Rules, each a pattern over classes of tokens, and how they are tried."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.periods.moments import Moment
from factcheck.periods.patterns import compile_pattern, first_signs
from factcheck.periods.tokens import Token, Tokens

__all__ = ["Found", "Grammar", "Phrase", "Rule"]


@frozen
class Phrase:
    """The tokens ``first`` to before ``last`` of a sentence, which a rule matched."""

    tokens: Tokens
    first: int
    last: int

    def all(self, *kinds: str) -> list[Token]:
        """Return its tokens of these classes, in order."""
        return [self.tokens[index] for index in self.places(*kinds)]

    def get(self, *kinds: str) -> Token | None:
        """Return its first token of these classes, or None."""
        index = next(self.places(*kinds), None)
        return None if index is None else self.tokens[index]

    def has(self, *kinds: str) -> bool:
        """Tell whether it has a token of these classes."""
        return next(self.places(*kinds), None) is not None

    def places(self, *kinds: str) -> Iterator[int]:
        """Yield the indices of its tokens of these classes, in order."""
        return self.tokens.places(self.first, self.last, *kinds)

    @property
    def before(self) -> str:
        """The class of the token before it, or nothing where it is the first."""
        return self.tokens.kind(self.first - 1)

    @property
    def after(self) -> str:
        """The class of the token after it, or nothing where it is the last."""
        return self.tokens.kind(self.last)


@frozen
class Found:
    """An expression of the tokens ``first`` to before ``last`` and what it means."""

    first: int
    last: int
    meaning: Moment


Build = Callable[[Phrase, dt.date | None], Moment | Sequence[Found] | None]


@frozen
class Rule:
    """A pattern, and what makes a meaning of a phrase it matches on the document's date.

    ``build`` returns None to let the phrase pass, which must not hang on the date.
    """

    pattern: str
    build: Build


class Grammar:
    """Rules in order: of those that match at a place, the first that has a meaning is taken."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._starting: dict[str, list[tuple[re.Pattern[str], Build]]] = {}
        for rule in rules:
            pattern = re.compile(compile_pattern(rule.pattern))
            for sign in first_signs(rule.pattern):
                self._starting.setdefault(sign, []).append((pattern, rule.build))
        self._any = {
            sign: re.compile("|".join(pattern.pattern for pattern, _ in starting))
            for sign, starting in self._starting.items()
        }
        self._start = re.compile(f"[{''.join(sorted(self._starting))}]")

    def read(self, tokens: Tokens, today: dt.date | None) -> Iterator[Found]:
        """Yield the expressions among ``tokens``, from left to right, without overlap."""
        place = 0
        while start := self._start.search(tokens.signs, place):
            place = start.start()
            sign = start.group()
            found: Sequence[Found] = ()
            if self._any[sign].match(tokens.signs, place):
                found = self._read_at(place, sign, tokens, today)
            yield from found
            place = found[-1].last if found else place + 1

    def _read_at(
        self, place: int, sign: str, tokens: Tokens, today: dt.date | None
    ) -> Sequence[Found]:
        for pattern, build in self._starting[sign]:
            if not (match := pattern.match(tokens.signs, place)) or not match.group():
                continue
            meaning = build(Phrase(tokens, *match.span()), today)
            if isinstance(meaning, Moment):
                return [Found(*match.span(), meaning)]
            if meaning is not None:
                return meaning
        return ()
