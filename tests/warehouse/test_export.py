"""The export: readable by others, flat, the same bytes each time, never half there."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from schemas import TABLE_NAMES
from schemas.registry import contract
from warehouse import export as export_module
from warehouse.database import build_database
from warehouse.errors import WarehouseError
from warehouse.export import ATTRIBUTION, ATTRIBUTION_FILE, export_tables
from warehouse.exporting.model import CROISSANT_FILE, DICTIONARY_FILE, PACKAGE_FILE, Source
from warehouse.sql_files import views

TEXTS = {ATTRIBUTION_FILE, CROISSANT_FILE, DICTIONARY_FILE, PACKAGE_FILE}
NAMES = {*TABLE_NAMES, *(f"marts_{view.name}" for view in views())}


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_one_file_for_each_table_and_mart(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = export_tables(database, out)
    assert {table.name for table in done} == NAMES
    assert {path.name for path in out.iterdir()} == {f"{name}.parquet" for name in NAMES} | TEXTS
    for table in done:
        assert table.path == out / f"{table.name}.parquet"
        assert table.bytes == table.path.stat().st_size
        assert table.sha256 == hashlib.sha256(table.path.read_bytes()).hexdigest()
        assert table.rows == pl.read_parquet(table.path).height
    assert (out / ATTRIBUTION_FILE).read_text("utf-8").startswith(ATTRIBUTION)


def test_readers_agree(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out")
    for name in NAMES:
        path = tmp_path / "out" / f"{name}.parquet"
        by_duckdb = duckdb.sql(f"select * from '{path}'").fetchall()
        by_pyarrow = [tuple(row.values()) for row in pq.read_table(path).to_pylist()]
        by_polars = pl.read_parquet(path).rows()
        assert by_duckdb == by_pyarrow == by_polars, name


def test_contract_types_survive(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out")
    for table in TABLE_NAMES:
        assert pl.read_parquet_schema(tmp_path / "out" / f"{table}.parquet") == contract(table).polars_schema


def test_no_nested_types(database: Path, tmp_path: Path) -> None:
    for table in export_tables(database, tmp_path / "out"):
        for field in pq.read_schema(table.path):
            assert not pa.types.is_nested(field.type), (table.name, field)


def test_metadata(database: Path, tmp_path: Path) -> None:
    for table in export_tables(database, tmp_path / "out"):
        metadata = pq.read_schema(table.path).metadata
        assert metadata[b"attribution"].decode() == ATTRIBUTION
        assert metadata[b"description"].decode()
        columns = json.loads(metadata[b"columns"])
        assert list(columns) == pq.read_schema(table.path).names
        assert all(columns.values())


def test_bytes_are_the_same_each_time(database: Path, tables_dir: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "one")
    first = digests(tmp_path / "one")
    export_tables(database, tmp_path / "one")
    build_database(tables_dir, tmp_path / "again.duckdb", {"version": "0.0-test", "run_id": "another run"})
    export_tables(tmp_path / "again.duckdb", tmp_path / "two")
    assert digests(tmp_path / "one") == digests(tmp_path / "two") == first


def test_another_version_of_the_code_changes_only_what_names_it(
    database: Path, tables_dir: Path, tmp_path: Path
) -> None:
    build_database(tables_dir, tmp_path / "newer.duckdb", {"version": "9.9"})
    export_tables(database, tmp_path / "one")
    export_tables(tmp_path / "newer.duckdb", tmp_path / "two")
    one, two = digests(tmp_path / "one"), digests(tmp_path / "two")
    assert {name for name in one if one[name] != two[name]} == TEXTS - {ATTRIBUTION_FILE}


def test_many_rows_are_the_same_bytes_too(
    rows: dict[str, list[dict[str, Any]]], write_tables: Callable[..., Path], tmp_path: Path
) -> None:
    """More rows than one row group of DuckDB (122,880) holds."""
    folder = write_tables(rows, tmp_path / "tables")
    path = folder / "adverse_events.parquet"
    many = pl.concat([pl.read_parquet(path)] * 14_000).with_row_index("n")
    many = many.with_columns(adverse_event_id=pl.col("n").cast(pl.String).str.zfill(16)).drop("n")
    many.write_parquet(path)
    build_database(folder, tmp_path / "epar.duckdb", {"version": "1"})
    export_tables(tmp_path / "epar.duckdb", tmp_path / "one")
    many.sample(fraction=1, shuffle=True, seed=7).write_parquet(path)
    build_database(folder, tmp_path / "epar.duckdb", {"version": "1"})
    export_tables(tmp_path / "epar.duckdb", tmp_path / "two")
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    assert pl.read_parquet(tmp_path / "two" / "adverse_events.parquet").height == many.height


def test_stale_tables_go_and_foreign_files_stay(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    shutil.copy(out / "studies.parquet", out / "table_of_long_ago.parquet")
    pl.DataFrame({"a": [1]}).write_parquet(out / "mine.parquet")
    (out / "notes.txt").write_text("mine")
    (out / "odd.parquet").write_text("no parquet at all")
    export_tables(database, out)
    names = {path.name for path in out.iterdir()}
    assert names >= {"mine.parquet", "notes.txt", "odd.parquet"}
    assert "table_of_long_ago.parquet" not in names


def test_foreign_file_with_a_name_that_is_needed(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    pl.DataFrame({"a": [1]}).write_parquet(out / "studies.parquet")
    before = digests(out)
    with pytest.raises(WarehouseError, match=r"studies\.parquet was not written by an export"):
        export_tables(database, out)
    assert digests(out) == before


def test_failure_leaves_the_earlier_export(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    before = digests(out)
    sources = export_module.tables_sources()
    broken = [*sources[:-1], Source("x", "SELECT * FROM no_such_table", "ALL", "", "table")]
    monkeypatch.setitem(export_module.LAYOUTS, "tables", lambda: broken)
    with pytest.raises(WarehouseError, match="is no warehouse of this version"):
        export_tables(database, out)
    assert digests(out) == before
    with pytest.raises(WarehouseError):
        export_tables(database, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_spare_folder_of_a_killed_export_is_removed(database: Path, tmp_path: Path) -> None:
    left = tmp_path / "out" / f".epar-export-{_pid_of_nobody()}-abcd"
    left.mkdir(parents=True)
    (left / "studies.parquet").write_text("half")
    export_tables(database, tmp_path / "out")
    assert not left.exists()


def _pid_of_nobody() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_no_warehouse(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="there is no warehouse at"):
        export_tables(tmp_path / "epar.duckdb", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_file_that_is_no_warehouse(tmp_path: Path) -> None:
    (tmp_path / "epar.duckdb").write_text("no database")
    with pytest.raises(WarehouseError, match="exporting to"):
        export_tables(tmp_path / "epar.duckdb", tmp_path / "out")
    with duckdb.connect(str(tmp_path / "empty.duckdb")):
        pass
    with pytest.raises(WarehouseError, match="is no warehouse of this version"):
        export_tables(tmp_path / "empty.duckdb", tmp_path / "out")


def test_out_is_a_file(database: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(WarehouseError, match="exporting to"):
        export_tables(database, tmp_path / "out")


def test_paths_with_blanks_and_quotes(database: Path, tmp_path: Path) -> None:
    assert export_tables(database, tmp_path / 'it\'s an "export"')
