"""The star and the split layout: all rows are there, keys lead somewhere and stay what they are."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from schemas import TABLE_NAMES
from schemas.vocabularies import RejectionStage
from warehouse.database import build_database
from warehouse.errors import WarehouseError
from warehouse.export import export_tables
from warehouse.exporting.partitions import PARTITIONS, file_stems
from warehouse.exporting.star_layout import star_sources

FACTS = {
    "fact_adverse_event": "adverse_events",
    "fact_authorisation_event": "authorisation_events",
    "fact_indication": "indications",
    "fact_regimen": "regimens",
    "fact_study": "studies",
    "fact_study_result": "study_results",
}


@pytest.fixture
def star(database: Path, tmp_path: Path) -> Path:
    export_tables(database, tmp_path / "star", "star")
    return tmp_path / "star"


def test_star_holds_every_fact_of_current_documents(star: Path, connection: duckdb.DuckDBPyConnection) -> None:
    for fact, table in FACTS.items():
        key = pl.read_parquet_schema(star / f"{fact}.parquet").names()[0]
        expected = connection.sql(
            f"select t.{key} from {table} as t join documents as d on t.document_id = d.document_id where d.is_current"
        ).fetchall()
        assert expected, f"the case needs rows of {table}"
        assert sorted(pl.read_parquet(star / f"{fact}.parquet")[key]) == sorted(row[0] for row in expected)


def test_star_keys_are_whole_numbers_that_lead_to_one_row(star: Path) -> None:
    references = 0
    for source in star_sources():
        frame = pl.read_parquet(star / f"{source.name}.parquet")
        if source.kind == "dimension":
            (key,) = source.primary_key
            assert frame[key].n_unique() == frame.height
            assert frame.filter(pl.col(key) == 0).height == 1, f"{source.name} needs a row for 'not stated'"
        for reference in source.foreign_keys:
            (column,), (target,) = reference.columns, reference.ref_columns
            assert frame[column].dtype == pl.Int64
            assert frame[column].null_count() == 0
            assert 0 <= frame[column].min() <= frame[column].max() < 2**53  # type: ignore[operator]
            known = pl.read_parquet(star / f"{reference.table}.parquet")[target]
            assert set(frame[column]) <= set(known)
            references += 1
    assert references >= 20


def test_star_joins_back_to_what_the_tables_say(star: Path, connection: duckdb.DuckDBPyConnection) -> None:
    by_star = duckdb.sql(
        f"""select m.medicine_name, t.term, b.band from '{star}/fact_adverse_event.parquet' as f
        join '{star}/dim_medicine.parquet' as m using (medicine_key)
        join '{star}/dim_term.parquet' as t using (term_key)
        join '{star}/dim_band.parquet' as b using (band_key) order by all"""
    ).fetchall()
    by_tables = connection.sql(
        """select d.medicine_name, lower(a.term), a.band from adverse_events as a
        join documents as d using (document_id) where d.is_current order by all"""
    ).fetchall()
    assert by_star == by_tables


def test_star_keys_do_not_depend_on_what_else_is_there(
    star: Path, rows: dict[str, list[dict[str, Any]]], write_tables: Callable[..., Path], tmp_path: Path
) -> None:
    fewer = {**rows, "adverse_events": [row for row in rows["adverse_events"] if row["term"] != "dizziness"]}
    folder = write_tables(fewer, tmp_path / "fewer")
    build_database(folder, tmp_path / "fewer.duckdb", {"version": "1"})
    export_tables(tmp_path / "fewer.duckdb", tmp_path / "second", "star")
    first, second = (
        dict(pl.read_parquet(folder / "dim_term.parquet").select("term", "term_key").rows())
        for folder in (star, tmp_path / "second")
    )
    assert len(second) < len(first)
    assert second.items() <= first.items()


def test_star_is_refused_where_a_key_leads_nowhere(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "warehouse.exporting.writing.STAR_KEY_MACRO",
        "CREATE OR REPLACE TEMP MACRO star_key(natural_key) AS length(natural_key)::BIGINT",
    )
    with pytest.raises(WarehouseError, match="occurs more than once"):
        export_tables(database, tmp_path / "out", "star")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("by", PARTITIONS)
def test_split_tables_hold_the_same_rows(by: str, database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "whole")
    export_tables(database, tmp_path / "split", partition_by=by)
    split = 0
    for name in TABLE_NAMES:
        whole = pl.read_parquet(tmp_path / "whole" / f"{name}.parquet")
        folder = tmp_path / "split" / name
        if not folder.is_dir():
            assert pl.read_parquet(tmp_path / "split" / f"{name}.parquet").equals(whole)
            continue
        split += 1
        key = whole.columns
        expected = whole.sort(key, nulls_last=True)
        assert pl.read_parquet(folder).select(key).sort(key, nulls_last=True).equals(expected), name
        by_duckdb = duckdb.sql(f"select * from read_parquet('{folder}/**/*.parquet', union_by_name=true)").pl()
        assert by_duckdb.sort(key, nulls_last=True).equals(expected), name
        assert pq.read_table(folder).num_rows == len(pd.read_parquet(folder)) == whole.height
    assert split > 15


def test_split_by_year_has_a_file_for_each_year(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out", partition_by="year")
    for path in (tmp_path / "out" / "documents").iterdir():
        years = {date.year if date else None for date in pl.read_parquet(path)["last_updated"]}
        assert years == ({int(path.stem)} if path.stem != "none" else {None})


def test_split_export_is_the_same_each_time(database: Path, tmp_path: Path) -> None:
    def digests(folder: Path) -> dict[str, str]:
        return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*.*")}

    for layout, by in (("tables", "medicine"), ("star", None)):
        for name in ("one", "two"):
            export_tables(database, tmp_path / name, layout, by)
        assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_rows_of_refused_documents_are_not_lost(
    rows: dict[str, list[dict[str, Any]]], write_tables: Callable[..., Path], tmp_path: Path
) -> None:
    """rejected_rows can name a document that is not in `documents`."""
    known = rows["documents"][0]["document_id"]
    refused = [
        {
            "rejection_id": str(number) * 16,
            "table_name": "studies",
            "stage": str(next(iter(RejectionStage))),
            "document_id": document_id,
            "row_index": 0,
            "rule": "not_null",
            "column_name": "condition",
            "value": None,
            "row": "{}",
            "run_id": "run-1",
        }
        for number, document_id in enumerate((known, "f" * 16, None))
    ]
    changed = {**rows, "rejected_rows": refused}
    build_database(write_tables(changed, tmp_path / "tables"), tmp_path / "epar.duckdb", {"version": "1"})
    export_tables(tmp_path / "epar.duckdb", tmp_path / "out", partition_by="year")
    assert pl.read_parquet(tmp_path / "out" / "rejected_rows").height == len(changed["rejected_rows"])


def test_names_of_parts() -> None:
    stems = file_stems(["2024", "EMEA/H/C/000471", "../../etc", "none", "a", "A", "a b", "", None])
    assert stems["2024"] == "2024"
    assert stems["EMEA/H/C/000471"] == "EMEA-H-C-000471"
    assert stems[None] == "none"
    assert len({stem.casefold() for stem in stems.values()}) == len(stems)
    assert all(
        set(stem) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") for stem in stems.values()
    )
