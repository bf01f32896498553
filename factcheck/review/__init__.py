"""The order in which a person is asked: every finding's priority, and why."""

from factcheck.review.queue import queue

__all__ = ["queue"]
