"""Find claims and commitments in public speech, match them, and ask where they differ.

>>> import factcheck
>>> document = factcheck.Document(id="speech", text="We have recruited more than 6,500 teachers.")
>>> [figure.quote.exact for figure in factcheck.figures(document)]
['more than 6,500 teachers']

Everything here is loaded when it is first used, so that importing the package costs next to
nothing. The records stand in ``factcheck.records``, the stages in modules of their own name, and
``factcheck.pipeline`` puts them in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError, InputError, InvalidRecordError
    from factcheck.pipeline import (
        Analysis,
        analyse,
        compare,
        extract,
        figures,
        match,
        review_queue,
        search_index,
    )
    from factcheck.readers import read
    from factcheck.records import (
        Claim,
        Commitment,
        Document,
        Finding,
        Group,
        Hit,
        Match,
        Period,
        Quantity,
        Quote,
        ReviewItem,
        TextComparison,
    )
    from factcheck.settings import Settings

__all__ = [
    "Analysis",
    "Claim",
    "Commitment",
    "Document",
    "FactcheckError",
    "Finding",
    "Group",
    "Hit",
    "InputError",
    "InvalidRecordError",
    "Match",
    "Period",
    "Quantity",
    "Quote",
    "ReviewItem",
    "Settings",
    "TextComparison",
    "analyse",
    "compare",
    "extract",
    "figures",
    "match",
    "read",
    "review_queue",
    "search_index",
]

_HOMES = {
    "factcheck.errors": ("FactcheckError", "InputError", "InvalidRecordError"),
    "factcheck.pipeline": (
        "Analysis",
        "analyse",
        "compare",
        "extract",
        "figures",
        "match",
        "review_queue",
        "search_index",
    ),
    "factcheck.readers": ("read",),
    "factcheck.settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    home = next((home for home, names in _HOMES.items() if name in names), "factcheck.records")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
