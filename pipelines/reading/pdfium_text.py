"""pdfium, through pypdfium2's raw API: opening, counting characters, and pages as glyphs.

pdfium is not thread-safe: everything here runs under one lock, held while a document is open.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

import pypdfium2  # noqa: F401  (initialises the library)
import pypdfium2.raw as raw

from pipelines.reading.glyphs import (
    OFF_PAGE,
    Frame,
    Glyph,
    Matrix,
    PageGlyphs,
    angle_of,
    font_style,
    is_sheared,
    is_symbol_font,
    lightness_of_rgb,
    multiply,
)
from pipelines.reading.lines import ReadError
from pipelines.reading.normalise import BULLET, REPLACEMENT

PDFIUM_LOCK: Final = threading.RLock()

_ERRORS: Final = {
    raw.FPDF_ERR_PASSWORD: ("encrypted", "a password is needed to open it"),
    raw.FPDF_ERR_SECURITY: ("encrypted", "its kind of encryption is unknown"),
    raw.FPDF_ERR_FORMAT: ("damaged", "its structure cannot be read"),
    raw.FPDF_ERR_FILE: ("damaged", "it cannot be opened"),
    raw.FPDF_ERR_PAGE: ("damaged", "its pages cannot be found"),
}
_HYPHEN_MARK: Final = 0x02  # pdfium puts this for the hyphen, hard or soft, at which it would join two lines
_MADE_UP: Final = frozenset((0x20, 0x0A, 0x0D))  # what pdfium adds to a page's characters
_NO_CHARACTER: Final = frozenset((0, 0xFFFD))
_NAME_BYTES: Final = 256
_FORM_DEPTH: Final = 4  # forms within forms


class _Look(NamedTuple):
    """What a glyph's advance depends on, besides its character."""

    font: int
    size: float
    stretch: float  # points that a width of 1 takes along the writing direction
    angle: int
    a: float
    b: float


class _Run(NamedTuple):
    """What holds for all characters of one text object."""

    look: _Look
    font: Any
    is_symbol: bool
    bold: bool
    italic: bool
    lightness: float | None


_NO_RUN: Final = _Run(_Look(0, 0.0, 1.0, 0, 1.0, 0.0), None, False, False, False, None)


