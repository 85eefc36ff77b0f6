"""Everything of the database but its rows, derived from the contracts and the SQL files."""

from collections.abc import Iterator

import duckdb

from schemas.contract import Contract
from schemas.registry import contracts
from warehouse.quoting import literal as literal
from warehouse.quoting import quoted as quoted
from warehouse.sql_files import macros, views

MARTS, META = "marts", "meta"


def _names(columns: tuple[str, ...]) -> str:
    return "(" + ", ".join(quoted(column) for column in columns) + ")"


def create_table(of: Contract) -> str:
    """The CREATE TABLE of one table with all its constraints."""
    parts = [
        f"{quoted(column.name)} {column.duckdb_type}{'' if column.nullable else ' NOT NULL'}" for column in of.columns
    ]
    # A primary key of SQL has no NULLs; a key that may have some is the nearest thing, UNIQUE.
    nullable_key = any(of.column(name).nullable for name in of.primary_key)
    parts.append(f"{'UNIQUE' if nullable_key else 'PRIMARY KEY'} {_names(of.primary_key)}")
    parts += [f"UNIQUE {_names(key)}" for key in of.unique_keys]
    parts += [
        f"FOREIGN KEY {_names(key.columns)} REFERENCES {quoted(key.table)} {_names(key.ref_columns)}"
        for key in of.foreign_keys
    ]
    return f"CREATE TABLE {quoted(of.name)} ({', '.join(parts)})"


def comments(of: Contract) -> Iterator[str]:
    """COMMENT statements for a table and its columns."""
    yield f"COMMENT ON TABLE {quoted(of.name)} IS {literal(of.description)}"
    for column in of.columns:
        yield f"COMMENT ON COLUMN {quoted(of.name)}.{quoted(column.name)} IS {literal(column.comment)}"


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create all core tables, empty, with constraints and comments."""
    for of in contracts():
        connection.execute(create_table(of))
        for statement in comments(of):
            connection.execute(statement)


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the macros, with comments."""
    for macro in macros():
        connection.execute(macro.statement)
        connection.execute(f"COMMENT ON MACRO {quoted(macro.name)} IS {literal(macro.description)}")


def create_marts(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the schema `marts` and its views, with comments. Needs tables and macros."""
    connection.execute(f"CREATE SCHEMA {MARTS}")
    for view in views():
        name = f"{MARTS}.{quoted(view.name)}"
        connection.execute(f"CREATE VIEW {name} AS {view.statement}")
        connection.execute(f"COMMENT ON VIEW {name} IS {literal(view.description)}")
        for column, description in view.columns.items():
            connection.execute(f"COMMENT ON COLUMN {name}.{quoted(column)} IS {literal(description)}")


def create_all(connection: duckdb.DuckDBPyConnection) -> None:
    """Create tables, macros and marts, without rows."""
    create_tables(connection)
    create_macros(connection)
    create_marts(connection)
