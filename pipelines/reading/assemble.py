"""Pages as glyphs -> a document: its lines with roles, in reading order, or the reason why it is not passed on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final

from pipelines.reading.completeness import is_scan
from pipelines.reading.furniture import assign_roles
from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.hyphens import join_soft_hyphens
from pipelines.reading.layout import RawLine, build_lines
from pipelines.reading.lines import ROLE_BODY, ROLE_HEAD, Line, PageCount, ReadDocument, ReadError
from pipelines.reading.watermark import says_withdrawn, separate

# Part of every reader's version: raise it whenever lines, roles or normalisation may change for the same bytes.
LINES_VERSION: Final = "1"
_DIGITS: Final = 2  # coordinates are rounded to hundredths of a point


@dataclass(slots=True)
class Assembler:
    """Takes pages one by one (so that no reader has to keep them) and makes the document at the end."""

    pages: dict[int, list[RawLine]] = field(default_factory=dict)
    overlays: dict[int, list[RawLine]] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    pictures: dict[int, tuple[float, int]] = field(default_factory=dict)
    counts: list[PageCount] = field(default_factory=list)

    def add(self, page: PageGlyphs, count: PageCount, pictures: tuple[float, int]) -> None:
        """Takes one page: its glyphs, its character counts, and what is drawn on it (see `is_scan`)."""
        parts = separate(page)
        self.pages[page.page] = build_lines(parts.text, page.page)
        self.overlays[page.page] = parts.overlay
        self.heights[page.page] = parts.height
        self.pictures[page.page] = pictures
        self.counts.append(count)

    def document(self, data: bytes, reader: str) -> ReadDocument:
        """The whole document. Raises ReadError('no_text_layer' | 'incomplete_text') for scans and scanned pages."""
        assign_roles(self.pages, self.heights)
        self._check_scans()
        join_soft_hyphens([line for number in sorted(self.pages) for line in self.pages[number]])
        lines: list[Line] = []
        for number in sorted(self.pages):
            for raw in (*self.pages[number], *self.overlays[number]):
                if raw.text:
                    lines.append(_finish(raw, len(lines)))
        return ReadDocument(
            sha256=hashlib.sha256(data).hexdigest(),
            page_count=len(self.pages),
            lines=lines,
            is_withdrawn_watermark=any(says_withdrawn(overlay) for overlay in self.overlays.values()),
            reader=reader,
            char_counts=self.counts,
        )

    def _check_scans(self) -> None:
        text = {
            number: sum(len(line.text) for line in lines if line.role in (ROLE_BODY, ROLE_HEAD))
            for number, lines in self.pages.items()
        }
        scans = [number for number, chars in text.items() if is_scan(chars, *self.pictures[number])]
        if not any(text.values()) or len(scans) == len(self.pages):
            raise ReadError("no_text_layer", f"{len(scans)} of {len(self.pages)} pages are pictures")
        if scans:
            raise ReadError("incomplete_text", f"page {scans[0]} is a picture without text")


def _finish(raw: RawLine, position: int) -> Line:
    return Line(
        page=raw.page,
        position=position,
        role=raw.role,
        text=raw.text,
        x0=round(raw.x0, _DIGITS),
        top=round(raw.top, _DIGITS),
        x1=round(raw.x1, _DIGITS),
        bottom=round(raw.bottom, _DIGITS),
        font_size=round(raw.font_size, _DIGITS),
        is_bold=raw.is_bold,
        is_italic=raw.is_italic,
    )
