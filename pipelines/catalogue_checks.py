"""Checks of the catalogue: no row of the agency's medicines table is lost, and overviews are linked."""

import dagster as dg
import polars as pl

from pipelines.resources import Warehouse
from pipelines.stages.catalogue import EMA_MEDICINES, LISTED_SCHEMAS
from pipelines.stages.tables import REJECTED
from schemas.catalogue_words import LinkBasis
from schemas.rejection import row_identity


@dg.asset_check(
    asset="medicines",
    name="every_row_listed",
    blocking=True,
    additional_deps=[EMA_MEDICINES],
    description="Rows of the agency's medicines table = rows of medicines that come from it + rows refused.",
)
def every_row_listed(warehouse: Warehouse) -> dg.AssetCheckResult:
    """ERROR where a row is neither in `medicines` nor in `rejected_rows`."""
    folder = warehouse.paths.lake_tables
    listed = len(warehouse.lake.read_index(EMA_MEDICINES, LISTED_SCHEMAS[EMA_MEDICINES]))
    kept = pl.read_parquet(folder / "medicines.parquet")["is_in_catalogue"].sum()
    refused = pl.read_parquet(folder / f"{REJECTED}.parquet").filter(pl.col("table_name") == "medicines")
    from_catalogue = refused.filter(pl.col("row").str.contains('"is_in_catalogue": false', literal=True).not_())
    count = from_catalogue.unique([column.meta.output_name() for column in row_identity()]).height
    metadata = {"rows_listed": listed, "rows_kept": int(kept), "rows_refused": count}
    return dg.AssetCheckResult(passed=listed == kept + count, metadata=metadata)


@dg.asset_check(
    asset="overview_documents",
    name="linked",
    description="Every overview listed is linked to a medicine of the agency's medicines table.",
)
def linked(warehouse: Warehouse) -> dg.AssetCheckResult:
    """WARN where the number of an overview leads nowhere: how many there are on each basis."""
    rows = pl.read_parquet(warehouse.paths.lake_tables / "overview_documents.parquet")
    counts = dict(rows.group_by("link_basis").len().sort("link_basis").iter_rows())
    loose = [LinkBasis.NONE.value, LinkBasis.UNLISTED_NUMBER.value]
    return dg.AssetCheckResult(
        passed=not any(counts.get(basis) for basis in loose),
        severity=dg.AssetCheckSeverity.WARN,
        metadata={str(basis): int(count) for basis, count in counts.items()},
    )


CATALOGUE_CHECKS = [every_row_listed, linked]
