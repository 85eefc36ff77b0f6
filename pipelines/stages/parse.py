"""Parsing: the lines of every document become raw rows in the lake, in batches, or a reason why not."""

import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl

from pipelines.frames import schema_to_names
from pipelines.lake import Lake
from pipelines.logs import logger
from pipelines.progress import Progress
from pipelines.stages.read import Effort, StageResult
from pipelines.workers import Answer, Lost, Task, run_tasks

log = logger(__name__)

PARSED_INDEX = "parsed_documents"

PARSED_INDEX_SCHEMA: dict[str, pl.DataType] = {
    "sha256": pl.String(),
    "document_id": pl.String(),
    "lines_file": pl.String(),
    "parser": pl.String(),  # pipelines.lake.parser_key
    "outcome": pl.String(),  # `parsed`, `unsupported` or `rejected`
    "reason": pl.String(),
    "detail": pl.String(),
    "rows": pl.Int32(),  # in all tables together
    "part": pl.String(),  # which part of lake/parsed holds them
}

BATCH = 50
Schemas = Mapping[str, Mapping[str, pl.DataType]]


def parse_documents(
    lines: pl.DataFrame,
    run_id: str,
    lake: Lake,
    tmp: Path,
    parser: str,
    schemas: Schemas,
    effort: Effort,
    progress: Progress,
) -> StageResult:
    """Parse the documents of a lines index that were not parsed from these lines with this parser yet.

    In: LINES_INDEX_SCHEMA, the parser's key and each parsed table's schema. Out: PARSED_INDEX_SCHEMA, one row for each
    document that has lines. The rows lie in parts: see `load_rows`.
    """
    began = time.monotonic()
    readable = lines.filter(pl.col("outcome") == "read")
    rows = {str(row["sha256"]): row for row in _still_valid(readable, lake, parser, schemas).iter_rows(named=True)}
    lake.keep_parts(parser, {str(row["part"]) for row in rows.values()})
    todo = [
        row for row in readable.select("sha256", "document_id", "lines_file").to_dicts() if row["sha256"] not in rows
    ]
    progress.start("Parsing documents", len(todo))
    tasks = list(_tasks(todo, run_id, lake, tmp, parser, schemas, effort))
    for task, answer in _parse_all(tasks, effort):
        for row in _rows(task, answer, parser):
            rows[str(row["sha256"])] = row
            log.debug("%s parsed: %s, %s rows", row["document_id"], row["reason"] or row["outcome"], row["rows"])
            progress.advance()
    progress.finish()
    index = pl.DataFrame([rows[sha256] for sha256 in readable["sha256"]], schema=PARSED_INDEX_SCHEMA)
    figures: dict[str, float | int] = {
        "parsed": len(todo),
        "unchanged": len(index) - len(todo),
        "rows": int(index["rows"].sum()),
        "seconds": round(time.monotonic() - began, 2),
    }
    log.info("parsing: %s", figures)
    return StageResult(index, figures)


def load_rows(
    index: pl.DataFrame, table: str, lake: Lake, parser: str, schema: Mapping[str, pl.DataType]
) -> pl.DataFrame:
    """All parsed rows of a table, those of one document together, in the order of `index`.

    Columns and types are what the parser gave: checking them is the contract's.
    """
    wanted = index.filter(pl.col("outcome") == "parsed").select("document_id", "part").with_row_index("_order")
    frames = []
    for part in wanted["part"].unique(maintain_order=True):
        frame = pl.read_parquet(lake.part_path(parser, table, str(part)))
        if len(frame):
            frames.append(frame.with_columns(pl.lit(part).alias("_part")))
    if not frames:
        return pl.DataFrame(schema=dict(schema))
    rows = pl.concat(frames, how="diagonal_relaxed")
    if "document_id" not in rows.columns:
        return rows.drop("_part")
    ordered = rows.join(
        wanted, left_on=["document_id", "_part"], right_on=["document_id", "part"], how="inner", maintain_order="left"
    )
    return ordered.sort("_order", maintain_order=True).drop("_part", "_order")


def _still_valid(readable: pl.DataFrame, lake: Lake, parser: str, schemas: Schemas) -> pl.DataFrame:
    """Rows of the last index whose documents need no parsing: same lines, same parser, and their part is there."""
    known = lake.read_index(PARSED_INDEX, PARSED_INDEX_SCHEMA).filter(
        (pl.col("parser") == parser) & ~pl.col("reason").is_in(["time_limit"]).fill_null(False)
    )
    whole = [str(part) for part in known["part"].unique() if lake.has_part(parser, str(part), schemas)]
    return known.filter(pl.col("part").is_in(whole)).join(readable, on=["sha256", "lines_file"], how="semi")


def _tasks(
    todo: Sequence[dict[str, str]], run_id: str, lake: Lake, tmp: Path, parser: str, schemas: Schemas, effort: Effort
) -> Iterator[Task]:
    """Batches: small enough that every worker gets some, large enough that parts stay few."""
    size = max(1, min(BATCH, -(-len(todo) // max(1, 2 * effort.workers))))
    names = {table: schema_to_names(schema) for table, schema in schemas.items()}
    for number, start in enumerate(range(0, len(todo), size)):
        documents = [
            {"sha256": row["sha256"], "document_id": row["document_id"], "lines": str(lake.root / row["lines_file"])}
            | {"lines_file": row["lines_file"]}
            for row in todo[start : start + size]
        ]
        yield {
            "task": "parse",
            "documents": documents,
            "schemas": names,
            "folder": str(lake.root / "parsed" / parser),
            "part": f"{run_id}-{number:05d}",
            "tmp": str(tmp),
        }


def _parse_all(tasks: Sequence[Task], effort: Effort) -> Iterator[tuple[Task, Answer | Lost]]:
    """Run the batches; the documents of a lost batch are tried again one by one, so that only the culprit is lost."""
    lost: list[Task] = []
    for task, answer in run_tasks(tasks, effort.workers, effort.seconds, effort.log):
        if isinstance(answer, Lost) and len(task["documents"]) > 1:
            for number, document in enumerate(task["documents"]):
                lost.append(task | {"documents": [document], "part": f"{task['part']}-{number:05d}"})
        else:
            yield task, answer
    if lost:
        yield from run_tasks(lost, effort.workers, effort.seconds, effort.log)


def _rows(task: Task, answer: Answer | Lost, parser: str) -> Iterator[dict[str, object]]:
    if isinstance(answer, Lost):
        reason = "time_limit" if answer.reason == "time_limit" else "parser_error"
        answer = {"documents": [{"outcome": "rejected", "reason": reason, "detail": answer.detail, "rows": 0}]}
    for document, result in zip(task["documents"], answer["documents"], strict=True):
        yield {
            "sha256": document["sha256"],
            "document_id": document["document_id"],
            "lines_file": document["lines_file"],
            "parser": parser,
            "outcome": result["outcome"],
            "reason": result["reason"],
            "detail": result["detail"],
            "rows": result["rows"],
            "part": task["part"],
        }
