"""No figure of the benchmark table may fall by more than 0.01, and each stays at what the product promises."""

import json
from pathlib import Path

import pytest

from tests.golden.benchmark import COVERAGE, REPORT, TABLE, report, score
from tests.golden.corpus import SETS, SHARED, gold_dir

# What the product promises on the annotated documents (dev), by figure.
PROMISED = {
    "documents.fields": 0.99,
    "documents.active_substances": 0.99,
    "sections": 0.99,
    "authorisation_events": 0.99,
    "adverse_events.term": 0.97,
    "adverse_events.row": 0.96,
    "adverse_events.row_in_context": 0.94,
    "adverse_events.explanation": 0.95,
    "contraindications": 0.92,
    "indications.condition": 0.92,
    "indications.age_groups": 0.95,
    "indications.prior_treatments": 0.95,
    "indications.partners": 0.92,
    "regimens.routes": 0.97,
    "regimens.forms": 0.95,
    "regimens.frequencies": 0.95,
    "regimens.partners": 0.92,
    "regimens.doses": 0.93,
    "studies.participants": 0.96,
    "studies.comparator_type": 0.92,
    "studies.comparators": 0.90,
    "study_results.value": 0.94,
    "study_results.row": 0.92,
    COVERAGE: 0.97,
}


def benchmark() -> dict[str, dict[str, dict[str, float]]]:
    table: dict[str, dict[str, dict[str, float]]] = json.loads(TABLE.read_text())
    return table


@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls(name: str, tmp_path: Path) -> None:
    if not (SHARED / "gold" / "score.py").exists():
        pytest.skip(f"the scorer is not here: {SHARED / 'gold' / 'score.py'}")
    if not gold_dir(name).is_dir():
        pytest.skip(f"the set {name} is not here: {gold_dir(name)}")
    figures = score(name, tmp_path)
    known = benchmark()["figures"][name]
    fallen = {k: (known[k], v) for k, v in figures.items() if v < known[k] - 0.01}
    assert not fallen, f"figures that fell on {name} (before, now): {fallen}"
    if name == "dev":
        below = {k: figures[k] for k, bar in PROMISED.items() if figures[k] < bar}
        assert not below, f"figures below what is promised: {below}"


def test_the_report_shows_the_table() -> None:
    table = benchmark()
    assert REPORT.read_text() == report(table["figures"], table["first"])
