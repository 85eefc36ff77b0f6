"""Contract of `regimens`."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    Facts,
    column,
    confidence_column,
    confidence_reason_column,
    document_reference,
    identifier,
    keys,
    row_rule,
    text_column,
)
from schemas.vocabularies import HOURS_PER_UNIT, Form, FrequencyUnit, Route, TimeUnit


@keys(primary=("regimen_id",), foreign=FACT_KEYS)
class Model(Facts):
    """One way of giving the medicine: a route, a form and a frequency, for one population, with the partners in
    regimen_partners and the stated doses in regimen_doses. 'Every three or six weeks' is two rows."""

    regimen_id: str = identifier("Identifier of the regimen.")
    document_id: str = document_reference()
    route: str = column("Way into the body; NULL where not stated.", nullable=True, enum=Route)
    form: str = column("Pharmaceutical form; NULL where not stated.", nullable=True, enum=Form)
    frequency_times: pl.Int32 = column("How many times in each period; NULL where not stated.", nullable=True, ge=1)
    frequency_period: pl.Int32 = column(
        "Length of the period, in frequency_unit; NULL for a single administration.", nullable=True, ge=1
    )
    frequency_unit: str = column("Unit of the period.", nullable=True, enum=FrequencyUnit)
    administrations_per_week: float = column(
        "How often a week: times by period, with months of 30.4375 and years of 365.25 days. NULL for a single "
        "administration, for cycles of unstated length, and where no frequency is stated.",
        unit="per week",
        nullable=True,
        in_range={"min_value": 0, "max_value": 1e6, "include_min": False},
    )
    population: str = text_column(
        "Whom this way of giving is stated for, as printed; NULL where for all.", nullable=True
    )
    text: str = text_column("The words of the sentence or list item that state it.")
    confidence: float = confidence_column()
    confidence_reason: str = confidence_reason_column()

    @row_rule(
        "frequency_times", "frequency_period", "frequency_unit", because="a frequency is stated whole or not at all"
    )
    def frequency_is_whole(cls) -> pl.Expr:
        times, period, unit = (pl.col(f"frequency_{part}") for part in ("times", "period", "unit"))
        return (
            pl.when(unit.is_null())
            .then(times.is_null() & period.is_null())
            .when(unit == FrequencyUnit.ONCE.value)
            .then((times == 1).fill_null(False) & period.is_null())
            .otherwise(times.is_not_null() & period.is_not_null())
        )

    @row_rule(
        "administrations_per_week",
        "frequency_times",
        "frequency_period",
        "frequency_unit",
        because="administrations per week follow from the frequency, where its unit has a fixed length",
    )
    def weekly_rate_follows(cls) -> pl.Expr:
        hours = pl.col("frequency_unit").replace_strict(
            {str(unit): hours for unit, hours in HOURS_PER_UNIT.items()}, default=None, return_dtype=pl.Float64
        )
        expected = HOURS_PER_UNIT[TimeUnit.WEEK] * pl.col("frequency_times") / (pl.col("frequency_period") * hours)
        stated = pl.col("administrations_per_week")
        return (
            pl.when(expected.is_null())
            .then(stated.is_null())
            .otherwise(((stated - expected).abs() <= 0.01 * expected).fill_null(False))
        )

    @row_rule("confidence", "confidence_reason", because="a confidence below 1 has a reason, and only that")
    def doubt_has_reason(cls) -> pl.Expr:
        return (pl.col("confidence") == 1) == pl.col("confidence_reason").is_null()
