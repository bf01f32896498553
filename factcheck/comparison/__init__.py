"""Do the figures of two texts agree? Each figure of the left one is held against the right one.

Two steps, kept apart. First, which figure of the right text speaks of the same: by the words of its
own stretch of the sentence, its noun and its unit, weighed in ``likeness``; an equal figure speaks
for being the same, a differing one never against it. Then, whether the two can both be right: as
intervals, in a common unit (``measures``), with rounding allowed for.

How hedges are taken:

- A bound of the left text is a bound: 23.9 million bears out "more than 23 million".
- A bound of the right text is near its figure: whoever writes "more than 2.4 million" would have
  written "2.5 million" of more than that, so it does not bear out "more than 3 million".
- An exact figure agrees with the same one hedged; "up to" agrees with no other "up to".
- To deny a figure ("did not close 40") is to differ from whoever states it.

Figures are also read from "no deaths", "twice", "7.1/10", "number four" and "the top ten", a unit
that is left out is filled in ("5 cases in Wales, 12 in Scotland", "34 weeks, eight of them"), and
where nothing agrees, what follows from two figures or dates may: a sum or a difference
(``derivation``), a change from one to the other (``movement``), a share of a whole (``shares``), a
length of time or an age (``spans``).

The outcome is that of ``TextComparison``: ``differ`` where a figure differs, ``agree`` where every
figure that claims something agrees, else ``unknown``. A date beside a figure says when the figure
holds: it differs only where each text has one such date, and is not needed to agree.
"""

from factcheck.comparison.comparing import compare
from factcheck.comparison.passage import Passage

__all__ = ["Passage", "compare"]
