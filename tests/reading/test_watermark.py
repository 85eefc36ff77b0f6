"""What is written across a page comes out of its text, and says whether the medicine is withdrawn."""

from __future__ import annotations

import math

import pytest

from pipelines.reading.lines import Line, ReadDocument
from pipelines.reading.reader import get_reader
from tests.reading.pdf_files import BODY, PdfFile, body_lines, document, show

WITHDRAWN = "Medicinal product no longer authorised"
LONG_BODY = BODY * 8


@pytest.fixture(params=["pdfplumber", "pdfium"])
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def across(text: str, degrees: float = 45, x: float = 60, y: float = 250, size: float = 33, more: str = "") -> str:
    """Content that writes a text at an angle."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    matrix = f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x} {y}"
    return f"q 0.5 g BT /F1 {size} Tf {more} {matrix} Tm ({text}) Tj ET Q\n"


def body_of(result: ReadDocument) -> list[str]:
    return [line.text for line in result.body()]


def marks_of(result: ReadDocument) -> list[Line]:
    return [line for line in result.lines if line.role == "watermark"]


@pytest.mark.parametrize("degrees", [30, 45, 54.7, 60, 90, 135, 315])
def test_at_any_angle(reader: str, degrees: float) -> None:
    x, y = (60, 200) if degrees < 90 else (300, 200) if degrees == 90 else (520, 200) if degrees == 135 else (60, 650)
    content = across(WITHDRAWN, degrees, x, y, 22)
    result = get_reader(reader).read(document(body_lines(LONG_BODY) + content))
    assert body_of(result) == list(LONG_BODY)
    assert [line.text for line in marks_of(result)] == [WITHDRAWN]
    assert result.is_withdrawn_watermark


def test_drawn_before_the_text(reader: str) -> None:
    result = get_reader(reader).read(document(across(WITHDRAWN) + body_lines(LONG_BODY)))
    assert body_of(result) == list(LONG_BODY)
    assert result.is_withdrawn_watermark


def test_on_one_page_of_two(reader: str) -> None:
    result = get_reader(reader).read(document(body_lines(LONG_BODY), body_lines(LONG_BODY) + across(WITHDRAWN)))
    assert body_of(result) == list(LONG_BODY) * 2
    assert [line.page for line in marks_of(result)] == [2]
    assert result.lines[-1].role == "watermark"
    assert result.is_withdrawn_watermark


def test_squeezed_letters(reader: str) -> None:
    result = get_reader(reader).read(document(body_lines(LONG_BODY) + across(WITHDRAWN, more="60 Tz")))
    assert body_of(result) == list(LONG_BODY)
    assert [line.text for line in marks_of(result)] == [WITHDRAWN]


def test_letters_placed_one_by_one(reader: str) -> None:
    letters = "".join(
        across(letter, x=60 + 11 * step, y=250 + 11 * step, size=20)
        for step, letter in enumerate(WITHDRAWN)
        if letter != " "
    )
    result = get_reader(reader).read(document(body_lines(LONG_BODY) + letters))
    assert body_of(result) == list(LONG_BODY)
    assert result.is_withdrawn_watermark


def test_on_two_lines(reader: str) -> None:
    content = across("Medicinal product", x=60, y=300) + across("no longer authorised", x=90, y=270)
    result = get_reader(reader).read(document(body_lines(LONG_BODY) + content))
    assert body_of(result) == list(LONG_BODY)
    assert [line.text for line in marks_of(result)] == ["Medicinal product", "no longer authorised"]
    assert result.is_withdrawn_watermark


def test_as_a_form_with_a_turned_matrix(reader: str) -> None:
    file = PdfFile()
    font = file.font()
    fonts = f"/Font << /F1 {font} 0 R >>"
    form = file.stream(
        f"BT 0.5 g /F1 33 Tf ({WITHDRAWN}) Tj ET",
        f"/Type /XObject /Subtype /Form /BBox [0 -20 700 60] /Resources << {fonts} >>",
    )
    turned = "q 0.7071 0.7071 -0.7071 0.7071 60 250 cm /Fm1 Do Q\n"
    file.page(body_lines(LONG_BODY) + turned, f"{fonts} /XObject << /Fm1 {form} 0 R >>")
    result = get_reader(reader).read(file.bytes())
    assert body_of(result) == list(LONG_BODY)
    assert [line.text for line in marks_of(result)] == [WITHDRAWN]
    assert result.is_withdrawn_watermark


def test_upright_letters_lying_on_the_text(reader: str) -> None:
    content = f"q 0.8 g {show('No longer authorised', 60, 708, 33)} Q\n"
    result = get_reader(reader).read(document(body_lines() + content))
    assert body_of(result) == list(BODY)
    assert result.is_withdrawn_watermark


def test_another_watermark_is_no_withdrawal(reader: str) -> None:
    result = get_reader(reader).read(document(body_lines(LONG_BODY) + across("Draft for consultation")))
    assert body_of(result) == list(LONG_BODY)
    assert not result.is_withdrawn_watermark


def test_a_large_title_is_no_watermark(reader: str) -> None:
    result = get_reader(reader).read(document(show("Exampla (examplinib)", 62, 770, 24) + body_lines()))
    assert body_of(result) == ["Exampla (examplinib)", *BODY]
    assert not marks_of(result)


def test_a_sentence_of_the_text_is_no_withdrawal(reader: str) -> None:
    result = get_reader(reader).read(document(body_lines(("The medicine is no longer authorised.", *BODY))))
    assert not result.is_withdrawn_watermark


def test_a_page_with_less_text_than_watermark(reader: str) -> None:
    pages = [body_lines(LONG_BODY), body_lines(("This overview was last updated.",)) + across(WITHDRAWN)]
    result = get_reader(reader).read(document(*pages))
    assert body_of(result) == [*LONG_BODY, "This overview was last updated."]
    assert result.is_withdrawn_watermark
