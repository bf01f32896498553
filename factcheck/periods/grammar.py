"""Rules, each a pattern over classes of tokens, and how they are tried."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from factcheck.periods.moments import MOMENTS, Moment
from factcheck.periods.patterns import compile_pattern, openings
from factcheck.periods.tokens import Token, Tokens

__all__ = ["Found", "Grammar", "Phrase", "Rule"]


class Phrase(NamedTuple):
    """The tokens ``first`` to before ``last`` of a sentence, which a rule matched."""

    tokens: Tokens
    first: int
    last: int

    def all(self, *kinds: str) -> list[Token]:
        """Return its tokens of these classes, in order."""
        tokens = self.tokens
        return [tokens[index] for index in tokens.places(self.first, self.last, *kinds)]

    def get(self, *kinds: str) -> Token | None:
        """Return its first token of these classes, or None."""
        places = self.tokens.places(self.first, self.last, *kinds)
        return self.tokens[places[0]] if places else None

    def has(self, *kinds: str) -> bool:
        """Tell whether it has a token of these classes."""
        return self.tokens.has(self.first, self.last, *kinds)

    def places(self, *kinds: str) -> list[int]:
        """Return the indices of its tokens of these classes, in order."""
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

    ``build`` returns None to let the phrase pass, which must not hang on the date. What is
    ``fixed`` hangs on the words of the phrase alone, and is built once for each wording.
    """

    pattern: str
    build: Build
    fixed: bool = False


class Grammar:
    """Rules in order: of those that match at a place, the first that has a meaning is taken."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        starting: dict[str, list[Rule]] = {}
        following: dict[str, set[str]] = {}
        for rule in rules:
            found = openings(rule.pattern)
            for sign in {opening[0] for opening in found}:
                starting.setdefault(sign, []).append(rule)
            for opening in found:
                following.setdefault(opening[0], set()).add(opening[1:])
        self._starting = {sign: _Alternatives(rules) for sign, rules in starting.items()}
        self._start = re.compile("|".join(_opening(*entry) for entry in sorted(following.items())))

    def read(self, tokens: Tokens, today: dt.date | None) -> list[Found]:
        """Return the expressions among ``tokens``, from left to right, without overlap."""
        read: list[Found] = []
        place = 0
        while start := self._start.search(tokens.signs, place):
            place = start.start()
            found = self._starting[start[0]].read_at(place, tokens, today)
            read += found
            place = found[-1].last if found else place + 1
        return read


def _opening(sign: str, following: set[str]) -> str:
    """Return the regex source of a sign where one of the signs follows that can; "" is none."""
    return sign if "" in following else f"{sign}(?=[{''.join(sorted(following))}])"


class _Alternatives:
    """The rules that can begin with one class of token, compiled when one is first met."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules

    @cached_property
    def _sources(self) -> list[str]:
        return [compile_pattern(rule.pattern) for rule in self._rules]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({source})" for source in self._sources))

    def read_at(self, place: int, tokens: Tokens, today: dt.date | None) -> Sequence[Found]:
        match = self._any.match(tokens.signs, place)
        if match is None or match.lastindex is None:
            return ()
        index = match.lastindex
        found = _found(self._rules[index - 1], match, tokens, today)
        while not found and index < len(self._rules):
            if match := _compiled(self._sources[index]).match(tokens.signs, place):
                found = _found(self._rules[index], match, tokens, today)
            index += 1
        return found


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _found(
    rule: Rule, match: re.Match[str], tokens: Tokens, today: dt.date | None
) -> Sequence[Found]:
    first, last = match.span()
    if rule.fixed:
        meaning = _fixed(rule.build, tokens.signs[first:last], tuple(tokens.words[first:last]))
    else:
        meaning = rule.build(Phrase(tokens, first, last), today)
    if isinstance(meaning, MOMENTS):
        return (Found(first, last, meaning),)
    return meaning or ()


@lru_cache(maxsize=8192)
def _fixed(build: Build, signs: str, words: tuple[str, ...]) -> Moment | Sequence[Found] | None:
    return build(Phrase(Tokens(signs, list(words)), 0, len(words)), None)
