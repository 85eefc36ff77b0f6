"""The way every reader goes through a document: checks, pages one by one under the limits, then the lines.

pdfium opens each document first, whatever reads it afterwards: it says at once how many pages there are and whether a
password is needed, and it tells pictures from text.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from pipelines.reading.assemble import Assembler
from pipelines.reading.container import check_container
from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.guard import read_errors
from pipelines.reading.limits import Limits
from pipelines.reading.lines import PageCount, ReadDocument, ReadError
from pipelines.reading.pdfium_text import PdfiumPage, open_pdfium

ReadPage = Callable[[PdfiumPage], tuple[PageGlyphs, PageCount]]
# Given the bytes, the number of pages and a stack for what must be closed at the end.
Prepare = Callable[[bytes, int, ExitStack], ReadPage]

# A page with fewer characters is looked at for pictures of text: a scan may carry a stamped footer.
_LITTLE_TEXT = 600


def read_document(data: bytes, limits: Limits, reader: str, prepare: Prepare) -> ReadDocument:
    """A PDF's bytes -> its lines, each page through `prepare(...)(page)`. Raises ReadError and nothing else."""
    with read_errors("unreadable"):
        check_container(data, limits)
        assembler = Assembler()
        characters = 0
        with open_pdfium(data) as pdfium, ExitStack() as stack:
            pages = pdfium.page_count
            if pages < 1:
                raise ReadError("damaged", "no pages")
            if pages > limits.max_pages:
                raise ReadError("too_large", f"{pages} pages; limit {limits.max_pages}")
            read_page = prepare(data, pages, stack)
            for number in range(1, pages + 1):
                with read_errors("damaged", f"page {number}"), pdfium.page(number) as page:
                    characters += page.count
                    if characters > limits.max_chars:
                        raise ReadError("too_large", f"more than {limits.max_chars} characters")
                    glyphs, count = read_page(page)
                    little = max(count.pdfplumber or 0, count.pdfium or 0) < _LITTLE_TEXT
                    pictures = page.picture_share() if little else (0.0, 0)
                assembler.add(glyphs, count, pictures)
        return assembler.document(data, reader)
