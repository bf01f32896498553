"""Read the figures of a document: numbers, what they count, how firmly, and in which direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.quantities import forms, hedges, kinds, references
from factcheck.quantities.ages import age
from factcheck.quantities.bounds import bound
from factcheck.quantities.changes import direct
from factcheck.quantities.checking import checkable
from factcheck.quantities.figures import Figure, record
from factcheck.quantities.folding import joined as without_breaks
from factcheck.quantities.joining import joined
from factcheck.quantities.lines import Line
from factcheck.quantities.measuring import converted, measured
from factcheck.quantities.multiples import multiple, rank
from factcheck.quantities.numbers import Number, Scan, numbers, scan
from factcheck.quantities.shares import is_share
from factcheck.quantities.those import count_those
from factcheck.records import Document, Period, Quantity, Sentence, SentenceKind

__all__ = ["read"]


def read(
    document: Document,
    sentences: Sequence[Sentence],
    periods: Sequence[Period],
    scanned: Scan | None = None,
) -> tuple[Quantity, ...]:
    """Return every figure of the document, in order of position, without overlap.

    Args:
        document: the document.
        sentences: its sentences in order; a figure outside them is not read.
        periods: its periods in order; the numbers within them are theirs.
        scanned: what a scan of its text found, where that has been done.

    Returns:
        The figures, those that make no claim included (``checkable`` is False).
    """
    if scanned is None:
        scanned = scan(document.text)
    folded = without_breaks(scanned.folded, sentences)
    skipped = [(period.quote.start, period.quote.end) for period in periods]
    if addresses := references.addresses(folded):
        skipped = sorted(skipped + addresses)
    found = numbers(scanned, folded, skipped)
    lines = _lines(document.text, folded, found, sentences)
    figures = [figure for line in lines for figure in _figures(line)]
    count_those(folded, figures)
    return tuple(record(document, figure) for figure in figures)


def _lines(
    original: str, folded: str, found: list[Number], sentences: Sequence[Sentence]
) -> Iterator[Line]:
    """Yield the sentences that hold numbers."""
    index, count = 0, len(found)
    speech = SentenceKind.SPEECH
    for sentence in sentences:
        if index == count:
            return
        start, end = sentence.start, sentence.end
        while index < count and found[index].start < start:
            index += 1
        first = index
        while index < count and found[index].end <= end:
            index += 1
        if index > first:
            yield Line(original, folded, start, end, sentence.kind is speech, found[first:index])


def _figures(line: Line) -> Iterator[Figure]:
    """Yield the figures of one sentence."""
    if _is_cell(line):
        yield _cell(line.numbers[0])
        return
    floor, index = line.start, 0
    figure: Figure | None = None
    listed = False  # whether the last figure was a name, which "and" goes on
    while index < len(line.numbers):
        number = line.numbers[index]
        index += 1
        if number.start < floor or references.idiomatic(line.folded, number):
            continue
        previous = figure
        span = references.name(line, number, floor, listed)
        listed = span is not None
        if span is not None and not number.value and number.form is forms.WORDS:
            continue  # "Ground Zero"
        if span is not None:
            figure = _name(number, span)
        elif number.form is forms.ORDINAL:
            figure = rank(line, number)
        elif number.form is forms.MULTIPLE:
            figure = multiple(line, number, floor)
        else:
            following = line.numbers[index] if index < len(line.numbers) else None
            figure = _figure(line, number, following, floor, previous)
            index += figure is not None and figure.number is following
        if figure is not None:
            figure.checkable = figure.checkable and line.spoken
            floor = figure.end
            yield figure


def _is_cell(line: Line) -> bool:
    """Tell whether the line is a number in digits and nothing else, as the cell of a table is."""
    number = line.numbers[0]
    if number.start != line.start or number.end != line.end or number.form is not forms.DIGITS:
        return False
    folded, start, end = line.folded, line.start, line.end
    return (
        folded[end - 1].isdecimal()
        and (folded[start] != "0" or end - start == 1)
        and (not start or folded[start - 1] == "\n")
        and folded[end : end + 1] in ("\n", "")
    )


def _cell(number: Number) -> Figure:
    """Return the figure of a number alone on its line, which claims nothing."""
    return Figure(number, number.start, number.end, number.value, number.value, checkable=False)


def _name(number: Number, span: tuple[int, int]) -> Figure:
    """Return the figure of a number that names something and claims nothing."""
    value = number.value
    return Figure(number, *span, value, value, kinds.REFERENCE, checkable=False)


def _figure(
    line: Line, number: Number, following: Number | None, floor: int, previous: Figure | None
) -> Figure | None:
    """Return the figure that starts with ``number``, or None where "a" or "half" is no number."""
    figure = measured(line.folded, number, floor, line.end)
    if previous is not None and previous.kind is kinds.MEASURE:
        converted(line.folded, previous, figure)
    if following is not None:
        figure = joined(line, figure, following) or figure
    bound(line, figure, floor)
    if number.form is not forms.DIGITS and not _counts(line, figure):
        return None
    age(line, figure, floor, previous)
    direct(line, figure, previous)
    figure.checkable = checkable(line, figure)
    return figure


def _counts(line: Line, figure: Figure) -> bool:
    """Tell whether words for a number are one here: "a", "half" and "zero" often are not."""
    number = figure.number
    if number.form is forms.ARTICLE:
        return _is_stretch(line, figure)
    if number.form is forms.FRACTION:
        return is_share(line, figure)
    return bool(number.value) or number.form is not forms.WORDS or _is_zero(line, figure)


def _is_stretch(line: Line, figure: Figure) -> bool:
    """Tell whether "a decade" states how long, as it does after "more than"."""
    if figure.low != 1:
        return True  # "an hour and a half"
    return (
        figure.kind is kinds.DURATION
        and figure.hedge is not hedges.EXACT
        and not line.folded.startswith(_COMPARED, figure.end)
    )


def _is_zero(line: Line, figure: Figure) -> bool:
    """Tell "zero cases" and "fell to zero" from "net zero" and "zero hours contracts"."""
    if figure.modifies:
        return False  # "zero-carbon homes"
    if figure.kind is kinds.NUMBER:
        stated = line.word_before(figure.start) in ("to", "at")
        return stated and _STATED_ZERO.match(line.folded, figure.end, line.end) is not None
    return figure.unit is not None and " " not in figure.unit and figure.unit not in _NOT_COUNTED


_STATED_ZERO = re.compile(r"[.,;:)!?]|$| (?:by|in|from|and|but|for|since|over|after|on)\b")
_NOT_COUNTED = ("hour", "emission", "harm", "degree")
_COMPARED = (" earlier", " before")  # "£2bn more than a year earlier"
