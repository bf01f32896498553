"""What matching and the rules made of documents, brought up to date when some come and go.

What is kept follows from the documents alone, whatever they were before: the tables of the plan
that finds pairs, the pairs that match, and the findings. Of these only the parts are made anew that
a change touches: passages that matches link, in any number of steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any

from attrs import define, field, frozen

from factcheck import columns, matching, review, rules
from factcheck.exports import jsontext
from factcheck.matching import Engine, update
from factcheck.matching.candidates import Pairs
from factcheck.matching.keys import number, number_of
from factcheck.matching.plan import Step
from factcheck.matching.profile import Profile, profiles
from factcheck.processes import Each, here, kept
from factcheck.records import Claim, Document, Finding, Limits, Match, codec
from factcheck.review import Weighed
from factcheck.settings import Settings
from factcheck.workspace import fingerprints
from factcheck.workspace.entering import Entering, entering
from factcheck.workspace.packing import FINDING, MATCH, TEXT, WEIGHED
from factcheck.workspace.readings import Readings, unpacked
from factcheck.workspace.store import Store

__all__ = ["Comparison", "Update"]

_TABLES = """
CREATE TABLE IF NOT EXISTS compared (document BIGINT, fingerprint BLOB);
CREATE TABLE IF NOT EXISTS stated (claim BIGINT, document BIGINT);
CREATE TABLE IF NOT EXISTS matched (l BIGINT, r BIGINT, match BLOB);
CREATE TABLE IF NOT EXISTS linked (l BIGINT, r BIGINT, a BIGINT, b BIGINT);
CREATE TABLE IF NOT EXISTS findings (id VARCHAR, weighed BLOB, finding BLOB, row BLOB);
CREATE TABLE IF NOT EXISTS asked_about (id VARCHAR, claim BIGINT);
"""
_OWN = ("compared", "stated", "matched", "linked", "findings", "asked_about")

_PACKING = 100
"""How many code points of text are read in the time that a finding is packed in."""

_TEMPORARY = "OR REPLACE TEMP TABLE"


@frozen(eq=False)
class _Held:
    """A document with its claims."""

    document: Document
    claims: tuple[Claim, ...]


@define
class Comparison:
    """The matches and findings of a workspace."""

    _store: Store
    _readings: Readings
    _settings: Settings
    _engine: Engine
    _each: Each = here

    @contextmanager
    def update(self) -> Iterator[Update]:
        """Open an update, of which nothing is left but what it did."""
        self._begin()
        known = dict(self._store.rows("SELECT fingerprint, document FROM compared"))
        first = max(known.values(), default=0) + 1
        with entering(self._settings.match, first) as fresh:
            held = _Shelf(self._store, self._readings)
            yield Update(self, self._readings, known, fresh, held)

    def exchange(self, gone: Sequence[int], fresh: Entering, held: _Shelf) -> None:
        """Let documents go, by their numbers, and others come in; compare these."""
        with self._store.transaction():
            self._plan(gone, fresh)
            self._store.give_back()
            won = self._match(held)
            self._ask(held, won)

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

    def _plan(self, gone: Sequence[int], fresh: Entering) -> None:
        """Bring the tables of the plan up to date."""
        run = self._store.run
        run(f"CREATE {_TEMPORARY} leaving_documents (document BIGINT)")
        self._store.fill("leaving_documents", ["BIGINT"], ((one,) for one in gone))
        self._make(
            Step("gone", "SELECT claim FROM stated SEMI JOIN leaving_documents USING (document)")
        )
        self._make(Step("changing", "SELECT passage FROM claims SEMI JOIN gone USING (claim)"))
        for table in ("stated", "compared"):
            run(f"DELETE FROM {table} WHERE document IN (FROM leaving_documents)")
        fresh.enter(self._store)
        for statement in update.update(self._settings.match):
            self._make(statement) if isinstance(statement, Step) else run(statement)

    def _match(self, held: _Shelf) -> list[Match]:
        """Forget matches of pairs that are dropped; match those that are added and return them."""
        store = self._store
        lost = "SELECT m.l, m.r FROM matched m SEMI JOIN dropped d ON m.l = d.l AND m.r = d.r"
        self._make(Step("lost", lost))
        for table in ("matched", "linked"):
            store.run(f"DELETE FROM {table} t USING lost WHERE t.l = lost.l AND t.r = lost.r")
        documents = held.stating("SELECT l AS claim FROM added UNION SELECT r FROM added")
        made = held.profiles(documents)
        places = {number(profile.claim): place for place, profile in enumerate(made)}
        added = store.stream("SELECT l, r FROM added")
        ordered = (_ordered(places[left], places[right]) for left, right in added)
        pairs = Pairs(ordered, len(made))
        del places
        won: list[Match] = []
        matches = self._engine.scored(made, pairs, self._settings.match, self._each)
        store.fill("matched", ["BIGINT", "BIGINT", "BLOB"], map(_packed, kept(matches, won)))
        self._make(Step("won", "SELECT l, r FROM matched SEMI JOIN added USING (l, r)"))
        store.run(f"INSERT INTO linked {_LINKED}")
        return won

    def _ask(self, held: _Shelf, won: list[Match]) -> None:
        """Ask again about the parts that changed."""
        store = self._store
        ends = " UNION ".join(
            f"SELECT {side} AS claim FROM {pairs}" for pairs in ("lost", "won") for side in "lr"
        )
        touched = f"{ends} UNION SELECT claim FROM fresh_claims"
        store.run(
            f"INSERT INTO changing SELECT passage FROM claims SEMI JOIN ({touched}) USING (claim)"
        )
        self._make(Step("reached", _REACHED))
        self._make(Step("inside", "SELECT claim FROM claims SEMI JOIN reached USING (passage)"))
        again = "SELECT id FROM asked_about WHERE claim IN (FROM inside) OR claim IN (FROM gone)"
        self._make(Step("asked_again", again))
        for table in ("findings", "asked_about"):
            store.run(f"DELETE FROM {table} WHERE id IN (FROM asked_again)")
        store.give_back()
        found = self._asked(held, won)
        rows = self._each(self._row, found, weigh=lambda _: _PACKING)
        store.fill("findings", ["VARCHAR", "BLOB", "BLOB", "BLOB"], rows)
        about = ((f.id, number(claim)) for f in found for claim in f.claims)
        store.fill("asked_about", ["VARCHAR", "BIGINT"], about)

    def _row(self, found: Finding) -> tuple[str, bytes, bytes, bytes]:
        weighed = WEIGHED.pack(review.weigh(found, self._settings))
        row = TEXT.pack(jsontext.text(codec.to_json(found)))
        return found.id, weighed, FINDING.pack(found), row

    def _asked(self, held: _Shelf, won: list[Match]) -> list[Finding]:
        """Return what the rules ask about claims inside of the parts that changed.

        The matches that were ``won``, which all are inside, are at hand.
        """
        inside = {claim for (claim,) in self._store.stream("FROM inside")}
        documents = held.stating("FROM inside")
        made = [p for p in held.profiles(documents) if number(p.claim) in inside]
        scored = chain(won, self._matches())
        matches, groups = matching.settled(made, scored, self._settings.match, self._each)
        del made
        held.put_profiles_away()
        around = held.ordered(documents)
        claims = [claim for at in around for claim in at.claims]
        found = rules.apply([at.document for at in around], claims, matches, groups, self._each)
        return [one for one in found if any(number(claim) in inside for claim in one.claims)]

    def _matches(self) -> Iterator[Match]:
        """Yield the matches inside that are from before."""
        inside = "SELECT * FROM matched m SEMI JOIN inside i ON m.l = i.claim"
        query = f"SELECT match FROM ({inside}) ANTI JOIN won USING (l, r)"
        for (packed,) in self._store.stream(query):
            yield unpacked(MATCH, packed)

    def _make(self, step: Step) -> None:
        self._store.run(f"CREATE {_TEMPORARY} {step.name} AS {step.query}")


_LINKED = """
    SELECT w.l, w.r, c.passage AS a, d.passage AS b
    FROM won w JOIN claims c ON w.l = c.claim JOIN claims d ON w.r = d.claim
