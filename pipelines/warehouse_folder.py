"""The layout of a warehouse folder: where each thing lies, and how files get there without being seen half written.

epar.duckdb             the warehouse; swapped in whole
tables/                 one Parquet file for each table and mart; swapped in whole
lake/                   what stages pass on: lines of each PDF, parsed rows, the validated tables, indexes
runs/<run_id>.json      what each run did; <run_id>.log its details
tmp/                    files being written; emptied at the start of each run
.lock                   held by the run that is writing
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipelines.errors import WarehouseError

DEFAULT_FOLDER = "warehouse/data"
FOLDER_VARIABLE = "EPAR_WAREHOUSE"


def default_folder() -> str:
    """The warehouse folder where none is named: $EPAR_WAREHOUSE, or ./warehouse/data."""
    return os.environ.get(FOLDER_VARIABLE) or DEFAULT_FOLDER


@dataclass(frozen=True, slots=True)
class WarehouseFolder:
    """Paths below one warehouse folder. Nothing is created before `prepare`."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "epar.duckdb"

    @property
    def tables(self) -> Path:
        return self.root / "tables"

    @property
    def lake(self) -> Path:
        return self.root / "lake"

    @property
    def lake_tables(self) -> Path:
        return self.lake / "tables"

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    @property
    def tmp(self) -> Path:
        return self.root / "tmp"

    @property
    def lock_file(self) -> Path:
        return self.root / ".lock"

    def prepare(self) -> None:
        """Create the folders and try whether they can be written. Raises WarehouseError in plain words."""
        try:
            for folder in (self.root, self.runs, self.tmp):
                folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.tmp) as probe:
                probe.write(b"\0")
        except FileExistsError as error:
            raise WarehouseError(
                f"the warehouse folder {self.root} cannot be used: {error.filename} is a file"
            ) from None
        except NotADirectoryError as error:
            raise WarehouseError(
                f"the warehouse folder {self.root} cannot be used: {error.filename} is no folder"
            ) from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise WarehouseError(f"the warehouse folder {self.root} cannot be written: {reason}") from error

    def empty_tmp(self) -> None:
        """Remove what a killed run left: in tmp/, and the database it was building. Only for the holder of the lock."""
        for entry in [*self.tmp.iterdir(), *self.root.glob(f".{self.database.name}.*")]:
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)

    def forget(self, *keep: str) -> None:
        """Empty the lake, as `--fresh` asks, but for the files called `keep` (what this run has put there already). The
        database and tables/ stay until a run has built new ones; so does what was fetched."""
        if self.lake.exists():
            aside = self.tmp / "forgotten-lake"
            shutil.rmtree(aside, ignore_errors=True)
            self.lake.replace(aside)
            self.lake.mkdir()
            for name in keep:
                if (aside / name).exists():
                    (aside / name).replace(self.lake / name)
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def written_aside(target: Path, tmp: Path) -> Iterator[Path]:
    """Give a path in `tmp` to write to; when the block ends well, it is moved onto `target` in one step.

    Readers of `target` see the old file or the new one. When the block raises, `target` is untouched and nothing
    is left behind. `tmp` must be on the file system of `target`.
    """
    aside = tmp / f"{target.name}.{uuid.uuid4().hex}"
    try:
        yield aside
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
