"""Roles: what belongs to the page and not to the text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipelines.reading.furniture import assign_roles
from pipelines.reading.layout import RawLine

HEIGHT = 842.0
SENTENCE = "The medicine was compared with placebo in a main study of 312 adults with the disease."


def line(text: str, baseline: float, size: float = 9.0, page: int = 1, bold: bool = False) -> RawLine:
    return RawLine(
        page=page,
        text=text,
        x0=62,
        top=baseline - 0.8 * size,
        x1=62 + 0.5 * size * len(text),
        bottom=baseline + 0.22 * size,
        baseline=baseline,
        font_size=size,
        is_bold=bold,
        is_italic=False,
    )


def text_lines(page: int, first: float = 200, last: float = 700, size: float = 9.0) -> list[RawLine]:
    count = int((last - first) / 13) + 1
    return [line(f"{SENTENCE} {page}.{index}", first + 13 * index, size, page) for index in range(count)]


def block(texts: Sequence[str], last: float, size: float = 7.0, page: int = 1, step: float = 8.5) -> list[RawLine]:
    """Lines of which the last one stands at `last`."""
    return [line(text, last - step * (len(texts) - 1 - index), size, page) for index, text in enumerate(texts)]


def roles(*pages: list[RawLine]) -> list[list[str]]:
    numbered = dict(enumerate(pages, 1))
    assign_roles(numbered, dict.fromkeys(numbered, HEIGHT))
    return [[item.role for item in page] for page in pages]


def footer_roles(texts: Sequence[str], page: int = 1, pages: int = 1, **options: float) -> list[str]:
    """Roles of a block at the foot of page `page` of a document with text on all pages."""
    made = [text_lines(number) for number in range(1, pages + 1)]
    made[page - 1] += block(texts, 810, page=page, **options)
    found = roles(*made)[page - 1]
    assert set(found[: -len(texts)]) == {"body"}
    return found[-len(texts) :]


ADDRESSES = {
    "2008": [
        "7 Westferry Circus, Canary Wharf, London E14 4HB, UK",
        "Tel. (44-20) 74 18 84 00 Fax (44-20) 74 18 84 16",
        "E-mail: mail@emea.europa.eu http://www.emea.europa.eu",
        "© European Medicines Agency, 2008. Reproduction is authorised provided the source is acknowledged.",
    ],
    "2008, broken otherwise": [
        "7 Westferry Circus, Canary Wharf, London E14 4HB, UK Tel.",
        "(44-20) 74 18 84 00 Fax (44-20) 74 18 84 16 E-mail: mail@emea.europa.eu http://www.emea.europa.eu",
        "© European Medicines Agency, 2008.",
        "Reproduction is authorised provided the source is acknowledged.",
    ],
    "2010": [
        "7 Westferry Circus ● Canary Wharf ● London E14 4HB ● United Kingdom",
        "Telephone +44 (0)20 7418 8400 Facsimile +44 (0)20 7418 8416",
        "E-mail info@ema.europa.eu Website www.ema.europa.eu",
        "An agency of the European Union",
    ],
    "2015": [
        "30 Churchill Place ● Canary Wharf ● London E14 5EU ● United Kingdom",
        "Telephone +44 (0)20 3660 6000 Facsimile +44 (0)20 3660 5555",
        "Send a question via our website www.ema.europa.eu/contact An agency of the European Union",
        "© European Medicines Agency, 2016. Reproduction is authorised provided the source is acknowledged.",
    ],
    "2020": [
        "Official address Domenico Scarlattilaan 6 ● 1083 HS Amsterdam ● The Netherlands",
        "Address for visits and deliveries Refer to www.ema.europa.eu/how-to-find-us",
        "Send us a question Go to www.ema.europa.eu/contact Telephone +31 (0)88 781 6000",
        "An agency of the European Union",
        "© European Medicines Agency, 2022. Reproduction is authorised provided the source is acknowledged.",
    ],
    "one to come": [
        "The Medicines House",
        "New Street 12 ● 1234 AB Elsewhere ● Somewhere",
        "Ask a question",
        "© European Medicines Agency, 2031. Reproduction is authorised provided the source is acknowledged.",
    ],
}


@pytest.mark.parametrize("era", ADDRESSES)
def test_addresses_of_every_era(era: str) -> None:
    assert set(footer_roles(ADDRESSES[era])) == {"address_footer"}


def test_an_address_in_several_sizes_and_columns() -> None:
    lines = [
        *text_lines(1),
        line("7 Westferry Circus ● Canary Wharf ● London E14 4HB ● United Kingdom", 785, 7),
        line("Telephone +44 (0)20 7418 8400 Facsimile +44 (0)20 7418 8416", 793.5, 6.5),
        line("An agency of the European Union", 796, 5.5),
        line("E-mail info@ema.europa.eu Website www.ema.europa.eu", 802, 6.5),
        line("© European Medicines Agency, 2013. Reproduction is authorised.", 820, 7),
    ]
    assert set(roles(lines)[0][-5:]) == {"address_footer"}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Exampla (examplinib)", "EMA/123456/2022 Page 2/3"], ["running_footer"] * 2),
        (["Exampla (examplinib)", "EMA/123456/2022", "Page 2/3"], ["running_footer", "running_footer", "page_number"]),
        (["Exampla (examplinib) EMA/123456/2022 Page 2/3"], ["running_footer"]),
        (["Exampla (examplinib)", "Page 2/3"], ["running_footer", "page_number"]),
        (["Exampla", "EMADOC-1700519818-577467 Page 2/3"], ["running_footer"] * 2),
        (["EMA/CHMP/123/2019 Rev. 2 Page 2/3"], ["running_footer"]),
        (["2/3"], ["page_number"]),
        (["Page 2 of 3"], ["page_number"]),
        (["©EMEA 2007 2/3"], ["running_footer"]),
        (
            ["A vaccine with a name that takes", "two lines (inactivated)", "EMA/1/2022 Page 2/3"],
            ["running_footer"] * 3,
        ),
    ],
)
def test_running_footers_on_the_only_page_that_has_one(texts: list[str], expected: list[str]) -> None:
    assert footer_roles(texts, page=2, pages=3) == expected


def test_a_running_footer_without_reference_comes_again() -> None:
    pages = [text_lines(number) + block(["Example footer of some kind"], 810, page=number) for number in (1, 2, 3)]
    assert [found[-1] for found in roles(*pages)] == ["running_footer"] * 3


def test_a_running_footer_that_repeats_the_title() -> None:
    title = line("Exampla (examplinib)", 120, 15)
    pages = [[title, *text_lines(1)], text_lines(2) + block(["Exampla (examplinib)"], 810, page=2)]
    assert roles(*pages)[1][-1] == "running_footer"


def test_a_footer_of_the_bodys_size() -> None:
    pages = [[*text_lines(n), line(f"EMA/123456/2022 Page {n}/3", 815, 9, n)] for n in (1, 2, 3)]
    assert [found[-1] for found in roles(*pages)] == ["running_footer"] * 3


def test_page_numbers_of_the_bodys_size() -> None:
    pages = [[*text_lines(n), line(f"{n}/2", 815, 9, n)] for n in (1, 2)]
    assert [found[-1] for found in roles(*pages)] == ["page_number"] * 2


def test_a_small_document_of_small_print_keeps_its_text() -> None:
    lines = text_lines(1, last=800, size=7)
    assert set(roles(lines)[0]) == {"body"}


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "For more information, see the Agency’s website: www.ema.europa.eu/medicines.",
        "The product number is EMEA/H/C/001234 and the response rate was 2/3",
        "patients were treated in 12 of 30",
        "© is not a sign of furniture by itself",
        "Telephone interviews were held with 300 patients",
        "12",
    ],
)
def test_a_sentence_at_the_foot_of_a_page_stays(text: str) -> None:
    lines = [*text_lines(2, last=800), line(text, 813, 9, 2)]
    assert roles(text_lines(1), lines, text_lines(3))[1][-1] == "body"


def test_a_number_that_ends_a_paragraph_stays() -> None:
    """The last word of a page's text may be the number of its page."""
    lines = [*text_lines(2, last=800), line("2", 811, 9, 2)]
    assert roles(text_lines(1), lines)[1][-1] == "body"


