"""The columns of the agency's tables, and the headings under which each has been published.

The medicines table has had 15, 30 and 39 columns since 2018, in changing order and with changing headings; so a column
is found by its heading, never by its place. The names on the left are those of the agency's JSON.
"""

import re
from collections.abc import Mapping

MEDICINES: Mapping[str, tuple[str, ...]] = {
    "category": (),
    "name_of_medicine": ("Medicine name", "Name"),
    "ema_product_number": ("Product number",),
    "medicine_status": ("Authorisation status", "Status"),
    "opinion_status": (),
    "latest_procedure_affecting_product_information": (),
    "international_non_proprietary_name_common_name": ("Common name", "INN", "INN / common name"),
    "active_substance": ("Active substances",),
    "therapeutic_area_mesh": ("Therapeutic area", "Therapeutic areas"),
    "species_veterinary": ("Species",),
    "patient_safety": (),
    "atc_code_human": ("ATC code",),
    "atcvet_code_veterinary": ("ATCvet code",),
    "pharmacotherapeutic_group_human": ("Human pharmacotherapeutic group", "Pharmacotherapeutic group"),
    "pharmacotherapeutic_group_veterinary": ("Vet pharmacotherapeutic group",),
    "therapeutic_indication": ("Condition / indication", "Indication"),
    "accelerated_assessment": (),
    "additional_monitoring": (),
    "advanced_therapy": (),
    "biosimilar": (),
    "conditional_approval": (),
    "exceptional_circumstances": (),
    "generic": ("Generic or hybrid",),
    "orphan_medicine": ("Orphan",),
    "prime_priority_medicine": ("PRIME",),
    "marketing_authorisation_developer_applicant_holder": (
        "Marketing authorisation holder/company name",
        "Marketing authorisation holder",
    ),
    "european_commission_decision_date": ("Decision date",),
    "start_of_rolling_review_date": (),
    "start_of_evaluation_date": (),
    "opinion_adopted_date": ("Date of opinion",),
    "withdrawal_of_application_date": (),
    "marketing_authorisation_date": ("Authorisation date",),
    "refusal_of_marketing_authorisation_date": ("Date of refusal of marketing authorisation",),
    "withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date": (),
    "suspension_of_marketing_authorisation_date": (),
    "revision_number": (),
    "first_published_date": ("First published",),
    "last_updated_date": ("Revision date", "Last updated"),
    "medicine_url": ("URL",),
}
"""Column of the JSON: other headings of the same column."""

MEDICINES_REQUIRED = ("name_of_medicine", "ema_product_number")

DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "id": (),
    "name": (),
    "type": (),
    "medicine_name": (),
    "ema_product_number": (),
    "status": (),
    "consultation_date": (),
    "first_published_date": (),
    "last_updated_date": (),
    "reference_number": (),
    "document_url": (),
}
DOCUMENTS_REQUIRED = ("id", "type", "ema_product_number", "document_url")

ORPHANS: Mapping[str, tuple[str, ...]] = {
    "medicine_name": (),
    "related_ema_product_number": (),
    "active_substance": (),
    "date_of_designation_or_refusal": (),
    "intended_use": (),
    "eu_designation_number": (),
    "status": (),
    "first_published_date": (),
    "last_updated_date": (),
    "orphan_designation_url": (),
}
ORPHANS_REQUIRED = ("eu_designation_number",)


def heading_key(heading: str) -> str:
    """A heading without what changes between files: case, blanks, line breaks, punctuation."""
    return re.sub(r"[^a-z0-9]+", "", heading.lower())


def column_of_heading(columns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The column for each known heading, by `heading_key`."""
    known = {heading_key(name): name for name in columns}
    for name, headings in columns.items():
        for heading in headings:
            known.setdefault(heading_key(heading), name)
    if "internationalnonproprietarynamecommonname" in known:
        known["internationalnonproprietarynameinncommonname"] = known["internationalnonproprietarynamecommonname"]
    return known
