"""What "do so" stands for, where it is safe to say."""

from __future__ import annotations

import re

from factcheck.commitments.actions import action_end

__all__ = ["earlier", "same_sentence", "stands_for_another"]

_DO_SO = re.compile(r"do (?:so|this|that)\b(?! (?:\w+ing|with)\b)")
_INFINITIVE = re.compile(r"\bto (?!the\b|an?\b|this\b|our\b|do so\b|be\b)(?=[a-z]+ \w)")
_LEAD = re.compile(r" *(?:(?:also|already|always|has|have|had|is|are|[a-z]{2,20}ly) ){0,4}")


def stands_for_another(text: str, action: int) -> bool:
    """Tell whether the action at ``action`` of a plain sentence is only "do so".

    >>> stands_for_another("He refused to do so.", 14)
    True
    """
    return _DO_SO.match(text, action) is not None


def same_sentence(text: str, subject: int, clause: int) -> tuple[int, int] | None:
    """Return the action that a shared subject did before: "has met them and will do so again".

    The subject ends at ``subject``; the clause that says "do so" begins at ``clause``.
    """
    lead = _LEAD.match(text, subject, clause)
    start = lead.end() if lead else subject
    end = action_end(text, start, clause)
    return (start, end) if start < end else None


def earlier(text: str) -> tuple[int, int] | None:
    """Return the action that the sentence before names, if it names one and no more.

    >>> text = "He has come under pressure to hold a referendum."
    >>> text[slice(*earlier(text))]
    'hold a referendum'
    """
    found = [match.end() for match in _INFINITIVE.finditer(text)]
    return (found[0], action_end(text, found[0], len(text))) if len(found) == 1 else None
