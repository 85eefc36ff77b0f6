"""Every query of the cookbook gives an answer on a warehouse built by the pipeline, and it is the right one."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from pipelines.analysis.answers import ask
from pipelines.analysis.cookbook import cookbook, find_query
from pipelines.errors import EparError
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar

Rows = list[dict[str, Any]]


def one(rows: Rows, **values: Any) -> dict[str, Any]:
    """The only row with these values."""
    found = [row for row in rows if all(row[name] == value for name, value in values.items())]
    assert len(found) == 1, (values, found)
    return found[0]


def names(rows: Rows) -> set[str]:
    return {row["medicine_name"] for row in rows}


def after_other_treatments(rows: Rows) -> None:
    assert one(rows, medicine_name="Selvadra")["min_prior_treatments"] == 2
    assert one(rows, medicine_name="Selvadra")["together_with"] == "dexamethasone"


def conditional_to_standard(rows: Rows) -> None:
    assert one(rows, medicine_name="Myodelta")["days_conditional_to_standard"] == 1780
    assert one(rows, medicine_name="Riftvara")["is_still_conditional"] is True


def effects_only_in_combination(rows: Rows) -> None:
    assert names(rows) == {"Orzentra"}
    assert "hair loss" in {row["term"] for row in rows}
    assert "dry skin" not in {row["term"] for row in rows}  # stated for the medicine on its own


def for_children(rows: Rows) -> None:
    assert one(rows, medicine_name="Riftvara")["min_age_years"] == 6
    assert "Orzentra" not in names(rows)


def further_data_owed(rows: Rows) -> None:
    assert "Riftvara" in one(rows, kind="further_data")["for_medicines"]


def least_covered_documents(rows: Rows) -> None:
    assert [row["unexplained_share"] for row in rows] == sorted(
        (row["unexplained_share"] for row in rows), reverse=True
    )
    assert all(row["claimed"] + row["explained"] + row["unexplained"] == row["numbers"] for row in rows)


def most_uncertain_rows(rows: Rows) -> None:
    assert all(row["confidence"] < 1 and row["confidence_reason"] and row["quote"] for row in rows)


def must_not_be_used(rows: Rows) -> None:
    assert {row["kind"] for row in rows if row["medicine_name"] == "Hemicalma"} == {"condition", "medicine"}


def nausea(rows: Rows) -> None:
    assert names(rows) == {"Adipelin", "Orzentra"}
    assert one(rows, medicine_name="Adipelin")["frequency_text"].startswith("more than 4 in 10")


def oral_once_a_week(rows: Rows) -> None:
    row = one(rows, medicine_name="Selvadra")
    assert (row["frequency"], row["administrations_per_week"]) == ("once every week", 1)
    assert row["partners"] == "dexamethasone"


def orphan(rows: Rows) -> None:
    found = {row["medicines_are"]: row["medicines"] for row in rows}
    assert set(found) == {"orphan", "other"}
    assert sum(found.values()) == 13


def overview_against_catalogue(rows: Rows) -> None:
    row = one(rows, medicine_name="Colvanza", field="authorisation_date")
    assert (row["overview_value"], row["catalogue_value"]) == ("2021-11-15", "2021-11-14")


def partner_network(rows: Rows) -> None:
    assert one(rows, medicine_name="Selvadra")["partner"] == "dexamethasone"
    assert one(rows, partner="methotrexate")["medicine_name"] == "Immudara"


def partners_most_used(rows: Rows) -> None:
    assert one(rows, partner="fulvestrant")["used_with"] == "Orzentra"


def patients_per_indication(rows: Rows) -> None:
    assert one(rows, medicine_name="Riftvara")["patient_count"] == 9512
    assert one(rows, medicine_name="Selvadra")["placebo_count"] == 1


def placebo_against_active(rows: Rows) -> None:
    decades = {row["authorised_in"] for row in rows}
    assert {"2000s", "2020s"} <= decades
    for decade in decades:
        assert sum(row["share"] for row in rows if row["authorised_in"] == decade) == pytest.approx(1, abs=0.03)
    assert "Selvadra" in one(rows, authorised_in="2020s", comparator_type="placebo")["medicines"]


def response_against_comparator(rows: Rows) -> None:
    assert one(rows, medicine_name="Orzentra")["percentage_points"] == 16


def same_effect(rows: Rows) -> None:
    row = one(rows, normalised_term="thrombocytopenia")
    assert row["printed_as"] == "Low blood platelet counts; thrombocytopenia"
    assert "thrombocytopenia (low blood platelet counts)" in row["a_sentence_that_says_so"]
    assert one(rows, normalised_term="headache")["printed_as"] == "Headache; headache; headaches"


def serious_against_any(rows: Rows) -> None:
    row = one(rows, medicine_name="Immudara")
    assert row["serious"] == 6
    assert row["side_effects"] >= row["serious"]


def serious_side_effects(rows: Rows) -> None:
    assert one(rows, term="sepsis")["serious_in"] == "Immudara, Orzentra"


def by_atc_class(rows: Rows) -> None:
    """L01 has three medicines; one of them by the second of its codes."""
    assert {row["atc_class"] for row in rows} == {"L01"}
    assert one(rows, normalised_term="rash")["medicines"] == 3
    assert "Colvanza" not in " ".join(row["stated_by"] for row in rows)


def by_area(rows: Rows) -> None:
    assert {row["area"] for row in rows} == {"Breast Neoplasms"}
    assert one(rows, normalised_term="rash")["stated_by"] == "Orzentra, Riftvara"


def shared(rows: Rows) -> None:
    row = one(rows, normalised_term="fatigue")
    assert row["medicines"] >= 3  # 'tiredness' elsewhere
    assert "Selvadra" in row["stated_by"]


def by_area_single_arm(rows: Rows) -> None:
    assert one(rows, area="Breast Neoplasms")["single_arm"] == 3
    assert one(rows, area="not known")["medicines"] == 9


def by_year_single_arm(rows: Rows) -> None:
    assert one(rows, authorised_in=2016)["single_arm_share"] == pytest.approx(0.333)


def stale(rows: Rows) -> None:
    assert rows[0]["medicine_name"] == "Bactovane"
    assert len(rows) == 13


def still_conditional(rows: Rows) -> None:
    (row,) = rows
    assert (row["medicine_name"], row["conditional_date"]) == ("Riftvara", dt.date(2023, 6, 5))
    assert row["months_conditional"] == 27
    assert row["awaited"]


def survival_gain(rows: Rows) -> None:
    row = one(rows, medicine_name="Selvadra")
    assert (row["endpoint_type"], row["gain"], row["unit"]) == ("progression_free_survival", 5.0, "month")
    assert one(rows, medicine_name="Orzentra", endpoint_type="overall_survival")["gain"] == pytest.approx(4.1)


def unexplained_numbers(rows: Rows) -> None:
    assert all(row["number_text"] in row["quote"] for row in rows)


def files(rows: Rows) -> None:
    assert one(rows, reason="not_an_overview")["file_names"] == "orzentra-procedural-steps.pdf"
    assert one(rows, outcome="parsed")["files"] == 14


def what_changed(rows: Rows) -> None:
    descriptions = {row["description"] for row in rows}
    assert "adverse event added: herpes zoster, up to 1 in 100" in descriptions
    assert names(rows) == {"Colvanza"}


ANSWERS: dict[str, Callable[[Rows], None]] = {
    "after_other_treatments": after_other_treatments,
    "conditional_to_standard": conditional_to_standard,
    "effects_only_in_combination": effects_only_in_combination,
    "for_children": for_children,
    "further_data_owed": further_data_owed,
    "least_covered_documents": least_covered_documents,
    "most_uncertain_rows": most_uncertain_rows,
    "must_not_be_used": must_not_be_used,
    "nausea_in_more_than_1_in_10": nausea,
    "oral_once_a_week": oral_once_a_week,
    "orphan_against_other_evidence": orphan,
    "overview_against_catalogue": overview_against_catalogue,
    "partner_network": partner_network,
    "partners_most_used": partners_most_used,
    "patients_per_indication": patients_per_indication,
    "placebo_against_active": placebo_against_active,
    "response_against_comparator": response_against_comparator,
    "same_effect_other_words": same_effect,
    "serious_against_any": serious_against_any,
    "serious_side_effects": serious_side_effects,
    "side_effects_by_atc_class": by_atc_class,
    "side_effects_by_therapeutic_area": by_area,
    "side_effects_shared": shared,
    "single_arm_share_by_area": by_area_single_arm,
    "single_arm_share_by_year": by_year_single_arm,
    "stale_overviews": stale,
    "still_conditional": still_conditional,
    "survival_gain": survival_gain,
    "unexplained_numbers": unexplained_numbers,
    "what_became_of_the_files": files,
    "what_changed": what_changed,
    "what_changed_since": what_changed,
}


def test_every_query_has_its_answer_checked() -> None:
    assert set(ANSWERS) == {query.name for query in cookbook()}
    assert len(ANSWERS) >= 20


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_answer(catalogued: WarehouseFolder, name: str) -> None:
    query = find_query(name)
    answer = ask(catalogued, query.statement)
    assert answer.rows, query.question
    assert len(set(answer.columns)) == len(answer.columns)
    ANSWERS[name]([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_answer_comes_in_the_same_order(catalogued: WarehouseFolder, name: str) -> None:
    statement = find_query(name).statement
    assert ask(catalogued, statement) == ask(catalogued, statement)


def test_a_query_that_is_not_there() -> None:
    with pytest.raises(EparError, match="did you mean stale_overviews"):
        find_query("stale_overview")
    with pytest.raises(EparError, match="epar queries"):
        find_query("")


def test_listed_shown_and_run(catalogued: WarehouseFolder) -> None:
    listed = epar("queries")
    assert listed.returncode == 0
    for query in cookbook():
        assert re.search(rf"^{query.name}\s+{re.escape(query.question[:40])}", listed.stdout, re.MULTILINE)
    shown = epar("queries", "still-conditional", "--show")
    assert shown.stdout.startswith("-- Which medicines are still authorised conditionally")
    run = epar("queries", "still_conditional", "--warehouse", catalogued.root)
    assert "Riftvara" in run.stdout
    assert epar("queries", "nothing_like_it").returncode == 2
