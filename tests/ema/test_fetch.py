"""Fetching from a server that plays the agency, with everything that can go wrong.

After each fault: no partial file in the store, no document twice, and the next run finishes the work.
"""

import hashlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pipelines.errors import SettingError, SourceError
from pipelines.sources.ema.client import SiteClosed, retry_after
from pipelines.sources.ema.settings import AddressRefused, EmaSettings, settings_from
from pipelines.sources.ema.state import opened
from pipelines.sources.ema.store import DocumentStore
from pipelines.warehouse_folder import WarehouseFolder

from .agency import REPORTS, TABLE_PATHS, Agency, Fault, fill, listing, medicine, pdf
from .conftest import Fetch, left_over, stored

FIRST = "/en/documents/overview/medicine0-epar-medicine-overview_en.pdf"


def ledger(folder: WarehouseFolder) -> list[dict[str, object]]:
    with opened(DocumentStore(folder).state_file) as state:
        return state.ledger()


def contents(agency: Agency) -> set[str]:
    return {hashlib.sha256(body).hexdigest() for path, body in agency.content.items() if not path.startswith(REPORTS)}


def test_all_overviews_arrive_and_a_second_run_moves_nothing(
    agency: Agency, folder: WarehouseFolder, fetch: Fetch, waits: list[float]
) -> None:
    fill(agency, 30)
    first = fetch()
    assert first.outcomes == {"new": 30}
    assert stored(folder) == contents(agency)
    assert len(waits) == 29 and all(2 < wait < 4 for wait in waits)
    assert agency.most_at_once == 1
    agency.requests.clear()
    second = fetch()
    assert second.outcomes == {"unchanged": 30} and second.bytes == 0
    assert len(agency.requests) == 33
    assert all(request.is_conditional and request.status == 304 for request in agency.requests)


def test_user_agent_is_honest(agency: Agency, fetch: Fetch) -> None:
    fill(agency, 1)
    fetch({"contact": "me@example.org"})
    assert {request.user_agent for request in agency.requests} == {EmaSettings(contact="me@example.org").user_agent}
    assert agency.requests[0].user_agent.startswith("epar-warehouse/")
    assert "me@example.org" in agency.requests[0].user_agent


PASSING_FAULTS = {
    "429 without Retry-After": [Fault("status", 429)],
    "429 with Retry-After": [Fault("status", 429, "7")],
    "burst of 503": [Fault("status", 503)] * 3,
    "cut connection": [Fault("cut", 700)],
    "cut before the first byte": [Fault("cut", 0)],
    "reset": [Fault("reset")],
    "stalls in the middle": [Fault("stall", 1.0)],
    "declares too little": [Fault("short_length", 900)],
}


@pytest.mark.parametrize("name", PASSING_FAULTS)
def test_fault_that_passes(
    name: str, agency: Agency, folder: WarehouseFolder, fetch: Fetch, waits: list[float]
) -> None:
    fill(agency, 3)
    agency.faults[FIRST] = list(PASSING_FAULTS[name])
    summary = fetch({"time_out": 0.3})
    assert summary.outcomes == {"new": 3}
    assert stored(folder) == contents(agency) and left_over(folder) == []
    row = next(row for row in ledger(folder) if str(row["url"]).endswith(FIRST))
    assert row["attempts"] == len(PASSING_FAULTS[name]) + 1
    assert row["outcome"] == "new" and row["bytes"] == len(agency.content[FIRST])
    if name == "429 with Retry-After":
        assert 7 in waits
    if name == "burst of 503":
        backing_off = [wait for wait in waits if wait not in (2, 4)][:3]
        assert 2 <= backing_off[0] < backing_off[1] < backing_off[2]


LASTING_FAULTS = {
    "cut each time": (Fault("cut", 700), "incomplete"),
    "declares too little each time": (Fault("short_length", 900), "incomplete"),
    "no PDF but a page": (Fault("html"), "not_a_pdf"),
    "redirect to another host": (Fault("redirect", "https://files.example.org/x.pdf"), "address_refused"),
    "redirect to another host without https": (Fault("redirect", "http://files.example.org/x.pdf"), "address_refused"),
    "redirect to a file": (Fault("redirect", "file:///etc/passwd"), "address_refused"),
    "redirect in a circle": (Fault("redirect", FIRST), "address_refused"),
    "error of the server": (Fault("status", 500), "status"),
    "forbidden": (Fault("status", 403), "status"),
    "stalls each time": (Fault("stall", 1.0), "time_out"),
}


