"""Which records are in force: nothing took their place, and nobody took them back."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.records import Decision, Role, Step

__all__ = ["standing", "withdrawable"]


def standing(decisions: Collection[Decision]) -> tuple[Decision, ...]:
    """Return the records in force, in order of time.

    The order in which they stand in files does not matter. Of two records of one reviewer about
    the same thing, which two branches may bring, the later one is in force. Where one is taken
    back, what it took the place of is in force again.
    """
    withdrawn = {d.supersedes for d in decisions if d.step is Step.WITHDRAWN}
    kept = [d for d in decisions if d.step is not Step.WITHDRAWN and d.id not in withdrawn]
    superseded = {decision.supersedes for decision in kept}
    latest: dict[tuple[str, Role, str], Decision] = {}
    for decision in sorted(kept, key=lambda decision: (decision.at, decision.id)):
        if decision.id not in superseded:
            key = (decision.reviewer, decision.role, decision.fingerprint)
            latest.pop(key, None)
            latest[key] = decision
    return tuple(latest.values())


def withdrawable(decisions: Collection[Decision], reviewer: str) -> Decision | None:
    """Return the last record of a reviewer that is in force: the one that ``undo`` takes back."""
    own = [decision for decision in standing(decisions) if decision.reviewer == reviewer]
    return own[-1] if own else None
