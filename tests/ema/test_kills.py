"""A fetch that is killed at random moments ends with the store that an undisturbed one has."""

import hashlib
import random
from pathlib import Path

from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar

from .agency import REPORTS, Agency, fill
from .conftest import left_over, stored
from .kills import environment, fetch_with_kills


def test_twenty_kills(agency: Agency, tmp_path: Path) -> None:
    fill(agency, 400, 20_000)
    agency.delay = 0.01
    warehouse = tmp_path / "warehouse"
    hit = fetch_with_kills(agency, warehouse, 20, (0.3, 0.9), random.Random(1))
    assert hit >= 10
    folder = WarehouseFolder(warehouse)
    assert stored(folder) == {
        hashlib.sha256(body).hexdigest() for path, body in agency.content.items() if not path.startswith(REPORTS)
    }
    assert left_over(folder) == []
    # What a killed run had fetched was not asked for again, but for the one it was killed in.
    assert len(agency.pdfs()) <= 400 + 20
    agency.requests.clear()
    again = epar("fetch", "--warehouse", warehouse, **environment(agency))
    assert again.returncode == 0 and "400 unchanged" in again.stdout
    assert {request.status for request in agency.requests} == {304}
