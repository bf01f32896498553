"""Rules over classes of tokens: "the? day of? month", compiled to one regex over class signs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.periods.moments import Moment
from factcheck.periods.tokens import CLASS_SIGNS, Token

__all__ = ["Found", "Grammar", "Phrase", "Rule", "compile_pattern"]


@frozen
class Phrase:
    """The tokens ``first`` to before ``last`` of a sentence, which a rule matched."""

    tokens: Sequence[Token]
    first: int
    last: int

    def all(self, *kinds: str) -> list[Token]:
        """Return its tokens of these classes, in order."""
        return [token for token in self.tokens[self.first : self.last] if token.kind in kinds]

    def get(self, *kinds: str) -> Token | None:
        """Return its first token of these classes, or None."""
        for token in self.tokens[self.first : self.last]:
            if token.kind in kinds:
                return token
        return None

    def before(self, distance: int = 1) -> Token | None:
        """Return the token that far before it, or None where the sentence begins."""
        index = self.first - distance
        return self.tokens[index] if index >= 0 else None

    def after(self, distance: int = 1) -> Token | None:
        """Return the token that far after it, or None where the sentence ends."""
        index = self.last + distance - 1
        return self.tokens[index] if index < len(self.tokens) else None


@frozen
class Found:
    """An expression of the tokens ``first`` to before ``last`` and what it means."""

    first: int
    last: int
    meaning: Moment


Meaning = Moment | Sequence[Found] | None
Build = Callable[[Phrase, dt.date | None], Meaning]


@frozen
class Rule:
    """A pattern, and what makes a meaning of a phrase it matches on the document's date.

    ``build`` returns None to let the phrase pass, which must not hang on the date.
    """

    pattern: str
    build: Build


MACROS = {
    "DAY": "(day | ordinal)",
    "MONTH": "(month | ambiguous_month | short_month)",
    "WEEKDAY": "((weekday | short_weekday) comma?)",
    "COUNT": "(day | number | number_word (dash? number_word)? | article few of? | few of?)",
    "HEDGE": "(more than | less than | just? over | just? less | about | many | up to)",
    "KIND": "(financial | tax | academic)",
    "UNIT": "(unit | quarter | weekend)",
}
"""Names for what many patterns share."""


def compile_pattern(pattern: str) -> str:
    """Return the regex source over class signs of a pattern of class names.

    Raises:
        KeyError: the pattern names a class that no token has.
    """
    for name, macro in MACROS.items():
        pattern = re.sub(rf"\b{name}\b", macro, pattern)
    pattern = re.sub(r"[a-z_]+", lambda match: CLASS_SIGNS[match.group()], pattern)
    return pattern.replace(" ", "").replace("(", "(?:")


class Grammar:
    """Rules in order: of those that match at a place, the first that has a meaning is taken."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        sources = [compile_pattern(rule.pattern) for rule in self._rules]
        self._each = tuple(re.compile(source) for source in sources)
        self._any = re.compile("|".join(f"({source})" for source in sources))

    def read(self, tokens: Sequence[Token], signs: str, today: dt.date | None) -> Iterator[Found]:
        """Yield the expressions among ``tokens``, from left to right, without overlap."""
        place = 0
        while match := self._any.search(signs, place):
            place = match.start() + 1
            for found in self._at(match, signs, tokens, today):
                yield found
                place = found.last

    def _at(
        self, match: re.Match[str], signs: str, tokens: Sequence[Token], today: dt.date | None
    ) -> Sequence[Found]:
        first_rule = (match.lastindex or 1) - 1
        for pattern, rule in zip(self._each[first_rule:], self._rules[first_rule:], strict=True):
            if not (fit := pattern.match(signs, match.start())):
                continue
            meaning = rule.build(Phrase(tokens, *fit.span()), today)
            if isinstance(meaning, Moment):
                return [Found(*fit.span(), meaning)]
            if meaning is not None:
                return meaning
        return ()
