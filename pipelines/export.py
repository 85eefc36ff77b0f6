"""`epar export`: the tables and marts of a warehouse as Parquet files."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.errors import EparError, WarehouseError
from pipelines.warehouse_folder import WarehouseFolder

if TYPE_CHECKING:
    from warehouse.export import ExportedTable


def export_warehouse(
    folder: WarehouseFolder, directory: Path, layout: str = "tables", partition_by: str | None = None
) -> "list[ExportedTable]":
    """Export the warehouse into `directory`, which is created where it is missing, in one of the export's layouts.

    Raises WarehouseError where there is no warehouse, EparError where the directory cannot be written (the files in it
    are then as they were).
    """
    if not folder.database.exists():
        raise WarehouseError(f"there is no warehouse in {folder.root}; make one with: epar build --samples")
    from warehouse.errors import WarehouseError as NotWritten
    from warehouse.export import export_tables

    try:
        return export_tables(folder.database, directory, layout, partition_by)
    except NotWritten as error:
        raise EparError(str(error)) from error
