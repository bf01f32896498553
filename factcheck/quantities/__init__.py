"""Read the figures of a text as intervals, each with its hedge, unit, change and exact words.

Conventions, where a figure could be written in more than one way:

- A share ("two thirds", "one in five") is a part of 1, rounded to ten places, in the unit
  ``fraction``; a percentage stays as it is stated, in ``percent``. ``noun`` is what it is of.
- Money is in its currency: 50p is 0.5 ``GBP``. Cents whose currency is not named stay ``cent``.
- "a day", "per household" and "for every 100,000 people" go into the unit: ``GBP/day``.
- An age is in ``year of age``, and a decade or century is not turned into years.
- How near "around", "nearly" and "just over" are is written in ``quantities.hedges``; how much
  "hundreds" and "dozens" are, in ``quantities.numbers``. A range has no value, and no middle.
- "rose by 5%" and "an extra 500" state a change; "rose to 5%" states a level.
"""

from factcheck.quantities.numbers import Scan, scan
from factcheck.quantities.reading import read
from factcheck.quantities.rendering import render

__all__ = ["Scan", "read", "render", "scan"]
