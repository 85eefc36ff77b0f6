"""Sample rows and a judge for the contract tests."""

import datetime as dt
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from schemas import TABLE_NAMES
from schemas.registry import to_frame
from schemas.validation import AllRowsRejected, Validated, validate_table

Rows = dict[str, list[dict[str, Any]]]
AS_OF = dt.date(2024, 6, 30)


def load_sample_rows() -> Rows:
    path = Path(__file__).with_name("sample_rows.py")
    spec = importlib.util.spec_from_file_location("contract_sample_rows", path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.sample_rows(TABLE_NAMES)


@pytest.fixture
def rows() -> Rows:
    return load_sample_rows()


@pytest.fixture
def frames(rows: Rows) -> dict[str, pl.DataFrame]:
    return {table: to_frame(table, rows[table]) for table in TABLE_NAMES if table != "rejected_rows"}


@pytest.fixture
def judge() -> Callable[[str, pl.DataFrame], Validated]:
    """Validate a table as of a fixed day; also where every row is refused."""

    def validated(table: str, frame: pl.DataFrame) -> Validated:
        try:
            return validate_table(table, frame, "run-1", as_of=AS_OF)
        except AllRowsRejected as error:
            return error.validated

    return validated
