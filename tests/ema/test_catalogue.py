"""The agency's tables as typed rows: the real files, the layouts since 2018, and what may stand in a cell."""

import datetime as dt
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipelines.catalogue import values
from pipelines.catalogue.columns import DOCUMENTS, DOCUMENTS_REQUIRED, MEDICINES, MEDICINES_REQUIRED
from pipelines.catalogue.documents import MedicineIndex, link, read_listings, set_latest
from pipelines.catalogue.files import AgencyTable, read_table
from pipelines.catalogue.medicines import read_medicines
from pipelines.errors import CatalogueError
from pipelines.sources.ema.state import Address
from pipelines.sources.ema.tables import listings_of
from pipelines.stages.catalogue import Catalogue, catalogue_frames, listed_frame

from .agency import listing, medicine
from .sheets import xlsx

JSON_2026 = "medicines-output-medicines_json-report_en.json"
XLSX_2026 = "medicines-output-medicines-report_en_2026-03-14.xlsx"
XLSX_2025 = "medicines_output_medicines_en_2025-07-15.xlsx"

# The headings of the 30-column layout (2018 to 2024).
OLD_LAYOUT = (
    "Category", "Medicine name", "Therapeutic area", "International non-proprietary name (INN) / common name",
    "Active substance", "Product number", "Patient safety", "Authorisation status", "ATC code", "Additional monitoring",
    "Generic", "Biosimilar", "Conditional approval", "Exceptional circumstances", "Accelerated assessment",
    "Orphan medicine", "Marketing authorisation date", "Date of refusal of marketing authorisation",
    "Marketing authorisation holder/company name", "Human pharmacotherapeutic group", "Vet pharmacotherapeutic group",
    "Date of opinion", "Decision date", "Revision number", "Condition / indication", "Species", "ATCvet code",
    "First published", "Revision date", "URL",
)  # fmt: skip
# A short one with half of them, in another order.
SHORT_LAYOUT = (
    "Product number", "Medicine name", "Active substance", "INN / common name", "ATC code", "Therapeutic area",
    "Authorisation status", "Marketing authorisation date", "Marketing authorisation holder", "Generic", "Biosimilar",
    "Orphan medicine", "Conditional approval", "Exceptional circumstances", "URL",
)  # fmt: skip


def table(data: bytes, name: str = "file") -> AgencyTable:
    return read_table(data, MEDICINES, MEDICINES_REQUIRED, name)


def as_json(*records: dict[str, Any], envelope: bool = True) -> bytes:
    return json.dumps({"meta": {}, "data": list(records)} if envelope else list(records)).encode()


@pytest.fixture(scope="module")
def real(shared: Path) -> dict[str, AgencyTable]:
    return {name: table((shared / "catalogue" / name).read_bytes()) for name in (JSON_2026, XLSX_2026, XLSX_2025)}


def test_real_table_loads_whole(real: dict[str, AgencyTable]) -> None:
    found = read_medicines(real[JSON_2026].rows)
    assert (len(found.medicines), found.rejected) == (2673, [])
    by_number = {row["product_number"]: row for row in found.medicines}
    assert len(by_number) == 2673
    deltyba = by_number["EMEA/H/C/002552"]
    assert deltyba["marketing_authorisation_date"] == dt.date(2014, 4, 27)
    assert deltyba["is_conditional"] is True
    repaired = by_number["EMEA/H/C/005201"]
    assert repaired["product_number_listed"] == "EMEA/H/C005201"
    without_date = [
        row for row in found.medicines
        if (row["category"], row["medicine_status"]) == ("human", "Authorised")
        and row["marketing_authorisation_date"] is None
    ]  # fmt: skip
    assert len(without_date) == 6
    mistyped = {row["atc_code_listed"] for row in found.medicines if row["atc_code_listed"] and not row["atc_code"]}
    assert mistyped == {"L01XE3", "LX1XX02", "VO4D"}


def test_json_and_xlsx_of_one_day_do_not_differ(real: dict[str, AgencyTable]) -> None:
    left, right = read_medicines(real[JSON_2026].rows), read_medicines(real[XLSX_2026].rows)
    assert left == right
    assert real[XLSX_2026].timestamp == "14/03/2026 - 06:00"


