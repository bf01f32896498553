"""Documents and records made by hand, for tests of what becomes of them on the way out."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from factcheck.records import (
    Appearance,
    Claim,
    ClaimKind,
    Commitment,
    Comparison,
    Document,
    Evidence,
    Finding,
    Group,
    Hedge,
    Interval,
    Match,
    Period,
    Quantity,
    QuantityKind,
    Quote,
    Relation,
    ReviewItem,
    Severity,
    Stage,
)

STATEMENT = Document(
    id="statement",
    text="The council approved a four-week trial of the scheme.\nIt reached more than 800 homes.",
    publisher="Town Hall",
    date=dt.date(2024, 3, 7),
)
ARTICLE = Document(
    id="article",
    text="Councillors heard that a trial of the scheme\nhad taken six weeks in spring 2024.",
    title="Trial ran late",
)
DOCUMENTS = {document.id: document for document in (STATEMENT, ARTICLE)}


def words(document: Document, exact: str) -> Quote:
    """Quote the first place of some words in a document."""
    start = document.text.index(exact)
    return document.quote(start, start + len(exact))


def weeks(document: Document, exact: str, number: int) -> Quantity:
    """Read some words of a document as a number of weeks."""
    value = Decimal(number)
    return Quantity(
        quote=words(document, exact),
        kind=QuantityKind.DURATION,
        value=value,
        interval=Interval(value, value),
        unit="week",
        timex=f"P{number}W",
    )


HOMES = Quantity(
    quote=words(STATEMENT, "more than 800 homes"),
    kind=QuantityKind.COUNT,
    value=Decimal(800),
    interval=Interval(Decimal(800), None, low_open=True),
    hedge=Hedge.MORE_THAN,
    unit="home",
    noun="homes",
)
SPRING = Period(words(ARTICLE, "spring 2024"), "2024-SP", dt.date(2024, 3, 1), dt.date(2024, 5, 31))
FOUR_WEEKS = Claim(
    id="claim-1",
    kind=ClaimKind.FIGURE,
    quote=words(STATEMENT, "The council approved a four-week trial of the scheme."),
    speaker="Ada Reeve",
    said=STATEMENT.date,
    subject="trial of the scheme",
    names=("council", "scheme"),
    quantity=weeks(STATEMENT, "four-week", 4),
)
SIX_WEEKS = Claim(
    id="claim-2",
    kind=ClaimKind.FIGURE,
    quote=words(ARTICLE, ARTICLE.text),
    subject="trial of the scheme",
    quantity=weeks(ARTICLE, "six weeks", 6),
    periods=(SPRING,),
)
MATCH = Match(
    FOUR_WEEKS.id,
    SIX_WEEKS.id,
    (
        Evidence("words", Relation.SHARED, Decimal("9.25"), "trial scheme", "trial scheme"),
        Evidence("period", Relation.DIFFERS, Decimal("-1.50"), "", "spring 2024"),
        Evidence("place", Relation.UNKNOWN, Decimal("0.00")),
    ),
)
GROUP = Group(
    id="group-1",
    label="trial of the scheme",
    appearances=(Appearance(FOUR_WEEKS, first=True), Appearance(SIX_WEEKS)),
    matches=(MATCH,),
)
FINDING = Finding(
    id="finding-1",
    rule="different-duration",
    severity=Severity.HIGH,
    question="Did the trial take four weeks or six?",
    claims=(FOUR_WEEKS, SIX_WEEKS),
    compared=(Comparison("duration", ("4 week", "6 week"), Relation.DIFFERS),),
    normalised=("four-week → 4 week",),
    unknown=("who says it in article",),
    matches=(MATCH,),
)
ITEM = ReviewItem(
    rank=1,
    priority=Decimal(70),
    why=(("high severity", Decimal(60)), ("across documents", Decimal(10))),
    finding=FINDING,
)


def statement(text: str, *, document: str = "doc", speaker: str | None = None) -> Claim:
    """Return a claim whose quote is a whole document of this text."""
    quote = Quote.cut(document, text, 0, len(text))
    return Claim(id=f"claim-of-{document}", kind=ClaimKind.STATEMENT, quote=quote, speaker=speaker)


def undertaking(document: Document, cue: str, action: str) -> Claim:
    """Return a claim that the whole document promises something."""
    whole = words(document, document.text)
    return Claim(
        id=f"promise-of-{document.id}",
        kind=ClaimKind.COMMITMENT,
        quote=whole,
        commitment=Commitment(
            quote=whole,
            cue=words(document, cue),
            action=words(document, action),
            stage=Stage.PROMISED,
        ),
    )
