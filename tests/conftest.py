"""What all tests share: where the real corpus lies, and one warehouse built from the bundled samples.

The corpus, gold and catalogue are in a folder `shared` beside the checkout, or where $EPAR_SHARED says. Tests that need
it are skipped, saying so, where it is not there.
"""

import gc
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_sessionfinish() -> None:
    """Take Hypothesis's callback out of the garbage collector: with it, DuckDB's binding finds leaks at exit that are
    none, and prints them below the summary."""
    gc.callbacks[:] = [callback for callback in gc.callbacks if not callback.__module__.startswith("hypothesis")]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpus and gold annotations."""
    folder = Path(os.environ.get("EPAR_SHARED") or ROOT.parent / "shared")
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the corpus is not here: {folder} (set EPAR_SHARED)")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with the bundled sample PDFs."""
    from pipelines.samples import sample_dir

    return sample_dir()


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A warehouse built from the samples. Copy it before changing it."""
    from pipelines.build import BuildSettings, build
    from pipelines.progress import NoProgress
    from pipelines.warehouse_folder import WarehouseFolder

    folder = WarehouseFolder(tmp_path_factory.mktemp("samples") / "warehouse")
    build(BuildSettings([samples], folder), NoProgress())
    return folder.root
