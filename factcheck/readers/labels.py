"""Who speaks in a debate of plain text, where lines begin with "Anna Reed:" and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from factcheck.text.name_words import heads_of_office, name_words

__all__ = ["turns"]

_LABEL = re.compile(
    r"^[ \t]*(?P<label>[A-Z][^:\n]{0,120}?)[ \t]*:(?:[ \t]+|[ \t]*\r?\n[ \t]*)(?=\S)",
    flags=re.MULTILINE,
)
_BESIDE = re.compile(r"\s*\(([^()]*)\)")
_SMALL = frozenset("of the for and hon. to in de del der van von bin al la &".split())
_INDEFINITE = frozenset({"An", "A", "Several"})
_MOST_WORDS = 14


@frozen
class _Label:
    """A label and where it stands, up to the first word that is said."""

    start: int
    end: int
    speaker: str
    office: str | None = None


def turns(text: str) -> list[dict[str, Any]]:
    """Return the turns of a debate that its labels show, as fields of a Turn.

    A turn begins behind its label and runs to the next one. A label is a name of several words, an
    office, or the last name of somebody whom another label names in full; what stands in brackets
    behind it is a constituency or a party, or the person who holds the office.
    """
    labels = list(_labels(text))
    surnames = {label.speaker.split()[-1] for label in labels if " " in label.speaker}
    known = surnames | heads_of_office()
    labels = [label for label in labels if " " in label.speaker or label.speaker in known]
    ends = [*(label.start for label in labels), len(text)][1:]
    return [
        {"start": label.end, "end": end, "speaker": label.speaker, "office": label.office}
        for label, end in zip(labels, ends, strict=True)
    ]


def _labels(text: str) -> Iterator[_Label]:
    for match in _LABEL.finditer(text):
        name = " ".join(_BESIDE.sub("", match["label"]).split())
        if not _may_speak(name.split()):
            continue
        holder = _holder(name, _BESIDE.findall(match["label"]))
        if holder is None:
            yield _Label(match.start(), match.end(), name)
        else:
            office = name.removeprefix("The ")
            yield _Label(match.start(), match.end(), holder, office)


def _may_speak(words: list[str]) -> bool:
    """Tell whether the words of a label can name somebody: "Monday Morning" cannot."""
    if not words or len(words) > _MOST_WORDS or words[-1][-1] in ".,;!?":
        return False
    if words[0] in _INDEFINITE and words[-1] not in ("Member", "Members", "Lord", "Lords"):
        return False
    nouns = name_words("works") | name_words("calendar")
    return nouns.isdisjoint(words) and all(word[0].isupper() or word in _SMALL for word in words)


def _holder(name: str, beside: list[str]) -> str | None:
    """Return the person in brackets behind an office, or None."""
    is_office = name.startswith("The ") or name.split()[-1] in heads_of_office()
    person = beside[0].strip() if beside else ""
    return person if is_office and " " in person else None
