"""What the contracts say of themselves: complete, described, consistent with the data model."""

import re
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from schemas import TABLE_NAMES
from schemas.contract import PROVENANCE
from schemas.errors import ContractError
from schemas.registry import contract, contracts, empty_frame, to_frame
from schemas.vocabularies import HOURS_PER_UNIT, Vocabulary, administrations_per_week

ROOT = Path(__file__).parents[2]
DATA_MODEL = ROOT.parent / "shared" / "DATA_MODEL.md"


def test_package_import_is_light() -> None:
    code = "import sys, schemas, schemas.vocabularies; print([m for m in ('pandera', 'polars') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_everything_is_described(table: str) -> None:
    of = contract(table)
    assert of.description.endswith(".")
    for column in of.columns:
        assert len(column.description) > 10, column.name
        assert column.description.endswith("."), column.name
    assert all(rule.description for rule in of.row_rules)
    for rule in of.row_rules:
        assert set(rule.columns) <= set(of.column_names), rule


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_keys_exist_and_parents_come_first(table: str) -> None:
    of = contract(table)
    assert set(of.primary_key) <= set(of.column_names)
    for key in of.foreign_keys:
        assert TABLE_NAMES.index(key.table) < TABLE_NAMES.index(table)
        parent = contract(key.table)
        assert key.ref_columns == parent.primary_key
        for child_column, parent_column in zip(key.columns, key.ref_columns, strict=True):
            assert of.column(child_column).dtype == parent.column(parent_column).dtype


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_facts_close_with_their_provenance(table: str) -> None:
    of = contract(table)
    if of.has_provenance:
        assert tuple(of.column_names[-len(PROVENANCE) :]) == PROVENANCE
        assert {key.table for key in of.foreign_keys} >= {"documents", "sections"}
    assert of.has_provenance == ("quote" in of.column_names)


def test_no_nested_types() -> None:
    flat = {pl.String, pl.Int32, pl.Float64, pl.Boolean, pl.Date, pl.Datetime}
    assert {column.dtype.base_type() for of in contracts() for column in of.columns} <= flat


def test_no_column_is_declared_twice_with_two_meanings() -> None:
    """Provenance columns have one description everywhere."""
    for name in PROVENANCE:
        texts = {of.column(name).description for of in contracts() if of.has_provenance}
        assert len(texts) == 1


@pytest.mark.skipif(not DATA_MODEL.exists(), reason="the data model (../shared/DATA_MODEL.md) is not here")
def test_has_every_column_of_the_data_model() -> None:
    core = DATA_MODEL.read_text("utf-8").split("## Core")[1].split("## Frequency bounds")[0]
    seen = set()
    for name, columns in re.findall(r"^\| `(\w+)` \|[^|]*\|(.*)\|$", core, flags=re.MULTILINE):
        without_brackets = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", columns))
        stated = set(re.findall(r"`([a-z_0-9]+)`", without_brackets.split(". `")[0]))
        assert stated <= set(contract(name).column_names), name
        seen.add(name)
    assert seen == set(TABLE_NAMES) - {"adverse_event_terms"}  # this project's own


def test_vocabularies_are_described_words() -> None:
    for vocabulary in Vocabulary.__subclasses__():
        assert vocabulary.__doc__
        for word in vocabulary:
            assert re.fullmatch(r"[a-z][a-z_0-9]*", word), word
            assert word.description
            assert f"{word}" == word.value


def test_weekly_rate() -> None:
    assert administrations_per_week(2, 1, "day") == 14
    assert administrations_per_week(1, 3, "week") == pytest.approx(1 / 3)
    assert administrations_per_week(1, 12, "hour") == 14
    assert administrations_per_week(1, 1, "month") == pytest.approx(7 / 30.4375)
    assert administrations_per_week(1, None, "once") is None
    assert administrations_per_week(1, 1, "cycle") is None
    assert administrations_per_week(None, None, None) is None
    assert HOURS_PER_UNIT["year"] == pytest.approx(12 * HOURS_PER_UNIT["month"])


def test_unknown_table() -> None:
    with pytest.raises(ContractError, match="no table 'drugs'"):
        contract("drugs")


def test_empty_frame_has_the_schema() -> None:
    for table in TABLE_NAMES:
        assert empty_frame(table).schema == contract(table).polars_schema
        assert to_frame(table, []).schema == contract(table).polars_schema


def test_to_frame_refuses_unknown_and_missing_keys(rows: dict[str, list[dict[str, object]]]) -> None:
    good = rows["contraindications"][0]
    short = {name: value for name, value in good.items() if name != "kind"}
    with pytest.raises(ContractError, match=r"contraindications, row 1: unknown columns colour; missing columns kind"):
        to_frame("contraindications", [good, {**short, "colour": "red"}])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("n_participants", 1.5),
        ("n_participants", True),
        ("n_participants", "402"),
        ("n_participants", 3_000_000_000),
        ("is_main", 1),
        ("condition", 5),
        ("duration_value", "12"),
    ],
)
def test_to_frame_names_the_value_of_another_type(
    rows: dict[str, list[dict[str, object]]], column: str, value: object
) -> None:
    with pytest.raises(ContractError, match=rf"studies\.{column}"):
        to_frame("studies", [rows["studies"][0], {**rows["studies"][1], column: value}])


def test_to_frame_takes_no_times_for_dates(rows: dict[str, list[dict[str, object]]]) -> None:
    import datetime as dt

    for table, column, value in (
        ("authorisation_events", "date", dt.datetime(2020, 1, 1)),
        ("document_ledger", "seen_at", dt.date(2020, 1, 1)),
        ("document_ledger", "seen_at", dt.datetime(2020, 1, 1, tzinfo=dt.UTC)),
    ):
        with pytest.raises(ContractError, match=column):
            to_frame(table, [{**rows[table][0], column: value}])
