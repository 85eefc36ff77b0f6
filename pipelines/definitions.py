"""The one place where everything is assembled: assets, checks, jobs, resources."""

from typing import Any

import dagster as dg

from pipelines.assets.documents import lines, parsed_documents
from pipelines.assets.sources import pdf_manifest
from pipelines.assets.tables import tables_under_contract
from pipelines.assets.terms import adverse_event_terms
from pipelines.assets.warehouse import duckdb_warehouse, parquet_export
from pipelines.checks import table_checks
from pipelines.io import LakeIOManager
from pipelines.jobs import JOBS
from pipelines.progress import NoProgress
from pipelines.resources import Warehouse, Workers

ASSETS = [
    pdf_manifest,
    lines,
    parsed_documents,
    tables_under_contract,
    adverse_event_terms,
    duckdb_warehouse,
    parquet_export,
]


def build_definitions(**overrides: Any) -> dg.Definitions:
    """The code location. `overrides` replace resources by name: `warehouse`, `workers`, `progress`, IO managers.

    Without overrides the warehouse folder and the workers can be set at launch, and have defaults.
    """
    warehouse = overrides.get("warehouse") or Warehouse.configure_at_launch()
    resources: dict[str, Any] = {
        "warehouse": warehouse,
        "workers": Workers.configure_at_launch(),
        "progress": NoProgress(),
        "lake_io_manager": LakeIOManager(warehouse=warehouse),
        "tables_io_manager": LakeIOManager(warehouse=warehouse, subfolder="tables"),
    }
    unknown = sorted(set(overrides) - set(resources))
    if unknown:
        raise ValueError(f"no resource named {', '.join(unknown)}; resources are: {', '.join(sorted(resources))}")
    return dg.Definitions(
        assets=ASSETS,
        asset_checks=[table_checks],
        jobs=JOBS,
        resources=resources | overrides,
        # The steps are few and large; a process for each would cost seconds and gain nothing.
        executor=dg.in_process_executor,
    )


defs = build_definitions()
