"""The DuckDB file: built aside from the folder of tables, then swapped in.

Readers that hold the old file open go on reading it; who opens the path after the swap gets the new one. (Within one
process, DuckDB shares one instance for each path: a connection opened while another of the same process still holds
the old file sees the old file too. Close the old one first.)
"""

import contextlib
import datetime as dt
import json
import os
import uuid
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from schemas.contract import Contract
from schemas.registry import contracts
from schemas.validation import ContractError, check_columns
from warehouse.ddl import META, create_macros, create_marts, create_tables, literal, quoted
from warehouse.errors import WarehouseError, plain_errors

BUILD_TABLE = f"{META}.build"

_BLOCK_SIZE = 16_384
"""Smallest block that DuckDB has: with the default (262,144) a few rows in many narrow columns take 20 MB."""

_META_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "BOOLEAN"),
    (int, "BIGINT"),
    (float, "DOUBLE"),
    (dt.datetime, "TIMESTAMP"),
    (dt.date, "DATE"),
)


def build_database(tables_dir: Path, target: Path, build_info: Mapping[str, object]) -> None:
    """Build the warehouse from `<tables_dir>/<table>.parquet`, one file for each core table, and put it at `target`.

    `build_info` becomes the single row of `meta.build`, one column for each key (numbers, flags and dates keep their
    type, other values are kept as text or JSON).

    Raises WarehouseError where a table's file is missing, has other columns than its contract, breaks a key or
    reference, or where the disk is full or not writable. `target` is then what it was, and nothing is left beside it.
    """
    target = Path(target)
    aside = target.with_name(f".{target.name}.{os.getpid()}.{uuid.uuid4().hex[:8]}.building")
    try:
        with plain_errors("building", target):
            target.parent.mkdir(parents=True, exist_ok=True)
            _remove_leftovers(target)
            _build(Path(tables_dir), aside, build_info)
            _sync(aside)
            # The write-ahead log of a replaced file must not be replayed into the new one.
            _log_of(target).unlink(missing_ok=True)
            aside.replace(target)
            _sync(target.parent)
    finally:
        with contextlib.suppress(OSError):
            _remove(aside)


def _build(tables_dir: Path, aside: Path, build_info: Mapping[str, object]) -> None:
    with duckdb.connect(str(aside), config={"default_block_size": _BLOCK_SIZE}) as connection:
        # Spill beside the file that is built, so that nothing is left elsewhere if the process is killed.
        connection.execute(f"SET temp_directory = {literal(str(_spill_of(aside)))}")
        # One transaction: hundreds of comments would each be synced to the disk otherwise.
        connection.begin()
        create_tables(connection)
        for of in contracts():
            _load(connection, of, tables_dir / f"{of.name}.parquet")
        create_macros(connection)
        create_marts(connection)
        _write_build_info(connection, build_info)
        connection.commit()
        connection.execute("CHECKPOINT")


def _load(connection: duckdb.DuckDBPyConnection, of: Contract, path: Path) -> None:
    if not path.is_file():
        raise WarehouseError(f"the table {of.name} is missing: there is no {path}")
    try:
        check_columns(of.name, pl.DataFrame(schema=pl.read_parquet_schema(path)))
    except ContractError as error:
        raise WarehouseError(f"{path} does not fit its contract: {error}") from error
    except pl.exceptions.PolarsError as error:
        raise WarehouseError(f"{path} cannot be read as Parquet: {error}") from error
    columns = ", ".join(quoted(column) for column in of.column_names)
    order = ", ".join(quoted(column) for column in of.sort_columns)
    try:
        connection.execute(
            f"INSERT INTO {quoted(of.name)} ({columns}) "
            f"SELECT {columns} FROM read_parquet({literal(str(path))}) ORDER BY {order}"
        )
    except duckdb.ConstraintException as error:
        raise WarehouseError(f"the table {of.name} breaks a constraint of its contract: {error}") from error


def _write_build_info(connection: duckdb.DuckDBPyConnection, build_info: Mapping[str, object]) -> None:
    columns, values = [], []
    for name, value in build_info.items():
        sql_type = next((known for python, known in _META_TYPES if isinstance(value, python)), "VARCHAR")
        if value is not None and sql_type == "VARCHAR" and not isinstance(value, str):
            value = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        columns.append(f"{quoted(name)} {sql_type}")
        values.append(value)
    connection.execute(f"CREATE SCHEMA {META}")
    if not columns:
        raise WarehouseError("a build needs some information about itself, such as its version")
    connection.execute(f"CREATE TABLE {BUILD_TABLE} ({', '.join(columns)})")
    connection.execute(
        f"COMMENT ON TABLE {BUILD_TABLE} IS 'One row: what this warehouse was built by, from what, when.'"
    )
    connection.execute(f"INSERT INTO {BUILD_TABLE} VALUES ({', '.join('?' * len(values))})", values)


def _log_of(database: Path) -> Path:
    return database.with_name(database.name + ".wal")


def _spill_of(database: Path) -> Path:
    return database.with_name(database.name + ".tmp")


def _remove(aside: Path) -> None:
    """Remove an unfinished build with its log and spill folder."""
    for path in (aside, _log_of(aside)):
        path.unlink(missing_ok=True)
    spill = _spill_of(aside)
    if spill.is_dir():
        for path in spill.iterdir():
            path.unlink(missing_ok=True)
        spill.rmdir()


def _remove_leftovers(target: Path) -> None:
    """Remove what killed builds of the same target left. Builds of processes that still run are left alone."""
    for path in target.parent.glob(f".{target.name}.*.building"):
        pid = path.name.removeprefix(f".{target.name}.").partition(".")[0]
        if pid.isdigit() and not _is_running(int(pid)):
            _remove(path)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync(path: Path) -> None:
    """Have the file or folder on the disk before going on. Not every system can sync a folder."""
    if path.is_dir():
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        return
    with path.open("r+b") as file:
        os.fsync(file.fileno())
