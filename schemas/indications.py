"""Contract of `indications`."""

import polars as pl

from schemas.contract import FACT_KEYS, Facts, column, document_reference, identifier, keys, text_column


@keys(primary=("indication_id",), foreign=FACT_KEYS)
class Model(Facts):
    """One use of the medicine that the text tells apart: a disease or use, in one treatment setting (alone or with
    which partners, after how many treatments, in which age groups)."""

    indication_id: str = identifier("Identifier of the indication.")
    document_id: str = document_reference()
    condition: str = text_column("The disease or use as printed, without a trailing bracket.")
    min_age_years: float = column(
        "The lowest age stated; NULL where none is.",
        unit="year",
        nullable=True,
        in_range={"min_value": 0, "max_value": 130},
    )
    min_prior_treatments: pl.Int32 = column(
        "How many treatments must have been tried: a stated number, or 1 for 'previously treated'; NULL if not stated.",
        nullable=True,
        ge=1,
    )
    text: str = text_column("The words of the sentence or list item that state this use.")