@pytest.mark.parametrize("name", LASTING_FAULTS)
def test_fault_that_lasts(name: str, agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fault, reason = LASTING_FAULTS[name]
    fill(agency, 3)
    agency.faults[FIRST] = [fault] * 20
    summary = fetch({"time_out": 0.3})
    assert summary.outcomes == {"new": 2, "failed": 1}
    assert [got.reason for got in summary.failed] == [reason]
    assert len(stored(folder)) == 2 and left_over(folder) == []
    agency.faults.clear()
    again = fetch()
    assert again.outcomes == {"new": 1, "unchanged": 2}
    assert stored(folder) == contents(agency)


def test_too_large_is_refused_before_and_while_it_comes(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    agency.content[FIRST] = pdf("large", 200_000)
    summary = fetch({"largest_pdf": 50_000})
    assert [got.reason for got in summary.failed] == ["too_large"]
    assert len(agency.asked(FIRST)) == 1
    assert len(stored(folder)) == 1 and left_over(folder) == []


def test_answer_that_never_ends_is_left(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 1)
    agency.faults[FIRST] = [Fault("trickle", 0.05)] * 2
    summary = fetch({"longest_answer": 0.2, "attempts": 2})
    assert [got.reason for got in summary.failed] == ["time_out"]
    assert stored(folder) == set()


def test_changed_pdf_under_the_same_address_keeps_both(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    fetch()
    agency.content[FIRST] = pdf("a new version")
    assert fetch().outcomes == {"changed": 1, "unchanged": 1}
    assert len(stored(folder)) == 3
    assert fetch().outcomes == {"unchanged": 2}


def test_server_without_marks_sends_again_but_nothing_is_stored_twice(
    agency: Agency, folder: WarehouseFolder, fetch: Fetch
) -> None:
    agency.marks = False
    fill(agency, 2)
    fetch()
    assert fetch().outcomes == {"unchanged": 2}
    assert len(stored(folder)) == 2


def test_gone_overview_is_told_and_its_content_kept(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    fetch()
    del agency.content[FIRST]
    summary = fetch()
    assert summary.outcomes == {"gone": 1, "unchanged": 1}
    assert summary.gone == [agency.base_url + FIRST]
    assert len(stored(folder)) == 2


def test_overview_no_longer_listed_is_told(agency: Agency, fetch: Fetch) -> None:
    fill(agency, 3)
    fetch()
    fill(agency, 2)
    summary = fetch()
    assert summary.outcomes == {"unchanged": 2}
    assert summary.gone == [f"{agency.base_url}/en/documents/overview/medicine2-epar-medicine-overview_en.pdf"]


def test_content_lost_from_the_store_is_fetched_again(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    fetch()
    DocumentStore(folder).pdf(next(iter(stored(folder)))).unlink()
    assert fetch().outcomes == {"unchanged": 2}
    assert stored(folder) == contents(agency)


def test_repeated_refusals_open_the_circuit(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 10)
    for path in agency.content:
        if not path.startswith(REPORTS):
            agency.faults[path] = [Fault("status", 429)] * 50
    summary = fetch({"attempts": 2, "refusals_to_stop": 3})
    assert summary.stopped is not None and "left alone until" in summary.stopped
    assert summary.outcomes == {"failed": 3} and summary.left == 7
    assert len(agency.pdfs()) == 6
    agency.requests.clear()
    with pytest.raises(SiteClosed, match="UTC"):
        fetch()
    assert agency.requests == []
    assert len(ledger(folder)) == 3 + 3


def test_long_retry_after_stops_at_once_and_says_when_to_come_back(agency: Agency, fetch: Fetch) -> None:
    fill(agency, 5)
    agency.faults[FIRST] = [Fault("status", 429, "3600")]
    summary = fetch()
    assert summary.outcomes == {"failed": 1}
    assert summary.stopped is not None
    expected = datetime.now(UTC) + timedelta(hours=1)
    assert f"{expected:%Y-%m-%d %H:}" in summary.stopped


def test_circuit_closes_with_time(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    agency.faults[FIRST] = [Fault("status", 503, "3600")]
    assert fetch().stopped
    with opened(DocumentStore(folder).state_file) as state:
        state.open_circuit("127.0.0.1", datetime(2020, 1, 1), "long ago")
    assert fetch().outcomes == {"new": 2}


def test_interrupted_round_goes_on_where_it_stopped(
    agency: Agency, folder: WarehouseFolder, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(agency, 6)
    asked = 0

    def stop(*_: object) -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise KeyboardInterrupt

    from pipelines.sources.ema.client import PoliteClient

    with monkeypatch.context() as patch:
        patch.setattr(PoliteClient, "pause", stop)
        with pytest.raises(KeyboardInterrupt):
            fetch()
    assert len(stored(folder)) == 3
    agency.requests.clear()
    summary = fetch()
    assert summary.outcomes == {"new": 6} and summary.resumed == 3
    assert len(agency.pdfs()) == 3
    agency.requests.clear()
    assert fetch().resumed == 0
    assert len(agency.pdfs()) == 6


def test_addresses_outside_the_allow_list_are_not_asked(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    agency.publish(
        [medicine("EMEA/H/C/990001", "Zeltravix")],
        [
            listing(1, "EMEA/H/C/990001", "Zeltravix", "https://elsewhere.example.org/a.pdf"),
            listing(2, "EMEA/H/C/990001", "Zeltravix", "file:///etc/passwd"),
            listing(3, "EMEA/H/C/990001", "Zeltravix", "not an address"),
        ],
    )
    summary = fetch()
    assert [got.reason for got in summary.failed] == ["address_refused"] * 3
    assert agency.pdfs() == []


@pytest.mark.parametrize(
    "url",
    [
        "http://www.ema.europa.eu/x.pdf",
        "https://www.ema.europa.eu.example.org/x.pdf",
        "https://user:secret@www.ema.europa.eu/x.pdf",
        "https://www.ema.europa.eu@example.org/x.pdf",
        "https://www.ema.europa.eu:8443/x.pdf",
        "https://www.ema.europa.eu\\@example.org/x.pdf",
        "https://www.ema.europa.eu/a b.pdf",
        "https://[::1/x.pdf",
        "http://127.0.0.1/x.pdf",
        "ftp://www.ema.europa.eu/x.pdf",
        "",
    ],
)
def test_refused_addresses(url: str) -> None:
    with pytest.raises(AddressRefused):
        EmaSettings().check_url(url)


def test_http_only_on_loopback_and_only_when_set() -> None:
    EmaSettings().check_url("https://www.ema.europa.eu/en/documents/overview/x_en.pdf-0")
    loopback = settings_from({"EPAR_ALLOW_HTTP_LOOPBACK": "1", "EPAR_EMA_URL": "http://127.0.0.1:8000"})
    loopback.check_url("http://127.0.0.1:9/x")
    for url in ("http://www.ema.europa.eu/x", "http://localhost/x", "http://10.0.0.1/x"):
        with pytest.raises(AddressRefused):
            loopback.check_url(url)
    with pytest.raises(SettingError):
        settings_from({"EPAR_EMA_URL": "http://127.0.0.1:8000"})


@pytest.mark.parametrize("table", ["medicines", "documents"])
def test_without_tables_nothing_is_fetched(table: str, agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 2)
    agency.faults[TABLE_PATHS[table]] = [Fault("html")] * 9
    with pytest.raises(SourceError, match="could not be fetched"):
        fetch()
    assert agency.pdfs() == [] and stored(folder) == set()
    agency.faults.clear()
    assert fetch().outcomes == {"new": 2}


def test_site_that_closes_at_a_table_is_in_the_ledger(agency: Agency, folder: WarehouseFolder, fetch: Fetch) -> None:
    fill(agency, 1)
    agency.faults[TABLE_PATHS["medicines"]] = [Fault("status", 429, "3600")]
    with pytest.raises(SiteClosed):
        fetch()
    assert [(row["outcome"], row["reason"], row["status"]) for row in ledger(folder)] == [("failed", "status", 429)]


def test_missing_orphan_table_does_not_stop(agency: Agency, fetch: Fetch) -> None:
    fill(agency, 1)
    agency.faults[TABLE_PATHS["orphans"]] = [Fault("status", 404)] * 9
    assert fetch().outcomes == {"new": 1}


def test_retry_after_as_number_and_as_date() -> None:
    now = datetime(2026, 1, 5, 10, 0, tzinfo=UTC)
    assert retry_after("120", now) == 120
    assert retry_after(format_datetime(now + timedelta(seconds=90), usegmt=True), now) == 90
    assert retry_after(format_datetime(now - timedelta(seconds=90), usegmt=True), now) == 0
    assert [retry_after(text, now) for text in (None, "soon", "-5", "", "1e9", "9" * 400)] == [None] * 6


def test_filters(agency: Agency, fetch: Fetch) -> None:
    rows = [
        medicine("EMEA/H/C/990001", "Zeltravix", atc_code_human="L01XX99", therapeutic_area_mesh="Fever;Neoplasms"),
        medicine("EMEA/H/C/990002", "Orvandil (previously Orvan)", atc_code_human="A10BA", medicine_status="Withdrawn"),
        medicine("EMEA/H/C/990003", "Kaluprim"),
    ]
    records = []
    for place, row in enumerate(rows):
        path = f"/{place}_en.pdf"
        url = agency.add(path, pdf(path))
        german = agency.add(f"/{place}_de.pdf", pdf(f"{path} de"))
        number = row["ema_product_number"] + " "
        records.append(
            listing(
                place, number, "x", url, translations={"de": german}, last_updated_date=f"202{place}-01-01T00:00:00Z"
            )
        )
    agency.publish(rows, records)

    def fetched(**filters: object) -> list[str]:
        agency.requests.clear()
        fetch(**filters)
        return sorted(request.path for request in agency.pdfs())

    assert fetched(medicines=("zeltravix",)) == ["/0_en.pdf"]
    assert fetched(medicines=("ORVANDIL", "EMEA/H/C/990003")) == ["/1_en.pdf", "/2_en.pdf"]
    assert fetched(status="authorised") == ["/0_en.pdf", "/2_en.pdf"]
    assert fetched(area="neoplasm") == ["/0_en.pdf"]
    assert fetched(atc="l01") == ["/0_en.pdf"]
    assert fetched(limit=1) == ["/2_en.pdf"]
    assert fetched(languages=("de",), limit=1) == ["/2_de.pdf"]
    with pytest.raises(SettingError, match="did you mean Zeltravix"):
        fetch(medicines=("Zeltravex",))
    with pytest.raises(SettingError, match="statuses are: Authorised, Withdrawn"):
        fetch(status="approved")
    with pytest.raises(SettingError, match="languages are: de, en"):
        fetch(languages=("fr",))
