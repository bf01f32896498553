"""What "do so" stands for, where it is safe to say."""

from __future__ import annotations

import re

from factcheck.commitments.actions import action_end

__all__ = ["earlier", "same_sentence", "stands_for_another"]

_DO_SO = re.compile(r"do (?:so|this|that)\b(?! (?:\w+ing|with)\b)")
_INFINITIVE = re.compile(r"\bto (?!the\b|an?\b|this\b|our\b|do so\b|be\b)(?=[a-z]+ \w)")
_PERFECT = re.compile(r"\b(?:has|have|had) (?:also |already )?(?=[a-z]+(?:ed|en|ne|de)\b)")


def stands_for_another(text: str, action: int) -> bool:
    """Tell whether the action at ``action`` of a plain sentence is only "do so".

    >>> stands_for_another("He refused to do so.", 14)
    True
    """
    return _DO_SO.match(text, action) is not None


def same_sentence(text: str, before: int, clause: int) -> tuple[int, int] | None:
    """Return the action meant in "has engaged with councils and will do so again".

    It stands before the cue at ``before``, whose clause begins at ``clause``.
    """
    found = [match.end() for match in _PERFECT.finditer(text, max(0, before - 400), before)]
    if not found:
        return None
    end = action_end(text, found[-1] - 1, clause)
    return (found[-1], end) if end > found[-1] else None


def earlier(text: str) -> tuple[int, int] | None:
    """Return the action that the sentence before names, if it names one and no more.

    >>> text = "He has come under pressure to hold a referendum."
    >>> text[slice(*earlier(text))]
    'hold a referendum'
    """
    found = [match.end() for match in _INFINITIVE.finditer(text)]
    return (found[0], action_end(text, found[0], len(text))) if len(found) == 1 else None
