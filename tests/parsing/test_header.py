"""Header fields, template and language, authorisation events."""

from datetime import date

import pytest

from pipelines.parsing.authorisation_events import parse_authorisation_events
from pipelines.parsing.document import UnsupportedDocument, parse_document, read_overview
from pipelines.parsing.header import canonical_product_number, looks_english, split_substances
from tests.parsing.texts import TextLine, lines_of, overview

SECTIONS = {
    "used_for": "Zenvora is used to treat gout in adults. It contains the active substance zenvorimab.",
    "how_used": "Zenvora is given once a day by mouth.",
    "other_information": "Zenvora received a marketing authorisation valid throughout the EU on 3 May 2021.\n"
    "This overview was last updated in 06-2022.",
}


def furniture(*texts: tuple[str, str]) -> list[TextLine]:
    return [TextLine(text, role=role) for role, text in texts]


def test_header_fields_and_the_footer_reference_wins() -> None:
    lines = furniture(("head", "EMA/111111/2021"), ("head", "EMEA/H/C/004711"))
    lines += lines_of("Zenvora", SECTIONS)
    lines += furniture(("running_footer", "Zenvora (zenvorimab)"), ("running_footer", "EMA/222222/2022 Page 2/2"))
    _, header = read_overview(lines, "0" * 16)
    assert header.medicine_name == "Zenvora"
    assert header.active_substances == ("zenvorimab",)
    assert header.product_number == "EMEA/H/C/004711"
    assert header.ema_reference == "EMA/222222/2022"
    assert (header.template, header.last_updated) == ("overview", date(2022, 6, 1))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("EMEA/H/C/471", "EMEA/H/C/000471"),
        ("EMEA/H/C005201", "EMEA/H/C/005201"),
        ("EMEA/H/W/002300", "EMEA/H/W/002300"),
        ("EMA/559316/2022", None),
    ],
)
def test_canonical_product_number(text: str, number: str | None) -> None:
    assert canonical_product_number(text) == number


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("alfamab / betanib", ["alfamab", "betanib"]),
        ("alfamab or betanib / gammavir sodium", ["alfamab", "betanib", "gammavir sodium"]),
        ("alfamab, betanib and gammavir", ["alfamab", "betanib", "gammavir"]),
        ("Moon fever vaccine (live, attenuated)", ["Moon fever vaccine (live, attenuated)"]),
        ("moon fever and star fever vaccine", ["moon fever and star fever vaccine"]),
    ],
)
def test_split_substances(text: str, names: list[str]) -> None:
    assert split_substances(text) == names


def test_another_kind_of_document_is_unsupported() -> None:
    lines = [TextLine("This is the assessment report of the committee for the medicine and its use in the EU.")] * 9
    with pytest.raises(UnsupportedDocument) as caught:
        parse_document(lines, "0" * 16)
    assert caught.value.reason == "not_an_overview"


def test_another_language_is_unsupported() -> None:
    text = "Zenvora est un médicament utilisé pour traiter la goutte chez les adultes qui ne peuvent pas prendre"
    with pytest.raises(UnsupportedDocument) as caught:
        parse_document([TextLine(text)] * 5, "0" * 16)
    assert caught.value.reason == "other_language"
    assert not looks_english(text * 3)


def events(**sections: str) -> list[tuple[object, object, object]]:
    rows = parse_authorisation_events(overview("Zenvora", **sections))
    return [(r["event"], str(r["date"]), r["date_precision"]) for r in rows]


def test_a_grant() -> None:
    text = "Zenvora received a marketing authorisation valid throughout the EU on 3 May 2021."
    assert events(other_information=text) == [("authorisation", "2021-05-03", "day")]


def test_conditional_then_standard() -> None:
    text = (
        "Zenvora received a conditional marketing authorisation valid throughout the EU on 3 May 2021. "
        "This was switched to a standard marketing authorisation on 4 June 2023."
    )
    assert events(other_information=text) == [
        ("conditional_authorisation", "2021-05-03", "day"),
        ("switch_to_standard", "2023-06-04", "day"),
    ]


def test_exceptional_said_elsewhere_names_the_grant() -> None:
    found = events(
        why_authorised="Zenvora has been authorised under ‘exceptional circumstances’.",
        other_information="Zenvora was granted a marketing authorisation in March 2020.",
    )
    assert found == [("exceptional_authorisation", "2020-03-01", "month")]


def test_old_template_renewal_and_withdrawal() -> None:
    text = (
        "The European Commission granted a marketing authorisation for Zenvora to Invented Pharma on 1 June 2004. "
        "The marketing authorisation was renewed on 1 June 2009 and withdrawn at the company's request on 2 July 2012."
    )
    assert [e[:2] for e in events(other_information=text)] == [
        ("authorisation", "2004-06-01"),
        ("renewal", "2009-06-01"),
        ("withdrawal", "2012-07-02"),
    ]


def test_orphan_designations_for_two_diseases() -> None:
    text = (
        "Zenvora was designated an ‘orphan medicine’ on 12 July 2010 (for moon fever) and 5 August 2011 (for star "
        "fever)."
    )
    assert [e[:2] for e in events(used_for=text)] == [
        ("orphan_designation", "2010-07-12"),
        ("orphan_designation", "2011-08-05"),
    ]


def test_other_medicines_dates_are_no_events() -> None:
    assert events(used_for="The reference medicine has been authorised in the EU since 2005.") == []
    assert events(other_information="This overview was last updated in 06-2022.") == []
