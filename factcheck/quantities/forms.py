"""How a number is written. The members stand here by their own names as well, as in ``kinds``."""

from __future__ import annotations

from enum import Enum, auto

__all__ = [
    "ARTICLE",
    "DIGITS",
    "FRACTION",
    "MULTIPLE",
    "ORDINAL",
    "PLURAL",
    "WORDS",
    "Form",
]


class Form(Enum):
    """How a number is written."""

    DIGITS = auto()  # 13,000; 1.5 million
    WORDS = auto()  # five, half a million
    FRACTION = auto()  # two thirds, half
    PLURAL = auto()  # hundreds, tens of thousands, several hundred
    MULTIPLE = auto()  # doubled, sixfold, twice
    ORDINAL = auto()  # third, 21st
    ARTICLE = auto()  # a decade, an hour: "a" stands for one


DIGITS = Form.DIGITS
WORDS = Form.WORDS
FRACTION = Form.FRACTION
PLURAL = Form.PLURAL
MULTIPLE = Form.MULTIPLE
ORDINAL = Form.ORDINAL
ARTICLE = Form.ARTICLE
