"""Read the figures of a document: numbers, what they count, how firmly, and in which direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import define, field

from factcheck.quantities import changes, hedges, references
from factcheck.quantities.figures import Figure, record
from factcheck.quantities.folding import fold
from factcheck.quantities.joining import Joint, joint, merge, ratio, share
from factcheck.quantities.measuring import measured
from factcheck.quantities.scan import Form, Number, numbers
from factcheck.records import (
    Change,
    Document,
    Hedge,
    Period,
    Quantity,
    QuantityKind,
    Sentence,
    SentenceKind,
)

__all__ = ["read"]


def read(
    document: Document, sentences: Sequence[Sentence], periods: Sequence[Period]
) -> tuple[Quantity, ...]:
    """Return every figure of the document, in order of position, without overlap.

    Args:
        document: the document.
        sentences: its sentences in order; a figure outside them is not read.
        periods: its periods in order; the numbers within them are theirs.

    Returns:
        The figures, those that make no claim included (``checkable`` is False).
    """
    folded = fold(document.text)
    found = _outside(numbers(folded), periods)
    return tuple(
        record(document, figure)
        for line in _lines(document.text, folded, found, sentences)
        for figure in _figures(line)
    )


def _outside(found: list[Number], periods: Sequence[Period]) -> list[Number]:
    """Return the numbers that do not stand within a period."""
    if not periods:
        return found
    starts = [period.quote.start for period in periods]
    ends = [period.quote.end for period in periods]
    free = []
    for number in found:
        index = bisect_right(starts, number.start) - 1
        if index < 0 or number.start >= ends[index]:
            free.append(number)
    return free


@define
class _Line:
    """A sentence that holds numbers."""

    original: str
    folded: str
    start: int
    end: int
    spoken: bool
    numbers: list[Number]
    _moves: list[changes.Move] | None = field(default=None, init=False)

    @property
    def moves(self) -> list[changes.Move]:
        """The sentence's words of change."""
        if self._moves is None:
            self._moves = changes.moves(self.folded, self.start, self.end)
        return self._moves


def _lines(
    original: str, folded: str, found: list[Number], sentences: Sequence[Sentence]
) -> Iterator[_Line]:
    index, count = 0, len(found)
    for sentence in sentences:
        while index < count and found[index].start < sentence.start:
            index += 1
        first = index
        while index < count and found[index].end <= sentence.end:
            index += 1
        if index > first:
            spoken = sentence.kind is SentenceKind.SPEECH
            yield _Line(original, folded, sentence.start, sentence.end, spoken, found[first:index])


def _figures(line: _Line) -> Iterator[Figure]:
    """Yield the figures of one sentence."""
    floor = line.start
    index = 0
    figure: Figure | None = None
    listed = False  # whether the last figure was a reference, which "and" continues
    while index < len(line.numbers):
        number = line.numbers[index]
        index += 1
        if number.start < floor or references.idiomatic(line.folded, number):
            continue
        previous = figure
        figure = _reference(line, number, floor, listed)
        listed = figure is not None
        if figure is None:
            figure, index = _figure(line, number, index, floor, previous)
        if figure is None:
            continue
        figure.checkable = figure.checkable and line.spoken
        floor = figure.end
        yield figure


def _reference(line: _Line, number: Number, floor: int, listed: bool) -> Figure | None:
    """Return the figure of a number that only names something, or None."""
    span = _name(line, number, floor, listed)
    if span is None:
        return None
    return Figure(
        number, *span, number.value, number.value, QuantityKind.REFERENCE, checkable=False
    )


def _name(line: _Line, number: Number, floor: int, listed: bool) -> tuple[int, int] | None:
    """Return the span of a number that names or orders something, or None."""
    folded, own = line.folded, (number.start, number.end)
    if number.form is Form.DIGITS:
        span = references.glued(folded, number, line.start, line.original)
        if span is not None:
            return span if floor <= span[0] and span[1] <= line.end else own
        if references.numbered(folded, number, line.start, line.end) or references.dated(
            folded, number.end
        ):
            return own
    elif number.form is not Form.WORDS:
        return None
    names = references.named(folded, number, line.start, line.original)
    if names is False and listed and references.linked(folded, floor, number.start):
        names = None
    if names is None:
        names = not _counts(line, number)
    return own if names else None


