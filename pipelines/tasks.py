"""The two tasks of a worker: read one PDF into lines, parse a batch of documents into rows.

Both take and give plain JSON values and leave Parquet files. They hold no state between calls, and they catch what
goes wrong with one document, so that it ends with an outcome and the others go on. Imports are inside the functions:
a build that only parses loads no PDF library.
"""

import hashlib
import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipelines.logs import logger

log = logger(__name__)

READY = "ready"  # the first line a worker says
FAILED = "failed"  # the key of an answer that says why a task could not be done at all


def prepare() -> None:
    """Import what every task needs, so that a broken installation shows before a document is blamed for it."""
    import polars  # noqa: F401

    import pipelines.parsing.document
    import pipelines.reading.reader  # noqa: F401


def perform(task: dict[str, Any]) -> dict[str, Any]:
    """Run the task named by `task["task"]` with the other values as arguments."""
    arguments = {key: value for key, value in task.items() if key != "task"}
    functions: dict[str, Callable[..., dict[str, Any]]] = {"read": read_pdf, "parse": parse_batch}
    return functions[task["task"]](**arguments)


def read_pdf(path: str, sha256: str, reader: str, target: str, tmp: str) -> dict[str, Any]:
    """Read one PDF and write its lines to `target`.

    Gives {"facts": …} with what stands in the footer of the lines file (page_count, line_count, char_count,
    is_withdrawn_watermark), or {"reason": …, "detail": …} for a file that is refused.
    """
    from pipelines.reading.limits import DEFAULT_LIMITS
    from pipelines.reading.lines import ReadError
    from pipelines.reading.reader import get_reader

    try:
        size = Path(path).stat().st_size
        if size > DEFAULT_LIMITS.max_bytes:
            return _refused("too_large", f"{size:,} bytes; the limit is {DEFAULT_LIMITS.max_bytes:,}")
        data = Path(path).read_bytes()
    except OSError as error:
        return _refused("unreadable", (error.strerror or type(error).__name__).lower())
    if hashlib.sha256(data).hexdigest() != sha256:
        return _refused("unreadable", "the file changed while it was being read")
    try:
        document = get_reader(reader).read(data)
    except ReadError as error:
        return _refused(error.reason, error.detail or str(error))
    except Exception as error:
        _log_failure("reading", sha256[:16], error)
        return _refused("reader_error", _where(error))
    return {"facts": _store_lines(document, Path(target), Path(tmp))}


def _store_lines(document: Any, target: Path, tmp: Path) -> dict[str, object]:
    import polars as pl

    from pipelines.frames import write_parquet
    from pipelines.lake import LINES_SCHEMA, METADATA_KEY

    columns = [name for name in LINES_SCHEMA if name not in ("document_id", "sha256")]
    frame = pl.DataFrame(
        {name: [getattr(line, name) for line in document.lines] for name in columns},
        schema={name: LINES_SCHEMA[name] for name in columns},
    ).select(pl.lit(document.sha256[:16]).alias("document_id"), pl.lit(document.sha256).alias("sha256"), *columns)
    facts: dict[str, object] = {
        "page_count": document.page_count,
        "line_count": len(document.lines),
        "char_count": sum(len(line.text) for line in document.lines if line.role == "body"),
        "is_withdrawn_watermark": document.is_withdrawn_watermark,
    }
    write_parquet(frame, target, tmp, metadata={METADATA_KEY: json.dumps(facts)})
    return facts


def parse_batch(
    documents: list[dict[str, str]], schemas: dict[str, dict[str, str]], folder: str, part: str, tmp: str
) -> dict[str, Any]:
    """Parse documents from their lines and write their rows as one part: `<folder>/<table>/<part>.parquet` each.

    `documents` hold sha256, document_id and lines (a path). Gives {"documents": [{sha256, outcome, reason, detail,
    rows}]} with one entry for each, in order.
    """
    from pipelines.frames import rows_to_frame, schema_from_names, write_parquet

    rows: dict[str, list[dict[str, object]]] = {table: [] for table in schemas}
    answers: list[dict[str, Any]] = []
    for document in documents:
        answer, tables = _parse_one(document, frozenset(schemas))
        answers.append({"sha256": document["sha256"], **answer})
        for table, found in tables.items():
            rows[table].extend(found)
    for table, names in schemas.items():
        frame = rows_to_frame(rows[table], schema_from_names(names))
        write_parquet(frame, Path(folder) / table / f"{part}.parquet", Path(tmp))
    return {"documents": answers}


def _parse_one(
    document: dict[str, str], known: frozenset[str]
) -> tuple[dict[str, Any], dict[str, list[dict[str, object]]]]:
    import polars as pl

    from pipelines.parsing.document import UnsupportedDocument, parse_document
    from pipelines.reading.lines import Line

    try:
        frame = pl.read_parquet(document["lines"]).drop("document_id", "sha256")
        lines = [Line(**row) for row in frame.iter_rows(named=True)]
        tables = parse_document(lines, document["document_id"]).tables
        if unknown := sorted(set(tables) - known):
            raise ValueError(f"the parser gave tables without a contract: {', '.join(unknown)}")
    except UnsupportedDocument as error:
        return {"outcome": "unsupported", "reason": error.reason, "detail": error.detail, "rows": 0}, {}
    except Exception as error:
        _log_failure("parsing", document["document_id"], error)
        return {"outcome": "rejected", "reason": "parser_error", "detail": _where(error), "rows": 0}, {}
    return {
        "outcome": "parsed",
        "reason": None,
        "detail": None,
        "rows": sum(len(found) for found in tables.values()),
    }, tables


def _refused(reason: str, detail: str) -> dict[str, Any]:
    return {"reason": reason, "detail": detail}


def _log_failure(stage: str, document_id: str, error: Exception) -> None:
    # The lines of code it went through, but not the error's message, which may hold the document's text.
    trace = "".join(traceback.format_tb(error.__traceback__))
    log.debug("%s %s failed: %s\n%s", stage, document_id, type(error).__name__, trace)


def _where(error: Exception) -> str:
    """The type of an unexpected error and the place it came from, never its message: that may hold the text."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    return f"{type(error).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno} in {frames[-1].name}"
