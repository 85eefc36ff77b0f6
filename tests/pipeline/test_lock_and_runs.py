"""One writer at a time, and the record of what each run did."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.errors import WarehouseError, WarehouseLocked
from pipelines.lock import hold, is_locked
from pipelines.runs import close_record, new_record, read_records, record_file, save_record
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import surroundings

HOLDER = """
import sys, time
from pathlib import Path
from pipelines.lock import hold
from pipelines.warehouse_folder import WarehouseFolder
folder = WarehouseFolder(Path(sys.argv[1]))
folder.prepare()
with hold(folder, "`epar build`"):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> WarehouseFolder:
    found = WarehouseFolder(tmp_path / "warehouse")
    found.prepare()
    return found


def test_a_second_process_is_told_who_holds_the_warehouse(folder: WarehouseFolder) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder.root)], stdout=subprocess.PIPE, text=True, env=surroundings()
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert is_locked(folder)
        said = rf"`epar build` \(process {holder.pid} on .*, since 20..-"
        with pytest.raises(WarehouseLocked, match=said), hold(folder, "a test"):
            pass
    finally:
        holder.kill()
        holder.wait()
    with hold(folder, "a test"):  # the system released it with the process
        pass
    assert not is_locked(folder)


def test_the_holder_may_hold_it_twice(folder: WarehouseFolder) -> None:
    with hold(folder, "a"), hold(folder, "b"):
        assert is_locked(folder)
    assert not is_locked(folder)


def test_what_a_killed_run_left_is_removed(folder: WarehouseFolder) -> None:
    (folder.tmp / "half.parquet.123").write_bytes(b"half")
    (folder.tmp / "dagster-x").mkdir()
    (folder.root / ".epar.duckdb.1.2.building").write_bytes(b"half")
    folder.database.write_bytes(b"whole")
    with hold(folder, "a test"):
        assert list(folder.tmp.iterdir()) == []
    assert sorted(path.name for path in folder.root.iterdir()) == [".lock", "epar.duckdb", "runs", "tmp"]


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for root in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(WarehouseError, match="cannot be"):
            WarehouseFolder(root).prepare()


def test_records_are_read_back_latest_first(folder: WarehouseFolder) -> None:
    first = new_record("1", "epar build", "0.1.0")
    save_record(folder, first)
    second = new_record("2", "dagster", "0.1.0")
    second.outcomes, second.not_parsed = {"rejected": 1}, [{"file_name": "größe.pdf", "outcome": "rejected"}]
    close_record(second, "failed", "no")
    save_record(folder, second)
    record_file(folder, "3").write_text("{ half")
    assert [record.run_id for record in read_records(folder)] == ["2", "1"]
    assert read_records(folder)[0] == second
    assert (second.refused_files, second.status, first.status) == (1, "failed", "running")
    assert second.seconds is not None
