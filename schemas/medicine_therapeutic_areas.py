"""Contract of `medicine_therapeutic_areas`."""

import polars as pl

from schemas.contract import PRODUCT_NUMBER_PATTERN, ForeignKey, Table, keys, position_column, text_column

TO_MEDICINE = ForeignKey(("product_number",), "medicines", ("product_number",))


@keys(primary=("product_number", "position"), foreign=(TO_MEDICINE,), unique=(("product_number", "therapeutic_area"),))
class Model(Table):
    """One therapeutic area of a medicine, as the agency's medicines table lists it (split at ';')."""

    product_number: str = text_column("The medicine's product number.", pattern=PRODUCT_NUMBER_PATTERN)
    position: pl.Int32 = position_column("area in the list")
    therapeutic_area: str = text_column("The area, a MeSH heading; commas belong to it.")
