"""What holds of every text, whatever it says."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.periods import read
from factcheck.periods.tokens import fold
from factcheck.records import Document, Period, Sentence

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DATES = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2199, 12, 31))
WORDS = st.sampled_from(
    "the of in by since until from to between and last next past this year years month weeks "
    "ago today Friday May March 4 31st 2015 2024/25 2019-24 12 Q3 summer end early mid - , ( ) . "
    "more than ten decade century 1990s 28/04/2025 99/99/2025 0 99999 financial ending "
    "İ é ’s".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(max_size=80)


def periods_of(text: str, date: dt.date | None = None, asked: str | None = None) -> list[Period]:
    document = Document(id="any", text=text, date=date, asked=asked)
    return list(read(document, [Sentence(0, len(text), text)] if text else []))


@given(TEXTS, st.none() | st.dates())
@example("İ in 2015 İ on 8 April İ", dt.date(2025, 4, 28))
@example("9999 years ago and next century", dt.date.max)
@example("9999 years ago and last century, on Friday 29 February", dt.date.min)
def test_periods_are_exact_ordered_and_apart(text: str, date: dt.date | None) -> None:
    document = Document(id="any", text=text, date=date)
    end = 0
    for period in periods_of(text, date):
        assert document.holds(period.quote)
        assert period.quote.start >= end
        assert period.timex
        end = period.quote.end


@given(TEXTS, st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2050, 1, 1)))
def test_the_same_words_are_found_whatever_the_date(text: str, date: dt.date) -> None:
    undated = [period.quote for period in periods_of(text)]
    asked = [period.quote for period in periods_of(text, asked=date.isoformat())]
    assert undated == asked


@given(TEXTS, TEXTS, TEXTS)
def test_a_sentence_elsewhere_changes_nothing(before: str, text: str, after: str) -> None:
    alone = periods_of(text, dt.date(2025, 4, 28))
    whole = f"{before}\n{text}\n{after}"
    start = len(before) + 1
    document = Document(id="any", text=whole, date=dt.date(2025, 4, 28))
    within = read(document, [Sentence(start, start + len(text), text)] if text else [])
    assert [(one.quote.exact, one.timex, one.earliest, one.latest) for one in alone] == [
        (one.quote.exact, one.timex, one.earliest, one.latest) for one in within
    ]


@given(DATES)
def test_a_date_reads_the_same_in_every_form(date: dt.date) -> None:
    month = MONTHS[date.month - 1]
    forms = (
        f"{date.day} {month} {date.year}",
        f"{date.day:02} {month[:3]} {date.year}",
        f"{month} {date.day}, {date.year}",
        f"{date:%d/%m}/{date.year}",
        date.isoformat(),
    )
    for form in forms:
        (period,) = periods_of(f"It was agreed on {form}.")
        assert (period.earliest, period.latest) == (date, date), form
        assert period.quote.exact == form
        assert period.timex == date.isoformat()


@given(DATES, DATES)
def test_a_range_runs_from_its_first_year_to_its_last(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one.year, other.year))
    if first == last:
        return
    (period,) = periods_of(f"It grew between {first} and {last}.")
    assert period.timex == f"{first}/{last}"
    assert period.earliest == dt.date(first, 1, 1)
    assert period.latest == dt.date(last, 12, 31)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_question_at_the_end_of_time_resolves_nothing() -> None:
    (period,) = periods_of("We met yesterday.", asked="9999-12")
    assert period.earliest is None
    assert period.latest is None
