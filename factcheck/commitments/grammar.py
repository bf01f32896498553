"""The function words by which clauses and phrases are told apart."""

from __future__ import annotations

__all__ = [
    "ARTICLES",
    "DETERMINERS",
    "FINITE",
    "LEADING",
    "OTHERS",
    "POINTERS",
    "PREPOSITIONS",
    "SELF",
    "STOPS",
]

LEADING = frozenset("and but so therefore however then also or yet nor thus".split())
"""Words that lead from one clause to the next beside it."""

SELF = frozenset({"i", "we"})
"""The one who speaks, alone or with others."""

OTHERS = frozenset({"he", "she", "they", "you", "who"})
"""Pronouns of persons."""

POINTERS = frozenset({"it", "this", "that", "these", "those", "which", "there", "such", "what"})
"""Pronouns of things."""

DETERMINERS = frozenset(
    """the a an our this these those my its their his her your all each every both some any
    no""".split()
)
"""Words that begin a noun phrase."""

ARTICLES = frozenset("the a an our my its their his her your no every".split())
"""Determiners that never stand alone."""

PREPOSITIONS = frozenset(
    """of for in by from under at on over during following through alongside within with to into
    between against across about as than per including around near until since before after via
    throughout towards upon without beyond below above outside inside behind despite like
    regarding concerning beside besides plus versus""".split()
)
"""Words that hang a phrase on another."""

FINITE = frozenset(
    "is are was were am has have had do does did can could should would will may might must".split()
)
"""Verbs that carry a clause, whatever its main verb."""

STOPS = frozenset(
    """how why that because while whereas although though when whenever where whether if so but
    since until before after unless once as than and or nor yet then therefore however""".split()
)
"""Words at which a noun phrase ends when read from right to left."""
