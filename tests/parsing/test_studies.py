"""Studies, comparators and results from small texts; the parser's limits on long and odd ones."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.parsing.result_numbers import find_figures
from pipelines.parsing.study_rows import parse_studies
from tests.parsing.study_cases import CASES, Study
from tests.parsing.texts import overview


def studies_of(**sections: str) -> list[Study]:
    tables = parse_studies(overview(**sections), [])
    out: list[Study] = []
    for row in tables["studies"]:
        names = [str(c["comparator"]) for c in tables["study_comparators"] if c["study_id"] == row["study_id"]]
        results = [
            (str(r["arm"]), float(str(r["value"])), str(r["unit"]))
            for r in tables["study_results"]
            if r["study_id"] == row["study_id"]
        ]
        number = row["n_participants"]
        out.append((None if number is None else int(str(number)), str(row["comparator_type"]), names, results))
    return out


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_benefits_texts(text: str, expected: list[Study]) -> None:
    found = [
        (n, kind, ["placebo" if "sham" in c else c for c in names], results)
        for n, kind, names, results in studies_of(benefits=text)
    ]
    wanted = [
        (n, kind, ["placebo" if "sham" in c else c for c in names], results) for n, kind, names, results in expected
    ]
    assert found == wanted


def test_participants_and_results_stand_in_two_sections() -> None:
    found = studies_of(
        how_studied="Examplix was compared with placebo in one main study involving 230 adults with eczema. A second "
        "main study, involving 124 children with eczema, compared Examplix cream with hydrocortisone.",
        benefits="In adults, the skin had cleared in 51% of the patients given Examplix and 8% of those given placebo. "
        "In children, the figures were 47% with Examplix and 44% with hydrocortisone.",
    )
    assert found == [
        (230, "placebo", ["placebo"], [("treatment", 51, "%"), ("comparator", 8, "%")]),
        (124, "active", ["hydrocortisone"], [("treatment", 47, "%"), ("comparator", 44, "%")]),
    ]


def test_provenance_of_each_row() -> None:
    doc = overview(benefits=CASES[0][0])
    section = doc.section("benefits")
    assert section is not None
    tables = parse_studies(doc, [])
    for rows in tables.values():
        assert rows
        for row in rows:
            assert section.text[int(str(row["char_start"])) : int(str(row["char_end"]))] == row["quote"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least a 50% reduction in 40% of patients", [(50, "threshold"), (40, None)]),
        ("after 12 weeks, 40% of patients", [(12, "time_point"), (40, None)]),
        ("patients were followed up for 18 months", [(18, "follow_up_time")]),
        ("children aged 6 to 11 years", [(6, "age"), (11, "age")]),
        ("at doses of 5, 10 or 20 mg a day", [(5, "dose_in_study"), (10, "dose_in_study"), (20, "dose_in_study")]),
        ("two main studies", [(2, "count_of_studies")]),
        ("at the start of the study, the score was 24 points", [(24, "baseline")]),
        ("a score below 7%", [(7, "threshold")]),
        ("grade 2 disease", [(2, "grade_or_type")]),
    ],
)
def test_what_is_no_result(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert [(f.value, f.reason) for f in find_figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "unit", "numerator", "denominator"),
    [
        ("54% (60 out of 112)", 54, "%", 60, 112),
        ("108 patients (29%)", 29, "%", 108, None),
        ("5 of 8 patients recovered", 5, "people", 5, 8),
        ("13 of the 17 patients (76%)", 76, "%", 13, 17),
        ("a quarter of patients (25.3%)", 25.3, "%", None, None),
        ("less than half of the patients", 50, "%", None, None),
        ("an average of 1.1 moderate or severe exacerbations", 1.1, "exacerbation", None, None),
        ("0.4 relapses per year", 0.4, "relapse per year", None, None),
        ("lived for one and a half years", 1.5, "year", None, None),
        ("improved by 7.0 more letters", 7, "letter", None, None),
    ],
)
def test_figures(text: str, value: float, unit: str, numerator: int | None, denominator: int | None) -> None:
    (figure,) = [f for f in find_figures(text) if not f.reason]
    assert (figure.value, figure.unit, figure.numerator, figure.denominator) == (value, unit, numerator, denominator)


WORDS = """
    patients given Examplix placebo study studies 12 40% (5 out of 9) compared with than while and or in the first
    second main , . ; weeks months respectively involving 300 adults lived average ( ) of 1.2 points was not
""".split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_text_is_read_without_error(words: list[str]) -> None:
    studies_of(benefits=" ".join(["The", *words]), how_studied=" ".join(["A", *reversed(words)]))


@pytest.mark.parametrize("unit", ["patients given Examplix and ", "12 out of ", "compared with the ", "( a, "])
def test_long_sentences_do_not_blow_up(unit: str) -> None:
    started = time.monotonic()
    studies_of(benefits="A study in 300 adults " + unit * (20_000 // len(unit)))
    short = time.monotonic() - started
    assert short < 20, "one long sentence must not take time beyond its length"
