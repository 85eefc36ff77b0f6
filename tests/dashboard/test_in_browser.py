"""The page in a headless Chromium: every view, a fact's way to its sentence, filters, replaced and broken exports.

Needs Chromium (Debian: apt-get install chromium); the tests skip, saying so, where there is none. With
$EPAR_SCREENSHOTS naming a folder, a picture of each view is left there.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from warehouse.dashboard.server import Dashboard
from warehouse.export import export_tables

LOAD_LIMIT_MS = 2_000
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

if CHROMIUM is None:
    pytest.skip("no Chromium here: apt-get install chromium", allow_module_level=True)

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")


@pytest.fixture(scope="module")
def browser() -> Iterator["playwright.Browser"]:
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: "playwright.Browser") -> Iterator["playwright.Page"]:
    """A page that fails the test where the console has an error or anything but the dashboard is asked for."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda asked: None if "://127.0.0.1:" in asked.url else problems.append(asked.url))
    opened.problems = problems
    yield opened
    opened.close()
    assert not problems


def visit(page: "playwright.Page", server: Dashboard, view: str = "") -> None:
    page.goto("about:blank")
    page.goto(f"{server.url}#/{view}")
    page.wait_for_selector("body[data-state=ready]")
    page.wait_for_selector("main:not([aria-busy]) h1")


