from __future__ import annotations

import attrs

from factcheck.presentation.timelines import timeline
from factcheck.records import Appearance
from tests.exports import samples


def test_each_appearance_says_who_when_and_how_it_was_read() -> None:
    line = timeline(samples.GROUP, samples.DOCUMENTS)
    assert [(entry.number, entry.day, entry.reading, entry.is_first) for entry in line.entries] == [
        (1, "7 March 2024", "4 week", True),
        (2, "undated", "6 week", False),
    ]
    assert line.entries[0].source == "Ada Reeve · Town Hall · 7 March 2024 · statement, line 1"
    assert [plot.axis for plot in line.plotted.plots] == ["week"]


def test_the_first_of_those_without_a_day_is_not_called_the_first() -> None:
    undated = attrs.evolve(samples.FOUR_WEEKS, said=None)
    group = attrs.evolve(samples.GROUP, appearances=(Appearance(undated, first=True),), matches=())
    assert not timeline(group, {}).entries[0].is_first


def test_words_that_recur_to_the_letter_are_set_once() -> None:
    again = attrs.evolve(samples.FOUR_WEEKS, id="claim-3")
    group = attrs.evolve(samples.GROUP, appearances=(*samples.GROUP.appearances, Appearance(again)))
    entries = timeline(group, samples.DOCUMENTS).entries
    assert [entry.same_as for entry in entries] == [None, None, 1]
