"""Reading: every PDF offered becomes a lines file in the lake, or a reason why not."""

import time
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.lake import Lake, describe_lines
from pipelines.logs import logger
from pipelines.progress import Progress
from pipelines.stages.manifest import local_path, offered_last
from pipelines.workers import Lost, Task, run_tasks

log = logger(__name__)

LINES_INDEX = "lines"

LINES_INDEX_SCHEMA: dict[str, pl.DataType] = {
    "sha256": pl.String(),
    "document_id": pl.String(),
    "reader": pl.String(),  # name and version of the reader, `pdfplumber-1`
    "outcome": pl.String(),  # `read` or `rejected`
    "reason": pl.String(),
    "detail": pl.String(),
    "page_count": pl.Int32(),
    "line_count": pl.Int32(),
    "char_count": pl.Int64(),  # characters of body text
    "is_withdrawn_watermark": pl.Boolean(),
    "lines_file": pl.String(),  # relative to the lake
}

# Reasons that say something about this run and not about the bytes: such a file is tried again.
PASSING_REASONS = frozenset({"unreadable", "time_limit", "reader_error"})


@dataclass(frozen=True, slots=True)
class Effort:
    """How many processes work, how long one document may take, and where processes write what they have to say."""

    workers: int
    seconds: float
    log: Path | None = None


@dataclass(frozen=True, slots=True)
class StageResult:
    """A stage's index, and figures of this run."""

    index: pl.DataFrame
    figures: dict[str, float | int]


def read_documents(
    manifest: pl.DataFrame,
    lake: Lake,
    tmp: Path,
    reader: tuple[str, str],
    effort: Effort,
    progress: Progress,
) -> StageResult:
    """Read the PDFs of a manifest that were offered last and are not in the lake yet.

    `reader` is its name and version. In: MANIFEST_SCHEMA. Out: LINES_INDEX_SCHEMA, one row for each content the
    warehouse knows; those not offered now keep the row (and the lines) they had.
    """
    began = time.monotonic()
    reader_key = "-".join(reader)
    known = lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA)
    offered = offered_last(manifest).filter(pl.col("sha256").is_not_null())
    offered = offered.unique("sha256", keep="first", maintain_order=True)
    rows = {str(row["sha256"]): row for row in known.iter_rows(named=True)}
    todo: list[Task] = []
    for sha256, location in offered.select("sha256", "location").iter_rows():
        row = _reusable(rows.get(sha256), sha256, reader_key, lake)
        if row is not None:
            rows[sha256] = row
        else:
            target = lake.root / lake.lines_file(reader_key, sha256)
            path = str(local_path(location))
            todo.append(
                {"task": "read", "path": path, "sha256": sha256, "reader": reader[0], "target": str(target)}
                | {"tmp": str(tmp)}
            )
    progress.start("Reading PDFs", len(todo))
    for task, answer in run_tasks(todo, effort.workers, effort.seconds, effort.log):
        sha256 = task["sha256"]
        rows[sha256] = _row(sha256, reader_key, lake, answer)
        log.debug("%s read: %s", sha256[:16], rows[sha256]["reason"] or f"{rows[sha256]['line_count']} lines")
        progress.advance()
    progress.finish()
    order = manifest.filter(pl.col("sha256").is_not_null())["sha256"].unique(maintain_order=True)
    index = pl.DataFrame([rows.get(sha256) or _recovered(sha256, lake) for sha256 in order], schema=LINES_INDEX_SCHEMA)
    refused = index.filter((pl.col("outcome") == "rejected") & pl.col("sha256").is_in(offered["sha256"].implode()))
    figures: dict[str, float | int] = {
        "offered": len(offered),
        "read": len(todo),
        "unchanged": len(offered) - len(todo),
        "rejected": len(refused),
        "pages": int(index["page_count"].sum()),
        "seconds": round(time.monotonic() - began, 2),
    }
    log.info("reading: %s", figures)
    return StageResult(index, figures)


def _reusable(row: dict[str, object] | None, sha256: str, reader_key: str, lake: Lake) -> dict[str, object] | None:
    """The index row to keep for content offered again; None where it must be read."""
    if row is not None and row["reader"] == reader_key and row["outcome"] == "rejected":
        return None if row["reason"] in PASSING_REASONS else row
    facts = describe_lines(lake.root / lake.lines_file(reader_key, sha256))
    return None if facts is None else _row(sha256, reader_key, lake, {"facts": facts})


def _recovered(sha256: str, lake: Lake) -> dict[str, object]:
    """The index row of a known document that is not offered now and that the last index lacks (it was lost)."""
    lines_file = lake.find_lines(sha256)
    facts = describe_lines(lake.root / lines_file) if lines_file else None
    if lines_file is None or facts is None:
        gone: dict[str, object] = {"reason": "unreadable", "detail": "its lines are gone; offer the file again"}
        return _row(sha256, "none", lake, gone)
    return _row(sha256, Path(lines_file).parent.name, lake, {"facts": facts})


def _row(sha256: str, reader_key: str, lake: Lake, answer: "dict[str, object] | Lost") -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(LINES_INDEX_SCHEMA)
    row |= {"sha256": sha256, "document_id": sha256[:16], "reader": reader_key}
    if isinstance(answer, Lost):
        reason = "time_limit" if answer.reason == "time_limit" else "reader_error"
        return row | {"outcome": "rejected", "reason": reason, "detail": answer.detail}
    if "facts" not in answer:
        return row | {"outcome": "rejected", "reason": answer["reason"], "detail": answer["detail"]}
    facts = answer["facts"]
    if not isinstance(facts, dict):
        raise TypeError(f"facts of {sha256[:16]} are {type(facts).__name__}, not a dict")
    return row | {"outcome": "read", "lines_file": lake.lines_file(reader_key, sha256)} | facts
