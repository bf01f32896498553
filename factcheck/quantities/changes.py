"""Whether a figure states a change, in which direction, and from what."""

from __future__ import annotations

import re
from functools import cache

from factcheck.quantities import kinds
from factcheck.quantities.figures import Figure
from factcheck.quantities.lines import Line
from factcheck.quantities.moves import AFTER, DIRECTION, NOUNS
from factcheck.records import Change
from factcheck.text.numerals import one_of

__all__ = ["direct", "moved_from", "since"]

# These say that something comes or goes, and need no "by" before people or things.
_DIRECTIONS = ("up", "down")
_COUNTING = frozenset("added adding cut cuts cutting lost lose loses losing shed sheds".split())
# "raise £5m" and "lost £5m" speak of money that comes and goes, not of a level that moves.
_NOT_OF_MONEY = frozenset(
    """
    raise raises raised raising added adding lose loses lost losing extend extends extended
    extending
    """.split()
)
_GOING = frozenset(
    "go goes going gone went move moves moved moving change changes changed shift shifted".split()
)
_SIZES = frozenset({kinds.PERCENT, kinds.MONEY, kinds.NUMBER, kinds.FRACTION})
_MODIFIED = _SIZES | {kinds.MULTIPLE, kinds.MEASURE}
# A level, however it is bounded: "rise above 1,000".
_PLACES = ("above", "below")  # "36 miles above the Earth", "a million people above 65"
_PLACED = (kinds.MEASURE, kinds.COUNT, kinds.AGE)
_MARKS = ("point", "place", "notch")  # an index, a poll or a table moves by these
# What moves by a measure without "by": "the river rose 3 feet".
_MOVING = frozenset(
    """
    rose risen rises fell fallen falls grew grown grows climbed jumped dropped drops sank shrank
    shrunk warmed cooled slipped slid
    """.split()
)
_LEVELS = ("above", "below", "beyond", "under")

_REACH = 100
"""How far before its figure a verb may stand: "increased the number of … by 14%"."""
_NEAR_REACH = 48
"""The same without such a "by"."""
_BY_REACH = 28

# Searched from the end of the verb of change on: "increased … by", but not "backed by".
_BY = re.compile(r"(?<!ed )\bby (?:an average of |an? |as much as |up to )?$")
_NEAR = re.compile(
    r"(\w+)(?: \w+ly| again| back| further| another| in total)?( by| of)? (?:an? )?$"
)
# "raised its quarterly dividend 10 percent"
_NO_OBJECT = one_of(
    """
    to of from at in by on for and or but is are was were be with than that will would can could
    should may might must have has had see sees do does did not when if as
    """.split()
)
_OBJECT = re.compile(rf"(?: (?!{_NO_OBJECT}\b)[a-z'-]+){{1,4}} ")
_CLAUSE = re.compile(
    r"[.;:\u2014\u2013]|, (?:and|but|while|which|who)\b(?! (?:for|in|among|at) [^,.;]*\bby )"
)
_MORE_OF = re.compile(r" (?:(more|extra|additional|further(?! education\b))|(fewer|less)) ")
# "£3 million of additional funding"
_OF_MORE = re.compile(r" (?:of|in) (?:extra|additional|further)(?! education)\b")
# With these verbs before it, "up" or "down" says nothing of a level: "make up 12%".
_PHRASAL = re.compile(
    r"\b(?:ma[kd]e?s?|making|sets?|setting|takes?|took|taken|taking|gives?|gave|given|giving|sign\w*"
    r"|us(?:es?|ed|ing)|lin(?:es?|ed|ing)|puts?|putting|br(?:ing|ings|ought|eak|eaks|oke|oken)"
    r"|pay|pays|paid|open\w*|clean\w*|clear\w*|follow\w*|step\w*|freed?|frees|freeing|h[eo]ld"
    r"|holds|turn\w*|clos(?:e|es|ed|ing)|shut|shuts|shutting|eat|eats|ate|buy|buys|bought"
    r"|built?d?|builds|building|pick\w*|round\w*|add|adds|added|look\w*|team\w*) $"
)

_PAST = (
    r"(?:in )?(?:last|the previous|the prior|a year (?:ago|earlier|before)|the year|the same"
    r"|this time|the (?:end|start|beginning) of|the early|the late|before|(?:the )?(?:19|20)\d\d)\b"
)
_SINCE = re.compile(
    r"\b(?:since (?!then\b)|compared (?:with|to) |in comparison (?:with|to) |relative to |versus "
    rf"|(?:on|from|over|than|against) {_PAST} ?)"
    r"[^,.;:()\u2014\u2013]*?(?=[,.;:()\u2014\u2013]| and | but | while | to \d|$)"
)
_SINCE_REACH = 120
_COMPARING = ("compared", "in comparison", "relative")
_OPENING = re.compile(r"\W{0,4}(?:since|compared (?:with|to)|relative to) [^,.;:]{3,80}(?=,)")


_BETWEEN = """
    annual year-on-year pay price real-terms overall total net cash tax rate council
    further average projected expected planned
""".split()
# The first letters of what may follow a figure as its change, to spare most figures the search.
_OPENINGS = frozenset(word[:2] for word in (*_BETWEEN, *NOUNS, *AFTER))
_MORE_OPENINGS = frozenset((" m", " e", " a", " f", " l"))


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"(?:-|\.? )(?:{one_of(_BETWEEN)} ){{0,2}}({one_of(NOUNS)})\b(?! short)")


