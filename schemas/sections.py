"""Contract of `sections`."""

import polars as pl

from schemas.contract import (
    TO_DOCUMENT,
    Table,
    column,
    document_reference,
    keys,
    position_column,
    row_rule,
    text_column,
)
from schemas.vocabularies import Section


@keys(primary=("document_id", "section"), foreign=(TO_DOCUMENT,), unique=(("document_id", "position"),))
class Model(Table):
    """One section of a document. A key stands once in a document, so that a fact's offsets are unambiguous: text
    under a repeated heading belongs to the first."""

    document_id: str = document_reference()
    position: pl.Int32 = position_column("section in the document")
    section: str = column("Canonical key of the section.", enum=Section)
    heading: str = text_column("Heading as printed, in one line; NULL for the preamble.", nullable=True)
    text: str = column(
        "Text of the section, normalised (NFC, plain spaces, lines joined). Offsets of all facts count its characters."
    )
    page_start: pl.Int32 = column("Page on which the section starts, from 1.", ge=1)
    page_end: pl.Int32 = column("Page on which the section ends, from 1.", ge=1)
    number_count: pl.Int32 = column(
        "Numbers found in the text, in figures or words: those that a fact row accounts for and those in "
        "unclaimed_numbers. NULL for sections in which numbers are not looked for.",
        nullable=True,
        ge=0,
    )

    @row_rule("page_start", "page_end", because="a section does not end before it starts")
    def pages_in_order(cls) -> pl.Expr:
        return pl.col("page_start") <= pl.col("page_end")
