"""Contract of `documents`."""

import datetime as dt
from typing import Annotated

import polars as pl

from schemas.contract import (
    PRODUCT_NUMBER_PATTERN,
    SHA256_PATTERN,
    Table,
    column,
    flag,
    identifier,
    keys,
    row_rule,
    text_column,
)
from schemas.vocabularies import Template


@keys(primary=("document_id",), unique=(("sha256",),))
class Model(Table):
    """One PDF content: one version of one medicine's overview. All versions seen are kept; is_current marks the
    latest of each medicine."""

    document_id: str = identifier("Identifier of the content: the first 16 digits of sha256. Same bytes, same id.")
    sha256: str = text_column("SHA-256 of the PDF's bytes, in hexadecimal.", pattern=SHA256_PATTERN)
    file_name: str = column(
        "Name of the file as it was offered; its stem names the document.", str_length={"min_value": 1}
    )
    source_url: str = text_column("Where the PDF was downloaded from; NULL for a file from a folder.", nullable=True)
    retrieved_at: Annotated[pl.Datetime, "us", None] = column(
        "When the PDF was downloaded, in UTC; NULL for a file from a folder.", nullable=True, not_future=True
    )
    medicine_name: str = text_column("Name of the medicine as the title prints it.")
    product_number: str = text_column(
        "The agency's product number, six digits as in its medicines table (EMEA/H/C/000471 where an old document "
        "prints EMEA/H/C/471); NULL where the document prints none. Joins to medicines.product_number.",
        nullable=True,
        pattern=PRODUCT_NUMBER_PATTERN,
    )
    ema_reference: str = text_column(
        "The agency's document reference (EMA/... or EMADOC-...); the running footer's where the head of page 1 "
        "differs. It does not change with a revision. NULL where there is none.",
        nullable=True,
    )
    template: str = column("Generation of the document's form.", enum=Template)
    language: str = text_column("Language of the text, ISO 639-1.", pattern=r"^[a-z]{2}$")
    last_updated: dt.date = column(
        "Month of the closing 'last updated in', as its first day; NULL where the document has none.",
        nullable=True,
        not_future=True,
    )
    page_count: pl.Int32 = column("Number of pages of the PDF.", unit="page", ge=1)
    is_current: bool = flag("Whether this is the latest version known of the medicine's overview.")
    valid_from: dt.date = column("First day on which this version was the latest: last_updated.", nullable=True)
    valid_to: dt.date = column(
        "First day of the next version known; NULL for the current version.",
        nullable=True,
    )
    is_withdrawn_watermark: bool = flag(
        "Whether the pages carry the watermark of a medicine that is no longer authorised."
    )
    parser_version: str = text_column("Version of the parser that read the document.")

    @row_rule("document_id", "sha256", because="the id is the beginning of the content's hash")
    def id_from_content(cls) -> pl.Expr:
        return pl.col("document_id") == pl.col("sha256").str.slice(0, 16)

    @row_rule("last_updated", because="documents state a month; the date holds its first day")
    def first_of_month(cls) -> pl.Expr:
        return pl.col("last_updated").dt.day() == 1

    @row_rule("valid_from", "valid_to", because="a version does not end before it begins")
    def validity_in_order(cls) -> pl.Expr:
        return pl.col("valid_from") <= pl.col("valid_to")

    @row_rule("is_current", "valid_to", because="the current version has no next one")
    def current_is_open(cls) -> pl.Expr:
        return ~(pl.col("is_current") & pl.col("valid_to").is_not_null())
