"""Jobs: named selections of assets, for the UI and for schedules."""

import dagster as dg

from pipelines.assets.warehouse import DATABASE, EXPORT

build_warehouse = dg.define_asset_job(
    "build_warehouse",
    selection=dg.AssetSelection.all(),
    description="Everything, from PDFs to the export: what `epar build` runs.",
)

publish = dg.define_asset_job(
    "publish",
    selection=dg.AssetSelection.assets(DATABASE, EXPORT),
    description="The DuckDB warehouse and the export again, from the tables in the lake.",
)

JOBS = [build_warehouse, publish]
