"""No text may make the readers of uses and of giving raise, and none may make them slow."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.parsing.indications import parse_indications
from pipelines.parsing.overview import Overview
from pipelines.parsing.regimens import parse_regimens
from tests.parsing.cases_indications import CASES as USES
from tests.parsing.cases_regimens import CASES as GIVINGS
from tests.parsing.plain_overview import make_overview

_WORDS = sorted(
    {w for text in [*(c.text for c in USES), *(c.text for c in GIVINGS)] for w in text.split()}
    | {"\n•", "(", ")", "(((", "\n", ";", "–", "1,2,3", "½"}
)
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join)
_SECONDS = 2.0  # processor time for 20 kB, twenty times the longest real sentence
_LONG = {
    "words": " ".join(_WORDS * 20),
    "list": "Zelvora is used to treat " + ", ".join(["breast cancer", "asthma", "the skin", "a type of"] * 500) + ".",
    "brackets": "Zelvora is used to treat " + "(" * 9000 + " cancer" + ")" * 3000,
    "doses": "The dose is " + " or ".join(["10 mg", "5 mg/kg", "twice a day"] * 600),
    "purposes": "Zelvora is used " + "to treat and " * 1700,
    "partners": "Zelvora is used together with " * 700,
    "numbers": "1, " * 6700,
    "spaces": "a" + " " * 20000 + "b",
    "letters": "a" * 20000,
}


def _check(overview: Overview) -> None:
    indications = parse_indications(overview)
    regimens = parse_regimens(overview, indications["indications"])
    texts = {s.key: s.text for s in overview.sections}
    for tables in (indications, regimens):
        for rows in tables.values():
            for row in rows:
                start, end = int(str(row["char_start"])), int(str(row["char_end"]))
                assert texts[str(row["section"])][start:end] == row["quote"]
    for row in indications["indications"]:
        assert str(row["condition"]).strip() == row["condition"] != ""
    for row in regimens["regimens"]:
        assert (row["confidence_reason"] is None) == (row["confidence"] == 1)
        assert (row["frequency_unit"] is None) == (row["frequency_times"] is None)
    identities = [r["regimen_id"] for r in regimens["regimens"]]
    assert len(set(identities)) == len(identities)
    uses = [r["indication_id"] for r in indications["indications"]]
    assert len(set(uses)) == len(uses)


@settings(max_examples=150, deadline=None)
@given(used_for=_TEXTS, how_used=_TEXTS)
def test_any_words_are_read(used_for: str, how_used: str) -> None:
    _check(make_overview(used_for=used_for, how_used=how_used))


@pytest.mark.parametrize("name", _LONG)
def test_long_sentences_are_read_in_time(name: str) -> None:
    overview = make_overview(used_for=_LONG[name][:20000], how_used=_LONG[name][:20000])
    begin = time.process_time()
    _check(overview)
    assert time.process_time() - begin < _SECONDS
