"""No text is lost without a word: the readers' counts are compared, and a page is read by the one that has it."""

from __future__ import annotations

from collections import Counter

import pytest

from pipelines.reading.completeness import Count, check_page, count_text, falls_short, is_scan
from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.lines import ReadError
from pipelines.reading.pdfium_text import PdfiumPage
from pipelines.reading.pdfplumber_text import PlumberDocument, open_pdfplumber
from pipelines.reading.reader import get_reader
from tests.reading.pdf_files import BODY, body_document, body_lines, document, embedded_cmap_document

HEADING = "What is Exampla?"
CHARACTERS = len("".join((HEADING, *BODY)).replace(" ", ""))


def counted(text: str, unmapped: int = 0) -> Count:
    return Count(Counter(text), unmapped)


def test_pdfplumber_alone_loses_a_font_with_an_embedded_cmap() -> None:
    """If this fails, pdfminer has learnt to read such fonts, and another file must take this one's part."""
    with open_pdfplumber(embedded_cmap_document()) as document:
        text = "".join(glyph.text for glyph in document.glyphs(1).glyphs)
    assert text == HEADING


def test_the_page_is_read_through_pdfium() -> None:
    result = get_reader("pdfplumber").read(embedded_cmap_document())
    assert [line.text for line in result.lines] == [HEADING, *BODY]
    assert result.lines[0].is_bold
    assert [line.font_size for line in result.lines] == [12, *[10] * len(BODY)]
    (count,) = result.char_counts
    assert (count.pdfplumber, count.pdfium, count.used) == (14, CHARACTERS, "pdfium")
    assert result.reader == "pdfplumber"


def test_the_same_lines_as_from_pdfium() -> None:
    data = embedded_cmap_document()
    assert get_reader("pdfplumber").read(data).lines == get_reader("pdfium").read(data).lines


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_text_that_neither_can_read_refuses_the_document(reader: str) -> None:
    with pytest.raises(ReadError) as caught:
        get_reader(reader).read(embedded_cmap_document(to_unicode=False))
    assert caught.value.reason == "incomplete_text"
    assert caught.value.detail == "page 1: 14 of 320 characters"


def test_pages_are_judged_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that loses one line of the second page, which is less than 1 % of the document."""
    data = document(*[body_lines(BODY * 8)] * 3)
    whole = PlumberDocument.glyphs

    def lossy(self: PlumberDocument, number: int) -> PageGlyphs:
        page = whole(self, number)
        if number == 2:
            page.glyphs = page.glyphs[60:]
        return page

    monkeypatch.setattr(PlumberDocument, "glyphs", lossy)
    result = get_reader("pdfplumber").read(data)
    assert [count.used for count in result.char_counts] == ["pdfplumber", "pdfium", "pdfplumber"]
    assert [line.text for line in result.lines] == list(BODY) * 24


def test_when_pdfium_finds_less_pdfplumber_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PdfiumPage, "text", lambda self: "Exampla")
    (count,) = get_reader("pdfplumber").read(body_document()).char_counts
    assert (count.pdfplumber, count.pdfium, count.used) == (258, 7, "pdfplumber")


@pytest.mark.parametrize(
    ("found", "reference", "short"),
    [(1000, 1000, False), (998, 1000, False), (996, 1000, False), (994, 1000, True), (0, 3, True), (0, 2, False),
     (1000, 10, False)],
)  # fmt: skip
def test_where_falling_short_begins(found: int, reference: int, short: bool) -> None:
    assert falls_short(counted("x" * found), counted("x" * reference)) is short


def test_counts_leave_out_spaces_and_unmapped_glyphs() -> None:
    assert count_text("a b\u00a0c\r\n\ufffd").characters == Counter("abc")
    assert count_text("infor\u00admation").total == count_text("infor-mation").total


def test_a_few_unmapped_glyphs_pass() -> None:
    check_page(1, counted("x" * 2000, unmapped=2), None)
    with pytest.raises(ReadError):
        check_page(1, counted("x" * 2000, unmapped=30), None)


def test_each_reader_lost_another_font() -> None:
    """The same number of characters, but not the same ones."""
    with pytest.raises(ReadError) as caught:
        check_page(4, counted("x" * 900 + "y" * 100), counted("x" * 900 + "z" * 100))
    assert (caught.value.reason, caught.value.detail[:7]) == ("incomplete_text", "page 4:")
    check_page(4, counted("x" * 990 + "y" * 10), counted("x" * 990 + "z" * 10))


def test_what_makes_a_scan() -> None:
    assert is_scan(0, 1.0, 0)
    assert is_scan(19, 0.3, 0)
    assert is_scan(0, 0.0, 2000), "letters drawn as outlines"
    assert not is_scan(0, 0.0, 3), "a blank page with a rule"
    assert not is_scan(800, 1.0, 0), "text on a background picture"
