"""Hansard as TheyWorkForYou publishes it in XML: a debate, or written answer, is a document.

https://parser.theyworkforyou.com/hansard.html describes the form; files of before 2014 or so name
speakers by ``speakerid``, later ones by ``person_id``. Whatever stands below a heading, up to the
next one, is a document with that heading for its title. Speeches become turns; what the official
report only says of the proceedings is in no turn's mouth; lists of divisions are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from xml.etree.ElementTree import Element as Child

from attrs import define, field

from factcheck.readers.debates import Debate
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.markup import xml
from factcheck.readers.markup.blocks import Block, blocks
from factcheck.readers.markup.element import Element, words
from factcheck.readers.times import time_of_day

__all__ = ["HANSARD"]

_ROOT = "publicwhip"
_HEADINGS = ("oral-heading", "major-heading", "minor-heading")
"""From the outermost in; one of a kind ends those further in."""
_SPOKEN = frozenset({"speech", "ques", "reply"})
_PROCEEDINGS = "italic"
"""The class of a paragraph in which the report tells what happens."""

_PREFIX = "uk.org.publicwhip/"
_DAY = re.compile(r"/(\d{4}-\d\d-\d\d)")
_KINDS = {"wrans": "written-answer", "wms": "written-statement"}
"""What the ids of documents begin with, where it is no debate."""


@define
class _Below:
    """What stands below some headings, or before the first one, as far as it was read."""

    debate: Debate
    titles: dict[str, str] = field(factory=dict)
    url: str | None = None
    askers: set[str] = field(factory=set)

    def add(self, speech: Element) -> None:
        speaker = speech.get("speakername")
        if speaker and speech.tag == "ques":
            self.askers.add(speaker)
        self.url = self.url or speech.get("url")
        self.debate.speech(speech.line, _stretches(speech))

    def found(self) -> Iterator[Found]:
        if self.debate.composition.is_empty:
            return
        stated = self.debate.id or ""
        self.debate.id = stated.removeprefix(_PREFIX)
        kind = _KINDS.get(self.debate.id.partition("/")[0], "debate")
        day = _DAY.search(stated)
        yield from self.debate.found(
            publisher="Hansard",
            kind=kind,
            date=day[1] if day else None,
            asker=next(iter(self.askers)) if len(self.askers) == 1 else None,
            url=self.url or None,
        )


def _stretches(speech: Element) -> Iterator[tuple[dict[str, str | None], Iterable[Block]]]:
    """Yield what is said in a speech and what is only told of it, as turns of their own."""
    known = {
        "id": speech.get("id"),
        "column": speech.get("colnum"),
        "time": time_of_day(speech.get("time")),
    }
    by = {"speaker": speech.get("speakername"), "office": speech.get("speakeroffice")}
    for is_said, paragraphs in groupby(speech, _is_said):
        yield known | (by if is_said else {}), chain.from_iterable(map(blocks, paragraphs))


def _is_said(paragraph: Child) -> bool:
    return paragraph.get("class") != _PROCEEDINGS


def _read(source: Source) -> Iterator[Found]:
    wholes = _SPOKEN.union(_HEADINGS, {"division"})
    below = _Below(Debate(source))
    for event in xml.elements(source.stream, source.name, wholes, source.note):
        if not isinstance(event, Element):
            continue
        if event.tag in _SPOKEN:
            below.add(event)
        elif event.tag in _HEADINGS:
            yield from below.found()
            below = _headed(source, event, below.titles)
    yield from below.found()


def _headed(source: Source, heading: Element, titles: dict[str, str]) -> _Below:
    outer = _HEADINGS[: _HEADINGS.index(heading.tag)]
    titles = {name: title for name, title in titles.items() if name in outer}
    titles[heading.tag] = words(heading)
    shown = [titles[name] for name in _HEADINGS[1:] if name in titles] or list(titles.values())
    debate = Debate(source, ": ".join(filter(None, shown)), heading.get("id"), heading.line)
    return _Below(debate, titles, heading.get("url"))


HANSARD = Format(
    name="Hansard XML",
    suffixes=(".xml",),
    recognises=lambda start: xml.root_name(start) == _ROOT,
    read=_read,
)
