"""What holds of the sentences of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Document, SentenceKind
from factcheck.sentences import split

PIECES = st.lists(
    st.sampled_from(
        [
            "The hon.",
            "Mr.",
            "£1.5m.",
            "“It rose.”",
            "e.g.",
            "3 min read",
            "Sign up",
            "it fell",
            "Home Office",
            "date 2020-01-02",
            "The end.",
            "…",
            "[1]",
            "(",
            ")",
            "1.",
            "\n",
            "\n\n",
            " ",
            "\u2028",
            "\u00a0",
            "\r\n",
            "Ann Lee said.",
            ":",
            ";",
            "- item",
        ]
    ),
    max_size=30,
).map("".join)
TEXTS = PIECES | st.text(max_size=200)


@given(TEXTS)
def test_sentences_cover_the_text_and_do_not_overlap(text: str) -> None:
    sentences = split(Document(id="d", text=text))
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
    for before, after in pairwise(sentences):
        assert before.end <= after.start
        assert text[before.end : after.start].strip() == ""
    covered = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(covered.split()) == "".join(text.split())


@given(TEXTS)
def test_what_stands_after_a_paragraph_changes_nothing_in_it(text: str) -> None:
    """A finished paragraph of speech reads the same, whatever follows it."""
    first = "The bridge is shut. It will open in May."
    alone = split(Document(id="d", text=first))
    followed = split(Document(id="d", text=f"{first}\n\n{text}"))
    assert followed[: len(alone)] == alone


def test_nothing_to_cut() -> None:
    assert split(Document(id="d", text="")) == ()
    assert split(Document(id="d", text=" \n\t ")) == ()


def test_speech_is_what_a_text_without_lines_is() -> None:
    (sentence,) = split(Document(id="d", text="more than 800 cases"))
    assert sentence.kind is SentenceKind.SPEECH


@pytest.mark.parametrize(
    "piece",
    [". ", "hon. ", "A ", "A. ", "1. ", "“", "'a ", "a\n", "Title Here\n", "(", "\n", "[1] ", " "],
)
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    assert sum(s.end - s.start for s in split(Document(id="d", text=text))) <= len(text)
