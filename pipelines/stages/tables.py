"""From raw rows to tables under contract: valid rows, refused rows, and nothing lost in between."""

from dataclasses import dataclass
from functools import cache

import polars as pl

from pipelines.lake import Lake
from pipelines.logs import logger
from pipelines.stages.ledger import build_ledger
from pipelines.stages.parse import load_rows
from pipelines.stages.terms import TERMS
from pipelines.stages.versions import complete_documents, medicines_of, set_versions
from schemas import TABLE_NAMES
from schemas.registry import contract, contracts
from schemas.validation import check_columns, validate_table, validate_tables

log = logger(__name__)

LEDGER = "document_ledger"
REJECTED = "rejected_rows"
DERIVED = frozenset({LEDGER, "medicines", REJECTED, TERMS})
"""Tables that no document states."""

MADE_APART = frozenset({TERMS})
"""Tables that assets of their own make, from the tables made here."""

PARSED_TABLES: tuple[str, ...] = tuple(table for table in TABLE_NAMES if table not in DERIVED)
"""Tables whose rows the parser gives."""

Frames = dict[str, pl.DataFrame]


@cache
def parsed_schemas() -> dict[str, pl.Schema]:
    """Columns and types of the tables that the parser fills."""
    return {table: contract(table).polars_schema for table in PARSED_TABLES}


@dataclass(frozen=True, slots=True)
class Tables:
    """Every table of the contracts, `rejected_rows` among them, and how many rows came in."""

    frames: Frames
    parsed_counts: dict[str, int]


def build_tables(
    manifest: pl.DataFrame, lines: pl.DataFrame, parsed: pl.DataFrame, lake: Lake, parser: str, run_id: str
) -> Tables:
    """Put the raw rows of all parsed documents under their contracts.

    In: MANIFEST_SCHEMA, LINES_INDEX_SCHEMA, PARSED_INDEX_SCHEMA. Out: a frame for each of TABLE_NAMES, in reading
    order. Raises ContractError for wrong columns or types and AllRowsRejected where no row of a table is good.
    """
    schemas = parsed_schemas()
    raw = {table: load_rows(parsed, table, lake, parser, schemas[table]) for table in PARSED_TABLES}
    documents, refused = _documents(raw["documents"], manifest, lines, run_id)
    raw["documents"] = documents
    raw["medicines"] = medicines_of(
        documents.filter(~pl.col("document_id").is_in(refused)), contract("medicines").polars_schema
    )
    raw[LEDGER] = build_ledger(manifest, lines, parsed, refused)
    in_order = {table: _in_reading_order(table, frame) for table, frame in raw.items()}
    validated = validate_tables(in_order, run_id)
    frames = {**validated.valid, REJECTED: validated.rejected}
    log.info(
        "contracts: %s rows kept, %s refused",
        sum(len(frame) for table, frame in frames.items() if table != REJECTED),
        sum(validated.rejected_count(table) for table in validated.valid),
    )
    return Tables({table: frames[table] for table in TABLE_NAMES}, validated.parsed_count)


def refused_counts(rejected: pl.DataFrame) -> dict[str, int]:
    """Rows refused, by table, each row counted once however many rules it failed; tables without any are left out."""
    row = ["table_name", "stage", "document_id", "row_index"]
    counts = dict(rejected.unique(row).group_by("table_name").len().iter_rows())
    return {table: counts[table] for table in TABLE_NAMES if table in counts}


def _documents(
    rows: pl.DataFrame, manifest: pl.DataFrame, lines: pl.DataFrame, run_id: str
) -> tuple[pl.DataFrame, list[str]]:
    """The `documents` frame with its versions set, and the ids of those that their own contract will refuse.

    A refused document is no version: it must not make another one not current.
    """
    completed = complete_documents(rows, manifest, lines)
    if "seen_number" not in completed.columns or "document_id" not in rows.columns:
        check_columns("documents", rows)
    unset = {"is_current": pl.lit(False), "valid_from": pl.col("last_updated"), "valid_to": pl.lit(None, pl.Date)}
    seen_number = completed["seen_number"]
    plain = check_columns("documents", completed.drop("seen_number", *unset, strict=False).with_columns(**unset))
    if plain.is_empty():
        return plain, []
    valid = validate_table("documents", plain, run_id).valid["document_id"]
    good = pl.col("document_id").is_in(valid.implode())
    ordered = plain.with_columns(seen_number).with_row_index("_place")
    versions = set_versions(ordered.filter(good))
    documents = pl.concat([versions, ordered.filter(~good).select(versions.columns)]).sort("_place")
    refused = ordered.filter(~good)["document_id"].drop_nulls().to_list()
    return check_columns("documents", documents.drop("seen_number", "_place")), refused


def _in_reading_order(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    frame = check_columns(table, frame)
    if table == LEDGER:  # in the order in which PDFs were first seen
        return frame
    return frame.sort(contract(table).sort_columns, nulls_last=True, maintain_order=True)


def row_counts(frames: Frames) -> dict[str, int]:
    """Rows by table, in load order."""
    return {of.name: len(frames[of.name]) for of in contracts()}
