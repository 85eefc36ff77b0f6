"""A warehouse that the real pipeline built from the samples, also with the catalogue's columns filled."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipelines.analysis.opening import opened
from pipelines.build import BuildSettings, build
from pipelines.progress import NoProgress
from pipelines.samples.layout import layout
from pipelines.warehouse_folder import WarehouseFolder
from warehouse.database import build_database

# What the agency's medicines table might say of the sample medicines; some of it not what their overviews say.
CATALOGUE = {
    "EMEA/H/C/990112": {"atc_code": "L01EX99", "therapeutic_area": "Breast Neoplasms;Pancreatic Neoplasms"},
    "EMEA/H/C/990203": {"atc_code": "L01XX98", "therapeutic_area": "Breast Neoplasms", "is_orphan": True},
    "EMEA/H/C/990536": {"atc_code": "L04AX99; L01FX99", "therapeutic_area": "Lung Neoplasms"},
    "EMEA/H/C/991205": {
        "atc_code": "L04AC99",
        "therapeutic_area": "Colitis, Ulcerative;Crohn Disease",
        "marketing_authorisation_date": dt.date(2021, 11, 14),
        "is_orphan": False,
    },
}


@pytest.fixture(scope="session")
def catalogued(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> WarehouseFolder:
    """The samples and one more overview (tablets once a week, which no sample has), built by the real pipeline, as the
    warehouse would be with the agency's medicines table loaded."""
    folder = WarehouseFolder(tmp_path_factory.mktemp("catalogued") / "warehouse")
    more = tmp_path_factory.mktemp("more") / "selvadra.pdf"
    layout(Path(__file__).with_name("selvadra.txt").read_text("utf-8"), more)
    build(BuildSettings([samples, more], folder), NoProgress())
    path = folder.lake_tables / "medicines.parquet"
    frame = pl.read_parquet(path)
    rows = [row | CATALOGUE.get(row["product_number"], {}) for row in frame.to_dicts()]
    pl.DataFrame(rows, schema=frame.schema).write_parquet(path)
    build_database(folder.lake_tables, folder.database, {"version": "test"})
    return folder


@pytest.fixture
def folder(sample_warehouse: Path) -> WarehouseFolder:
    """The samples' warehouse, to be read only."""
    return WarehouseFolder(sample_warehouse)


@pytest.fixture
def own_folder(sample_warehouse: Path, tmp_path: Path) -> WarehouseFolder:
    """A warehouse of the test's own."""
    shutil.copytree(sample_warehouse, tmp_path / "warehouse")
    return WarehouseFolder(tmp_path / "warehouse")


@pytest.fixture
def connection(folder: WarehouseFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    with opened(folder) as found:
        yield found
