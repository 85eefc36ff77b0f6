"""What an export says of itself: the data package, the Croissant record, the dictionary."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest
from frictionless import Package, system

from schemas.registry import contract
from warehouse.errors import WarehouseError
from warehouse.export import ATTRIBUTION, export_tables
from warehouse.exporting.model import TEXT_MARK

VARIANTS = [("tables", None), ("star", None), ("tables", "year"), ("tables", "medicine")]


@pytest.fixture(params=VARIANTS, ids=lambda value: "-".join(filter(None, value)))
def exported(request: pytest.FixtureRequest, database: Path, tmp_path: Path) -> Path:
    layout, partition_by = request.param
    export_tables(database, tmp_path / "out", layout, partition_by)
    return tmp_path / "out"


def package(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def resource(folder: Path, name: str) -> dict[str, Any]:
    return next(entry for entry in package(folder)["resources"] if entry["name"] == name)


def validate(folder: Path) -> Any:
    with system.use_context(trusted=True):
        return Package(str(folder / "datapackage.json")).validate()


def test_frictionless_accepts_it(exported: Path) -> None:
    report = validate(exported)
    assert report.valid, report.flatten(["name", "type", "note"])[:5]
    assert report.stats["warnings"] == 0
    assert report.stats["tasks"] == len(package(exported)["resources"])


def test_frictionless_would_have_found_a_lost_parent(database: Path, tmp_path: Path) -> None:
    """The check of the check: the references are ones that the validator looks at."""
    export_tables(database, tmp_path / "out")
    path = tmp_path / "out" / "studies.parquet"
    pl.read_parquet(path).head(0).write_parquet(path)
    report = validate(tmp_path / "out")
    found = {(task.name, error.type) for task in report.tasks for error in task.errors}
    assert ("study_results", "foreign-key") in found
    assert ("studies", "row-count") in found


def test_manifest_lists_every_file_with_its_hash(exported: Path) -> None:
    listed = {entry["path"]: entry for entry in package(exported)[TEXT_MARK]["files"]}
    found = {str(path.relative_to(exported)): path for path in exported.rglob("*") if path.is_file()}
    assert listed.keys() == found.keys() - {"datapackage.json"}
    for name, entry in listed.items():
        content = found[name].read_bytes()
        assert entry["bytes"] == len(content)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
    for entry in package(exported)["resources"]:
        path = exported / entry["path"]
        assert entry["hash"] == f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
        assert entry["rows"] == pl.read_parquet(path).height
        assert entry["description"]
        assert [field["name"] for field in entry["schema"]["fields"]] == list(pl.read_parquet_schema(path))
        assert all(field["description"] for field in entry["schema"]["fields"])


def test_resource_carries_the_contract(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out")
    entry, of = resource(tmp_path / "out", "study_results"), contract("study_results")
    fields = {field["name"]: field for field in entry["schema"]["fields"]}
    assert entry["schema"]["primaryKey"] == list(of.primary_key)
    assert {"fields": "study_id", "reference": {"resource": "studies", "fields": "study_id"}} in entry["schema"][
        "foreignKeys"
    ]
    assert fields["value"]["type"] == "number"
    assert fields["page"]["constraints"] == {"required": True}
    assert fields["char_start"]["unit"] == "character"
    assert set(fields["endpoint_type"]["constraints"]["enum"]) >= {"overall_survival", "response"}


def test_version_is_of_code_and_data(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out")
    about = package(tmp_path / "out")
    newest = pl.read_parquet(tmp_path / "out" / "documents.parquet")["last_updated"].max()
    assert about["version"] == f"0.0-test+{newest}"
    assert about[TEXT_MARK]["attribution"] == ATTRIBUTION
    assert about[TEXT_MARK]["data_date"] == str(newest)


def test_croissant_record(exported: Path) -> None:
    record = json.loads((exported / "croissant.json").read_text("utf-8"))
    assert record["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    ids = [entry["@id"] for entry in record["distribution"]]
    ids += [entry["@id"] for entry in record["recordSet"]]
    ids += [field["@id"] for entry in record["recordSet"] for field in entry["field"]]
    assert len(ids) == len(set(ids))
    for entry in record["distribution"]:
        if entry["@type"] == "cr:FileObject":
            assert entry["sha256"] == hashlib.sha256((exported / entry["contentUrl"]).read_bytes()).hexdigest()
    referred = re.findall(r'"@id": "([^"]+)"', json.dumps(record))
    assert set(referred) - {"cr:data", "cr:examples", "cr:dataType"} <= set(ids)


def test_dictionary_names_every_table_and_column(exported: Path) -> None:
    text = (exported / "DICTIONARY.md").read_text("utf-8")
    for entry in package(exported)["resources"]:
        table = entry["title"].partition(" ")[0]
        assert f"## {table}\n" in text
        for field in entry["schema"]["fields"]:
            assert f"| `{field['name']}` |" in text


def test_pandas_keeps_integers_and_shows_descriptions(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "out")
    frame = pd.read_parquet(tmp_path / "out" / "adverse_events.parquet")
    assert frame["frequency_upper_numerator"].isna().any(), "the case needs a row without a number"
    assert frame["frequency_upper_numerator"].dtype == "Int32"
    assert frame["upper_inclusive"].dtype == "boolean"
    assert frame.attrs["columns"]["term"] == contract("adverse_events").column("term").comment


@pytest.mark.parametrize(
    ("layout", "partition_by"), [("pyramid", None), ("star", "year"), ("tables", "shoe size"), ("tables", "")]
)
def test_unknown_choices_are_refused(layout: str, partition_by: str | None, database: Path, tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="layout"):
        export_tables(database, tmp_path / "out", layout, partition_by)
    assert not (tmp_path / "out").exists()
