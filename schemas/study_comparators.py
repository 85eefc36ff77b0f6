"""Contract of `study_comparators`."""

from schemas.contract import FACT_KEYS, Facts, ForeignKey, document_reference, identifier, keys, text_column


@keys(
    primary=("study_id", "comparator"),
    foreign=(ForeignKey(("study_id",), "studies", ("study_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One treatment that a study compares the medicine with. Placebo on a background is 'placebo'; a combination is
    one row, alternatives are a row each."""

    study_id: str = identifier("The study that it belongs to.")
    document_id: str = document_reference()
    comparator: str = text_column("The comparator as printed, without 'only' and 'alone'.")
