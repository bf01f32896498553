"""A labelled case, and where its quotes stand in the documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import min_len

from factcheck.records import Document, Quote

__all__ = ["Case", "CaseKind", "Excerpt", "PlacedCase", "place"]

_SHOWN = 50
"""How many code points of a quote an error shows."""


class CaseKind(StrEnum):
    """What the quotes of a case are of one another."""

    SAME = "same"  # every pair is one claim, in whatever wording
    INCONSISTENT = "inconsistent"  # of at least one pair, a reviewer should be asked
    DIFFERENT = "different"  # no pair is the same claim, and none is worth a question


@frozen
class Excerpt:
    """Words that stand in a document exactly as they are."""

    document: str = field(validator=min_len(1))
    exact: str = field(validator=min_len(1))


@frozen(kw_only=True)
class Case:
    """Some quotes, and what a person says they are of one another.

    Attributes:
        case: its name, unique in its file.
        kind: same, inconsistent or different.
        quotes: two or more, in the order of the file.
        subtype: any finer name for it; results are also given by subtype.
        why: the labeller's reason, in words.
    """

    case: str = field(validator=min_len(1))
    kind: CaseKind
    quotes: tuple[Excerpt, ...] = field(validator=min_len(2))
    subtype: str = ""
    why: str = ""


@frozen
class PlacedCase:
    """A case whose quotes were found in the documents that were read.

    Attributes:
        case: the case.
        places: for each of its quotes, everywhere it stands in its document.
    """

    case: Case
    places: tuple[tuple[Quote, ...], ...]


def place(case: Case, documents: Mapping[str, Document]) -> PlacedCase:
    """Find the quotes of a case in the documents, by id.

    Raises:
        ValueError: a document is not there, or a quote not in it; one line names each.
    """
    places, problems = [], []
    for excerpt in case.quotes:
        document = documents.get(excerpt.document)
        found = () if document is None else tuple(_occurrences(excerpt.exact, document))
        if document is None:
            problems.append(f"no document '{excerpt.document}' was read")
        elif not found:
            problems.append(f"'{excerpt.document}' does not hold “{_shortened(excerpt.exact)}”")
        places.append(found)
    if problems:
        raise ValueError("; ".join(dict.fromkeys(problems)))
    return PlacedCase(case, tuple(places))


def _occurrences(words: str, document: Document) -> Iterator[Quote]:
    at = document.text.find(words)
    while at >= 0:
        yield document.quote(at, at + len(words))
        at = document.text.find(words, at + len(words))


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
