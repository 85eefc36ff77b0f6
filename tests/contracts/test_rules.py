"""Every rule: a good row passes, a broken row is refused by the rule named, on the column named."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from schemas import TABLE_NAMES
from schemas.contract import Column
from schemas.registry import contracts, to_frame
from schemas.validation import Validated

Judge = Callable[[str, pl.DataFrame], Validated]
Rows = dict[str, list[dict[str, Any]]]
CHECKED = [table for table in TABLE_NAMES if table != "rejected_rows"]


def refused(judge: Judge, table: str, good: dict[str, Any], changes: dict[str, Any]) -> set[tuple[str, str]]:
    """Rules and columns that refuse a copy of `good` with `changes`, beside an unchanged row."""
    done = judge(table, to_frame(table, [{**good, **changes}]))
    assert done.valid_count + done.rejected_count == done.parsed_count == 1
    return set(done.rejected.select("rule", "column_name").rows())


@pytest.mark.parametrize("table", CHECKED)
def test_good_rows_pass(judge: Judge, frames: dict[str, pl.DataFrame], table: str) -> None:
    done = judge(table, frames[table])
    assert done.rejected.is_empty(), done.rejected
    assert done.valid.equals(frames[table])
    assert frames[table].height


@pytest.mark.parametrize(
    ("table", "column"),
    [(of.name, column) for of in contracts() for column in of.columns if of.name != "rejected_rows"],
    ids=lambda part: part if isinstance(part, str) else part.name,
)
def test_each_column_by_itself(judge: Judge, rows: Rows, table: str, column: Column) -> None:
    """NULL where a value is required, a word that is not in the vocabulary, an id that is none, a blank edge."""
    good = rows[table][0]
    if not column.nullable:
        assert ("not_null", column.name) in refused(judge, table, good, {column.name: None})
    if column.enum:
        assert ("vocabulary", column.name) in refused(judge, table, good, {column.name: "nonsense"})
        assert ("vocabulary", column.name) in refused(judge, table, good, {column.name: ""})
    elif column.dtype == pl.String and column.name not in {"file_name", "detail", "text", "quote"}:
        assert ("pattern", column.name) in refused(judge, table, good, {column.name: " edge"})
        assert ("pattern", column.name) in refused(judge, table, good, {column.name: ""})
    if column.dtype == pl.Float64:
        for value in (float("nan"), float("inf"), -1e300):
            assert ("range", column.name) in refused(judge, table, good, {column.name: value})
    if column.dtype == pl.Int32:
        assert ("range", column.name) in refused(judge, table, good, {column.name: -1})


EVENT = {"date": dt.date(2020, 3, 26), "date_precision": "day"}
NUMBERS = ("numerator", "denominator", "upper_numerator", "upper_denominator")

# table, changes to its first sample row, rule, column
BROKEN: list[tuple[str, dict[str, Any], str, str]] = [
    ("documents", {"document_id": "0" * 16}, "id_from_content", "document_id, sha256"),
    ("documents", {"document_id": "0" * 15 + "G"}, "pattern", "document_id"),
    ("documents", {"sha256": "abc"}, "pattern", "sha256"),
    ("documents", {"product_number": "EMEA/H/C/471"}, "pattern", "product_number"),
    ("documents", {"last_updated": dt.date(2020, 1, 2)}, "first_of_month", "last_updated"),
    ("documents", {"last_updated": dt.date(2024, 7, 1)}, "not_in_future", "last_updated"),
    ("documents", {"retrieved_at": dt.datetime(2024, 7, 1, 1)}, "not_in_future", "retrieved_at"),
    ("documents", {"valid_to": dt.date(2000, 1, 1)}, "validity_in_order", "valid_from, valid_to"),
    ("documents", {"is_current": True, "valid_to": dt.date(2030, 1, 1)}, "current_is_open", "is_current, valid_to"),
    ("documents", {"page_count": 0}, "range", "page_count"),
    ("documents", {"file_name": ""}, "pattern", "file_name"),
    ("documents", {"template": "Overview"}, "vocabulary", "template"),
    ("document_ledger", {"outcome": "rejected"}, "reason_fits_outcome", "outcome, reason"),
    ("document_ledger", {"reason": "encrypted"}, "reason_fits_outcome", "outcome, reason"),
    ("document_ledger", {"outcome": "unsupported", "reason": "damaged"}, "reason_fits_outcome", "outcome, reason"),
    ("document_ledger", {"outcome": "unsupported"}, "reason_fits_outcome", "outcome, reason"),
    ("document_ledger", {"outcome": "rejected", "reason": "other_language"}, "reason_fits_outcome", "outcome, reason"),
    ("document_ledger", {"seen_at": dt.datetime(2024, 7, 1)}, "not_in_future", "seen_at"),
    ("medicines", {"atc_code": "Not yet assigned"}, "pattern", "atc_code"),
    ("medicines", {"revision_number": -1}, "range", "revision_number"),
    ("sections", {"section": "what_else"}, "vocabulary", "section"),
    ("sections", {"page_start": 3, "page_end": 2}, "pages_in_order", "page_start, page_end"),
    ("sections", {"number_count": -1}, "range", "number_count"),
    ("active_substances", {"name": "zeltravimab "}, "pattern", "name"),
    ("authorisation_events", {"date": dt.date(2024, 7, 1)}, "not_in_future", "date"),
    ("authorisation_events", {**EVENT, "date_precision": "month"}, "date_fits_precision", "date, date_precision"),
    (
        "authorisation_events",
        {"date": dt.date(2020, 3, 1), "date_precision": "year"},
        "date_fits_precision",
        "date, date_precision",
    ),
    ("indications", {"min_age_years": 200.0}, "range", "min_age_years"),
    ("indications", {"min_prior_treatments": 0}, "range", "min_prior_treatments"),
    ("indications", {"char_end": 0, "char_start": 0}, "quote_has_length", "char_start, char_end"),
    ("indications", {"quote": ""}, "pattern", "quote"),
    ("indications", {"text": "  "}, "pattern", "text"),
    ("indications", {"page": 0}, "range", "page"),
    ("indication_age_groups", {"age_group": "grown-ups"}, "vocabulary", "age_group"),
    ("regimens", {"frequency_unit": None}, "frequency_is_whole", "frequency_times, frequency_period, frequency_unit"),
    ("regimens", {"frequency_times": None}, "frequency_is_whole", "frequency_times, frequency_period, frequency_unit"),
    ("regimens", {"frequency_unit": "once"}, "frequency_is_whole", "frequency_times, frequency_period, frequency_unit"),
    (
        "regimens",
        {"administrations_per_week": 2.0},
        "weekly_rate_follows",
        "administrations_per_week, frequency_times, frequency_period, frequency_unit",
    ),
    (
        "regimens",
        {"administrations_per_week": None},
        "weekly_rate_follows",
        "administrations_per_week, frequency_times, frequency_period, frequency_unit",
    ),
    (
        "regimens",
        {"frequency_unit": "cycle"},
        "weekly_rate_follows",
        "administrations_per_week, frequency_times, frequency_period, frequency_unit",
    ),
    ("regimens", {"confidence": 1.5}, "range", "confidence"),
    ("regimens", {"confidence": 0.5}, "doubt_has_reason", "confidence, confidence_reason"),
    ("regimen_doses", {"value": 0.0}, "range", "value"),
    ("studies", {"n_participants": 0}, "range", "n_participants"),
    ("studies", {"n_qualifier": None}, "number_has_qualifier", "n_participants, n_qualifier"),
    ("studies", {"n_participants": None}, "number_has_qualifier", "n_participants, n_qualifier"),
    ("studies", {"n_qualifier": "average"}, "vocabulary", "n_qualifier"),
    ("studies", {"duration_unit": None}, "duration_is_whole", "duration_value, duration_unit"),
    ("studies", {"duration_value": 0.0}, "range", "duration_value"),
    ("studies", {"confidence_reason": "none"}, "doubt_has_reason", "confidence, confidence_reason"),
    ("study_results", {"value": -1.0}, "range", "value"),
    ("study_results", {"numerator": 202}, "part_of_whole", "numerator, denominator"),
    ("study_results", {"denominator": 0}, "range", "denominator"),
    ("study_results", {"timepoint_unit": None}, "timepoint_is_whole", "timepoint_value, timepoint_unit"),
    ("study_results", {"arm": "placebo"}, "vocabulary", "arm"),
    ("adverse_events", {"frequency_numerator": 11}, "part_of_whole", "frequency_numerator, frequency_denominator"),
    ("adverse_events", {"frequency_numerator": 0}, "range", "frequency_numerator"),
    (
        "adverse_events",
        {"frequency_upper_numerator": 3, "frequency_upper_denominator": 2},
        "upper_part_of_whole",
        "frequency_upper_numerator, frequency_upper_denominator",
    ),
    ("adverse_events", {"lower_bound": 0.9, "upper_bound": 0.1}, "bounds_in_order", "lower_bound, upper_bound"),
    ("adverse_events", {"upper_bound": 1.1}, "range", "upper_bound"),
    ("adverse_events", {"lower_bound": 0.2}, "bounds_follow", "lower_bound, upper_bound, frequency_direction"),
    ("adverse_events", {"upper_bound": None}, "bounds_follow", "lower_bound, upper_bound, frequency_direction"),
    (
        "adverse_events",
        {"frequency_direction": "about"},
        "bounds_follow",
        "lower_bound, upper_bound, frequency_direction",
    ),
    (
        "adverse_events",
        {"frequency_denominator": None},
        "numbers_fit_direction",
        "frequency_direction, " + ", ".join(f"frequency_{part}" for part in NUMBERS),
    ),
    (
        "adverse_events",
        {"frequency_direction": None},
        "numbers_fit_direction",
        "frequency_direction, " + ", ".join(f"frequency_{part}" for part in NUMBERS),
    ),
    (
        "adverse_events",
        {"lower_inclusive": None},
        "inclusive_fits_bounds",
        "lower_inclusive, upper_inclusive, lower_bound, upper_bound",
    ),
    ("adverse_events", {"band": None}, "band_has_basis", "band, band_basis"),
    ("adverse_events", {"band": "common"}, "band_follows", "band, band_basis, lower_bound, upper_bound"),
    ("adverse_events", {"band_basis": "leaflet_wording"}, "band_follows", "band, band_basis, lower_bound, upper_bound"),
    ("adverse_events", {"confidence": 0.9}, "doubt_has_reason", "confidence, confidence_reason"),
    ("adverse_event_terms", {"basis": "case"}, "steps_fit_basis", "basis, steps"),
    (
        "adverse_event_terms",
        {"basis": "document_bracket", "steps": "document_bracket"},
        "bracket_has_evidence",
        "evidence_document_id, evidence_quote, steps",
    ),
    ("contraindications", {"kind": "allergy"}, "vocabulary", "kind"),
    ("risk_measures", {"kind": "card"}, "vocabulary", "kind"),
    ("unclaimed_numbers", {"reason": "because"}, "vocabulary", "reason"),
    ("unclaimed_numbers", {"number_char_end": 3}, "number_has_length", "number_char_start, number_char_end"),
]


@pytest.mark.parametrize(("table", "changes", "rule", "column"), BROKEN, ids=lambda part: str(part)[:40])
def test_broken_row(judge: Judge, rows: Rows, table: str, changes: dict[str, Any], rule: str, column: str) -> None:
    assert (rule, column) in refused(judge, table, rows[table][0], changes)


def test_every_row_rule_has_a_broken_row() -> None:
    tried = {(table, rule) for table, _, rule, _ in BROKEN}
    stated = {(of.name, rule.name) for of in contracts() for rule in of.row_rules if rule.name != "quote_has_length"}
    doubts = {(table, "doubt_has_reason") for table in ("regimens", "studies", "adverse_events")}
    assert stated <= tried
    assert doubts <= tried


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("documents", {"last_updated": None, "valid_from": None, "valid_to": None, "product_number": None}),
        ("documents", {"last_updated": dt.date(2024, 6, 1)}),
        ("document_ledger", {"reason": "same_content"}),
        ("medicines", {"atc_code": "A10AB01; A10AC01"}),
        ("authorisation_events", {"date": dt.date(2020, 3, 1), "date_precision": "month"}),
        ("authorisation_events", {"date": dt.date(2020, 1, 1), "date_precision": "year"}),
        ("regimens", {"frequency_unit": "cycle", "administrations_per_week": None}),
        ("regimens", {"frequency_unit": "month", "administrations_per_week": 0.23}),
        (
            "regimens",
            {
                "frequency_times": None,
                "frequency_period": None,
                "frequency_unit": None,
                "administrations_per_week": None,
            },
        ),
        ("study_results", {"denominator": None}),
        ("study_results", {"value": 0.0, "numerator": 0}),
        ("study_results", {"value": 250.0}),
        ("sections", {"text": ""}),
        ("sections", {"text": " blank edges "}),
    ],
    ids=str,
)
def test_what_is_allowed(judge: Judge, rows: Rows, table: str, changes: dict[str, Any]) -> None:
    assert refused(judge, table, rows[table][0], changes) == set()
