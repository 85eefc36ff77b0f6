"""Whole builds of the real assets: the same from the command line and from the UI, again and again, and over time."""

import shutil
from pathlib import Path

import dagster as dg
import duckdb
import polars as pl
import pytest

from pipelines.definitions import build_definitions
from pipelines.runs import read_records
from pipelines.warehouse_folder import WarehouseFolder
from schemas import TABLE_NAMES
from tests.helpers import ledger, run_build, same_tables, tables


def materialize_all(
    warehouse: Path, *, selection: str = "build_warehouse", **settings: object
) -> dg.ExecuteInProcessResult:
    """`Materialize all` as the UI does it."""
    resources = {"warehouse": {"config": {"folder": str(warehouse)}}}
    config = {"resources": resources, "loggers": {"console": {"config": {"log_level": "CRITICAL"}}}, **settings}
    with dg.DagsterInstance.ephemeral(settings={"telemetry": {"enabled": False}}) as instance:
        job = build_definitions().resolve_job_def(selection)
        return job.execute_in_process(run_config=config, instance=instance, raise_on_error=False)


@pytest.fixture(scope="module")
def materialized(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dg.ExecuteInProcessResult]:
    warehouse = tmp_path_factory.mktemp("ui") / "warehouse"
    return warehouse, materialize_all(warehouse)


def test_materialize_all_gives_what_epar_build_gives(
    sample_warehouse: Path, materialized: tuple[Path, dg.ExecuteInProcessResult]
) -> None:
    warehouse, result = materialized
    assert result.success
    assert same_tables(tables(sample_warehouse / "tables"), tables(warehouse / "tables")) == []
    [record] = read_records(WarehouseFolder(warehouse))
    assert (record.status, record.origin) == ("succeeded", "dagster")


def test_all_checks_pass_on_the_samples(materialized: tuple[Path, dg.ExecuteInProcessResult]) -> None:
    evaluations = materialized[1].get_asset_check_evaluations()
    assert len(evaluations) > 40
    assert [f"{one.asset_key}: {one.check_name}" for one in evaluations if not one.passed] == []


def test_what_an_asset_shows_after_a_run(materialized: tuple[Path, dg.ExecuteInProcessResult]) -> None:
    warehouse, result = materialized
    for table in TABLE_NAMES:
        [event] = [
            made.materialization
            for made in (e.event_specific_data for e in result.get_asset_materialization_events())
            if made.materialization.asset_key.path[-1] == table  # type: ignore[union-attr]
        ]
        metadata = event.metadata
        frame = pl.read_parquet(warehouse / "lake" / "tables" / f"{table}.parquet")
        assert metadata["dagster/row_count"].value == len(frame)
        assert metadata["path"].value == str(warehouse / "lake" / "tables" / f"{table}.parquet")
        preview = str(metadata["preview"].value)
        assert preview == "_no rows_" if frame.is_empty() else preview.startswith(f"| {frame.columns[0]} |")


def test_nothing_of_dagsters_is_left_behind(sample_warehouse: Path) -> None:
    names = sorted(path.name for path in sample_warehouse.iterdir())
    assert names == [".lock", "epar.duckdb", "lake", "runs", "store", "tables", "tmp"]
    assert list((sample_warehouse / "tmp").iterdir()) == []


def test_the_database_holds_the_tables_and_its_build(sample_warehouse: Path) -> None:
    [record] = read_records(WarehouseFolder(sample_warehouse))
    with duckdb.connect(str(sample_warehouse / "epar.duckdb"), read_only=True) as connection:
        for table, rows in record.tables.items():
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows,)
        assert connection.execute("SELECT run_id FROM meta.build").fetchone() == (record.run_id,)


def test_building_again_reads_nothing_and_changes_nothing(
    sample_warehouse: Path, samples: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_warehouse, tmp_path / "w")
    before = tables(tmp_path / "w" / "tables")
    record = run_build(tmp_path / "w", samples)
    assert record.stages["lines"]["read"] == 0
    assert record.stages["parsed_documents"]["parsed"] == 0
    assert same_tables(before, tables(tmp_path / "w" / "tables")) == []