class PdfiumPage:
    """One open page. Use `PdfiumDocument.page`, which closes it."""

    def __init__(self, page: Any, text_page: Any, number: int) -> None:
        self._page = page
        self._text = text_page
        self.number = number
        self.count: int = max(0, raw.FPDFText_CountChars(text_page))
        self._fonts: dict[int, tuple[str, int]] = {}
        self._colour = tuple(ctypes.c_uint() for _ in range(4))

    def text(self) -> str:
        """All characters in pdfium's order, with the spaces and line ends that pdfium adds; for counting."""
        if not self.count:
            return ""
        # One UTF-16 unit may be needed twice for characters beyond the BMP; pdfium counts them as one.
        size = 2 * self.count + 1
        buffer = (ctypes.c_ushort * size)()
        written = raw.FPDFText_GetText(self._text, 0, self.count, buffer)
        return bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace").replace("\ufffe", "-")

    def unmapped(self) -> int:
        """How many characters pdfium knows no Unicode for; `text` leaves them out."""
        no_unicode = raw.FPDFText_HasUnicodeMapError
        return sum(no_unicode(self._text, index) == 1 for index in range(self.count))

    def frame(self) -> Frame:
        """The displayed part of the page."""
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(self._page, box)
        rotation = 90 * (max(0, raw.FPDFPage_GetRotation(self._page)) % 4)
        return Frame((box.left, box.bottom, box.right, box.top), rotation)

    def picture_share(self) -> tuple[float, int]:
        """(largest share of the page that one picture covers, number of drawn paths), also within forms."""
        frame = self.frame()
        area = max(1.0, frame.width * frame.height)
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        share, paths = 0.0, 0
        for index in range(max(0, raw.FPDFPage_CountObjects(self._page))):
            item = raw.FPDFPage_GetObject(self._page, index)
            pictures, drawn = _pictures_and_paths(item, _FORM_DEPTH)
            paths += drawn
            if pictures and raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
                share = max(share, (right.value - left.value) * (top.value - bottom.value) / area)
        return share, paths

    def glyphs(self) -> PageGlyphs:
        """The page's characters with place, size and style. A space that pdfium made up is marked as guessed."""
        frame = self.frame()
        width, height = frame.width, frame.height
        ctm = frame.ctm()
        text = self._text
        matrix = raw.FS_MATRIX()
        origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
        get_unicode, is_generated = raw.FPDFText_GetUnicode, raw.FPDFText_IsGenerated
        get_origin, get_matrix = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetMatrix
        no_unicode = raw.FPDFText_HasUnicodeMapError

        found: list[Glyph] = []
        unmapped = 0
        key: tuple[float, ...] | None = None
        run = _NO_RUN
        advances: dict[tuple[_Look, int], float] = {}
        last_place: tuple[float, float] | None = None
        for index in range(self.count):
            code = get_unicode(text, index)
            if code in _MADE_UP and is_generated(text, index):
                # pdfium puts these where it sees a gap or line end, also in place of a space drawn on its own.
                last_place = None
                if code == 0x20 and found and found[-1].text != " ":
                    found.append(_guessed_space(found[-1]))
                continue
            get_origin(text, index, origin_x, origin_y)
            get_matrix(text, index, matrix)
            this = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
            if this != key:  # another text object: its font and colour hold for all its characters
                key = this
                run = self._run(index, this, ctm)
            x, y = origin_x.value, origin_y.value
            shown_x = x * ctm[0] + y * ctm[2] + ctm[4]
            shown_y = height - (x * ctm[1] + y * ctm[3] + ctm[5])
            if not (-OFF_PAGE <= shown_x <= width + OFF_PAGE and -OFF_PAGE <= shown_y <= height + OFF_PAGE):
                continue
            if code == _HYPHEN_MARK:
                character = "-"
            elif code in _NO_CHARACTER or no_unicode(text, index) == 1:
                character = BULLET if run.is_symbol else REPLACEMENT
                unmapped += not run.is_symbol
            else:
                character = chr(code)
            if last_place == (x, y) and found:
                # Several characters for one glyph (ligature, ToUnicode string): pdfium gives them one place and box.
                advance = self._box_advance(index, x, y, run.look)
                found[-1] = found[-1]._replace(text=found[-1].text + character, advance=advance)
                continue
            last_place = (x, y)
            look = run.look
            known = (look, code)
            if (advance := advances.get(known, -1.0)) < 0:
                advance, is_stated = self._advance(index, x, y, run, code)
                if is_stated:  # else it may be that of a ligature, whose first letter this is
                    advances[known] = advance
            found.append(
                Glyph(character, shown_x, shown_y, advance, look.size, look.angle, run.bold, run.italic, run.lightness)
            )
        return PageGlyphs(self.number, width, height, found, unmapped)

    def _run(self, index: int, matrix: tuple[float, ...], ctm: Matrix) -> _Run:
        """What holds for all characters of the text object that character `index` is of."""
        a, b, c, d, e, f = matrix
        shown = multiply((a, b, c, d, e, f), ctm)
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(self._text, index))
        font_key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if font_key not in self._fonts:
            self._fonts[font_key] = self._font_name(index)
        name, flags = self._fonts[font_key]
        bold, italic = font_style(name, flags)
        font_size = abs(raw.FPDFText_GetFontSize(self._text, index))
        look = _Look(
            font=font_key,
            size=font_size * math.hypot(shown[2], shown[3]),
            stretch=font_size * math.hypot(shown[0], shown[1]),
            angle=angle_of(shown),
            a=a,
            b=b,
        )
        return _Run(look, font, is_symbol_font(name), bold, italic or is_sheared(shown), self._lightness(index))

    def _font_name(self, index: int) -> tuple[str, int]:
        """Name and flags of a character's font."""
        name = ctypes.create_string_buffer(_NAME_BYTES)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, index, name, _NAME_BYTES, flags)
        return name.value.decode("utf-8", errors="replace"), flags.value

    def _lightness(self, index: int) -> float | None:
        red, green, blue, alpha = self._colour
        if not raw.FPDFText_GetFillColor(self._text, index, red, green, blue, alpha):
            return None
        return lightness_of_rgb(red.value / 255, green.value / 255, blue.value / 255)

    def _advance(self, index: int, x: float, y: float, run: _Run, code: int) -> tuple[float, bool]:
        """(a glyph's advance, whether its font states it).

        The box takes in what a letter's ink has beyond its advance (an f's arm) and tells that of a slanted glyph only
        roughly. But the font's width is looked up by character, and a font may hold a character twice.
        """
        look = run.look
        boxed = self._box_advance(index, x, y, look)
        width = ctypes.c_float()
        if not run.font or code == _HYPHEN_MARK or not raw.FPDFFont_GetGlyphWidth(run.font, code, 1.0, width):
            return boxed, False
        stated = width.value * look.stretch
        if stated > 0 and (look.angle % 90 or abs(boxed - stated) < 0.2 * look.size):
            return min(stated, boxed) if look.angle % 90 == 0 else stated, True
        return boxed, False

    def _box_advance(self, index: int, x: float, y: float, look: _Look) -> float:
        """Advance along the writing direction, from the loose box, which starts at the origin."""
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._text, index, box)
        if look.b == 0:
            return max(0.0, box.right - x if look.a > 0 else x - box.left)
        if look.a == 0:
            return max(0.0, box.top - y if look.b > 0 else y - box.bottom)
        # Slanted: the box is that of a rotated rectangle (advance x size); solve its width for the advance.
        norm = math.hypot(look.a, look.b)
        return max(0.0, (box.right - box.left - look.size * abs(look.b) / norm) * norm / abs(look.a))


