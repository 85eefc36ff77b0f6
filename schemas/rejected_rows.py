"""Contract of `rejected_rows`."""

import polars as pl

from schemas import TABLE_NAMES
from schemas.contract import Table, column, identifier, keys, text_column
from schemas.vocabularies import RejectionStage


@keys(primary=("rejection_id", "run_id"))
class Model(Table):
    """One rule that one row failed. A row that failed three rules stands here three times, with one row_index. Rows
    of a table = rows kept + distinct (stage, document_id, row_index) here."""

    rejection_id: str = identifier("Identifier of the failure: the same row and rule give the same id in each run.")
    table_name: str = column("The table that the row was meant for.", isin=list(TABLE_NAMES))
    stage: str = column("Which validation refused it.", enum=RejectionStage)
    document_id: str = column(
        "The document that the row came from, as the row has it; NULL where it has none.", nullable=True
    )
    row_index: pl.Int32 = column(
        "Which of this document's rows of the table it was, from 0, in the order in which the stage saw them.", ge=0
    )
    rule: str = text_column("The rule that failed; the data dictionary lists all rules.")
    column_name: str = text_column("The column, or columns split by a comma, that the rule is about.")
    value: str = column("What stood there, as text; NULL where nothing did.", nullable=True)
    row: str = text_column("The whole row as JSON.")
    run_id: str = text_column("The run in which it was refused.")
