"""The date of a warehouse's data: the latest day that the data itself speaks of.

It is read off the tables and not off a clock, so that two builds of the same documents have the same version.
"""

import datetime as dt
from pathlib import Path

import polars as pl

# Table, column: when a document was fetched, the month a document was last updated in, the state of the catalogue.
_DATES = (("documents", "retrieved_at"), ("documents", "last_updated"), ("medicines", "catalogue_updated_date"))


def data_date(tables: Path) -> dt.date | None:
    """The latest of all such dates in a folder of tables; None where there is none."""
    found = [
        pl.read_parquet(tables / f"{table}.parquet", columns=[column])[column].cast(pl.Date).max()
        for table, column in _DATES
    ]
    return max((date for date in found if isinstance(date, dt.date)), default=None)
