"""What a correction says of another document is no inconsistency between the two."""

from __future__ import annotations

import datetime as dt

from factcheck import pipeline
from factcheck.records import Document

FIGURE = "The repair of the sea wall at Port Ellis cost £{} million."
WORDS = "An error has been identified in the written answer given on 3 March. "


def document(name: str, day: int, text: str, corrects: str | None = None) -> Document:
    return Document(id=name, text=text, date=dt.date(2025, 3, day), corrects=corrects)


def rules(*documents: Document) -> list[tuple[str, set[str]]]:
    return [
        (finding.rule, {claim.document for claim in finding.claims})
        for finding in pipeline.analyse(documents).findings
    ]


EARLIER = document("earlier", 3, FIGURE.format("6.5"))


def test_a_difference_that_a_correction_explains_is_one() -> None:
    plain = rules(EARLIER, document("later", 20, FIGURE.format("3.2")))
    assert ("value-differs", {"earlier", "later"}) in plain
    found = rules(EARLIER, document("later", 20, WORDS + FIGURE.format("3.2")))
    assert ("official-correction", {"earlier", "later"}) in found
    assert "value-differs" not in dict(found)


def test_what_the_source_names_as_a_correction_is_one() -> None:
    found = rules(EARLIER, document("later", 20, FIGURE.format("3.2"), corrects="earlier"))
    assert ("official-correction", {"earlier", "later"}) in found
    found = rules(EARLIER, document("later", 20, FIGURE.format("3.2"), corrects="another"))
    assert ("value-differs", {"earlier", "later"}) in found


def test_a_correction_explains_nothing_that_was_said_after_it() -> None:
    later = document("later", 20, FIGURE.format("3.2"))
    found = rules(document("first", 3, WORDS + FIGURE.format("6.5")), later)
    assert ("value-differs", {"first", "later"}) in found
