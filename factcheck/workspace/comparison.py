"""What matching and the rules made of documents, brought up to date when some come and go.

What is kept follows from the documents alone, whatever they were before: the tables of the plan
that finds pairs, the pairs that match, and the findings. Of these only the parts are made anew that
a change touches: passages that matches link, in any number of steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from factcheck import columns, matching, review, rules
from factcheck.exports import jsontext
from factcheck.matching import Engine, update
from factcheck.matching.keys import keyed, number, number_of
from factcheck.matching.plan import CLAIMS as PLAN_CLAIMS
from factcheck.matching.plan import POSTINGS, Row, Step
from factcheck.matching.profile import Profile, profiles
from factcheck.processes import Each, chunks, here
from factcheck.records import Claim, Document, Finding, Limits, Match, codec
from factcheck.review import Weighed
from factcheck.settings import Settings
from factcheck.workspace import fingerprints
from factcheck.workspace.packing import FINDING, MATCH, TEXT, WEIGHED
from factcheck.workspace.readings import Readings, unpacked
from factcheck.workspace.store import Store

__all__ = ["Comparison"]

_TABLES = """
CREATE TABLE IF NOT EXISTS compared (document BIGINT, fingerprint BLOB);
CREATE TABLE IF NOT EXISTS stated (claim BIGINT, document BIGINT);
CREATE TABLE IF NOT EXISTS matched (l BIGINT, r BIGINT, match BLOB);
CREATE TABLE IF NOT EXISTS findings (id VARCHAR, weighed BLOB, finding BLOB, row BLOB);
CREATE TABLE IF NOT EXISTS asked_about (id VARCHAR, claim BIGINT);
"""
_OWN = ("compared", "stated", "matched", "findings", "asked_about")

_AT_ONCE = 20_000
"""The keys of how many claims are held at once."""

_PACKING = 100
"""How many code points of text are read in the time that a finding is packed in."""

_TEMPORARY = "OR REPLACE TEMP TABLE"


@frozen(eq=False)
class _Held:
    """A document with its claims, and what these are compared by."""

    document: Document
    claims: tuple[Claim, ...]

    @cached_property
    def profiles(self) -> list[Profile]:
        return profiles(self.claims)


@define
class Comparison:
    """The matches and findings of a workspace."""

    _store: Store
    _readings: Readings
    _settings: Settings
    _engine: Engine
    _each: Each = here

    def bring_up_to_date(self, now: Iterable[bytes]) -> None:
        """Compare the documents of these fingerprints, which are read, and no others."""
        self._begin()
        names = set(now)
        known = dict(self._store.rows("SELECT fingerprint, document FROM compared"))
        fresh = sorted(names - known.keys())
        gone = [known[name] for name in known.keys() - names]
        if fresh or gone:
            with self._store.transaction():
                self._exchange(gone, fresh)

    def ranked(self) -> Sequence[Weighed]:
        """Return all that the rules ask, weighed, in the order of the queue."""
        rows = self._store.rows("SELECT weighed FROM findings")
        return review.ranked((unpacked(WEIGHED, packed) for (packed,) in rows), self._settings)

    def findings(self, ids: Sequence[str]) -> dict[str, Finding]:
        """Return findings by their ids."""
        return {id_: unpacked(FINDING, data) for id_, data in self._found("finding", ids)}

    def rows(self, ids: Sequence[str]) -> dict[str, str]:
        """Return findings by their ids, as rows of output."""
        return {id_: unpacked(TEXT, data) for id_, data in self._found("row", ids)}

    def _found(self, column: str, ids: Sequence[str]) -> list[Any]:
        wanted = "(SELECT unnest(?::VARCHAR[]))"
        return self._store.rows(
            f"SELECT id, {column} FROM findings WHERE id IN {wanted}", [list(ids)]
        )

    def limits(self) -> Limits:
        """Return what matching left out."""
        (row,) = self._store.rows(update.limits(self._settings.match))
        return Limits(*row)

    def _begin(self) -> None:
        """Make the tables; empty ones where other settings or other rules made those there are."""
        self._store.run(_TABLES)
        for table in update.KEPT:
            columns.create(
                self._store.connection, table.name, table.columns, kind="TABLE IF NOT EXISTS"
            )
        made_by = f"{self._settings!r} {fingerprints.of_rules()}"
        if self._store.fact("compared by") != made_by:
            with self._store.transaction():
                for name in (*_OWN, *(table.name for table in update.KEPT)):
                    self._store.run(f"DELETE FROM {name}")
                self._store.state("compared by", made_by)

    def _exchange(self, gone: Sequence[int], fresh: Sequence[bytes]) -> None:
        run, first = self._store.run, self._store.number("SELECT max(document) FROM compared") + 1
        held = _Shelf(self._store, self._readings)
        run(f"CREATE {_TEMPORARY} leaving_documents (document BIGINT)")
        self._store.fill("leaving_documents", ["BIGINT"], [(one,) for one in gone])
        self._make(
            Step("gone", "SELECT claim FROM stated SEMI JOIN leaving_documents USING (document)")
        )
        self._make(Step("changing", "SELECT passage FROM claims SEMI JOIN gone USING (claim)"))
        for table in ("stated", "compared"):
            run(f"DELETE FROM {table} WHERE document IN (FROM leaving_documents)")
        self._store.fill("compared", ["BIGINT", "BLOB"], list(enumerate(fresh, start=first)))
        self._enter(held, range(first, first + len(fresh)))
        for statement in update.update(self._settings.match):
            self._make(statement) if isinstance(statement, Step) else run(statement)
        self._match(held)
        self._ask(held)

    def _enter(self, held: _Shelf, documents: Sequence[int]) -> None:
        """Lay out the claims of new documents as an update takes them."""
        entering = held.of(documents)
        self._load(
            "stated",
            ("claim", "document"),
            ((number(c), one) for one, at in entering.items() for c in at.claims),
        )
        tables = {"fresh_claims": PLAN_CLAIMS.columns, "fresh_postings": POSTINGS.columns}
        for name, names in tables.items():
            columns.create(self._store.connection, name, names, kind=_TEMPORARY)
        made = (profile for at in entering.values() for profile in at.profiles)
        for some in chunks(made, lambda _: 1, _AT_ONCE):
            rows = [keyed(profile, self._settings.match) for profile in some]
            postings = (posting for row in rows for posting in row.postings)
            self._load("fresh_claims", PLAN_CLAIMS.columns, (row.claim for row in rows))
            self._load("fresh_postings", POSTINGS.columns, postings)

    def _match(self, held: _Shelf) -> None:
        """Forget the matches of pairs that are dropped, and match those that are added."""
        store = self._store
        lost = "SELECT m.l, m.r FROM matched m SEMI JOIN dropped d ON m.l = d.l AND m.r = d.r"
        self._make(Step("lost", lost))
        store.run("DELETE FROM matched WHERE (l, r) IN (FROM lost)")
        documents = held.stating("SELECT l AS claim FROM added UNION SELECT r FROM added")
        made = [p for at in held.ordered(documents) for p in at.profiles]
        places = {number(profile.claim): place for place, profile in enumerate(made)}
        pairs = sorted(
            _ordered(places[left], places[right])
            for left, right in store.rows("SELECT l, r FROM added")
        )
        matches = list(self._engine.scored(made, pairs, self._settings.match, self._each))
        rows = [(*_ordered(number_of(m.left), number_of(m.right)), m) for m in matches]
        packed = [(left, right, MATCH.pack(match)) for left, right, match in rows]
        store.fill("matched", ["BIGINT", "BIGINT", "BLOB"], packed)
        self._fresh("won", ("l", "r"), (row[:2] for row in rows))

    def _ask(self, held: _Shelf) -> None:
        """Ask again about the parts that changed."""
        store = self._store
        ends = " UNION ".join(
            f"SELECT {side} AS claim FROM {pairs}" for pairs in ("lost", "won") for side in "lr"
        )
        touched = f"{ends} UNION SELECT claim FROM fresh_claims"
        store.run(
            f"INSERT INTO changing SELECT passage FROM claims SEMI JOIN ({touched}) USING (claim)"
        )
        self._make(Step("links", _LINKS))
        self._make(Step("reached", _REACHED))
        self._make(Step("inside", "SELECT claim FROM claims SEMI JOIN reached USING (passage)"))
        again = "SELECT id FROM asked_about WHERE claim IN (FROM inside) OR claim IN (FROM gone)"
        self._make(Step("asked_again", again))
        for table in ("findings", "asked_about"):
            store.run(f"DELETE FROM {table} WHERE id IN (FROM asked_again)")
        found = list(self._asked(held))
        rows = self._each(self._row, found, weigh=lambda _: _PACKING)
        store.fill("findings", ["VARCHAR", "BLOB", "BLOB", "BLOB"], rows)
        about = [(f.id, number(claim)) for f in found for claim in f.claims]
        store.fill("asked_about", ["VARCHAR", "BIGINT"], about)

    def _row(self, found: Finding) -> tuple[str, bytes, bytes, bytes]:
        weighed = WEIGHED.pack(review.weigh(found, self._settings))
        row = TEXT.pack(jsontext.text(codec.to_json(found)))
        return found.id, weighed, FINDING.pack(found), row

    def _asked(self, held: _Shelf) -> Iterator[Finding]:
        """Yield what the rules ask about claims inside of the parts that changed."""
        inside = {claim for (claim,) in self._store.rows("FROM inside")}
        around = held.ordered(held.stating("FROM inside"))
        claims = [claim for at in around for claim in at.claims]
        made = [p for at in around for p in at.profiles if number(p.claim) in inside]
        matches, groups = matching.settled(made, self._matches(), self._settings.match, self._each)
        documents = [at.document for at in around]
        for found in rules.apply(documents, claims, matches, groups, self._each):
            if any(number(claim) in inside for claim in found.claims):
                yield found

    def _matches(self) -> Iterator[Match]:
        query = "SELECT match FROM matched m SEMI JOIN inside i ON m.l = i.claim"
        for (packed,) in self._store.rows(query):
            yield unpacked(MATCH, packed)

    def _make(self, step: Step) -> None:
        self._store.run(f"CREATE {_TEMPORARY} {step.name} AS {step.query}")

    def _fresh(self, name: str, names: Sequence[str], rows: Iterable[Row]) -> None:
        columns.create(self._store.connection, name, names, kind=_TEMPORARY)
        self._load(name, names, rows)

    def _load(self, name: str, names: Sequence[str], rows: Iterable[Row]) -> None:
        columns.load(self._store.connection, name, names, rows)


_LINKS = """
    SELECT c.passage AS a, d.passage AS b
    FROM matched m JOIN claims c ON m.l = c.claim JOIN claims d ON m.r = d.claim
    UNION
    SELECT d.passage, c.passage
    FROM matched m JOIN claims c ON m.l = c.claim JOIN claims d ON m.r = d.claim
