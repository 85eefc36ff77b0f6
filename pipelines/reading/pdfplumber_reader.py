"""The reference reader: pdfplumber, page by page, with pdfium for pages on which pdfplumber falls short."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.metadata import version
from typing import Final

from pipelines.reading.assemble import LINES_VERSION
from pipelines.reading.completeness import Count, check_page, count_glyphs, count_text, falls_short
from pipelines.reading.document import ReadPage, read_document
from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.guard import describe
from pipelines.reading.limits import DEFAULT_LIMITS, Limits
from pipelines.reading.lines import PageCount, ReadDocument, ReadError
from pipelines.reading.pdfium_text import PdfiumPage
from pipelines.reading.pdfplumber_text import PlumberDocument, open_pdfplumber

_NAME: Final = "pdfplumber"


class PdfplumberReader:
    """Reads with pdfplumber; each page's characters are counted with pdfium, too."""

    name: str = _NAME

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self.version: str = f"{LINES_VERSION}-{version('pdfplumber')}-{version('pypdfium2')}"

    def read(self, data: bytes) -> ReadDocument:
        """A PDF's bytes -> its lines. Raises ReadError, and nothing else; reasons in `lines.REASON_MESSAGES`."""
        return read_document(data, self._limits, self.name, _prepare)


def _prepare(data: bytes, pages: int, stack: ExitStack) -> ReadPage:
    plumber: PlumberDocument | None = None
    trouble = ""
    try:
        plumber = stack.enter_context(open_pdfplumber(data))
        found = plumber.page_count
    except Exception as error:  # pdfium has opened it, so its pages can still be read
        plumber, trouble = None, describe(error)
    else:
        if found != pages:
            raise ReadError("damaged", f"pdfium finds {pages} pages, pdfplumber {found}")
    return lambda page: _read_page(page, plumber, trouble)


def _read_page(page: PdfiumPage, plumber: PlumberDocument | None, trouble: str) -> tuple[PageGlyphs, PageCount]:
    """The page as the better of the two readers has it. Raises ReadError('incomplete_text') if neither has it all."""
    number = page.number
    glyphs: PageGlyphs | None = None
    count: Count | None = None
    if plumber is not None:
        try:
            glyphs = plumber.glyphs(number)
            count = count_glyphs(glyphs)
        except Exception as error:
            trouble = describe(error)
    if glyphs is not None and count is not None:
        reference = count_text(page.text(), page.unmapped())
        if not count.unmapped and not reference.unmapped and not falls_short(count, reference):
            check_page(number, count, reference)
            return glyphs, PageCount(number, count.total, reference.total, _NAME)
    # Now glyph by glyph: that leaves out what lies off the page, and tells bullets from unmapped letters.
    other = page.glyphs()
    other_count = count_glyphs(other)
    if glyphs is not None and count is not None and not falls_short(count, other_count):
        check_page(number, count, other_count)
        return glyphs, PageCount(number, count.total, other_count.total, _NAME)
    if trouble and not other_count.total and page.count:
        raise ReadError("incomplete_text", f"page {number}: {trouble}")
    check_page(number, other_count, count)
    return other, PageCount(number, None if count is None else count.total, other_count.total, "pdfium")
