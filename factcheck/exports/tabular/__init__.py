"""Records as rows of a table, for CSV and Parquet: what columns each noun has, and what they hold.

A table leaves out what has no place in a row, such as the evidence of a match.
"""

from factcheck.exports.tabular.claims import APPEARANCES, CLAIMS, COMMITMENTS, HITS
from factcheck.exports.tabular.comparisons import COMPARISONS
from factcheck.exports.tabular.figures import FIGURES
from factcheck.exports.tabular.findings import findings, most_quotes, queue
from factcheck.exports.tabular.ledger import DECISIONS, MENTIONS, VERIFICATIONS
from factcheck.exports.tabular.sheet import Cell, Columns, Row, Sheet

__all__ = [
    "APPEARANCES",
    "CLAIMS",
    "COMMITMENTS",
    "COMPARISONS",
    "DECISIONS",
    "FIGURES",
    "HITS",
    "MENTIONS",
    "VERIFICATIONS",
    "Cell",
    "Columns",
    "Row",
    "Sheet",
    "findings",
    "most_quotes",
    "queue",
]
