"""Small helpers between rows (dicts), polars frames and Parquet files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from pipelines.warehouse_folder import written_aside

# The types a contract's column may have, by the name under which they travel to worker processes.
DTYPES: dict[str, pl.DataType] = {
    "String": pl.String(),
    "Int32": pl.Int32(),
    "Int64": pl.Int64(),
    "Float64": pl.Float64(),
    "Boolean": pl.Boolean(),
    "Date": pl.Date(),
    "Datetime": pl.Datetime("us"),
}
_NAMES = {dtype: name for name, dtype in DTYPES.items()}


def schema_to_names(schema: Mapping[str, pl.DataType]) -> dict[str, str]:
    """A polars schema as plain text, for a message between processes."""
    return {column: _NAMES[dtype] for column, dtype in schema.items()}


def schema_from_names(names: Mapping[str, str]) -> pl.Schema:
    """The polars schema that `schema_to_names` wrote."""
    return pl.Schema({column: DTYPES[name] for column, name in names.items()})


def rows_to_frame(rows: Sequence[Mapping[str, object]], schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """Rows as a frame of `schema`, losing nothing: what does not fit is kept for the contract to refuse.

    A column that is not in the schema is kept; a column that no row has is left out; a column with a value of
    another type becomes text. So the contract sees what the parser gave and can name it.
    """
    if not rows:
        return pl.DataFrame(schema=dict(schema))
    names = list(schema) + sorted({name for row in rows for name in row} - set(schema))
    present = [name for name in names if any(name in row for row in rows)]
    return pl.DataFrame([_column(name, [row.get(name) for row in rows], schema.get(name)) for name in present])


def _column(name: str, values: list[object], dtype: pl.DataType | None) -> pl.Series:
    if dtype is not None:
        try:
            return pl.Series(name, values, dtype=dtype, strict=True)
        except (TypeError, OverflowError, pl.exceptions.PolarsError):
            pass
    return pl.Series(name, [None if value is None else str(value) for value in values], dtype=pl.String)


def write_parquet(frame: pl.DataFrame, path: Path, tmp: Path, metadata: dict[str, str] | None = None) -> None:
    """Write a frame so that a reader of `path` never sees half of it. `metadata` goes into the file's footer."""
    with written_aside(path, tmp) as aside:
        frame.write_parquet(aside, metadata=metadata)