def _pictures_and_paths(item: Any, depth: int) -> tuple[int, int]:
    """How many pictures and paths a page object is, or a form holds."""
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_IMAGE:
        return 1, 0
    if kind == raw.FPDF_PAGEOBJ_PATH:
        return 0, 1
    pictures, paths = 0, 0
    if kind == raw.FPDF_PAGEOBJ_FORM and depth:
        for index in range(max(0, raw.FPDFFormObj_CountObjects(item))):
            inner = _pictures_and_paths(raw.FPDFFormObj_GetObject(item, index), depth - 1)
            pictures, paths = pictures + inner[0], paths + inner[1]
    return pictures, paths


def _guessed_space(before: Glyph) -> Glyph:
    """A space of no width at the end of the glyph `before`."""
    turn = math.radians(before.angle)
    return before._replace(
        text=" ",
        x=before.x + before.advance * math.cos(turn),
        y=before.y - before.advance * math.sin(turn),
        advance=0.0,
        guessed=True,
    )


class PdfiumDocument:
    """An open document. Use `open_pdfium`, which closes it."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self.page_count: int = raw.FPDF_GetPageCount(handle)

    @contextmanager
    def page(self, number: int) -> Iterator[PdfiumPage]:
        """Page `number` (1-based), closed at the end. Raises ReadError('damaged') where it cannot be loaded."""
        page = raw.FPDF_LoadPage(self._handle, number - 1)
        if not page:
            raise ReadError("damaged", f"page {number} cannot be loaded")
        try:
            text_page = raw.FPDFText_LoadPage(page)
            if not text_page:
                raise ReadError("damaged", f"page {number}: its text cannot be loaded")
            try:
                yield PdfiumPage(page, text_page, number)
            finally:
                raw.FPDFText_ClosePage(text_page)
        finally:
            raw.FPDF_ClosePage(page)


@contextmanager
def open_pdfium(data: bytes) -> Iterator[PdfiumDocument]:
    """Opens a PDF from memory, with the empty password. Raises ReadError('encrypted' | 'damaged' | 'unreadable')."""
    with PDFIUM_LOCK:
        handle = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not handle:
            reason, detail = _ERRORS.get(raw.FPDF_GetLastError(), ("unreadable", "it cannot be opened"))
            raise ReadError(reason, detail)
        try:
            yield PdfiumDocument(handle)
        finally:
            raw.FPDF_CloseDocument(handle)
