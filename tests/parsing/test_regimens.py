import pytest

from pipelines.parsing.regimens import parse_regimens
from tests.parsing.cases_regimens import CASES, Case
from tests.parsing.cases_regimens_areas import AREAS
from tests.parsing.cases_regimens_more import MORE
from tests.parsing.cases_regimens_precision import PRECISION
from tests.parsing.plain_overview import make_overview


def frequency(row: dict[str, object]) -> str:
    if row["frequency_unit"] == "once":
        return "once"
    return f"{row['frequency_times']}/{row['frequency_period']} {row['frequency_unit']}"


def dose(row: dict[str, object]) -> str:
    return (
        f"{float(str(row['value'])):g}".replace("1e+06", "1000000")
        + f" {str(row['unit']).lower()}"
        + (f"/{row['per']}" if row["per"] else "")
    )


@pytest.mark.parametrize("case", [*CASES, *MORE, *AREAS, *PRECISION], ids=lambda c: c.text[:60])
def test_reads_what_a_reader_reads(case: Case) -> None:
    used_for = case.used_for or "Zelvora is used to treat gout."
    tables = parse_regimens(make_overview(used_for=used_for, how_used=case.text), [])
    rows = tables["regimens"]
    found = {
        "routes": {r["route"] for r in rows} - {None},
        "forms": {r["form"] for r in rows} - {None},
        "frequencies": {frequency(r) for r in rows if r["frequency_unit"]},
        "doses": {dose(r) for r in tables["regimen_doses"]},
        "partners": {r["partner"] for r in tables["regimen_partners"]},
    }
    expected = {
        "routes": set(case.routes.split()),
        "forms": set(case.forms.split()),
        "frequencies": {f for f in case.frequencies.split(";") if f},
        "doses": {d.strip() for d in case.doses.split(";") if d.strip()},
        "partners": set(case.partners),
    }
    assert found == expected
