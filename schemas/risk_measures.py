"""Contract of `risk_measures`."""

from schemas.contract import FACT_KEYS, Facts, column, document_reference, identifier, keys, text_column
from schemas.vocabularies import RiskMeasureKind


@keys(primary=("risk_measure_id",), foreign=FACT_KEYS)
class Model(Facts):
    """One measure for safe use, or one obligation of the company, that the document states for this medicine."""

    risk_measure_id: str = identifier("Identifier of the measure.")
    document_id: str = document_reference()
    kind: str = column("Kind of the measure.", enum=RiskMeasureKind)
    text: str = text_column("The measure as printed.")
