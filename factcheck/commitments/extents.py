"""Where an action ends, and which parts of a list are actions of their own."""

from __future__ import annotations

import re

__all__ = ["action_end", "items"]

_LONGEST = 1200
"""How far after a cue its action may run, in code points."""

_BREAK = re.compile(
    r""";\s
    | ,?\s(?:because|although|though|whereas|but|therefore|while|whilst|as\ (?:we|I|it|they))\s
    | ,\s(?:which|who|since|so\ (?!that)|with\ the\ aim|noting|recognising|however)\b
    | ,?\s(?:and|or|so)\s(?:I|we|it|he|she|they|there|this|these|those)\s(?!to\b)
    | ,\sand\s(?:have|has|are|is|was|were)\s
    | \s(?:and|but)\s(?:is|are|has|have|was|were)\s
    | ,?"(?:,)?\s(?=[A-Z(]|he\b|she\b|they\b|said\b|according\b|the\b)
    | \s•\s
    """,
    flags=re.VERBOSE,
)
_TRAILING = ' .,;:!?"—-'


def action_end(text: str, start: int, limit: int) -> int:
    """Return where the action that begins at ``start`` of a plain sentence ends.

    ``limit`` is where the next clause begins, or the sentence ends.
    """
    limit = min(limit, start + _LONGEST)
    end = limit
    for found in _BREAK.finditer(text, start + 1, limit):
        if "but" not in found[0] or "not only" not in text[start : found.start()]:
            end = found.start()
            break
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def items(text: str, start: int, limit: int) -> list[tuple[int, int]]:
    """Return the actions of a list parted by semicolons, "and" before the last; or nothing."""
    body = text[start : min(limit, start + 4 * _LONGEST)]
    parts = re.split(r"(;\s+)", body)
    segments = parts[::2]
    if len(segments) < 2 or not re.match(r"(?:and|or)\b", segments[-1]):
        return []
    found = []
    at = start
    for segment, gap in zip(segments, [*parts[1::2], ""], strict=True):
        lead = re.match(r"(?:and|or)\s+", segment)
        first = at + (lead.end() if lead else 0)
        last = at + len(segment.rstrip(_TRAILING))
        if first >= last or _OWN_CLAUSE.match(text, first):
            return []
        found.append((first, last))
        at += len(segment) + len(gap)
    return found


_OWN_CLAUSE = re.compile(
    r"(?:therefore|however|I|we|it|he|she|they|there|this|these|if|as|but)\b", flags=re.IGNORECASE
)
