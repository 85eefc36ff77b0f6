"""The same input gives the same rows, ids and bytes, whoever builds it and wherever."""

import datetime as dt
import hashlib
import shutil
import subprocess
from pathlib import Path

import polars as pl
import pytest

from pipelines.build import BuildSettings, build
from pipelines.progress import NoProgress
from pipelines.stages.data_date import data_date
from pipelines.version import warehouse_version
from pipelines.warehouse_folder import WarehouseFolder
from schemas.registry import contracts
from tests.helpers import command, surroundings

# These tables name the run that saw a file or refused a row, and when; so they differ from run to run by design.
OF_THE_RUN = {"document_ledger.parquet", "rejected_rows.parquet"}


@pytest.fixture(scope="module")
def again(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another build: copies of the files elsewhere, in a process with another hash seed, with no workers."""
    place = tmp_path_factory.mktemp("again")
    shutil.copytree(samples, place / "pdf")
    done = subprocess.run(
        command("build", place / "pdf", "-q", "--workers", 0, "--warehouse", place / "warehouse"),
        env=surroundings(PYTHONHASHSEED="4711", TZ="Pacific/Auckland", LC_ALL="C"),
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return place / "warehouse"


def hashes(warehouse: Path) -> dict[str, str]:
    files = (warehouse / "tables").glob("*.parquet")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_are_the_same_bytes(sample_warehouse: Path, again: Path) -> None:
    one, two = hashes(sample_warehouse), hashes(again)
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} <= OF_THE_RUN
    assert one.keys() >= OF_THE_RUN


def test_files_in_another_order_and_under_other_names(samples: Path, sample_warehouse: Path, tmp_path: Path) -> None:
    """One file after the other, the last first: ids depend on the content alone."""
    names = ["orzentra.pdf", "colvanza-2024.pdf", "colvanza-2021.pdf"]
    folder = WarehouseFolder(tmp_path / "warehouse")
    for number, name in enumerate(names):
        pdf = tmp_path / f"{number}.pdf"
        shutil.copy(samples / name, pdf)
        build(BuildSettings([pdf], folder, workers=0), NoProgress())
    documents = pl.read_parquet(folder.tables / "documents.parquet")["document_id"]
    assert len(documents) == 3
    compared = 0
    for of in contracts():
        keys = [name for name in of.primary_key if name.endswith("_id")]
        if not of.has_provenance or not keys:
            continue
        columns = list(dict.fromkeys([*keys, "document_id", "quote"]))
        there = pl.read_parquet(sample_warehouse / "tables" / f"{of.name}.parquet").filter(
            pl.col("document_id").is_in(documents.implode())
        )
        here = pl.read_parquet(folder.tables / f"{of.name}.parquet")
        assert here.select(columns).sort(columns).equals(there.select(columns).sort(columns)), of.name
        compared += len(here)
    assert compared > 100


def test_ids_are_unique_in_the_whole_warehouse(sample_warehouse: Path) -> None:
    """An id leads to one row, so `epar trace` needs no table."""
    seen: dict[str, str] = {}
    for of in contracts():
        if of.has_provenance and len(of.primary_key) == 1:
            for row_id in pl.read_parquet(sample_warehouse / "tables" / f"{of.name}.parquet")[of.primary_key[0]]:
                assert seen.setdefault(row_id, of.name) == of.name
    assert len(seen) > 300


def test_version_of_a_warehouse(sample_warehouse: Path, again: Path) -> None:
    import duckdb

    from pipelines.version import version

    found = []
    for warehouse in (sample_warehouse, again):
        with duckdb.connect(str(warehouse / "epar.duckdb"), read_only=True) as connection:
            found.append(connection.execute("select version, code_version, data_date from meta.build").fetchone())
    assert found[0] == found[1] == (f"{version()}+2025-09-01", version(), dt.date(2025, 9, 1))
    done = subprocess.run(
        command("status", "--warehouse", again), env=surroundings(), capture_output=True, text=True, timeout=60
    )
    assert f"version {version()}+2025-09-01" in done.stdout


def test_data_date(sample_warehouse: Path, tmp_path: Path) -> None:
    assert warehouse_version("1.2.0", dt.date(2026, 3, 14)) == "1.2.0+2026-03-14"
    assert warehouse_version("1.2.0", None) == "1.2.0"
    for table in ("documents", "medicines"):
        shutil.copy(sample_warehouse / "lake" / "tables" / f"{table}.parquet", tmp_path)
    frame = pl.read_parquet(tmp_path / "medicines.parquet")
    day = pl.lit(dt.date(2026, 3, 14))
    frame.with_columns(catalogue_updated_date=day).write_parquet(tmp_path / "medicines.parquet")
    assert data_date(tmp_path) == dt.date(2026, 3, 14)
    frame.head(0).write_parquet(tmp_path / "medicines.parquet")
    pl.read_parquet(tmp_path / "documents.parquet").head(0).write_parquet(tmp_path / "documents.parquet")
    assert data_date(tmp_path) is None
