"""The manifest: one row for each PDF the warehouse has been offered, by content and name."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import url2pathname

import polars as pl

from pipelines.sources.folder import Listing, OfferedFile

MANIFEST = "pdf_manifest"

MANIFEST_SCHEMA: dict[str, pl.DataType] = {
    "sha256": pl.String(),  # NULL exactly where `problem` says why the bytes could not be read
    "document_id": pl.String(),  # the first 16 digits of sha256
    "file_name": pl.String(),  # the path below the folder offered, or the name of a file offered by itself
    "location": pl.String(),  # where it was last found, as a URI
    "size_bytes": pl.Int64(),
    "problem": pl.String(),
    "source_url": pl.String(),  # for PDFs from the agency's site; NULL for files
    "retrieved_at": pl.Datetime("us"),
    "seen_number": pl.Int64(),  # order in which the warehouse came to know content and name; never changes
    "run_id": pl.String(),  # the last run it was offered to
    "seen_at": pl.Datetime("us"),  # when that run began, UTC
}


def update_manifest(known: pl.DataFrame, listing: Listing, run_id: str, seen_at: datetime) -> pl.DataFrame:
    """Add a listing to what the warehouse knows. In and out: MANIFEST_SCHEMA, one row for each (sha256, file_name).

    A PDF known by content and name keeps its number and gets the run's id; a file that could not be read before and is
    offered again is replaced by what was found now. Rows come out in the order in which they were first seen.
    """
    offered = _offered_rows(listing.files, run_id, seen_at)
    if known.is_empty() and offered.is_empty():
        return pl.DataFrame(schema=MANIFEST_SCHEMA)
    keys = ["sha256", "file_name"]
    again = offered.select("file_name").unique()
    kept = known.join(offered.select(keys), on=keys, how="anti", nulls_equal=True)
    kept = kept.filter(pl.col("sha256").is_not_null() | ~pl.col("file_name").is_in(again["file_name"].implode()))
    offered = offered.drop("seen_number").join(
        known.select(*keys, "seen_number"), on=keys, how="left", nulls_equal=True, maintain_order="left"
    )
    first_free = (known["seen_number"].max() if len(known) else None) or 0
    new = pl.col("seen_number").is_null()
    offered = offered.with_columns(pl.coalesce("seen_number", first_free + new.cast(pl.Int64).cum_sum()))
    return pl.concat([kept, offered.select(list(MANIFEST_SCHEMA))]).sort("seen_number", maintain_order=True)


def _offered_rows(files: Sequence[OfferedFile], run_id: str, seen_at: datetime) -> pl.DataFrame:
    rows = {
        (file.sha256, file.file_name): {
            "sha256": file.sha256,
            "document_id": file.sha256[:16] if file.sha256 else None,
            "file_name": file.file_name,
            "location": file.path.resolve().as_uri(),
            "size_bytes": file.size_bytes,
            "problem": file.problem,
            "source_url": file.source_url,
            "retrieved_at": file.retrieved_at,
            "seen_number": None,
            "run_id": run_id,
            "seen_at": seen_at,
        }
        for file in files
    }
    return pl.DataFrame(list(rows.values()), schema=MANIFEST_SCHEMA)


def offered_last(manifest: pl.DataFrame) -> pl.DataFrame:
    """The rows of a manifest that were offered to the latest run that listed PDFs."""
    latest = manifest.sort("seen_at").tail(1)["run_id"]
    return manifest.filter(pl.col("run_id").is_in(latest.implode()))


def local_path(location: str) -> Path:
    """The path of a `file:` URI, also where the name is no valid Unicode."""
    path = urlsplit(location).path
    if os.name == "nt":
        return Path(url2pathname(path))
    return Path(os.fsdecode(unquote_to_bytes(path)))
