"""Rows of text as rows of a contract: each column by its reader; a row with a cell that cannot be read is refused.

What is refused is kept as rows of `rejected_rows` with the rule `unreadable`, the cell and the row as it was listed, so
that rows listed = rows kept + rows refused.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from schemas.vocabularies import RejectionStage, Rule

Reader = Callable[[str], object]
Columns = Mapping[str, tuple[str, Reader]]
"""For each column of the contract: the column of the agency's table, and what reads its cells."""

Row = dict[str, object]


@dataclass(slots=True)
class Typed:
    """Rows with the contract's columns, and what was refused as rows of `rejected_rows` (without `run_id`)."""

    rows: list[Row] = field(default_factory=list)
    sources: list[Mapping[str, str]] = field(default_factory=list)  # the listed row of each of `rows`
    rejected: list[Row] = field(default_factory=list)


def read_rows(table: str, listed: Sequence[Mapping[str, str]], columns: Columns, required: Sequence[str]) -> Typed:
    """Read the cells of all rows. `required` columns must not be empty (`not_null`)."""
    typed = Typed()
    for number, cells in enumerate(listed):
        row, problems = _read_row(cells, columns, required)
        if problems:
            typed.rejected += [refusal(table, number, rule, column, value, cells) for rule, column, value in problems]
        else:
            typed.rows.append(row)
            typed.sources.append(cells)
    return typed


def _read_row(
    cells: Mapping[str, str], columns: Columns, required: Sequence[str]
) -> tuple[Row, list[tuple[str, str, str | None]]]:
    row: Row = {}
    problems: list[tuple[str, str, str | None]] = []
    for column, (source, reader) in columns.items():
        cell = cells.get(source, "")
        try:
            row[column] = reader(cell)
        except ValueError:
            problems.append((Rule.UNREADABLE, column, cell))
            continue
        if row[column] is None and column in required:
            problems.append((Rule.NOT_NULL, column, None))
    return row, problems


def refusal(table: str, number: int, rule: str, column: str, value: str | None, row: Mapping[str, str]) -> Row:
    """A row of `rejected_rows` for row `number` (from 0) of the agency's table, without `run_id`."""
    parts = "\x1f".join((table, RejectionStage.CATALOGUE, str(number), rule, column))
    return {
        "rejection_id": hashlib.sha256(parts.encode()).hexdigest()[:16],
        "table_name": table,
        "stage": RejectionStage.CATALOGUE.value,
        "document_id": None,
        "row_index": number,
        "rule": str(rule),
        "column_name": column,
        "value": value,
        "row": json.dumps(dict(row), ensure_ascii=False),
    }
