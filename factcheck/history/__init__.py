"""Commitments followed over time: their statements as a series, what changed, when they fall due.

The machine never says whether a commitment was kept. It says what was stated, by when that falls
due as the words or a calendar have it, and what is missing for it to be held to anything.
"""

from factcheck.history.follow import follow

__all__ = ["follow"]
