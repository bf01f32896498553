"""What became of the ledger's quotes, for a person who keeps it up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count
from factcheck.records import AnchorState, Difference, Verification

__all__ = ["difference_words", "verification_list"]

_STYLES = {
    AnchorState.EXACT: "dim",
    AnchorState.MOVED: "cyan",
    AnchorState.CHANGED: "bold red",
    AnchorState.AMBIGUOUS: "bold yellow",
    AnchorState.LOST: "bold red",
}


def verification_list(
    shown: Sequence[Verification], page: Page, *, of: Sequence[Verification]
) -> Iterator[str]:
    """Yield each of those ``shown`` with what is to be looked at, then how many there are."""
    page = page.prose
    for verification in shown:
        yield page.text(_lines(verification)) + "\n"
    states = Counter(verification.anchoring.state for verification in of)
    counted = ", ".join(f"{states[state]:,} {state}" for state in AnchorState if states[state])
    disagree = sum(bool(verification.disagreements) for verification in of)
    also = f"; {disagree:,} not as stated" if disagree else ""
    files = count(len({verification.file for verification in of}), "file")
    yield page.text(f"{count(len(of), 'quote')} in {files}: {counted or 'none'}{also}.")


def difference_words(difference: Difference) -> str:
    """Return a difference in words.

    >>> from factcheck.records import DifferenceKind
    >>> difference_words(Difference(DifferenceKind.FIGURE, "three", "four"))
    'figure: “three” is now “four”'
    >>> difference_words(Difference(DifferenceKind.NEGATION, "", "not", nearby=True))
    'negation: “not” was added next to it'
    """
    before, after = one_line(difference.before), one_line(difference.after)
    where = " next to it" if difference.nearby else ""
    if not before:
        what = f"“{after}” was added{where}"
    elif not after:
        what = f"“{before}” was taken out{where}"
    else:
        what = f"“{before}” is now “{after}”{where}"
    return f"{difference.kind}: {what}"


def _lines(verification: Verification) -> Table:
    anchoring = verification.anchoring
    appearance = verification.appearance
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, min_width=max(map(len, AnchorState)))
    grid.add_column()
    state = Text(anchoring.state, style=_STYLES[anchoring.state])
    place = f"{verification.file}: appearance {verification.number}, {appearance.document}"
    grid.add_row(state, one_line(place))
    grid.add_row("", f"“{one_line(appearance.exact)}”")
    for difference in anchoring.differences:
        grid.add_row("", difference_words(difference))
    for number, candidate in enumerate(anchoring.candidates, start=1):
        grid.add_row("", f"{number}. at {candidate.start}: … {one_line(candidate.prefix)}")
    for disagreement in verification.disagreements:
        grid.add_row("", one_line(disagreement))
    return grid
