"""Whole documents through reading, parsing and contracts, for the golden tests and the benchmark table.

The sets: `dev` (the annotated documents beside the project, where they are present), `samples` (the bundled fictional
overviews) and `heldout_*` (fictional overviews that were written and annotated before any parser saw them; their texts
stand in this folder and are laid out as PDFs here).
"""

import hashlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl

from pipelines.parsing.document import UnsupportedDocument, parse_document
from pipelines.reading.reader import get_reader
from pipelines.samples import sample_dir
from schemas import TABLE_NAMES
from schemas.registry import to_frame
from schemas.validation import validate_tables

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SHARED = Path(os.environ.get("EPAR_SHARED", ROOT.parent / "shared"))
SETS = ("dev", "samples", "heldout_1", "heldout_2")
# An older version of a medicine's overview is parsed too, but is not current and so is not scored.
AS_OF = date(2026, 11, 22)


def gold_dir(name: str) -> Path:
    """The folder of a set's annotations."""
    return SHARED / "gold" / "dev" if name == "dev" else HERE / name


def is_present(name: str) -> bool:
    """Whether a set's documents are here (`dev` lies outside the project)."""
    return gold_dir(name).is_dir()


def pdfs(name: str, scratch: Path) -> Iterator[tuple[str, bytes]]:
    """Slug and content of each PDF of a set; texts are laid out into `scratch` first."""
    if name == "dev":
        folder = SHARED / "corpus" / "pdf"
    elif name == "samples":
        folder = sample_dir()
    else:
        from pipelines.samples.layout import layout

        folder = scratch / name
        folder.mkdir(parents=True, exist_ok=True)
        for text in sorted((HERE / name).glob("*.txt")):
            layout(text.read_text("utf-8"), folder / f"{text.stem}.pdf")
    for path in sorted(folder.glob("*.pdf")):
        yield path.stem, path.read_bytes()


def tables_of(name: str, scratch: Path) -> dict[str, pl.DataFrame]:
    """Validated tables of a set. A row that fails its contract is an error here, never left out."""
    rows: dict[str, list[dict[str, object]]] = {table: [] for table in TABLE_NAMES}
    reader = get_reader("pdfplumber")
    for slug, content in pdfs(name, scratch):
        sha256 = hashlib.sha256(content).hexdigest()
        read = reader.read(content)
        try:
            parsed = parse_document(read.lines, sha256[:16])
        except UnsupportedDocument:
            continue
        for table, found in parsed.tables.items():
            rows[table] += found
        rows["documents"][-1] |= {
            "sha256": sha256,
            "file_name": f"{slug}.pdf",
            "source_url": None,
            "retrieved_at": None,
            "page_count": read.page_count,
            "is_current": True,
            "valid_from": parsed.header.last_updated,
            "valid_to": None,
            "is_withdrawn_watermark": read.is_withdrawn_watermark,
        }
    frames = {table: to_frame(table, found) for table, found in rows.items() if table != "rejected_rows"}
    checked = validate_tables(frames, "golden", as_of=AS_OF)
    if len(checked.rejected):
        raise AssertionError(f"rows refused in {name}: {checked.rejected.head(5).to_dicts()}")
    return dict(checked.valid)


def export(name: str, scratch: Path) -> Path:
    """Write a set's tables as an export that score.py reads, and give its folder."""
    folder = scratch / f"export-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    for table, frame in tables_of(name, scratch).items():
        frame.write_parquet(folder / f"{table}.parquet")
    return folder
