"""Refused rows as the table `rejected_rows`: one row for each row and rule."""

import datetime as dt
import hashlib
import json
import math
from dataclasses import dataclass, field

import polars as pl

from schemas.contract import Contract
from schemas.registry import contract
from schemas.vocabularies import RejectionStage, Rule

INDEX = "__row"
_UNSIGNED = pl.UInt32


@dataclass
class Failures:
    """Which rows (by position in the frame) failed which rule on which columns."""

    cases: list[tuple[str, str, pl.Series]] = field(default_factory=list)

    def add(self, rule: str, columns: str, rows: pl.Series) -> None:
        """Note that these rows failed `rule`; nothing is noted for no rows."""
        if rows.len():
            self.cases.append((str(rule), columns, rows.cast(_UNSIGNED).unique().sort()))

    def rows(self) -> pl.Series:
        """Positions of all rows that failed something, ascending, each once."""
        if not self.cases:
            return pl.Series(INDEX, [], dtype=_UNSIGNED)
        return pl.concat([rows for _, _, rows in self.cases]).unique().sort().alias(INDEX)

    def only(self, rule: Rule) -> bool:
        """Whether every failing row failed this rule."""
        marked = [rows for name, _, rows in self.cases if name == rule]
        return bool(marked) and pl.concat(marked).n_unique() == self.rows().len()


def row_identity() -> list[pl.Expr]:
    """Columns of `rejected_rows` that tell one refused row from another within a table and run."""
    return [pl.col(name) for name in ("table_name", "stage", "document_id", "row_index")]


def rejected_frame(
    of: Contract, frame: pl.DataFrame, failures: Failures, stage: RejectionStage, run_id: str
) -> pl.DataFrame:
    """The failures as rows of `rejected_rows`, in the order of the frame, then of the rules.

    In: the whole frame that the positions in `failures` refer to. A row's `row_index` counts within its document, so
    that it does not depend on which documents were validated together.
    """
    bad = failures.rows()
    by_document = "document_id" in frame.columns
    position = pl.int_range(pl.len(), dtype=pl.Int32)
    numbered = frame.select(
        pl.int_range(pl.len(), dtype=_UNSIGNED).alias(INDEX),
        (position.over("document_id") if by_document else position).alias("row_index"),
    )
    picked = frame[bad.to_list()].to_dicts()
    index_of = dict(zip(bad.to_list(), numbered["row_index"].gather(bad).to_list(), strict=True))
    row_of = dict(zip(bad.to_list(), picked, strict=True))
    json_of = {number: _json(row) for number, row in row_of.items()}
    records = []
    for rule, columns, rows in failures.cases:
        names = columns.split(", ")
        for number in rows.to_list():
            row = row_of[number]
            document_id = row.get("document_id") if by_document else None
            records.append(
                {
                    INDEX: number,
                    "rejection_id": _rejection_id(of.name, stage, document_id, index_of[number], rule, columns),
                    "table_name": of.name,
                    "stage": str(stage),
                    "document_id": document_id,
                    "row_index": index_of[number],
                    "rule": rule,
                    "column_name": columns,
                    "value": _value(row, names),
                    "row": json_of[number],
                    "run_id": run_id,
                }
            )
    schema = contract("rejected_rows").polars_schema
    order = {INDEX: pl.UInt32(), **schema}
    return pl.DataFrame(records, schema=order).sort(INDEX, maintain_order=True).select(schema.names())


def _json(row: dict[str, object]) -> str:
    """The row as strict JSON: NaN and infinity, which JSON lacks, become text."""
    plain = {
        name: str(value) if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in row.items()
    }
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, default=_as_text)


def _value(row: dict[str, object], names: list[str]) -> str | None:
    if len(names) == 1:
        value = row[names[0]]
        return None if value is None else _as_text(value)
    return ", ".join(f"{name}={'NULL' if row[name] is None else _as_text(row[name])}" for name in names)


def _as_text(value: object) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _rejection_id(*parts: object) -> str:
    return hashlib.sha256("\x1f".join("" if part is None else str(part) for part in parts).encode()).hexdigest()[:16]