def test_a_fresh_build_reads_everything_and_gives_the_same(
    sample_warehouse: Path, samples: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_warehouse, tmp_path / "w")
    record = run_build(tmp_path / "w", samples, fresh=True)
    assert record.stages["lines"]["read"] == 14
    assert same_tables(tables(sample_warehouse / "tables"), tables(tmp_path / "w" / "tables")) == []


def test_a_warehouse_grows_and_a_newer_version_takes_over(samples: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w"

    def versions() -> list[tuple]:
        frame = pl.read_parquet(warehouse / "tables" / "documents.parquet").filter(
            pl.col("medicine_name").str.contains("(?i)colvanza")
        )
        return frame.sort("file_name").select("file_name", "is_current", "valid_from", "valid_to").rows()

    run_build(warehouse, samples / "colvanza-2021.pdf")
    [(_, current, first_day, end)] = versions()
    assert (current, end) == (True, None)
    run_build(warehouse, samples / "colvanza-2024.pdf", samples / "bactovane.pdf")
    [old, new] = versions()
    assert old == ("colvanza-2021.pdf", False, first_day, new[2])
    assert new[1:] == (True, new[2], None)
    # an order in which the older one comes last gives the same
    other = tmp_path / "other"
    run_build(other, samples / "colvanza-2024.pdf", samples / "bactovane.pdf")
    run_build(other, samples / "colvanza-2021.pdf")
    assert same_tables(tables(warehouse / "tables"), tables(other / "tables")) == []
    # starting anew forgets the others
    run_build(warehouse, samples / "colvanza-2021.pdf", fresh=True)
    assert versions() == [("colvanza-2021.pdf", True, first_day, None)]
    assert list(ledger(warehouse)) == ["colvanza-2021.pdf"]


def test_same_content_under_two_names_is_one_document(samples: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    (inbox / "again").mkdir(parents=True)
    for name in ("a.pdf", "again/b copy.pdf"):
        shutil.copy(samples / "bactovane.pdf", inbox / name)
    run_build(tmp_path / "w", inbox)
    documents = pl.read_parquet(tmp_path / "w" / "tables" / "documents.parquet")
    assert documents["file_name"].to_list() == ["a.pdf"]
    assert ledger(tmp_path / "w") == {"a.pdf": ("parsed", None), "again/b copy.pdf": ("parsed", "same_content")}


def test_a_blocking_check_keeps_the_old_warehouse(
    sample_warehouse: Path, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipelines import checks
    from pipelines.errors import CheckFailed

    shutil.copytree(sample_warehouse, tmp_path / "w")
    before = (tmp_path / "w" / "epar.duckdb").read_bytes()
    refuse = dg.AssetCheckResult(
        passed=False,
        check_name="ledger",
        asset_key=dg.AssetKey("document_ledger"),
        severity=dg.AssetCheckSeverity.ERROR,
    )
    monkeypatch.setattr(checks, "check_ledger", lambda *_: refuse)
    with pytest.raises(CheckFailed, match="document_ledger: ledger"):
        run_build(tmp_path / "w", samples)
    assert (tmp_path / "w" / "epar.duckdb").read_bytes() == before
    assert read_records(WarehouseFolder(tmp_path / "w"))[0].status == "failed"


def test_parts_of_the_graph_can_be_run(sample_warehouse: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_warehouse, tmp_path / "w")
    (tmp_path / "w" / "epar.duckdb").unlink()
    shutil.rmtree(tmp_path / "w" / "tables")
    assert materialize_all(tmp_path / "w", selection="publish").success
    assert same_tables(tables(sample_warehouse / "tables"), tables(tmp_path / "w" / "tables")) == []


def test_a_failed_run_in_the_ui_is_recorded(tmp_path: Path) -> None:
    ops = {"pdf_manifest": {"config": {"paths": [str(tmp_path / "nowhere")]}}}
    assert not materialize_all(tmp_path / "w", ops=ops).success
    [record] = read_records(WarehouseFolder(tmp_path / "w"))
    assert record.status == "failed"
    assert "does not exist" in str(record.error)
    assert record.problems == [{"path": str(tmp_path / "nowhere"), "problem": "does not exist"}]
