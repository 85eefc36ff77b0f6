"""The document store: what was fetched, by content, below `<warehouse>/store`.

    store/pdf/<first two digits>/<sha256>.pdf       overviews; several versions of one are several files
    store/table/<first two digits>/<sha256>.json    the agency's tables as downloaded (.xlsx where given so)
    store/fetches.sqlite                            the ledger, see state.py

A file comes into the store in one step, when it is complete and checked; until then it lies in the warehouse's tmp/,
which the next run empties. Nothing is removed from the store, so that every row of the warehouse can be made again.
"""

import hashlib
import os
import uuid
from dataclasses import dataclass
from pathlib import Path

from pipelines.warehouse_folder import WarehouseFolder

PDF, TABLE = "pdf", "table"
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class DocumentStore:
    """Paths and moves of one warehouse's store."""

    folder: WarehouseFolder

    @property
    def root(self) -> Path:
        return self.folder.root / "store"

    @property
    def state_file(self) -> Path:
        return self.root / "fetches.sqlite"

    def path(self, kind: str, sha256: str, suffix: str) -> Path:
        """Where content lies, whether it is there or not."""
        return self.root / kind / sha256[:2] / f"{sha256}{suffix}"

    def pdf(self, sha256: str) -> Path:
        return self.path(PDF, sha256, ".pdf")

    def table(self, sha256: str) -> Path | None:
        """The file of a table; None where it is not there."""
        found = [self.path(TABLE, sha256, suffix) for suffix in (".json", ".xlsx")]
        return next((path for path in found if path.exists()), None)

    def new_file(self) -> Path:
        """A path to download to, on the store's file system."""
        self.folder.tmp.mkdir(parents=True, exist_ok=True)
        return self.folder.tmp / f"fetch-{uuid.uuid4().hex}"

    def take(self, file: Path, kind: str, sha256: str, suffix: str) -> Path:
        """Move a complete file in. Content that is there already is kept as it is."""
        target = self.path(kind, sha256, suffix)
        if target.exists():
            file.unlink()
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        # On the disk before it has its name: after a power cut no name stands for half a file.
        with file.open("r+b") as handle:
            os.fsync(handle.fileno())
        file.replace(target)
        return target

    def take_bytes(self, data: bytes, kind: str, suffix: str) -> str:
        """Put bytes in; gives their sha256."""
        sha256 = hashlib.sha256(data).hexdigest()
        file = self.new_file()
        file.write_bytes(data)
        self.take(file, kind, sha256, suffix)
        return sha256
