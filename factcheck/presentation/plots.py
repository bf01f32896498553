"""How a figure moved: the geometry of a plot of its values against the days they were stated.

One mark an appearance. The value stands as a shape, what the words allow as a line through it: an
end that is allowed closes the line, one that is not is a ring, and where there is no end the line
has an arrow. Figures in different units never share an axis, no axis is logarithmic, and figures
whose day is not known stand apart, beside the same axis of values.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import evolve, frozen

from factcheck.exports.reading import quantity_reading
from factcheck.exports.wording import day
from factcheck.presentation.day_field import Point, day_field
from factcheck.presentation.scales import Line, Tick, scaled, value_ticks
from factcheck.records import Change, Claim, Quantity, QuantityKind

__all__ = ["End", "Plot", "PlotMark", "Plotted", "plotted"]

WIDTH, HEIGHT = 400, 230
"""So narrow that it is read whole on a telephone."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 10, 30, 30
_ROOM = 26
"""Above the highest and below the lowest value, for arrows and numbers."""
_ARROW = 24
_LABEL_WIDTH, _LABEL_HEIGHT = 17, 12
_ABOVE = 8
_RISES = 3
"""A number is raised twice at most to find room; else it is left out."""
_LABELS_NEAR = 16
"""Labels further back than this are far to the left."""
_NO_UNIT = ""
_NO_VALUE = frozenset({QuantityKind.ORDINAL, QuantityKind.REFERENCE})


class End(StrEnum):
    """How a line of values ends."""

    CLOSED = "closed"  # the value there is allowed
    OPEN = "open"  # it is not: "more than 800"
    ARROW = "arrow"  # there is no end
    NONE = "none"  # there is no line: one value alone is allowed


@frozen(kw_only=True)
class PlotMark:
    """One appearance of a figure in a plot; places are in the units of the drawing.

    Attributes:
        number: the number of the appearance in its group.
        claim: the id of the claim.
        x: where it stands.
        y: the height of the value; None for a range.
        top, bottom: where the line of what the words allow ends.
        top_end, bottom_end: how.
        is_allowed: whether the words allow the value itself; "more than 800" does not.
        change: the direction, where the figure states a change.
        label_y: the foot of its number, above all of it; None where it finds no room.
        is_asked: whether its place is the day of the question that it answers, or soon after.
        words: the appearance in words, for whoever does not see the drawing.
    """

    number: int
    claim: str
    x: Decimal
    y: Decimal | None
    top: Decimal
    bottom: Decimal
    top_end: End
    bottom_end: End
    is_allowed: bool
    change: Change | None
    label_y: Decimal | None
    is_asked: bool
    words: str


@frozen(kw_only=True)
class Plot:
    """A drawing of the figures of a group that share a unit.

    Attributes:
        unit: the unit; None where none is stated.
        scale: a word for the size of the numbers on the axis, such as ``million``, or "".
        width, height: the size of the drawing.
        left, right, top, bottom: the edges of the field that the marks stand in.
        marks: the appearances, in the order of their numbers.
        values: the ticks of the axis of values.
        days: the ticks of the axis of days.
        undated: the left edge of where marks stand whose day is not known; None without any.
        notes: what is to be known to read it, each a sentence.
    """

    unit: str | None
    scale: str
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    marks: tuple[PlotMark, ...]
    values: tuple[Tick, ...]
    days: tuple[Tick, ...]
    undated: int | None
    notes: tuple[str, ...]

    @property
    def axis(self) -> str:
        """What the axis of values shows."""
        return " ".join(filter(None, (self.scale, self.unit or "unit not stated")))

    @property
    def has_changes(self) -> bool:
        """Whether some figures state a change rather than a level."""
        return any(mark.change for mark in self.marks)

    @property
    def has_gaps(self) -> bool:
        """Whether some marks have no number, for want of room."""
        return any(mark.label_y is None for mark in self.marks)

    @property
    def has_asked(self) -> bool:
        """Whether of some only the day of the question is known."""
        return any(mark.is_asked for mark in self.marks)

    @property
    def has_lines(self) -> bool:
        """Whether some figures allow more than one value."""
        return any(mark.top_end is not End.NONE for mark in self.marks)

    @property
    def description(self) -> str:
        """Every mark in words."""
        return "; ".join(mark.words for mark in self.marks)


