"""Writing the Parquet files of an export into a folder, from a warehouse that is opened read-only."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

import duckdb

from warehouse.ddl import META, literal
from warehouse.errors import WarehouseError
from warehouse.exporting.model import ATTRIBUTION, JSON_TYPES, MARK, BuildFacts, Field, Source, WrittenFile
from warehouse.exporting.partitions import PARTS_TABLE, file_stems, parts_statement
from warehouse.exporting.star_layout import STAR_KEY_MACRO

_COMPRESSION = "SNAPPY"
"""What every reader of Parquet has built in. zstd files would be smaller by about a third, but Power BI, Tableau and
readers in JavaScript do not all take them."""


_UNRELEASED = "0.0.0-unreleased"
"""Version of code that runs from a checkout without being installed."""


def open_warehouse(database: Path, spill: Path) -> duckdb.DuckDBPyConnection:
    """Open a warehouse read-only, so that the same rows give the same bytes (one thread: the same row groups)."""
    connection = duckdb.connect(str(database), read_only=True)
    connection.execute("SET threads = 1")
    connection.execute(f"SET temp_directory = {literal(str(spill))}")
    connection.execute(STAR_KEY_MACRO)
    return connection


def build_facts(connection: duckdb.DuckDBPyConnection, layout: str, partition_by: str | None) -> BuildFacts:
    """Code version and data date, as `meta.build` has them; the data date else from the newest overview."""
    known = {row[0] for row in connection.execute(f"DESCRIBE {META}.build").fetchall()}

    def of_build(name: str) -> str | None:
        row = connection.execute(f"SELECT {name}::VARCHAR FROM {META}.build").fetchone() if name in known else None
        return row[0] if row else None

    newest = connection.execute("SELECT max(last_updated)::VARCHAR FROM documents").fetchone()
    code = (of_build("code_version") or of_build("version") or _UNRELEASED).partition("+")[0]
    if not code[:1].isdigit():
        code = _UNRELEASED
    return BuildFacts(code, of_build("data_date") or (newest[0] if newest else None), layout, partition_by)


def complete(connection: duckdb.DuckDBPyConnection, source: Source) -> Source:
    """The source with the types of its columns. Raises WarehouseError where a column is not described, is described
    and missing, or has a type that dashboards cannot read flat."""
    described = {field.name: field for field in source.fields}
    types = {row[0]: row[1] for row in connection.execute(f"DESCRIBE {source.query}").fetchall()}
    if list(types) != list(described):
        odd = sorted(types.keys() ^ described.keys()) or ["their order"]
        raise WarehouseError(f"the columns of {source.name} are not as described: {', '.join(odd)}")
    for name, sql_type in types.items():
        if sql_type not in JSON_TYPES:
            raise WarehouseError(f"{source.name}.{name} has the type {sql_type}, which an export does not carry")
    return source.with_fields(
        tuple(
            Field(name, sql_type, of.description, of.unit, of.nullable, of.enum)
            for name, sql_type in types.items()
            for of in [described[name]]
        )
    )


def write_sources(
    connection: duckdb.DuckDBPyConnection, sources: Sequence[Source], aside: Path, partition_by: str | None
) -> list[WrittenFile]:
    """Write every source below `aside`, one file each, or a folder of them where it is split."""
    if partition_by is not None:
        connection.execute(parts_statement(partition_by))
    written = []
    for source in sources:
        if partition_by is not None and source.document_column is not None:
            written += _write_parts(connection, source, aside)
        else:
            written.append(_write(connection, source, source.query, aside, f"{source.name}.parquet", None))
    return written


def _write_parts(connection: duckdb.DuckDBPyConnection, source: Source, aside: Path) -> list[WrittenFile]:
    """One file for each part that has rows; where there are no rows at all, one empty file, so that the table's
    columns are still to be found."""
    # Read once: a mart would be worked out again for each part. A row whose document is not in `documents` (one of
    # rejected_rows) goes with those that have no value.
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE epar_export_rows AS SELECT r.*, p.part AS epar_export_part "
        f"FROM ({source.query}) AS r LEFT JOIN {PARTS_TABLE} AS p ON r.{source.document_column} = p.document_id"
    )
    values = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT epar_export_part FROM epar_export_rows ORDER BY ALL NULLS LAST"
        ).fetchall()
    ]
    (aside / source.name).mkdir()
    files = []
    for value, stem in file_stems(values or [None]).items():
        same = f"IS NOT DISTINCT FROM {'NULL' if value is None else literal(value)}"
        query = f"SELECT * EXCLUDE (epar_export_part) FROM epar_export_rows WHERE epar_export_part {same}"
        files.append(_write(connection, source, query, aside, f"{source.name}/{stem}.parquet", stem))
    connection.execute("DROP TABLE epar_export_rows")
    return files


def _write(
    connection: duckdb.DuckDBPyConnection, source: Source, query: str, aside: Path, relative: str, part: str | None
) -> WrittenFile:
    path = aside / relative
    pairs = ", ".join(f"{key}: {literal(value)}" for key, value in _metadata(source).items())
    found = connection.execute(
        f"COPY (SELECT * FROM ({query}) ORDER BY {source.order}) TO {literal(str(path))} "
        f"(FORMAT parquet, COMPRESSION {_COMPRESSION}, KV_METADATA {{{pairs}}})"
    ).fetchall()
    content = path.read_bytes()
    with path.open("rb") as handle:
        os.fsync(handle.fileno())
    return WrittenFile(source, relative, part, int(found[0][0]), len(content), hashlib.sha256(content).hexdigest())


def _metadata(source: Source) -> dict[str, str]:
    """Key-value metadata of a file. `pandas` and `PANDAS_ATTRS` are what pandas looks at."""
    columns = {field.name: field.comment for field in source.fields}
    attributes = {"description": source.description, "columns": columns, "attribution": ATTRIBUTION}
    return {
        MARK: source.name,
        "attribution": ATTRIBUTION,
        "description": source.description,
        "columns": json.dumps(columns, ensure_ascii=False),
        # What pandas shows as DataFrame.attrs.
        "PANDAS_ATTRS": json.dumps(attributes, ensure_ascii=False),
        "pandas": json.dumps(_pandas_types(source)),
    }


_PANDAS_NULLABLE = {"INTEGER": "Int32", "BIGINT": "Int64", "BOOLEAN": "boolean"}


def _pandas_types(source: Source) -> dict[str, object]:
    """The columns that pandas is to read as its types with NULL: without this, an INTEGER with a NULL becomes a float
    and a BOOLEAN an object."""
    columns = [
        {
            "name": field.name,
            "field_name": field.name,
            "pandas_type": _PANDAS_NULLABLE[field.type].lower().replace("boolean", "bool"),
            "numpy_type": _PANDAS_NULLABLE[field.type],
            "metadata": None,
        }
        for field in source.fields
        if field.nullable and field.type in _PANDAS_NULLABLE
    ]
    creator = {"library": "epar-warehouse", "version": "1"}
    return {"index_columns": [], "column_indexes": [], "columns": columns, "creator": creator, "pandas_version": "2"}


def check_keys(connection: duckdb.DuckDBPyConnection, files: Sequence[WrittenFile], aside: Path) -> None:
    """Raise WarehouseError where a key of a star occurs twice, or leads to nothing: tools join on them unasked."""
    paths = {file.source.name: literal(str(aside / file.path)) for file in files}
    for file in files:
        source, path = file.source, paths[file.source.name]
        for key in source.primary_key:
            found = connection.execute(f"SELECT count(*) - count(DISTINCT {key}) FROM read_parquet({path})").fetchone()
            if found and found[0]:
                raise WarehouseError(f"{source.name}.{key} occurs more than once for {found[0]} rows")
        for reference in source.foreign_keys:
            (column,), (target,) = reference.columns, reference.ref_columns
            found = connection.execute(
                f"SELECT count(*) FROM read_parquet({path}) AS f ANTI JOIN read_parquet({paths[reference.table]}) AS d "
                f"ON f.{column} = d.{target}"
            ).fetchone()
            if found and found[0]:
                raise WarehouseError(f"{source.name}.{column} leads to no row of {reference.table} in {found[0]} rows")
