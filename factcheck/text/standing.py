"""How far along a sentence says that something is, where it undertakes nothing itself.

Newspapers tell it of others: somebody "is considering the sale", the plan "has been abandoned".
"""

from __future__ import annotations

import re

from factcheck.text.acts import act_of

__all__ = ["decided", "dropped", "undone", "weighed"]

_WEIGHED = re.compile(
    r"""\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?
          (?:considering|reviewing|weighing(?:\s+up)?|examining|exploring|mulling|studying
            |discussing|debating|looking\s+at|thinking\s+of)\b
      | \bno\s+(?:final\s+|firm\s+)?decisions?\s+(?:has|have|had)\s+(?:\w+\s+)?been\s+
          (?:made|taken|reached)\b
      | \b(?:has|have|had)\s+(?:not\s+yet|yet\s+to)\s+decided?\b
      | \bin\s+talks\s+(?:on|over|about)\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_AN_ACT = re.compile(
    r"(?:\s+(?:on|about|over))?(?:\s+(?:whether|how|when|plans?|proposals?|options))*"
    r"\s+(?:to\s+(?P<verb>\w+)"
    r"|(?:for\s+)?(?:an?\s+|the\s+|its\s+|their\s+|his\s+|her\s+)?(?P<noun>\w+))",
    flags=re.IGNORECASE,
)
_NOMINAL = ("ing", "tion", "sion", "ment", "sale", "closure", "merger", "purchase", "withdrawal")
"""Endings of words for something that is done."""

_DECIDED = re.compile(
    r"(?<!be )(?<!been )\b(?:decided|agreed|voted|opted|resolved)"
    r"(?:\s+(?:in|on|last|at)\s+[^,.;]{3,40}?)?\s+(?:to|that)\b",
    flags=re.IGNORECASE,
)
_DROPPED = re.compile(
    r"""\b(?:has|have|had|was|were|is|are|been|being|will\s+be|to\s+be)\s+(?:\w+\s+){0,2}?
          (?:abandoned|scrapped|shelved|axed|cancelled|ditched|dropped|called\s+off|ruled\s+out
            |rejected|vetoed|blocked)\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)

_UNDONE = re.compile(
    r"""\b(?:has|have|is|are|remains?)\s+(?:still\s+)?(?:not\s+yet|yet\s+to)\s+(?:be(?:en)?\s+)?
          (?P<verb>\w+)
      | \b(?:has|have|is|are)\s+still\s+(?:not|to)\s+(?:be(?:en)?\s+)?(?P<still>\w+)
      | \b(?P<on>(?:is|are|remains?)\s+
          (?:still\s+\w+ing\b|(?:still\s+)?(?:under\s*way|ongoing|in\s+progress)))\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)


def undone(text: str) -> frozenset[str]:
    """Return what a sentence says is still to be done once, as ``acts`` names it.

    What is going on is not complete.

    >>> sorted(undone("The Law Commission is still carrying out its review."))
    ['complete']
    >>> sorted(undone("The bridge has yet to be opened.")), sorted(undone("It is open."))
    (['open'], [])
    """
    found = _UNDONE.search(text)
    if found is None:
        return frozenset()
    if found["on"]:
        return frozenset({"complete"})
    act = act_of((found["verb"] or found["still"]).lower())
    return frozenset({act}) if act else frozenset()


def weighed(text: str) -> str | None:
    """Return what a sentence says is only considered, from the word for an act on, or None.

    >>> weighed("The bank is considering the sale of its fund arm.")
    'sale of its fund arm.'
    >>> weighed("No decision has been taken on whether to demolish the bridge.")
    'demolish the bridge.'
    """
    found = _WEIGHED.search(text)
    act = _AN_ACT.match(text, found.end()) if found else None
    if act is None:
        return None
    nominal = act["noun"] and act["noun"].lower().endswith(_NOMINAL)
    return text[act.start(act.lastgroup or 0) :] if act["verb"] or nominal else None


def decided(text: str) -> bool:
    """Tell whether a sentence says that a decision was taken.

    >>> decided("The council decided in March to sell."), decided("It will be decided in March.")
    (True, False)
    """
    return _DECIDED.search(text) is not None


def dropped(text: str) -> bool:
    """Tell whether a sentence says that something was given up.

    >>> dropped("Plans for a second runway have been scrapped."), dropped("The plans dropped.")
    (True, False)
    """
    return _DROPPED.search(text) is not None
