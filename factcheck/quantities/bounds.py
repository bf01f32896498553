"""Whether the words before a figure bound it, or only stand before it."""

from __future__ import annotations

import re

from factcheck.quantities import forms, hedges, kinds
from factcheck.quantities.ages import people_before
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line
from factcheck.records import Hedge

__all__ = ["bound"]

# "told over 14 pages" says where.
_EXTENTS = frozenset(("page", "chapter", "episode", "volume", "column", "paragraph"))
# After these, "over three years" is more than three; elsewhere it says how long something went on.
_LASTING = re.compile(
    r"(?:\b(?:for|of|is|was|are|were|be|been|took|taken?|takes|taking|wait\w*|after"
    r"|last(?:s|ed|ing)|spen[dt]\w*|serv(?:ed|ing)|delays?|than|well|just|now|already|with|aged"
    r"|every|in) |[(])$"
)
# "Over 12 hours" by itself, or as a subject: "Over three years of it", "over 12 hours passed".
_BY_ITSELF = re.compile(r"[.!?)\"']*\s*\Z")
_SUBJECT = re.compile(
    r" (?:passed|elapsed|went|of|(?:has|have|had|is|was|were|are|will|would)"
    r"(?! (?:there|it|i|he|she|they|we|you|the)\b))\b"
)
# A team that "is short of 40 nurses" lacks them; a sum that "fell short of £40" is less.
_LACKING = re.compile(
    r"(?:^|\b(?:is|are|am|was|were|be|been|being|left|leaves|leaving|runs?|running|ran|remains?"
    r"|remained)\ |'(?:re|m|s)\ )(?:(?:still|now|also|already|\w+ly)\ )?$",
    flags=re.VERBOSE,
)
_NEED = 32
# "talk about two issues"
_SPEAKING = re.compile(
    r"\b(?:talk\w*|speak\w*|spoke|concern\w*|worr\w+|hear\w*|ask\w*|question\w*|information|know"
    r"|think|bring\w*|brought|come|came|is all) $"
)
_PLACES = frozenset(("under", "above", "below", "beyond", "near", "topped", "topping"))
# "edged up to 4%" says where it got, not how far it may go.
_MOVED_UP = re.compile(
    r"\b(?:edged|crept|ticked|inched|nudged|moved|shot|went|gone|goes|go|pushed|bumped|rose|risen"
    r"|climbed|jumped|soared|grew|grown|came|comes) $"
)
_AS_MANY = re.compile(r"\b(?:twice|half|double|treble|triple|times|third|quarter|\w+fold|not) $")
_REACH = 16


def bound(line: Line, figure: Figure, floor: int) -> None:
    """Read the hedge before a figure into the figure, looking back no further than ``floor``."""
    hedging = hedges.before(line.folded, figure.start, floor)
    if hedging is None or not _means(line, figure, hedging, floor):
        return
    figure.start = hedging.start + len("aged ") * line.folded.startswith("aged ", hedging.start)
    figure.emphatic = hedging.emphatic
    figure.change = hedging.change
    if hedging.hedge is hedges.EXACT:
        return
    stated_after = figure.hedge is not hedges.EXACT and figure.number.high is None
    if not (stated_after and hedging.hedge is Hedge.APPROXIMATE):
        figure.hedge, figure.near = hedging.hedge, hedging.near


def _means(line: Line, figure: Figure, hedging: hedges.Hedging, floor: int) -> bool:
    """Tell whether the words are a hedge here."""
    folded = line.folded
    if folded[hedging.start - 1 : hedging.start] == "-" and folded[hedging.start - 2].isalnum():
        return False  # "a five-under 67"
    words = folded[hedging.start : figure.start].strip()
    left = folded[max(floor, hedging.start - _REACH) : hedging.start]
    if words.startswith("as ") and _AS_MANY.search(
        folded, max(line.start, hedging.start - _REACH), hedging.start
    ):
        return False  # "twice as many as four years earlier"
    small = figure.number.form is forms.WORDS and figure.high < 10
    if words == "over":
        if figure.kind is kinds.DURATION or figure.unit in _EXTENTS:
            return bool(_LASTING.search(left)) or _lasts(line, figure, hedging.start)
        return True
    if words == "short of":
        return not _LACKING.search(folded[max(line.start, hedging.start - _NEED) : hedging.start])
    if words in ("about", "around"):
        return not (_SPEAKING.search(left) or (small and figure.kind is kinds.NUMBER))
    if words == "within":
        return figure.kind in (kinds.DURATION, kinds.MEASURE)
    if words in _PLACES:
        counts = figure.kind in (kinds.NUMBER, kinds.COUNT)
        return not (small and counts) or people_before(folded, hedging.start, floor)
    return words != "up to" or not _MOVED_UP.search(left)


def _lasts(line: Line, figure: Figure, start: int) -> bool:
    """Tell whether what follows "over three years" shows that the stretch is longer than that."""
    folded = line.folded
    if folded.startswith((" ago", " old", " later", " late"), figure.end):
        return True
    opens = not folded[line.start : start].strip(" \"'([")
    if not opens:
        return False
    return bool(
        _BY_ITSELF.fullmatch(folded, figure.end, line.end)
        or _SUBJECT.match(folded, figure.end, line.end)
    )
