"""Fetching that is killed again and again, and the figures of a large fetch.

    python -m tests.ema.kills [documents] [kills]

prints the figures: a fetch of so many overviews from the test server, the second run, and a third one that is killed
at random moments until it is done.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import command, epar, surroundings

from .agency import Agency, fill, serving
from .conftest import left_over, stored


def environment(agency: Agency) -> dict[str, str]:
    """What makes `epar fetch` ask the test server, without pauses."""
    return {"EPAR_ALLOW_HTTP_LOOPBACK": "1", "EPAR_EMA_URL": agency.base_url, "EPAR_PAUSE": "0"}


def fetch_with_kills(
    agency: Agency, warehouse: Path, kills: int, life: tuple[float, float], dice: random.Random
) -> int:
    """Start `epar fetch` and kill it after a random time between the limits of `life` (seconds), `kills` times; then
    let it end. Out: how many of the kills hit a process that was still running. Fails where a file in the store is
    not what its name says."""
    hit = 0
    for _ in range(kills):
        process = subprocess.Popen(
            command("fetch", "--quiet", "--warehouse", warehouse),
            env=surroundings(**environment(agency)),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(dice.uniform(*life))
        hit += process.poll() is None
        process.kill()
        process.wait()
        stored(WarehouseFolder(warehouse))
    done = epar("fetch", "--quiet", "--warehouse", warehouse, **environment(agency))
    if done.returncode:
        raise RuntimeError(done.stderr)
    return hit


def main(documents: int = 2000, kills: int = 20) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as scratch, serving() as agency:
        fill(agency, documents, 60_000)
        whole, broken = Path(scratch) / "whole", Path(scratch) / "broken"
        for run in ("first run", "second run"):
            agency.requests.clear()
            began = time.monotonic()
            done = epar("fetch", "--warehouse", whole, **environment(agency))
            seconds = time.monotonic() - began
            moved = sum(request.body_bytes for request in agency.pdfs() if request.status == 200)
            conditional = sum(request.is_conditional for request in agency.requests)
            print(f"{run}: {seconds:.1f} s, {len(agency.requests)} requests, {conditional} conditional, "
                  f"{moved:,} bytes of PDFs, most connections at once {agency.most_at_once}")  # fmt: skip
            print("  " + done.stdout.strip().replace("\n", "\n  "))
        agency.requests.clear()
        agency.delay = 0.005
        began = time.monotonic()
        hit = fetch_with_kills(agency, broken, kills, (0.4, 2.5), random.Random(4))
        print(f"killed {kills} times ({hit} while running), then ended: {time.monotonic() - began:.1f} s, "
              f"{len(agency.pdfs())} requests for {documents} PDFs")  # fmt: skip
        same = stored(WarehouseFolder(whole)) == stored(WarehouseFolder(broken))
        print(f"same store: {same}; left over in tmp/: {len(left_over(WarehouseFolder(broken)))}")
        shutil.rmtree(broken)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
