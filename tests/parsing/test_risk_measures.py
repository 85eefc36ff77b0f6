"""Measures and obligations for a safe use: own sentences with the kinds that they state."""

import pytest

from pipelines.parsing.risk_measures import parse_risk_measures
from tests.parsing.test_adverse_event_sentences import overview_of

CASES: list[tuple[str, list[str]]] = [
    ("The company that markets Zandrivo will provide a patient card on the risk of infections.", ["patient_card"]),
    ("Patients will receive an alert card and a guide.", ["patient_card", "educational_material"]),
    ("Doctors will be given educational material with a checklist.", ["educational_material"]),
    ("The company will set up a registry of all treated patients.", ["registry"]),
    ("The company must carry out a study of long-term safety.", ["further_data"]),
    ("The company must submit the final results of the trial by 2031.", ["further_data"]),
    ("The company will run a pregnancy prevention programme.", ["controlled_access"]),
    ("The company will ensure that tests for the gene are available.", ["other"]),
    (
        "The company will provide:\n• a card for patients;\n• a brochure for pharmacists.",
        ["patient_card", "educational_material"],
    ),
    (
        "Recommendations and precautions to be followed have been included in the summary of product characteristics.",
        [],
    ),
    ("As for all medicines, data on the use of Zandrivo are continuously monitored.", []),
    ("Side effects reported with Zandrivo are carefully evaluated.", []),
    ("Zandrivo contributes to a better quality of life.", []),
]


@pytest.mark.parametrize(("text", "kinds"), CASES, ids=[c[0][:60] for c in CASES])
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [r["kind"] for r in parse_risk_measures(overview_of(text, key="measures"))] == kinds


def test_other_sections_need_an_obligation() -> None:
    assert parse_risk_measures(overview_of("A study showed that most patients responded.", key="why_authorised")) == []
    rows = parse_risk_measures(overview_of("The company will provide further data from a study.", key="why_authorised"))
    assert [r["kind"] for r in rows] == ["further_data"]
