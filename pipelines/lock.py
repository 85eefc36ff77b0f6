"""One writer at a time for a warehouse folder.

The lock is the operating system's (released when its holder ends, however it ends); who holds it, and since when,
stands beside it in `.lock.json` for the message that a second run shows.
"""

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from pipelines.errors import WarehouseLocked
from pipelines.warehouse_folder import WarehouseFolder

# Folders this process holds. The command line takes the lock before Dagster starts; the run then finds it held.
_held: dict[Path, int] = {}


@contextmanager
def hold(folder: WarehouseFolder, purpose: str) -> Iterator[None]:
    """Hold the warehouse's lock for a block. Raises WarehouseLocked, naming the holder, where another process has it.

    `purpose` is what the holder is doing, for the other's message ("a build"). What a killed holder left in tmp/ is
    removed. The folder must be prepared.
    """
    key = folder.root.resolve()
    if key in _held:
        _held[key] += 1
        try:
            yield
        finally:
            _held[key] -= 1
        return
    lock = FileLock(folder.lock_file, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise WarehouseLocked(_describe(folder)) from None
    _held[key] = 1
    try:
        _note_holder(folder, purpose)
        folder.empty_tmp()
        yield
    finally:
        del _held[key]
        _holder_file(folder).unlink(missing_ok=True)
        lock.release()


def is_locked(folder: WarehouseFolder) -> bool:
    """Whether some process is writing the warehouse now."""
    if not folder.lock_file.exists():
        return False
    lock = FileLock(folder.lock_file, timeout=0)
    try:
        lock.acquire()
    except (Timeout, OSError):
        return True
    lock.release()
    return False


def _holder_file(folder: WarehouseFolder) -> Path:
    return folder.lock_file.with_name(".lock.json")


def _note_holder(folder: WarehouseFolder, purpose: str) -> None:
    holder = {
        "pid": os.getpid(),
        "host": platform.node(),
        "purpose": purpose,
        "since": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
    }
    _holder_file(folder).write_text(json.dumps(holder), encoding="utf-8")


def _describe(folder: WarehouseFolder) -> str:
    try:
        holder = json.loads(_holder_file(folder).read_text(encoding="utf-8"))
        who = f"{holder['purpose']} (process {holder['pid']} on {holder['host']}, since {holder['since']})"
    except (OSError, ValueError, KeyError):
        who = "another process"
    return f"the warehouse {folder.root} is being written by {who}; try again when it has ended"
