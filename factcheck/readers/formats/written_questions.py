"""Written questions and statements as the API of the UK Parliament gives them in JSON.

https://questions-statements-api.parliament.uk/ describes it: one ``value``, or ``results`` of many.
An answer is a document, with the question it answers; so is a statement. An answer that was
corrected gives two, the correction and what it corrects.

A list of results cuts long texts off after some 255 characters and does not say so; a question
asked for by itself comes whole. What looks cut off is noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from factcheck.errors import InputError
from factcheck.readers.composing import Composition
from factcheck.readers.encoding import decode
from factcheck.readers.formats.format import Format, Found, Source
from factcheck.readers.json_text import parse, refuse_half_characters
from factcheck.readers.markup.blocks import blocks
from factcheck.readers.markup.html import fragment
from factcheck.readers.notices import Notice

__all__ = ["WRITTEN_QUESTIONS"]

_START = re.compile(rb'\s*\{\s*"(?:results|value)"\s*:')
_SITE = "https://questions-statements.parliament.uk"
_EXPECTED = "expected 'results' or a 'value' of the questions and statements API"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHORTEST_CUT = 200
"""A shorter text is whole; those that are cut have some 255 characters."""
_CUT = re.compile(r"(?:\.\.\.|…)\s*(?:</\w+>\s*)*\Z")

Value = Mapping[str, Any]


def _read(source: Source) -> Iterator[Found]:
    data = parse(decode(source.whole(), source.name), source.name)
    refuse_half_characters(data, source.name)
    values = list(_values(data))
    if not values and not (isinstance(data, dict) and data.get("results") == []):
        raise InputError(source.name, _EXPECTED)
    reading = _Reading(source, is_list=isinstance(data, dict) and "results" in data)
    for value in values:
        yield from reading.found(value)
    reading.note()


def _values(data: object) -> Iterator[Value]:
    if isinstance(data, list):
        for item in data:
            yield from _values(item)
    elif isinstance(data, dict):
        if "results" in data:
            yield from _values(data["results"])
        elif "value" in data:
            yield from _values(data["value"])
        elif "questionText" in data or "dateMade" in data:
            yield data


@define
class _Reading:
    """The state of reading one file: what a person should know of at its end."""

    source: Source
    is_list: bool
    cut: list[str] = field(factory=list)
    unanswered: list[str] = field(factory=list)
    answered_with: dict[str, str] = field(factory=dict)
    """By the numbers of questions that an earlier one says it was grouped with, its answer."""

    def found(self, value: Value) -> Iterator[Found]:
        if "dateMade" in value:
            yield from self._statement(value)
            return
        number = _text(value, "uin") or "?"
        answer = _text(value, "answerText")
        if answer is None:
            self.unanswered.append(number)
            return
        if self.answered_with.get(number) == answer:
            return
        grouped = value.get("groupedQuestions")
        if isinstance(grouped, list):
            self.answered_with |= {each: answer for each in grouped if isinstance(each, str)}
        self._look(answer, number)
        yield from self._answers(value, number, answer)

    def _answers(self, value: Value, number: str, answer: str) -> Iterator[Found]:
        asked = _day(value, "dateTabled")
        id_ = f"{asked or 'undated'}/{number}"
        known = {
            "title": _text(value, "heading"),
            "publisher": _text(value, "answeringBodyName"),
            "kind": "written-answer",
            "asked": asked,
            "asker": _name(value, "askingMember"),
            "question": self._plain(_text(value, "questionText") or "") or None,
            "url": f"{_SITE}/written-questions/detail/{id_}" if asked else None,
        }
        answered = {"date": _day(value, "dateAnswered"), "speaker": _name(value, "answeringMember")}
        original = _text(value, "originalAnswerText") if value.get("answerIsCorrection") else None
        if original is not None:
            yield from self._document(original, {"id": f"{id_}/original", **known, **answered})
            answered["corrects"] = f"{id_}/original"
        if value.get("answerIsCorrection"):
            answered["date"] = _day(value, "dateAnswerCorrected") or answered["date"]
            answered["speaker"] = _name(value, "correctingMember") or answered["speaker"]
        yield from self._document(answer, {"id": id_, **known, **answered})

    def _statement(self, value: Value) -> Iterator[Found]:
        number, made = _text(value, "uin") or "?", _day(value, "dateMade")
        text = _text(value, "text") or ""
        id_ = f"{made or 'undated'}/{number}"
        self._look(text, number)
        yield from self._document(
            text,
            {
                "id": id_,
                "title": _text(value, "title"),
                "publisher": _text(value, "answeringBodyName"),
                "kind": "written-statement",
                "date": made,
                "speaker": _name(value, "member"),
                "office": _text(value, "memberRole"),
                "url": f"{_SITE}/written-statements/detail/{id_}" if made else None,
            },
        )

    def _document(self, html: str, known: dict[str, str | None]) -> Iterator[Found]:
        composition = self._composed(html)
        if composition.is_empty:
            self.unanswered.append(known["id"] or "?")
            return
        yield Found(known | composition.fields(), 1, complete=True)

    def _composed(self, html: str) -> Composition:
        composition = Composition(self.source.name)
        composition.add(blocks(fragment(html)))
        return composition

    def _plain(self, html: str) -> str:
        text: str = self._composed(html).fields()["text"]
        return text

    def _look(self, html: str, number: str) -> None:
        """Take note of a text that looks cut off."""
        if not self.is_list or len(html) < _SHORTEST_CUT:
            return
        ends_open = html.lstrip().startswith("<") and not html.rstrip().endswith(">")
        if ends_open or _CUT.search(html):
            self.cut.append(number)

    def note(self) -> None:
        for numbers, words in (
            (self.cut, "cut off, as lists of results are; ask for each by itself to have it whole"),
            (self.unanswered, "without an answer, passed over"),
        ):
            if numbers:
                others = f" and {len(numbers) - 1} more" if len(numbers) > 1 else ""
                self.source.note(Notice(self.source.name, f"{numbers[0]}{others}: {words}"))


def _text(value: Value, key: str) -> str | None:
    stated = value.get(key)
    return stated if isinstance(stated, str) and stated.strip() else None


def _day(value: Value, key: str) -> str | None:
    found = _DAY.match(_text(value, key) or "")
    return found[0] if found else None


def _name(value: Value, key: str) -> str | None:
    member = value.get(key)
    if not isinstance(member, dict):
        return None
    return _text(member, "name") or _text(member, "listAs")


WRITTEN_QUESTIONS = Format(
    name="written questions of the UK Parliament (JSON)",
    suffixes=(".json",),
    recognises=lambda start: _START.match(start) is not None,
    read=_read,
    is_default=True,
)
