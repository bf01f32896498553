"""Do the figures of two texts agree? Each figure of the left one is held against the right one."""

from factcheck.comparison.comparing import compare
from factcheck.comparison.passage import Passage

__all__ = ["Passage", "compare"]
