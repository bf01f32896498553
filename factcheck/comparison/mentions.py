"""What of a passage is compared: its figures, those in words included, and its dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from factcheck.comparison import dates
from factcheck.comparison.compounds import merged
from factcheck.comparison.dates import Date
from factcheck.comparison.elision import filled
from factcheck.comparison.former import is_former
from factcheck.comparison.marks import marked
from factcheck.comparison.passage import Passage
from factcheck.comparison.ranks import ranked
from factcheck.comparison.worded import in_words
from factcheck.records import Document, Quantity, QuantityKind, Quote, Sentence

__all__ = ["Mention", "mentions"]

_CLAUSE = re.compile(r"[,;:()]\ |\bbut\b|\bwhile\b", re.VERBOSE)
_DENIAL = re.compile(
    r"""\bnot\b(?!\ (?:only|just|least|simply|merely|more|less|fewer|including|exceed))
    | n[’']t\b | \b(?:never|cannot|without|neither|nor)\b | \b(?:fail|refus|den)\w*\ to\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_REACH = 60
_SIDE = 200


@frozen
class Mention:
    """A figure or a date at its place in a passage.

    Attributes:
        quote: its words.
        sentence: the sentence it stands in.
        quantity, date: what it states; one of them is None.
        decides: whether it is a claim of its own, and not a name's number.
        former: it is what something moved from ("from 80,000 to 100,000", "up from 41,950").
        denied: its clause denies it.
    """

    quote: Quote
    sentence: Sentence
    quantity: Quantity | None = None
    date: Date | None = None
    decides: bool = True
    former: bool = False
    denied: bool = False

    @property
    def sides(self) -> tuple[str, str]:
        """The text of its sentence just before its words, and just after them."""
        text, offset = self.sentence.text, self.sentence.start
        start, end = max(0, self.quote.start - offset), max(0, self.quote.end - offset)
        return text[max(0, start - _SIDE) : start], text[end : end + _SIDE]


def mentions(passage: Passage) -> tuple[Mention, ...]:
    """Return the figures and dates of a passage, in order of position."""
    found = [*_figures(passage), *_dates(passage)]
    return tuple(sorted(found, key=lambda mention: (mention.quote.start, mention.quote.end)))


def _dates(passage: Passage) -> Iterator[Mention]:
    for period in passage.periods:
        date = dates.date(passage.document, period)
        sentence = _around(passage, period.quote.start)
        if date is not None and sentence is not None:
            yield Mention(period.quote, sentence, date=date)


def _figures(passage: Passage) -> Iterator[Mention]:
    document = passage.document
    single = ranked(document, marked(document, passage.quantities))
    read = list(filled(document, merged(document, single)))
    taken = [quantity.quote for quantity in read] + [p.quote for p in passage.periods]
    for quantity in (*read, *in_words(passage, taken)):
        sentence = _around(passage, quantity.quote.start)
        if sentence is not None:
            yield Mention(
                quantity.quote,
                sentence,
                quantity,
                decides=quantity.kind is not QuantityKind.REFERENCE,
                former=is_former(document, quantity.quote),
                denied=_is_denied(document, sentence, quantity.quote),
            )


def _around(passage: Passage, place: int) -> Sentence | None:
    index = bisect_right(passage.sentences, place, key=lambda sentence: sentence.start) - 1
    if index >= 0 and place < passage.sentences[index].end:
        return passage.sentences[index]
    return None


def _is_denied(document: Document, sentence: Sentence, quote: Quote) -> bool:
    """Tell whether the words of a figure's own clause, hedge left out, deny it."""
    text = document.text
    before = _CLAUSE.split(text[max(sentence.start, quote.start - 2 * _REACH) : quote.start])[-1]
    after = _CLAUSE.split(text[quote.end : min(sentence.end, quote.end + _REACH)])[0]
    return bool(_DENIAL.search(before) or _DENIAL.search(after))