def test_a_number_that_begins_a_page_stays() -> None:
    lines = [line("2", 75, 9, 2), *text_lines(2, first=88)]
    assert roles(text_lines(1), lines)[1][0] == "body"


def test_text_between_the_body_and_a_footer_stays() -> None:
    lines = [*text_lines(2, last=790), line("EMA/123456/2022 Page 2/3", 815, 7, 2)]
    found = roles(text_lines(1), lines, text_lines(3))[1]
    assert found[-2:] == ["body", "running_footer"]


def test_notes_under_the_text_stay() -> None:
    notes = block(["1 See www.example.org/guideline", "2 See EMA/CHMP/12/2019"], 770, 7.5)
    address = block(ADDRESSES["2015"], 815)
    found = roles(text_lines(1, last=720) + notes + address)[0]
    assert found[-6:] == ["body", "body", *["address_footer"] * 4]


def test_notes_right_above_an_address_stay() -> None:
    notes = block(["1 This is a note of the text.", "2 This is another."], 775, 7)
    address = block(ADDRESSES["2015"], 815)
    found = roles(text_lines(1, last=720) + notes + address)[0]
    assert found[-6:] == ["body", "body", *["address_footer"] * 4]


def test_a_table_row_that_comes_again_at_the_same_place_stays() -> None:
    pages = [[*text_lines(n, last=780), line("Change in the name of the manufacturer", 793, 9, n)] for n in range(1, 7)]
    for page in pages[2:]:
        page[-1].text = f"Another row {page[-1].page * 'x'}"
    assert {found[-1] for found in roles(*pages)} == {"body"}


