"""Rules, each a pattern over classes of tokens, and how they are tried."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.periods.moments import Moment
from factcheck.periods.patterns import compile_pattern, first_signs
from factcheck.periods.tokens import Token, Tokens

__all__ = ["Found", "Grammar", "Phrase", "Rule"]


class Phrase(NamedTuple):
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


class Found(NamedTuple):
    """An expression of the tokens ``first`` to before ``last`` and what it means."""

    first: int
    last: int
    meaning: Moment


Build = Callable[[Phrase, dt.date | None], Moment | Sequence[Found] | None]


class Rule(NamedTuple):
    """A pattern, and what makes a meaning of a phrase it matches on the document's date.

    ``build`` returns None to let the phrase pass, which must not hang on the date.
    """

    pattern: str
    build: Build


class Grammar:
    """Rules in order: of those that match at a place, the first that has a meaning is taken."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        starting: dict[str, list[Rule]] = {}
        for rule in rules:
            for sign in first_signs(rule.pattern):
                starting.setdefault(sign, []).append(rule)
        self._starting = {sign: _Alternatives(rules) for sign, rules in starting.items()}
        self._start = re.compile(f"[{''.join(sorted(starting))}]")

    def read(self, tokens: Tokens, today: dt.date | None) -> Iterator[Found]:
        """Yield the expressions among ``tokens``, from left to right, without overlap."""
        place = 0
        while start := self._start.search(tokens.signs, place):
            place = start.start()
            found = self._starting[start[0]].read_at(place, tokens, today)
            yield from found
            place = found[-1].last if found else place + 1


class _Alternatives:
    """The rules that can begin with one class of token."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        sources = [compile_pattern(rule.pattern) for rule in rules]
        self._builds = tuple(rule.build for rule in rules)
        self._each = tuple(re.compile(source) for source in sources)
        self._any = re.compile("|".join(f"({source})" for source in sources))

    def read_at(self, place: int, tokens: Tokens, today: dt.date | None) -> Sequence[Found]:
        for match, build in self._fits(tokens.signs, place):
            meaning = build(Phrase(tokens, *match.span()), today)
            if isinstance(meaning, Moment):
                return [Found(*match.span(), meaning)]
            if meaning is not None:
                return meaning
        return ()

    def _fits(self, signs: str, place: int) -> Iterator[tuple[re.Match[str], Build]]:
        """Yield the rules that match, the first of them found by one match of all together."""
        match = self._any.match(signs, place)
        if match is None or match.lastindex is None:
            return
        yield match, self._builds[match.lastindex - 1]
        for index in range(match.lastindex, len(self._each)):
            if match := self._each[index].match(signs, place):
                yield match, self._builds[index]
