"""Where every table's contract is found, and how rows become frames of its schema."""

import datetime as dt
import importlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import polars as pl

from schemas import TABLE_NAMES
from schemas.contract import Contract, build_contract
from schemas.errors import ContractError


@cache
def contract(table: str) -> Contract:
    """The contract of `table`; ContractError where there is no such table."""
    if table not in TABLE_NAMES:
        raise ContractError(f"there is no table {table!r}; tables are: {', '.join(TABLE_NAMES)}")
    return build_contract(table, importlib.import_module(f"schemas.{table}").Model)


def contracts() -> list[Contract]:
    """All contracts, in load order."""
    return [contract(table) for table in TABLE_NAMES]


def empty_frame(table: str) -> pl.DataFrame:
    """A frame with the table's columns and no row."""
    return pl.DataFrame(schema=contract(table).polars_schema)


def to_frame(table: str, rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows as a frame with the table's columns, in the contract's order.

    In: dicts with exactly the contract's columns as keys (None where a value is not stated).
    Raises ContractError naming table, row, column and what was found: unknown or missing keys, values of another type.
    """
    schema = contract(table).polars_schema
    expected = set(schema)
    for number, row in enumerate(rows):
        if row.keys() == expected:
            continue
        unknown = sorted(row.keys() - expected)
        missing = sorted(expected - row.keys())
        raise ContractError(
            f"{table}, row {number}: "
            + "; ".join(
                part
                for part in (
                    f"unknown columns {', '.join(unknown)}" if unknown else "",
                    f"missing columns {', '.join(missing)}" if missing else "",
                )
                if part
            )
        )
    return pl.DataFrame([_series(table, name, [row[name] for row in rows], dtype) for name, dtype in schema.items()])


# Python types that a value of a column may have. Exact types: a bool is an int, and a datetime is a date.
_PYTHON_TYPES: dict[pl.DataType, tuple[type, ...]] = {
    pl.String(): (str,),
    pl.Int32(): (int,),
    pl.Float64(): (float, int),
    pl.Boolean(): (bool,),
    pl.Date(): (dt.date,),
    pl.Datetime("us"): (dt.datetime,),
}


def _fits(value: Any, dtype: pl.DataType) -> bool:
    if value is None or type(value) in _PYTHON_TYPES[dtype]:
        return not (isinstance(value, dt.datetime) and value.tzinfo is not None)
    return isinstance(value, str) and dtype == pl.String  # words of a vocabulary


def _series(table: str, name: str, values: list[Any], dtype: pl.DataType) -> pl.Series:
    for number, value in enumerate(values):
        if not _fits(value, dtype):
            raise ContractError(
                f"{table}.{name}, row {number}: expected {dtype}, found {type(value).__name__} {value!r}"
            )
    try:
        return pl.Series(name, values, dtype=dtype, strict=True)
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError) as error:
        raise ContractError(f"{table}.{name}: a value does not fit {dtype}: {error}") from error