def _counts(line: _Line, number: Number) -> bool:
    """Tell whether a unit, a currency or a counted noun shows that the number is a figure."""
    figure = measured(line.folded, number, line.start, line.end)
    return figure.unit is not None and (figure.start, figure.end) != (number.start, number.end)


def _figure(
    line: _Line, number: Number, index: int, floor: int, previous: Figure | None
) -> tuple[Figure | None, int]:
    """Return the figure that starts with ``number`` and the index of the number after it."""
    folded = line.folded
    if number.form is Form.ORDINAL:
        return _ordinal(line, number), index
    if number.form is Form.MULTIPLE:
        return _multiple(line, number, floor), index
    figure = measured(folded, number, floor, line.end)
    if index < len(line.numbers):
        joined = _joined(line, figure, line.numbers[index])
        if joined is not None:
            figure = joined
            index += 1
    _hedged(folded, figure, max(floor, line.start))
    if number.form is Form.ARTICLE and not _stretch(folded, figure):
        return None, index
    if number.form is Form.FRACTION and not _is_share(folded, figure):
        return None, index
    _aged(folded, figure, max(floor, line.start), previous)
    _directed(line, figure, previous)
    figure.checkable = _claims(line, figure)
    return figure, index


def _joined(line: _Line, first: Figure, number: Number) -> Figure | None:
    """Return one figure made of the one read and the number after it, or None."""
    folded = line.folded
    kind = joint(folded, first.end, _opening(folded, number.start))
    if kind is None and first.end != first.number.end:
        kind = joint(folded, first.number.end, number.start)
    if kind is None:
        return None
    second = measured(folded, number, first.number.end, line.end)
    if kind is Joint.SHARE:
        return share(folded, first, second, line.end)
    if kind is Joint.RATIO:
        return ratio(first, second)
    opening = _word_before(folded, first.start, line.start)
    if kind is Joint.PAIR and opening != "between":
        return None
    if kind is Joint.CHOICE and first.unit is not None:
        return None
    if opening == "from" and any(move[1] <= first.start for move in line.moves):
        return None
    merged = merge(first, second)
    if merged is not None and opening in ("between", "from"):
        merged.start = folded.rindex(opening, line.start, first.start)
    to_one = second.number.value == 1 and second.unit is None
    if merged is None and to_one and folded[first.end : number.start] == " to ":
        return ratio(first, second)
    return merged


def _opening(folded: str, start: int) -> int:
    """Return where a currency sign before a number starts, or the number itself."""
    return start - 1 if start and folded[start - 1] in "£$€¥₹" else start


def _word_before(folded: str, start: int, limit: int) -> str:
    left = folded[max(limit, start - 12) : start].rstrip(" ")
    return left[left.rfind(" ") + 1 :].lstrip("(\"'")


def _hedged(folded: str, figure: Figure, limit: int) -> None:
    hedging = hedges.before(folded, figure.start, limit)
    if hedging.start == figure.start:
        return
    if not _bounds(folded, figure, hedging, limit):
        return
    figure.start = hedging.start
    figure.emphatic = hedging.emphatic
    figure.change = hedging.change
    if hedging.hedge is not Hedge.EXACT:
        figure.hedge, figure.near = hedging.hedge, hedging.near


_EXTENTS = frozenset(("page", "chapter", "episode", "volume", "column", "paragraph"))
_LASTING = re.compile(
    r"(?:\b(?:for|of|is|was|are|were|be|been|took|taken?|takes|taking|wait\w*|after|last(?:s|ed|ing)"
    r"|spen[dt]\w*|serv(?:ed|ing)|delays?|than|well|just|now|already|with|aged|every|in) |[(])$"
)
_SPEAKING = re.compile(
    r"\b(?:talk\w*|speak\w*|spoke|concern\w*|worr\w+|hear\w*|ask\w*|question\w*|information|know|think"
    r"|bring\w*|brought|come|came|is all) $"
)


