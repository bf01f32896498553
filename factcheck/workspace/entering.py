"""Documents that come into a comparison, laid out for it one by one while others are still read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

from attrs import Factory, define

from factcheck import columns
from factcheck.columns import Spool
from factcheck.matching.keys import keyed
from factcheck.matching.plan import CLAIMS, POSTINGS
from factcheck.matching.profile import Profile
from factcheck.settings import MatchSettings
from factcheck.workspace.store import Store

__all__ = ["Entering", "entering"]

_STATED = "stated", ("claim", "document")
_FRESH: Sequence[tuple[str, tuple[str, ...]]] = (
    ("fresh_claims", CLAIMS.columns),
    ("fresh_postings", POSTINGS.columns),
)
"""The tables that an update takes them from, see ``factcheck/matching/update.py``."""


@define
class Entering:
    """The rows of documents that come in, on their way into tables.

    Attributes:
        documents: the number of each, by its fingerprint.
    """

    _settings: MatchSettings
    _first: int
    _spools: Mapping[str, Spool]
    documents: dict[bytes, int] = Factory(dict)

    def add(self, name: bytes, made: Iterable[Profile]) -> int:
        """Add the document of a fingerprint by the profiles of its claims; return its number."""
        document = self._first + len(self.documents)
        self.documents[name] = document
        rows = [keyed(profile, self._settings) for profile in made]
        self._spools["stated"].add((row.claim[0], document) for row in rows)
        self._spools["fresh_claims"].add(row.claim for row in rows)
        self._spools["fresh_postings"].add(posting for row in rows for posting in row.postings)
        return document

    def enter(self, store: Store) -> None:
        """Fill the tables, of which those that an update takes are made."""
        rows = [(document, name) for name, document in self.documents.items()]
        store.fill("compared", ["BIGINT", "BLOB"], rows)
        for name, names in _FRESH:
            columns.create(store.connection, name, names, kind="OR REPLACE TEMP TABLE")
        for name, spool in self._spools.items():
            spool.pour(store.connection, name)


@contextmanager
def entering(settings: MatchSettings, first: int) -> Iterator[Entering]:
    """Open room for documents that come in, numbered from the ``first`` on.

    Raises:
        EngineError: there is no room for them.
    """
    with ExitStack() as opened:
        spools = {
            name: opened.enter_context(columns.spooled(names)) for name, names in (_STATED, *_FRESH)
        }
        yield Entering(settings, first, spools)