def test_table_of_2025_has_the_same_typed_columns(real: dict[str, AgencyTable]) -> None:
    old, new = read_medicines(real[XLSX_2025].rows), read_medicines(real[JSON_2026].rows)
    assert (len(old.medicines), old.rejected) == (2576, [])
    assert real[XLSX_2025].missing == [] and real[XLSX_2025].unknown == []
    assert any(row["is_generic"] for row in old.medicines)
    for column in new.medicines[0]:
        kinds = {type(row[column]) for rows in (old, new) for row in rows.medicines} - {type(None)}
        assert len(kinds) <= 1, column


def test_real_documents_are_linked_on_their_number(real: dict[str, AgencyTable], shared: Path) -> None:
    name = "documents-output-epar_documents_json-report_en.sample.json"
    documents = read_table((shared / "catalogue" / name).read_bytes(), DOCUMENTS, DOCUMENTS_REQUIRED, name)
    index = MedicineIndex.of(read_medicines(real[JSON_2026].rows).medicines)
    overviews = [row for row in listings_of(documents).rows if row["language"] == "en"]
    found = {row["medicine_name"]: link(str(row["product_number_listed"]), index) for row in overviews}
    assert {name: basis.basis for name, basis in found.items()} == {
        "Twinrix Adult": "product_number", "Kymriah": "product_number", "Fintepla": "product_number",
        "Aflunov": "twin",
    }  # fmt: skip
    assert found["Aflunov"].product_number == "EMEA/H/C/002094"


@pytest.mark.parametrize("layout", [OLD_LAYOUT, SHORT_LAYOUT, tuple(reversed(OLD_LAYOUT))])
def test_older_layouts_are_read_by_their_headings(layout: tuple[str, ...]) -> None:
    cells = dict.fromkeys(layout, "")
    cells |= {"Medicine name": "Zeltravix", "Product number": "EMEA/H/C/990001", "Authorisation status": "Authorised"}
    cells |= {"Marketing authorisation date": "26/03/2020", "Orphan medicine": "Yes", "Generic": "No"}
    cells |= {"Therapeutic area": "Fever;Arthritis, Psoriatic", "Marketing authorisation holder": "Example Pharma"}
    cells |= {"INN / common name": "zeltravimab", OLD_LAYOUT[3]: "zeltravimab"}
    sheet = xlsx([["Content type:", "Medicine"], *[[]] * 7, list(layout), [cells[heading] for heading in layout]])
    found = read_medicines(table(sheet).rows)
    (row,) = found.medicines
    assert (row["product_number"], row["medicine_name"], row["medicine_status"]) == (
        "EMEA/H/C/990001", "Zeltravix", "Authorised",
    )  # fmt: skip
    assert row["marketing_authorisation_date"] == dt.date(2020, 3, 26)
    assert (row["is_orphan"], row["is_generic"], row["is_prime"]) == (True, False, None)
    assert row["international_non_proprietary_name"] == "zeltravimab"
    assert [area["therapeutic_area"] for area in found.therapeutic_areas] == ["Fever", "Arthritis, Psoriatic"]


@pytest.mark.parametrize("envelope", [True, False])
def test_json_with_and_without_envelope(envelope: bool) -> None:
    found = table(as_json(medicine("EMEA/H/C/990001", "Zeltravix"), envelope=envelope))
    assert len(read_medicines(found.rows).medicines) == 1


def test_numbers_dates_and_flags_of_a_spreadsheet() -> None:
    header = ["Medicine name", "Product number", "Revision number", "Marketing authorisation date", "Generic"]
    found = table(xlsx([header, ["Zeltravix", "EMEA/H/C/990001", 17, dt.date(2020, 3, 26), "Yes"]]))
    (row,) = read_medicines(found.rows).medicines
    assert (row["revision_number"], row["marketing_authorisation_date"], row["is_generic"]) == (
        17, dt.date(2020, 3, 26), True,
    )  # fmt: skip