def _bounds(folded: str, figure: Figure, hedging: hedges.Hedging, limit: int) -> bool:
    """Tell whether the words before are a hedge here: "over 17 pages" may say where, not how many."""
    words_before = folded[hedging.start : figure.start].strip()
    left = folded[max(limit, hedging.start - 16) : hedging.start]
    if words_before == "over":
        if figure.kind is QuantityKind.DURATION:
            return bool(_LASTING.search(left)) or folded.startswith((" ago", " old"), figure.end)
        return figure.unit not in _EXTENTS or not left.endswith("ed ")
    small = figure.number.form is Form.WORDS and figure.high < 10
    if words_before in ("about", "around"):
        return not (_SPEAKING.search(left) or (small and figure.kind is QuantityKind.NUMBER))
    if words_before in ("under", "above", "below", "beyond", "within", "near", "topped", "topping"):
        if words_before == "within":
            return figure.kind in (QuantityKind.DURATION, QuantityKind.MEASURE)
        return not small
    if words_before == "as":
        return False
    return True


def _stretch(folded: str, figure: Figure) -> bool:
    """Tell whether "a decade" states how long, as it does after "more than" or "for"."""
    if figure.kind is not QuantityKind.DURATION or "/" in (figure.unit or ""):
        return False
    return figure.hedge is not Hedge.EXACT


_WHOLE = re.compile(r" (?:is|are|was|were|have|has|had|do|did)\b")


def _is_share(folded: str, figure: Figure) -> bool:
    """Tell a share ("a third of") from a name ("a third party", "the second half")."""
    number = figure.number
    if folded[number.end : number.end + 1] == "-" and number.value == Decimal("0.5"):
        return folded.startswith("-hour", number.end)
    if figure.kind is not QuantityKind.FRACTION:
        return True
    left = folded[max(0, number.start - 12) : number.start]
    if number.value == Decimal("0.5") and left.endswith(("first ", "second ", "other ", "in ")):
        return False
    if _WHOLE.match(folded, number.end):
        return True
    if figure.noun is not None or figure.hedge is not Hedge.EXACT:
        return True
    text = folded[number.start : number.end]
    return left.endswith(("by ", "just ", "only ")) or not text.startswith(("a ", "half", "an "))


_AGE = re.compile(r"\b(?:aged|ages|aged between|age of|ages of|age is|age) $")
_PERSON = re.compile(
    r"\b(?:child|children|pupils|people|person|those|girls?|boys?|babies|anyone|adults|teenagers"
    r"|everyone|man|men|woman|women|kids|the) $"
)
_OLDEST = 120


def _aged(folded: str, figure: Figure, limit: int, previous: Figure | None) -> None:
    """Read a number without a unit as an age where the words before speak of one."""
    if figure.kind not in (QuantityKind.NUMBER, QuantityKind.COUNT) or figure.high > _OLDEST:
        return
    own = folded[figure.start : figure.number.start]
    left = folded[max(limit, figure.start - 20) : figure.start]
    young = own.startswith(("as young as", "as old as"))
    bound = own.startswith(("under", "over", "below"))
    group = bound and folded.startswith("s", figure.number.end)
    also = (
        previous is not None
        and previous.kind is QuantityKind.AGE
        and previous.end == previous.number.end
        and figure.kind is QuantityKind.NUMBER
        and references.linked(folded, previous.end, figure.start)
    )
    if not (young or group or also or _AGE.search(left) or (bound and _PERSON.search(left))):
        return
    if folded.startswith("s", figure.number.end) and figure.end == figure.number.end:
        figure.end += 1
    if figure.kind is QuantityKind.COUNT:
        if not young and not _AGE.search(left) and figure.high > 25:
            return
        figure.end, figure.noun = figure.number.end, None
    figure.kind, figure.unit = QuantityKind.AGE, "year of age"


def _directed(line: _Line, figure: Figure, previous: Figure | None) -> None:
    """Read whether the figure states a change, and from what."""
    folded = line.folded
    if figure.change is None and line.moves:
        figure.change = changes.leading(folded, figure.start, line.start, line.moves, figure.kind)
    if figure.change is None:
        figure.change = changes.following(folded, figure.end, line.end, figure.kind)
    if figure.change is None:
        figure.change = _within(folded, figure)
    if figure.change is None and line.moves and previous is not None:
        _moved(line, previous, figure)
    if figure.change is not None and figure.baseline is None:
        figure.baseline = changes.baseline_after(
            folded, figure.end, line.end
        ) or changes.baseline_before(folded, line.start, figure.start)


def _moved(line: _Line, previous: Figure, figure: Figure) -> None:
    """Read "fell from 7.6 million to 7.4 million": the second figure is a change from the first."""
    folded = line.folded
    if folded[previous.end : figure.start].strip() != "to":
        return
    start = previous.start - len("from ")
    move = next((move for move in reversed(line.moves) if move[1] <= start), None)
    if move is not None and folded.startswith("from ", start):
        figure.change, figure.baseline = move[2], (start, previous.end)


