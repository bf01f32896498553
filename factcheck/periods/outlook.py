"""Whether a sentence looks back or ahead where it names a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.periods.moments import Outlook
from factcheck.periods.tokens import Token

__all__ = ["outlook_at"]

NEAR: Final = 6
"""How many tokens after an expression its verb can stand where none stands before it."""

AHEAD: Final = frozenset(
    "will shall 'll won plan plans planned planning expect expects expected intend intends "
    "intended due aim aims aiming scheduled hope hopes going forthcoming upcoming next ready "
    "commence starting".split()
)
"""Words that look ahead."""

BACK: Final = frozenset(
    "was were had did been has have went gave took made came saw said told met wrote set held "
    "found left began".split()
)
"""Words that look back; so does any other word in -ed."""


def outlook_at(tokens: Sequence[Token], first: int, last: int) -> Outlook:
    """Return the outlook of the nearest verb before the expression, or else after it."""
    for token in reversed(tokens[:first]):
        if (outlook := _of(token)) is not Outlook.UNKNOWN:
            return outlook
    for token in tokens[last : last + NEAR]:
        if (outlook := _of(token)) is not Outlook.UNKNOWN:
            return outlook
    return Outlook.UNKNOWN


def _of(token: Token) -> Outlook:
    if token.word in AHEAD:
        return Outlook.FUTURE
    if token.word in BACK or (token.word.endswith("ed") and len(token.word) > 4):
        return Outlook.PAST
    return Outlook.UNKNOWN
