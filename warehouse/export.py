"""The export: one Parquet file for each core table and mart, for dashboards and other tools.

Types are flat, rows in a fixed order, bytes the same when nothing changed. Files are written aside and moved in one by
one; files of other makers in the folder are left alone.
"""

import contextlib
import hashlib
import json
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from schemas.registry import contracts
from warehouse.ddl import MARTS, literal, quoted
from warehouse.errors import WarehouseError, plain_errors
from warehouse.sql_files import views

ATTRIBUTION = "Source: European Medicines Agency"
ATTRIBUTION_FILE = "ATTRIBUTION.txt"
ATTRIBUTION_TEXT = f"""{ATTRIBUTION}

The facts in these tables were read by a program from the European Medicines Agency's EPAR medicine overviews. The
Agency allows reuse of its documents where it is acknowledged as the source. The Agency has not checked these tables;
each row quotes the sentence that it was read from. They are no medical advice.
"""
MARK = "epar_warehouse_table"
"""Key in a Parquet file's metadata by which an export knows its own files."""

_SPARE = ".epar-export-"


@dataclass(frozen=True)
class ExportedTable:
    """One exported file. `name` is the table, or `marts_<view>`."""

    name: str
    path: Path
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class _Source:
    name: str
    relation: str
    order: str
    description: str
    columns: dict[str, str]


def _sources() -> list[_Source]:
    tables = [
        _Source(
            of.name,
            quoted(of.name),
            ", ".join(quoted(column) for column in of.sort_columns),
            of.description,
            {column.name: column.comment for column in of.columns},
        )
        for of in contracts()
    ]
    marts = [
        _Source(f"marts_{view.name}", f"{MARTS}.{quoted(view.name)}", "ALL", view.description, view.columns)
        for view in views()
    ]
    return tables + marts


def export_tables(database: Path, out_dir: Path) -> list[ExportedTable]:
    """Write every core table and mart of a warehouse to `<out_dir>/<name>.parquet`, and ATTRIBUTION.txt.

    In: a DuckDB file made by `build_database`, opened read-only; a folder, made where it does not exist. Files of an
    earlier export are replaced, or removed where the table is no more; other files stay. Raises WarehouseError where
    the warehouse is missing or not one, where the folder cannot be written, or where a file that no export wrote has
    a name that this one needs. The earlier export then stays.
    """
    database, out_dir = Path(database), Path(out_dir)
    if not database.is_file():
        raise WarehouseError(f"there is no warehouse at {database}")
    sources = _sources()
    with plain_errors("exporting to", out_dir):
        is_new = not out_dir.exists()
        out_dir.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(out_dir, sources)
        for left in out_dir.glob(f"{_SPARE}*"):
            shutil.rmtree(left, ignore_errors=True)
        aside = out_dir / f"{_SPARE}{os.getpid()}-{uuid.uuid4().hex[:8]}"
        aside.mkdir()
        try:
            written = _write(database, aside, sources)
            stale = [path for path in out_dir.glob("*.parquet") if _is_ours(path) and path.name not in written]
            for name in [*written, ATTRIBUTION_FILE]:
                (aside / name).replace(out_dir / name)
            for path in stale:
                path.unlink(missing_ok=True)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
            if is_new:
                with contextlib.suppress(OSError):
                    out_dir.rmdir()  # only if nothing came into it
    return [
        ExportedTable(Path(name).stem, out_dir / name, rows, size, digest)
        for name, (rows, size, digest) in written.items()
    ]


def _write(database: Path, aside: Path, sources: list[_Source]) -> dict[str, tuple[int, int, str]]:
    """Write all files into `aside`. Out: rows, bytes and sha256 by file name."""
    written = {}
    with duckdb.connect(str(database), read_only=True) as connection:
        # One thread: the same rows then give the same row groups, and so the same bytes.
        connection.execute("SET threads = 1")
        connection.execute(f"SET temp_directory = {literal(str(aside / 'spill'))}")
        for source in sources:
            path = aside / f"{source.name}.parquet"
            metadata = {
                MARK: source.name,
                "attribution": ATTRIBUTION,
                "description": source.description,
                "columns": json.dumps(source.columns, ensure_ascii=False),
            }
            pairs = ", ".join(f"{key}: {literal(value)}" for key, value in metadata.items())
            try:
                rows = connection.execute(
                    f"COPY (SELECT * FROM {source.relation} ORDER BY {source.order}) TO {literal(str(path))} "
                    f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{pairs}}})"
                ).fetchall()[0][0]
            except duckdb.CatalogException as error:
                raise WarehouseError(f"{database} is no warehouse of this version: {error}") from error
            content = path.read_bytes()
            written[path.name] = (int(rows), len(content), hashlib.sha256(content).hexdigest())
    (aside / ATTRIBUTION_FILE).write_text(ATTRIBUTION_TEXT, "utf-8")
    for name in [*written, ATTRIBUTION_FILE]:
        with (aside / name).open("rb") as handle:
            os.fsync(handle.fileno())
    return written


def _refuse_foreign(out_dir: Path, sources: list[_Source]) -> None:
    for source in sources:
        path = out_dir / f"{source.name}.parquet"
        if path.exists() and not _is_ours(path):
            raise WarehouseError(f"{path} was not written by an export and would be replaced; choose another folder")


def _is_ours(path: Path) -> bool:
    try:
        return MARK in pl.read_parquet_metadata(path)
    except (pl.exceptions.PolarsError, OSError):
        return False
