"""What the agency's tables and the fetch ledger give to the warehouse: rows for its catalogue tables."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from pipelines.catalogue.columns import DOCUMENTS, MEDICINES, ORPHANS
from pipelines.catalogue.documents import ENGLISH, OVERVIEW, MedicineIndex, link, read_listings, set_latest
from pipelines.catalogue.files import AgencyTable
from pipelines.catalogue.medicines import Medicines, read_medicines, read_orphan_designations
from pipelines.catalogue.typed import Row
from pipelines.errors import CatalogueError
from pipelines.sources.ema.state import Address
from pipelines.sources.ema.tables import translations_of
from schemas.contract import Contract
from schemas.registry import contract, empty_frame

CATALOGUE_TABLES = (
    "medicine_substances",
    "medicine_therapeutic_areas",
    "overview_documents",
    "orphan_designations",
    "fetch_ledger",
)
"""Tables that come from the agency's site alone. `medicines` comes from both."""

EMA_MEDICINES, EMA_DOCUMENTS, EMA_ORPHANS = "ema_medicines", "ema_epar_documents", "ema_orphan_designations"

TEXT: pl.DataType = pl.String()
LISTED_SCHEMAS: Mapping[str, dict[str, pl.DataType]] = {
    EMA_MEDICINES: dict.fromkeys(MEDICINES, TEXT),
    EMA_ORPHANS: dict.fromkeys(ORPHANS, TEXT),
    EMA_DOCUMENTS: dict.fromkeys(DOCUMENTS, TEXT) | {"translations": TEXT},
}
"""The agency's tables as listed: everything is text, "" where nothing is."""


def listed_frame(name: str, table: AgencyTable | None) -> pl.DataFrame:
    """A table of the agency's as a frame of LISTED_SCHEMAS[name]; empty for None. Of documents only overviews."""
    schema = LISTED_SCHEMAS[name]
    if table is None:
        return pl.DataFrame(schema=schema)
    rows: list[dict[str, str]] = table.rows
    if name == EMA_DOCUMENTS:
        extras = table.extra or [{} for _ in rows]
        rows = [
            row | {"translations": json.dumps(translations_of(extra), sort_keys=True)}
            for row, extra in zip(rows, extras, strict=True)
            if row["type"].strip().lower() == OVERVIEW
        ]
    return pl.DataFrame(rows, schema=schema)


@dataclass(slots=True)
class Catalogue:
    """The agency's tables as listed, and what the fetches say. Empty frames: nothing was fetched or given."""

    medicines: pl.DataFrame = field(default_factory=lambda: listed_frame(EMA_MEDICINES, None))
    documents: pl.DataFrame = field(default_factory=lambda: listed_frame(EMA_DOCUMENTS, None))
    orphans: pl.DataFrame = field(default_factory=lambda: listed_frame(EMA_ORPHANS, None))
    addresses: Mapping[str, Address] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)  # latest outcome of each address
    fetches: Sequence[Row] = ()


@dataclass(slots=True)
class CatalogueFrames:
    """Frames under their contracts' columns, and the rows that could not be read, as `rejected_rows`."""

    frames: dict[str, pl.DataFrame]
    rejected: pl.DataFrame


