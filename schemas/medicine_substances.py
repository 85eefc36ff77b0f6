"""Contract of `medicine_substances`."""

import polars as pl

from schemas.contract import PRODUCT_NUMBER_PATTERN, ForeignKey, Table, keys, position_column, text_column

TO_MEDICINE = ForeignKey(("product_number",), "medicines", ("product_number",))


@keys(primary=("product_number", "position"), foreign=(TO_MEDICINE,), unique=(("product_number", "name"),))
class Model(Table):
    """One active substance of a medicine, as the agency's medicines table lists it (split at ';'). What the overview
    itself names is in active_substances."""

    product_number: str = text_column("The medicine's product number.", pattern=PRODUCT_NUMBER_PATTERN)
    position: pl.Int32 = position_column("substance in the list")
    name: str = text_column("Name of the substance as listed, with its salt.")
