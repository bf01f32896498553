"""Which records are in force: nothing took their place, and nobody took them back."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Decision, Role, Step

__all__ = ["standing", "withdrawable"]


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the records in force, in order of time.

    Those of one moment keep the order given, that of their files, to which records are appended.
    Of two records of one reviewer about the same thing, which two branches may bring, the later
    one is in force. Where one is taken back, what it took the place of is in force again.
    """
    withdrawn = {d.supersedes for d in decisions if d.step is Step.WITHDRAWN}
    kept = [d for d in decisions if d.step is not Step.WITHDRAWN and d.id not in withdrawn]
    superseded = {decision.supersedes for decision in kept}
    latest: dict[tuple[str, Role, str], Decision] = {}
    for decision in sorted(kept, key=lambda decision: decision.at):
        if decision.id not in superseded:
            key = (decision.reviewer, decision.role, decision.fingerprint)
            latest.pop(key, None)
            latest[key] = decision
    return tuple(latest.values())


def withdrawable(decisions: Sequence[Decision], reviewer: str) -> Decision | None:
    """Return what a reviewer added last and is in force: the record that ``undo`` takes back.

    The last in their file, whatever time it states: a clock can be set back, and two keys fall
    within one second.
    """
    in_force = {decision.id for decision in standing(decisions)}
    return next(
        (d for d in reversed(decisions) if d.reviewer == reviewer and d.id in in_force), None
    )
