"""Where a clause goes over to who says so: "…, the council leader said", "… and ministers said"."""

from __future__ import annotations

import re

from factcheck.commitments.vocabulary import in_list

__all__ = ["before_report"]

_LONGEST = 200
"""How many code points at the end of a clause are looked through for who says it."""

_WORD = r"[\w'&.-]+"
_INNER = rf"(?!(?:who|which|that|and|but|or|will|would|is|are|was|were|has|have|had)\b){_WORD}"
_FIRST = rf"(?!(?:as|to|what|when|where|if|by|in|on|at|of|from|with|for|than|so)\b){_INNER}"
_SOMEBODY = rf"(?P<who>{_FIRST}(?:\s{_INNER}){{0,8}})"
_BESIDE = rf"(?:,\s{_WORD}(?:\s{_WORD}){{0,7}},)?"
"""An apposition: "the harbour master, Ann Lee, said"."""

_SAID = (
    r"(?:(?P<perfect>has|have|had)\s)?(?:(?:also|now|\w+ly)\s)?"
    r"(?:(?:said|says?|warned|added|insisted|admitted|explained)"
    r"|told(?:\s(?!(?:that|it|he|she|they|we|to)\b)[\w'&.-]+){1,6}?"
    r"|(?P<participle>announced|confirmed|promised|pledged|claimed|revealed|declared|stated))"
)
_WHEN = (
    r"(?:\s(?:on|in|at|during|after|before|to|yesterday|today|last|this|earlier|later|tonight)\b"
    r"[^,;:\"]{0,60})?"
)
_SOURCE = (
    r"(?:[^,;:\"]{0,40}?\b(?:documents?|papers|reports?|figures|data|study|analysis|minutes"
    r"|statement|sources?|officials?|spokes\w+|leader|ministers?|council|government|department)\b"
    r"|(?:the\s)?[A-Z])[^;:\"]{0,80}"
)
_REPORT = re.compile(
    rf"""(?:,\s{_SOMEBODY}{_BESIDE}\s{_SAID}{_WHEN}
    |,\s(?:said|says)\s(?!(?:that|it|he|she|they)\s)[^;:"]{{3,80}}
    |,\saccording\sto\s{_SOURCE})[\s.,!]*\Z""",
    flags=re.VERBOSE,
)
_JOINED_REPORT = re.compile(rf",?\s(?:and|but|while)\s{_SOMEBODY}\s{_SAID}(?:\sthat)?\s*\Z")
_MARK = re.compile(r",\s|\s(?:and|but|while)\s")
_OF_WHAT = re.compile(r"\b(?:what|whatever|everything)\b", flags=re.IGNORECASE)


def before_report(text: str, start: int, end: int) -> int:
    """Return where what is reported ends within ``text[start:end]``, which is ``end`` if all is.

    >>> text = "We will build 40 ferries, the harbour master said on Monday"
    >>> text[:before_report(text, 0, len(text))]
    'We will build 40 ferries'
    """
    for mark in _MARK.finditer(text, max(start + 1, end - _LONGEST), end):
        found = _REPORT.match(text, mark.start(), end) or _JOINED_REPORT.match(
            text, mark.start(), end
        )
        if (
            found is not None
            and _says_so(found)
            and not _OF_WHAT.search(text, start, found.start())
        ):
            return found.start()
    return end


def _says_so(found: re.Match[str]) -> bool:
    """Tell whether a participle is said of somebody: not "and the plans announced"."""
    groups = found.groupdict()
    if groups.get("participle") is None or groups["perfect"] is not None:
        return True
    last = groups["who"].split()[-1]
    return (
        last[0].isupper()
        or any(in_list(name, last) for name in ("actors.bodies", "actors.offices"))
        or last in ("he", "she", "they", "it")
    )
