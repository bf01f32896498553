from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.presentation.segments import Kind, Mark, Segment, segments

MARKS = st.lists(
    st.builds(
        Mark,
        start=st.integers(-3, 30),
        end=st.integers(-3, 30),
        kind=st.sampled_from(Kind),
        claim=st.none() | st.sampled_from(["claim-a", "claim-b", "claim-c"]),
    )
)


def covering(marks: list[Mark], place: int) -> list[Mark]:
    return [mark for mark in marks if mark.start <= place < mark.end]


@given(st.text(max_size=25), MARKS)
def test_without_the_marks_the_text_is_the_text(text: str, marks: list[Mark]) -> None:
    assert "".join(segment.text for segment in segments(text, marks)) == text


@given(st.text(min_size=1, max_size=25), MARKS)
def test_each_letter_stands_out_for_the_reasons_of_the_marks_around_it(
    text: str, marks: list[Mark]
) -> None:
    place = 0
    for segment in segments(text, marks):
        for _ in segment.text:
            around = covering(marks, place)
            assert set(segment.kinds) == {mark.kind for mark in around}
            assert (segment.claim is None) == all(mark.claim is None for mark in around)
            place += 1


@given(st.text(min_size=1, max_size=25), MARKS)
def test_each_claim_begins_where_its_marks_begin(text: str, marks: list[Mark]) -> None:
    begun = [claim for segment in segments(text, marks) for claim in segment.begins]
    assert set(begun) == {
        mark.claim for mark in marks if mark.claim and max(0, mark.start) < min(mark.end, len(text))
    }


def test_words_lead_to_the_innermost_claim() -> None:
    marks = [Mark(0, 9, Kind.CLAIM, "outer"), Mark(4, 7, Kind.FIGURE, "inner")]
    assert segments("take five now", marks) == (
        Segment("take", (Kind.CLAIM,), "outer", ("outer",)),
        Segment(" fi", (Kind.CLAIM, Kind.FIGURE), "inner", ("inner",)),
        Segment("ve", (Kind.CLAIM,), "outer"),
        Segment(" now"),
    )


def test_many_marks_that_overlap_take_no_time_to_speak_of() -> None:
    size = 20_000
    marks = [Mark(place, size, Kind.FIGURE, f"claim-{place}") for place in range(size)]
    assert len(segments("x" * size, marks)) == size
