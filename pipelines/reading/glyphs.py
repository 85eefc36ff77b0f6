"""The common ground of all readers: one page as glyphs in display coordinates.

A reader only turns a page into `PageGlyphs`; lines, roles and watermark are worked out from these, the same way for
every reader, so that readers can be exchanged without a change in their output.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top in PDF user space

# Points beyond the page's edge; characters that start further out are never seen and not read.
OFF_PAGE: Final = 2.0

# Flags of a font descriptor (ISO 32000-1, table 123).
_SLANTED: Final = 1 << 6
_FORCE_BOLD: Final = 1 << 18

_SUBSET_PREFIX: Final = re.compile(r"^[A-Z]{6}\+")
_BOLD: Final = re.compile(r"bold|black|heavy|demi(?!t)|extrab|[-,]bd\b", re.I)
_SYMBOLS: Final = re.compile(r"symbol|dingbats|wingdings|webdings", re.I)
_ITALIC: Final = re.compile(r"ital|obli|slanted|[-,](?:it|bi)\b", re.I)


class Glyph(NamedTuple):
    """One drawn character (or ligature). Coordinates in points from the top left of the displayed page."""

    text: str
    x: float  # origin
    y: float  # origin: the baseline, downwards
    advance: float  # along the writing direction
    size: float  # font size as displayed
    angle: int  # writing direction in whole degrees, anticlockwise, 0..359; 0 is upright
    bold: bool
    italic: bool
    lightness: float | None  # of the fill: 0 black .. 1 white; None where it cannot be told
    guessed: bool = False  # a space that is not drawn but that the reader's library sees


@dataclass(slots=True)
class PageGlyphs:
    """One page as a reader saw it. `unmapped` counts glyphs without a character."""

    page: int
    width: float
    height: float
    glyphs: list[Glyph]
    unmapped: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The displayed part of a page: its box in user space and the rotation (0, 90, 180, 270, clockwise)."""

    box: Box
    rotation: int

    @property
    def width(self) -> float:
        left, bottom, right, top = self.box
        return top - bottom if self.rotation in (90, 270) else right - left

    @property
    def height(self) -> float:
        left, bottom, right, top = self.box
        return right - left if self.rotation in (90, 270) else top - bottom

    def ctm(self) -> Matrix:
        """User space -> displayed page, y upwards, origin at the bottom left."""
        left, bottom, right, top = self.box
        if self.rotation == 90:
            return (0, -1, 1, 0, -bottom, right)
        if self.rotation == 180:
            return (-1, 0, 0, -1, right, top)
        if self.rotation == 270:
            return (0, 1, -1, 0, top, -left)
        return (1, 0, 0, 1, -left, -bottom)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then` (PDF row vectors)."""
    a, b, c, d, e, f = first
    a2, b2, c2, d2, e2, f2 = then
    return (
        a * a2 + b * c2,
        a * b2 + b * d2,
        c * a2 + d * c2,
        c * b2 + d * d2,
        e * a2 + f * c2 + e2,
        e * b2 + f * d2 + f2,
    )


def angle_of(matrix: Matrix) -> int:
    """Writing direction of a text matrix, in whole degrees 0..359."""
    a, b = matrix[0], matrix[1]
    if b == 0 and a > 0:
        return 0
    return round(math.degrees(math.atan2(b, a))) % 360


def is_sheared(matrix: Matrix) -> bool:
    """Is the upright text slanted by its matrix (an italic that some programs fake)?"""
    a, b, c, d = matrix[:4]
    return b == 0 and a > 0 and d > 0 and 0.15 < c / d < 0.6


@lru_cache(maxsize=1024)
def font_style(font_name: str, flags: int = 0) -> tuple[bool, bool]:
    """(bold, italic) of a font, told from its name, with or without subset prefix, and its descriptor's flags."""
    name = _SUBSET_PREFIX.sub("", font_name)
    return (
        bool(_BOLD.search(name)) or bool(flags & _FORCE_BOLD),
        bool(_ITALIC.search(name)) or bool(flags & _SLANTED),
    )


@lru_cache(maxsize=1024)
def is_symbol_font(font_name: str) -> bool:
    """Does the font hold signs instead of letters? Its glyphs without a character are a list's bullets."""
    return bool(_SYMBOLS.search(font_name))


def lightness_of_rgb(red: float, green: float, blue: float) -> float:
    """Lightness 0..1 of a colour with channels 0..1 (Rec. 601 weights)."""
    return 0.299 * red + 0.587 * green + 0.114 * blue
