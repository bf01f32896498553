"""When things are said to hold: dates, years and stretches of time, as TIMEX3 and as days.

>>> import datetime as dt
>>> from factcheck.records import Document, Sentence
>>> text = "Since May 2024 we have met monthly; we will report by the end of next year."
>>> document = Document(id="answer", text=text, date=dt.date(2025, 4, 28))
>>> for period in read(document, [Sentence(0, len(text), text)]):
...     print(period.quote, period.timex, period.earliest, period.latest, sep=" | ")
May 2024 | 2024-05 | 2024-05-01 | 2025-04-28
the end of next year | 2026 | None | 2026-12-31

What is read as a period, and how:

- A length alone ("three months", "15 years of reports") is no period: it says how long, not when.
- The words are those of TIMEX3: without the preposition ("since", "by", "in"), with "the", "this",
  "early", "the end of". A range is one period, its "between" or "from" included.
- ``earliest`` and ``latest`` say when the statement holds, so that "since 2010" begins in 2010 and
  ends with the document's day, "by March 2029" has only an end, and "from 2030" only a beginning;
  ``timex`` stays that of the date itself.
- Financial years ("2024/25", "2024-25") are April to March, tax years begin on 6 April, academic
  years in September; seasons are three whole months. "Early", "mid" and "late" are thirds.
- A date without a year is of the nearest year; the last one where the sentence looks back, and the
  next where it looks ahead.
- "Recent weeks" and "the coming weeks" reach no farther than one would count in the next longer
  unit: three months for weeks, a year for months, ten years for years.
- A relative period is resolved against the document's date. Where only the day or month is known in
  which a question was asked, it may have been answered up to 30 days later, and an end is given
  only where it is the same whichever day that was: "this year" in a question of March is known,
  "yesterday" is not. Where nothing is known, the TIMEX3 value says what it can (``XXXX-01`` for
  January, ``PAST_REF``, ``FUTURE_REF``) and both ends are None.
- "A year earlier", "the following month" and "that year" are counted from the period named before
  them in the sentence, and unknown where that is not known as closely as it takes.
- A date that no calendar has (31 February) keeps its words and has no days.
- How often ("every Tuesday", "annual") is no period, nor is "now", save as an end of one.
"""

from factcheck.periods.reader import read
from factcheck.periods.triggers import Scan, scan

__all__ = ["Scan", "read", "scan"]
