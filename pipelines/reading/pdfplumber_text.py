"""pdfplumber: pages as glyphs.

pdfplumber's `extract_text` and `extract_words` mix a watermark's letters into the text and take most of the time; here
only its characters are used.
"""

from __future__ import annotations

import io
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pdfplumber
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from pipelines.reading.glyphs import (
    OFF_PAGE,
    Box,
    Frame,
    Glyph,
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
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
logging.getLogger("pdfplumber").setLevel(logging.CRITICAL)

_UNMAPPED: Final = "(cid:"


def _box(raw_box: Any) -> Box:
    x0, y0, x1, y1 = (float(value) for value in raw_box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _frames(page: Page) -> tuple[Frame, Frame]:
    """(the media box, in which pdfminer places characters; the crop box within it, which is displayed)."""
    attrs = page.page_obj.attrs
    media = _box(resolve1(value) for value in resolve1(attrs["MediaBox"]))
    crop = media
    if attrs.get("CropBox") is not None:
        left, bottom, right, top = _box(resolve1(value) for value in resolve1(attrs["CropBox"]))
        cut = max(left, media[0]), max(bottom, media[1]), min(right, media[2]), min(top, media[3])
        if cut[0] < cut[2] and cut[1] < cut[3]:
            crop = cut
    return Frame(media, page.rotation), Frame(crop, page.rotation)


def _lightness(colour: Any) -> float | None:
    """Lightness of a fill colour as pdfplumber gives it: one, three or four numbers 0..1, a pattern, or nothing."""
    if colour is None:
        return None
    if isinstance(colour, int | float):
        return float(colour)
    values = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(value, int | float) for value in values):
        return None
    if len(values) == 1:
        return float(values[0])
    if len(values) == 3:
        return lightness_of_rgb(*values)
    if len(values) == 4:
        cyan, magenta, yellow, black = values
        return lightness_of_rgb(*((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)))
    return None


def page_glyphs(page: Page) -> PageGlyphs:
    """One pdfplumber page -> its glyphs. The page is not closed here.

    Characters are taken from the page's layout: `page.chars`, which makes a dictionary of 20 entries from each of them,
    takes longer than all the rest.
    """
    media, shown = _frames(page)
    width, height = shown.width, shown.height
    # pdfminer's matrices lead to the media box; these are the steps from there to the crop box.
    shift_x = shown.ctm()[4] - media.ctm()[4]
    shift_y = shown.ctm()[5] - media.ctm()[5]
    found: list[Glyph] = []
    unmapped = 0
    for char in _characters(page.layout):
        text = char.get_text()
        matrix = char.matrix
        x = matrix[4] + shift_x
        y = height - (matrix[5] + shift_y)
        if not text or not (-OFF_PAGE <= x <= width + OFF_PAGE and -OFF_PAGE <= y <= height + OFF_PAGE):
            continue
        name = str(char.fontname)
        if text.startswith(_UNMAPPED):
            is_symbol = is_symbol_font(name)
            text = BULLET if is_symbol else REPLACEMENT
            unmapped += not is_symbol
        bold, italic = font_style(name)
        angle = angle_of(matrix)
        if angle in (0, 180):
            size, advance = char.height, char.width
        elif angle in (90, 270):
            size, advance = char.width, char.height
        else:
            size, advance = _slanted(char)
        lightness = _lightness(char.graphicstate.ncolor)
        found.append(Glyph(text, x, y, advance, size, angle, bold, italic or is_sheared(matrix), lightness))
    return PageGlyphs(page.page_number, width, height, found, unmapped)


def _characters(container: Any) -> Iterator[LTChar]:
    """All characters, also those inside form XObjects (figures, to pdfminer), in drawing order."""
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters(item)


def _slanted(char: LTChar) -> tuple[float, float]:
    """(font size, advance) of a slanted character, whose box is that of the rotated rectangle advance x size.

    pdfminer keeps the advance in text space; scaled by the matrix, it leaves the size as the one unknown.
    """
    a, b = char.matrix[0], char.matrix[1]
    norm = math.hypot(a, b)
    advance = char.adv * norm
    return max(0.0, (char.width - advance * abs(a) / norm) * norm / abs(b)), advance


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
            raise ReadError("encrypted", "pdfplumber: password needed") from error
        raise
    try:
        yield PlumberDocument(pdf)
    finally:
        pdf.close()
