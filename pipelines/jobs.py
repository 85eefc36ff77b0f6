"""Jobs: named selections of assets, for the UI and for schedules."""

import dagster as dg

from pipelines.assets.warehouse import DATABASE, EXPORT

build_warehouse = dg.define_asset_job(
    "build_warehouse",
    selection=dg.AssetSelection.all(),
    description="Everything, from PDFs to the export: what `epar build` runs.",
)

build_from_site = dg.define_asset_job(
    "build_from_site",
    selection=dg.AssetSelection.all(),
    config={
        "resources": {"site": {"config": {"fetch": True}}},
        "ops": {"pdf_manifest": {"config": {"source": "ema"}}},
    },
    description="Fetch the agency's tables and overviews, then build: what `epar build --source ema` runs.",
)

publish = dg.define_asset_job(
    "publish",
    selection=dg.AssetSelection.assets(DATABASE, EXPORT),
    description="The DuckDB warehouse and the export again, from the tables in the lake.",
)

JOBS = [build_warehouse, build_from_site, publish]
