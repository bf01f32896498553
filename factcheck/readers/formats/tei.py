"""Debates in TEI as ParlaMint has them: utterances are turns, a division of the text a document.

https://clarin-eric.github.io/ParlaMint/ describes the form. Segments (``seg``) are paragraphs;
notes, gaps and what is heard or seen (``kinesic``, ``vocal``, ``incident``) are no speech. Words
marked up one by one (``w``, ``pc``) are set as they stood. Names of speakers stand in the header or
in a note above an utterance; where they are in neither, which is usual where a corpus keeps them in
another file, the speaker is called what ``who`` calls them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element as Child

from attrs import define, field

from factcheck.readers.debates import Debate
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.markup import xml
from factcheck.readers.markup.blocks import Block, Paragraph, blocks
from factcheck.readers.markup.element import Element, first, words
from factcheck.readers.times import time_of_day

__all__ = ["TEI"]

_NO_SPEECH = frozenset({"note", "gap", "kinesic", "vocal", "incident", "desc", "head", "linkGrp"})
_WHOLES = frozenset({"teiHeader", "u", "note", "head", "pb"})
_TOKENS = frozenset({"w", "pc"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@define
class _Header:
    """What the header of a file says of all that follows."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    people: dict[str, str] = field(factory=dict)

    @classmethod
    def read(cls, header: Child) -> _Header:
        """Return what a ``teiHeader`` says."""
        mains = [title for title in header.iter("title") if title.get("type") in (None, "main")]
        return cls(
            title=words(mains[0]) if mains else None,
            date=_date(first(header, "settingDesc")) or _date(first(header, "bibl")),
            publisher=words(first(header, "publisher")) or None,
            people={
                person.get("id", ""): name
                for person in header.iter("person")
                if (name := words(first(person, "persName")))
            },
        )


def _date(around: Child | None) -> str | None:
    """Return the first whole date that is stated in an element."""
    dates = [] if around is None else [date.get("when", "") for date in around.iter("date")]
    return next((date for date in dates if _DAY.fullmatch(date)), None)


@define
class _Sitting:
    """The state of reading one file."""

    source: Source
    debate: Debate
    header: _Header = field(factory=_Header)
    printed: str | None = None
    """The name that a note states for who speaks next."""
    time: str | None = None

    def found(self) -> Iterator[Found]:
        header = self.header
        self.debate.title = self.debate.title or header.title
        yield from self.debate.found(publisher=header.publisher, kind="debate", date=header.date)
        self.debate = Debate(self.source)

    def note(self, note: Element) -> None:
        if note.get("type") == "speaker":
            self.printed = words(note).rstrip(":").strip("()") or None
        elif note.get("type") == "time":
            time = first(note, "time")
            stated = words(note) if time is None else time.get("from") or time.get("when")
            self.time = time_of_day(stated) or self.time

    def utterance(self, utterance: Element) -> None:
        who = (utterance.get("who") or "").removeprefix("#")
        is_chair = "#chair" in (utterance.get("ana") or "").split()
        known = {
            "id": utterance.get("id"),
            "speaker": self.header.people.get(who) or self.printed or who or None,
            "office": "Chair" if is_chair else None,
            "time": self.time,
        }
        self.debate.speech(utterance.line, [(known, _paragraphs(utterance))])
        self.printed = None


def _paragraphs(utterance: Child) -> Iterator[Block]:
    segments = list(utterance.iter("seg")) or [utterance]
    if first(utterance, *_TOKENS) is None:
        yield from blocks(utterance, _NO_SPEECH)
        return
    for segment in segments:
        yield Paragraph("".join(_tokens(segment)).strip())


def _tokens(element: Child) -> Iterator[str]:
    for child in element:
        if child.tag in _TOKENS:
            joined = child.get("join") in ("right", "both")
            yield (child.text or "").strip() + ("" if joined else " ")
        elif child.tag not in _NO_SPEECH:
            yield from _tokens(child)


def _read(source: Source) -> Iterator[Found]:
    sitting = _Sitting(source, Debate(source))
    for event in xml.elements(source.stream, source.name, _WHOLES, source.note):
        if not isinstance(event, Element):
            if event.name == "div":
                yield from sitting.found()
        elif event.tag == "teiHeader":
            sitting.header = _Header.read(event)
        elif event.tag == "head":
            sitting.debate.title = words(event)
        elif event.tag == "note":
            sitting.note(event)
        elif event.tag == "pb":
            sitting.debate.composition.page(event.get("n") or "")
        else:
            sitting.utterance(event)
    yield from sitting.found()


TEI = Format(
    name="TEI (ParlaMint)",
    suffixes=(".xml",),
    recognises=lambda start: xml.root_name(start) == "TEI",
    read=_read,
)
