"""The scales that fact-checkers publish, as labels for the two axes of an assessment.

A person assesses a commitment on two axes, what the evidence shows and how the work stands to its
schedule; see ``factcheck.records.Assessment``. A scale turns the two into the label its readers
know. Nothing here rates anything.

>>> from factcheck.records import EvidenceStatus, ScheduleStatus
>>> politifact = next(scale for scale in scales() if scale.name == "politifact")
>>> politifact.label(EvidenceStatus.PARTLY_FULFILLED, ScheduleStatus.COMPLETED)
'Compromise'
"""

from factcheck.assessment.scales import scales

__all__ = ["scales"]
