"""What the marts answer, on hand-made rows whose answers are known."""

import datetime as dt
from collections.abc import Callable
from types import ModuleType
from typing import Any

import duckdb
import pytest

from warehouse.sql_files import views

Rows = dict[str, list[dict[str, Any]]]
Mart = Callable[[Rows, str], list[dict[str, Any]]]


def current(rows: Rows, name: str) -> str:
    return next(d["document_id"] for d in rows["documents"] if d["medicine_name"] == name and d["is_current"])


@pytest.mark.parametrize("view", [view.name for view in views()])
def test_every_mart_has_rows(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    assert connection.execute(f"select * from marts.{view}").fetchall()


@pytest.mark.parametrize("view", [view.name for view in views()])
def test_every_mart_takes_an_empty_warehouse(rows: Rows, mart: Mart, view: str) -> None:
    assert mart({table: [] for table in rows}, view) == []


@pytest.mark.parametrize("view", [view.name for view in views() if view.name not in {"document_changes"}])
def test_marts_do_not_multiply_rows(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    relation = connection.sql(f"select * from marts.{view}")
    assert len(relation.fetchall()) == len(relation.distinct().fetchall())


def test_frequency_macros(connection: duckdb.DuckDBPyConnection) -> None:
    def ask(expression: str) -> Any:
        found = connection.execute(f"select {expression}").fetchone()
        assert found is not None
        return found[0]

    assert ask("frequency_at_least(0.1, 1, 0.1)") is True
    assert ask("frequency_at_least(null, 0.01, 0.1)") is False
    assert ask("frequency_at_least(null, 0.1, 0.1)") is None
    assert ask("frequency_at_least(0.01, 0.1, 0.05)") is None
    assert ask("frequency_at_least(null, null, 0.1)") is None
    assert ask("frequency_more_than(0.1, false, 1, 0.1)") is True
    assert ask("frequency_more_than(0.1, true, 0.2, 0.1)") is None
    assert ask("frequency_more_than(null, null, 0.1, 0.1)") is False
    assert ask("frequency_more_than(0.2, true, 1, 0.1)") is True
    assert ask("frequency_more_than(null, null, null, 0.1)") is None
    assert ask("frequency_words('more_than', 1, 10, null, null)") == "more than 1 in 10"
    assert ask("frequency_words('between', 1, 100, 10, 100)") == "between 1 in 100 and 10 in 100"
    assert ask("frequency_words(null, null, null, null, null)") is None


def test_profile_takes_the_widest_bounds(rows: Rows, mart: Mart, samples: ModuleType) -> None:
    document = current(rows, "Orvandil")
    like = next(row for row in rows["adverse_events"] if row["document_id"] == document)
    provenance = {name: like[name] for name in ("document_id", "section", "page", "char_start", "char_end", "quote")}
    provenance["parser_version"] = like["parser_version"]

    def add(term: str, **values: Any) -> None:
        rows["adverse_events"].append({**samples.adverse_event(term, **values), **provenance})

    add("Itching", **samples.more_than(3, 10))
    add("itching", **samples.more_than(1, 10, is_serious=True))
    add("pain", **samples.more_than(1, 10))
    add("pain", **samples.up_to(1, 100))
    add("dryness", **samples.up_to(1, 100, band="uncommon", band_basis="leaflet_wording"))
    add("dryness")
    profile = {row["term"]: row for row in mart(rows, "adverse_event_profile") if row["medicine_name"] == "Orvandil"}

    itching = profile["itching"]
    assert (itching["statement_count"], itching["is_serious"]) == (2, True)
    assert (itching["lower_bound"], itching["lower_inclusive"], itching["upper_bound"]) == (0.1, False, 1.0)
    assert itching["band"] == "very_common"
    assert len(itching["adverse_event_ids"].split(", ")) == 2
    pain = profile["pain"]
    assert (pain["lower_bound"], pain["upper_bound"], pain["band"]) == (None, 1.0, None)
    dryness = profile["dryness"]
    assert (dryness["lower_bound"], dryness["upper_bound"], dryness["band"]) == (None, 0.01, "uncommon")
    nausea = profile["nausea"]
    assert (nausea["lower_bound"], nausea["upper_bound"]) == (None, None)
    assert (nausea["lowest_point"], nausea["highest_point"]) == (0.3, 0.3)


def test_profile_keeps_contexts_apart(rows: Rows, mart: Mart) -> None:
    nausea = [
        row
        for row in mart(rows, "adverse_event_profile")
        if row["medicine_name"] == "Zeltravix" and row["term"] == "nausea"
    ]
    assert {(row["context"], row["is_serious"]) for row in nausea} == {("together with orvandine", False), (None, True)}
    assert {row["atc_code"] for row in nausea} == {"L01XX99"}


def test_evidence_base(rows: Rows, mart: Mart) -> None:
    base = {(row["medicine_name"], row["condition"]): row for row in mart(rows, "evidence_base")}
    assert set(base) == {
        ("Zeltravix", "harlow fever"),
        ("Zeltravix", "glass bone disease"),
        ("Orvandil", "harlow fever"),
    }
    fever = base["Zeltravix", "harlow fever"]
    assert (fever["patient_count"], fever["study_count"], fever["main_study_count"]) == (402, 1, 1)
    assert (fever["placebo_count"], fever["single_arm_share"], fever["weakest_match"]) == (1, 0.0, "same_words")
    bone = base["Zeltravix", "glass bone disease"]
    assert (bone["single_arm_count"], bone["single_arm_share"]) == (1, 1.0)


def test_evidence_base_says_how_studies_were_assigned(rows: Rows, mart: Mart) -> None:
    for study in rows["studies"]:
        if study["document_id"] == current(rows, "Zeltravix"):
            study["condition"] = "severe Harlow fever" if study["position"] == 0 else "another illness"
        elif study["document_id"] == current(rows, "Orvandil"):
            study["condition"] = None
            study["n_participants"] = study["n_qualifier"] = None
    base = {(row["medicine_name"], row["condition"]): row for row in mart(rows, "evidence_base")}
    assert base["Zeltravix", "harlow fever"]["weakest_match"] == "contained_words"
    bone = base["Zeltravix", "glass bone disease"]
    assert (bone["study_count"], bone["patient_count"], bone["weakest_match"]) == (0, None, None)
    none = base["Zeltravix", None]
    assert (none["study_count"], none["patient_count"], none["indication_count"]) == (1, 25, 0)
    assert none["weakest_match"] == "none"
    only = base["Orvandil", "harlow fever"]
    assert (only["weakest_match"], only["studies_without_number"], only["patient_count"]) == (
        "only_indication",
        1,
        None,
    )


def test_evidence_base_loses_no_study(rows: Rows, mart: Mart) -> None:
    now = {d["document_id"] for d in rows["documents"] if d["is_current"]}
    expected = sum(study["document_id"] in now for study in rows["studies"])
    assert sum(row["study_count"] for row in mart(rows, "evidence_base")) == expected


def test_timeline(rows: Rows, mart: Mart) -> None:
    found = {row["medicine_name"]: row for row in mart(rows, "authorisation_timeline")}
    assert set(found) == {"Zeltravix", "Orvandil"}
    first = found["Zeltravix"]
    assert first["first_authorisation_kind"] == "conditional_authorisation"
    assert first["months_conditional_to_standard"] == 28  # March 2020 to July 2022
    assert first["days_conditional_to_standard"] is None  # the second date is known to the month
    assert first["is_still_conditional"] is False
    second = found["Orvandil"]
    assert second["first_authorisation_date"] == dt.date(2004, 6, 4)
    assert (second["orphan_designation_count"], second["is_still_conditional"]) == (1, False)
    assert second["months_conditional_to_standard"] is None


def test_timeline_to_the_day(rows: Rows, mart: Mart) -> None:
    for event in rows["authorisation_events"]:
        if event["event"] == "switch_to_standard":
            event.update(date=dt.date(2020, 5, 25), date_precision="day")
    found = next(row for row in mart(rows, "authorisation_timeline") if row["medicine_name"] == "Zeltravix")
    assert found["days_conditional_to_standard"] == 60
    assert found["months_conditional_to_standard"] == 1  # a day short of two


def test_still_conditional(rows: Rows, mart: Mart) -> None:
    rows["authorisation_events"] = [e for e in rows["authorisation_events"] if e["event"] != "switch_to_standard"]
    found = next(row for row in mart(rows, "authorisation_timeline") if row["medicine_name"] == "Zeltravix")
    assert found["is_still_conditional"] is True


def test_regimen_finder(rows: Rows, mart: Mart) -> None:
    found = {row["frequency"]: row for row in mart(rows, "regimen_finder")}
    assert set(found) == {"once every week", "once", "twice every day"}
    assert found["once every week"]["partners"] == "orvandine"
    assert found["once"]["doses"] == "3 mg/kg, 5 mg/kg"
    assert found["once"]["partners"] is None
    assert found["twice every day"]["doses"] == "1 injection"
    assert found["twice every day"]["active_substances"] == "orvandine, belatrine"


def test_regimen_without_frequency_stays(rows: Rows, mart: Mart) -> None:
    for regimen in rows["regimens"]:
        regimen.update(frequency_times=None, frequency_period=None, frequency_unit=None, administrations_per_week=None)
    assert [row["frequency"] for row in mart(rows, "regimen_finder")] == [None, None, None]


def test_partner_network(rows: Rows, mart: Mart) -> None:
    (row,) = mart(rows, "partner_network")
    assert (row["medicine_name"], row["partner"], row["partner_medicines"]) == ("Zeltravix", "orvandine", "Orvandil")
    assert (row["indication_count"], row["regimen_count"], row["conditions"]) == (1, 1, "harlow fever")


def test_document_changes(rows: Rows, mart: Mart) -> None:
    found = mart(rows, "document_changes")
    assert {(row["change"], row["description"]) for row in found} == {
        ("added", "adverse event added: nausea, serious, up to 1 in 10"),
        ("removed", "adverse event removed: rash, up to 1 in 100"),
        ("added", "event added: switch to standard, 2022-07"),
    }
    assert {row["medicine_name"] for row in found} == {"Zeltravix"}
    assert {(row["old_last_updated"], row["new_last_updated"]) for row in found} == {
        (dt.date(2021, 3, 1), dt.date(2023, 5, 1))
    }
    for row in found:
        rows_of = {next(iter(fact.values())) for fact in rows[row["table_name"]]}
        assert row["row_id"] in rows_of or any(row["row_id"] in fact.values() for fact in rows[row["table_name"]])


def test_every_kind_of_fact_can_change(rows: Rows, mart: Mart) -> None:
    """Without its facts, the older version makes all facts of the newer one new."""
    old = next(d["document_id"] for d in rows["documents"] if not d["is_current"])
    kept = ("documents", "sections", "document_ledger", "medicines", "adverse_event_terms")
    emptied = {
        table: [row for row in found if table in kept or row.get("document_id") != old] for table, found in rows.items()
    }
    found = mart(emptied, "document_changes")
    assert {row["change"] for row in found} == {"added"}
    assert all(row["fact"] for row in found)
    assert {row["table_name"] for row in found} == {
        "active_substances",
        "authorisation_events",
        "indications",
        "regimens",
        "studies",
        "study_results",
        "adverse_events",
        "contraindications",
        "risk_measures",
    }
    facts = {row["fact"] for row in found}
    assert "indication: harlow fever, adults, from 18 years of age, with orvandine, after 1 earlier treatment" in facts
    assert "study: 402 people, harlow fever, against placebo, 12 weeks long, main study" in facts
    assert "study: 25 people, glass bone disease, without comparison" in facts
    assert "result: study of 402 people, response, treated, after 12 weeks, 30%, 60 of 201" in facts
    assert "regimen: oral, tablet, with orvandine, once every week" in facts


def test_a_fact_that_changed_is_one_change(rows: Rows, mart: Mart) -> None:
    """Not one that went and one that came; unless two statements stand against one."""
    old = next(d["document_id"] for d in rows["documents"] if not d["is_current"])
    stated = [row for row in rows["adverse_events"] if row["document_id"] == old and row["frequency_direction"]]
    term = next(
        row["term"]
        for row in stated
        if any(
            new["term"] == row["term"] and new["document_id"] == current(rows, "Zeltravix")
            for new in rows["adverse_events"]
        )
    )
    row = next(row for row in stated if row["term"] == term)
    row["is_serious"] = True
    (found,) = [found for found in mart(rows, "document_changes") if found["change"] == "changed"]
    assert found["description"].startswith(f"adverse event changed: {term}")
    assert 'from "serious, ' in found["description"]
    assert found["old_row_id"] == row["adverse_event_id"]
    assert found["row_id"] != found["old_row_id"]


def test_reconciliation_only_where_both_are_known(rows: Rows, mart: Mart) -> None:
    found = {row["field"]: row for row in mart(rows, "reconciliation")}
    assert set(found) == {"authorisation_date", "conditional"}
    date = found["authorisation_date"]
    assert (date["overview_value"], date["catalogue_value"]) == ("2020-03-26", "2020-03-27")
    assert date["quote"].startswith("Zeltravix received")
    assert (found["conditional"]["overview_value"], found["conditional"]["catalogue_value"]) == ("no", "yes")


def test_reconciliation_of_every_field(rows: Rows, mart: Mart) -> None:
    medicine = next(row for row in rows["medicines"] if row["medicine_name"] == "Orvandil")
    medicine.update(
        medicine_name="Orvandil Plus",
        active_substance="malvadine",
        medicine_status="Withdrawn",
        is_orphan=False,
        is_conditional=True,
        is_exceptional=True,
        marketing_authorisation_date=dt.date(2004, 6, 5),
    )
    found = [row for row in mart(rows, "reconciliation") if row["product_number"] == medicine["product_number"]]
    assert sorted(row["field"] for row in found) == [
        "active_substance",
        "active_substance",
        "authorisation_date",
        "conditional",
        "exceptional",
        "medicine_name",
        "orphan",
        "status",
    ]
    assert all(row["overview_value"] and row["catalogue_value"] for row in found)


def test_reconciliation_allows_for_precision_and_remarks(rows: Rows, mart: Mart) -> None:
    for event in rows["authorisation_events"]:
        if event["event"] == "authorisation":
            event.update(date=dt.date(2004, 6, 1), date_precision="month")
    medicine = next(row for row in rows["medicines"] if row["medicine_name"] == "Orvandil")
    medicine.update(
        medicine_name="Orvandil (previously Orvandil Example)",
        active_substance="orvandine phosphate;belatrine",
        medicine_status="Authorised",
        marketing_authorisation_date=dt.date(2004, 6, 30),
    )
    found = mart(rows, "reconciliation")
    assert [row for row in found if row["product_number"] == medicine["product_number"]] == []


def test_extraction_coverage(rows: Rows, mart: Mart) -> None:
    found = {
        (row["medicine_name"], row["section"]): row for row in mart(rows, "extraction_coverage") if row["is_current"]
    }
    benefits = found["Zeltravix", "benefits"]
    assert (benefits["numbers_present"], benefits["numbers_claimed"], benefits["numbers_classed"]) == (9, 8, 1)
    assert benefits["share_claimed"] == pytest.approx(8 / 9)
    assert benefits["share_claimed_or_classed"] == 1
    risks = found["Orvandil", "risks"]
    assert (risks["numbers_unexplained"], risks["share_claimed_or_classed"]) == (1, 0.75)
    assert found["Orvandil", "used_for"]["share_claimed"] is None
    assert ("Zeltravix", "preamble") not in found


def test_marts_show_current_documents(rows: Rows, mart: Mart) -> None:
    old = next(d["document_id"] for d in rows["documents"] if not d["is_current"])
    for view in ("adverse_event_profile", "evidence_base", "authorisation_timeline", "regimen_finder"):
        assert old not in {row["document_id"] for row in mart(rows, view)}
