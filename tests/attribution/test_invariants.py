"""What holds of the attributions of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.attribution import people, read
from factcheck.attribution.vocabulary import according, hints, participle, verb
from factcheck.records import Document
from factcheck.sentences import split

PIECES = st.lists(
    st.sampled_from(
        [
            "Ann Lee said ",
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "she told MPs ",
            "the report found that ",
            "it rose. ",
            ", arguing that ",
            "according to ",
            "the audit",
            ", ",
            ". ",
            ": ",
            "\n",
            "\n\n",
            "Mr Hale, the chair, ",
            "denied ",
            "who says ",
            "(",
            ") said ",
            "and added ",
            "As ",
        ]
    ),
    max_size=30,
).map("".join)


@given(PIECES | st.text(max_size=100))
def test_quotes_and_cues_stand_in_the_text(text: str) -> None:
    document = Document(id="d", text=text)
    sentences = split(document)
    found = read(document, sentences)
    for attribution in found:
        assert document.holds(attribution.quote)
        assert document.holds(attribution.cue)
        assert attribution.quote.exact == attribution.quote.exact.strip()
    places = [(a.quote.start, -a.quote.end) for a in found]
    assert places == sorted(places)
    assert read(document, sentences) == found


def test_people_leaves_out_what_a_page_wraps_around_its_text() -> None:
    clutter = "Sign up to our daily Fenland Echo newsletter"
    text = f"{clutter}\nAnn Lee was in the town hall all day, because North\nFen Council met."
    document = Document(id="d", text=text)
    assert [name.text for name in people(document, split(document))] == [
        "Ann Lee",
        "North Fen Council",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "'a ",
        '"a',
        "he said that ",
        "according to ",
        "Ann Lee of ",
        "“a,” he said. ",
        ", arguing",
        "the ",
        "report of ",
        "She said:\n",
        "(a ",
        "Department of ",
        "Ann Lee, ",
    ],
)
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    document = Document(id="d", text=piece * (100_000 // len(piece)))
    read(document, split(document))


WORDS = """said is not basically saying-so (finds re-told told, According to in the words of: as
reported by “it says in it, arguing pointing out""".split()


@given(st.lists(st.sampled_from(WORDS)))
def test_no_cue_is_overlooked(words: list[str]) -> None:
    text = " ".join(words)
    shown = hints(text)
    assert "verb" in shown or not verb().search(text)
    assert "according" in shown or not according().search(text)
    assert "participle" in shown or not participle().search(text)
