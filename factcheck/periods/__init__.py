"""When things are said to hold: dates, years, stretches of time, relative ones resolved."""

from factcheck.periods.reader import read

__all__ = ["read"]
