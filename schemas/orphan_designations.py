"""Contract of `orphan_designations`."""

import datetime as dt

from schemas.contract import PRODUCT_NUMBER_PATTERN, Table, column, keys, text_column


@keys(primary=("designation_number",))
class Model(Table):
    """One designation as an orphan medicine (for a rare disease), or its refusal, from the agency's table of them."""

    designation_number: str = text_column("The EU number of the designation.")
    product_number: str = text_column(
        "The authorised medicine it belongs to; NULL where none is listed.",
        nullable=True,
        pattern=PRODUCT_NUMBER_PATTERN,
    )
    product_number_listed: str = text_column("Product number as listed.", nullable=True)
    medicine_name: str = text_column("Name of the medicine as listed.", nullable=True)
    active_substance: str = text_column("Active substance as listed.", nullable=True)
    intended_use: str = text_column("The use it is designated for, as listed.", nullable=True)
    status: str = text_column("Status as listed.", nullable=True)
    decision_date: dt.date = column("Date of the designation or refusal.", nullable=True)
    first_published_date: dt.date = column("Date on which its page was first published.", nullable=True)
    last_updated_date: dt.date = column("Date on which its page was last updated.", nullable=True)
    page_url: str = text_column("Its page on the agency's site.", nullable=True)
