"""The members of ``QuantityKind`` by their own names.

Python 3.11 takes longer to look up ``QuantityKind.COUNT`` than to call a function, and the readers
of a figure ask for its kind thirty times.
"""

from __future__ import annotations

from factcheck.records import QuantityKind

__all__ = [
    "AGE",
    "COUNT",
    "DURATION",
    "FRACTION",
    "MEASURE",
    "MONEY",
    "MULTIPLE",
    "NUMBER",
    "ORDINAL",
    "PERCENT",
    "RATIO",
    "REFERENCE",
]

COUNT = QuantityKind.COUNT
MONEY = QuantityKind.MONEY
PERCENT = QuantityKind.PERCENT
FRACTION = QuantityKind.FRACTION
RATIO = QuantityKind.RATIO
MULTIPLE = QuantityKind.MULTIPLE
DURATION = QuantityKind.DURATION
AGE = QuantityKind.AGE
MEASURE = QuantityKind.MEASURE
ORDINAL = QuantityKind.ORDINAL
REFERENCE = QuantityKind.REFERENCE
NUMBER = QuantityKind.NUMBER