def test_rows_that_cannot_be_read_are_named() -> None:
    rows = [
        medicine("EMEA/H/C/990001", "Zeltravix"),
        medicine("EMEA/H/C/990002", "Orvandil", marketing_authorisation_date="31/02/2020", biosimilar="Perhaps"),
        medicine("", "Kaluprim"),
        medicine("EMEA/X/990004", "Belatrin"),
        medicine("EMEA/H/C/990001 ", "Zeltravix again"),
        medicine("EMEA/H/C/990006", "&nbsp;"),
    ]
    found = read_medicines(table(as_json(*rows)).rows)
    assert [row["medicine_name"] for row in found.medicines] == ["Zeltravix"]
    named = [(row["row_index"], row["rule"], row["column_name"], row["value"]) for row in found.rejected]
    assert sorted(named) == [
        (1, "unreadable", "is_biosimilar", "Perhaps"),
        (1, "unreadable", "marketing_authorisation_date", "31/02/2020"),
        (2, "not_null", "product_number", None),
        (3, "unreadable", "product_number", "EMEA/X/990004"),
        (4, "primary_key", "product_number", "EMEA/H/C/990001"),
        (5, "not_null", "medicine_name", None),
    ]
    assert all(json.loads(str(row["row"]))["name_of_medicine"] for row in found.rejected)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("EMEA/H/C/005201", "EMEA/H/C/005201"),
        ("EMEA/H/C/005679 ", "EMEA/H/C/005679"),
        ("EMEA/H/C005201", "EMEA/H/C/005201"),
        ("EMEA/H/C/471", "EMEA/H/C/000471"),
        ("emea/v/c/000159&nbsp;", "EMEA/V/C/000159"),
        ("\xa0EMEA/H/W/002300", "EMEA/H/W/002300"),
        ("", None),
    ],
)
def test_product_numbers(cell: str, expected: str | None) -> None:
    assert values.product_number(cell) == expected


@pytest.mark.parametrize("cell", ["EMEA/H/C/0052011", "EMEA/H/C/", "EMEA/H/C/12;EMEA/H/C/13", "H/C/005201", "x"])
def test_no_product_numbers(cell: str) -> None:
    with pytest.raises(ValueError):
        values.product_number(cell)
    assert values.product_number_or_none(cell) is None


def test_text_of_cells() -> None:
    assert values.plain(" Example&nbspPharma &amp; Sons&nbsp;\xa0") == "Example Pharma & Sons"
    assert values.plain("R&D of AT&T &notice") == "R&D of AT&T &notice"
    assert values.items("b;a; b ;;c, d") == ["b", "a", "c, d"]
    assert values.atc_codes("A10AB04;Not yet assigned;VO4D;N04;QI04AA02") == ["A10AB04", "N04", "QI04AA02"]
    assert values.paragraphs("one \r\n\r\n two&nbsp;three\n") == "one\ntwo three"


def test_dates() -> None:
    assert values.date("05/04/2020") == dt.date(2020, 4, 5)
    assert values.date("2008-04-15T02:09:21Z") == dt.date(2008, 4, 15)
    assert values.date("2008-04-15") == dt.date(2008, 4, 15)
    assert values.date(" ") is None
    for cell in ("31/02/2020", "5/4/2020", "2020-13-01", "20200405", "05-04-2020", "soon"):
        with pytest.raises(ValueError):
            values.date(cell)


def test_links() -> None:
    index = MedicineIndex.of(
        read_medicines(
            [
                medicine("EMEA/H/C/990001", "Zeltravix"),
                medicine("EMEA/H/C/980001", "Zeltravix", medicine_status="Refused", marketing_authorisation_date=""),
                medicine("EMEA/H/C/990002", "Orvandil", medicine_status="Withdrawn"),
                medicine("EMEA/H/C/980003", "Kaluprim", medicine_status="Refused", marketing_authorisation_date=""),
            ]
        ).medicines
    )

    def linked(*arguments: str | None) -> tuple[str | None, str]:
        found = link(arguments[0], index, *arguments[1:])
        return found.product_number, found.basis

    assert linked("EMEA/H/C/990001") == ("EMEA/H/C/990001", "product_number")
    assert linked("EMEA/H/C990001 ") == ("EMEA/H/C/990001", "repaired_number")
    assert linked("EMEA/H/C/980001") == ("EMEA/H/C/990001", "twin")
    assert linked("EMEA/H/C/980001", "EMEA/H/C/990001") == ("EMEA/H/C/990001", "printed_number")
    assert linked("EMEA/H/C/980001", "EMEA/H/C/980001") == ("EMEA/H/C/980001", "product_number")
    assert linked("EMEA/H/C/980003") == ("EMEA/H/C/980003", "product_number")
    assert linked("EMEA/H/C/990002") == ("EMEA/H/C/990002", "product_number")
    assert linked("EMEA/H/C/990001", "EMEA/H/C/123456") == ("EMEA/H/C/990001", "product_number")
    assert linked("EMEA/H/C/970000") == ("EMEA/H/C/970000", "unlisted_number")
    assert linked("none yet") == (None, "none")
    assert linked("", "EMEA/H/C/990001") == ("EMEA/H/C/990001", "printed_number")


