"""The dictionary of side effect terms, made from the table of side effects."""

import os
from pathlib import Path

import dagster as dg
import polars as pl
from pydantic import Field

from pipelines.assets import OWNERS
from pipelines.metadata import column_schema
from pipelines.resources import Warehouse
from pipelines.stages.terms import TERMS, terms_table
from pipelines.terms.user_file import read_term_map
from schemas.registry import contract

TERM_MAP_VARIABLE = "EPAR_TERM_MAP"


class TermMapping(dg.Config):
    """A mapping of the user's own."""

    term_map: str | None = Field(
        default_factory=lambda: os.environ.get(TERM_MAP_VARIABLE) or None,
        description="CSV file with the columns term, normalised_term and, where wanted, code. Default: $EPAR_TERM_MAP.",
    )


@dg.asset(
    name=TERMS,
    group_name="facts",
    kinds={"polars", "pandera", "parquet"},
    owners=OWNERS,
    io_manager_key="tables_io_manager",
    description=contract(TERMS).description,
    metadata={"dagster/column_schema": column_schema(contract(TERMS))},
)
def adverse_event_terms(
    context: dg.AssetExecutionContext, config: TermMapping, warehouse: Warehouse, adverse_events: pl.DataFrame
) -> pl.DataFrame:
    """Every printed term with its normalised one; see `pipelines.terms`."""
    user = read_term_map(Path(config.term_map).expanduser()) if config.term_map else {}
    frame = terms_table(adverse_events, user, context.run.run_id)
    record = warehouse.record
    record.settings["term_map"] = config.term_map
    record.tables[TERMS] = len(frame)
    warehouse.save()
    context.add_output_metadata({"basis": dict(frame.group_by("basis").len().sort("basis").iter_rows())})
    return frame
