# ruff: noqa: E501
"""The grammars of side effects, contraindications and measures never raise and stay quick, whatever the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.parsing.adverse_events import parse_adverse_events
from pipelines.parsing.contraindications import parse_contraindications
from pipelines.parsing.frequencies import find_frequencies
from pipelines.parsing.risk_measures import parse_risk_measures
from tests.parsing.test_adverse_event_sentences import overview_of

TOKENS = """
The most common side effects with Zandrivo ( ) , ; : . and or are is include including such as which may affect more than up to
1 in 10 people 100 patients between 1,000 seen children adults In When used together on its own headache nausea pain muscles bones
nose throat infection the of a liver enzymes serious can be life-threatening • must not be used pregnant women who have unless
hypersensitive (allergic) any other ingredients company will provide card registry study followed by called half third % 20% ⟦0⟧ –
were reported had experience severe they these both compared with the risk raised makes more prone to Rarely, women child low levels white blood cells [ ] ’ “ ” in 1 at least rarely There have been cases of
""".split()
texts = st.lists(st.sampled_from([*TOKENS, "\n"]), max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_random_vocabulary_never_raises(text: str) -> None:
    overview = overview_of(text)
    for row in parse_adverse_events(overview, []):
        assert str(row["term"]).strip() == row["term"] != ""
        assert overview.sections[0].text[int(str(row["char_start"])) : int(str(row["char_end"]))] == row["quote"]
        assert (row["confidence_reason"] is None) == (row["confidence"] == 1)
    for row in parse_contraindications(overview):
        assert str(row["text"]).strip() == row["text"] != ""
    parse_risk_measures(overview_of(text, key="measures"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_never_raises(text: str) -> None:
    overview = overview_of(text)
    parse_adverse_events(overview, [])
    parse_contraindications(overview)
    parse_risk_measures(overview)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_frequencies_are_shares(text: str) -> None:
    for found in find_frequencies(text):
        columns = found.columns()
        assert 0 < found.numerator <= found.denominator
        lower, upper = columns["lower_bound"], columns["upper_bound"]
        assert lower is None or upper is None or 0 <= float(str(lower)) <= float(str(upper)) <= 1


@pytest.mark.parametrize(
    "unit",
    [
        "headache (pain), ",
        "the most common side effects with ",
        "more than 1 in 10 people ",
        "a ",
        "and in children nausea, ",
        "(which may affect ",
        "patients who have ",
        "must not be used in ",
        "muscle or ",
        "serious ",
        "1 1 1 ",
        "which can ",
        "In adults, ",
        "seen in ",
        "side effects, ",
        "the risk of ",
        "and they can be ",
        ", the most common of which ",
        "which may cause a, b, ",
        "12 of the 60 patients ",
        "⟦0⟧, ",
        "compared with ",
        "common are ",
    ],
)
def test_long_sentence_is_quick(unit: str) -> None:
    text = "The most common side effects are " + unit * (19_000 // len(unit))
    overview = overview_of(text)
    start = time.perf_counter()
    parse_adverse_events(overview, [])
    parse_contraindications(overview)
    parse_risk_measures(overview)
    assert time.perf_counter() - start < 4
