"""The words before a place in a sentence, back to where a clause ends for certain."""

from __future__ import annotations

import re

from attrs import frozen

from factcheck.commitments.grammar import STOPS
from factcheck.commitments.vocabulary import in_list

__all__ = ["Token", "is_adverb", "tokens_before"]

_WINDOW = 400


_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # as most words stand, which is sooner seen
    r"|\d(?:[\d,./-]*\d)?(?:-[A-Za-z][\w-]*)?"  # 20,000 and 10-Year
    r"|[^\W_](?:[\w/&.]*[^\W_])?(?:['-][\w-]*\w)*'?"
    r"|[^\w\s]"
)
_HARD = frozenset(';:—()"•[]?!')


@frozen
class Token:
    """A word or a mark at ``start`` to ``end`` of a sentence."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


def tokens_before(text: str, at: int) -> list[Token]:
    """Return the tokens before ``at`` back to a mark that ends a clause for certain."""
    base = max(0, at - _WINDOW)
    tokens = [
        Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, base, at)
    ]
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].text == "." and _full_stop(tokens, index):
            return tokens[index + 1 :]
        if tokens[index].text in _HARD:
            if tokens[index].text == ")" and index + 1 == len(tokens):
                opened = _opening(tokens)
                if opened:
                    return tokens[:opened]  # "the National Health Service (NHS) will"
                continue
            if tokens[index].text == ")":
                continue
            if tokens[index].text == "(" and any(t.text == ")" for t in tokens[index:]):
                continue
            if tokens[index].text == '"' and not _opens(tokens, index):
                continue
            return tokens[index + 1 :]
    return tokens


def _opens(tokens: list[Token], at: int) -> bool:
    """Tell whether the mark at ``at`` opens a quotation: it touches the word after it alone."""
    if at + 1 == len(tokens) or tokens[at].end < tokens[at + 1].start:
        return False
    return at == 0 or tokens[at - 1].end < tokens[at].start


def _full_stop(tokens: list[Token], at: int) -> bool:
    """Tell whether a sentence ends at the dot: not after "hon." or an initial."""
    if at == 0 or at + 1 == len(tokens) or not tokens[at + 1].text[0].isupper():
        return False
    before = tokens[at - 1].text
    return len(before) > 1 and not in_list("adverbs.abbreviated", before)


def _opening(tokens: list[Token]) -> int | None:
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index].text == "(":
            return index
    return None


def is_adverb(token: Token) -> bool:
    """Tell whether the word is an adverb that can stand between a subject and its verb."""
    lower = token.lower
    if lower in STOPS or in_list("adverbs.unlike", lower):
        return False
    return in_list("adverbs.short", lower) or lower.endswith("ly")