def test_running_heads() -> None:
    pages = [[line("Exampla – overview", 45, 7, n), *text_lines(n)] for n in (1, 2, 3)]
    assert [found[0] for found in roles(*pages)] == ["running_footer"] * 3


def test_page_numbers_at_the_top() -> None:
    pages = [[line(f"{n}/3", 45, 9, n), *text_lines(n)] for n in (1, 2, 3)]
    assert [found[0] for found in roles(*pages)] == ["page_number"] * 3


def test_a_sentence_that_begins_two_pages_stays() -> None:
    pages = [[line(SENTENCE, 75, 9, n), *text_lines(n, first=88)] for n in (1, 2)]
    assert {found[0] for found in roles(*pages)} == {"body"}


@pytest.mark.parametrize(
    "text",
    [
        "EMA/123456/2022",
        "EMEA/H/C/001234",
        "EMEA/H/C/471",
        "EMEA/H/C/001234/X/0012",
        "EMADOC-1700519818-577467",
        "EMA/CHMP/123456/2015 Rev. 1",
        "Doc. Ref.: EMEA/123456/2008",
        "18 July 2022",
        "London, 5 June 2008",
        "European Medicines Agency",
    ],
)
def test_the_head_of_page_1(text: str) -> None:
    head, title = line(text, 80), line("Exampla (examplinib)", 110, 15)
    assert roles([head, title, *text_lines(1)])[0][:3] == ["head", "body", "body"]
    below = [line("Exampla (examplinib)", 80, 15), line(text, 110), *text_lines(1)]
    assert roles(below)[0][:3] == ["body", "head", "body"]


def test_a_head_is_of_page_1_alone() -> None:
    pages = [text_lines(1), [line("18 July 2022", 80, 9, 2), *text_lines(2)]]
    assert roles(*pages)[1][0] == "body"


@pytest.mark.parametrize(
    "text",
    ["EPAR summary for the public", "EXAMPLA", "EUROPEAN PUBLIC ASSESSMENT REPORT (EPAR)", "examplinib"],
)
def test_titles_are_no_head(text: str) -> None:
    assert roles([line("EMEA/H/C/000471", 80, 7), line(text, 95), *text_lines(1)])[0][:2] == ["head", "body"]


def test_no_pages_and_empty_pages() -> None:
    assign_roles({}, {})
    assert roles([], [line(SENTENCE, 100)]) == [[], ["body"]]
