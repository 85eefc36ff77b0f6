"""The code location: what the Dagster UI shows and what a run may be given."""

import subprocess
import sys

import dagster as dg
import pytest

from pipelines.definitions import build_definitions, defs
from pipelines.progress import NoProgress
from schemas import TABLE_NAMES
from schemas.registry import contract
from tests.helpers import ROOT, surroundings

AGENCY = ("ema_medicines", "ema_orphan_designations", "ema_epar_documents")
STAGES = (*AGENCY, "pdf_manifest", "lines", "parsed_documents", "duckdb_warehouse", "parquet_export")


@pytest.fixture(scope="module")
def graph() -> object:
    return defs.resolve_asset_graph()


def keys(*names: str) -> set[dg.AssetKey]:
    return {dg.AssetKey(name) for name in names}


def test_every_table_is_an_asset(graph: object) -> None:
    assert graph.get_all_asset_keys() == keys(*TABLE_NAMES, *STAGES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [*TABLE_NAMES, *STAGES])
def test_every_asset_says_what_it_is(graph: object, name: str) -> None:
    node = graph.get(dg.AssetKey(name))  # type: ignore[attr-defined]
    assert len(node.description) > 20
    assert node.owners == ["team:epar-warehouse"]
    assert node.group_name != "default"
    assert any(tag.startswith("dagster/kind/") for tag in node.tags)


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_tables_columns_are_its_contracts(graph: object, name: str) -> None:
    schema = graph.get(dg.AssetKey(name)).metadata["dagster/column_schema"]  # type: ignore[attr-defined]
    schema = getattr(schema, "value", schema)
    assert [column.name for column in schema.columns] == contract(name).column_names
    for column, stated in zip(schema.columns, contract(name).columns, strict=True):
        assert stated.description in column.description
        assert column.constraints.nullable == stated.nullable


def test_the_graph_tells_the_story(graph: object) -> None:
    def parents(name: str) -> set[dg.AssetKey]:
        return graph.get(dg.AssetKey(name)).parent_keys  # type: ignore[attr-defined]

    assert parents("lines") == keys("pdf_manifest")
    assert parents("parsed_documents") == keys("lines")
    assert dg.AssetKey("parsed_documents") in parents("documents")
    assert parents("sections") == keys("documents")
    assert parents("studies") == keys("sections")
    assert parents("study_results") == keys("studies")
    assert dg.AssetKey("adverse_events") in parents("rejected_rows")
    assert parents("duckdb_warehouse") == keys(*TABLE_NAMES)
    assert parents("parquet_export") == keys("duckdb_warehouse")


def test_the_checks_come_from_the_contracts(graph: object) -> None:
    checks = {(key.asset_key.path[-1], key.name) for key in graph.asset_check_keys}  # type: ignore[attr-defined]
    expected = {("document_ledger", "ledger"), ("medicines", "every_row_listed"), ("overview_documents", "linked")}
    for name in TABLE_NAMES:
        if name != "rejected_rows":
            expected.add((name, "contract"))
            expected |= {(name, "references")} if contract(name).foreign_keys else set()
            expected |= {(name, "provenance")} if contract(name).has_provenance else set()
    assert checks == expected


def test_a_run_needs_no_settings() -> None:
    """`Materialize all` in the UI works as it is."""
    job = defs.resolve_job_def("build_warehouse")
    assert dg.validate_run_config(job, {})


@pytest.mark.parametrize(
    "settings",
    [
        {"ops": {"pdf_manifest": {"config": {"path": ["a"]}}}},
        {"resources": {"workers": {"config": {"processes": -1}}}},
        {"resources": {"workers": {"config": {"processes": "many"}}}},
    ],
)
def test_a_wrong_setting_is_refused(settings: dict, tmp_path: object) -> None:
    job = build_definitions().resolve_job_def("build_warehouse")
    settings.setdefault("resources", {})["warehouse"] = {"config": {"folder": str(tmp_path)}}
    with pytest.raises(dg.DagsterError) as refused:
        dg.validate_run_config(job, settings)
        job.execute_in_process(run_config=settings)
    said = f"{refused.value} {refused.value.__cause__}"
    assert (
        "Received unexpected config entry" in said or "greater than or equal to 0" in said or "Invalid scalar" in said
    )


def test_resources_can_be_replaced_by_name() -> None:
    assert build_definitions(progress=NoProgress())
    with pytest.raises(ValueError, match="no resource named progres"):
        build_definitions(progres=NoProgress())


def test_the_workspace_names_the_definitions() -> None:
    assert "pipelines.definitions" in (ROOT / "workspace.yaml").read_text()
    assert "[tool.dagster]" not in (ROOT / "pyproject.toml").read_text()


@pytest.mark.parametrize("package", ["pipelines.parsing", "pipelines.sources", "pipelines.stages", "pipelines.reading"])
def test_dagster_stays_out_of_the_work(package: str) -> None:
    code = (
        "import importlib, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "print('dagster' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=surroundings())
    assert done.stdout.strip() == "False", done.stderr