@frozen
class Plotted:
    """The plots of a group, and the numbers of the appearances that stand in none.

    Attributes:
        plots: one for each unit that two or more figures share.
        alone: those whose figure shares its unit with no other.
    """

    plots: tuple[Plot, ...] = ()
    alone: tuple[int, ...] = ()


@frozen
class _Figure:
    number: int
    claim: Claim
    quantity: Quantity

    @property
    def bounds(self) -> Iterator[Decimal]:
        interval = self.quantity.interval
        for bound in (self.quantity.value, interval.low, interval.high):
            if bound is not None:
                yield bound


def plotted(claims: Sequence[Claim]) -> Plotted:
    """Return the plots of the figures of a group whose claims are numbered from 1 in this order."""
    axes: dict[str, list[_Figure]] = defaultdict(list)
    for number, claim in enumerate(claims, start=1):
        quantity = claim.quantity
        if quantity is not None and quantity.kind not in _NO_VALUE:
            figure = _Figure(number, claim, quantity)
            if any(True for _ in figure.bounds):
                axes[_axis(quantity)].append(figure)
    _settle(axes)
    plots = tuple(_plot(figures) for figures in axes.values() if len(figures) > 1)
    alone = [figures[0].number for figures in axes.values() if len(figures) == 1]
    return Plotted(plots, tuple(alone))


def _settle(axes: dict[str, list[_Figure]]) -> None:
    """Put figures that state no unit beside the others, where all of those count one noun.

    A note names them. Beside money or time, or where the others differ, they stay apart.
    """
    stated = [axis for axis in axes if axis != _NO_UNIT]
    if len(stated) != 1 or _NO_UNIT not in axes:
        return
    (axis,) = stated
    if all(figure.quantity.kind is QuantityKind.COUNT for figure in axes[axis]):
        axes[axis] = sorted(axes[axis] + axes.pop(_NO_UNIT), key=lambda figure: figure.number)


def _axis(quantity: Quantity) -> str:
    """Return what two figures share that can stand on one axis.

    What is counted is told by its noun: police officers and neighbourhood officers are officers.
    """
    if quantity.unit is None:
        return _NO_UNIT
    if quantity.kind is not QuantityKind.COUNT:
        return quantity.unit
    counted, slash, per = quantity.unit.partition("/")
    return f"{counted.split()[-1] if counted.split() else counted}{slash}{per}"


def _plot(figures: Sequence[_Figure]) -> Plot:
    ticks = value_ticks(*_range(figures), whole=_are_whole(figures))
    scale, labels = scaled(ticks)
    bottom = HEIGHT - _BOTTOM
    heights = Line(Fraction(ticks[0]), Fraction(ticks[-1]), bottom - _ROOM, _TOP + _ROOM)
    field = day_field([figure.claim.since for figure in figures], _LEFT, WIDTH - _RIGHT)
    places = field.places(
        Point(figure.number, figure.claim.since, heights.place(next(figure.bounds)))
        for figure in figures
    )
    units = _units(figures)
    return Plot(
        unit=units[0] if len(units) == 1 else _common(figures),
        scale=scale,
        width=WIDTH,
        height=HEIGHT,
        left=_LEFT,
        right=field.right,
        top=_TOP,
        bottom=bottom,
        marks=_clear([_mark(figure, places[figure.number], heights) for figure in figures]),
        values=tuple(
            Tick(heights.place(tick), label) for tick, label in zip(ticks, labels, strict=True)
        ),
        days=field.ticks,
        undated=field.undated,
        notes=tuple(_notes(figures, ticks)),
    )


def _units(figures: Iterable[_Figure]) -> list[str]:
    return sorted({figure.quantity.unit for figure in figures if figure.quantity.unit})


def _common(figures: Iterable[_Figure]) -> str | None:
    """Return what all units have in common; None where none is stated."""
    return next((_axis(figure.quantity) for figure in figures if figure.quantity.unit), None)


