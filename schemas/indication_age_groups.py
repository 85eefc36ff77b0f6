"""Contract of `indication_age_groups`."""

from schemas.contract import FACT_KEYS, Facts, ForeignKey, column, document_reference, identifier, keys
from schemas.vocabularies import AgeGroup


@keys(
    primary=("indication_id", "age_group"),
    foreign=(ForeignKey(("indication_id",), "indications", ("indication_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One age group that an indication is stated for. An indication without rows here states none."""

    indication_id: str = identifier("The indication that it belongs to.")
    document_id: str = document_reference()
    age_group: str = column("Age group, by the name that the document uses.", enum=AgeGroup)
