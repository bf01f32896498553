"""What reviewers decided, brought to bear on what the pipeline finds today."""

from factcheck.decisions.agenda import Agenda
from factcheck.decisions.agreement import Agreement, PairAgreement, agreement
from factcheck.decisions.labelled import Labelled, labelled
from factcheck.decisions.standing import standing, withdrawable
from factcheck.decisions.status import Book

__all__ = [
    "Agenda",
    "Agreement",
    "Book",
    "Labelled",
    "PairAgreement",
    "agreement",
    "labelled",
    "standing",
    "withdrawable",
]
