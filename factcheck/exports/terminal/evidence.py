"""What speaks for and against two claims being about the same thing, adding up to the total."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from factcheck.exports.visible import one_line
from factcheck.exports.wording import points
from factcheck.records import Match, Relation

__all__ = ["evidence_table"]

_SIGN = {Relation.SHARED: "=", Relation.DIFFERS: "≠", Relation.UNKNOWN: "?"}


def evidence_table(match: Match, *, swapped: bool = False) -> Table:
    """Return the evidence as a table: what each claim says, how it compares, and its points.

    With ``swapped``, the match's right claim stands on the left.
    """
    table = Table(box=None, pad_edge=False, show_footer=True, expand=False)
    table.add_column("feature", footer="total", style="dim", no_wrap=True)
    table.add_column("left", ratio=1)
    table.add_column("", no_wrap=True)
    table.add_column("right", ratio=1)
    table.add_column(
        "bits", footer=Text(points(match.total), style="bold"), justify="right", no_wrap=True
    )
    for part in match.evidence:
        left, right = (part.right, part.left) if swapped else (part.left, part.right)
        table.add_row(
            one_line(part.feature),
            one_line(left) or "–",
            _SIGN[part.relation],
            one_line(right) or "–",
            points(part.bits),
        )
    return table
