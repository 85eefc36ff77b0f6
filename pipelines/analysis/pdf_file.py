"""The PDF a document was read from: found where it was last seen, and only if it still is the same file."""

import hashlib
from pathlib import Path
from urllib.parse import urlsplit

import polars as pl

from pipelines.errors import EparError
from pipelines.lake import Lake
from pipelines.stages.manifest import MANIFEST, MANIFEST_SCHEMA, local_path
from pipelines.warehouse_folder import WarehouseFolder


class PdfGone(EparError):
    """The PDF is not where it was, or is another file by now."""


def pdf_bytes(folder: WarehouseFolder, sha256: str) -> bytes:
    """The bytes of the PDF with this SHA-256, from the first of its known places that still has them.

    Raises PdfGone, saying what is wrong at each place, and how to make the place known.
    """
    manifest = Lake(folder.lake).read_index(MANIFEST, MANIFEST_SCHEMA).filter(pl.col("sha256") == sha256)
    problems = []
    for location in manifest.sort("seen_at", descending=True)["location"].unique(maintain_order=True).drop_nulls():
        found = _read(str(location), sha256)
        if isinstance(found, bytes):
            return found
        problems.append(found)
    known = "; ".join(problems) or "the warehouse does not know where it was"
    raise PdfGone(
        f"the PDF cannot be shown: {known}. Put it back, or name where it is now with: epar build PATH (a PDF that was "
        "read before is not read again)"
    )


def _read(location: str, sha256: str) -> bytes | str:
    """The bytes at a place, or what is wrong there."""
    if urlsplit(location).scheme != "file":
        return f"{location} is no local file"
    path: Path = local_path(location)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return f"{path} is gone"
    except OSError as error:
        return f"{path} cannot be read ({(error.strerror or str(error)).lower()})"
    if hashlib.sha256(content).hexdigest() != sha256:
        return f"{path} is another file than the one that was read (its SHA-256 differs)"
    return content
