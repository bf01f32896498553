"""What speaks for and against two claims being about the same thing, adding up to the total."""

from __future__ import annotations

from decimal import Decimal

from rich.table import Table
from rich.text import Text

from factcheck.exports.visible import one_line
from factcheck.records import Match, Relation

__all__ = ["evidence_line", "evidence_table", "points"]

_SIGN = {Relation.SHARED: "=", Relation.DIFFERS: "≠", Relation.UNKNOWN: "?"}


def points(value: Decimal, unit: str = "") -> str:
    """Return a contribution with its sign.

    >>> points(Decimal("2.50")), points(Decimal("-0.5")), points(Decimal(0), " bits")
    ('+2.5', '−0.5', '0 bits')
    """
    if not value:
        return f"0{unit}"
    number = format(abs(value), "f")
    shown = number.rstrip("0").rstrip(".") if "." in number else number
    return f"{'+' if value > 0 else '−'}{shown}{unit}"


def evidence_line(match: Match) -> str:
    """Return the evidence in one line: the total and each feature that contributes to it."""
    parts = [
        f"{one_line(part.feature)} {points(part.bits)}" for part in match.evidence if part.bits
    ]
    return f"{points(match.total, ' bits')} = " + ", ".join(parts or ["nothing"])


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
