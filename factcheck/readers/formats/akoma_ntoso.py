"""Debates in Akoma Ntoso: speeches, questions and answers are turns, a section is a document.

https://docs.oasis-open.org/legaldocml/akn-core/v1.0/ describes the form. Who speaks is the person
of the references whom ``by`` names, or else the name printed above it (``from``); ``as`` names
the office. Scenes, narratives, remarks, summaries and notes are no speech. An ``eId`` is unique
only in its file: the id of a document begins with that of the work (``FRBRuri``), or the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element as Child

from attrs import define, field

from factcheck.readers.debates import Debate
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.markup import xml
from factcheck.readers.markup.blocks import blocks
from factcheck.readers.markup.element import Element, first, words
from factcheck.readers.times import time_of_day

__all__ = ["AKOMA_NTOSO"]

_TURNS = frozenset({"speech", "question", "answer"})
_NO_SPEECH = frozenset(
    "from num heading subheading scene narrative summary remark authorialNote noteRef".split()
)
_HEADINGS = frozenset({"heading", "docTitle"})
_WHOLES = _TURNS | _HEADINGS | {"meta", "recordedTime"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@define
class _Meta:
    """What the head of a file says of all that follows; ``named`` has people and roles by id."""

    date: str | None = None
    work: str | None = None
    named: dict[str, str] = field(factory=dict)

    @classmethod
    def read(cls, meta: Child) -> _Meta:
        """Return what a ``meta`` element says."""
        dates = [date.get("date", "")[:10] for date in meta.iter("FRBRdate")]
        uri = first(meta, "FRBRuri")
        return cls(
            work=None if uri is None else (uri.get("value") or "").strip("/") or None,
            date=next((date for date in dates if _DAY.fullmatch(date)), None),
            named={
                reference.get("eId") or reference.get("id") or "": reference.get("showAs") or ""
                for reference in meta.iter()
                if reference.tag in ("TLCPerson", "TLCRole")
            },
        )

    def name(self, reference: str | None) -> str | None:
        """Return what is shown for a reference such as ``#p1``, or None."""
        return self.named.get((reference or "").removeprefix("#")) or None


@define
class _Sitting:
    """The state of reading one file."""

    source: Source
    debate: Debate
    meta: _Meta = field(factory=_Meta)
    title: str | None = None
    time: str | None = None

    def found(self) -> Iterator[Found]:
        self.debate.title = self.debate.title or self.title
        if self.debate.id is not None:
            within = self.meta.work or self.meta.date or self.source.id
            self.debate.id = f"{within}/{self.debate.id}"
        yield from self.debate.found(kind="debate", date=self.meta.date)
        self.debate = Debate(self.source)

    def speech(self, speech: Element) -> None:
        printed = words(first(speech, "from")).rstrip(":") or None
        self.time = time_of_day(speech.get("startTime")) or self.time
        known = {
            "id": speech.get("eId") or speech.get("id"),
            "speaker": self.meta.name(speech.get("by")) or printed,
            "office": self.meta.name(speech.get("as")),
            "time": self.time,
        }
        self.debate.speech(speech.line, [(known, blocks(speech, _NO_SPEECH))])


def _read(source: Source) -> Iterator[Found]:
    sitting = _Sitting(source, Debate(source))
    for event in xml.elements(source.stream, source.name, _WHOLES, source.note):
        if not isinstance(event, Element):
            if event.name == "debateSection":
                yield from sitting.found()
        elif event.tag == "meta":
            sitting.meta = _Meta.read(event)
        elif event.tag == "docTitle":
            sitting.title = words(event)
        elif event.tag == "heading":
            sitting.debate.title = words(event)
        elif event.tag == "recordedTime":
            sitting.time = time_of_day(event.get("time"))
        else:
            sitting.speech(event)
    yield from sitting.found()


AKOMA_NTOSO = Format(
    name="Akoma Ntoso",
    suffixes=(".xml", ".akn"),
    recognises=lambda start: xml.root_name(start) == "akomaNtoso",
    read=_read,
)
