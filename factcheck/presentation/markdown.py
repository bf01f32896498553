r"""Words of documents in Markdown, where they stay words: CommonMark with the tables of GitHub.

Each function returns text for within a line. What begins one goes through ``starting``, for there a
mark of a list, a quotation or a heading would be read as such.

>>> print(inline("2 * 3 * <b>|\u202e [x](https://example.org)"))
2 \* 3 \* \<b>\|\\u202e \[x\](https\://example.org)
>>> print(starting("1. First"), starting("- this"), starting("£5m"))
1\. First \- this £5m
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.exports.visible import one_line
from factcheck.presentation.segments import Segment

__all__ = ["inline", "quoted", "starting", "table"]

_ACTS = re.compile(
    r"[\\`*\[\]<|~$#^{}]"  # spans, links, tags, cells, mathematics
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, unless within a word
    r"|&(?=#?\w+;)"  # an entity
    r"|(?:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?<=www)\.",  # what would be made a link
    flags=re.IGNORECASE,
)
_NUMBERED = re.compile(r"(\d{1,9})([.)])")
_BEGINS = tuple("+-=>:")


def inline(text: str) -> str:
    """Return text on one line of which nothing acts as Markdown or as HTML."""
    return _ACTS.sub(r"\\\g<0>", one_line(text))


def starting(text: str) -> str:
    """Return text as ``inline`` does, for the beginning of a line."""
    safe = inline(text)
    if safe.startswith(_BEGINS):
        return f"\\{safe}"
    return _NUMBERED.sub(r"\1\\\2", safe, count=1) if _NUMBERED.match(safe) else safe


def quoted(parts: Iterable[Segment]) -> str:
    """Return the words of a quote with those that stand out in bold, without quotation marks."""
    runs = [
        (bold, "".join(part.text for part in together))
        for bold, together in groupby(parts, key=lambda part: bool(part.kinds))
    ]
    text = "“"
    for place, (bold, words) in enumerate(runs):
        after = runs[place + 1][1] if place + 1 < len(runs) else "”"
        text += _set(words, text[-1], inline(after)[:1] or " ") if bold else _spaced(words)
    return text[1:]


def _set(text: str, before: str, after: str) -> str:
    """Return words in bold where asterisks between these characters would be read as such."""
    safe = _spaced(text)
    words = safe.strip(" ")
    start, end = safe[: len(safe) - len(safe.lstrip(" "))], safe[len(safe.rstrip(" ")) :]
    if not words or not _can_be_bold(start or before, words, end or after):
        return safe
    return f"{start}**{words}**{end}"


def _spaced(text: str) -> str:
    """Return text as ``inline`` does, with the white space at its ends as one space."""
    safe = inline(text)
    start, end = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * start}{safe}{' ' * (end and bool(safe))}"


def _can_be_bold(before: str, words: str, after: str) -> bool:
    """Tell whether asterisks would be read as such: beside punctuation they need room."""
    opens = not _is_punctuation(words[0]) or _is_apart(before)
    closes = not _is_punctuation(words[-1]) or _is_apart(after)
    return opens and closes


def _is_apart(char: str) -> bool:
    return char.isspace() or _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    """Tell whether a character is punctuation to CommonMark."""
    return unicodedata.category(char)[0] in "PS"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table of words."""
    for cells in (header, ["---"] * len(header)):
        yield f"| {' | '.join(cells)} |"
    for row in rows:
        yield f"| {' | '.join(inline(cell) or '–' for cell in row)} |"
