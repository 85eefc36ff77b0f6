"""An agency on loopback, and a way to fetch from it that does not really wait."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipelines.progress import NoProgress
from pipelines.sources.ema import fetch as fetching
from pipelines.sources.ema.client import PoliteClient
from pipelines.sources.ema.selection import Filters
from pipelines.sources.ema.settings import EmaSettings
from pipelines.sources.ema.store import DocumentStore
from pipelines.warehouse_folder import WarehouseFolder

from .agency import Agency, serving


@pytest.fixture
def agency() -> Iterator[Agency]:
    with serving() as site:
        yield site


@pytest.fixture
def folder(tmp_path: Path) -> WarehouseFolder:
    made = WarehouseFolder(tmp_path / "warehouse")
    made.prepare()
    return made


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the client would have waited, each time."""
    waited: list[float] = []
    init = PoliteClient.__init__

    def patched(self: PoliteClient, *arguments: Any, **named: Any) -> None:
        init(self, *arguments, **named)
        self.sleep = waited.append

    monkeypatch.setattr(PoliteClient, "__init__", patched)
    return waited


Fetch = Callable[..., fetching.FetchSummary]


@pytest.fixture
def fetch(agency: Agency, folder: WarehouseFolder, waits: list[float]) -> Fetch:
    """Fetch from the agency. In: filters by name; `settings` for those of the site."""

    def run(settings: dict[str, Any] | None = None, **filters: Any) -> fetching.FetchSummary:
        site = EmaSettings(
            **({"base_url": agency.base_url, "allow_http_loopback": True, "time_out": 5} | (settings or {}))
        )
        return fetching.fetch(folder, site, Filters(**filters), NoProgress())

    return run


def stored(folder: WarehouseFolder) -> set[str]:
    """Contents of the PDFs in the store. Fails where a name does not fit its content or anything else lies there."""
    found = set()
    for path in (DocumentStore(folder).root / "pdf").rglob("*"):
        if path.is_file():
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            assert path.name == f"{sha256}.pdf" and path.parent.name == sha256[:2]
            assert sha256 not in found
            found.add(sha256)
    return found


def left_over(folder: WarehouseFolder) -> list[Path]:
    """Files that a run left in tmp/."""
    return [path for path in folder.tmp.iterdir() if path.name.startswith("fetch-")]
