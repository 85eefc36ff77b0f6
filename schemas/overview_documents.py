"""Contract of `overview_documents`."""

import datetime as dt
from typing import Annotated

import polars as pl

from schemas.catalogue_words import FetchOutcome, LinkBasis
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

LISTED_PATTERN = r"^(?s:.+)$"


@keys(primary=("listing_id", "language"))
class Model(Table):
    """One overview that the agency's EPAR-documents table lists (type 'overview', whichever generation of the form),
    in one language: which medicine it is of and how that is known, and what was fetched."""

    listing_id: str = text_column("The agency's number of the document.")
    language: str = text_column("Language of the document, ISO 639-1.", pattern=r"^[a-z]{2}$")
    product_number: str = text_column(
        "The medicine it is of; NULL where it cannot be told. Joins to medicines.product_number.",
        nullable=True,
        pattern=PRODUCT_NUMBER_PATTERN,
    )
    product_number_listed: str = text_column(
        "Product number as listed, with its blanks.", nullable=True, pattern=LISTED_PATTERN
    )
    link_basis: str = column("How it is known which medicine it is of.", enum=LinkBasis)
    overview_count: pl.Int32 = column(
        "How many overviews are listed for this medicine in this language; with 2, is_latest tells which one counts.",
        ge=1,
    )
    is_latest: bool = flag("Whether it is the one updated last of those listed for the medicine in this language.")
    title: str = text_column("Title as listed.", nullable=True)
    medicine_name: str = text_column("Name of the medicine as listed.", nullable=True)
    ema_reference: str = text_column("The agency's reference of the document.", nullable=True)
    first_published_date: dt.date = column("Date on which it was first published.", nullable=True)
    last_updated_date: dt.date = column("Date on which it was last updated.", nullable=True)
    document_url: str = text_column("Where it is to be had.")
    fetch_outcome: str = column(
        "What the latest request for it gave; NULL where it was not asked for.", nullable=True, enum=FetchOutcome
    )
    sha256: str = text_column(
        "SHA-256 of the latest content fetched; NULL where none was.", nullable=True, pattern=SHA256_PATTERN
    )
    document_id: str = identifier(
        "The first 16 digits of sha256. Joins to documents.document_id where the PDF was parsed.", nullable=True
    )
    retrieved_at: Annotated[pl.Datetime, "us", None] = column(
        "When that content was last known to be what the address gives, in UTC.", nullable=True, not_future=True
    )

    @row_rule("product_number", "link_basis", because="a link has a basis, and only a link")
    def linked_by_something(cls) -> pl.Expr:
        return pl.col("product_number").is_null() == (pl.col("link_basis") == LinkBasis.NONE.value)
