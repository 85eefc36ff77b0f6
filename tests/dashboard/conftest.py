"""An export of the samples and a dashboard that serves it."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from warehouse.dashboard.server import Dashboard
from warehouse.export import export_tables


@pytest.fixture(scope="session")
def exported(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, exported."""
    out = tmp_path_factory.mktemp("dashboard") / "export"
    export_tables(sample_warehouse / "epar.duckdb", out)
    return out


def serve(folder: Path) -> Iterator[Dashboard]:
    with Dashboard(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def dashboard(exported: Path) -> Iterator[Dashboard]:
    """A dashboard of the samples. Do not change its export."""
    yield from serve(exported)


@pytest.fixture
def own_dashboard(exported: Path, tmp_path: Path) -> Iterator[Dashboard]:
    """A dashboard over a copy of the export, which a test may change."""
    yield from serve(Path(shutil.copytree(exported, tmp_path / "export")))
