"""Cut a document into sentences: lines first, then the sentences that run through them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from attrs import define

from factcheck.records import Document, Sentence, SentenceKind
from factcheck.sentences.boundaries import spans
from factcheck.sentences.cells import cells, outside
from factcheck.sentences.clutter import LONGEST, is_clutter
from factcheck.sentences.headings import is_heading, is_title, metadata_end
from factcheck.sentences.lines import Line, goes_on, is_full, item_marker, lines, wrap_width
from factcheck.sentences.turns import within_turns

__all__ = ["split"]

_MOST_STRAY_TITLES = 3
_SPEECH, _HEADING, _CLUTTER = SentenceKind.SPEECH, SentenceKind.HEADING, SentenceKind.CLUTTER

_Cut = tuple[int, int, SentenceKind]
"""Where a sentence starts and ends, and what it is."""

LONGEST_SENTENCE = 2_500
"""How many code points a sentence may have; what goes on longer is cut at a pause.

The longest that is spoken or written has about half as many. What the stages do with a sentence
may take time that grows with the square of its length, and with this limit grows with the text.
"""


@define
class _Block:
    """Lines that belong together. ``title``: a heading by its looks alone."""

    start: int
    end: int
    kind: SentenceKind
    title: bool = False


def split(document: Document, holding: Sequence[int] | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of ``document`` in order, covering all that is not white space.

    They do not overlap; each is ``document.text[start:end]`` without the white space around
    it; so is each cell of a table, and the mark of an item of a list, which is clutter. A sentence
    broken over lines is one. A line that is clutter is one, however many sentences it says. With
    ``holding``, which are places in the text in order, a sentence in which none of them stands may
    be left out, which takes less time.

    >>> text = "The hon.\\nGentleman is right. It cost £1.5m. in 2009."
    >>> [s.text for s in split(Document(id="d", text=text))]
    ['The hon.\\nGentleman is right.', 'It cost £1.5m. in 2009.']
    """
    text = document.text
    width = wrap_width(text)
    blocks = [
        block
        for stretch in outside(document.tables, list(lines(text)))
        for block in _blocks(text, stretch, width)
    ]
    _settle_promotions(text, blocks)
    _settle_titles(blocks)
    cuts = _cuts(text, blocks) if holding is None else _cuts_holding(text, blocks, holding)
    sentences = tuple(Sentence(start, end, text[start:end], kind) for start, end, kind in cuts)
    if document.turns:
        sentences = tuple(within_turns(document, sentences))
    if not document.tables:
        return sentences
    return tuple(sorted((*sentences, *cells(text, document.tables)), key=_start))


def _start(sentence: Sentence) -> int:
    return sentence.start


def _blocks(text: str, all_lines: list[Line], width: int | None) -> Iterator[_Block]:
    block: _Block | None = None
    before: Line | None = None
    in_list = False
    following = iter([*all_lines[1:], None])
    for line in all_lines:
        after = next(following)
        if (
            block is not None
            and before is not None
            and block.kind is _SPEECH
            and goes_on(text, before, line, width, in_list)
        ):
            block.end = line.end
        else:
            if block is not None:
                yield block
            metadata = metadata_end(text, line.start, line.end)
            if metadata is not None:
                yield _Block(line.start, metadata, _HEADING)
                line = Line(_skip_space(text, metadata), line.end, apart=False)
            broken = after is not None and is_full(text, line, after, width)
            block = _block(text, line, after, in_list or broken)
        if block.kind is _SPEECH:
            last = text[line.end - 1]
            in_list = last == ":" or (in_list and last not in ".!?”")
        before = line
    if block is not None:
        yield block


def _block(text: str, line: Line, after: Line | None, never_title: bool) -> _Block:
    words = text[line.start : line.end]
    if is_heading(words):
        return _Block(line.start, line.end, _HEADING)
    if is_clutter(words):
        return _Block(line.start, line.end, _CLUTTER)
    if not never_title and not (after and text[after.start].islower()) and is_title(words):
        return _Block(line.start, line.end, _HEADING, title=True)
    return _Block(line.start, line.end, _SPEECH)


def _skip_space(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def _settle_promotions(text: str, blocks: list[_Block]) -> None:
    """A promotion may be broken over lines, its button on the last."""
    for block in blocks:
        if block.kind is _SPEECH and block.end - block.start <= LONGEST:
            words = text[block.start : block.end]
            if "\n" in words and is_clutter(words):
                block.kind = _CLUTTER


def _settle_titles(blocks: list[_Block]) -> None:
    """A title heads something: with nothing after it, it is clutter, or all that is said.

    Many at the end are a list, not what a page shows while it loads.
    """
    trailing = takewhile(lambda block: block.kind is not _SPEECH, reversed(blocks))
    titles = [block for block in trailing if block.title]
    if not any(block.kind is _SPEECH for block in blocks):
        kind = _SPEECH
    elif len(titles) <= _MOST_STRAY_TITLES:
        kind = _CLUTTER
    else:
        return
    for block in titles:
        block.kind = kind


def _cuts(text: str, blocks: Iterable[_Block]) -> Iterator[_Cut]:
    for block in blocks:
        if block.kind is not _SPEECH:
            yield block.start, block.end, block.kind
            continue
        marker = item_marker(text, block.start, block.end)
        if marker:
            yield block.start, block.start + len(marker), _CLUTTER
            block = _Block(_skip_space(text, block.start + len(marker)), block.end, _SPEECH)
        for start, end in spans(text, block.start, block.end):
            if end - start <= LONGEST_SENTENCE:
                yield start, end, _SPEECH
            else:
                yield from _pieces(text, start, end)


def _cuts_holding(text: str, blocks: Iterable[_Block], places: Sequence[int]) -> Iterator[_Cut]:
    """Yield those cuts only in which one of ``places``, in order, stands."""
    places = [*places, len(text)]  # so that there is always a next one
    wanted = [block for block in blocks if places[bisect_left(places, block.start)] < block.end]
    for cut in _cuts(text, wanted):
        if places[bisect_left(places, cut[0])] < cut[1]:
            yield cut


def _pieces(text: str, start: int, end: int) -> Iterator[_Cut]:
    """Cut what no one speaks in one breath where it pauses, or at a space."""
    while start < end:
        stop = min(end, start + LONGEST_SENTENCE)
        if stop < end:
            pause = max(text.rfind(mark, start, stop) for mark in ("; ", ", ", " ", "\n")) + 1
            stop = pause if pause > start else stop
        piece = text[start:stop].rstrip()
        if piece:
            yield start, start + len(piece), _SPEECH
        start = stop
        while start < end and text[start].isspace():
            start += 1
