"""Runs that are killed, meet each other or run out of space: the last good warehouse stays, the next run finishes."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipelines.build import build, is_disk_full
from pipelines.errors import EparError
from pipelines.lock import hold
from pipelines.runs import read_records
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import command, epar, run_build, same_tables, surroundings, tables

KILLS = 4


def content(warehouse: Path) -> dict[str, int]:
    """Rows by table, from a file that opens and whose every table can be read."""
    with duckdb.connect(str(warehouse / "epar.duckdb"), read_only=True) as connection:
        names = [row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: len(connection.execute(f"SELECT * FROM {name}").fetchall()) for name in names if name != "build"}


def content_seen_from_outside(warehouse: Path) -> dict[str, int]:
    """`content`, asked of another process: this one may hold an older copy of the same path open."""
    code = "import json, sys, pathlib; from tests.faults.test_interruptions import content\n"
    code += "print(json.dumps(content(pathlib.Path(sys.argv[1]))))"
    done = subprocess.run([sys.executable, "-c", code, warehouse], capture_output=True, text=True, env=surroundings())
    assert done.returncode == 0, done.stderr
    found: dict[str, int] = json.loads(done.stdout)
    return found


def test_kill_at_random_moments(sample_warehouse: Path, samples: Path, tmp_path: Path) -> None:
    """A warehouse of one document, a build of all the others killed on the way: old or new, never something else."""
    warehouse = tmp_path / "w"
    run_build(warehouse, samples / "bactovane.pdf")
    old, new = content_seen_from_outside(warehouse), content_seen_from_outside(sample_warehouse)
    # how long a build takes here and now
    began = time.monotonic()
    timed = epar("build", samples, "--warehouse", tmp_path / "timed", "--quiet")
    length = time.monotonic() - began
    assert timed.returncode == 0, timed.stderr
    seed = random.randrange(10**6)
    moments = random.Random(seed)
    for number in range(KILLS):
        # the last one late, when files are being swapped
        moment = moments.uniform(0.1, 0.95) * length if number < KILLS - 1 else 0.97 * length
        mark = uuid.uuid4().hex
        process = subprocess.Popen(
            command("build", samples, "--warehouse", warehouse, "--quiet"), env=surroundings(EPAR_TEST=mark)
        )
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = content_seen_from_outside(warehouse)
        assert found in (old, new), f"killed after {moment:.2f} s of {length:.2f} (seed {seed})"
        assert workers_gone(mark), "a worker outlived its run"
    done = epar("build", samples, "--warehouse", warehouse, "--quiet")
    assert done.returncode == 0, done.stderr
    assert same_tables(tables(sample_warehouse / "tables"), tables(warehouse / "tables")) == []
    assert content_seen_from_outside(warehouse) == new
    assert list((warehouse / "tmp").iterdir()) == []
    assert not list(warehouse.glob(".epar.duckdb.*"))


def workers_gone(mark: str, seconds: float = 20) -> bool:
    """Whether no process that carries `mark` in its environment is left (where the system shows that)."""
    if not Path("/proc/self/environ").exists():
        return True
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(mark.encode() in environment(process) for process in Path("/proc").glob("[0-9]*")):
            return True
        time.sleep(0.2)
    return False


def environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


def test_a_stopped_build_says_so(samples: Path, tmp_path: Path) -> None:
    """Ctrl-C."""
    mark = uuid.uuid4().hex
    process = subprocess.Popen(
        command("build", samples, "--warehouse", tmp_path / "w"),
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings(EPAR_TEST=mark),
        start_new_session=True,
    )
    lines = tmp_path / "w" / "lake" / "lines"
    until = time.monotonic() + 60
    while not lines.exists() and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "stopped" in said
    assert "Traceback" not in said
    assert workers_gone(mark)


def test_two_builds_at_once(samples: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w"
    first = subprocess.Popen(
        command("build", samples, "--warehouse", warehouse), stdout=subprocess.PIPE, text=True, env=surroundings()
    )
    until = time.monotonic() + 60
    while not (warehouse / ".lock.json").exists() and time.monotonic() < until:
        time.sleep(0.02)
    second = epar("build", samples, "--warehouse", warehouse)
    assert second.returncode == 2, second.stdout
    assert f"is being written by `epar build` (process {first.pid} on " in second.stderr
    first.communicate(timeout=120)
    assert first.returncode == 0
    assert epar("build", samples, "--warehouse", warehouse, "--quiet").returncode == 0


def test_a_run_in_the_ui_meets_a_build(tmp_path: Path) -> None:
    """The lock holds between the command line and Dagster, too."""
    from tests.pipeline.test_builds import materialize_all

    code = (
        "import sys, time; from pathlib import Path; from pipelines.lock import hold\n"
        "from pipelines.warehouse_folder import WarehouseFolder\n"
        "folder = WarehouseFolder(Path(sys.argv[1])); folder.prepare()\n"
        "with hold(folder, '`epar build`'): print('held', flush=True); time.sleep(600)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "w")], stdout=subprocess.PIPE, text=True, env=surroundings()
    )
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert not materialize_all(tmp_path / "w").success
    finally:
        holder.kill()
        holder.wait()


def test_a_reader_goes_on_while_a_build_replaces_the_file(
    sample_warehouse: Path, samples: Path, tmp_path: Path
) -> None:
    warehouse = tmp_path / "w"
    run_build(warehouse, samples / "bactovane.pdf")
    with duckdb.connect(str(warehouse / "epar.duckdb"), read_only=True) as reader:
        done = epar("build", samples, "--warehouse", warehouse, "--quiet")
        assert done.returncode == 0, done.stderr
        assert reader.execute("SELECT count(*) FROM documents").fetchone() == (1,)
        assert len(reader.execute("SELECT * FROM sections").fetchall()) > 5
    assert content_seen_from_outside(warehouse)["documents"] == 13


@pytest.mark.parametrize("stage", ["pipelines.stages.read", "pipelines.io", "warehouse.database", "warehouse.export"])
def test_a_full_disk(
    sample_warehouse: Path, samples: Path, tmp_path: Path, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No space left while the lake, the tables, the database or the export is written."""
    from pipelines.build import BuildSettings
    from pipelines.progress import NoProgress

    warehouse = tmp_path / "w"
    shutil.copytree(sample_warehouse, warehouse)
    before = tables(warehouse / "tables")
    inbox = tmp_path / "in"
    shutil.copytree(samples, inbox)
    (inbox / "bactovane.pdf").unlink()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    target = {
        "pipelines.stages.read": "pipelines.frames.write_parquet",
        "pipelines.io": "pipelines.io.write_parquet",
        "warehouse.database": "warehouse.database._sync",
        "warehouse.export": "warehouse.export._write",
    }[stage]
    with monkeypatch.context() as patch:
        patch.setattr(target, full)
        fresh = stage == "pipelines.stages.read"
        settings = BuildSettings([inbox], WarehouseFolder(warehouse), fresh, None, 0)
        with pytest.raises(EparError, match="full"):
            build(settings, NoProgress())
    assert same_tables(before, tables(warehouse / "tables")) == []
    assert content_seen_from_outside(warehouse)["documents"] == 13
    assert list((warehouse / "tmp").iterdir()) == []
    assert read_records(WarehouseFolder(warehouse))[0].status == "failed"
    run_build(warehouse, samples)
    assert same_tables(before, tables(warehouse / "tables")) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of a few megabytes, where this process may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small file system")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small file system cannot be mounted here")
    return folder


def test_a_disk_that_is_really_full(small_disk: Path, samples: Path) -> None:
    try:
        done = epar("build", samples, "--warehouse", small_disk / "w")
        left = [path.name for path in (small_disk / "w").rglob("*") if ".building" in path.name]
        tmp = list((small_disk / "w" / "tmp").iterdir())
    finally:
        subprocess.run(["umount", "-l", small_disk], check=True)
    assert done.returncode == 2, done.stdout
    assert "full" in done.stderr
    assert "Traceback" not in done.stderr
    assert (left, tmp) == ([], [])


def test_what_counts_as_a_full_disk() -> None:
    assert is_disk_full(OSError(28, "No space left on device"))
    assert is_disk_full(pl.exceptions.ComputeError("write failed: No space left on device (os error 28)"))
    outer = ValueError("outer")
    outer.__cause__ = OSError(28, "full")
    assert is_disk_full(outer)
    assert not is_disk_full(OSError(13, "Permission denied"))
    assert not is_disk_full(None)


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    folder = WarehouseFolder(tmp_path / "w")
    with pytest.raises(EparError):
        run_build(folder.root, tmp_path / "nowhere")
    with hold(folder, "a test"):
        pass
