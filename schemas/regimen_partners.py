"""Contract of `regimen_partners`."""

from schemas.contract import FACT_KEYS, Facts, ForeignKey, document_reference, identifier, keys, text_column


@keys(
    primary=("regimen_id", "partner"),
    foreign=(ForeignKey(("regimen_id",), "regimens", ("regimen_id",)), *FACT_KEYS),
)
class Model(Facts):
    """One other medicine that is given together with this one, in one regimen."""

    regimen_id: str = identifier("The regimen that it belongs to.")
    document_id: str = document_reference()
    partner: str = text_column("The other medicine, as printed; unnamed ones too ('other medicines').")
