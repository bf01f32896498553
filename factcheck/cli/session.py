"""A reviewer at the terminal: one question at a time, one key a decision."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence

import click
from attrs import Factory, define

from factcheck.cli.output import page
from factcheck.cli.reviewing import Desk
from factcheck.cli.stdout import flush, put
from factcheck.decisions import Book
from factcheck.exports.visible import one_line
from factcheck.ledger.deciding import Reviewer, decide, withdraw
from factcheck.ledger.decision_files import read_decisions
from factcheck.presentation.outcomes import OUTCOMES
from factcheck.records import Outcome, ReviewItem

__all__ = ["Session"]

MOVES: Mapping[str, str] = {
    "w": "write why, for the next decision",
    "u": "undo the last decision",
    "j": "next, or space",
    "k": "back",
    "?": "this help",
    "q": "quit; what was decided is kept",
}
_HINT = "s same  d different  i inconsistent  c consistent  r replaced  x extraction  n no check"
_HINT_MOVES = ".  undecided  w why  u undo  j next  k back  ? help  q quit"
_SAME_KEYS = {" ": "j", "\r": "j", "\n": "j", "\x1b[C": "j", "\x1b[B": "j"} | {
    "\x1b[D": "k",
    "\x1b[A": "k",
}


@define
class Session:
    """Walks through questions until the last one, or until the reviewer leaves.

    Attributes:
        desk: the ledger and what its documents hold.
        items: the questions, in order.
        reviewer: who decides.
        clock: tells the time of a decision.
        position: which question is shown.
        decided: how many decisions were made.
    """

    desk: Desk
    items: Sequence[ReviewItem]
    reviewer: Reviewer
    clock: Callable[[], dt.datetime]
    position: int = 0
    decided: int = 0
    _reason: str = ""
    _trail: list[tuple[int, str]] = Factory(list)

    def run(self) -> None:
        """Show questions and take keys, until there are no more of either."""
        while self.position < len(self.items):
            self._show()
            if not self._answer():
                return
        put("That was the last one.\n")

    def _answer(self) -> bool:
        """Take keys until another question is to be shown; False to leave."""
        while True:
            key = self._key()
            if key in OUTCOMES:
                self._decide(OUTCOMES[key][0])
                return True
            if key == "j":
                self.position += 1
                return True
            if key == "k":
                self.position = max(0, self.position - 1)
                return True
            if key == "u" and self._undo():
                return True
            if key == "q":
                return False
            if key == "w":
                self._reason = click.prompt("why", default="", show_default=False).strip()
            elif key == "?":
                self._help()

    def _key(self) -> str:
        flush()
        try:
            key = click.getchar() if sys.stdin.isatty() else _piped()
        except EOFError:
            return "q"
        key = _SAME_KEYS.get(key, key)
        return key if len(key) != 1 else key.lower()

    def _decide(self, outcome: Outcome) -> None:
        item = self.items[self.position]
        made = decide(
            self.desk.ledger.decisions,
            item.finding,
            self.reviewer,
            self.clock(),
            outcome=outcome,
            reason=self._reason,
        )
        put(f"{outcome.replace('_', ' ')}.\n")
        self._trail.append((self.position, made.id))
        self._reason = ""
        self.decided += 1
        self.position += 1

    def _undo(self) -> bool:
        if not self._trail:
            put("Nothing was decided in this session; 'factcheck undo' goes further back.\n")
            return False
        self.position, made = self._trail.pop()
        _, old = withdraw(self.desk.ledger.decisions, self.reviewer, self.clock(), made)
        self.decided -= 1
        put(one_line(f"Taken back: {(old.outcome or old.step).replace('_', ' ')}: {old.question}"))
        put("\n")
        return True

    def _show(self) -> None:
        from factcheck.exports.terminal.decisions import decision_line
        from factcheck.exports.terminal.findings import card

        item = self.items[self.position]
        documents = {document.id: document for document in self.desk.analysis.documents}
        put(card(item, documents, page()))
        decisions = read_decisions(self.desk.ledger.decisions)
        book = Book(decisions, self.desk.analysis.claims)
        status = book.status(item.finding, self.clock().date())
        for decision in status.decisions:
            if decision.reviewer == self.reviewer.name or self.reviewer.role == "adjudicator":
                put(f"  said before  {decision_line(decision)}\n")
        blind = self.reviewer.role == "reviewer" and status.because.startswith("to adjudicate")
        if status.because and not blind:
            put(one_line(f"  {status.state.replace('_', ' ')}: {status.because}") + "\n")
        put(f"\n[{self.position + 1} of {len(self.items)}] {_HINT}\n    {_HINT_MOVES}\n")

    def _help(self) -> None:
        for key, (_, meaning) in OUTCOMES.items():
            put(f"  {key}  {meaning}\n")
        for key, meaning in MOVES.items():
            put(f"  {key}  {meaning}\n")


def _piped() -> str:
    """Return the next key of what was piped in, where a line end is none."""
    while (key := sys.stdin.read(1)) in ("\n", "\r"):
        pass
    if not key:
        raise EOFError
    return key
