"""Words that stand for one another."""

from collections import Counter
from importlib.resources import files

import pytest

from factcheck.text.families import family, kin
from factcheck.text.words import FUNCTION_WORDS, stem


def _rows() -> list[list[str]]:
    text = (files("factcheck.text") / "families.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def test_no_stem_stands_in_two_families() -> None:
    stems = Counter(term for row in _rows() for term in {stem(word) for word in row})
    assert [term for term, count in stems.items() if count > 1] == []


def test_every_listed_word_is_one_that_is_compared() -> None:
    assert FUNCTION_WORDS.isdisjoint(word for row in _rows() for word in row)


def test_a_family_goes_by_one_of_its_own_stems_whatever_is_asked_first() -> None:
    for row in _rows():
        names = {family(stem(word)) for word in row}
        assert len(names) == 1
        assert names <= {stem(word) for word in row}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ferry fares fell", "a drop in ferry fares"),
        ("They sold the ship", "the sale of the vessel"),
        ("Two soldiers died", "the deaths of two troops"),
        ("the library was shut", "the closure of the library"),
    ],
)
def test_a_second_telling_shares_its_words(one: str, other: str) -> None:
    assert set(kin(one)) == set(kin(other))


def test_what_is_against_it_is_another_family() -> None:
    assert family(stem("rose")) != family(stem("fell"))
    assert family(stem("bought")) != family(stem("sold"))
