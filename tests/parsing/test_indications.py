import re

import pytest

from pipelines.parsing.indications import parse_indications
from tests.parsing.cases_indications import CASES, Case
from tests.parsing.cases_indications_areas import AREAS
from tests.parsing.cases_indications_more import MORE
from tests.parsing.cases_indications_precision import PRECISION
from tests.parsing.plain_overview import make_overview


def _norm(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower().strip())


@pytest.mark.parametrize("case", [*CASES, *MORE, *AREAS, *PRECISION], ids=lambda c: c.text[:60])
def test_reads_what_a_reader_reads(case: Case) -> None:
    tables = parse_indications(make_overview(used_for=case.text))
    rows = tables["indications"]
    assert sorted({_norm(str(r["condition"])) for r in rows}) == sorted(_norm(c) for c in case.conditions)
    assert {r["age_group"] for r in tables["indication_age_groups"]} == set(case.ages.split())
    assert {r["min_prior_treatments"] for r in rows} - {None} == set(case.prior)
    assert {r["partner"] for r in tables["indication_partners"]} == set(case.partners)
    if case.min_age is not None:
        ages = [float(str(r["min_age_years"])) for r in rows if r["min_age_years"] is not None]
        assert min(ages) == case.min_age
