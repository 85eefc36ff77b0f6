"""Contract of `active_substances`."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    PRODUCT_NUMBER_PATTERN,
    Facts,
    document_reference,
    keys,
    position_column,
    text_column,
)


@keys(primary=("document_id", "position"), foreign=FACT_KEYS, unique=(("document_id", "name"),))
class Model(Facts):
    """One active substance of a medicine, as its overview names it: in the title's bracket, else after 'contains the
    active substance'; split at '/', 'and', 'or' and commas."""

    document_id: str = document_reference()
    product_number: str = text_column(
        "Product number of the medicine; NULL where the document prints none.",
        nullable=True,
        pattern=PRODUCT_NUMBER_PATTERN,
    )
    name: str = text_column("Name of the substance as printed.")
    position: pl.Int32 = position_column("substance in the document")
