"""The plan's tables kept from run to run, and brought up to date where claims come and go.

What is kept after an update is what the plan would make of all claims at once, and so are the pairs
to compare. Only what the changed claims touch is made anew: the claims that ask by a key of theirs
are ranked again, since that key may now find more claims, or fewer, than before.

An update begins with three tables, ``gone(claim)``, and ``fresh_claims`` and ``fresh_postings``
with the columns of the plan's. A claim that is gone and fresh is one that changed. It ends with
two, ``dropped(l, r)``, the pairs that are not to be compared any more, and ``added(l, r)``, those
to be compared now; l < r. A pair with a claim that changed is in both.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching import plan
from factcheck.matching.plan import CLAIMS, POSTINGS, Step, Table
from factcheck.settings import MatchSettings

__all__ = ["KEPT", "Statement", "limits", "update"]

Statement = Step | str
"""A table to make on the way, or a change of those that are kept."""

KEPT = (
    CLAIMS,
    POSTINGS,
    Table("originals", ("wording", "claim")),
    Table("popular", ("key", "answering")),
    Table("met", ("claim", "key", "bits", "asks", "answers")),
    Table("partners", ("claim", "other", "place")),
    Table("curbed", ("claim",)),
)
"""The tables that are kept, all empty at first.

``partners`` holds one more of each claim than it is compared with, which tells that there are more;
``curbed`` holds the claims that did not ask by all of their keys.
"""


def update(settings: MatchSettings) -> Sequence[Statement]:
    """Return the statements of an update, in the SQL of DuckDB."""
    return (*_claims(), *_touched(), *_keys(), *_ranked(settings), *_pairs(settings))


def limits(settings: MatchSettings) -> str:
    """Select what limits left out, as the last step of the plan does."""
    return f"""
        SELECT
            (SELECT COUNT(*) FROM popular WHERE answering > {settings.key_limit}) AS keys,
            (SELECT COUNT(*) FROM curbed) AS asking,
            (SELECT COUNT(*) FROM partners WHERE place = {settings.partners} + 1) AS crowded
    """


def _claims() -> Sequence[Statement]:
    """Exchange the claims, and note which ones are looked up no more, and which from now on."""
    return (
        Step("changed", "SELECT claim FROM gone UNION SELECT claim FROM fresh_claims"),
        Step(
            "wordings",
            """
            SELECT wording FROM claims SEMI JOIN gone USING (claim)
            UNION SELECT wording FROM fresh_claims
            """,
        ),
        Step("claims_before", "SELECT * FROM claims SEMI JOIN wordings USING (wording)"),
        Step("originals_before", "SELECT * FROM originals SEMI JOIN wordings USING (wording)"),
        "DELETE FROM claims WHERE claim IN (FROM gone)",
        "INSERT INTO claims FROM fresh_claims",
        Step("claims_after", "SELECT * FROM claims SEMI JOIN wordings USING (wording)"),
        Step("originals_after", plan.originals("claims_after")),
        "DELETE FROM originals WHERE wording IN (FROM wordings)",
        "INSERT INTO originals FROM originals_after",
        Step("leaving", _exchanged("originals_before", "originals_after")),
        Step("entering", _exchanged("originals_after", "originals_before")),
    )


def _exchanged(of: str, other: str) -> str:
    """Select the originals that the other table lacks, and those of claims that changed."""
    return f"""
        SELECT claim FROM {of} ANTI JOIN {other} USING (claim)
        UNION SELECT claim FROM {of} SEMI JOIN changed USING (claim)
    """


def _touched() -> Sequence[Statement]:
    """Exchange the postings, and note the keys under which something changed."""
    unneeded = (
        "SELECT p.*, 0 AS alone, 0 AS together FROM postings p SEMI JOIN leaving USING (claim)"
    )
    return (
        Step("leaving_keyed", unneeded),
        "DELETE FROM postings WHERE claim IN (FROM gone)",
        "INSERT INTO postings FROM fresh_postings",
        Step("entering_keyed", plan.keyed("postings", "entering")),
        Step(
            "touched",
            f"""
            SELECT key FROM ({plan.paired("leaving_keyed")})
            UNION SELECT key FROM ({plan.paired("entering_keyed")})
            """,
        ),
    )


def _keys() -> Sequence[Statement]:
    """Count anew the claims of these keys, and note who asks by one of them."""
    single = "SELECT key FROM leaving_keyed UNION SELECT key FROM entering_keyed"
    return (
        Step("asking_before", "SELECT claim FROM met SEMI JOIN touched USING (key) WHERE asks = 1"),
        "DELETE FROM met WHERE claim IN (FROM leaving)",
        Step("postings_touched", f"SELECT * FROM postings SEMI JOIN ({single}) USING (key)"),
        Step("holding_keyed", plan.keyed("postings_touched", "originals")),
        Step(
            "holding",
            f"SELECT * FROM ({plan.paired('holding_keyed')}) SEMI JOIN touched USING (key)",
        ),
        Step("popular_before", "SELECT key FROM popular SEMI JOIN touched USING (key)"),
        Step("popular_after", plan.popular("holding")),
        "DELETE FROM popular WHERE key IN (FROM popular_before)",
        "INSERT INTO popular FROM popular_after",
        """
        DELETE FROM met
        WHERE key IN (FROM popular_before ANTI JOIN popular_after USING (key))
        """,
        """
        INSERT INTO met SELECT claim, key, bits, asks, answers
        FROM holding SEMI JOIN popular_after USING (key)
        WHERE key NOT IN (FROM popular_before) OR claim IN (FROM entering)
        """,
        Step(
            "again",
            """
            SELECT claim FROM asking_before
            UNION SELECT claim FROM holding SEMI JOIN popular_after USING (key) WHERE asks = 1
            UNION FROM leaving
            UNION FROM entering
            """,
        ),
    )


def _ranked(settings: MatchSettings) -> Sequence[Statement]:
    """Rank the partners of these claims anew."""

    asked = f"(SELECT key FROM asked WHERE spent <= {settings.lookups})"
    return (
        Step(
            "met_again", "SELECT * FROM met SEMI JOIN again USING (claim) JOIN popular USING (key)"
        ),
        Step("asked", plan.asked("met_again", settings)),
        Step(
            "met_asked",
            f"""
            SELECT key, claim, answers, answering
            FROM met SEMI JOIN {asked} USING (key) JOIN popular USING (key) WHERE answers = 1
            """,
        ),
        Step("heads", plan.heads("met_asked", settings)),
        Step("ranked", plan.ranked("asked", "heads", settings)),
        Step("partners_before", "SELECT * FROM partners SEMI JOIN again USING (claim)"),
        "DELETE FROM partners WHERE claim IN (FROM again)",
        "INSERT INTO partners FROM ranked",
        "DELETE FROM curbed WHERE claim IN (FROM again)",
        f"INSERT INTO curbed SELECT DISTINCT claim FROM asked WHERE spent > {settings.lookups}",
    )


def _pairs(settings: MatchSettings) -> Sequence[Statement]:
    """Tell which pairs come and go; a pair may stand although one side does not ask any more."""
    sides = " UNION ".join(
        f"SELECT {side} AS claim FROM pairs_{when}" for when in ("before", "after") for side in "lr"
    )
    others = "(SELECT * FROM partners SEMI JOIN sides USING (claim) ANTI JOIN again USING (claim))"
    return (
        Step("pairs_before", _compared("partners_before", "before", settings)),
        Step("pairs_after", _compared("ranked", "after", settings)),
        Step("sides", sides),
        Step("pairs_still", plan.unordered(others, settings)),
        Step("dropped", _apart("pairs_before", "pairs_after")),
        Step("added", _apart("pairs_after", "pairs_before")),
    )


def _compared(partners: str, when: str, settings: MatchSettings) -> str:
    copies = plan.copies(f"claims_{when}", f"originals_{when}")
    return f"{plan.unordered(partners, settings)} UNION {copies}"


def _apart(pairs: str, other: str) -> str:
    """Select the pairs that are in one table alone, and those of claims that changed."""
    return f"""
        SELECT l, r FROM {pairs}
        ANTI JOIN {other} USING (l, r) ANTI JOIN pairs_still USING (l, r)
        UNION
        SELECT l, r FROM {pairs} WHERE l IN (FROM changed) OR r IN (FROM changed)
    """
