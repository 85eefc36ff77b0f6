"""Was all of a page's text read? Two libraries count, the fuller reading is taken, and a hole refuses the document.

pdfplumber drops, without a word, the text of a font whose encoding is an embedded CMap stream; other files defeat
pdfium. On every page of the documents at hand both find the very same characters, so any shortfall means something.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from pipelines.reading.glyphs import PageGlyphs
from pipelines.reading.lines import ReadError
from pipelines.reading.normalise import readable_characters

# Share of pdfium's characters that pdfplumber must have found. 97 % would let a lost bold font pass: the headings are
# 1-3 % of a page. To read a page through pdfium costs nothing but time, so the bar is set high; a difference of two
# characters (a hyphen at a line's end, an overprinted letter) is none.
_ENOUGH: Final = 0.995
_FEW: Final = 2
# Share of a page's characters that may be missing or unmapped before the document is refused. Unmapped glyphs stand in
# the text as U+FFFD, so that these, too, are seen.
_HOLES: Final = 0.01
# The readers may give another character for some glyphs (a sign of a symbol font), but not for so many.
_DISAGREE: Final = 0.03
# A page with fewer characters of text, and a picture over this share of it or so many drawn paths, is a scan.
SCAN_CHARS: Final = 20
_SCAN_SHARE: Final = 0.25
_SCAN_PATHS: Final = 500


@dataclass(frozen=True, slots=True)
class Count:
    """What one reader found on a page: readable characters (by character), and glyphs without one."""

    characters: Counter[str]
    unmapped: int = 0

    @property
    def total(self) -> int:
        return self.characters.total()


def count_text(text: str, unmapped: int = 0) -> Count:
    """Counts the readable characters of a page's raw text."""
    return Count(Counter(readable_characters(text.replace("\u00ad", "-"))), unmapped)  # where it is drawn, it is read


def count_glyphs(page: PageGlyphs) -> Count:
    """Counts the readable characters of a page's glyphs."""
    return count_text("".join(glyph.text for glyph in page.glyphs), page.unmapped)


def falls_short(found: Count, reference: Count) -> bool:
    """Has `found` clearly fewer characters than `reference`?"""
    lacking = reference.total - found.total
    return lacking > _FEW and found.total < _ENOUGH * reference.total


def check_page(page: int, used: Count, other: Count | None) -> None:
    """Raises ReadError('incomplete_text') if the reading that is used has holes: glyphs without a character, in its own
    eyes or in the other reader's, or text that only the other reader found."""
    drawn = used.total + used.unmapped
    if other is not None:
        drawn = max(drawn, other.total + other.unmapped)
    if _is_hole(drawn - used.total, drawn):
        raise ReadError("incomplete_text", f"page {page}: {used.total} of {drawn} characters")
    if other is None:
        return
    # Each reader may have lost another font: then the counts are alike, but not what was counted.
    lost = (other.characters - used.characters).total()
    if _is_hole(lost, other.total) and lost > _DISAGREE * other.total:
        raise ReadError("incomplete_text", f"page {page}: the readers disagree on {lost} of {other.total} characters")


def _is_hole(missing: int, total: int) -> bool:
    return missing > _FEW and missing > _HOLES * total


def is_scan(characters: int, picture_share: float, paths: int) -> bool:
    """Is a page with so little text a picture of text?"""
    return characters < SCAN_CHARS and (picture_share >= _SCAN_SHARE or paths >= _SCAN_PATHS)
