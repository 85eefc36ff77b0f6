"""Sentences, brackets, lists, numbers and dates."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parsing.brackets import bracket_contents, mask_brackets, split_list, strip_brackets
from pipelines.parsing.dates import find_dates
from pipelines.parsing.numbers import find_numbers, parse_number, qualifier_before
from pipelines.parsing.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It works. It is safe.", ["It works.", "It is safe."]),
        ("It fell by 2.5 points. Then it rose.", ["It fell by 2.5 points.", "Then it rose."]),
        ("Caused by M. inventum and E. fictus.", ["Caused by M. inventum and E. fictus."]),
        ("Some (e.g. Two were ill. One died.) recovered.", ["Some (e.g. Two were ill. One died.) recovered."]),
        ("An open bracket (never closed. The next one.", ["An open bracket (never closed.", "The next one."]),
        ("Given vs. Placebo in a study.", ["Given vs. Placebo in a study."]),
        ("They had hepatitis B. The others did not.", ["They had hepatitis B.", "The others did not."]),
        ("Is it safe? Yes! 12 people said so.", ["Is it safe?", "Yes!", "12 people said so."]),
        ("A ‘quoted end.’ Another.", ["A ‘quoted end.’", "Another."]),
        ("", []),
    ],
)
def test_split_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aB .()!?1", max_size=80))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))


@given(st.text(alphabet="ab ()[],", max_size=60))
def test_masked_text_keeps_its_length(text: str) -> None:
    masked = mask_brackets(text)
    assert len(masked) == len(text)
    assert all(m in (c, "\x00") for m, c in zip(masked, text, strict=True))


def test_brackets() -> None:
    assert strip_brackets("abdominal (belly) pain") == "abdominal pain"
    assert strip_brackets("one (two (three)), four") == "one, four"
    assert bracket_contents("a (b (c)) d [e]") == ["b (c)", "e"]


def test_split_list_outside_brackets_only() -> None:
    text = "rash (red, itchy and raised), fever and chills; cough"
    pieces = split_list(text)
    assert [p.text for p in pieces] == ["rash (red, itchy and raised)", "fever", "chills", "cough"]
    assert [p.joiner for p in pieces] == ["", ",", "and", ";"]
    assert all(text[p.start :].startswith(p.text) for p in pieces)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,455", 1455),
        ("66.5", 66.5),
        ("12 000", 12000),
        ("1.2 million", 1_200_000),
        ("twenty-four", 24),
        ("one hundred and five", 105),
        ("one and a half", 1.5),
        ("a hundred", 100),
        ("two thousand", 2000),
        ("patients", None),
        ("", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@given(st.integers(min_value=0, max_value=999_999_999))
def test_numbers_with_separators_are_read_back(value: int) -> None:
    text = f"In {value:,} people."
    assert [n.value for n in find_numbers(text)] == [float(value)]


@given(st.decimals(min_value=0, max_value=1000, places=2))
def test_decimals_are_read_back(value: object) -> None:
    assert [n.value for n in find_numbers(f"by {value} mg")] == [float(str(value))]


def test_numbers_inside_codes_are_none() -> None:
    assert find_numbers("the IDH1 gene and 5HT receptors") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("around 12", "about"),
        ("nearly 600", "about"),
        ("more than 12", "over"),
        ("at least a 12", "over"),
        ("up to 12", "under"),
        ("the 12", None),
    ],
)
def test_qualifier_before(text: str, expected: str | None) -> None:
    assert qualifier_before(text, text.index(next(c for c in text if c.isdigit()))) == expected


def test_dates() -> None:
    text = "on 1st March 2021, in June 2022, since 1999, on 31 June 2020 and on 02/05/2023"
    found = find_dates(text)
    assert [(d.value, d.precision) for d in found] == [
        (date(2021, 3, 1), "day"),
        (date(2022, 6, 1), "month"),
        (date(1999, 1, 1), "year"),
        (date(2023, 5, 2), "day"),
    ]
