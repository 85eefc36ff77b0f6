"""The export: the warehouse as a folder of Parquet files that describe themselves, for dashboards and other tools.

Types are flat, rows in a fixed order, bytes the same when nothing changed. Beside the tables stand `datapackage.json`
(for programs), `croissant.json` (for data catalogues), `DICTIONARY.md` (for people) and `ATTRIBUTION.txt`. What readers
see while an export is replaced is told in `warehouse.exporting.publish`.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError, plain_errors
from warehouse.exporting.croissant import render_croissant
from warehouse.exporting.datapackage import render_package
from warehouse.exporting.dictionary import render_dictionary
from warehouse.exporting.model import (
    ATTRIBUTION,
    ATTRIBUTION_FILE,
    ATTRIBUTION_TEXT,
    CROISSANT_FILE,
    DICTIONARY_FILE,
    MARK,
    PACKAGE_FILE,
    BuildFacts,
    Source,
    WrittenFile,
)
from warehouse.exporting.partitions import PARTITIONS
from warehouse.exporting.publish import publish, refuse_foreign, spare_folder
from warehouse.exporting.star_layout import star_sources
from warehouse.exporting.tables_layout import tables_sources
from warehouse.exporting.writing import build_facts, check_keys, complete, open_warehouse, write_sources

__all__ = ["ATTRIBUTION", "ATTRIBUTION_FILE", "LAYOUTS", "MARK", "PARTITIONS", "ExportedTable", "export_tables"]

LAYOUTS = {"tables": tables_sources, "star": star_sources}


@dataclass(frozen=True)
class ExportedTable:
    """One exported file. `name` is the table, `marts_<view>`, or `<table>.<part>` where the table is split."""

    name: str
    path: Path
    rows: int
    bytes: int
    sha256: str


def export_tables(
    database: Path, out_dir: Path, layout: str = "tables", partition_by: str | None = None
) -> list[ExportedTable]:
    """Write a warehouse to `out_dir` in one of LAYOUTS; in the layout `tables`, split by one of PARTITIONS if asked.

    In: a DuckDB file made by `build_database`, opened read-only; a folder, made where it does not exist. Files of an
    earlier export are replaced, or removed where the table is no more; other files stay. Raises WarehouseError where
    the warehouse is missing or not one, where the folder cannot be written, or where a file that no export wrote has
    a name that this one needs. The earlier export then stays.
    """
    database, shown, out_dir = Path(database), Path(out_dir), Path(out_dir).resolve()
    if layout not in LAYOUTS:
        raise WarehouseError(f"there is no layout {layout!r}; layouts are: {', '.join(LAYOUTS)}")
    if partition_by is not None and (layout != "tables" or partition_by not in PARTITIONS):
        raise WarehouseError(f"only the layout tables can be split, by one of: {', '.join(PARTITIONS)}")
    if not database.is_file():
        raise WarehouseError(f"there is no warehouse at {database}")
    with plain_errors("exporting to", shown):
        out_dir.parent.mkdir(parents=True, exist_ok=True)
        sources = LAYOUTS[layout]()
        if out_dir.exists():
            split = set() if partition_by is None else {source.name for source in sources}
            refuse_foreign(out_dir, {f"{source.name}.parquet" for source in sources} | split)
        with spare_folder(out_dir) as aside:
            files = _write(database, aside, sources, layout, partition_by)
            publish(aside, out_dir)
    return [
        ExportedTable(
            file.source.name if file.part is None else f"{file.source.name}.{file.part}",
            shown / file.path,
            file.rows,
            file.bytes,
            file.sha256,
        )
        for file in files
    ]


def _write(
    database: Path, aside: Path, sources: Sequence[Source], layout: str, partition_by: str | None
) -> list[WrittenFile]:
    """Write the whole export into `aside`."""
    spill = aside / "spill"
    with open_warehouse(database, spill) as connection:
        try:
            facts = build_facts(connection, layout, partition_by)
            completed = [complete(connection, source) for source in sources]
            files = write_sources(connection, completed, aside, partition_by)
            if layout == "star":
                check_keys(connection, files, aside)
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise WarehouseError(f"{database} is no warehouse of this version: {error}") from error
    if spill.exists():
        spill.rmdir()  # DuckDB empties it
    _write_texts(aside, files, facts)
    return files


def _write_texts(aside: Path, files: Sequence[WrittenFile], facts: BuildFacts) -> None:
    texts = {
        ATTRIBUTION_FILE: ATTRIBUTION_TEXT.encode(),
        DICTIONARY_FILE: render_dictionary(files, facts).encode(),
        CROISSANT_FILE: render_croissant(files, facts).encode(),
    }
    texts[PACKAGE_FILE] = render_package(files, facts, texts).encode()
    for name, content in texts.items():
        with (aside / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
