"""pdfplumber: pages as glyphs.

pdfplumber opens the file, its pages and fonts; the characters are taken where pdfminer, beneath it, draws them. Its
`chars` make a dictionary of 20 entries from each character, which takes longer than all the rest, and leave out by how
much a character is raised, without which 10⁶ reads 106.
"""

from __future__ import annotations

import io
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pdfplumber
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from pipelines.reading.glyphs import (
    OFF_PAGE,
    Box,
    Frame,
    Glyph,
    Matrix,
    PageGlyphs,
    angle_of,
    font_style,
    is_sheared,
    is_symbol_font,
    lightness_of_rgb,
)
from pipelines.reading.lines import ReadError
from pipelines.reading.normalise import BULLET, REPLACEMENT

# pdfminer warns for each odd colour or font it meets; what matters of it is caught by the character counts.
for _name in ("pdfminer", "pdfplumber"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class _GlyphDevice(PDFTextDevice):
    """What pdfminer draws a page on: keeps the characters, and nothing else."""

    def __init__(self, manager: Any, shown: Frame, shift: tuple[float, float]) -> None:
        super().__init__(manager)
        self.glyphs: list[Glyph] = []
        self.unmapped = 0
        self._width, self._height = shown.width, shown.height
        self._shift_x, self._shift_y = shift

    def render_char(
        self,
        matrix: Matrix,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Keeps one character; gives its advance in text space, by which pdfminer places the next one."""
        advance: float = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        x = e + rise * c + self._shift_x
        y = self._height - (f + rise * d + self._shift_y)
        if not (-OFF_PAGE <= x <= self._width + OFF_PAGE and -OFF_PAGE <= y <= self._height + OFF_PAGE):
            return advance
        name = str(font.fontname)
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = BULLET if is_symbol_font(name) else REPLACEMENT
            self.unmapped += text is REPLACEMENT
        if text:
            bold, italic = font_style(name, font.flags)
            self.glyphs.append(
                Glyph(
                    text,
                    x,
                    y,
                    advance * (a if b == 0 and a > 0 else math.hypot(a, b)),
                    abs(fontsize) * (d if c == 0 and d > 0 else math.hypot(c, d)),
                    angle_of(matrix),
                    bold,
                    italic or is_sheared(matrix),
                    _lightness(graphicstate.ncolor),
                )
            )
        return advance


def page_glyphs(page: Page) -> PageGlyphs:
    """One pdfplumber page -> its glyphs. The page is not closed here."""
    media, shown = _frames(page)
    # pdfminer's matrices lead to the media box; these are the steps from there to the crop box.
    shift = shown.ctm()[4] - media.ctm()[4], shown.ctm()[5] - media.ctm()[5]
    manager = page.pdf.rsrcmgr
    device = _GlyphDevice(manager, shown, shift)
    PDFPageInterpreter(manager, device).process_page(page.page_obj)
    return PageGlyphs(page.page_number, shown.width, shown.height, device.glyphs, device.unmapped)


def _frames(page: Page) -> tuple[Frame, Frame]:
    """(the media box, in which pdfminer places characters; the crop box within it, which is displayed)."""
    attrs = page.page_obj.attrs
    media = crop = _box(attrs["MediaBox"])
    if media[0] == media[2] or media[1] == media[3]:
        raise ValueError("the page has no extent")
    if resolve1(attrs.get("CropBox")) is not None:
        left, bottom, right, top = _box(attrs["CropBox"])
        cut = max(left, media[0]), max(bottom, media[1]), min(right, media[2]), min(top, media[3])
        if cut[0] < cut[2] and cut[1] < cut[3]:
            crop = cut
    return Frame(media, page.rotation), Frame(crop, page.rotation)


def _box(value: Any) -> Box:
    x0, y0, x1, y1 = (float(resolve1(number)) for number in resolve1(value))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _lightness(colour: Any) -> float | None:
    """Lightness of a fill colour as pdfminer gives it: one, three or four numbers 0..1, a pattern, or nothing."""
    if isinstance(colour, int | float):
        return float(colour)
    if not isinstance(colour, tuple | list) or not all(isinstance(value, int | float) for value in colour):
        return None
    if len(colour) == 1:
        return float(colour[0])
    if len(colour) == 3:
        return lightness_of_rgb(*colour)
    if len(colour) == 4:
        cyan, magenta, yellow, black = colour
        return lightness_of_rgb(*((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)))
    return None


class PlumberDocument:
    """An open document. Use `open_pdfplumber`, which closes it."""

    def __init__(self, pdf: PDF) -> None:
        self._pdf = pdf

    @property
    def page_count(self) -> int:
        return len(self._pdf.pages)

    def glyphs(self, number: int) -> PageGlyphs:
        """Page `number` (1-based) as glyphs. The page's objects are freed, so that memory stays flat."""
        page = self._pdf.pages[number - 1]
        try:
            return page_glyphs(page)
        finally:
            page.close()


@contextmanager
def open_pdfplumber(data: bytes) -> Iterator[PlumberDocument]:
    """Opens a PDF from memory, with the empty password. Errors are pdfminer's own, save ReadError('encrypted')."""
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
    except Exception as error:
        causes = (error, *error.args)  # pdfplumber wraps pdfminer's errors
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
            raise ReadError("encrypted", "a password is needed to open it") from error
        raise
    try:
        yield PlumberDocument(pdf)
    finally:
        with suppress(Exception):  # it looks at all pages once more, also at those that cannot be read
            pdf.close()