_MORE_OF = re.compile(r" (?:(more|extra|additional|further)|(fewer|less)) ")


def _within(folded: str, figure: Figure) -> Change | None:
    """Return the direction of "13,000 more officers"."""
    match = _MORE_OF.match(folded, figure.number.end, figure.end)
    if match is None:
        return None
    return Change.INCREASE if match[1] else Change.DECREASE


_LINKING = frozenset(
    "was is were are to at of totalled totals reached stood stands by total numbered magnitude".split()
)


def _claims(line: _Line, figure: Figure) -> bool:
    """Tell whether the figure states something that can be checked."""
    number = figure.number
    folded = line.folded
    if number.form is Form.WORDS and figure.kind is QuantityKind.NUMBER and number.value < 20:
        return figure.change is not None
    if figure.start == line.start and figure.end == line.end:
        return False  # a cell of a table
    if (
        references.looks_like_a_year(folded, number)
        and number.value % 100
        and figure.start == number.start
    ):
        return False  # "its 2025 inspections"
    if number.form is Form.WORDS and figure.low == 1 and figure.high == 2:
        return False  # "one or two points"
    if number.form is Form.WORDS and not figure.ranged:
        if number.value == 1:
            return _one_claims(figure)
        if number.value <= 10 and figure.kind is QuantityKind.COUNT:
            return not figure.modifies and not references.definite(folded, figure.start, line.start)
        return True
    if figure.kind is QuantityKind.NUMBER and number.form is Form.DIGITS and not figure.ranged:
        if figure.hedge is not Hedge.EXACT or figure.change is not None:
            return True
        return not references.looks_like_a_year(folded, number) and (
            number.value >= 100 or _word_before(folded, figure.start, line.start) in _LINKING
        )
    return True


def _one_claims(figure: Figure) -> bool:
    """Tell whether "one" is a number rather than an article."""
    if figure.kind is QuantityKind.DURATION:
        return figure.modifies or figure.unit not in ("day", "minute", "second")
    if figure.kind in (QuantityKind.COUNT, QuantityKind.NUMBER):
        return figure.emphatic and figure.kind is QuantityKind.COUNT
    return True


_RANKED = re.compile(
    r"[- ](?:largest|highest|lowest|biggest|smallest|longest|oldest|most|best|worst)\b"
)


def _ordinal(line: _Line, number: Number) -> Figure:
    """Return a rank; only "third-largest" and its like state something."""
    match = _RANKED.match(line.folded, number.end, line.end)
    end = match.end() if match else number.end
    return Figure(
        number,
        number.start,
        end,
        number.value,
        number.value,
        QuantityKind.ORDINAL,
        checkable=match is not None,
    )


_TIMES_WHAT = re.compile(r" (?:as|the|that|what|its|their|our|in|over|since|to|from)\b|[.,;]|$")
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|could|can|and|more than|nearly|almost|may|might|by) $"
)


def _multiple(line: _Line, number: Number, floor: int) -> Figure | None:
    """Return "doubled", "twice the rate", "sixfold"; None for "double glazing" and its like."""
    folded = line.folded
    text = folded[number.start : number.end]
    left = folded[max(floor, number.start - 12) : number.start]
    if text in ("double", "triple", "treble", "halve", "quadruple", "twice"):
        following = _TIMES_WHAT.match(folded, number.end, line.end)
        if text == "twice" and (
            following is None
            or not folded.startswith((" as", " the", " that", " what"), number.end)
        ):
            return None
        if following is None and not _VERB_BEFORE.search(left):
            return None
    if folded.startswith((" down", "-"), number.end):
        return None
    if text in ("halves", "doubles", "triples", "trebles") and left.endswith(("two ", "both ")):
        return None
    figure = Figure(
        number, number.start, number.end, number.value, number.value, QuantityKind.MULTIPLE
    )
    _hedged(folded, figure, max(floor, line.start))
    if (text != "twice" and text != "double") or _VERB_BEFORE.search(left):
        figure.change = Change.INCREASE if number.value > 1 else Change.DECREASE
        figure.baseline = changes.baseline_after(folded, figure.end, line.end)
    return figure
