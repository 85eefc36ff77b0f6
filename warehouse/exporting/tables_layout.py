"""The layout `tables`: every core table under its own name, every mart as `marts_<view>`."""

from schemas.contract import Contract
from schemas.registry import contracts
from warehouse.ddl import MARTS, quoted
from warehouse.exporting.model import Field, Source
from warehouse.sql_files import SqlFile, views


def tables_sources() -> list[Source]:
    """Sources in load order, marts last. Types of a mart's columns are known only once the warehouse is open."""
    return [_table(of) for of in contracts()] + [_mart(view) for view in views()]


def _table(of: Contract) -> Source:
    columns = ", ".join(quoted(name) for name in of.column_names)
    return Source(
        name=of.name,
        query=f"SELECT {columns} FROM {quoted(of.name)}",
        order=", ".join(quoted(column) for column in of.sort_columns),
        description=of.description,
        kind="table",
        fields=tuple(
            Field(
                column.name,
                column.duckdb_type,
                column.description,
                column.unit,
                column.nullable,
                tuple(str(word) for word in column.enum) if column.enum else (),
            )
            for column in of.columns
        ),
        primary_key=of.primary_key,
        foreign_keys=of.foreign_keys,
        document_column="document_id" if "document_id" in of.column_names else None,
    )


def _mart(view: SqlFile) -> Source:
    return Source(
        name=f"marts_{view.name}",
        query=f"SELECT * FROM {MARTS}.{quoted(view.name)}",
        order="ALL",
        description=view.description,
        kind="mart",
        fields=tuple(Field(name, "", description) for name, description in view.columns.items()),
        document_column="document_id" if "document_id" in view.columns else None,
    )
