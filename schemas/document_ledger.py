"""Contract of `document_ledger`."""

from typing import Annotated

import polars as pl

from schemas.contract import SHA256_PATTERN, Table, column, keys, row_rule, text_column
from schemas.vocabularies import LedgerReason, Outcome


@keys(primary=("run_id", "sha256", "file_name"))
class Model(Table):
    """One PDF offered to a run, and what became of it. Nothing that was offered is missing here."""

    sha256: str = text_column(
        "SHA-256 of the file's bytes, in hexadecimal; NULL only where they could not be read.",
        nullable=True,
        pattern=SHA256_PATTERN,
    )
    file_name: str = column(
        "The file as it was offered: its path below the folder given, so that equal names stay apart.",
        str_length={"min_value": 1},
    )
    outcome: str = column("What became of the file.", enum=Outcome)
    reason: str = column("Why it was set aside or refused; NULL where it was parsed.", nullable=True, enum=LedgerReason)
    detail: str = column("The reason in words, for a person.", nullable=True)
    run_id: str = text_column("The run that the file was offered to.")
    seen_at: Annotated[pl.Datetime, "us", None] = column("When the run looked at the file, in UTC.", not_future=True)

    @row_rule("outcome", "reason", because="a file that was not parsed has a reason that fits its outcome")
    def reason_fits_outcome(cls) -> pl.Expr:
        unsupported = [LedgerReason.NOT_AN_OVERVIEW.value, LedgerReason.OTHER_LANGUAGE.value]
        reason = pl.col("reason")
        same = reason == LedgerReason.SAME_CONTENT.value
        return (
            pl.when(pl.col("outcome") == Outcome.PARSED.value)
            .then(reason.is_null() | same)
            .when(pl.col("outcome") == Outcome.UNSUPPORTED.value)
            .then(reason.is_in(unsupported).fill_null(False))
            .when(pl.col("outcome") == Outcome.REJECTED.value)
            .then((~reason.is_in(unsupported) & ~same).fill_null(False))
        )
