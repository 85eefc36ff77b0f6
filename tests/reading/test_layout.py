"""Glyphs become lines with the right words, whichever reader gave the glyphs."""

from __future__ import annotations

import pytest
from pdfminer.fontmetrics import FONT_METRICS

from pipelines.reading.lines import Line
from pipelines.reading.reader import get_reader
from tests.reading.pdf_files import BODY, PdfFile, body_lines, document, show

WIDTHS = FONT_METRICS["Helvetica"][1]


@pytest.fixture(params=["pdfplumber", "pdfium"])
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(reader: str, content: str, extra: str = "") -> list[Line]:
    """The lines of a page with this content above the usual body."""
    lines = get_reader(reader).read(document(content + body_lines(top=600), extra=extra)).lines
    assert [line.text for line in lines if line.text in BODY] == list(BODY), "the body must never suffer"
    return [line for line in lines if line.text not in BODY]


def in_pieces(*pieces: tuple[str, float, float], x: float = 62, y: float = 700) -> str:
    """Content with pieces of text one right after the other: (text, size, how far it is raised)."""
    content = ""
    for text, size, raised in pieces:
        content += show(text, x, y + raised, size)
        x += sum(WIDTHS[character] for character in text) * size / 1000
    return content


def test_a_plain_page(reader: str) -> None:
    lines = get_reader(reader).read(document(body_lines())).lines
    assert [line.text for line in lines] == list(BODY)
    assert [line.position for line in lines] == [0, 1, 2, 3, 4]
    first, second = lines[:2]
    assert (first.page, first.role, first.font_size) == (1, "body", 10)
    assert first.x0 == pytest.approx(62, abs=0.1)
    assert first.x1 == pytest.approx(351, abs=1)
    assert first.bottom > 842 - 740 > first.top
    assert second.top - first.top == pytest.approx(14, abs=0.05)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([("called 5HT", 10, 0), ("3", 6, -2), (" antagonist", 10, 0)], "called 5HT3 antagonist"),
        ([("dose per m", 10, 0), ("2", 6, 4), (" of skin", 10, 0)], "dose per m2 of skin"),
        ([("1 x 10", 10, 0), ("6", 6, 4), (" cells", 10, 0)], "1 x 10⁶ cells"),
        ([("2 x 10", 10, 0), ("-9", 6, 4), (" mol", 10, 0)], "2 x 10⁻⁹ mol"),
        ([("seen in 25%", 10, 0), ("1", 6, 4), (" of them", 10, 0)], "seen in 25%¹ of them"),
        ([("the 1", 10, 0), ("st", 6, 4), (" dose", 10, 0)], "the 1st dose"),
        ([("1", 6, 4), (" a note at the line's start", 10, 0)], "1 a note at the line's start"),
        ([("same size but ", 10, 0), ("raised", 10, 2), (" a little", 10, 0)], "same size but raised a little"),
    ],
)
def test_superscripts_and_subscripts_stand_in_their_line(
    reader: str, pieces: list[tuple[str, float, float]], expected: str
) -> None:
    (line,) = read(reader, in_pieces(*pieces))
    assert line.text == expected
    assert line.font_size == 10


def test_text_rise_is_no_further_digit(reader: str) -> None:
    content = "BT /F1 10 Tf 62 700 Td (10) Tj 4 Ts /F1 6 Tf (6) Tj 0 Ts /F1 10 Tf ( cells) Tj ET\n"
    (line,) = read(reader, content)
    assert line.text == "10⁶ cells"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[(Exampla)-278(is)-190(a)-400(medicine.)] TJ", "Exampla is a medicine."),
        ("[(T)80(o)20(day, )-30(W)60(e)-10(b)] TJ", "Today, Web"),
        ("3 Tw (wide spaces in a justified line) Tj 0 Tw", "wide spaces in a justified line"),
        ("-1.2 Tw (tight spaces in a justified line) Tj 0 Tw", "tight spaces in a justified line"),
        ("1.5 Tc (a tracked heading) Tj 0 Tc", "a tracked heading"),
        ("80 Tz (a squeezed line) Tj 100 Tz", "a squeezed line"),
        ("(one  two   three ) Tj", "one two three"),
        ("(one) Tj ( ) Tj (two) Tj ( ) Tj (three) Tj", "one two three"),
    ],
)
def test_spaces(reader: str, content: str, expected: str) -> None:
    (line,) = read(reader, f"BT /F1 10 Tf 1 0 0 1 62 700 Tm {content} ET\n")
    assert line.text == expected


def test_text_printed_twice_to_look_bold_is_read_once(reader: str) -> None:
    text = "all bottles, 22 of them"
    (line,) = read(reader, show(text, 62, 700) + show(text, 62.3, 700))
    assert line.text == text


def test_pieces_drawn_out_of_order(reader: str) -> None:
    (line,) = read(reader, show("first", 62, 700) + show("third", 162, 700) + show("second", 112, 700))
    assert line.text == "first second third"


def test_bold_and_italic(reader: str) -> None:
    lines = read(
        reader,
        show("What is Exampla?", 62, 760, 12, "F2")
        + show("a slanted line", 62, 740, 10, "F3")
        + show("mostly plain with", 62, 720)
        + show("a word", 160, 720, 10, "F2")
        + "BT /F1 10 Tf 1 0 0.3 1 62 700 Tm (slanted by its matrix) Tj ET\n",
    )
    assert [(line.is_bold, line.is_italic) for line in lines] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    "extra",
    ["/CropBox [50 100 500 800]", "/Rotate 180 /CropBox [50 100 500 800]", "/Rotate 270", "/Rotate 90"],
)
def test_coordinates_are_those_of_the_displayed_page(reader: str, extra: str) -> None:
    """A page turned by /Rotate shows this text sideways or upside down; it is read upright all the same."""
    lines = get_reader(reader).read(document(body_lines(), extra=extra)).lines
    assert [line.text for line in lines] == list(BODY)
    left, top = (12.0, 52.0) if "CropBox" in extra else (62.0, 94.0)
    assert (lines[0].x0, lines[0].top) == (pytest.approx(left, abs=0.1), pytest.approx(top, abs=0.1))


def test_a_media_box_that_does_not_start_at_zero(reader: str) -> None:
    plain = get_reader(reader).read(document(body_lines())).lines
    data = document(body_lines(), extra="").replace(b"[0 0 595 842]", b"[9 7 595 842]")
    shifted = get_reader(reader).read(data).lines
    assert [(line.text, round(line.x0 + 9, 1), line.top) for line in shifted] == [
        (line.text, round(line.x0, 1), line.top) for line in plain
    ]


def test_text_beyond_the_page_is_not_read(reader: str) -> None:
    assert read(reader, show("never seen by anyone", 700, 700)) == []


def test_text_in_a_form(reader: str) -> None:
    file = PdfFile()
    font = file.font()
    form = file.stream(
        body_lines(top=640),
        f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 0 100] "
        f"/Resources << /Font << /F1 {font} 0 R >> >>",
    )
    file.page("/Fm1 Do", f"/XObject << /Fm1 {form} 0 R >>")
    lines = get_reader(reader).read(file.bytes()).lines
    assert [line.text for line in lines] == list(BODY)
    assert lines[0].top == pytest.approx(94, abs=0.1)
