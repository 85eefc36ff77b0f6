"""Bringing a finished export into place, so that no reader sees half of it.

What is guaranteed, in the folder that is exported to:

- A folder that holds nothing but an earlier export is exchanged as a whole, in one step where the system can (Linux),
  else in two renames with an instant between them in which the folder is not there. Who opens a file by its path gets
  all of the old export or all of the new one, and a killed export leaves the old one.
- A folder that cannot be exchanged (it holds other files too, is a mount point or the current folder, or nothing can
  be written beside it) gets its files one by one, each in one step, `datapackage.json` last. A reader can then meet
  files of both exports; the hashes in `datapackage.json` tell it.
- Nothing that an export did not write is replaced or removed.
- Where the new export is the old one, byte for byte, nothing is touched.
"""

import contextlib
import ctypes
import errno
import hashlib
import os
import shutil
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from warehouse.errors import WarehouseError
from warehouse.exporting.model import (
    ATTRIBUTION_FILE,
    ATTRIBUTION_TEXT,
    CROISSANT_FILE,
    DICTIONARY_FILE,
    MARK,
    PACKAGE_FILE,
    TEXT_MARK,
)

SPARE = ".epar-export-"
"""Beginning of the names of folders in which exports are being written."""

_TEXT_FILES = (PACKAGE_FILE, CROISSANT_FILE, DICTIONARY_FILE)
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextlib.contextmanager
def spare_folder(out_dir: Path) -> Iterator[Path]:
    """A new folder to write an export in: beside `out_dir`, or in it where it cannot be exchanged. Removed at the end;
    what killed exports left is removed at the start."""
    beside = can_be_exchanged(out_dir)
    parent = out_dir.parent if beside else out_dir
    prefix = f"{SPARE}{out_dir.name}-" if beside else SPARE
    if beside:
        _remove_leftovers(out_dir.parent, f"{SPARE}{out_dir.name}-")
    if out_dir.is_dir():
        _remove_leftovers(out_dir, SPARE)
    aside = parent / f"{prefix}{os.getpid()}-{uuid.uuid4().hex[:8]}"
    aside.mkdir()
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def can_be_exchanged(out_dir: Path) -> bool:
    """Whether a folder holds nothing but an earlier export (or is not there), and something can be put beside it."""
    if not os.access(out_dir.parent, os.W_OK):
        return False
    if not out_dir.exists():
        return True
    return not (os.path.ismount(out_dir) or _holds_working_folder(out_dir) or foreign_entries(out_dir))


def foreign_entries(out_dir: Path) -> list[Path]:
    """What stands in the folder and no export wrote."""
    return [path for path in sorted(out_dir.iterdir()) if not path.name.startswith(SPARE) and not is_ours(path)]


def is_ours(path: Path) -> bool:
    """Whether an export wrote this file, or all files of this folder. Links are never ours."""
    if path.is_symlink():
        return False
    if path.is_dir():
        inside = list(path.iterdir())
        return bool(inside) and all(entry.is_file() and is_ours(entry) for entry in inside)
    try:
        if path.suffix == ".parquet":
            return MARK in pl.read_parquet_metadata(path)
        if path.name == ATTRIBUTION_FILE:
            return path.read_text("utf-8") == ATTRIBUTION_TEXT
        return path.name in _TEXT_FILES and TEXT_MARK in path.read_text("utf-8")
    except (pl.exceptions.PolarsError, OSError, UnicodeDecodeError):
        return False


def refuse_foreign(out_dir: Path, names: set[str]) -> None:
    """Raise WarehouseError where an entry that no export wrote has one of `names`."""
    for name in sorted(names):
        path = out_dir / name
        if os.path.lexists(path) and not is_ours(path):
            raise WarehouseError(f"{path} was not written by an export and would be replaced; choose another folder")


def publish(aside: Path, out_dir: Path) -> bool:
    """Bring the export written in `aside` (all of it, nothing else) to `out_dir`. Out: whether anything changed."""
    names = {path.name for path in aside.iterdir()}
    if out_dir.is_dir():
        refuse_foreign(out_dir, names)
        if _digests(aside) == _digests(out_dir, only_ours=True):
            return False
    if aside.parent == out_dir.parent:
        with contextlib.suppress(OSError):
            _exchange_folder(aside, out_dir)
            return True
        # It could not be exchanged after all: go on with single files.
    out_dir.mkdir(parents=True, exist_ok=True)
    _replace_entries(aside, out_dir, names)
    return True


def _exchange_folder(aside: Path, out_dir: Path) -> None:
    _sync_folder(aside)
    try:
        aside.rename(out_dir)  # where nothing, or an empty folder, is there
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.EACCES, errno.EPERM):
            raise
        exchange(aside, out_dir)
        # `aside` is now the old export. What someone put into it in the meantime goes on living in the new one.
        for path in foreign_entries(aside):
            if not os.path.lexists(out_dir / path.name):
                path.rename(out_dir / path.name)
    _sync_folder(out_dir.parent)


def exchange(first: Path, second: Path) -> None:
    """Let two entries of one file system change names: in one step where Linux's renameat2 is to be had, else in three
    renames, undone where one of them fails."""
    if _exchanged_in_one_step(first, second):
        return
    spare = first.with_name(f"{first.name}-old")
    second.rename(spare)
    try:
        first.rename(second)
    except OSError:
        spare.rename(second)
        raise
    spare.rename(first)


def _exchanged_in_one_step(first: Path, second: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0)


def _replace_entries(aside: Path, out_dir: Path, names: set[str]) -> None:
    """Move entries one by one, the manifest last; then remove those of the earlier export that are no more."""
    for name in sorted(names, key=lambda name: (name == PACKAGE_FILE, name)):
        source, target = aside / name, out_dir / name
        if source.is_dir() or target.is_dir():
            if target.exists():
                exchange(source, target)
            else:
                source.rename(target)
        else:
            source.replace(target)
    for path in sorted(out_dir.iterdir()):
        if path.name not in names and not path.name.startswith(SPARE) and is_ours(path):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    _sync_folder(out_dir)


def _digests(folder: Path, only_ours: bool = False) -> dict[str, str]:
    """Hash by path of all files of an export."""
    entries = [path for path in folder.iterdir() if not only_ours or is_ours(path)]
    files = [file for path in entries for file in (path.iterdir() if path.is_dir() else [path])]
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()
    }


def _holds_working_folder(out_dir: Path) -> bool:
    """Whether the current folder is this one or lies in it: a shell that stands in it would be left in the old one."""
    with contextlib.suppress(OSError):
        here = Path.cwd().resolve()
        return here == out_dir or out_dir in here.parents
    return False


def _remove_leftovers(folder: Path, prefix: str) -> None:
    for left in folder.glob(f"{prefix}*"):
        pid = left.name.removeprefix(prefix).partition("-")[0]
        if pid.isdigit() and not _is_running(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync_folder(path: Path) -> None:
    """Have the folder's entries on the disk. Not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
