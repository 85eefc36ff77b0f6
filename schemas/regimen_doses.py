"""Contract of `regimen_doses`."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    MAX_VALUE,
    Facts,
    ForeignKey,
    column,
    document_reference,
    identifier,
    keys,
    position_column,
    text_column,
)


@keys(
    primary=("regimen_id", "position"),
    foreign=(ForeignKey(("regimen_id",), "regimens", ("regimen_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One dose that the text says is given, in one regimen; a range is its two ends. Strengths of the product,
    ceilings and doses of study arms are no rows."""

    regimen_id: str = identifier("The regimen that it belongs to.")
    document_id: str = document_reference()
    position: pl.Int32 = position_column("dose in the regimen")
    value: float = column("Amount, in `unit`.", in_range={"min_value": 0, "max_value": MAX_VALUE, "include_min": False})
    unit: str = text_column("Unit as printed, singular: mg, ml, IU; capsule, where units are counted.")
    per: str = text_column(
        "What the amount is for: kg (body weight), m² (body surface); NULL for the dose as a whole.", nullable=True
    )
