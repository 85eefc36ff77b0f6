"""Each number of a row stands in its sentence or near it."""

import pytest

from pipelines.parsing.number_provenance import NEAR, stated_numbers, unstated


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("in 1,204 adults", 1204),
        ("two thirds of patients", 66.7),
        ("less than half of them", 50),
        ("twice a day", 2),
        ("seen in 12% of patients", 100),
        ("none of the 39 babies", 0),
        ("after at least two previous treatments", 2),
    ],
)
def test_stated_numbers(text: str, number: float) -> None:
    assert number in stated_numbers(text)


def test_a_number_from_nowhere_is_found_out() -> None:
    text = "A study involved 300 adults. Of these, 40% recovered."
    row = {"char_start": 29, "char_end": len(text), "value": 40.0, "numerator": 120, "denominator": None}
    assert unstated("study_results", row, text) == ["numerator"]
    assert unstated("study_results", row | {"numerator": None}, text) == []


def test_only_sentences_near_the_quote_count() -> None:
    text = "It was given to 77 people. " + "x" * NEAR + " Most recovered."
    row = {"char_start": len(text) - 15, "char_end": len(text), "n_participants": 77}
    assert unstated("studies", row, text) == ["n_participants"]


def test_an_age_in_months() -> None:
    text = "For children from 6 months of age."
    row = {"char_start": 0, "char_end": len(text), "min_age_years": 0.5, "min_prior_treatments": None}
    assert unstated("indications", row, text) == []
