"""The IO manager: every asset's frame is one Parquet file, written whole or not at all.

It stands on Dagster's UPathIOManager, so that a lake on an object store needs another base path only.
(`dagster-polars` 0.27 cannot read with polars 2; this is what is needed of it.)
"""

from pathlib import Path
from typing import TYPE_CHECKING

import dagster as dg
import polars as pl

from pipelines.frames import write_parquet
from pipelines.metadata import frame_metadata
from pipelines.resources import Warehouse
from pipelines.warehouse_folder import WarehouseFolder

if TYPE_CHECKING:
    from upath import UPath


class ParquetIOManager(dg.UPathIOManager):
    """polars frames as `<base>/<asset>.parquet`."""

    extension = ".parquet"

    def __init__(self, base_path: "UPath", folder: WarehouseFolder) -> None:
        super().__init__(base_path=base_path)
        self._folder = folder

    def dump_to_path(self, context: dg.OutputContext, obj: pl.DataFrame, path: "UPath") -> None:
        write_parquet(obj, Path(str(path)), self._folder.tmp)

    def load_from_path(self, context: dg.InputContext, path: "UPath") -> pl.DataFrame:
        return pl.read_parquet(str(path))

    def get_metadata(self, context: dg.OutputContext, obj: pl.DataFrame) -> dict[str, dg.MetadataValue]:
        return frame_metadata(obj)


class LakeIOManager(dg.ConfigurableIOManagerFactory):
    """Keeps frames in the warehouse's lake, below `subfolder`."""

    warehouse: dg.ResourceDependency[Warehouse]
    subfolder: str = ""

    def create_io_manager(self, context: dg.InitResourceContext) -> ParquetIOManager:
        from upath import UPath

        folder = self.warehouse.paths
        return ParquetIOManager(UPath(folder.lake / self.subfolder), folder)
