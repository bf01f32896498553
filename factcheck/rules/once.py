"""What is asked of a claim is asked once, though it is compared with many and by many rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from factcheck.records import Claim

__all__ = ["once"]

Answer = TypeVar("Answer")

_MOST = 4096
"""How many claims are kept, before all are forgotten: more than most parts hold."""


def once(question: Callable[[Claim], Answer]) -> Callable[[Claim], Answer]:
    """Remember what a function returns for a claim; it must not return what anybody changes.

    Claims are told apart as objects, for to compare them field by field takes longer than to ask.
    """
    known: dict[int, tuple[Claim, Answer]] = {}

    @wraps(question)
    def answer(claim: Claim) -> Answer:
        kept = known.get(id(claim))
        if kept is None:
            if len(known) >= _MOST:
                known.clear()
            # The claim is kept as well: its number is that of no other as long as it is there.
            kept = known[id(claim)] = claim, question(claim)
        return kept[1]

    return answer
