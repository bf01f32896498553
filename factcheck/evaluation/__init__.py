"""How well matching and rules do on labelled cases, and how many findings that costs.

A labelled case is a few quotes of documents that a person read, and what they are of one another:
the same claim, an inconsistency that a reviewer should see, or two different things. The labels
are anybody's: nothing here knows where they come from.
"""

from factcheck.evaluation.cases import Case, CaseKind, Excerpt, PlacedCase, place
from factcheck.evaluation.report import Evaluation
from factcheck.evaluation.scoring import evaluate

__all__ = ["Case", "CaseKind", "Evaluation", "Excerpt", "PlacedCase", "evaluate", "place"]
