"""Every contract and reference on a built warehouse: the file is checked as it lies there, not the run that made it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import polars as pl

from pipelines.analysis.opening import first_line
from schemas import TABLE_NAMES
from schemas.contract import Contract
from schemas.errors import AllRowsRejected
from schemas.registry import contract
from schemas.rejection import row_identity
from schemas.validation import Validated, validate_quotes, validate_references, validate_table
from warehouse.sql_files import macros, views

EXAMPLES = 3
RUN = "check"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and what it found. `problems` empty: all is well. `rows` is how many rows were looked at."""

    subject: str
    check: str
    rows: int
    problems: tuple[str, ...] = ()


def check_warehouse(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    """All checks, table by table and then across tables. A table with wrong columns is left out of the later ones."""
    frames: dict[str, pl.DataFrame] = {}
    for table in TABLE_NAMES:
        columns = check_columns_of(connection, contract(table))
        yield columns
        if columns.problems:
            continue
        frames[table] = _frame(connection, contract(table))
        yield _rows_checked(table, frames[table])
    if set(frames) == set(TABLE_NAMES):
        yield from _quotes_checked(frames)
        yield from _references_checked(frames)
        for name, description, query in _ACROSS:
            yield _across(connection, name, description, query)
    yield from _views_checked(connection)
    yield _build_checked(connection)


def check_columns_of(connection: duckdb.DuckDBPyConnection, of: Contract) -> Finding:
    """Whether a table is there, with the contract's columns, types and comments."""
    found = connection.execute(
        "select column_name, data_type, comment from duckdb_columns() where schema_name = 'main' and table_name = $1 "
        "order by column_index",
        [of.name],
    ).fetchall()
    if not found:
        return Finding(of.name, "columns", 0, ("the table is missing",))
    stated = {column.name: (column.duckdb_type, column.comment) for column in of.columns}
    problems = [f"column {name} is missing" for name in stated if name not in {row[0] for row in found}]
    for name, data_type, comment in found:
        if name not in stated:
            problems.append(f"column {name} is not in the contract")
        elif data_type != stated[name][0]:
            problems.append(f"column {name} is {data_type}, the contract says {stated[name][0]}")
        elif comment != stated[name][1]:
            problems.append(f"the comment of column {name} is not the contract's")
    return Finding(of.name, "columns", len(found), tuple(problems))


def _frame(connection: duckdb.DuckDBPyConnection, of: Contract) -> pl.DataFrame:
    names = ", ".join(f'"{name}"' for name in of.column_names)
    rows = connection.execute(f'select {names} from main."{of.name}"').fetchall()
    return pl.DataFrame(rows, schema=of.polars_schema, orient="row")


def _rows_checked(table: str, frame: pl.DataFrame) -> Finding:
    try:
        done = validate_table(table, frame, RUN)
    except AllRowsRejected as error:
        done = error.validated
    return Finding(table, "contract", len(frame), _in_words(done))


def _quotes_checked(frames: dict[str, pl.DataFrame]) -> Iterator[Finding]:
    """Each fact table against the sections, by itself: one that is wholly wrong must not hide the others."""
    for table, frame in frames.items():
        if not contract(table).has_provenance:
            continue
        try:
            done = validate_quotes({"sections": frames["sections"], table: frame}, RUN)[table]
        except AllRowsRejected as error:
            done = error.validated
        yield Finding(table, "quotes", len(frame), _in_words(done))


def _references_checked(frames: dict[str, pl.DataFrame]) -> Iterator[Finding]:
    """Every table that refers to others; of a table that is wholly wrong, that one only: its children hang on it."""
    try:
        results: dict[str, Validated] = validate_references(frames, RUN)
    except AllRowsRejected as error:
        results = {error.validated.table: error.validated}
    for table, done in results.items():
        if contract(table).foreign_keys:
            yield Finding(table, "references", len(frames[table]), _in_words(done))


def _in_words(done: Validated) -> tuple[str, ...]:
    """Refused rows by rule, with examples."""
    if done.rejected.is_empty():
        return ()
    problems = []
    for (rule, column), rows in done.rejected.group_by("rule", "column_name", maintain_order=True):
        examples = ", ".join(str(value)[:60] for value in rows["value"].head(EXAMPLES))
        count = rows.select(row_identity()).n_unique()
        problems.append(
            f"{count:,} {'row breaks' if count == 1 else 'rows break'} {rule} ({column}), such as: {examples}"
        )
    return tuple(problems)


# Across tables: name, what must hold, a query that gives what breaks it.
_ACROSS = (
    (
        "documents",
        "one current version",
        "select medicine_name || ' (' || product_number || ')' from documents where product_number is not null "
        "group by product_number, medicine_name having count(*) filter (where is_current) > 1 "
        "union all select product_number || ' has no current version' from documents where product_number is not null "
        "group by product_number having not bool_or(is_current)",
    ),
    (
        "document_ledger",
        "every document offered",
        "select file_name || ' is no row of document_ledger' from documents as d where not exists "
        "(select 1 from document_ledger as l where l.sha256 = d.sha256 and l.outcome = 'parsed') "
        "union all select file_name || ' is parsed, but no row of documents' from document_ledger as l "
        "where outcome = 'parsed' and not exists (select 1 from documents as d where d.sha256 = l.sha256)",
    ),
    (
        "medicines",
        "current document",
        "select m.medicine_name || ' names a version that is not current' from medicines as m inner join documents "
        "as d on m.current_document_id = d.document_id where not d.is_current or m.product_number != d.product_number",
    ),
    (
        "adverse_event_terms",
        "every term mapped",
        "select distinct term || ' is not mapped' from adverse_events as a where not exists "
        "(select 1 from adverse_event_terms as t where t.term = a.term)",
    ),
    (
        "sections",
        "numbers accounted for",
        "select document_id || ' ' || section || ': more unclaimed numbers than numbers' "
        "from marts.extraction_coverage where numbers_claimed < 0",
    ),
)


def _across(connection: duckdb.DuckDBPyConnection, table: str, check: str, query: str) -> Finding:
    try:
        broken = [str(row[0]) for row in connection.execute(query).fetchall()]
        (count,) = connection.execute(f'select count(*) from main."{table}"').fetchone() or (0,)
    except duckdb.Error as error:
        return Finding(table, check, 0, (first_line(error),))
    rest = [f"and {len(broken) - EXAMPLES:,} more"] if len(broken) > EXAMPLES else []
    return Finding(table, check, int(count), (*broken[:EXAMPLES], *rest))


def _views_checked(connection: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    """Whether every mart gives its rows with the columns it describes, and every macro is there."""
    for view in views():
        try:
            relation = connection.execute(f'select * from marts."{view.name}"')
            names = {column[0] for column in relation.description or []}
            rows = len(relation.fetchall())
        except duckdb.Error as error:
            yield Finding(f"marts.{view.name}", "answers", 0, (first_line(error),))
            continue
        problems = [f"column {name} is missing" for name in view.columns if name not in names]
        yield Finding(f"marts.{view.name}", "answers", rows, tuple(problems))
    there = {
        row[0]
        for row in connection.execute("select function_name from duckdb_functions() where not internal").fetchall()
    }
    missing = tuple(f"{macro.name} is missing" for macro in macros() if macro.name not in there)
    yield Finding("macros", "there", len(macros()), missing)


def _build_checked(connection: duckdb.DuckDBPyConnection) -> Finding:
    """Whether the warehouse says, in one row, what made it and when."""
    try:
        found = connection.execute("select version, built_at from meta.build").fetchall()
    except duckdb.Error as error:
        return Finding("meta.build", "version", 0, (first_line(error),))
    problems = [] if len(found) == 1 else [f"{len(found)} rows instead of one"]
    for version, built_at in found:
        if not version:
            problems.append("no version is stated")
        if isinstance(built_at, dt.datetime) and built_at > dt.datetime.now(dt.UTC).replace(tzinfo=None) + dt.timedelta(
            1
        ):
            problems.append(f"it was built in the future: {built_at}")
    return Finding("meta.build", "version", len(found), tuple(problems))
