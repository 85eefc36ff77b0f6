"""What an asset shows in the Dagster UI: its columns with their descriptions, row count, a preview."""

from typing import TYPE_CHECKING

import dagster as dg
import polars as pl

if TYPE_CHECKING:
    from schemas.contract import Column, Contract

PREVIEW_ROWS = 5
PREVIEW_WIDTH = 60


def column_schema(contract: "Contract") -> dg.TableSchema:
    """A contract as Dagster's table schema: types are DuckDB's, constraints the contract's."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=column.name,
                type=column.duckdb_type,
                description=column.comment,
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable,
                    unique=contract.primary_key == (column.name,),
                    other=_other_constraints(column, contract),
                ),
            )
            for column in contract.columns
        ],
        constraints=dg.TableConstraints(other=[rule.description for rule in contract.row_rules]),
    )


def _other_constraints(column: "Column", contract: "Contract") -> list[str]:
    found = []
    if column.name in contract.primary_key:
        found.append(f"primary key ({', '.join(contract.primary_key)})")
    found += [f"references {key.table}" for key in contract.foreign_keys if column.name in key.columns]
    if column.enum:
        found.append("closed vocabulary")
    if column.not_future:
        found.append("not in the future")
    return found


def frame_schema(schema: dict[str, pl.DataType], descriptions: dict[str, str]) -> dg.TableSchema:
    """The columns of a frame that has no contract (the stages' indexes)."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(name=name, type=str(dtype), description=descriptions[name]) for name, dtype in schema.items()
        ]
    )


def frame_metadata(frame: pl.DataFrame) -> dict[str, dg.MetadataValue]:
    """Row count and preview of a frame."""
    return {"dagster/row_count": dg.MetadataValue.int(len(frame)), "preview": dg.MetadataValue.md(preview(frame))}


def preview(frame: pl.DataFrame, rows: int = PREVIEW_ROWS) -> str:
    """The first rows as a Markdown table; long texts are cut."""
    if frame.is_empty():
        return "_no rows_"
    lines = ["| " + " | ".join(frame.columns) + " |", "|" + " --- |" * frame.width]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in frame.head(rows).iter_rows()]
    return "\n".join(lines)


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = " ".join(str(value).split())
    if len(text) > PREVIEW_WIDTH:
        text = text[: PREVIEW_WIDTH - 1] + "…"
    return text.replace("|", "\\|").replace("<", "&lt;")
