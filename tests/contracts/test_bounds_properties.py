"""Properties of the frequency rules, over all wordings that could stand in a document."""

import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.registry import to_frame
from schemas.validation import AllRowsRejected, validate_table
from schemas.vocabularies import BAND_LIMITS, LEAFLET_BANDS, Band

Row = dict[str, Any]
DIRECTIONS = (None, "more_than", "up_to", "about", "between")


@pytest.fixture(scope="module")
def plain() -> Row:
    """A side effect without a frequency."""
    return {
        "adverse_event_id": "0" * 16,
        "document_id": "1" * 16,
        "regimen_id": None,
        "term": "nausea",
        "explanation": None,
        "is_serious": False,
        "frequency_text": None,
        "frequency_direction": None,
        "frequency_numerator": None,
        "frequency_denominator": None,
        "frequency_upper_numerator": None,
        "frequency_upper_denominator": None,
        "lower_bound": None,
        "upper_bound": None,
        "lower_inclusive": None,
        "upper_inclusive": None,
        "band": None,
        "band_basis": None,
        "context": None,
        "confidence": 1.0,
        "confidence_reason": None,
        "section": "risks",
        "page": 1,
        "char_start": 0,
        "char_end": 1,
        "quote": "x",
        "parser_version": "0",
    }


def rules(row: Row) -> set[str]:
    try:
        done = validate_table("adverse_events", to_frame("adverse_events", [row]), "r", as_of=dt.date(2024, 1, 1))
    except AllRowsRejected as error:
        done = error.validated
    return set(done.rejected["rule"])


def stated(direction: str | None, n: int, m: int, upper: int) -> Row:
    """The columns that the data model's table of wordings gives for a direction."""
    if direction is None:
        return {}
    row: Row = {"frequency_direction": direction, "frequency_numerator": n, "frequency_denominator": m}
    if direction == "more_than":
        return row | {"lower_bound": n / m, "upper_bound": 1.0, "lower_inclusive": False, "upper_inclusive": True}
    if direction == "up_to":
        return row | {"upper_bound": n / m, "upper_inclusive": True}
    if direction == "between":
        return row | {
            "frequency_upper_numerator": upper,
            "frequency_upper_denominator": m,
            "lower_bound": n / m,
            "upper_bound": upper / m,
            "lower_inclusive": True,
            "upper_inclusive": True,
        }
    return row


@st.composite
def wordings(draw: st.DrawFn) -> tuple[str | None, int, int, int]:
    m = draw(st.sampled_from([5, 10, 20, 100, 1_000, 10_000, 100_000]))
    n = draw(st.integers(1, min(m, 50)))
    return draw(st.sampled_from(DIRECTIONS)), n, m, draw(st.integers(n, m))


quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(wording=wordings())
def test_every_wording_of_the_table_passes(plain: Row, wording: tuple[str | None, int, int, int]) -> None:
    assert rules({**plain, **stated(*wording)}) == set()


@quick
@given(wording=wordings(), shift=st.floats(1e-6, 0.5), which=st.sampled_from(["lower_bound", "upper_bound"]))
def test_a_bound_that_was_moved_is_refused(
    plain: Row, wording: tuple[str | None, int, int, int], shift: float, which: str
) -> None:
    row = {**plain, **stated(*wording)}
    value = row[which]
    row[which] = shift if value is None else abs(value - shift)
    assert rules(row) & {"bounds_follow", "range", "bounds_in_order"}


@quick
@given(
    lower=st.none() | st.floats(allow_nan=True, allow_infinity=True),
    upper=st.none() | st.floats(allow_nan=True, allow_infinity=True),
)
def test_what_passes_is_ordered_and_within_0_and_1(plain: Row, lower: float | None, upper: float | None) -> None:
    if not rules({**plain, "lower_bound": lower, "upper_bound": upper}) & {"range", "bounds_in_order"}:
        known = [bound for bound in (lower, upper) if bound is not None]
        assert all(0 <= bound <= 1 for bound in known)
        assert known == sorted(known)


@quick
@given(wording=wordings(), band=st.sampled_from(list(Band)))
def test_band_by_bounds_holds_the_whole_interval(
    plain: Row, wording: tuple[str | None, int, int, int], band: Band
) -> None:
    row = {**plain, **stated(*wording), "band": str(band), "band_basis": "bounds"}
    low, high = BAND_LIMITS[band]
    lower, upper = row["lower_bound"] or 0.0, row["upper_bound"]
    fits = upper is not None and low - 1e-9 <= lower and upper <= high + 1e-9
    assert (rules(row) == set()) == fits


@quick
@given(wording=wordings(), band=st.sampled_from(list(Band)))
def test_band_by_leaflet_wording_is_that_phrase(
    plain: Row, wording: tuple[str | None, int, int, int], band: Band
) -> None:
    direction, n, m, _ = wording
    row = {**plain, **stated(*wording), "band": str(band), "band_basis": "leaflet_wording"}
    fits = direction == "up_to" and LEAFLET_BANDS.get((n, m)) == band
    assert (rules(row) == set()) == fits


def test_band_limits_leave_no_gap() -> None:
    ordered = sorted(BAND_LIMITS.values())
    assert ordered[0][0] == 0
    assert ordered[-1][1] == 1
    assert all(one[1] == two[0] for one, two in itertools.pairwise(ordered))
