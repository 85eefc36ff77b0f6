"""Contract of `contraindications`."""

from schemas.contract import FACT_KEYS, Facts, column, document_reference, identifier, keys, text_column
from schemas.vocabularies import ContraindicationKind


@keys(primary=("contraindication_id",), foreign=FACT_KEYS)
class Model(Facts):
    """One group in which the medicine must not be used (older form: also should not be used): the people, or the
    other medicine. Cautions and 'is not intended for' are no rows."""

    contraindication_id: str = identifier("Identifier of the contraindication.")
    document_id: str = document_reference()
    text: str = text_column("The group as printed, with its 'unless' and 'until' clauses.")
    kind: str = column("Kind of the group.", enum=ContraindicationKind)
