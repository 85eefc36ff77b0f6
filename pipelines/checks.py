"""Asset checks, made in one loop from the contracts.

| check | on | severity | says |
| --- | --- | --- | --- |
| contract | every table | warning | how many rows the contract refused, with examples |
| references | tables with foreign keys | error, blocking | every reference resolves |
| provenance | fact tables | error, blocking | every quote is the slice of its section's text |
| ledger | document_ledger | error, blocking | every PDF offered has an outcome; kept + refused = parsed, by table |

They read the tables as they lie in the lake, so they also hold for what an earlier run left there. A blocking check
that fails keeps the tables out of the warehouse.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
import polars as pl

from pipelines.lake import Lake, parser_key
from pipelines.parsing.number_provenance import STATED_COLUMNS, unstated
from pipelines.resources import Warehouse
from pipelines.stages.ledger import without_outcome
from pipelines.stages.manifest import MANIFEST, MANIFEST_SCHEMA
from pipelines.stages.parse import PARSED_INDEX, PARSED_INDEX_SCHEMA, load_rows
from pipelines.stages.tables import LEDGER, MADE_APART, PARSED_TABLES, REJECTED, Frames, parsed_schemas, refused_counts
from schemas import TABLE_NAMES
from schemas.contract import Contract
from schemas.registry import contract, contracts

EXAMPLES = 5


def _specs() -> list[dg.AssetCheckSpec]:
    specs = [
        dg.AssetCheckSpec(
            "ledger",
            asset=LEDGER,
            blocking=True,
            description="Every PDF offered has an outcome, and for each table: rows kept + rows refused = rows parsed.",
        )
    ]
    for of in contracts():
        if of.name == REJECTED:
            continue
        specs.append(
            dg.AssetCheckSpec("contract", asset=of.name, description="No row was refused by the table's contract.")
        )
        if of.foreign_keys:
            tables = ", ".join(sorted({key.table for key in of.foreign_keys}))
            specs.append(
                dg.AssetCheckSpec(
                    "references", asset=of.name, blocking=True, description=f"Every reference to {tables} resolves."
                )
            )
        if of.has_provenance:
            specs.append(
                dg.AssetCheckSpec(
                    "provenance",
                    asset=of.name,
                    blocking=True,
                    description="Every quote is the slice of its section's text that its offsets name.",
                )
            )
    return specs


@dg.multi_asset_check(name="table_checks", specs=_specs(), can_subset=True)
def table_checks(context: dg.AssetCheckExecutionContext, warehouse: Warehouse) -> Iterator[dg.AssetCheckResult]:
    """All checks of all tables, in one step: it reads each table once."""
    folder = warehouse.paths.lake_tables
    selected = {key.asset_key.path[-1] for key in context.selected_asset_check_keys}
    # Tables made apart come later than the checks that they wait for.
    there = [table for table in TABLE_NAMES if table not in MADE_APART or table in selected]
    frames = {table: pl.read_parquet(folder / f"{table}.parquet") for table in there}
    for key in sorted(context.selected_asset_check_keys):
        of = contract(key.asset_key.path[-1])
        if key.name == "ledger":
            yield check_ledger(frames, warehouse.lake)
        elif key.name == "contract":
            yield check_contract(of, frames[REJECTED])
        elif key.name == "references":
            yield check_references(of, frames)
        else:
            yield check_provenance(of, frames)


def check_contract(of: Contract, rejected: pl.DataFrame) -> dg.AssetCheckResult:
    """WARN where rows of the table were refused: how many, by rule, with examples."""
    rows = rejected.filter(pl.col("table_name") == of.name)
    rules = rows.group_by("rule").len().sort("len", "rule", descending=[True, False])
    examples = rows.head(EXAMPLES).select("rule", "column_name", "value", "document_id").to_dicts()
    return dg.AssetCheckResult(
        passed=rows.is_empty(),
        check_name="contract",
        asset_key=dg.AssetKey(of.name),
        severity=dg.AssetCheckSeverity.WARN,
        metadata={
            "rows_refused": refused_counts(rejected).get(of.name, 0),
            "rules": dict(rules.iter_rows()),
            "examples": dg.MetadataValue.json(examples),
        },
    )


def check_references(of: Contract, frames: Frames) -> dg.AssetCheckResult:
    """ERROR where a row refers to a row that is not there."""
    unresolved = {}
    for key in of.foreign_keys:
        parents = frames[key.table].select(key.ref_columns)
        children = frames[of.name].select(key.columns).drop_nulls()
        orphans = children.join(parents, left_on=key.columns, right_on=key.ref_columns, how="anti")
        unresolved[f"{', '.join(key.columns)} -> {key.table}"] = len(orphans)
    return _error("references", of, sum(unresolved.values()) == 0, {"unresolved": unresolved})


def check_provenance(of: Contract, frames: Frames) -> dg.AssetCheckResult:
    """ERROR where a quote is not what stands at its place in the section, or a number of a row stands neither in its
    quote nor in the sentences near it."""
    texts = frames["sections"].select("document_id", "section", "text")
    # `text` may be a column of the fact table too, so it is renamed before the join.
    joined = frames[of.name].select("document_id", "section", "char_start", "char_end", "quote")
    joined = joined.join(texts, on=["document_id", "section"], how="left")
    found = pl.col("text").str.slice(pl.col("char_start"), pl.col("char_end") - pl.col("char_start"))
    wrong = joined.filter(~found.eq_missing(pl.col("quote")))
    numbers = _unstated_numbers(of, frames[of.name], texts)
    counts = {"quotes": len(joined), "quotes_elsewhere": len(wrong), "numbers_not_stated": numbers}
    return _error("provenance", of, wrong.is_empty() and numbers == 0, counts)


def _unstated_numbers(of: Contract, frame: pl.DataFrame, texts: pl.DataFrame) -> int:
    """How many numbers of the rows stand neither in their quote nor near it in the text."""
    if of.name not in STATED_COLUMNS:
        return 0
    places = ["document_id", "section", "char_start", "char_end", *STATED_COLUMNS[of.name]]
    rows = frame.select(places).join(texts, on=["document_id", "section"], how="inner")
    return sum(len(unstated(of.name, row, row["text"])) for row in rows.iter_rows(named=True))


def check_ledger(frames: Frames, lake: Lake) -> dg.AssetCheckResult:
    """ERROR where a PDF has no ledger row or no outcome, or a parsed row is neither in its table nor refused."""
    manifest = lake.read_index(MANIFEST, MANIFEST_SCHEMA)
    parsed = lake.read_index(PARSED_INDEX, PARSED_INDEX_SCHEMA)
    ledger = frames[LEDGER]
    keys = ["sha256", "file_name"]
    missing = manifest.join(ledger, on=keys, how="anti", nulls_equal=True)
    refused = refused_counts(frames[REJECTED])
    schemas = parsed_schemas()
    unaccounted = {}
    for table in PARSED_TABLES:
        rows = len(load_rows(parsed, table, lake, parser_key(), schemas[table]))
        difference = rows - len(frames[table]) - refused.get(table, 0)
        if difference:
            unaccounted[table] = difference
    outcomes = dict(ledger.group_by("outcome").len().sort("outcome").iter_rows())
    metadata = {
        "pdfs_offered": len(manifest),
        "pdfs_not_in_ledger": len(missing),
        "pdfs_without_outcome": len(without_outcome(ledger)),
        "outcomes": {str(outcome): count for outcome, count in outcomes.items()},
        "rows_unaccounted_for": unaccounted,
    }
    passed = missing.is_empty() and without_outcome(ledger).is_empty() and not unaccounted
    return _error("ledger", contract(LEDGER), passed, metadata)


def _error(name: str, of: Contract, passed: bool, metadata: Mapping[str, Any]) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=passed,
        check_name=name,
        asset_key=dg.AssetKey(of.name),
        severity=dg.AssetCheckSeverity.ERROR,
        metadata=metadata,
    )
