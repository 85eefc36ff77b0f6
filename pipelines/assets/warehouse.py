"""The last assets: the DuckDB warehouse and the Parquet export, each built beside and swapped in."""

from datetime import UTC, datetime

import dagster as dg

from pipelines.assets import OWNERS
from pipelines.lake import parser_key
from pipelines.progress import Progress
from pipelines.resources import Warehouse
from pipelines.stages.data_date import data_date
from pipelines.version import version, warehouse_version
from schemas import TABLE_NAMES
from warehouse.database import build_database
from warehouse.export import export_tables

DATABASE = "duckdb_warehouse"
EXPORT = "parquet_export"


@dg.asset(name=DATABASE, group_name="warehouse", kinds={"duckdb", "sql"}, owners=OWNERS, deps=list(TABLE_NAMES))
def duckdb_warehouse(
    context: dg.AssetExecutionContext, warehouse: Warehouse, progress: dg.ResourceParam[Progress]
) -> dg.MaterializeResult[None]:
    """`epar.duckdb`: all tables with keys and comments, and the marts as views. Built beside the old file and swapped
    in, so that whoever has the old one open reads on."""
    folder = warehouse.paths
    latest = data_date(folder.lake_tables)
    info = {
        "version": warehouse_version(version(), latest),
        "code_version": version(),
        "data_date": latest,
        "run_id": context.run_id,
        "built_at": datetime.now(UTC).replace(tzinfo=None),
        "parser": parser_key(),
        "reader": str(warehouse.record.settings.get("reader", "")),
    }
    progress.start("Building the warehouse", 1)
    build_database(folder.lake_tables, folder.database, info)
    warehouse.published()
    progress.advance()
    progress.finish()
    size = folder.database.stat().st_size
    return dg.MaterializeResult(
        metadata={"path": dg.MetadataValue.path(folder.database), "size_bytes": size, "query": _HOW_TO_OPEN}
    )


_HOW_TO_OPEN = dg.MetadataValue.md(
    '```python\nimport duckdb\nduckdb.connect("epar.duckdb", read_only=True).sql("FROM adverse_events LIMIT 5")\n```'
)


@dg.asset(name=EXPORT, group_name="export", kinds={"parquet"}, owners=OWNERS, deps=[DATABASE])
def parquet_export(warehouse: Warehouse) -> dg.MaterializeResult[None]:
    """`tables/`: one Parquet file for each table and mart, with the agency's attribution, for dashboards."""
    folder = warehouse.paths
    exported = export_tables(folder.database, folder.tables)
    listing = "\n".join(
        ["| table | rows |", "| --- | ---: |", *(f"| {table.name} | {table.rows} |" for table in exported)]
    )
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(folder.tables),
            "files": len(exported),
            "tables": dg.MetadataValue.md(listing),
        }
    )
