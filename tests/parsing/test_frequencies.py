"""Frequency phrases: direction, shares, bounds and band (DATA_MODEL.md, "Frequency bounds")."""

import pytest

from pipelines.parsing.adverse_events import link_regimen
from pipelines.parsing.frequencies import find_frequencies

CASES = [
    ("more than 1 in 10 people", ("more_than", 1, 10, None, None), (0.1, 1.0), ("very_common", "bounds")),
    ("at least 1 in 20 people", ("more_than", 1, 20, None, None), (0.05, 1.0), (None, None)),
    ("seen in more than 1 patient in 10", ("more_than", 1, 10, None, None), (0.1, 1.0), ("very_common", "bounds")),
    ("more than half of patients", ("more_than", 1, 2, None, None), (0.5, 1.0), ("very_common", "bounds")),
    ("up to 1 in 10 people", ("up_to", 1, 10, None, None), (None, 0.1), ("common", "leaflet_wording")),
    ("up to 1 in 100", ("up_to", 1, 100, None, None), (None, 0.01), ("uncommon", "leaflet_wording")),
    ("up to 1 in 1\u00a0000 people", ("up_to", 1, 1000, None, None), (None, 0.001), ("rare", "leaflet_wording")),
    ("up to one in 10,000", ("up_to", 1, 10_000, None, None), (None, 0.0001), ("very_rare", "leaflet_wording")),
    ("up to 2 in 10 people", ("up_to", 2, 10, None, None), (None, 0.2), (None, None)),
    ("fewer than 1 in 100 people", ("up_to", 1, 100, None, None), (None, 0.01), (None, None)),
    ("around 1 patient in 20", ("about", 1, 20, None, None), (None, None), (None, None)),
    ("1 in 25 patients", ("about", 1, 25, None, None), (None, None), (None, None)),
    ("about one in five", ("about", 1, 5, None, None), (None, None), (None, None)),
    ("a third of patients", ("about", 1, 3, None, None), (None, None), (None, None)),
    ("20% of patients", ("about", 20, 100, None, None), (None, None), (None, None)),
    ("0.5% of patients", ("about", 5, 1000, None, None), (None, None), (None, None)),
    ("between 1 and 10 patients in 100", ("between", 1, 100, 10, 100), (0.01, 0.1), ("common", "bounds")),
    ("between 1 in 10 and 1 in 100 people", ("between", 1, 100, 1, 10), (0.01, 0.1), ("common", "bounds")),
    ("1 to 10 patients in 10,000", ("between", 1, 10_000, 10, 10_000), (0.0001, 0.001), ("rare", "bounds")),
    ("1 in every 10 people or more", ("more_than", 1, 10, None, None), (0.1, 1.0), ("very_common", "bounds")),
    ("fewer than 1 in around 2,600 injections", ("up_to", 1, 2600, None, None), (None, 1 / 2600), (None, None)),
]


@pytest.mark.parametrize(("text", "shares", "bounds", "band"), CASES, ids=[c[0] for c in CASES])
def test_frequency(
    text: str, shares: tuple[object, ...], bounds: tuple[object, object], band: tuple[object, object]
) -> None:
    (found,) = find_frequencies(text)
    columns = found.columns()
    names = ("direction", "numerator", "denominator", "upper_numerator", "upper_denominator")
    assert tuple(columns[f"frequency_{n}"] for n in names) == shares
    assert (columns["lower_bound"], columns["upper_bound"]) == bounds
    assert (columns["lower_inclusive"] is None) == (bounds[0] is None)
    assert (columns["upper_inclusive"] is None) == (bounds[1] is None)
    assert (columns["band"], columns["band_basis"]) == band


@pytest.mark.parametrize("text", ["in 2018", "10 mg", "grade 3 or 4", "aged 2 to 5 years", "every 3 weeks", "5 in 1"])
def test_no_frequency(text: str) -> None:
    assert find_frequencies(text) == []


REGIMENS = [
    {"regimen_id": "a", "partners": ["bortezol", "dexaprone"], "route": "oral", "form": "tablet", "population": None},
    {"regimen_id": "b", "partners": ["dexaprone"], "route": "oral", "form": "tablet", "population": None},
    {"regimen_id": "c", "partners": [], "route": "intravenous", "form": "solution_for_infusion", "population": None},
]


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        ("together with bortezol and dexaprone", "a"),
        ("together with dexaprone", "b"),
        ("on its own", "c"),
        ("by infusion", "c"),
        ("by mouth", None),
        ("in children", None),
        (None, None),
    ],
)
def test_regimen_of_a_context(context: str | None, expected: str | None) -> None:
    assert link_regimen(context, REGIMENS) == expected
