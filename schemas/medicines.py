"""Contract of `medicines`.

The catalogue's columns are those of the agency's medicines table (names as there, shortened); they are NULL until that
table has been read, and for a medicine that it does not hold.
"""

import datetime as dt

import polars as pl

from schemas.catalogue_words import MedicineCategory
from schemas.contract import PRODUCT_NUMBER_PATTERN, ForeignKey, Table, column, flag, identifier, keys, text_column

_ATC = r"Q?[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?"


@keys(
    primary=("product_number",),
    foreign=(ForeignKey(("current_document_id",), "documents", ("document_id",)),),
)
class Model(Table):
    """One medicine: what the agency's medicines table says of it, and the current version of its overview."""

    product_number: str = text_column("The agency's product number, six digits.", pattern=PRODUCT_NUMBER_PATTERN)
    medicine_name: str = text_column("Name as in the agency's medicines table, else as the current overview prints it.")
    category: str = column("Human or veterinary.", nullable=True, enum=MedicineCategory)
    product_number_listed: str = text_column(
        "Product number as the medicines table has it, where that differs from product_number (a slash or zeros "
        "missing).",
        nullable=True,
    )
    is_in_catalogue: bool = flag("Whether the agency's medicines table, as last read, has the medicine.")
    has_overview: bool = flag("Whether an overview of the medicine was read.")
    international_non_proprietary_name: str = text_column(
        "International non-proprietary name (INN), as listed.", nullable=True
    )
    active_substance: str = text_column(
        "Active substances as listed, with their salts, split by ';'; one row each in medicine_substances.",
        nullable=True,
    )
    medicine_status: str = text_column(
        "Status of the authorisation or application as listed: Authorised, Withdrawn, ...", nullable=True
    )
    opinion_status: str = text_column(
        "Outcome of the opinion (Positive, Negative) while no decision is taken.", nullable=True
    )
    atc_code: str = text_column(
        "Code of the Anatomical Therapeutic Chemical classification (WHO; ATCvet codes begin with Q), at any level; "
        "several split by ';'. NULL where none is assigned yet or what is listed has not the form of a code.",
        nullable=True,
        pattern=rf"^{_ATC}( ?; ?{_ATC})*$",
    )
    atc_code_listed: str = text_column("ATC code or ATCvet code as listed, mistyped ones included.", nullable=True)
    therapeutic_area: str = text_column(
        "Therapeutic areas as listed (MeSH headings), split by ';'; one row each in medicine_therapeutic_areas.",
        nullable=True,
    )
    species: str = text_column("For a veterinary medicine the animals it is for, split by ';'.", nullable=True)
    pharmacotherapeutic_group: str = text_column("Pharmacotherapeutic group as listed.", nullable=True)
    therapeutic_indication: str = text_column("Wording of the authorised indication as listed.", nullable=True)
    marketing_authorisation_holder: str = text_column("Holder of, or applicant for, the authorisation.", nullable=True)
    is_orphan: bool = flag("Orphan medicine (rare disease).", nullable=True)
    is_biosimilar: bool = flag("Biosimilar.", nullable=True)
    is_generic: bool = flag("Generic (in tables before 2026 also hybrid).", nullable=True)
    is_conditional: bool = flag("Conditional authorisation.", nullable=True)
    is_exceptional: bool = flag("Authorised under exceptional circumstances.", nullable=True)
    is_additional_monitoring: bool = flag("Under additional monitoring (black triangle).", nullable=True)
    is_accelerated_assessment: bool = flag("Had an accelerated assessment.", nullable=True)
    is_advanced_therapy: bool = flag("Advanced therapy medicine (gene, cell or tissue).", nullable=True)
    is_prime: bool = flag("In the priority medicines scheme (PRIME).", nullable=True)
    is_patient_safety: bool = flag("Flagged for patient safety.", nullable=True)
    opinion_date: dt.date = column("Date of the committee's opinion.", nullable=True)
    marketing_authorisation_date: dt.date = column("Date of the first authorisation.", nullable=True)
    refusal_date: dt.date = column("Date on which the authorisation was refused.", nullable=True)
    withdrawal_of_application_date: dt.date = column("Date on which the application was withdrawn.", nullable=True)
    end_of_authorisation_date: dt.date = column(
        "Date of withdrawal, expiry, revocation or lapse of the authorisation.", nullable=True
    )
    suspension_date: dt.date = column("Date on which the authorisation was suspended.", nullable=True)
    european_commission_decision_date: dt.date = column(
        "Date of the latest decision of the European Commission; it is not the approval.", nullable=True
    )
    start_of_evaluation_date: dt.date = column("Date on which the evaluation began.", nullable=True)
    start_of_rolling_review_date: dt.date = column("Date on which a rolling review began.", nullable=True)
    first_published_date: dt.date = column("Date on which the medicine's page was first published.", nullable=True)
    catalogue_updated_date: dt.date = column("Date on which the medicine's page was last updated.", nullable=True)
    revision_number: pl.Int32 = column("Number of the page's revision.", nullable=True, ge=0)
    latest_procedure: str = text_column("Latest procedure that changed the product information.", nullable=True)
    medicine_url: str = text_column("The medicine's page on the agency's site.", nullable=True)
    current_document_id: str = identifier(
        "The current version of the medicine's overview; NULL where none was read.", nullable=True
    )
