"""The plan by which pairs of claims are found that are worth comparing: joins over postings.

It is written once, as steps of SQL that DuckDB, Spark and SQLite understand alike. It begins with
two tables::

    claims(claim, wording, passage, alone, together)
    postings(claim, lane, key, bits, asks, answers)

A claim is a number that depends on its id alone, so that its place among the claims of a run
changes nothing. Bits are integers (see ``BIT``), so that sums are exact in whatever order they are
made.

A claim is looked up by each of its keys that says enough ``alone``, and by every two that do
``together``: two words that are middling rare say as much as one that is very rare, and stand in
far fewer claims than either. Three limits keep what is common from costing the square of the
claims; all three are of ``MatchSettings``, and what they leave out is counted in ``limits``:

- a key finds ``key_limit`` of the claims that it stands in, those of the lowest numbers;
- a claim asks by its rarest keys first, until these have found ``lookups`` claims;
- it is compared with the ``partners`` that share most.

What several steps are made of is a function each, over the names of tables, for the tables can be
kept and brought up to date as well (``factcheck/matching/update.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from factcheck.matching.profile import Profile
from factcheck.processes import Each, here
from factcheck.records import Match
from factcheck.settings import MatchSettings

__all__ = [
    "BIT",
    "CLAIMS",
    "KEYS",
    "POSTINGS",
    "Engine",
    "Row",
    "Step",
    "Table",
    "Tables",
    "asked",
    "copies",
    "heads",
    "keyed",
    "originals",
    "paired",
    "popular",
    "ranked",
    "steps",
    "unordered",
]

BIT = 2**20
"""How many units of ``bits`` there are to one bit of rarity."""

KEYS = 2**31
"""Keys are below this, so that two of them make one number of 62 bits."""

Row = tuple[int, ...]


class Table(NamedTuple):
    """The name of a table and the names of its columns, all of 64-bit integers."""

    name: str
    columns: tuple[str, ...]


CLAIMS = Table("claims", ("claim", "wording", "passage", "alone", "together"))
POSTINGS = Table("postings", ("claim", "lane", "key", "bits", "asks", "answers"))


class Step(NamedTuple):
    """A table and the query over earlier tables that makes it."""

    name: str
    query: str


class Tables(Protocol):
    """The tables of one run."""

    def load(self, table: Table, rows: Iterable[Row]) -> None:
        """Make a table of rows."""

    def make(self, step: Step) -> None:
        """Make a table of a query."""

    def rows(self, query: str) -> Iterator[Row]:
        """Yield what a query finds."""


class Engine(Protocol):
    """What runs a plan, and compares the pairs that it finds."""

    def tables(self) -> AbstractContextManager[Tables]:
        """Open room for tables, which is gone at the end."""

    def scored(
        self,
        profiles: Sequence[Profile],
        pairs: Sequence[tuple[int, int]],
        settings: MatchSettings,
        each: Each = here,
    ) -> Iterable[Match]:
        """Return the matches among ``pairs``, which are positions, in any order.

        ``each`` shares the work among processes of this machine, where it is done here.
        """


def originals(claims: str) -> str:
    """Select the first claim of each wording: what is word for word the same is looked up once."""
    return f"SELECT wording, MIN(claim) AS claim FROM {claims} GROUP BY wording"


def copies(claims: str, originals: str) -> str:
    """Select the pairs of a claim and the first of its wording."""
    return f"""
        SELECT o.claim AS l, c.claim AS r
        FROM {claims} c JOIN {originals} o ON c.wording = o.wording
        WHERE c.claim > o.claim
    """


def keyed(postings: str, among: str) -> str:
    """Select the postings of the claims ``among`` which keys are looked up, and what these need."""
    return f"""
        SELECT p.claim, p.lane, p.key, p.bits, p.asks, p.answers, c.alone, c.together
        FROM {postings} p
        JOIN {among} o ON p.claim = o.claim
        JOIN claims c ON p.claim = c.claim
    """


def paired(keyed: str) -> str:
    """Select the keys of claims, alone and by two, and whether a claim asks by them."""
    return f"""
        SELECT claim, key, bits, answers,
            CASE WHEN bits >= alone THEN asks ELSE 0 END AS asks
        FROM {keyed}
        UNION ALL
        SELECT a.claim, a.key * {KEYS} + b.key AS key, a.bits + b.bits AS bits, a.answers,
            CASE WHEN a.bits + b.bits >= a.together THEN a.asks ELSE 0 END AS asks
        FROM {keyed} a
        JOIN {keyed} b ON a.claim = b.claim AND a.lane = b.lane AND a.key < b.key
    """


def popular(paired: str) -> str:
    """Select the keys by which something is found: most pairs of words stand in one claim alone."""
    return f"""
        SELECT key, SUM(answers) AS answering
        FROM {paired} GROUP BY key
        HAVING COUNT(*) > 1 AND SUM(asks) > 0 AND SUM(answers) > 0
    """


def heads(met: str, settings: MatchSettings) -> str:
    """Select the claims that each key finds."""
    limit = settings.key_limit
    return f"""
        SELECT key, claim FROM {met} WHERE answers = 1 AND answering <= {limit}
        UNION ALL
        SELECT key, claim FROM (
            SELECT key, claim, ROW_NUMBER() OVER (PARTITION BY key ORDER BY claim) AS place
            FROM {met} WHERE answers = 1 AND answering > {limit}
        ) placed
        WHERE place <= {limit}
    """


def asked(met: str, settings: MatchSettings) -> str:
    """Select by what each claim asks, and how many claims that and what it asked before find."""
    limit = settings.key_limit
    return f"""
        SELECT claim, key, bits, SUM(found) OVER (
            PARTITION BY claim ORDER BY found, bits DESC, key
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS spent
        FROM (
            SELECT claim, key, bits,
                CASE WHEN answering > {limit} THEN {limit} ELSE answering END AS found
            FROM {met} WHERE asks = 1
        ) asking
    """


def ranked(asked: str, heads: str, settings: MatchSettings) -> str:
    """Select the claims that each shares most with, in order, and one more than are compared.

    All that it shares something with are many times as many, and never stand in a table.
    """
    return f"""
        SELECT claim, other, place FROM (
            SELECT s.claim, s.other,
                ROW_NUMBER() OVER (PARTITION BY s.claim ORDER BY s.bits DESC, s.other) AS place
            FROM (
                SELECT a.claim, h.claim AS other, CAST(SUM(a.bits) AS BIGINT) AS bits
                FROM {asked} a JOIN {heads} h ON a.key = h.key
                WHERE a.spent <= {settings.lookups} AND a.claim <> h.claim
                GROUP BY a.claim, h.claim
            ) s
            JOIN claims c ON s.claim = c.claim
            JOIN claims d ON s.other = d.claim
            WHERE c.passage <> d.passage
        ) placed
        WHERE place <= {settings.partners} + 1
    """


def unordered(partners: str, settings: MatchSettings) -> str:
    """Select the pairs to compare among claims and their ranked partners."""
    return f"""
        SELECT CASE WHEN claim < other THEN claim ELSE other END AS l,
            CASE WHEN claim < other THEN other ELSE claim END AS r
        FROM {partners} WHERE place <= {settings.partners}
    """


def steps(settings: MatchSettings) -> Sequence[Step]:
    """Return the steps; the last make ``candidates(l, r)``, l < r, and ``limits``.

    ``limits`` is one row: how many keys stand in more claims than they find, how many claims did
    not ask by all of their keys, and how many had more partners than they are compared with.
    """
    return (
        Step("originals", originals("claims")),
        Step("keyed", keyed("postings", "originals")),
        Step("paired", paired("keyed")),
        Step("popular", popular("paired")),
        Step(
            "met",
            """
            SELECT p.claim, p.key, p.bits, p.asks, p.answers, q.answering
            FROM paired p JOIN popular q ON p.key = q.key
            """,
        ),
        Step("heads", heads("met", settings)),
        Step("asked", asked("met", settings)),
        Step("ranked", ranked("asked", "heads", settings)),
        Step(
            "candidates",
            f"{unordered('ranked', settings)} UNION {copies('claims', 'originals')}",
        ),
        Step(
            "limits",
            f"""
            SELECT
                (SELECT COUNT(*) FROM popular WHERE answering > {settings.key_limit}) AS keys,
                (SELECT COUNT(DISTINCT claim) FROM asked WHERE spent > {settings.lookups})
                    AS asking,
                (SELECT COUNT(*) FROM ranked WHERE place = {settings.partners} + 1) AS crowded
            """,
        ),
    )
