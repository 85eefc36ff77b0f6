"""Contract of `study_results`."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    MAX_VALUE,
    Facts,
    ForeignKey,
    column,
    document_reference,
    flag,
    identifier,
    keys,
    row_rule,
    text_column,
)
from schemas.vocabularies import Arm, EndpointType, ResultQualifier, TimeUnit


@keys(
    primary=("result_id",),
    foreign=(ForeignKey(("study_id",), "studies", ("study_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One number reported for an arm of a study; one number said of both arms is two rows. Values at the start,
    follow-up times and time points are no results."""

    result_id: str = identifier("Identifier of the result.")
    study_id: str = identifier("The study that it belongs to.")
    document_id: str = document_reference()
    arm: str = column("Arm that the number was reported for.", enum=Arm)
    arm_text: str = text_column("The arm as the sentence names it; NULL where it does not.", nullable=True)
    subpopulation: str = text_column(
        "Part of the participants that the number is for; NULL where for all.", nullable=True
    )
    value: float = column(
        "The number as printed, in `unit`; always positive, a fall is told by `measure`.",
        in_range={"min_value": 0, "max_value": MAX_VALUE},
    )
    unit: str = text_column(
        "Unit: %, hour, day, week, month, year, people, point, percentage point, else as printed, singular."
    )
    qualifier: str = column("How exactly the number is stated.", enum=ResultQualifier)
    numerator: pl.Int32 = column(
        "People of the arm with the result ('60 out of 112'); NULL where not stated.", nullable=True, ge=0
    )
    denominator: pl.Int32 = column("People of the arm it is out of; NULL where not stated.", nullable=True, ge=1)
    measure: str = text_column("What was measured, as printed; NULL where not told.", nullable=True)
    endpoint_type: str = column("Kind of the measure.", enum=EndpointType)
    timepoint_value: float = column(
        "When it was measured, in timepoint_unit since the start; NULL where not stated.",
        nullable=True,
        in_range={"min_value": 0, "max_value": 1e6},
    )
    timepoint_unit: str = column("Unit of the time point.", nullable=True, enum=TimeUnit)
    is_significant: bool = flag(
        "Whether the text calls the difference significant, or says that it is not; NULL where it says neither.",
        nullable=True,
    )

    @row_rule("numerator", "denominator", because="a part is not larger than the whole")
    def part_of_whole(cls) -> pl.Expr:
        return pl.col("numerator") <= pl.col("denominator")

    @row_rule("timepoint_value", "timepoint_unit", because="a time point has a value and a unit, or neither")
    def timepoint_is_whole(cls) -> pl.Expr:
        return pl.col("timepoint_value").is_null() == pl.col("timepoint_unit").is_null()
