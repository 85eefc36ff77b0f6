"""The lake: what one stage leaves for the next, as Parquet files below `<warehouse>/lake`.

    lines/<reader>-<version>/<sha256>.parquet   lines of one PDF; facts about the whole document in the file's footer
    parsed/<parser>/<table>/<part>.parquet      parsed rows of a batch of documents, before contracts
    tables/<table>.parquet                      the validated tables (written by the IO manager)
    pdf_manifest.parquet, lines.parquet, parsed_documents.parquet
                                                one row for each PDF the warehouse knows, with what became of it there

Files are keyed by content and version and are written whole, so a killed run leaves only files that are right, and a
file that no index names is removed by the next run.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import polars as pl

from pipelines.errors import WarehouseError
from pipelines.parsing.version import PARSER_VERSION

METADATA_KEY = "epar"

# Columns of a lines file: those of pipelines.reading.lines.Line after the document's keys.
LINES_SCHEMA: dict[str, pl.DataType] = {
    "document_id": pl.String(),
    "sha256": pl.String(),
    "page": pl.Int32(),
    "position": pl.Int32(),
    "role": pl.String(),
    "text": pl.String(),
    "x0": pl.Float64(),
    "top": pl.Float64(),
    "x1": pl.Float64(),
    "bottom": pl.Float64(),
    "font_size": pl.Float64(),
    "is_bold": pl.Boolean(),
    "is_italic": pl.Boolean(),
}


@cache
def parser_key() -> str:
    """Names the rules rows were parsed with: PARSER_VERSION and a fingerprint of the parsing package's source.

    The fingerprint makes a changed rule take effect also where nobody raised the version (in development).
    """
    folder = Path(__file__).parent / "parsing"
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{PARSER_VERSION}-{digest.hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Lake:
    """Paths and simple reads of one lake folder."""

    root: Path

    def index_path(self, name: str) -> Path:
        return self.root / f"{name}.parquet"

    def read_index(self, name: str, schema: dict[str, pl.DataType]) -> pl.DataFrame:
        """An index frame as the last run left it; empty where there is none.

        An index of an earlier version is taken over: columns it does not have are NULL. Raises WarehouseError where it
        cannot be read, so that no document is forgotten without a word.
        """
        path = self.index_path(name)
        if not path.exists():
            return pl.DataFrame(schema=schema)
        try:
            frame = pl.read_parquet(path)
            missing = [
                pl.lit(None, dtype).alias(column) for column, dtype in schema.items() if column not in frame.columns
            ]
            return frame.with_columns(missing).select(list(schema)).cast(schema)  # type: ignore[arg-type]
        except (OSError, pl.exceptions.PolarsError) as error:
            raise WarehouseError(
                f"{path} cannot be read ({type(error).__name__}); start the warehouse anew: epar build PATH --fresh"
            ) from error

    def lines_file(self, reader_key: str, sha256: str) -> str:
        """Where the lines of a document lie, relative to the lake."""
        return f"lines/{reader_key}/{sha256}.parquet"

    def find_lines(self, sha256: str) -> str | None:
        """The lines of a document by whatever reader, the latest file first; None where there are none."""
        found = sorted((self.root / "lines").glob(f"*/{sha256}.parquet"), key=lambda path: path.stat().st_mtime)
        return found[-1].relative_to(self.root).as_posix() if found else None

    def part_path(self, parser: str, table: str, part: str) -> Path:
        return self.root / "parsed" / parser / table / f"{part}.parquet"

    def has_part(self, parser: str, part: str, tables: Iterable[str]) -> bool:
        """Whether a part is there whole: one file for each table."""
        return all(self.part_path(parser, table, part).exists() for table in tables)

    def keep_parts(self, parser: str, parts: set[str]) -> None:
        """Remove parsed rows of other parser versions and parts that no index names."""
        parsed = self.root / "parsed"
        if not parsed.exists():
            return
        for version in parsed.iterdir():
            if version.name != parser:
                shutil.rmtree(version, ignore_errors=True)
        for path in parsed.glob("*/*/*.parquet"):
            if path.stem not in parts:
                path.unlink(missing_ok=True)


def describe_lines(path: Path) -> dict[str, object] | None:
    """The facts about the document in the footer of its lines file; None where the file is missing or no such file."""
    try:
        facts = json.loads(pl.read_parquet_metadata(path)[METADATA_KEY])
    except (OSError, ValueError, KeyError, pl.exceptions.PolarsError):
        return None
    return facts if isinstance(facts, dict) else None
