"""Contract of `indication_partners`."""

from schemas.contract import FACT_KEYS, Facts, ForeignKey, document_reference, identifier, keys, text_column


@keys(
    primary=("indication_id", "partner"),
    foreign=(ForeignKey(("indication_id",), "indications", ("indication_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One other medicine that treats the same condition together with this one, in one indication."""

    indication_id: str = identifier("The indication that it belongs to.")
    document_id: str = document_reference()
    partner: str = text_column("The other medicine, or class of medicines, as printed.")
