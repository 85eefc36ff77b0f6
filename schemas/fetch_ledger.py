"""Contract of `fetch_ledger`."""

from typing import Annotated

import polars as pl

from schemas.catalogue_words import FetchOutcome, FetchReason
from schemas.contract import SHA256_PATTERN, Table, column, flag, keys, row_rule, text_column


@keys(primary=("fetch_number",))
class Model(Table):
    """One thing asked of the agency's site, with what came of it in the end, however often it was tried."""

    fetch_number: pl.Int32 = column("Order in which the warehouse fetched, from 1.", ge=1)
    url: str = text_column("The address asked for.")
    outcome: str = column("What came of it.", enum=FetchOutcome)
    reason: str = column("Why it failed; NULL where it did not.", nullable=True, enum=FetchReason)
    detail: str = column("The reason in words, for a person.", nullable=True)
    status: pl.Int32 = column(
        "HTTP status of the last answer; NULL where there was none.", nullable=True, ge=100, le=599
    )
    is_conditional: bool = flag("Whether it was asked for only if changed.")
    attempts: pl.Int32 = column("How often it was tried.", ge=0)
    bytes: pl.Int32 = column("Size of the content received; 0 where none was.", unit="byte", ge=0)
    sha256: str = text_column(
        "SHA-256 of the content that the address gives now; NULL where that is not known.",
        nullable=True,
        pattern=SHA256_PATTERN,
    )
    etag: str = text_column("The server's mark of the content.", nullable=True)
    last_modified: str = text_column("The server's date of the content, as sent.", nullable=True)
    fetched_at: Annotated[pl.Datetime, "us", None] = column("When it was done, in UTC.", not_future=True)

    @row_rule("outcome", "reason", because="exactly what failed has a reason")
    def reason_fits_outcome(cls) -> pl.Expr:
        return (pl.col("outcome") == FetchOutcome.FAILED.value) == pl.col("reason").is_not_null()
