"""Draws the data's way, from documents to decisions, as SVG: ``python -m manual.data_way``.

The picture is checked in, so that it shows wherever the pages are read; a test draws it again and
holds the stages and records that it names against those of the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from attrs import frozen

PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "data-way.svg"


@frozen
class Station:
    """Records that come to be, and what makes them of those before.

    Attributes:
        made_by: the stages that make them, by the names of their folders; or whoever does.
        records: the names of the records.
        words: what they are, in a few words.
    """

    made_by: tuple[str, ...]
    records: tuple[str, ...]
    words: str


STATIONS = (
    Station(("readers",), ("Document",), "a text, held exactly"),
    Station(("sentences",), ("Sentence",), "speech, heading or clutter"),
    Station(
        ("quantities", "periods", "attribution", "commitments"),
        ("Quantity", "Period", "Commitment"),
        "each with its own quote; who says it",
    ),
    Station(("claims",), ("Claim",), "one statement, with who and when"),
    Station(("matching",), ("Match", "Group"), "the same thing? bits that add up"),
    Station(("rules",), ("Finding",), "a question: do they agree?"),
    Station(("review",), ("ReviewItem",), "its place in the queue, and why"),
    Station((), ("Decision",), "what a reviewer decided, and why"),
)
"""The data's way: it flows downwards only."""

ZONES = (
    (0, 3, ("one document", "at a time")),
    (4, 6, ("all documents", "together")),
    (7, 7, ("a person",)),
)
"""What is looked at at once: the first and the last station, and the lines that say so."""

ALTERNATIVE = (
    "The data’s way, downwards. Readers make documents; sentences are cut; quantities, periods and "
    "commitments are read, with who says it; these become claims. So far one document at a time. "
    "Of the claims of all documents together matching makes matches and groups, rules raise "
    "findings, and review orders them as review items. A person makes decisions."
)

_WIDTH, _LEFT, _BOX, _HEIGHT, _STEP = 440, 12, 290, 48, 88
_STYLE = """
    text { font: 15px system-ui, sans-serif; fill: #1b2a2f }
    .record { font-weight: 600 }
    .words, .zone { font-size: 13.5px }
    .stage { font: 13px ui-monospace, monospace; fill: #00574b }
    rect { fill: #e3f2f0; stroke: #00695c; stroke-width: 1.5 }
    path { fill: none; stroke: #00695c; stroke-width: 1.5 }
    @media (prefers-color-scheme: dark) {
      text { fill: #eceff1 }
      .stage { fill: #80cbc4 }
      rect { fill: #1d302e; stroke: #4db6ac }
      path { stroke: #4db6ac }
    }
"""


def draw() -> str:
    """Return the picture."""
    height = _top(len(STATIONS)) - (_STEP - _HEIGHT) + 12
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
            f'width="{_WIDTH}" height="{height}" role="img" aria-labelledby="title what">',
            '  <title id="title">The data’s way</title>',
            f'  <desc id="what">{escape(ALTERNATIVE)}</desc>',
            f"  <style>{_STYLE}  </style>",
            *(line for index in range(len(STATIONS)) for line in _station(index)),
            *(line for first, last, words in ZONES for line in _zone(first, last, words)),
            "</svg>\n",
        ]
    )


def _top(index: int) -> int:
    return _STEP * index + 44


def _station(index: int) -> Iterator[str]:
    station, top = STATIONS[index], _top(index)
    middle = _LEFT + 22
    yield f'  <path d="M{middle} {top - 36}v34m-5 -7l5 7l5 -7"/>'
    rows = [" · ".join(row) for row in _by_two(station.made_by or ("a person",))]
    for row, stages in enumerate(rows):
        base = top - 15 + 15 * row - 8 * (len(rows) - 1)
        yield f'  <text class="stage" x="{middle + 14}" y="{base}">{stages}</text>'
    yield f'  <rect x="{_LEFT}" y="{top}" width="{_BOX}" height="{_HEIGHT}" rx="6"/>'
    names = escape(" · ".join(station.records))
    yield f'  <text class="record" x="{_LEFT + 12}" y="{top + 20}">{names}</text>'
    yield f'  <text class="words" x="{_LEFT + 12}" y="{top + 39}">{escape(station.words)}</text>'


def _by_two(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (names[start : start + 2] for start in range(0, len(names), 2))


def _zone(first: int, last: int, words: tuple[str, ...]) -> Iterator[str]:
    """Draw a bracket beside stations, with the words that say what it is of."""
    top, bottom, side = _top(first), _top(last) + _HEIGHT, _LEFT + _BOX + 8
    yield f'  <path d="M{side} {top}h8v{bottom - top}h-8"/>'
    begin = (top + bottom) // 2 + 5 - 9 * (len(words) - 1)
    for row, line in enumerate(words):
        yield f'  <text class="zone" x="{side + 18}" y="{begin + 18 * row}">{line}</text>'


if __name__ == "__main__":
    PICTURE.write_text(draw(), "utf-8")