"""
"""The passages that matches link, each way."""

_REACHED = """
    WITH RECURSIVE reached(passage) AS (
        SELECT passage FROM changing
        UNION
        SELECT b FROM reached JOIN links ON a = passage
    )
    FROM reached
"""


@define
class _Shelf:
    """The documents that an update needs, each taken once, by their numbers."""

    _store: Store
    _readings: Readings
    _taken: dict[int, _Held] = field(factory=dict)

    def of(self, documents: Iterable[int]) -> dict[int, _Held]:
        """Return documents by their numbers."""
        wanted = set(documents)
        self._take(wanted - self._taken.keys())
        return {one: self._taken[one] for one in sorted(wanted)}

    def ordered(self, documents: Iterable[int]) -> list[_Held]:
        """Return documents by their ids."""
        return sorted(self.of(documents).values(), key=lambda at: at.document.id)

    def stating(self, claims: str) -> list[int]:
        """Return which documents state the claims of a query."""
        query = f"SELECT DISTINCT document FROM stated SEMI JOIN ({claims}) USING (claim)"
        return [document for (document,) in self._store.rows(query)]

    def _take(self, documents: set[int]) -> None:
        query = "SELECT fingerprint, document FROM compared WHERE document IN (SELECT unnest(?))"
        if documents:
            names = dict(self._store.rows(query, [sorted(documents)]))
            for name, document, claims in self._readings.held(list(names)):
                self._taken[names[name]] = _Held(document, claims)


def _ordered(left: int, right: int) -> tuple[int, int]:
    return (left, right) if left < right else (right, left)
