"""The nouns of the project: frozen records, valid from the moment they exist."""

from factcheck.records.anchoring import (
    Anchoring,
    AnchorState,
    Difference,
    DifferenceKind,
    Selector,
)
from factcheck.records.assessment import (
    Assessment,
    EvidenceStatus,
    Label,
    Obstacle,
    Scale,
    ScheduleStatus,
)
from factcheck.records.attribution import Attribution, Manner
from factcheck.records.baseline import KnownFinding
from factcheck.records.calendar import Calendar, CalendarEntry
from factcheck.records.claim import Claim, ClaimKind, Polarity
from factcheck.records.commitment import Commitment, Force, Stage
from factcheck.records.decision import (
    DecidedClaim,
    Decision,
    Outcome,
    Role,
    State,
    Status,
    Step,
    Support,
    decided_claim,
    fingerprint,
)
from factcheck.records.document import CHECKED_CLAIM, Document, Page, Turn
from factcheck.records.finding import Comparison, Finding, ReviewItem, Severity
from factcheck.records.history import (
    SOON,
    Aspect,
    CommitmentHistory,
    Due,
    Lack,
    Restatement,
    Revision,
    Shift,
    Timing,
)
from factcheck.records.hit import Contribution, Hit, Query
from factcheck.records.ids import stable_id
from factcheck.records.match import Appearance, Evidence, Group, Limits, Match, Relation
from factcheck.records.mention import Mention, Remark, RemarkKind
from factcheck.records.period import Period
from factcheck.records.place import Place
from factcheck.records.published_review import PublishedReview
from factcheck.records.quantity import Change, Hedge, Interval, Quantity, QuantityKind
from factcheck.records.quote import CONTEXT, Quote
from factcheck.records.sentence import Sentence, SentenceKind
from factcheck.records.sides import sides_of
from factcheck.records.table import Cell, Labels, Span, Table
from factcheck.records.text_comparison import FigureComparison, TextComparison, TextPair
from factcheck.records.tracked import (
    Excluded,
    TrackedAppearance,
    TrackedClaim,
    TrackedCommitment,
    TrackedFigure,
)
from factcheck.records.verification import Verification

__all__ = [
    "CHECKED_CLAIM",
    "CONTEXT",
    "SOON",
    "AnchorState",
    "Anchoring",
    "Appearance",
    "Aspect",
    "Assessment",
    "Attribution",
    "Calendar",
    "CalendarEntry",
    "Cell",
    "Change",
    "Claim",
    "ClaimKind",
    "Commitment",
    "CommitmentHistory",
    "Comparison",
    "Contribution",
    "DecidedClaim",
    "Decision",
    "Difference",
    "DifferenceKind",
    "Document",
    "Due",
    "Evidence",
    "EvidenceStatus",
    "Excluded",
    "FigureComparison",
    "Finding",
    "Force",
    "Group",
    "Hedge",
    "Hit",
    "Interval",
    "KnownFinding",
    "Label",
    "Labels",
    "Lack",
    "Limits",
    "Manner",
    "Match",
    "Mention",
    "Obstacle",
    "Outcome",
    "Page",
    "Period",
    "Place",
    "Polarity",
    "PublishedReview",
    "Quantity",
    "QuantityKind",
    "Query",
    "Quote",
    "Relation",
    "Remark",
    "RemarkKind",
    "Restatement",
    "ReviewItem",
    "Revision",
    "Role",
    "Scale",
    "ScheduleStatus",
    "Selector",
    "Sentence",
    "SentenceKind",
    "Severity",
    "Shift",
    "Span",
    "Stage",
    "State",
    "Status",
    "Step",
    "Support",
    "Table",
    "TextComparison",
    "TextPair",
    "Timing",
    "TrackedAppearance",
    "TrackedClaim",
    "TrackedCommitment",
    "TrackedFigure",
    "Turn",
    "Verification",
    "decided_claim",
    "fingerprint",
    "sides_of",
    "stable_id",
]
