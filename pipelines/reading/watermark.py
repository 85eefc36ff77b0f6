"""Watermarks: text laid over the page, told from the page's text by direction, size and place.

The agency stamps the overviews of medicines that are no longer authorised with a line set at 45 degrees whose letters
fall between those of the text. They are taken out before lines are made. What is taken out is not lost: it comes back
as lines with the role 'watermark'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pipelines.reading.glyphs import Glyph, PageGlyphs
from pipelines.reading.layout import RawLine, build_lines, rotate
from pipelines.reading.lines import ROLE_WATERMARK

# Degrees by which a text may lean and still be the page's (a scan's text layer).
_LEAN: Final = 3
# A page's text is set sideways if this share of its characters is, and there are enough of them for a text.
_SIDEWAYS_SHARE: Final = 0.8
_SIDEWAYS_CHARS: Final = 100
# An upright overlay's letters are at least so much larger than the text, and so many of them lie on it.
_LARGE: Final = 2.0
_LYING_ON_TEXT: Final = 0.2
_WITHDRAWN: Final = re.compile(r"nolongerauthori[sz]ed")


@dataclass(slots=True)
class Separated:
    """A page's glyphs, sorted into its text and what is laid over it."""

    text: list[Glyph]  # upright
    height: float  # of the page as the text is read
    overlay: list[RawLine] = field(default_factory=list)  # lines with role 'watermark'


def separate(page: PageGlyphs) -> Separated:
    """One page's glyphs -> its text, and the lines written across it. Text set sideways is turned upright."""
    direction = _direction(page.glyphs)
    text: list[Glyph] = []
    across: list[Glyph] = []
    for glyph in page.glyphs:
        (text if glyph.angle == direction or abs(_turn(glyph.angle, direction)) <= _LEAN else across).append(glyph)
    overlay = _lines_at_angles(across, page.page)
    text, height = _upright(text, direction, page.width, page.height)
    text, large = _without_upright_overlay(text)
    overlay.extend(build_lines(large, page.page))
    for line in overlay:
        line.role = ROLE_WATERMARK
    return Separated(text, height, overlay)


def says_withdrawn(lines: Sequence[RawLine]) -> bool:
    """Do these lines (of a page's watermark, in reading order) say that the medicine is no longer authorised?"""
    letters = re.sub(r"[^a-z]", "", "".join(line.text for line in lines).lower())
    return bool(_WITHDRAWN.search(letters))


def _turn(angle: int, other: int) -> int:
    """Degrees from one direction to another, -180..179."""
    return (angle - other + 180) % 360 - 180


def _direction(glyphs: Sequence[Glyph]) -> int:
    """The direction in which the page's text runs: 0, or 90, 180 or 270 where nearly all of it does."""
    counts = Counter(glyph.angle for glyph in glyphs)
    for angle in (90, 180, 270):
        if counts[angle] >= max(_SIDEWAYS_CHARS, _SIDEWAYS_SHARE * len(glyphs)):
            return angle
    return 0


def _upright(glyphs: list[Glyph], direction: int, width: float, height: float) -> tuple[list[Glyph], float]:
    """(glyphs in the frame in which they are upright, its height)."""
    if direction == 0:
        return glyphs, height
    shift_x, shift_y = {90: (height, 0.0), 180: (width, height), 270: (0.0, width)}[direction]
    turned = [g._replace(x=g.x + shift_x, y=g.y + shift_y) for g in rotate(glyphs, direction)]
    return turned, height if direction == 180 else width


def _lines_at_angles(glyphs: Sequence[Glyph], page: int) -> list[RawLine]:
    by_angle: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        near = next((angle for angle in by_angle if abs(_turn(glyph.angle, angle)) <= _LEAN), glyph.angle)
        by_angle.setdefault(near, []).append(glyph)
    lines: list[RawLine] = []
    for angle, members in by_angle.items():
        turned = build_lines(rotate(members, angle), page)
        # These are in a frame of their own; on the page, the lines get the box that their letters start in.
        x0, x1 = min(g.x for g in members), max(g.x for g in members)
        y0, y1 = min(g.y for g in members), max(g.y for g in members)
        for line in turned:
            line.x0, line.x1, line.top, line.bottom, line.baseline = x0, x1, y0, y1, y1
        lines.extend(turned)
    return lines


def _without_upright_overlay(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """(text, upright letters much larger than the text that lie on it or say that the medicine is withdrawn).

    A title is as large, but nothing stands behind it.
    """
    sizes = Counter(glyph.size for glyph in glyphs)
    if not sizes:
        return glyphs, []
    least = _LARGE * sizes.most_common(1)[0][0]
    if max(sizes) < least:
        return glyphs, []
    text = [glyph for glyph in glyphs if glyph.size < least]
    rows: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        if glyph.size >= least:
            rows.setdefault(round(glyph.y), []).append(glyph)
    overlay: list[Glyph] = []
    for row in rows.values():
        letters = [glyph for glyph in row if glyph.text.strip()]
        lying = sum(_lies_on_text(letter, text) for letter in letters)
        if (lying >= 2 and lying >= _LYING_ON_TEXT * len(letters)) or says_withdrawn(build_lines(row, 0)):
            overlay.extend(row)
        else:
            text.extend(row)
    if not overlay:
        return glyphs, []
    taken = {id(glyph) for glyph in overlay}
    return [glyph for glyph in glyphs if id(glyph) not in taken], overlay


def _lies_on_text(letter: Glyph, text: Sequence[Glyph]) -> bool:
    """Does a drawn character of the text have its middle within the letter's box?"""
    left, right = letter.x, letter.x + letter.advance
    top, bottom = letter.y - 0.7 * letter.size, letter.y
    return any(
        left < g.x + 0.5 * g.advance < right and top < g.y - 0.3 * g.size < bottom and g.text.strip() for g in text
    )
