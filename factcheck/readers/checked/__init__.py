"""Claims that somebody checked already, as fact-checkers exchange them.

A claim is a document of the kind ``checked-claim``: its text is what was claimed, its speaker and
date are the claim's, and its reviews say who found what of it, in their words.
"""

from factcheck.readers.checked.claims import KEYS, Incomplete, checked_claims, is_checked

__all__ = ["KEYS", "Incomplete", "checked_claims", "is_checked"]
