"""What of a passage is compared: its figures, those in words included, and its dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.comparison import dates, measures
from factcheck.comparison.dates import Date
from factcheck.comparison.passage import Passage
from factcheck.records import Document, Hedge, Interval, Quantity, QuantityKind, Quote, Sentence

__all__ = ["RANK", "Mention", "mentions"]

RANK = "rank"

_NONE = re.compile(
    r"\b(?:(?P<body>nobody|no\ one)|(?:no|none|zero)\ "
    r"(?!more|fewer|less|longer|later|doubt|matter|one|other|such|\d)"
    r"(?P<noun>[a-z]+(?:\ [a-z]+)?))\b",
    flags=re.IGNORECASE | re.VERBOSE,
)
_TIMES = re.compile(r"\b(?:(once)|(twice)|(thrice))\b(?!\ (?:as|again|more)\b)", re.IGNORECASE)
_RANKED = re.compile(r"(?:\bnumber|\bno\.?|\bnos\.?|\bnumero|#|№|\bat)\ ?$", re.IGNORECASE)
_TOP = re.compile(r"\btop\ $", re.IGNORECASE)
_MARK = re.compile(r"(\d+(?:\.\d+)?)\s?(?:/|out\ of)\s?(5|10|20|100)\b", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:scor|rat(?:ed|ing)|average|mark|grade|metacritic)", flags=re.IGNORECASE)
_JOINT = re.compile(r"(?:,?\ and\ |,\ |\ )")
_LISTING = re.compile(r"[^.;]{0,60}?(?:,\ |\ and\ |,\ and\ )", flags=re.VERBOSE)
_ELLIPSIS = re.compile(
    r"\ (?:in|at|from|for|of|on|to|by|within|during|over)\b|[,.;)]|\ and\b", flags=re.VERBOSE
)
_SHORT = re.compile(r"[^.;\d]{1,40}")
_CLOSED = re.compile(r"\ ?[,.;)]|\ of\ (?:them|which|whom)\b|$", flags=re.VERBOSE)
_WHOLE = re.compile(
    r"(?:^|[.;]\ |\n)(?:Of|of|Out\ of|Among)\ (?:the\ |its\ |those\ )?$", re.VERBOSE
)
_PART = re.compile(r"\ (?:out\ )?of\ (?:the\ |its\ |their\ )?", flags=re.VERBOSE)
_FROM = re.compile(r"\bfrom\ (?:about\ |around\ |just\ )?$", re.VERBOSE | re.IGNORECASE)
_MOVED = re.compile(r"\b(?:up|down)\ from\b", re.VERBOSE | re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()]\ |\bbut\b|\bwhile\b", re.VERBOSE)
_DENIAL = re.compile(
    r"""\bnot\b(?!\ (?:only|just|least|simply|merely|more|less|fewer|including|exceed))
    | n[’']t\b | \b(?:never|cannot|without|neither|nor)\b | \b(?:fail|refus|den)\w*\ to\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_REACH = 60
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_MONTHS = {"year": 12, "month": 1}


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
    marked = list(_marked(document, passage.quantities))
    merged = _merged(document, [_ranked(document, quantity) for quantity in marked])
    read = list(_listed(document, _shared(document, merged)))
    taken = [quantity.quote for quantity in read] + [p.quote for p in passage.periods]
    for quantity in (*read, *_in_words(passage, taken)):
        sentence = _around(passage, quantity.quote.start)
        if sentence is not None:
            yield Mention(
                quantity.quote,
                sentence,
                quantity,
                decides=quantity.kind is not QuantityKind.REFERENCE,
                former=_is_former(document, quantity.quote),
                denied=_is_denied(document, sentence, quantity.quote),
            )


def _around(passage: Passage, place: int) -> Sentence | None:
    index = bisect_right(passage.sentences, place, key=lambda sentence: sentence.start) - 1
    if index >= 0 and place < passage.sentences[index].end:
        return passage.sentences[index]
    return None


def _is_former(document: Document, quote: Quote) -> bool:
    before = document.text[max(0, quote.start - _REACH) : quote.start]
    if not _FROM.search(before):
        return False
    return bool(_MOVED.search(before) or document.text.startswith(" to ", quote.end))


def _is_denied(document: Document, sentence: Sentence, quote: Quote) -> bool:
    """Tell whether the words of a figure's own clause, hedge left out, deny it."""
    text = document.text
    before = _CLAUSE.split(text[max(sentence.start, quote.start - 2 * _REACH) : quote.start])[-1]
    after = _CLAUSE.split(text[quote.end : min(sentence.end, quote.end + _REACH)])[0]
    return bool(_DENIAL.search(before) or _DENIAL.search(after))


def _marked(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield the figures, "7.1/10" and "a score of 74 out of 100" as marks."""
    floor = 0
    for quantity in quantities:
        if quantity.quote.start < floor:
            continue
        mark = _mark(document, quantity)
        floor = 0 if mark is None else mark.quote.end
        yield mark or quantity


def _mark(document: Document, quantity: Quantity) -> Quantity | None:
    quote, text = quantity.quote, document.text
    mark = _MARK.search(text, quote.start, quote.end + len(" out of 100"))
    if mark is None or mark.start() >= quote.end:
        return None
    before = text[max(0, quote.start - _REACH) : quote.start]
    if not ("/" in mark[0] or "." in mark[1] or _MARKED.search(before)):
        return None
    value = Decimal(mark[1])
    return evolve(
        quantity,
        quote=document.quote(quote.start, max(quote.end, mark.end())),
        kind=QuantityKind.NUMBER,
        value=value,
        unit=f"{measures.OUT_OF}{mark[2]}",
        interval=_scaled_to(quantity, value),
    )


def _listed(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, with the unit of the one before where it is left out in a list.

    "5 cases in Wales, 12 in Scotland and 163 in England"
    """
    counted: Quantity | None = None
    whole: Quantity | None = None
    for quantity in quantities:
        if counted is not None and quantity.kind is QuantityKind.NUMBER and not quantity.unit:
            between = document.text[counted.quote.end : quantity.quote.start]
            after = quantity.quote.end
            listed = _LISTING.fullmatch(between) and _ELLIPSIS.match(document.text, after)
            bare = _SHORT.fullmatch(between) and _CLOSED.match(document.text, after)
            if listed or bare or (whole is not None and _LISTING.fullmatch(between)):
                quantity = evolve(quantity, kind=counted.kind, unit=counted.unit)
        counted = quantity if quantity.kind is QuantityKind.COUNT else None
        whole = (whole or _whole(document, quantity)) if counted is not None else None
        yield quantity


def _whole(document: Document, quantity: Quantity) -> Quantity | None:
    """Return a figure of which the next ones are parts: "Of the 12 members, 3 died"."""
    start = quantity.quote.start
    before = document.text[max(0, start - _REACH) : start]
    return quantity if _WHOLE.search(before) else None


def _shared(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, a part in the unit of its whole: "61 of 150 seats"."""
    for quantity, whole in pairwise([*quantities, None]):
        assert quantity is not None
        if whole is not None and quantity.kind is QuantityKind.NUMBER and not quantity.unit:
            between = document.text[quantity.quote.end : whole.quote.start]
            if whole.kind is QuantityKind.COUNT and _PART.fullmatch(between):
                quantity = evolve(quantity, kind=whole.kind, unit=whole.unit)
        yield quantity


def _ranked(document: Document, quantity: Quantity) -> Quantity:
    """Return a figure as a rank ("number four", "the top ten"), or as it is."""
    quote, text = quantity.quote, document.text
    before = text[max(0, quote.start - _REACH) : quote.start]
    if quantity.value is None:
        return quantity
    if quantity.kind in (QuantityKind.NUMBER, QuantityKind.COUNT) and _TOP.search(before):
        interval = Interval(Decimal(1), max(Decimal(1), quantity.value))
        return evolve(
            quantity, kind=QuantityKind.ORDINAL, unit=RANK, interval=interval, checkable=True
        )
    if quantity.kind is QuantityKind.REFERENCE and _RANKED.search(before):
        return evolve(quantity, kind=QuantityKind.ORDINAL, unit=RANK, checkable=True)
    if quantity.kind is QuantityKind.ORDINAL:
        return evolve(quantity, unit=RANK)
    return quantity


def _scaled_to(quantity: Quantity, value: Decimal) -> Interval:
    if quantity.kind is QuantityKind.FRACTION and quantity.value:
        return quantity.interval.scaled(value / quantity.value)
    return quantity.interval if quantity.value == value else Interval(value, value)


def _merged(document: Document, quantities: list[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, "4 minutes and 25 seconds" as one."""
    skip = False
    for quantity, following in pairwise([*quantities, None]):
        assert quantity is not None
        if skip:
            skip = False
            continue
        both = _mixed(document, quantity, following) if following else None
        skip = both is not None
        yield both or quantity


def _mixed(document: Document, left: Quantity, right: Quantity) -> Quantity | None:
    between = document.text[left.quote.end : right.quote.start]
    if not _JOINT.fullmatch(between) or left.value is None or right.value is None:
        return None
    for unit, parts in (("second", _SECONDS), ("month", _MONTHS)):
        a, b = parts.get(left.unit or ""), parts.get(right.unit or "")
        if a and b and a > b and left.kind is right.kind is QuantityKind.DURATION:
            value = left.value * a + right.value * b
            quote = document.quote(left.quote.start, right.quote.end)
            if left.hedge is Hedge.EXACT:
                interval = Interval(value, value)
            else:
                interval = left.interval.scaled(Decimal(a))
            return evolve(left, quote=quote, value=value, unit=unit, interval=interval, timex=None)
    return None


def _in_words(passage: Passage, taken: list[Quote]) -> Iterator[Quantity]:
    """Yield the counts that stand in words of another sort: "no deaths", "twice"."""
    document = passage.document
    ends = sorted((quote.start, quote.end) for quote in taken)
    for sentence in passage.sentences:
        for pattern in (_NONE, _TIMES):
            for match in pattern.finditer(document.text, sentence.start, sentence.end):
                index = bisect_left(ends, (match.end(), 0)) - 1
                if index < 0 or ends[index][1] <= match.start():
                    yield _counted(document.quote(*match.span()), match)


def _counted(quote: Quote, match: re.Match[str]) -> Quantity:
    if match.re is _TIMES:
        value, unit = Decimal(match.lastindex or 1), "time"
    else:
        noun = match["noun"]
        value, unit = Decimal(0), "person" if noun is None else noun.lower()
    return Quantity(quote, QuantityKind.COUNT, value, Interval(value, value), unit=unit)
