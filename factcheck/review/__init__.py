"""The order in which a person is asked: every finding's priority, and why."""

from factcheck.review.queue import queue, ranked
from factcheck.review.weighed import Weighed, weigh

__all__ = ["Weighed", "queue", "ranked", "weigh"]
