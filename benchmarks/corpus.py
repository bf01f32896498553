"""Real text to measure on: JSON Lines of documents, and Hansard as TheyWorkForYou publishes it.

Labels name a sentence by the id of its document and the digest of its own text, so that they hold
none of the text.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import html
import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck import sentences
from factcheck.records import Document, Sentence, SentenceKind

__all__ = ["digest", "documents", "draw"]

_DECLARED = re.compile(rb'encoding="([\w-]+)"')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SPEECH = re.compile(
    r"<(speech|ques|reply)\b[^>]*?\bid=\"(?P<id>[^\"]+)\"[^>]*>(?P<said>.*?)</\1>", flags=re.DOTALL
)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", flags=re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_FEWEST_WORDS = 6


def documents(paths: Iterable[Path]) -> Iterator[Document]:
    """Yield each document of JSON Lines, and each speech of a day of Hansard."""
    for path in paths:
        yield from _lines(path) if path.suffix == ".jsonl" else _speeches(path)


def digest(text: str) -> str:
    """Return the digest by which labels name a sentence."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def draw(paths: Iterable[Path], seed: int, count: int) -> list[tuple[Document, Sentence]]:
    """Draw ``count`` spoken sentences of six words or more, each with its document, at random."""
    spoken = [
        (document, sentence)
        for document in documents(paths)
        for sentence in sentences.split(document)
        if sentence.kind is SentenceKind.SPEECH and len(sentence.text.split()) >= _FEWEST_WORDS
    ]
    return random.Random(seed).sample(spoken, count)


def _lines(path: Path) -> Iterator[Document]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            record = json.loads(line)
            day = record.get("date")
            yield Document(
                id=record["id"],
                text=record["text"],
                date=dt.date.fromisoformat(day) if day else None,
                asked=record.get("asked"),
            )


def _speeches(path: Path) -> Iterator[Document]:
    raw = path.read_bytes()
    declared = _DECLARED.search(raw)
    page = raw.decode(declared[1].decode() if declared else "utf-8")
    day = _DAY.search(path.name)
    for speech in _SPEECH.finditer(page):
        said = [
            _SPACE.sub(" ", html.unescape(_TAG.sub("", paragraph[1]))).strip()
            for paragraph in _PARAGRAPH.finditer(speech["said"])
        ]
        yield Document(
            id=speech["id"].partition("publicwhip/")[2] or speech["id"],
            text="\n\n".join(filter(None, said)),
            date=dt.date.fromisoformat(day[0]) if day else None,
        )
