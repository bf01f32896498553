"""Facts tested like code: plain functions that pass, or say in words what to look at.

>>> import factcheck
>>> from factcheck.testing import assert_consistent
>>> plan = factcheck.Document(id="plan", text="The review of the bridges took three months.")
>>> press = factcheck.Document(id="press", text="The review of the bridges took four months.")
>>> try:
...     assert_consistent([*factcheck.extract(plan), *factcheck.extract(press)], [plan, press])
... except AssertionError as error:
...     print(str(error).splitlines()[0])
three months and four months differ by 1 month

They need no plugin and no pytest.
"""

from factcheck.testing.assertions import assert_anchored, assert_consistent, assert_same_claim
from factcheck.testing.messages import explained, headline

__all__ = [
    "assert_anchored",
    "assert_consistent",
    "assert_same_claim",
    "explained",
    "headline",
]
