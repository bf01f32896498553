"""What is remembered of words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.remembered import Remembered


@settings(deadline=None)
@given(st.lists(st.text(max_size=60)))
def test_it_says_what_the_function_says(words: list[str]) -> None:
    remembered = Remembered(str.upper, most=3)
    assert [remembered[word] for word in words] == [word.upper() for word in words]


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []
    remembered = Remembered(asked.append)
    for word in "one two one two one".split():
        remembered[word]
    assert asked == ["one", "two"]


def test_memory_is_bounded() -> None:
    remembered = Remembered(len, most=100)
    for number in range(1_000):
        remembered[f"{number}"]
        remembered["long" * 1_000]
    assert len(remembered) <= 100
    assert max(map(len, remembered)) < 100
