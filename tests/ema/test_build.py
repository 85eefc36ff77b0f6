"""From the agency's site to the warehouse: `epar build --source ema`, the assets, the schedule and the sensors."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
import polars as pl
import pytest

from pipelines.automation import catalogue_changed, current_catalogue, inbox, weekly_refresh
from pipelines.build import BuildSettings, build
from pipelines.definitions import build_definitions
from pipelines.errors import CatalogueError, NothingToDo
from pipelines.progress import NoProgress
from pipelines.resources import Warehouse
from pipelines.runs import RunRecord
from pipelines.site import AgencySite
from pipelines.sources.ema.offer import file_name_of
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar

from .agency import Agency, Fault, listing, medicine, serving
from .sheets import xlsx

# Sample overviews by the path at which the agency has them, and the number they are listed under.
OVERVIEWS = {
    "/en/documents/overview/bronvela-epar-medicine-overview_en.pdf": "bronvela",
    "/en/documents/overview/adipelin-epar-medicine-overview_en.pdf-0": "adipelin",
}


def printed_numbers(samples: Path) -> dict[str, str]:
    """The product numbers that the sample overviews print, by name."""
    from pipelines.parsing.document import parse_document
    from pipelines.reading.reader import DEFAULT_READER, get_reader

    found = {}
    for name in OVERVIEWS.values():
        lines = get_reader(DEFAULT_READER).read((samples / f"{name}.pdf").read_bytes()).lines
        found[name] = str(parse_document(lines, "0" * 16).tables["documents"][0]["product_number"])
    return found


@pytest.fixture(scope="module")
def numbers() -> dict[str, str]:
    from pipelines.samples import sample_dir

    return printed_numbers(sample_dir())


@pytest.fixture
def site(agency: Agency, samples: Path, numbers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Agency]:
    """An agency with two real overviews; one is listed under the number of a refused twin."""
    records = []
    for place, (path, name) in enumerate(OVERVIEWS.items()):
        url = agency.add(path, (samples / f"{name}.pdf").read_bytes())
        listed = "EMEA/H/C/980000" if name == "adipelin" else numbers[name] + " "
        records.append(listing(place, listed, name.title(), url))
    agency.publish(
        [
            medicine(numbers["bronvela"], "Bronvela", conditional_approval="Yes"),
            medicine(numbers["adipelin"], "Adipelin"),
            medicine("EMEA/H/C/980000", "Adipelin", medicine_status="Refused", marketing_authorisation_date=""),
            medicine("EMEA/H/C/980001", "Unwritten"),
            medicine("EMEA/H/C/980002", "Broken", marketing_authorisation_date="soon"),
        ],
        records,
    )
    monkeypatch.setenv("EPAR_ALLOW_HTTP_LOOPBACK", "1")
    monkeypatch.setenv("EPAR_EMA_URL", agency.base_url)
    monkeypatch.setenv("EPAR_PAUSE", "0")
    yield agency


def run(folder: WarehouseFolder, *paths: Path, from_site: bool = False, **site: Any) -> RunRecord:
    settings = BuildSettings(paths, folder, False, None, 0, from_site, site)
    return build(settings, NoProgress())


def rows(folder: WarehouseFolder, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(folder.database), read_only=True) as connection:
        return connection.sql(query).fetchall()


def test_build_from_the_site(site: Agency, folder: WarehouseFolder, numbers: dict[str, str]) -> None:
    record = run(folder, from_site=True, fetch=True)
    assert record.outcomes == {"parsed": 2} and record.problems == []
    assert rows(
        folder,
        "select medicine_name, is_in_catalogue, has_overview, current_document_id is not null from medicines "
        "order by 1, 3",
    ) == [
        ("Adipelin", True, False, False),
        ("Adipelin", True, True, True),
        ("Bronvela", True, True, True),
        ("Unwritten", True, False, False),
    ]
    assert rows(
        folder, "select medicine_name, product_number, link_basis, fetch_outcome from overview_documents order by 1"
    ) == [
        ("Adipelin", numbers["adipelin"], "printed_number", "new"),
        ("Bronvela", numbers["bronvela"], "repaired_number", "new"),
    ]
    assert rows(folder, "select table_name, stage, rule, column_name, value from rejected_rows") == [
        ("medicines", "catalogue", "unreadable", "marketing_authorisation_date", "soon")
    ]
    assert rows(folder, "select d.source_url = o.document_url and d.retrieved_at is not null from documents d "
                "join overview_documents o using (document_id)") == [(True,), (True,)]  # fmt: skip
    assert rows(folder, "select file_name from documents order by 1") == [
        ("adipelin-epar-medicine-overview_en-0.pdf",), ("bronvela-epar-medicine-overview_en.pdf",),
    ]  # fmt: skip
    assert rows(folder, "select count(*), count(distinct outcome) from fetch_ledger") == [(5, 1)]
    assert rows(folder, "select count(*) from orphan_designations where product_number = 'EMEA/H/C/990001'") == [(1,)]
    site.requests.clear()
    again = run(folder, from_site=True)
    assert site.requests == []
    assert again.stages["lines"]["unchanged"] == 2


def test_changed_overview_becomes_a_second_version(site: Agency, folder: WarehouseFolder, samples: Path) -> None:
    path = "/en/documents/overview/colvanza-epar-medicine-overview_en.pdf"
    url = site.add(path, (samples / "colvanza-2021.pdf").read_bytes())
    site.publish([medicine("EMEA/H/C/980001", "Unwritten")], [listing(7, "EMEA/H/C/970001", "Colvanza", url)])
    run(folder, from_site=True, fetch=True)
    site.content[path] = (samples / "colvanza-2024.pdf").read_bytes()
    run(folder, from_site=True, fetch=True)
    current = "select is_current from documents order by last_updated"
    assert rows(folder, current) == [(False,), (True,)]
    settings = BuildSettings((), folder, True, None, 0, True, {})
    build(settings, NoProgress())
    assert rows(folder, current) == [(False,), (True,)]  # --fresh reads all versions that were ever fetched


def test_site_that_refuses_in_the_middle_leaves_a_warehouse(site: Agency, folder: WarehouseFolder) -> None:
    site.faults[list(OVERVIEWS)[1]] = [Fault("status", 429, "3600")]
    record = run(folder, from_site=True, fetch=True)
    assert record.outcomes == {"parsed": 1}
    assert any("left alone until" in problem["problem"] for problem in record.problems)
    assert rows(folder, "select outcome, reason, status from fetch_ledger where outcome = 'failed'") == [
        ("failed", "status", 429)
    ]


def test_catalogue_files_go_with_any_build(folder: WarehouseFolder, samples: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "medicines.xlsx"
    sheet.write_bytes(
        xlsx([["Medicine name", "Product number", "Active substance"], ["Zeltravix", "EMEA/H/C990001", "b;a"]])
    )
    run(folder, samples / "bronvela.pdf", catalogue_files=[str(sheet)])
    listed = "select product_number, product_number_listed from medicines where is_in_catalogue"
    assert rows(folder, listed) == [("EMEA/H/C/990001", "EMEA/H/C990001")]
    assert rows(folder, "select name from medicine_substances order by position") == [("b",), ("a",)]
    sheet.unlink()
    run(folder, samples / "adipelin.pdf")  # the catalogue is kept in the warehouse
    assert rows(folder, "select count(*), count(*) filter (is_in_catalogue) from medicines") == [(3, 1)]


def test_catalogue_without_one_good_row_stops_the_run(folder: WarehouseFolder, samples: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "medicines.xlsx"
    sheet.write_bytes(xlsx([["Medicine name", "Product number"], ["Zeltravix", "?"]]))
    with pytest.raises(CatalogueError, match="none of the 1 rows"):
        run(folder, samples / "bronvela.pdf", catalogue_files=[str(sheet)])
    assert not folder.database.exists()


def test_nothing_fetched_is_said(folder: WarehouseFolder) -> None:
    with pytest.raises((NothingToDo, CatalogueError), match="epar fetch"):
        run(folder, from_site=True)


def test_damaged_file_in_the_store_ends_in_the_ledger(site: Agency, folder: WarehouseFolder) -> None:
    run(folder, from_site=True, fetch=True)
    damaged = next((folder.root / "store" / "pdf").rglob("*.pdf"))
    damaged.write_bytes(b"%PDF- something else")
    record = run(folder, from_site=True)
    assert record.outcomes == {"parsed": 1, "rejected": 1}


def test_command_line(site: Agency, folder: WarehouseFolder, tmp_path: Path) -> None:
    place = ("--warehouse", folder.root)
    fetched = epar("fetch", *place)
    assert fetched.returncode == 0, fetched.stderr
    assert "2 wanted: 2 new, 0 changed, 0 unchanged, 0 gone, 0 failed" in fetched.stdout
    site.requests.clear()
    built = epar("build", "--source", "ema", "--offline", *place)
    assert built.returncode == 0, built.stderr
    assert site.requests == []
    assert "2 PDFs offered: 2 parsed" in built.stdout
    wrong = epar("fetch", "--medicine", "Bronwela", *place)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "did you mean Bronvela?" in wrong.stderr and "Traceback" not in wrong.stderr
    mixed = epar("build", "--source", "ema", "--samples", *place)
    assert mixed.returncode == 2 and "not both" in mixed.stderr
    alone = epar("build", "--samples", "--limit", "3", *place)
    assert alone.returncode == 2 and "--source ema" in alone.stderr
    none = epar("build", "--samples", "--catalogue", tmp_path / "missing.json", *place)
    assert none.returncode == 2 and "missing.json: does not exist" in none.stderr
    assert not [path for path in (tmp_path).iterdir() if path.name != "warehouse"]


def test_site_out_of_reach_is_said(site: Agency, folder: WarehouseFolder) -> None:
    with serving() as closed:
        address = closed.base_url
    done = epar("fetch", "--warehouse", folder.root, EPAR_EMA_URL=address)
    assert done.returncode == 2
    assert "could not be fetched" in done.stderr and "Traceback" not in done.stderr


def test_file_names() -> None:
    assert file_name_of("https://www.ema.europa.eu/en/documents/overview/x_en.pdf-0") == "x_en-0.pdf"
    assert file_name_of("https://www.ema.europa.eu/a/..%2F..%2Fetc%2Fx.pdf") == "x.pdf"
    assert file_name_of("https://www.ema.europa.eu/") == "overview.pdf"


def test_schedule_and_sensors_are_off_and_complete() -> None:
    definitions = build_definitions()
    schedules, sensors = list(definitions.schedules or []), list(definitions.sensors or [])
    assert [schedule.name for schedule in schedules] == ["weekly_refresh"]
    assert sorted(sensor.name for sensor in sensors) == ["catalogue_changed", "inbox"]
    assert weekly_refresh.default_status == dg.DefaultScheduleStatus.STOPPED
    assert {sensor.default_status for sensor in (catalogue_changed, inbox)} == {dg.DefaultSensorStatus.STOPPED}
    keys = definitions.resolve_asset_graph().get_all_asset_keys()
    assert {dg.AssetKey(name) for name in ("ema_medicines", "ema_epar_documents", "pdf_manifest")} <= keys


def test_job_of_the_schedule_runs(site: Agency, folder: WarehouseFolder) -> None:
    definitions = build_definitions(warehouse=Warehouse(folder=str(folder.root)))
    with dg.DagsterInstance.ephemeral() as instance:
        done = definitions.resolve_job_def("build_from_site").execute_in_process(instance=instance)
        assert done.success
        event = instance.get_latest_materialization_event(dg.AssetKey("ema_medicines"))
        assert event is not None and event.asset_materialization is not None
        assert event.asset_materialization.metadata["rows"].value == 5
    checks = {check.check_name: check.passed for check in done.get_asset_check_evaluations()}
    assert checks["every_row_listed"] and checks["linked"]


def test_catalogue_sensor_starts_one_run_for_one_change(site: Agency, folder: WarehouseFolder) -> None:
    resources: dict[str, Any] = {"warehouse": Warehouse(folder=str(folder.root)), "site": AgencySite()}

    def tick(cursor: str | None) -> Any:
        with dg.build_sensor_context(cursor=cursor, resources=resources) as context:
            return catalogue_changed(context)

    first = tick(None)
    assert len(first.run_requests) == 1 and first.run_requests[0].run_key == first.cursor
    assert isinstance(tick(first.cursor), dg.SkipReason)
    before = current_catalogue(resources["warehouse"], resources["site"])
    tables = {path: body for path, body in site.content.items() if path.endswith(".json")}
    for path, body in tables.items():  # written anew with the same rows
        site.content[path] = body.replace(b"2026-01-05T06:00:00Z", b"2026-01-05T18:00:00Z")
    assert current_catalogue(resources["warehouse"], resources["site"]) == before
    for path, body in tables.items():
        site.content[path] = body.replace(b"Unwritten", b"Rewritten")
    second = tick(first.cursor)
    assert second.run_requests[0].run_key != first.cursor
    for path in tables:
        site.faults[path] = [Fault("status", 429, "3600")] * 9
    skipped = tick(second.cursor)
    assert isinstance(skipped, dg.SkipReason) and "left alone" in (skipped.skip_message or "")


def test_inbox_sensor(folder: WarehouseFolder, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    box = tmp_path / "inbox"
    monkeypatch.setenv("EPAR_INBOX", str(box))
    resources: dict[str, Any] = {"warehouse": Warehouse(folder=str(folder.root))}

    def tick(cursor: str | None = None) -> Any:
        with dg.build_sensor_context(cursor=cursor, resources=resources) as context:
            return inbox(context)

    assert isinstance(tick(), dg.SkipReason)
    box.mkdir()
    assert isinstance(tick(), dg.SkipReason)
    file = Path(shutil.copy(samples / "bronvela.pdf", box))
    assert "a moment ago" in (tick().skip_message or "")
    os.utime(file, (1_700_000_000, 1_700_000_000))
    found = tick()
    assert found.run_requests[0].run_config["ops"]["pdf_manifest"]["config"] == {"paths": [str(box)]}
    assert isinstance(tick(found.cursor), dg.SkipReason)
    file.rename(box / "other.pdf")
    assert tick(found.cursor).run_requests


def test_deltyba(folder: WarehouseFolder, shared: Path) -> None:
    """Catalogue and overview disagree on a real medicine: date of authorisation, and whether it is conditional."""
    table = shared / "catalogue" / "medicines-output-medicines_json-report_en.json"
    run(folder, shared / "corpus" / "pdf" / "deltyba.pdf", catalogue_files=[str(table)])
    found = {
        field: (overview, catalogue, quote)
        for field, overview, catalogue, quote in rows(
            folder,
            "select field, overview_value, catalogue_value, quote from marts.reconciliation "
            "where product_number = 'EMEA/H/C/002552'",
        )
    }
    assert set(found) == {"authorisation_date", "conditional"}
    assert found["authorisation_date"][:2] == ("2014-04-28", "2014-04-27")
    assert "28 April 2014" in found["authorisation_date"][2]
    assert found["conditional"][:2] == ("no", "yes")
    assert "20 February 2026" in found["conditional"][2]
    counts = rows(
        folder, "select count(*), count(*) filter (has_overview), count(distinct product_number) from medicines"
    )
    assert counts == [(2673, 1, 2673)]
    assert rows(folder, "select count(*) from rejected_rows where table_name = 'medicines'") == [(0,)]
    exported = pl.read_parquet(folder.tables / "medicines.parquet")
    assert exported.height == 2673
