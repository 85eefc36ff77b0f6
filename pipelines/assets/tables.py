"""The tables, each an asset under its contract. One step makes them all, from rows that were parsed once."""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from pipelines.assets import OWNERS
from pipelines.lake import parser_key
from pipelines.metadata import column_schema
from pipelines.progress import Progress
from pipelines.resources import Warehouse
from pipelines.stages.manifest import MANIFEST, offered_last
from pipelines.stages.parse import PARSED_INDEX
from pipelines.stages.read import LINES_INDEX
from pipelines.stages.tables import LEDGER, MADE_APART, REJECTED, build_tables, refused_counts, row_counts
from schemas.contract import Contract
from schemas.registry import contract, contracts

# The graph reads left to right: overviews, their facts, what the contracts did not let through.
GROUPS = {
    "overviews": frozenset({"documents", "medicines", "sections", "active_substances"}),
    "contracts": frozenset({LEDGER, REJECTED, "unclaimed_numbers"}),
}
FACTS_GROUP = "facts"
MADE_HERE = tuple(of for of in contracts() if of.name not in MADE_APART)


def group_of(table: str) -> str:
    return next((group for group, tables in GROUPS.items() if table in tables), FACTS_GROUP)


def upstream(of: Contract) -> set[dg.AssetKey]:
    """What a table is shown to come from: of the tables it refers to, the nearest.

    Read off the contract's foreign keys: facts hang on sections, sections on documents, a study's results on studies.
    What stands at the end of the story hangs on all facts: numbers no fact claimed, rows that were refused.
    """
    if group_of(of.name) == "contracts" and of.name != LEDGER:
        return {dg.AssetKey(of.name) for of in MADE_HERE if group_of(of.name) == FACTS_GROUP}
    if of.name == LEDGER:
        return {dg.AssetKey("documents")}
    if of.name == "documents":
        return {dg.AssetKey(name) for name in (MANIFEST, LINES_INDEX, PARSED_INDEX)}
    parents = {key.table for key in of.foreign_keys}
    nearest = parents - {"documents", "sections"} or parents & {"sections"} or {"documents"}
    return {dg.AssetKey(table) for table in nearest}


def _out(of: Contract) -> dg.AssetOut:
    return dg.AssetOut(
        description=of.description,
        group_name=group_of(of.name),
        kinds={"polars", "pandera", "parquet"},
        owners=OWNERS,
        io_manager_key="tables_io_manager",
        metadata={"dagster/column_schema": column_schema(of)},
    )


@dg.multi_asset(
    name="tables_under_contract",
    outs={of.name: _out(of) for of in MADE_HERE},
    internal_asset_deps={of.name: upstream(of) for of in MADE_HERE},
)
def tables_under_contract(
    context: dg.AssetExecutionContext,
    warehouse: Warehouse,
    progress: dg.ResourceParam[Progress],
    pdf_manifest: pl.DataFrame,
    lines: pl.DataFrame,
    parsed_documents: pl.DataFrame,
) -> Iterator[dg.Output[pl.DataFrame]]:
    """Validate the parsed rows of every table: good rows go to their table, bad ones to `rejected_rows` with the rule
    they failed. Wrong columns or types stop the run."""
    progress.start("Checking contracts", 1)
    tables = build_tables(pdf_manifest, lines, parsed_documents, warehouse.lake, parser_key(), context.run_id)
    refused = refused_counts(tables.frames[REJECTED])
    offered = tables.frames[LEDGER].join(offered_names(pdf_manifest), on=["sha256", "file_name"], nulls_equal=True)
    record = warehouse.record
    record.tables = row_counts(tables.frames)
    record.rejected_rows = refused
    record.outcomes = dict(offered.group_by("outcome").len().sort("outcome").iter_rows())
    set_aside = offered.filter(pl.col("outcome") != "parsed")
    record.not_parsed = set_aside.select("file_name", "outcome", "reason", "detail").to_dicts()
    warehouse.save()
    progress.advance()
    progress.finish()
    for table in (of.name for of in MADE_HERE):
        metadata: dict[str, dg.MetadataValue] = {
            "path": dg.MetadataValue.path(warehouse.paths.lake_tables / f"{table}.parquet"),
            "primary_key": dg.MetadataValue.text(", ".join(contract(table).primary_key)),
        }
        if table != REJECTED:
            metadata["rejected_rows"] = dg.MetadataValue.int(refused.get(table, 0))
        yield dg.Output(tables.frames[table], output_name=table, metadata=metadata)


def offered_names(manifest: pl.DataFrame) -> pl.DataFrame:
    """Content and name of the PDFs that were offered last."""
    return offered_last(manifest).select("sha256", "file_name")