"""
"""The passages that matches link; those of a claim that keeps its matches stay what they are."""

_REACHED = """
    WITH RECURSIVE reached(passage) AS (
        SELECT passage FROM changing
        UNION
        SELECT b FROM reached JOIN (
            SELECT a, b FROM linked UNION ALL SELECT b, a FROM linked
        ) links ON a = passage
    )
    FROM reached
"""


@define
class _Shelf:
    """The documents that an update needs, each taken once, by their numbers."""

    _store: Store
    _readings: Readings
    _taken: dict[int, _Held] = field(factory=dict)
    _profiles: dict[int, list[Profile]] = field(factory=dict)

    def put(self, document: int, held: _Held, made: list[Profile]) -> None:
        """Put a document there, with the profiles of its claims."""
        self._taken[document] = held
        self._profiles[document] = made

    def ordered(self, documents: Iterable[int]) -> list[_Held]:
        """Return documents by their ids."""
        return [self._taken[one] for one in self._by_id(documents)]

    def profiles(self, documents: Iterable[int]) -> list[Profile]:
        """Return the profiles of the claims of documents, by the ids of these."""
        made: list[Profile] = []
        for one in self._by_id(documents):
            if one not in self._profiles:
                self._profiles[one] = profiles(self._taken[one].claims)
            made += self._profiles[one]
        return made

    def put_profiles_away(self) -> None:
        """Forget the profiles, which are needed no more."""
        self._profiles.clear()

    def _by_id(self, documents: Iterable[int]) -> list[int]:
        """Return documents by their ids; they are there afterwards."""
        wanted = set(documents)
        self._take(wanted - self._taken.keys())
        return sorted(wanted, key=lambda one: self._taken[one].document.id)

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


@frozen
class Update:
    """Documents come into a comparison, and others leave it.

    Attributes:
        known: the numbers of the documents that were compared before, by their fingerprints.
    """

    _comparison: Comparison
    _readings: Readings
    known: Mapping[bytes, int]
    _fresh: Entering
    _held: _Shelf

    def enter(self, name: bytes, document: Document, claims: tuple[Claim, ...]) -> None:
        """Lay out a document, as soon as it is read, unless it was compared before."""
        if name in self.known or name in self._fresh.documents:
            return
        made = profiles(claims)
        self._held.put(self._fresh.add(name, made), _Held(document, claims), made)

    def end(self, now: Iterable[bytes]) -> None:
        """Compare the documents of these fingerprints, which are read, and no others."""
        names = set(now)
        waiting = names - self.known.keys() - self._fresh.documents.keys()
        for name, document, claims in self._readings.held(waiting):
            self.enter(name, document, claims)
        gone = [self.known[name] for name in self.known.keys() - names]
        if gone or self._fresh.documents:
            self._comparison.exchange(gone, self._fresh, self._held)


def _packed(match: Match) -> tuple[int, int, bytes]:
    return *_ordered(number_of(match.left), number_of(match.right)), MATCH.pack(match)


def _ordered(left: int, right: int) -> tuple[int, int]:
    return (left, right) if left < right else (right, left)
