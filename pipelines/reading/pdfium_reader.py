"""The fast reader: pdfium alone. It gives the same lines as the reference reader, in a fraction of the time."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.metadata import version
from typing import Final

from pipelines.reading.assemble import LINES_VERSION
from pipelines.reading.completeness import check_page, count_glyphs
from pipelines.reading.document import ReadPage, read_document
from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.limits import DEFAULT_LIMITS, Limits
from pipelines.reading.lines import PageCount, ReadDocument
from pipelines.reading.pdfium_text import PdfiumPage

_NAME: Final = "pdfium"


class PdfiumReader:
    """Reads with pdfium. Glyphs that it cannot map it says itself; no second reader is asked."""

    name: str = _NAME

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self.version: str = f"{LINES_VERSION}-{version('pypdfium2')}"

    def read(self, data: bytes) -> ReadDocument:
        """A PDF's bytes -> its lines. Raises ReadError, and nothing else; reasons in `lines.REASON_MESSAGES`."""
        return read_document(data, self._limits, self.name, _prepare)


def _prepare(data: bytes, pages: int, stack: ExitStack) -> ReadPage:
    return _read_page


def _read_page(page: PdfiumPage) -> tuple[PageGlyphs, PageCount]:
    glyphs = page.glyphs()
    count = count_glyphs(glyphs)
    check_page(page.number, count, None)
    return glyphs, PageCount(page.number, None, count.total, _NAME)
