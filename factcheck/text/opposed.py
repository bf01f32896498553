"""Verbs that undo one another: what is kept is not ended, what is raised is not cut."""

from __future__ import annotations

from functools import cache

from factcheck.text.words import stem

__all__ = ["opposed", "undoes"]

_OPPOSED = """
    keep retain maintain preserve protect save safeguard continue
    / abolish axe cancel close cut disband drop end remove scrap shut stop terminate withdraw
    raise increase boost double expand treble triple / cut freeze halve lower reduce slash
    ban outlaw prohibit / allow legalise permit
    build construct open reopen / abandon cancel close demolish scrap shut
    introduce impose bring / abolish axe drop end lift remove repeal revoke scrap waive
    nationalise renationalise / privatise sell
    approve back support / block oppose reject veto
    extend / shorten
    tighten / ease loosen relax
    restore reinstate / abolish cut end remove scrap withdraw
"""
"""Verbs of each line, those before the stroke and those after it, undo one another."""


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = _OPPOSED.replace("\n    /", " /").strip().splitlines()
    pairs = (row.split("/") for row in rows)
    return tuple(
        (frozenset(map(stem, left.split())), frozenset(map(stem, right.split())))
        for left, right in pairs
    )


def opposed(left: str, right: str) -> bool:
    """Tell whether two verbs, as stems, undo one another.

    >>> opposed(stem("keeping"), stem("scrap")), opposed(stem("keep"), stem("raise"))
    (True, False)
    """
    return any(
        (left in one and right in other) or (right in one and left in other)
        for one, other in _sides()
    )


def undoes(verb: str) -> bool:
    """Tell whether a verb, as a stem, is of those after a stroke: it ends or lessens something.

    >>> undoes(stem("scrapping")), undoes(stem("keep"))
    (True, False)
    """
    return any(verb in other for _, other in _sides())