@cache
def _word_after() -> re.Pattern[str]:
    # but "pays 200 drivers less than £11"
    return re.compile(rf" ({one_of(AFTER)})\b(?! to\b| than [£$€0-9])")


def direct(line: Line, figure: Figure, previous: Figure | None) -> None:
    """Read whether the figure states a change, and from what, into the figure.

    Args:
        line: its sentence.
        figure: the figure, with its hedge and unit.
        previous: the figure before it in the sentence.
    """
    figure.change = figure.change or _leading(line, figure) or _following(line, figure)
    if figure.change is None and previous is not None:
        _moved(line, previous, figure)
    if figure.change is not None and figure.baseline is None:
        figure.baseline = since(line, figure)


def since(line: Line, figure: Figure) -> tuple[int, int] | None:
    """Return where the sentence says from what the figure changed ("since the election")."""
    folded, end = line.folded, figure.end
    match = _SINCE.search(folded, end, min(line.end, end + _SINCE_REACH))
    if (
        match
        and not _CLAUSE.search(folded, end, match.start())
        and not ("," in folded[end : match.start()] and not match[0].startswith(_COMPARING))
    ):
        return match.start(), match.start() + len(match[0].rstrip(" \"'"))
    match = _OPENING.match(folded, line.start, figure.start)
    if match and figure.kind is not kinds.COUNT:
        return match.end() - len(match[0].lstrip(" \"'(-")), match.end()
    return None


def _leading(line: Line, figure: Figure) -> Change | None:
    """Return the direction that the words before a figure give it, or None.

    "rose 3%", "an increase of 200", "cut the backlog by 5,000"; but a level that something rose
    *to* is no change.
    """
    folded, start, kind = line.folded, figure.start, figure.kind
    by = " by " in folded[max(line.start, start - _BY_REACH) : start]
    last = line.move_near(start, _REACH if by or kind is kinds.PERCENT else _NEAR_REACH)
    if last is None or start - last[1] > _REACH:
        return None
    between = folded[last[1] : start]
    if by and _BY.search(between):
        return None if _CLAUSE.search(between) else last[2]
    if kind is kinds.PERCENT and _OBJECT.fullmatch(between):
        return last[2]
    match = _NEAR.match(folded, last[0], start)
    if match is None or folded.startswith(_LEVELS, start):
        return None
    word = match[1]
    if word in _DIRECTIONS and _PHRASAL.search(folded, max(line.start, last[0] - 16), last[0]):
        return None
    if match[2] == " of":
        states = word in NOUNS
    elif kind is kinds.COUNT:
        marks = figure.unit in _MARKS and word not in _NOT_OF_MONEY
        states = marks or word in _COUNTING or word in _DIRECTIONS
    elif kind is kinds.MONEY:
        states = word not in _NOT_OF_MONEY
    elif kind is kinds.MEASURE:
        states = word in _DIRECTIONS or (word in _MOVING and word not in NOUNS)
    else:
        states = kind in _SIZES or word in _DIRECTIONS
    return last[2] if states else None


def _following(line: Line, figure: Figure) -> Change | None:
    """Return the direction that the words after or within a figure give it, or None.

    "a 14% rise", "3% lower", "13,000 more officers".
    """
    folded, end = line.folded, figure.end
    word = end + 2 if folded.startswith(". ", end) else end + 1
    if folded[word : word + 2] in _OPENINGS:
        match = _word_after().match(folded, end, line.end)
        if match is None and figure.kind in _MODIFIED:
            match = _noun_after().match(folded, end, line.end)
        if match and not (figure.kind in _PLACED and match[1] in _PLACES):
            return DIRECTION[match[1]]
    end = figure.number.end
    if folded[end : end + 2] in _MORE_OPENINGS and (
        match := _MORE_OF.match(folded, end, figure.end)
    ):
        return Change.INCREASE if match[1] else Change.DECREASE
    if figure.kind is kinds.MONEY and _OF_MORE.match(folded, figure.end, line.end):
        return Change.INCREASE
    return None


def moved_from(line: Line, start: int) -> bool:
    """Tell whether "from" before a figure at ``start`` says from what something moved."""
    return line.move_before(start) is not None or _went(line, start)


def _went(line: Line, start: int) -> bool:
    """Tell whether something "went from" the figure at ``start``, whichever way."""
    position = start - len("from ")
    return line.folded.startswith("from ", position) and line.word_before(position) in _GOING


def _moved(line: Line, previous: Figure, figure: Figure) -> None:
    """Read "fell from 7.6 million to 7.4 million": the second figure is a change from the first."""
    folded = line.folded
    start = previous.start - len("from ")
    if start < line.start or not folded.startswith("from ", start):
        return
    if folded[previous.end : figure.start].strip() != "to":
        return
    change = None
    if _went(line, previous.start):
        if previous.low != figure.low and previous.kind is figure.kind:
            change = Change.INCREASE if previous.low < figure.low else Change.DECREASE
    elif (move := line.move_before(start)) is not None:
        change = move[2]
    if change is not None:
        figure.change, figure.baseline = change, (start, previous.end)
