"""A warehouse built from the hand-made rows of the contract tests."""

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import polars as pl
import pytest

from schemas import TABLE_NAMES
from schemas.registry import to_frame
from warehouse.database import build_database

Rows = dict[str, list[dict[str, Any]]]
BUILD_INFO = {"version": "0.0-test", "documents": 4}


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """The module that makes the sample rows."""
    path = Path(__file__).parents[1] / "contracts" / "sample_rows.py"
    spec = importlib.util.spec_from_file_location("warehouse_sample_rows", path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def rows(samples: ModuleType) -> Rows:
    return samples.sample_rows(TABLE_NAMES)


def write_rows(rows: Rows, folder: Path) -> Path:
    """Write rows as the folder of tables that a build reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLE_NAMES:
        to_frame(table, rows[table]).write_parquet(folder / f"{table}.parquet")
    return folder


@pytest.fixture
def write_tables() -> Callable[[Rows, Path], Path]:
    return write_rows


@pytest.fixture
def tables_dir(rows: Rows, tmp_path: Path) -> Path:
    return write_rows(rows, tmp_path / "tables")


@pytest.fixture(scope="session")
def built(samples: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One warehouse for all tests that only read."""
    folder = tmp_path_factory.mktemp("built")
    build_database(write_rows(samples.sample_rows(TABLE_NAMES), folder / "tables"), folder / "epar.duckdb", BUILD_INFO)
    return folder / "epar.duckdb"


@pytest.fixture
def database(built: Path, tmp_path: Path) -> Path:
    """A warehouse of the test's own."""
    target = tmp_path / "data" / "epar.duckdb"
    target.parent.mkdir()
    return Path(shutil.copy(built, target))


@pytest.fixture
def connection(built: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(built), read_only=True) as opened:
        yield opened


@pytest.fixture
def mart(tmp_path: Path) -> Callable[[Rows, str], list[dict[str, Any]]]:
    """Rows of a mart, as dicts, over given rows."""

    def rows_of(rows: Rows, view: str) -> list[dict[str, Any]]:
        target = tmp_path / "mart" / "epar.duckdb"
        build_database(write_rows(rows, tmp_path / "mart" / "tables"), target, BUILD_INFO)
        with duckdb.connect(str(target), read_only=True) as opened:
            relation = opened.sql(f"select * from marts.{view} order by all")
            return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    return rows_of


@pytest.fixture
def set_values() -> Callable[[Path, str, dict[str, pl.Expr]], None]:
    """Change columns of a table in a folder of tables."""

    def change(folder: Path, table: str, values: dict[str, pl.Expr]) -> None:
        path = folder / f"{table}.parquet"
        frame = pl.read_parquet(path)
        frame.with_columns(**values).write_parquet(path)

    return change
