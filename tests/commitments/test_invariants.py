"""What holds of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.commitments import read
from factcheck.commitments.notation import needed_words
from factcheck.commitments.vocabulary import cues, find_cues, marked, plain, words_of
from factcheck.records import Document, Sentence
from tests.commitments.reading import commitments_of

_WORDS = st.sampled_from(
    """we I the Government will would not and ; , that “ ” ( ) . committed to pledge plans no asked
    officials publish set up by 2031 in due course if who which have has been is are introducing
    hon. Friend £5 million do so — ’ expect it there would be necessary""".split()
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(_SENTENCES)
def test_every_part_is_a_quote_of_the_document(text: str) -> None:
    document = Document(id="d", text=text)
    for one in read(document, [Sentence(0, len(text), text)], [], []):
        parts = (one.quote, one.cue, one.action, one.actor, one.condition)
        assert all(document.holds(part) for part in parts if part is not None)
        assert all(part.exact.strip() for part in parts if part is not None)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    stripped = text.strip()
    if stripped:
        commitments_of(stripped)


@settings(deadline=None, max_examples=100)
@given(_SENTENCES, _SENTENCES)
def test_a_sentence_elsewhere_changes_nothing_here(text: str, other: str) -> None:
    if "do" in text or "“" in other:
        return  # "do so" asks for the sentence before, on purpose
    alone = [(one.stage, one.force, one.action.exact) for one in commitments_of(text)]
    both = [
        (one.stage, one.force, one.action.exact)
        for one in commitments_of(other, text)
        if one.cue.start > len(other)
    ]
    assert both == alone


def test_every_cue_names_words_it_needs() -> None:
    assert all(cue.needs for cue in cues())


def test_a_choice_that_may_be_left_out_is_not_needed() -> None:
    assert needed_words("(soon|) publish") == {"publish"}
    assert needed_words("{be} {adv} ((due|set) {adv}|) to be") == {"to"}


_FRAGMENTS = st.sampled_from(
    """we'll We’ll won't ’ll 's is isn't been beentobe be to committed, COMMITTED announced — (has
    have hadn't we're “we've due_to for in been\u00a0asked asked, soon not
    there are no plans""".split()
)


@settings(deadline=None, max_examples=300)
@given(st.lists(_FRAGMENTS | _WORDS | st.text(max_size=4), max_size=30).map(" ".join))
def test_cues_are_found_where_their_patterns_match(text: str) -> None:
    text = plain(text)
    found = [(cue, match.span()) for cue, match in find_cues(text)]
    searched = [
        (cue, match.span()) for cue in cues() for match in cue.pattern.finditer(marked(text))
    ]
    assert found == searched


@settings(deadline=None)
@given(st.lists(_FRAGMENTS | _WORDS | st.text(max_size=4), max_size=30).map(" ".join))
def test_to_mark_adverbs_keeps_each_code_point_at_its_place(text: str) -> None:
    assert len(marked(text)) == len(text)
    assert marked(text).casefold() == text.casefold()


def test_every_vague_time_names_words_it_needs() -> None:
    assert all(map(needed_words, words_of("deadlines.vague_phrases")))
