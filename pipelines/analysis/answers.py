"""Answers of queries: names of columns, rows, and their forms as CSV, JSON, Parquet or a table for people."""

import csv
import datetime as dt
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from pipelines.analysis.opening import first_line, opened
from pipelines.errors import EparError
from pipelines.warehouse_folder import WarehouseFolder

FORMATS = ("table", "csv", "json", "parquet")

# What a spreadsheet takes for a formula when a cell begins with it, the full-width forms too.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


class QueryError(EparError):
    """The query cannot be run; the message says where it is wrong."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns (each name once) and rows of a query."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


def ask(folder: WarehouseFolder, query: str) -> Answer:
    """Run a query read-only. Raises QueryError (what DuckDB says of it), WarehouseError (no warehouse)."""
    with opened(folder) as connection:
        relation = _run(connection, query)
        try:
            return Answer(_once_each(relation.columns), relation.fetchall())
        except duckdb.Error as error:
            raise QueryError(_explained(error)) from error


def save_parquet(folder: WarehouseFolder, query: str, target: Path) -> None:
    """Write the answer as a Parquet file, whole or not at all; `target` is replaced. Raises as `ask`, and EparError
    where the folder of `target` does not exist or cannot be written."""
    if not target.parent.is_dir():
        raise EparError(f"there is no folder {target.parent}")
    aside = target.with_name(f".{target.name}.part")
    try:
        with opened(folder, writable=[aside]) as connection:
            relation = _run(connection, query)
            try:
                relation.write_parquet(str(aside), compression="zstd")
            except duckdb.IOException as error:
                raise EparError(f"{target} cannot be written: {first_line(error)}") from error
            except duckdb.Error as error:
                raise QueryError(_explained(error)) from error
        aside.replace(target)
    except OSError as error:
        raise EparError(f"{target} cannot be written: {(error.strerror or str(error)).lower()}") from error
    finally:
        aside.unlink(missing_ok=True)


def _run(connection: duckdb.DuckDBPyConnection, query: str) -> duckdb.DuckDBPyRelation:
    try:
        relation = connection.sql(query)
    except duckdb.Error as error:
        raise QueryError(_explained(error)) from error
    if relation is None:
        raise QueryError("the query gives no rows: ask with SELECT, FROM, DESCRIBE or SHOW TABLES")
    return relation


def _explained(error: duckdb.Error) -> str:
    """DuckDB's message (with its pointer to the place), and why writing does not work."""
    text = str(error).strip()
    if "read-only" in text or "disabled by configuration" in text or "locked" in text:
        return f"the query may only read the warehouse: {first_line(error)}"
    return f"the query cannot be run: {text}"


def _once_each(names: Sequence[str]) -> list[str]:
    """Names of columns with a number behind those that were there before ('term', 'term_2')."""
    seen: dict[str, int] = {}
    result: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return result


def as_csv(answer: Answer) -> str:
    """CSV as in RFC 4180, but with plain line ends. NULL is empty.

    A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"); numbers
    stay as they are.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_safe(name) for name in answer.columns])
    for row in answer.rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | Decimal | dt.date | dt.datetime):
        return value
    return _safe(value if isinstance(value, str) else json.dumps(value, default=_plain, ensure_ascii=False))


def _safe(text: str) -> str:
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA_STARTS) else text


def as_json(answer: Answer) -> str:
    """A JSON array of objects, one for each row. Dates are ISO 8601; what JSON has no number for is null."""
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    lines = ",\n".join(json.dumps(_finite(row), ensure_ascii=False, default=_plain) for row in rows)
    return f"[\n{lines}\n]\n" if rows else "[]\n"


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
