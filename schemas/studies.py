"""Contract of `studies`."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    Facts,
    column,
    confidence_column,
    confidence_reason_column,
    document_reference,
    flag,
    identifier,
    keys,
    position_column,
    row_rule,
    text_column,
)
from schemas.vocabularies import ComparatorType, NQualifier, TimeUnit


@keys(primary=("study_id",), foreign=FACT_KEYS, unique=(("document_id", "position"),))
class Model(Facts):
    """One study, or one group of studies reported with one number of participants, as the benefits or how-studied
    section describes it. Comparators stand in study_comparators, results in study_results."""

    study_id: str = identifier("Identifier of the study.")
    document_id: str = document_reference()
    position: pl.Int32 = position_column("study in the document")
    n_participants: pl.Int32 = column(
        "Participants as printed; for several studies reported together their stated total, never added up. "
        "Historical controls are not counted. NULL where not stated.",
        unit="person",
        nullable=True,
        ge=1,
    )
    n_qualifier: str = column("How exactly the number is stated.", nullable=True, enum=NQualifier)
    is_main: bool = flag("Whether the text calls it, or its group, a main study.")
    comparator_type: str = column("What the medicine was compared with.", enum=ComparatorType)
    condition: str = text_column(
        "Disease studied: as the study's sentence names it, without words of stage, else that of the indication or "
        "the sub-heading; NULL where none of them names one.",
        nullable=True,
    )
    population: str = text_column("Who was studied, as printed; NULL where not stated.", nullable=True)
    duration_value: float = column(
        "Length of the study or treatment, in duration_unit; NULL where not stated.",
        nullable=True,
        in_range={"min_value": 0, "max_value": 1e6, "include_min": False},
    )
    duration_unit: str = column("Unit of the duration.", nullable=True, enum=TimeUnit)
    subheading: str = text_column("Sub-heading that the study stands under; NULL where there is none.", nullable=True)
    confidence: float = confidence_column()
    confidence_reason: str = confidence_reason_column()

    @row_rule("n_participants", "n_qualifier", because="a number of participants has a qualifier, and only that")
    def number_has_qualifier(cls) -> pl.Expr:
        return pl.col("n_participants").is_null() == pl.col("n_qualifier").is_null()

    @row_rule("duration_value", "duration_unit", because="a duration has a value and a unit, or neither")
    def duration_is_whole(cls) -> pl.Expr:
        return pl.col("duration_value").is_null() == pl.col("duration_unit").is_null()

    @row_rule("confidence", "confidence_reason", because="a confidence below 1 has a reason, and only that")
    def doubt_has_reason(cls) -> pl.Expr:
        return (pl.col("confidence") == 1) == pl.col("confidence_reason").is_null()
