"""Contract of `authorisation_events`."""

import datetime as dt

import polars as pl

from schemas.contract import FACT_KEYS, Facts, column, document_reference, identifier, keys, row_rule
from schemas.vocabularies import DatePrecision, Event


@keys(primary=("authorisation_event_id",), foreign=FACT_KEYS)
class Model(Facts):
    """One dated regulatory event. Where any section says that the authorisation is conditional or exceptional, the
    dated grant takes that event; each dated orphan designation is a row."""

    authorisation_event_id: str = identifier("Identifier of the event.")
    document_id: str = document_reference()
    event: str = column("Kind of the event.", enum=Event)
    date: dt.date = column(
        "Date of the event: the first day of the month or year where the text states no more.", not_future=True
    )
    date_precision: str = column("How much of the date the text states.", enum=DatePrecision)

    @row_rule("date", "date_precision", because="a date known to the month or year holds its first day")
    def date_fits_precision(cls) -> pl.Expr:
        day, month, precision = pl.col("date").dt.day(), pl.col("date").dt.month(), pl.col("date_precision")
        return (
            pl.when(precision == DatePrecision.MONTH.value)
            .then(day == 1)
            .when(precision == DatePrecision.YEAR.value)
            .then((day == 1) & (month == 1))
            .otherwise(True)
        )