def test_every_view_is_drawn(page: "playwright.Page", dashboard: Dashboard, exported: Path, tmp_path: Path) -> None:
    """Each view has its heading and content; its picture is left in $EPAR_SCREENSHOTS, to be looked at."""
    folder = Path(os.environ.get("EPAR_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    row = pl.read_parquet(exported / "adverse_events.parquet").filter("is_serious").row(0, named=True)
    views = {
        "": "Overview", "effects": "Side effects", "evidence": "Evidence base", "timeline": "Authorisation timelines",
        "medicines": "Medicines", f"medicine/{row['document_id']}/{row['adverse_event_id']}": None,
    }  # fmt: skip
    for view, heading in views.items():
        visit(page, dashboard, view)
        assert heading in (None, page.locator("h1").inner_text())
        assert len(page.locator("main").inner_text()) > 200
        name = view.partition("/")[0] or "overview"
        picture = page.screenshot(path=folder / f"{name}.png", full_page=view in ("", "evidence"))
        assert len(picture) > 10_000


def test_loads_within_the_limit(page: "playwright.Page", dashboard: Dashboard) -> None:
    times = []
    for _ in range(3):
        visit(page, dashboard)
        times.append(int(page.get_attribute("body", "data-milliseconds")))
    print(f"ready after {times} ms")
    assert min(times) < LOAD_LIMIT_MS


def test_overview_tells_what_the_tables_hold(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard)
    documents = pl.read_parquet(exported / "documents.parquet")
    current = documents.filter("is_current")
    tiles = page.locator(".tile").all_inner_texts()
    assert tiles[0].startswith(f"{current.height}\nmedicines")
    assert f"{documents.height} versions" in tiles[0]
    effects = pl.read_parquet(exported / "adverse_events.parquet").join(current, on="document_id", how="semi")
    assert tiles[1].startswith(f"{effects.height}\nside effects")
    assert page.locator("main figure, main svg").count() >= 2
    names = page.locator("main table").first.locator("tbody td:first-child").all_inner_texts()
    assert names == sorted(current["medicine_name"])
    outcomes = dict(pl.read_parquet(exported / "document_ledger.parquet")["outcome"].value_counts().rows())
    assert str(outcomes["parsed"]) in page.locator("main table").last.inner_text()


def test_tables_can_be_sorted(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard)
    table = page.locator("main table").first
    head = table.locator("th", has_text="Pages")
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    index = table.locator("th").all_inner_texts().index(head.inner_text())
    pages = [int(row.locator("td").nth(index).inner_text()) for row in table.locator("tbody tr").all()]
    assert pages == sorted(pages, reverse=True)


def test_heatmap_shows_bands_and_what_is_serious(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard, "effects")
    current = pl.read_parquet(exported / "documents.parquet").filter("is_current")
    facts = pl.read_parquet(exported / "adverse_events.parquet").join(current, on="document_id")
    alone = pl.len().over("document_id", "term") == 1
    effect, medicine = (
        facts.filter(alone, pl.col("band") == "common", "is_serious").select("term", "medicine_name").row(0)
    )
    page.get_by_label("Side effect", exact=True).fill(effect)
    page.get_by_label("Medicine", exact=True).fill(medicine)
    cell = page.locator(".heatmap td a").first
    assert "called serious" in (cell.get_attribute("aria-label") or "")
    assert cell.inner_text().startswith("C")
    assert "▲" in cell.inner_text()
    back = cell.locator("xpath=..").evaluate("cell => getComputedStyle(cell).backgroundColor")
    assert back == "rgb(36, 104, 172)"
    page.get_by_label("Side effect", exact=True).fill("no such effect")
    assert "No side effect fits" in page.get_by_role("status").inner_text()


def test_only_serious_shows_only_serious(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard, "effects")
    every = page.locator(".heatmap td a").count()
    page.get_by_label("only what is called serious").check()
    cells = page.locator(".heatmap td a").all_inner_texts()
    assert 0 < len(cells) < every
    assert all("▲" in cell for cell in cells)


def test_a_cell_leads_to_the_sentence(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard, "effects")
    cell = page.locator(".heatmap td a").first
    row_id = (cell.get_attribute("href") or "").rpartition("/")[2]
    cell.click()
    page.wait_for_selector("li.chosen")
    row = pl.read_parquet(exported / "adverse_events.parquet").row(
        by_predicate=pl.col("adverse_event_id") == row_id, named=True
    )
    assert row["term"] in page.locator("li.chosen").inner_text()
    assert page.locator("li.chosen blockquote").inner_text().strip() == row["quote"]
    marked = "".join(page.locator(".quoted.chosen").all_text_contents())
    assert marked == row["quote"]
    assert page.locator(".quoted.chosen").first.is_visible()


def test_every_fact_of_every_medicine_has_its_sentence(
    page: "playwright.Page", dashboard: Dashboard, exported: Path
) -> None:
    """All rows of all fact tables are on their medicine's page, and their sentences are in the text beside them."""
    keys = {
        "indications": "indication_id", "regimens": "regimen_id", "adverse_events": "adverse_event_id",
        "contraindications": "contraindication_id", "studies": "study_id", "study_results": "result_id",
        "risk_measures": "risk_measure_id", "authorisation_events": "authorisation_event_id",
    }  # fmt: skip
    visit(page, dashboard)
    for document in pl.read_parquet(exported / "documents.parquet").filter("is_current")["document_id"]:
        page.goto(f"{dashboard.url}#/medicine/{document}")
        page.wait_for_selector(f".text a[href*='{document}']")
        expected: dict[str, str] = {}
        for table, key in keys.items():
            rows = pl.read_parquet(exported / f"{table}.parquet").filter(pl.col("document_id") == document)
            expected |= dict(rows.select(key, "quote").rows())
        shown = page.evaluate(
            """() => {
                const marks = [...document.querySelectorAll('.quoted')]
                const text = (id) => marks.filter((mark) => mark.dataset.facts.split(' ').includes(id))
                    .map((mark) => mark.textContent).join('')
                const ids = [...document.querySelectorAll('[data-fact]')].map((item) => item.dataset.fact)
                return Object.fromEntries(ids.map((id) => [id, text(id)]))
            }"""
        )
        assert shown == expected


def test_evidence_and_timelines(page: "playwright.Page", dashboard: Dashboard, exported: Path) -> None:
    visit(page, dashboard, "evidence")
    rows = pl.read_parquet(exported / "marts_evidence_base.parquet").height
    assert page.locator("main table tbody tr").count() == rows
    assert page.locator("main svg[aria-label='people in studies'] rect").count() > 3
    visit(page, dashboard, "timeline")
    current = pl.read_parquet(exported / "documents.parquet").filter("is_current")
    events = pl.read_parquet(exported / "authorisation_events.parquet").join(current, on="document_id", how="semi")
    dots = page.locator("svg[aria-label='Authorisation events by medicine'] g[aria-label=dot] path")
    assert dots.count() == events.height
    page.get_by_text("The same as a table").click()
    assert page.locator("details tbody tr").count() == events.height


def test_works_with_the_keyboard(page: "playwright.Page", dashboard: Dashboard) -> None:
    visit(page, dashboard)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:text('Side effects')")
    assert page.title().startswith("Side effects")


def test_narrow_windows_do_not_overflow(page: "playwright.Page", dashboard: Dashboard) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    for view in ("", "effects", "evidence", "timeline", "medicines"):
        visit(page, dashboard, view)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), view


def test_a_new_export_shows_after_a_reload(
    page: "playwright.Page", own_dashboard: Dashboard, sample_warehouse: Path
) -> None:
    visit(page, own_dashboard)
    first = page.locator(".tile").first.inner_text()
    export_tables(sample_warehouse / "epar.duckdb", own_dashboard.export_dir, partition_by="year")
    visit(page, own_dashboard)
    assert page.locator(".tile").first.inner_text() == first
    assert (own_dashboard.export_dir / "documents").is_dir()


def test_mixed_exports_are_not_shown(page: "playwright.Page", own_dashboard: Dashboard) -> None:
    """A file that is not the manifest's is never taken for it."""
    path = own_dashboard.export_dir / "documents.parquet"
    pl.read_parquet(path).head(1).write_parquet(path)
    page.goto(own_dashboard.url)
    page.wait_for_selector("body[data-state=failed]")
    assert "do not fit their manifest" in page.get_by_role("alert").inner_text()
    page.problems.clear()


def test_text_of_documents_is_never_markup(page: "playwright.Page", own_dashboard: Dashboard) -> None:
    """Names and sentences come from PDFs of others."""
    import hashlib

    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    manifest_path = own_dashboard.export_dir / "datapackage.json"
    manifest = json.loads(manifest_path.read_text("utf-8"))
    for table, column in (("documents", "medicine_name"), ("adverse_events", "term"), ("sections", "heading")):
        path = own_dashboard.export_dir / f"{table}.parquet"
        pl.read_parquet(path).with_columns(pl.lit(evil).alias(column)).write_parquet(path, compression="snappy")
        for entry in manifest["epar_warehouse_export"]["files"]:
            if entry["path"] == path.name:
                entry["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest_path.write_text(json.dumps(manifest), "utf-8")
    page.on("dialog", lambda dialog: page.problems.append(dialog.message))
    for view in ("", "effects", "timeline", "medicines"):
        visit(page, own_dashboard, view)
        assert page.locator("main img, main script").count() == 0
    page.locator("main table a").first.click()
    page.wait_for_selector(".text")
    assert evil in page.locator("h1").inner_text()
    assert page.locator("main img, main script").count() == 0


def test_addresses_that_lead_nowhere(page: "playwright.Page", dashboard: Dashboard) -> None:
    visit(page, dashboard, "nothing")
    assert "no such page" in page.locator("h1").inner_text()
    visit(page, dashboard, "medicine/0000000000000000")
    assert "not in the export" in page.locator("h1").inner_text()
