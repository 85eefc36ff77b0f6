"""A warehouse of the test's own."""

import shutil
from pathlib import Path

import pytest

from pipelines.warehouse_folder import WarehouseFolder


@pytest.fixture
def own_folder(sample_warehouse: Path, tmp_path: Path) -> WarehouseFolder:
    shutil.copytree(sample_warehouse, tmp_path / "warehouse")
    return WarehouseFolder(tmp_path / "warehouse")
