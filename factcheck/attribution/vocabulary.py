"""The words of ``cues.toml``, as the patterns that find them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from factcheck.text.numerals import one_of
from factcheck.text.remembered import Remembered

__all__ = [
    "Frame",
    "Hint",
    "according",
    "any_phrase",
    "between",
    "described",
    "frame_of",
    "groups",
    "hints",
    "participle",
    "sources",
    "speaking",
    "verb",
]


_ADVERB = re.compile(r"\s\w+ly\s")


class Frame(Enum):
    """What may follow a verb that reports; the values are the tables of ``cues.toml``."""

    SPEECH = "speech"
    TELLING = "telling"
    ANNOUNCEMENT = "announcement"
    FINDING = "finding"
    FINDING_THAT = "finding_that"
    DENIAL = "denial"
    NAMING = "naming"
    MENTION = "mention"
    QUOTATION = "quotation"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("factcheck.attribution") / "cues.toml").read_text("utf-8"))


def _one_of(forms: Iterable[str]) -> str:
    return one_of(forms).replace("_", r"\s+")


@cache
def _frames() -> dict[str, Frame]:
    """Return the frame of each form; the first table that lists it wins."""
    frames: dict[str, Frame] = {}
    for frame in Frame:
        for form in _table()["verbs"][frame.value]["forms"].split():
            frames.setdefault(form, frame)
    return frames


def frame_of(form: str) -> Frame:
    """Return the frame of a verb form that :func:`verb` found."""
    return _frames()["_".join(_ADVERB.sub(" ", form.lower()).split())]


@cache
def verb() -> re.Pattern[str]:
    """Return the pattern of the verb forms that report."""
    forms = _one_of(_frames()).replace(r"\s+", r"(?:\s+\w+ly)?\s+")  # "is basically saying"
    return re.compile(rf"(?<![\w-])(?:{forms})\b")


Hint = Literal["verb", "according", "participle"]
"""What a word shows that a sentence can hold; without the hint, the pattern cannot match."""


def hints(text: str) -> frozenset[Hint]:
    """Return what the words of ``text`` show that it can hold."""
    return frozenset().union(*set(map(_HINTS.__getitem__, text.split())))


def _hints(spaced: str) -> frozenset[Hint]:
    """Return what is shown by what stands between two spaces."""
    return frozenset(hint for hint, pattern in _showing().items() if pattern.search(spaced))


_HINTS = Remembered(_hints)


@cache
def _showing() -> dict[Hint, re.Pattern[str]]:
    """Return what is looked for in a word for each of the hints."""
    telling = {max(form.split("_"), key=len) for form in _table()["according"]["forms"].split()}
    return {
        "verb": re.compile(rf"(?<![\w-]){_beginnings(_frames())}\b"),
        "according": re.compile(_one_of(telling), flags=re.IGNORECASE),
        "participle": re.compile(rf"\A{_beginnings(_participles())}\b"),
    }


def _beginnings(forms: Iterable[str]) -> str:
    return _one_of({form.partition("_")[0] for form in forms})


@cache
def participle() -> re.Pattern[str]:
    """Return the pattern of ", arguing" and its like."""
    return re.compile(rf",\s+(?P<verb>{_one_of(_participles())})\b")


def _participles() -> list[str]:
    return _table()["participles"]["forms"].split()  # type: ignore[no-any-return]


@cache
def according() -> re.Pattern[str]:
    """Return the pattern of "according to" and its like."""
    return re.compile(rf"\b(?i:{_one_of(_table()['according']['forms'].split())})\s+")


@cache
def between() -> re.Pattern[str]:
    """Return the pattern of what stands between a subject and its verb, up to the verb."""
    words = _one_of(_table()["between"]["words"].split())
    right = r"(?:is|was|are|were)\s+(?:\w+\s+)?(?:right|wrong|correct)\s+to"
    return re.compile(rf"(?:\s+(?:{words}|\w+ly|on\s+\w+day|{right}))*\s+\Z", re.IGNORECASE)


@cache
def sources() -> frozenset[str]:
    """Return the nouns of what finds and concludes."""
    return frozenset(_table()["nouns"]["sources"]["words"].split())


@cache
def speaking() -> frozenset[str]:
    """Return the nouns of all that can say or find something."""
    return frozenset(word for row in _table()["nouns"].values() for word in row["words"].split())


@cache
def groups() -> frozenset[str]:
    """Return the nouns of bodies and of several people, whom "he" and "she" cannot mean."""
    return frozenset(_table()["nouns"]["groups"]["words"].split())


_PLAIN = (
    r"(?!(?i:the|a|an|his|her|its|their|our|my|that|which|who|and|but|or|as|if|when|because"
    r"|though|although|while|whereas|unless|until|whether"
    r"|is|are|was|were|has|have|had|will|would)\b)(?:hon\.|[\w’'-]+)"
)


@cache
def any_phrase() -> re.Pattern[str]:
    """Return the pattern of a noun phrase of any noun, up to the end of the text."""
    return re.compile(
        rf"""(?:\b(?i:the|a|an|one|another|his|her|its|their|my|our)\s+(?:{_PLAIN}\s+){{0,4}}{_PLAIN}
             |\b[A-Z]\w*\s+\d+)\Z""",
        re.VERBOSE,
    )


@cache
def described() -> re.Pattern[str]:
    """Return the pattern of a subject named by what it is, up to the end of the text.

    "the report", "her audit", "Ann Lee’s review", "the leader of the council", "Ministers".
    """
    nouns = _table()["nouns"]
    noun = _one_of(word for table in nouns.values() for word in table["words"].split())
    determiner = (
        r"(?i:the|a|an|this|that|these|those|his|her|its|their|our|my|one|another|some|many|several"
        r"|most|both|two|three|other)\b(?:\s+(?:latest|same))?"
        r"|[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4}(?:[’']s|(?<=s)[’'])"
    )
    link = r"(?:of|for|on|into|at|to)\s+(?:(?:the|its|his|her|their|a|my|our)\s+)?"
    return re.compile(
        rf"""(?:(?P<determined>\b(?:{determiner})\s+(?:{_PLAIN}\s+){{0,5}})
             |(?:^|(?<=[,;:—“]\s)|(?<=\bbut\s)|(?<=\band\s)|(?<=\bas\s)|(?<=\bAs\s)
                |(?<=\b[Tt]hough\s)|(?<=\b[Aa]lthough\s)|(?<=\b[Ww]hile\s)|(?<=\b[Ww]hereas\s))
               (?:{_PLAIN}\s+){{0,3}})
             (?i:{noun})
             (?(determined)(?:\s+{link}(?:{_PLAIN}\s+){{0,4}}{_PLAIN})?)\Z""",
        re.VERBOSE,
    )
