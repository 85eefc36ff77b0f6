"""Contract of `adverse_events`: also the table of frequency bounds, as row rules."""

import polars as pl

from schemas.contract import (
    FACT_KEYS,
    Facts,
    ForeignKey,
    column,
    confidence_column,
    confidence_reason_column,
    document_reference,
    flag,
    identifier,
    keys,
    row_rule,
    text_column,
)
from schemas.vocabularies import BAND_LIMITS, LEAFLET_BANDS, Band, BandBasis, FrequencyDirection

_TOLERANCE = 1e-9
_SHARE = {"min_value": 0.0, "max_value": 1.0}


def _is(direction: FrequencyDirection) -> pl.Expr:
    return (pl.col("frequency_direction") == direction.value).fill_null(False)


def _near(left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """Both stated and equal but for rounding."""
    return ((left - right).abs() <= _TOLERANCE).fill_null(False)


@keys(
    primary=("adverse_event_id",),
    foreign=(ForeignKey(("regimen_id",), "regimens", ("regimen_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One side effect, as a reader would count it, in one context and with one seriousness, from the risks section.
    The frequency is kept as stated (numerators and denominators) and as bounds on the share of people affected."""

    adverse_event_id: str = identifier("Identifier of the side effect.")
    document_id: str = document_reference()
    regimen_id: str = identifier("The regimen that the context names; NULL where it names none.", nullable=True)
    term: str = text_column("The side effect as printed, without its bracketed explanation.")
    explanation: str = text_column(
        "The explanation or examples in its bracket; NULL where there is none.", nullable=True
    )
    is_serious: bool = flag(
        "Whether its sentence, or the one that introduces it, calls it serious, severe, most important or "
        "life-threatening, or says that it can be serious."
    )
    frequency_text: str = text_column("Wording of the frequency as printed; NULL where none is stated.", nullable=True)
    frequency_direction: str = column(
        "How the stated frequency bounds the true one; NULL where no number is stated ('commonly').",
        nullable=True,
        enum=FrequencyDirection,
    )
    frequency_numerator: pl.Int32 = column(
        "N of 'N in M', for `between` of the lower end; NULL where no number is stated.",
        unit="person",
        nullable=True,
        ge=1,
    )
    frequency_denominator: pl.Int32 = column(
        "M of 'N in M', for `between` of the lower end.", unit="person", nullable=True, ge=1
    )
    frequency_upper_numerator: pl.Int32 = column(
        "For `between`: N of the upper end.", unit="person", nullable=True, ge=1
    )
    frequency_upper_denominator: pl.Int32 = column(
        "For `between`: M of the upper end.", unit="person", nullable=True, ge=1
    )
    lower_bound: float = column(
        "Lowest share of people affected that the wording allows; NULL where it sets none.",
        unit="share, 0 to 1",
        nullable=True,
        in_range=_SHARE,
    )
    upper_bound: float = column(
        "Highest share of people affected that the wording allows; NULL where it sets none.",
        unit="share, 0 to 1",
        nullable=True,
        in_range=_SHARE,
    )
    lower_inclusive: bool = flag("Whether the lower bound itself is allowed; NULL where there is none.", nullable=True)
    upper_inclusive: bool = flag("Whether the upper bound itself is allowed; NULL where there is none.", nullable=True)
    band: str = column("CIOMS frequency band; NULL where the wording fits no single one.", nullable=True, enum=Band)
    band_basis: str = column("How the band is known.", nullable=True, enum=BandBasis)
    context: str = text_column(
        "The words that limit the sentence: partners, population, form, without the verb; NULL where none do.",
        nullable=True,
    )
    confidence: float = confidence_column()
    confidence_reason: str = confidence_reason_column()

    @row_rule("lower_bound", "upper_bound", because="the lower bound is not above the upper one")
    def bounds_in_order(cls) -> pl.Expr:
        return pl.col("lower_bound") <= pl.col("upper_bound")

    @row_rule("frequency_numerator", "frequency_denominator", because="a part is not larger than the whole")
    def part_of_whole(cls) -> pl.Expr:
        return pl.col("frequency_numerator") <= pl.col("frequency_denominator")

    @row_rule("frequency_upper_numerator", "frequency_upper_denominator", because="a part is not larger than the whole")
    def upper_part_of_whole(cls) -> pl.Expr:
        return pl.col("frequency_upper_numerator") <= pl.col("frequency_upper_denominator")

    @row_rule(
        "frequency_direction",
        "frequency_numerator",
        "frequency_denominator",
        "frequency_upper_numerator",
        "frequency_upper_denominator",
        because="a stated direction has its numbers (`between` four, the others two), and no direction has none",
    )
    def numbers_fit_direction(cls) -> pl.Expr:
        lower = [pl.col("frequency_numerator").is_not_null(), pl.col("frequency_denominator").is_not_null()]
        upper = [pl.col("frequency_upper_numerator").is_not_null(), pl.col("frequency_upper_denominator").is_not_null()]
        stated = pl.col("frequency_direction").is_not_null()
        between = _is(FrequencyDirection.BETWEEN)
        return pl.all_horizontal([part == stated for part in lower] + [part == between for part in upper])

    @row_rule(
        "lower_bound",
        "upper_bound",
        "frequency_direction",
        because="the bounds are those that the stated frequency sets",
    )
    def bounds_follow(cls) -> pl.Expr:
        lower, upper = pl.col("lower_bound"), pl.col("upper_bound")
        stated = pl.col("frequency_numerator") / pl.col("frequency_denominator")
        stated_upper = pl.col("frequency_upper_numerator") / pl.col("frequency_upper_denominator")
        return (
            pl.when(_is(FrequencyDirection.MORE_THAN))
            .then(_near(lower, stated) & _near(upper, pl.lit(1.0)))
            .when(_is(FrequencyDirection.UP_TO))
            .then(lower.is_null() & _near(upper, stated))
            .when(_is(FrequencyDirection.BETWEEN))
            .then(_near(lower, stated) & _near(upper, stated_upper))
            .otherwise(lower.is_null() & upper.is_null())
        )

    @row_rule(
        "lower_inclusive",
        "upper_inclusive",
        "lower_bound",
        "upper_bound",
        because="it is told of each bound, and only of those, whether it is included",
    )
    def inclusive_fits_bounds(cls) -> pl.Expr:
        return (pl.col("lower_bound").is_null() == pl.col("lower_inclusive").is_null()) & (
            pl.col("upper_bound").is_null() == pl.col("upper_inclusive").is_null()
        )

    @row_rule("band", "band_basis", because="a band has a basis, and only that")
    def band_has_basis(cls) -> pl.Expr:
        return pl.col("band").is_null() == pl.col("band_basis").is_null()

    @row_rule(
        "band",
        "band_basis",
        "lower_bound",
        "upper_bound",
        because="the band is the one that the bounds lie in (its edges included) or that the leaflet wording names",
    )
    def band_follows(cls) -> pl.Expr:
        lowest = pl.col("band").replace_strict({str(b): low for b, (low, _) in BAND_LIMITS.items()}, default=None)
        highest = pl.col("band").replace_strict({str(b): high for b, (_, high) in BAND_LIMITS.items()}, default=None)
        within = (pl.col("lower_bound").fill_null(0.0) >= lowest - _TOLERANCE) & (
            (pl.col("upper_bound") <= highest + _TOLERANCE).fill_null(False)
        )
        numerator, denominator = pl.col("frequency_numerator"), pl.col("frequency_denominator")
        phrases = [
            (pl.col("band") == str(band)) & (numerator == n) & (denominator == m)
            for (n, m), band in LEAFLET_BANDS.items()
        ]
        leaflet = _is(FrequencyDirection.UP_TO) & pl.any_horizontal(phrases).fill_null(False)
        return (
            pl.when(pl.col("band_basis") == BandBasis.BOUNDS.value)
            .then(within)
            .when(pl.col("band_basis") == BandBasis.LEAFLET_WORDING.value)
            .then(leaflet)
        )

    @row_rule("confidence", "confidence_reason", because="a confidence below 1 has a reason, and only that")
    def doubt_has_reason(cls) -> pl.Expr:
        return (pl.col("confidence") == 1) == pl.col("confidence_reason").is_null()
