"""Numbers in words and digits have exact values; what is no number has none."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import numerals

VALUES = {
    "five": "5",
    "Twenty-one": "21",
    "twenty\u2011one": "21",
    "a hundred and twenty": "120",
    "a hundred and one million": "101000000",
    "two hundred and two thousand": "202000",
    "one thousand two hundred and five": "1205",
    "two million three hundred thousand and five": "2300005",
    "half a million": "500000",
    "quarter of a million": "250000",
    "three quarters of a million": "750000",
    "two and a half": "2.5",
    "two and a half million": "2500000",
    "two point five million": "2500000",
    "zero point zero five": "0.05",
    "a dozen": "12",
    "half a dozen": "6",
    "3,059": "3059",
    "10 000": "10000",
    "10\u00a0000": "10000",
    "1.5 million": "1500000",
    "1.50": "1.5",
    "12billion": "12000000000",
    "5bn": "5000000000",
    "2m": "2000000",
    "20k": "20000",
    "2½": "2.5",
    "5 crore": "50000000",
}


@pytest.mark.parametrize(("text", "expected"), VALUES.items())
def test_a_cardinal_has_its_exact_value(text: str, expected: str) -> None:
    assert str(numerals.value(text)) == expected


@pytest.mark.parametrize(
    "text",
    ["", "a", "and", "hundred", "one and one", "13th", "twoo", "first", "1" * 31, "five men"],
)
def test_what_is_no_cardinal_has_no_value(text: str) -> None:
    assert numerals.value(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("between one hundred and two hundred", ["one hundred", "two hundred"]),
        ("between 2 million and 3 million", ["2 million", "3 million"]),
        ("in 2019 120 340 were sold", ["2019", "120", "340"]),
        ("five and six or twenty-one", ["five", "six", "twenty-one"]),
        ("1,234,567.89, then 7.4.", ["1,234,567.89", "7.4"]),
    ],
)
def test_neighbouring_cardinals_are_told_apart(text: str, found: list[str]) -> None:
    assert re.findall(rf"\b{numerals.CARDINAL}", text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [("half", "0.5"), ("two-thirds", "0.6666666667"), ("a quarter", "0.25"), ("a lot", "None")],
)
def test_a_fraction_in_words_is_a_share(text: str, expected: str) -> None:
    assert str(numerals.fraction(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first", 1),
        ("Twelfth", 12),
        ("twenty-first", 21),
        ("thirtieth", 30),
        ("22nd", 22),
        ("x", None),
    ],
)
def test_an_ordinal_has_its_rank(text: str, expected: int | None) -> None:
    assert numerals.ordinal(text) == expected


@given(st.integers(0, 10**15))
def test_digits_with_commas_are_read_as_they_are_written(number: int) -> None:
    assert numerals.value(f"{number:,}") == number


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_numbers_in_words_are_read_back(number: int, scale: str) -> None:
    words = in_words(number)
    assert numerals.value(words) == number
    assert numerals.value(f"{words} {scale}") == number * numerals.SCALES[scale]


def in_words(number: int) -> str:
    """Return a number below a thousand in words."""
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{in_words(number // 100)} hundred{rest}"
    small = {value: word for word, value in (numerals.UNITS | numerals.TEENS).items()}
    if number in small:
        return small[number]
    tens = {value: word for word, value in numerals.TENS.items()}
    unit = f"-{small[number % 10]}" if number % 10 else ""
    return f"{tens[number - number % 10]}{unit}"


@given(st.text(alphabet="0123456789,. ½onetwhudraimlg-", max_size=60))
def test_every_match_has_a_value_or_too_many_digits(text: str) -> None:
    for match in re.finditer(rf"\b{numerals.CARDINAL}", text):
        value = numerals.cardinal(match[0])
        assert isinstance(value, Decimal) or len(match[0]) > numerals.MOST_DIGITS


@pytest.mark.parametrize(
    "text", ["1" * 10**6, "one hundred and " * 60_000, "1,1" * 300_000, "half a " * 100_000]
)
def test_a_million_characters_take_no_longer_than_they_must(text: str) -> None:
    assert len(re.findall(rf"\b{numerals.CARDINAL}", text)) <= len(text)
