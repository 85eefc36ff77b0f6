"""Small helpers for tests of the pipeline: builds, command lines, comparing warehouses."""

import os
import subprocess
import sys
from pathlib import Path

import polars as pl
from click.testing import CliRunner

from pipelines.build import BuildSettings, build
from pipelines.cli import cli
from pipelines.progress import NoProgress
from pipelines.runs import RunRecord
from pipelines.warehouse_folder import WarehouseFolder
from schemas import TABLE_NAMES

ROOT = Path(__file__).resolve().parent.parent

# Columns that say in which run something happened, and so differ between two runs on the same input.
OF_THE_RUN = ("run_id", "seen_at")


def run_build(warehouse: Path, *paths: Path, fresh: bool = False, workers: int | None = None) -> RunRecord:
    """A build in this process."""
    return build(BuildSettings(paths, WarehouseFolder(warehouse), fresh, None, workers), NoProgress())


def epar(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `epar` as a user does, in a process of its own."""
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, cwd=cwd, env=surroundings(**environment), timeout=300
    )


def epar_here(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run `epar` in this process, which saves importing everything again; what it prints and ends with is the same."""
    before = Path.cwd()
    os.chdir(cwd or before)
    try:
        done = CliRunner(env={"COLUMNS": "200"}).invoke(
            cli, [str(argument) for argument in arguments], prog_name="epar"
        )
    finally:
        os.chdir(before)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(list(arguments), done.exit_code, done.stdout, done.stderr)


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "pipelines.cli", *map(str, arguments)]


def surroundings(**environment: str) -> dict[str, str]:
    """This process's environment, in which the checkout is found also where it is not installed."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "COLUMNS": "200", **environment}


def tables(folder: Path, prefix: str = "") -> dict[str, pl.DataFrame]:
    """Frames of an export or of a warehouse's tables/, without the columns that belong to a run."""
    frames = {}
    for table in TABLE_NAMES:
        frame = pl.read_parquet(folder / f"{prefix}{table}.parquet").drop(*OF_THE_RUN, strict=False)
        # Rows of a ledger are in the order of their run's id, which is random.
        frames[table] = frame.sort("file_name", "sha256", nulls_last=True) if table == "document_ledger" else frame
    return frames


def ledger(warehouse: Path) -> dict[str, tuple[str, str | None]]:
    """Outcome and reason by file name."""
    frame = pl.read_parquet(warehouse / "tables" / "document_ledger.parquet")
    return {name: (outcome, reason) for name, outcome, reason in frame.select("file_name", "outcome", "reason").rows()}


def same_tables(left: dict[str, pl.DataFrame], right: dict[str, pl.DataFrame]) -> list[str]:
    """Names of the tables that differ."""
    return [table for table in left if not left[table].equals(right[table])]
