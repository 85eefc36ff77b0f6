"""Contract of `unclaimed_numbers`."""

import polars as pl

from schemas.contract import FACT_KEYS, MAX_VALUE, Facts, column, document_reference, keys, row_rule, text_column
from schemas.vocabularies import NumberReason


@keys(primary=("document_id", "section", "number_char_start"), foreign=FACT_KEYS)
class Model(Facts):
    """One number in the used-for, how-used, how-studied, benefits, risks or other-information text that no fact row
    accounts for. Where a rule knows why it is no fact, `reason` says so; else it is NULL and the number unexplained."""

    document_id: str = document_reference()
    number_char_start: pl.Int32 = column(
        "Where the number starts in sections.text, in characters from 0.", unit="character", ge=0
    )
    number_char_end: pl.Int32 = column("Where the number ends (exclusive).", unit="character", ge=1)
    number_text: str = text_column("The number as printed, in figures or words.")
    number_value: float = column(
        "Its value; NULL where it has none (a reference).",
        nullable=True,
        in_range={"min_value": -MAX_VALUE, "max_value": MAX_VALUE},
    )
    reason: str = column("Why it is no fact; NULL where unexplained.", nullable=True, enum=NumberReason)

    @row_rule("number_char_start", "number_char_end", because="a number ends after it starts")
    def number_has_length(cls) -> pl.Expr:
        return pl.col("number_char_end") > pl.col("number_char_start")