def test_listings() -> None:
    records = [
        listing(1, "EMEA/H/C/990001 ", "Zeltravix", "https://www.ema.europa.eu/a_en.pdf-0"),
        listing(2, "EMEA/H/C/990001", "Zeltravix", "https://www.ema.europa.eu/b_en.pdf", last_updated_date=""),
        listing(3, "EMEA/H/C/990001", "Zeltravix", "https://www.ema.europa.eu/c_en.pdf", type="assessment-report"),
        listing(1, "EMEA/H/C/990002", "Orvandil", "https://www.ema.europa.eu/d_en.pdf"),
        listing(5, "EMEA/H/C/990002", "Orvandil", ""),
    ]
    typed = read_listings(records, [{"de": "https://www.ema.europa.eu/a_de.pdf", "xxx": "no"}])
    assert [(row["listing_id"], row["language"]) for row in typed.rows] == [("1", "en"), ("1", "de"), ("2", "en")]
    assert [(row["row_index"], row["rule"]) for row in typed.rejected] == [(3, "not_null"), (2, "primary_key")]
    for row in typed.rows:
        row["product_number"] = "EMEA/H/C/990001"
    set_latest(typed.rows)
    assert [(row["overview_count"], row["is_latest"]) for row in typed.rows] == [(2, True), (1, True), (2, False)]


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/worksheets/sheet1.xml", b"0" * 250_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"<html></html>", "neither XLSX nor JSON"),
        (b'{"meta": {}, "data": [{"name_of_med', "cut off"),
        (b"[" * 100_000, "neither XLSX nor JSON"),
        (b'{"data": 5}', "neither a list"),
        (b"[1, 2]", "neither a list"),
        (b"[]", "no rows"),
        (b'[{"a": 1}]', "no column name_of_medicine, ema_product_number"),
        (b"PK\x03\x04 broken", "cannot be read as XLSX"),
        (xlsx([["a", "b"], ["1", "2"]]), "not the agency's table"),
        (b"\xff\xfe\x00", "neither XLSX nor JSON"),
    ],
)
def test_other_files_are_refused_in_words(data: bytes, message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        table(data, "mine")


def test_packed_file_that_unfolds_without_end_is_refused() -> None:
    with pytest.raises(CatalogueError, match="unfolds to"):
        table(_bomb())


def test_overview_without_a_number_is_known_by_its_listing() -> None:
    url, sha256 = "https://www.ema.europa.eu/a_en.pdf", "ab" * 32
    when = dt.datetime(2026, 1, 5)
    record = listing(1, "EMEA/H/C/990001", "Zeltravix", url, reference_number="")
    documents = AgencyTable([{name: str(value) for name, value in record.items()}], None)
    catalogue = Catalogue(
        medicines=listed_frame("ema_medicines", table(as_json(medicine("EMEA/H/C/990001", "Zeltravix")))),
        documents=listed_frame("ema_epar_documents", documents),
        addresses={url: Address(url, sha256, None, None, "new", when)},
        outcomes={url: "new"},
    )
    parsed = pl.DataFrame(
        {"document_id": [sha256[:16]], "product_number": [None], "medicine_name": ["Zeltravix"], "is_current": [True]},
        schema_overrides={"product_number": pl.String},
    )
    (row,) = catalogue_frames(catalogue, parsed, "run").frames["medicines"].to_dicts()
    assert (row["current_document_id"], row["has_overview"]) == (sha256[:16], True)
