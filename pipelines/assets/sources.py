"""The first asset: which PDFs there are."""

from datetime import timedelta
from pathlib import Path
from typing import Literal

import dagster as dg
import polars as pl
from pydantic import Field

from pipelines.assets import OWNERS
from pipelines.errors import NothingToDo
from pipelines.metadata import frame_schema
from pipelines.resources import Warehouse
from pipelines.samples import sample_dir
from pipelines.site import AgencySite
from pipelines.sources.ema.offer import offer_overviews
from pipelines.sources.ema.state import opened
from pipelines.sources.ema.store import DocumentStore
from pipelines.sources.folder import Listing, list_pdfs
from pipelines.stages.catalogue import EMA_DOCUMENTS, LISTED_SCHEMAS
from pipelines.stages.manifest import MANIFEST, MANIFEST_SCHEMA, offered_last, update_manifest

DESCRIPTIONS = {
    "sha256": "SHA-256 of the file's bytes; NULL where they could not be read.",
    "document_id": "The first 16 digits of sha256.",
    "file_name": "The path below the folder offered, or the name of a file offered by itself.",
    "location": "Where the file was last found, as a URI.",
    "size_bytes": "Size of the file, in bytes.",
    "problem": "Why the bytes could not be read; NULL where they could.",
    "source_url": "Where it was downloaded from; NULL for a file from a folder.",
    "retrieved_at": "When it was downloaded, in UTC; NULL for a file from a folder.",
    "seen_number": "Order in which the warehouse came to know this content under this name.",
    "run_id": "The last run it was offered to.",
    "seen_at": "When that run began, in UTC.",
}


class Sources(dg.Config):
    """Which PDFs to build from."""

    paths: list[str] = Field(
        default_factory=list,
        description="PDF files and folders (searched recursively). None given: the bundled samples.",
    )
    source: Literal["folder", "ema"] = Field(
        default="folder",
        description="`folder`: the paths; `ema`: the overviews fetched from the agency's site that match the filters.",
    )
    fresh: bool = Field(default=False, description="Forget the documents of earlier builds, and read everything again.")


@dg.asset(
    name=MANIFEST,
    group_name="sources",
    kinds={"pdf", "parquet"},
    owners=OWNERS,
    io_manager_key="lake_io_manager",
    deps=[EMA_DOCUMENTS],
    freshness_policy=dg.FreshnessPolicy.time_window(fail_window=timedelta(days=14), warn_window=timedelta(days=8)),
    metadata={"dagster/column_schema": frame_schema(MANIFEST_SCHEMA, DESCRIPTIONS)},
)
def pdf_manifest(
    context: dg.AssetExecutionContext, config: Sources, warehouse: Warehouse, site: AgencySite
) -> pl.DataFrame:
    """Every PDF the warehouse knows, by content (SHA-256) and name. This run's paths, or the overviews fetched from the
    agency's site, are listed and added to it."""
    record = warehouse.record
    if config.source == "ema":
        paths = [DocumentStore(warehouse.paths).root]
        listing = _fetched(warehouse, site)
    else:
        paths = [Path(path).expanduser() for path in config.paths] or [sample_dir()]
        listing = list_pdfs(paths)
    record.settings |= {"source": config.source, "paths": [str(path) for path in paths], "fresh": config.fresh}
    record.problems += [{"path": str(found.path), "problem": found.problem} for found in listing.problems]
    warehouse.save()
    for found in listing.problems:
        context.log.warning(f"{found.path}: {found.problem}")
    if not listing.files:
        raise NothingToDo(_nothing_found(paths, listing))
    if config.fresh:
        warehouse.paths.forget(*(f"{name}.parquet" for name in LISTED_SCHEMAS))
    known = warehouse.lake.read_index(MANIFEST, MANIFEST_SCHEMA)
    manifest = update_manifest(known, listing, context.run.run_id, record.start_time)
    offered = offered_last(manifest)
    contents = offered["sha256"].drop_nulls().n_unique()
    record.stages[MANIFEST] = {"files": len(offered), "contents": contents, "known": len(manifest)}
    warehouse.save()
    context.add_output_metadata({"files_offered": len(offered), "contents_offered": contents})
    return manifest


def _fetched(warehouse: Warehouse, site: AgencySite) -> Listing:
    store = DocumentStore(warehouse.paths)
    with opened(store.state_file) as state:
        listing = offer_overviews(store, state, site.filters)
    if not listing.files:
        raise NothingToDo("no overview that matches has been fetched into this warehouse; fetch with: epar fetch")
    return listing


def _nothing_found(paths: list[Path], listing: Listing) -> str:
    if listing.problems:
        return "no PDF to read: " + "; ".join(f"{found.path} {_as_clause(found.problem)}" for found in listing.problems)
    return f"no PDF found in {', '.join(str(path) for path in paths)}"


def _as_clause(problem: str) -> str:
    return problem if problem.startswith("does not") else f"cannot be read ({problem})"
