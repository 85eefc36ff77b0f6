"""The agency's medicines table and its table of orphan designations as typed rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipelines.catalogue import values
from pipelines.catalogue.typed import Columns, Row, Typed, read_rows, refusal
from schemas.catalogue_words import MedicineCategory
from schemas.vocabularies import Rule

Listed = Sequence[Mapping[str, str]]


def _category(cell: str) -> str | None:
    found = values.plain(cell).lower()
    if not found:
        return None
    return MedicineCategory(found).value  # ValueError for another word


MEDICINE_COLUMNS: Columns = {
    "product_number": ("ema_product_number", values.product_number),
    "medicine_name": ("name_of_medicine", values.text),
    "category": ("category", _category),
    "international_non_proprietary_name": ("international_non_proprietary_name_common_name", values.text),
    "active_substance": ("active_substance", values.text),
    "medicine_status": ("medicine_status", values.text),
    "opinion_status": ("opinion_status", values.text),
    "therapeutic_area": ("therapeutic_area_mesh", values.text),
    "species": ("species_veterinary", values.text),
    "therapeutic_indication": ("therapeutic_indication", lambda cell: values.paragraphs(cell) or None),
    "marketing_authorisation_holder": ("marketing_authorisation_developer_applicant_holder", values.text),
    "is_orphan": ("orphan_medicine", values.flag),
    "is_biosimilar": ("biosimilar", values.flag),
    "is_generic": ("generic", values.flag),
    "is_conditional": ("conditional_approval", values.flag),
    "is_exceptional": ("exceptional_circumstances", values.flag),
    "is_additional_monitoring": ("additional_monitoring", values.flag),
    "is_accelerated_assessment": ("accelerated_assessment", values.flag),
    "is_advanced_therapy": ("advanced_therapy", values.flag),
    "is_prime": ("prime_priority_medicine", values.flag),
    "is_patient_safety": ("patient_safety", values.flag),
    "opinion_date": ("opinion_adopted_date", values.date),
    "marketing_authorisation_date": ("marketing_authorisation_date", values.date),
    "refusal_date": ("refusal_of_marketing_authorisation_date", values.date),
    "withdrawal_of_application_date": ("withdrawal_of_application_date", values.date),
    "end_of_authorisation_date": (
        "withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date",
        values.date,
    ),
    "suspension_date": ("suspension_of_marketing_authorisation_date", values.date),
    "european_commission_decision_date": ("european_commission_decision_date", values.date),
    "start_of_evaluation_date": ("start_of_evaluation_date", values.date),
    "start_of_rolling_review_date": ("start_of_rolling_review_date", values.date),
    "first_published_date": ("first_published_date", values.date),
    "catalogue_updated_date": ("last_updated_date", values.date),
    "revision_number": ("revision_number", values.whole_number),
    "latest_procedure": ("latest_procedure_affecting_product_information", values.text),
    "medicine_url": ("medicine_url", values.text),
}
"""Columns of `medicines` that stand in one column of the agency's table; the others are put together below."""

ORPHAN_COLUMNS: Columns = {
    "designation_number": ("eu_designation_number", values.text),
    "product_number": ("related_ema_product_number", values.product_number_or_none),
    "product_number_listed": ("related_ema_product_number", values.text),
    "medicine_name": ("medicine_name", values.text),
    "active_substance": ("active_substance", values.text),
    "intended_use": ("intended_use", values.text),
    "status": ("status", values.text),
    "decision_date": ("date_of_designation_or_refusal", values.date),
    "first_published_date": ("first_published_date", values.date),
    "last_updated_date": ("last_updated_date", values.date),
    "page_url": ("orphan_designation_url", values.text),
}


@dataclass(slots=True)
class Medicines:
    """`medicines` (catalogue columns only) with its child tables, and the rows refused (without `run_id`)."""

    medicines: list[Row] = field(default_factory=list)
    substances: list[Row] = field(default_factory=list)
    therapeutic_areas: list[Row] = field(default_factory=list)
    rejected: list[Row] = field(default_factory=list)


def read_medicines(listed: Listed) -> Medicines:
    """Type the rows of the medicines table.

    In: rows of text with the columns of the agency's JSON. Out: rows kept + rows refused = rows given. Of rows with
    one product number, the first stays.
    """
    typed = read_rows("medicines", listed, MEDICINE_COLUMNS, ("product_number", "medicine_name"))
    place = {id(cells): number for number, cells in enumerate(listed)}
    result = Medicines(rejected=typed.rejected)
    seen: set[str] = set()
    for row, cells in zip(typed.rows, typed.sources, strict=True):
        number = str(row["product_number"])
        if number in seen:
            result.rejected.append(
                refusal("medicines", place[id(cells)], Rule.PRIMARY_KEY, "product_number", number, cells)
            )
            continue
        seen.add(number)
        result.medicines.append(row | _put_together(number, cells))
        result.substances += _children(number, "name", cells["active_substance"])
        result.therapeutic_areas += _children(number, "therapeutic_area", cells["therapeutic_area_mesh"])
    return result


def _put_together(number: str, cells: Mapping[str, str]) -> Row:
    both = f"{cells['atc_code_human']};{cells['atcvet_code_veterinary']}"
    codes_listed = "; ".join(code for code in values.items(both) if code.lower() != values.NOT_ASSIGNED)
    groups = (cells["pharmacotherapeutic_group_human"], cells["pharmacotherapeutic_group_veterinary"])
    listed_number = values.plain(cells["ema_product_number"])
    return {
        "product_number_listed": None if listed_number == number else listed_number,
        "atc_code": "; ".join(values.atc_codes(codes_listed)) or None,
        "atc_code_listed": codes_listed or None,
        "pharmacotherapeutic_group": "; ".join(found for group in groups if (found := values.plain(group))) or None,
        "is_in_catalogue": True,
    }


def _children(number: str, column: str, cell: str) -> list[Row]:
    return [
        {"product_number": number, "position": place, column: item} for place, item in enumerate(values.items(cell))
    ]


def read_orphan_designations(listed: Listed) -> Typed:
    """Type the rows of the table of orphan designations; of rows with one designation number, the first stays."""
    typed = read_rows("orphan_designations", listed, ORPHAN_COLUMNS, ("designation_number",))
    place = {id(cells): number for number, cells in enumerate(listed)}
    kept = Typed(rejected=typed.rejected)
    seen: set[object] = set()
    for row, cells in zip(typed.rows, typed.sources, strict=True):
        number = row["designation_number"]
        if number in seen:
            kept.rejected.append(
                refusal(
                    "orphan_designations",
                    place[id(cells)],
                    Rule.PRIMARY_KEY,
                    "designation_number",
                    str(number),
                    cells,
                )
            )
            continue
        seen.add(number)
        kept.rows.append(row)
        kept.sources.append(cells)
    return kept
