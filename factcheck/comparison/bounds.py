"""The bound that the words before a mark or a rank set: "higher than 7/10", "at least third"."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.records import Document, Hedge, Interval, Quantity

__all__ = ["bounded"]

_WORDS = re.compile(
    r"""\b(?:(?P<more_than>(?:more|higher|greater|better)\ than|over|above|exceed(?:s|ed|ing)?)
    | (?P<less_than>(?:less|lower|fewer|worse)\ than|under|below)
    | (?P<at_least>at\ least|no\ (?:less|lower)\ than)
    | (?P<at_most>at\ most|no\ (?:more|higher)\ than|up\ to)
    )\ (?:an?\ |the\ )?$""",
    flags=re.IGNORECASE | re.VERBOSE,
)
_REACH = 24


def bounded(document: Document, quantity: Quantity, start: int) -> Quantity:
    """Return a figure, read from ``start`` on, with the bound set before it, or as exact."""
    value = quantity.value
    assert value is not None
    words = _WORDS.search(document.text, max(0, start - _REACH), start)
    if words is None or words.lastgroup is None:
        return evolve(quantity, interval=Interval(value, value), hedge=Hedge.EXACT)
    hedge = Hedge(words.lastgroup)
    beyond = hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        interval = Interval(low=value, low_open=beyond)
    else:
        interval = Interval(high=value, high_open=beyond)
    quote = document.quote(words.start(), quantity.quote.end)
    return evolve(quantity, quote=quote, interval=interval, hedge=hedge)
