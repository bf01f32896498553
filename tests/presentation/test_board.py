from __future__ import annotations

import datetime as dt

import attrs

from factcheck.presentation.board import board
from factcheck.records import CommitmentHistory, Document, Restatement, Stage, Timing
from tests.exports import samples

PLEDGE = Document(id="pledge", text="We will publish the plan by March 2026.")
CLAIM = samples.undertaking(PLEDGE, "will", "publish the plan")
HISTORY = CommitmentHistory(
    id="commitment-1",
    statements=(Restatement(CLAIM, Stage.PROMISED, samples.words(PLEDGE, "will")),),
    current=CLAIM.id,
    stage=Stage.PROMISED,
    timing=Timing.OVERDUE,
)
LATER = attrs.evolve(HISTORY, id="commitment-2", stage=Stage.UNDER_WAY, timing=Timing.NONE)


def test_a_board_counts_by_deadline_and_stage() -> None:
    made = board([HISTORY, LATER, LATER], {}, as_of=dt.date(2026, 5, 1))
    assert made.stages == (Stage.PROMISED, Stage.UNDER_WAY)
    assert [(row.title, row.counts, row.total) for row in made.rows] == [
        ("overdue", (1, 0), 1),
        ("without a deadline", (0, 2), 2),
    ]
    assert made.total == made.shown == 3


def test_all_are_counted_where_some_are_shown() -> None:
    made = board([HISTORY, LATER], {}, shown=[HISTORY])
    assert (made.total, made.shown) == (2, 1)
    assert [lane.timing for lane in made.lanes] == [Timing.OVERDUE]


def test_a_card_says_what_by_whom_and_what_is_not_known() -> None:
    ((card,),) = (lane.cards for lane in board([HISTORY], {"pledge": PLEDGE}).lanes)
    assert card.action == "publish the plan"
    assert card.overdue
    assert card.particulars == ("promised (“will”)",)
    assert card.statements[0].source == "speaker unknown · undated · pledge, line 1"