def catalogue_frames(catalogue: Catalogue, documents: pl.DataFrame, run_id: str) -> CatalogueFrames:
    """Put the catalogue's rows together with what the overviews say of themselves.

    In: the catalogue; the `documents` table (document_id, product_number, medicine_name, is_current). Out: `medicines`
    and CATALOGUE_TABLES. `medicines` has every row of the agency's table, and each medicine of an overview besides.
    Raises CatalogueError where not one row of the medicines table can be read.
    """
    listed = read_medicines(catalogue.medicines.to_dicts())
    if len(catalogue.medicines) and not listed.medicines:
        first = listed.rejected[0]
        raise CatalogueError(
            f"none of the {len(catalogue.medicines):,} rows of the medicines table can be read; the first fails "
            f"{first['rule']} in {first['column_name']}"
        )
    orphans = read_orphan_designations(catalogue.orphans.to_dicts())
    overviews, refused = _overviews(catalogue, listed, documents)
    frames = {
        "medicines": _medicines(listed, documents, overviews),
        "medicine_substances": _frame("medicine_substances", listed.substances),
        "medicine_therapeutic_areas": _frame("medicine_therapeutic_areas", listed.therapeutic_areas),
        "overview_documents": _frame("overview_documents", overviews),
        "orphan_designations": _frame("orphan_designations", orphans.rows),
        "fetch_ledger": _frame("fetch_ledger", catalogue.fetches),
    }
    rejected = [row | {"run_id": run_id} for row in (*listed.rejected, *orphans.rejected, *refused)]
    return CatalogueFrames(frames, _frame("rejected_rows", rejected))


def _overviews(catalogue: Catalogue, medicines: Medicines, documents: pl.DataFrame) -> tuple[list[Row], list[Row]]:
    """Rows of `overview_documents`: every English overview listed, in other languages those that were asked for."""
    records = catalogue.documents.to_dicts()
    typed = read_listings(records, [json.loads(record["translations"]) for record in records])
    index = MedicineIndex.of(medicines.medicines)
    printed = dict(documents.select("document_id", "product_number").iter_rows())
    rows: list[Row] = []
    for listing in typed.rows:
        url = str(listing["document_url"])
        outcome, address = catalogue.outcomes.get(url), catalogue.addresses.get(url)
        if listing["language"] != ENGLISH and outcome is None:
            continue
        sha256 = address.sha256 if address else None
        document_id = sha256[:16] if sha256 else None
        number = listing["product_number_listed"]
        found = link(None if number is None else str(number), index, printed.get(document_id))
        rows.append(
            listing
            | {
                "product_number": found.product_number,
                "link_basis": found.basis,
                "fetch_outcome": outcome,
                "sha256": sha256,
                "document_id": document_id,
                "retrieved_at": address.known_at if address and sha256 else None,
            }
        )
    set_latest(rows)
    return rows, typed.rejected


def _medicines(listed: Medicines, documents: pl.DataFrame, listings: Sequence[Row]) -> pl.DataFrame:
    """`medicines`: what is listed with its current overview, and the medicines of overviews that are not listed."""
    current = documents.filter(pl.col("is_current") & pl.col("product_number").is_not_null())
    overviews = {
        str(row["product_number"]): row
        for row in current.select("product_number", "medicine_name", "document_id").to_dicts()
    }
    rows: dict[str, Row] = {str(row["product_number"]): dict(row) for row in listed.medicines}
    for number, overview in overviews.items():
        rows.setdefault(
            number,
            {"product_number": number, "medicine_name": overview["medicine_name"], "is_in_catalogue": False},
        )
    # An overview that prints no number is known by the number it is listed under.
    unnumbered = {
        str(row["document_id"]): row
        for row in documents.filter(pl.col("is_current") & pl.col("product_number").is_null())
        .select("document_id", "medicine_name")
        .to_dicts()
    }
    for listing in listings:
        if listing["is_latest"] and listing["document_id"] in unnumbered and listing["product_number"] in rows:
            overviews.setdefault(str(listing["product_number"]), unnumbered[str(listing["document_id"])])
    for number, row in rows.items():
        found = overviews.get(number)
        row["has_overview"] = found is not None
        row["current_document_id"] = found["document_id"] if found else None
    return _frame("medicines", [rows[number] for number in sorted(rows)])


def _frame(table: str, rows: Iterable[Mapping[str, object]]) -> pl.DataFrame:
    of: Contract = contract(table)
    found = list(rows)
    if not found:
        return empty_frame(table)
    return pl.DataFrame([{name: row.get(name) for name in of.column_names} for row in found], schema=of.polars_schema)
