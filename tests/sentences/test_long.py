"""What no one speaks in one breath is cut where it pauses."""

from __future__ import annotations

import pytest

from factcheck import sentences
from factcheck.records import Document
from factcheck.sentences.splitter import LONGEST_SENTENCE


@pytest.mark.parametrize("unit", ["and another thing, ", "word ", "x", "1,"])
def test_no_sentence_is_longer_than_can_be_read(unit: str) -> None:
    text = unit * (3 * LONGEST_SENTENCE // len(unit))
    found = sentences.split(Document(id="d", text=text))
    assert all(len(sentence.text) <= LONGEST_SENTENCE for sentence in found)
    assert all(text[s.start : s.end] == s.text for s in found)
    assert "".join(s.text for s in found).replace(" ", "") == text.replace(" ", "")
