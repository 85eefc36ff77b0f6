"""Rows of `indications`, `indication_age_groups` and `indication_partners` (GUIDELINE.md, "indications")."""

from pipelines.parsing.ids import row_id
from pipelines.parsing.indication_reader import Draft, Reader
from pipelines.parsing.overview import Overview, Section, provenance
from pipelines.parsing.use_statements import use_section


def parse_indications(overview: Overview) -> dict[str, list[dict[str, object]]]:
    """Rows of the three indication tables, in the order of the text; empty lists where no use is stated."""
    tables: dict[str, list[dict[str, object]]] = {
        "indications": [],
        "indication_age_groups": [],
        "indication_partners": [],
    }
    section = use_section(overview)
    if section is None:
        return tables
    reader = Reader(overview, section)
    seen: dict[tuple[object, ...], None] = {}
    for draft in reader.read():
        key = (draft.condition.lower(), draft.ages.groups, draft.prior, draft.partners)
        if key in seen:
            continue
        seen[key] = None
        _add_rows(tables, overview, section, draft)
    return tables


def _add_rows(tables: dict[str, list[dict[str, object]]], overview: Overview, section: Section, draft: Draft) -> None:
    origin = provenance(overview, section, draft.number_sentence or draft.statement.sentence)
    identity = row_id(
        "indications", overview.document_id, draft.condition.lower(), draft.ages.groups, draft.prior, draft.partners
    )
    base: dict[str, object] = {"indication_id": identity, "document_id": overview.document_id}
    text = " ".join(dict.fromkeys([draft.statement.text, *draft.more]))
    tables["indications"].append(
        {
            **base,
            "condition": draft.condition,
            "min_age_years": draft.ages.min_years,
            "min_prior_treatments": draft.prior,
            "text": text,
            **origin,
        }
    )
    tables["indication_age_groups"] += [{**base, "age_group": group, **origin} for group in draft.ages.groups]
    tables["indication_partners"] += [
        {**base, "partner": partner, **origin} for partner in dict.fromkeys(draft.partners)
    ]
