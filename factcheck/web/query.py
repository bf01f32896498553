"""Which questions are looked at, in what order, on which page: all of it in the address.

>>> query = Query.read([("severity", "high"), ("text", " bridges "), ("page", "2")])
>>> query.written()
'severity=high&text=bridges&page=2'
>>> query.but(severities=()).written()
'text=bridges'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from attrs import evolve, frozen

from factcheck.decisions import Agenda
from factcheck.errors import FactcheckError
from factcheck.records import Severity, Status

__all__ = ["BadQueryError", "Query", "Shown", "Sort", "choice", "page_number", "words"]

Choice = TypeVar("Choice", bound=StrEnum)


class BadQueryError(FactcheckError):
    """An address that asks for something that there is not."""


class Shown(StrEnum):
    """Which questions are looked at: those in a state, or those left to the reviewer."""

    OPEN = "open"
    FOR_YOU = "for_you"
    PENDING = "pending"
    IN_REVIEW = "in_review"
    REOPENED = "reopened"
    DEFERRED = "deferred"
    DECIDED = "decided"
    SECOND = "second"  # decided by others, not by this reviewer
    ALL = "all"

    @classmethod
    def of(cls, status: Status, agenda: Agenda | None) -> frozenset[Shown]:
        """Return all among which a question with this status is, for whoever has the agenda."""
        shown = {cls.ALL, cls(status.state.value)}
        if status.is_open:
            shown.add(cls.OPEN)
        if agenda is not None and agenda.has(status):
            shown.add(cls.FOR_YOU)
        elif agenda is not None and agenda.has(status, second=True):
            shown.add(cls.SECOND)
        return frozenset(shown)


class Sort(StrEnum):
    """What questions are put in order by."""

    PRIORITY = "priority"
    NEWEST = "newest"
    OLDEST = "oldest"
    DOCUMENT = "document"


@frozen(kw_only=True)
class Query:
    """What an address asks for. Words need to be in what is looked at, in any order.

    Attributes:
        severities: of which severities; none named means any.
        rules: raised by which rules; none named means any.
        document: words of the id, the title or the publisher of a document.
        speaker: words of a speaker's name.
        text: words of the question or its quotes.
        state: which of them.
        sort: in which order.
        page: which page of them, counted from 1.
    """

    severities: tuple[Severity, ...] = ()
    rules: tuple[str, ...] = ()
    document: str = ""
    speaker: str = ""
    text: str = ""
    state: Shown = Shown.OPEN
    sort: Sort = Sort.PRIORITY
    page: int = 1

    @classmethod
    def read(cls, parameters: Iterable[tuple[str, str]]) -> Query:
        """Read the parameters of an address; those of other things are passed over.

        Raises:
            BadQueryError: one of them has no such value.
        """
        parameters = list(parameters)
        last = dict(parameters)
        severities = [value for name, value in parameters if name == "severity"]
        return cls(
            severities=tuple(sorted({choice(Severity, s, "severity") for s in severities})),
            rules=tuple(sorted({value for name, value in parameters if name == "rule" and value})),
            document=words(last.get("document", "")),
            speaker=words(last.get("speaker", "")),
            text=words(last.get("text", "")),
            state=choice(Shown, last.get("state") or Shown.OPEN, "state"),
            sort=choice(Sort, last.get("sort") or Sort.PRIORITY, "order"),
            page=page_number(last.get("page") or "1"),
        )

    def but(self, **changes: Any) -> Query:
        """Return the same with some fields changed, from the first page unless that is one."""
        return evolve(self, **{"page": 1, **changes})

    def toggled(self, name: str, value: str) -> Query:
        """Return the same with a value taken out of a field of several, or else put into it."""
        there: tuple[str, ...] = getattr(self, name)
        changed = [one for one in there if one != value] if value in there else [*there, value]
        return self.but(**{name: tuple(sorted(changed))})

    def written(self) -> str:
        """Return it as the query of an address; what is usual is left out."""
        return urlencode(list(self.parameters()))

    def parameters(self) -> Iterator[tuple[str, str]]:
        """Yield its parameters; what is usual left out."""
        yield from (("severity", severity.value) for severity in self.severities)
        yield from (("rule", rule) for rule in self.rules)
        usual = Query()
        for name in ("document", "speaker", "text", "state", "sort", "page"):
            value = getattr(self, name)
            if value != getattr(usual, name):
                yield name, str(value)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but state, order and page is asked for."""
        return bool(self.severities or self.rules or self.document or self.speaker or self.text)


def choice(kind: type[Choice], value: str, name: str) -> Choice:
    """Return the choice of a value.

    Raises:
        BadQueryError: there is none; ``name`` says what was to be chosen.
    """
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(choice.value for choice in kind)
        raise BadQueryError(f"There is no {name} “{value}”; there are {known}.") from None


def words(value: str) -> str:
    """Return what was typed, each run of white space one space."""
    return " ".join(value.split())


def page_number(value: str) -> int:
    """Return the number of a page.

    Raises:
        BadQueryError: it is none.
    """
    if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) > 0):
        raise BadQueryError(f"Pages are counted from 1, and “{value}” is none of them.")
    return int(value)