def _are_whole(figures: Iterable[_Figure]) -> bool:
    return all(bound == bound.to_integral_value() for f in figures for bound in f.bounds)


def _clear(marks: Sequence[PlotMark]) -> tuple[PlotMark, ...]:
    """Return the marks with those numbers raised or left out that would lie upon another."""
    cleared: dict[int, PlotMark] = {}
    set_before: deque[tuple[Decimal, Decimal]] = deque(maxlen=_LABELS_NEAR)
    for mark in sorted(marks, key=lambda mark: (mark.x, mark.number)):
        top = min(mark.top, mark.top if mark.y is None else mark.y)
        feet = (top - _ABOVE - _LABEL_HEIGHT * rise for rise in range(_RISES))
        foot = next((foot for foot in feet if _is_free(mark.x, foot, set_before)), None)
        cleared[mark.number] = evolve(mark, label_y=foot)
        if foot is not None:
            set_before.append((mark.x, foot))
    return tuple(cleared[mark.number] for mark in marks)


def _is_free(x: Decimal, foot: Decimal, labels: Iterable[tuple[Decimal, Decimal]]) -> bool:
    return foot > _LABEL_HEIGHT and not any(
        abs(x - at) < _LABEL_WIDTH and abs(foot - other) < _LABEL_HEIGHT for at, other in labels
    )


def _range(figures: Iterable[_Figure]) -> tuple[Decimal, Decimal]:
    """Return the values that the axis must hold: from zero, unless they are far from it."""
    bounds = [bound for figure in figures for bound in figure.bounds]
    low, high = min(bounds), max(bounds)
    if low > 0 and (low == high or 2 * low < high):
        return Decimal(0), high
    if high < 0 and (low == high or 2 * high > low):
        return low, Decimal(0)
    return (Decimal(0), Decimal(1)) if low == high else (low, high)


def _notes(figures: Sequence[_Figure], ticks: Sequence[Decimal]) -> Iterator[str]:
    if ticks[0] > 0 or ticks[-1] < 0:
        yield "The axis of values does not begin at zero."
    sizes = [abs(bound) for figure in figures for bound in figure.bounds if bound]
    if sizes and max(sizes) > 200 * min(sizes):
        yield "The smallest values lie too close together here to be told apart; see the table."
    units = _units(figures)
    if len(units) > 1:
        yield f"What is counted differs in words: {', '.join(units)}."
    bare = [str(figure.number) for figure in figures if not figure.quantity.unit]
    if units and bare:
        yield (
            "Stated without saying what is counted, and taken here to count the same: "
            f"{', '.join(bare)}."
        )


def _mark(figure: _Figure, x: Decimal, heights: Line) -> PlotMark:
    quantity, interval = figure.quantity, figure.quantity.interval
    known = [heights.place(bound) for bound in figure.bounds]
    top, bottom = min(known), max(known)
    top_end = _end(interval.high, is_open=interval.high_open)
    bottom_end = _end(interval.low, is_open=interval.low_open)
    if interval.low is not None and interval.low == interval.high:
        top_end = bottom_end = End.NONE
    value = None if quantity.value is None else heights.place(quantity.value)
    top = top - _ARROW if top_end is End.ARROW else top
    return PlotMark(
        number=figure.number,
        claim=figure.claim.id,
        x=x,
        y=value,
        top=top,
        bottom=bottom + _ARROW if bottom_end is End.ARROW else bottom,
        top_end=top_end,
        bottom_end=bottom_end,
        is_allowed=quantity.value is not None and quantity.value in interval,
        change=quantity.change,
        label_y=None,
        is_asked=figure.claim.said is None and figure.claim.since is not None,
        words=_words(figure),
    )


def _end(bound: Decimal | None, *, is_open: bool) -> End:
    if bound is None:
        return End.ARROW
    return End.OPEN if is_open else End.CLOSED


def _words(figure: _Figure) -> str:
    said, asked = figure.claim.said, figure.claim.asked
    when = day(said) if said else f"asked {asked}" if asked else "day not known"
    return f"{figure.number}. {when}: {quantity_reading(figure.quantity)}"
