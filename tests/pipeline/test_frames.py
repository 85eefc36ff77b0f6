"""Rows to frames, and files written whole."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines.frames import DTYPES, rows_to_frame, schema_from_names, schema_to_names, write_parquet
from pipelines.warehouse_folder import written_aside

SCHEMA = pl.Schema({"name": pl.String(), "count": pl.Int32(), "share": pl.Float64(), "day": pl.Date()})


def test_rows_that_fit_get_the_schema() -> None:
    frame = rows_to_frame([{"name": "a", "count": 1, "share": 0.5, "day": date(2026, 1, 1)}], SCHEMA)
    assert frame.schema == SCHEMA


def test_no_rows_give_the_schema() -> None:
    assert rows_to_frame([], SCHEMA).schema == SCHEMA


def test_what_does_not_fit_is_kept_for_the_contract_to_refuse() -> None:
    rows = [{"name": "a", "count": "many", "extra": 1}, {"name": "b", "count": 2, "extra": None}]
    frame = rows_to_frame(rows, SCHEMA)
    assert frame.schema == {"name": pl.String, "count": pl.String, "extra": pl.String}
    assert frame["count"].to_list() == ["many", "2"]
    assert frame["extra"].to_list() == ["1", None]


def test_a_number_too_large_for_its_column_is_kept() -> None:
    assert rows_to_frame([{"count": 2**40}], SCHEMA)["count"].to_list() == [str(2**40)]


def test_schemas_travel_as_text() -> None:
    schema = pl.Schema({name.lower(): dtype for name, dtype in DTYPES.items()})
    assert schema_from_names(schema_to_names(schema)) == schema


def test_every_type_of_the_contracts_can_travel() -> None:
    from schemas.registry import contracts

    for of in contracts():
        assert schema_from_names(schema_to_names(of.polars_schema)) == of.polars_schema


def test_a_parquet_file_with_its_footer(tmp_path: Path) -> None:
    write_parquet(pl.DataFrame({"a": [1]}), tmp_path / "deep" / "a.parquet", tmp_path, {"key": "value"})
    assert pl.read_parquet_metadata(tmp_path / "deep" / "a.parquet")["key"] == "value"
    assert [path.name for path in tmp_path.iterdir()] == ["deep"]


def test_a_block_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(RuntimeError), written_aside(target, tmp_path) as aside:
        aside.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
