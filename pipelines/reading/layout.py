"""Glyphs of one page -> its lines, top to bottom.

All tolerances are shares of the font size, so that they hold for any size. Glyphs are grouped by their baseline, not by
their boxes: baselines are exact in every PDF, while boxes depend on what a font says of itself.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from pipelines.reading.glyphs import Glyph
from pipelines.reading.lines import ROLE_BODY
from pipelines.reading.normalise import normalise_text

# Glyphs whose baselines differ by less belong to one row; the nearest real line is more than one size away.
_SAME_BASELINE: Final = 0.12
# How far above or below its line's baseline a superscript or subscript may stand, in the line's font size.
_RAISED: Final = 0.65
_LOWERED: Final = 0.45
# A superscript or subscript is smaller than its line by at least this factor.
_SCRIPT_SIZE: Final = 0.88
# A gap without a space glyph that still is a word space. A space is 0.25-0.35 wide; kerning stays under 0.1. In rows
# whose words are parted by space glyphs, gaps are tabs or tracking, so more is needed.
_GAP_IS_SPACE: Final = 0.17
_GAP_IS_SPACE_BESIDE_SPACES: Final = 0.28
_GAP_IS_GUESSED_SPACE: Final = 0.1
# The same character again within this distance is the same character, drawn twice. An 'l' is 0.2 wide and more.
_OVERPRINT: Final = 0.1
# Line boxes: share of the size above and below the baseline.
_ASCENT: Final = 0.8
_DESCENT: Final = 0.22

_SUPERSCRIPT_DIGITS: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


@dataclass(slots=True)
class RawLine:
    """A line of a page before its role is known."""

    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    font_size: float
    is_bold: bool
    is_italic: bool
    role: str = ROLE_BODY
    # Soft hyphens that are drawn stand in the text as hyphens; hyphens.py decides what those at line ends mean.
    ends_in_soft_hyphen: bool = False
    has_soft_hyphen_inside: bool = False


@dataclass(slots=True)
class _Row:
    """Glyphs on one baseline. `glyphs` are drawn ones, `spaces` the x of space glyphs."""

    y: float
    size: float
    glyphs: list[Glyph]
    spaces: list[Glyph]


def build_lines(glyphs: Sequence[Glyph], page: int) -> list[RawLine]:
    """Upright glyphs of one page (in drawing order) -> its lines from top to bottom, spaces set, scripts joined."""
    rows = _join_scripts(_rows(glyphs))
    lines = [_line(row, page) for row in rows]
    return [line for line in lines if line.text]


def rotate(glyphs: Iterable[Glyph], angle: int) -> list[Glyph]:
    """The glyphs in a frame turned by `angle` degrees, in which text written at that angle is upright."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return [g._replace(x=g.x * cos - g.y * sin, y=g.x * sin + g.y * cos, angle=(g.angle - angle) % 360) for g in glyphs]


@lru_cache(maxsize=4096)
def _ink(text: str) -> str:
    """What a glyph of that text adds to a line: 'text', 'space' or 'nothing'."""
    if normalise_text(text):
        return "text"
    return "space" if normalise_text(f"x{text}x") == "x x" else "nothing"


def _rows(glyphs: Sequence[Glyph]) -> list[_Row]:
    by_baseline: dict[float, list[Glyph]] = {}  # in drawing order
    spaces: list[Glyph] = []
    for glyph in glyphs:
        ink = _ink(glyph.text)
        # A soft hyphen with a width is drawn.
        if ink == "text" or (glyph.text == "\u00ad" and glyph.advance > 0.05 * glyph.size):
            by_baseline.setdefault(round(glyph.y, 2), []).append(glyph)
        elif ink == "space":
            spaces.append(glyph)
    rows: list[_Row] = []
    for y in sorted(by_baseline):
        members = by_baseline[y]
        size = max(glyph.size for glyph in members)
        row = rows[-1] if rows else None
        if row is not None and y - row.y <= _SAME_BASELINE * max(row.size, size):
            row.glyphs.extend(members)
            row.size = max(row.size, size)
        else:
            rows.append(_Row(y, size, list(members), []))
    for row in rows:
        row.size = _dominant(row.glyphs)
        row.y = _main_baseline(row)
    _place_spaces(rows, spaces)
    return rows


def _place_spaces(rows: list[_Row], spaces: list[Glyph]) -> None:
    """Space glyphs part words of the row whose baseline is theirs; others (of empty paragraphs) are dropped."""
    by_key: dict[int, list[_Row]] = {}
    for row in rows:
        by_key.setdefault(int(row.y), []).append(row)
    for space in spaces:
        cell = int(space.y)
        best: _Row | None = None
        for key in (cell - 1, cell, cell + 1):
            for row in by_key.get(key, ()):
                distance = abs(row.y - space.y)
                if distance <= _SAME_BASELINE * row.size and (best is None or distance < abs(best.y - space.y)):
                    best = row
        if best is not None:
            best.spaces.append(space)


def _dominant(glyphs: Sequence[Glyph]) -> float:
    """The font size that most characters have, to a hundredth of a point."""
    sizes = {glyph.size for glyph in glyphs}
    if len(sizes) == 1:
        return round(sizes.pop(), 2)
    counts: Counter[float] = Counter()
    for glyph in glyphs:
        counts[round(glyph.size, 2)] += len(glyph.text)
    # On a tie the larger: a script is not what its line is measured by.
    return max(counts.items(), key=lambda item: (item[1], item[0]))[0]


def _main_baseline(row: _Row) -> float:
    """The baseline that most of the row's full-sized characters stand on."""
    baselines = {glyph.y for glyph in row.glyphs}
    if len(baselines) == 1:
        return baselines.pop()
    return Counter(round(g.y, 2) for g in row.glyphs if g.size >= row.size * 0.9).most_common(1)[0][0]


def _clusters(row: _Row) -> list[list[Glyph]]:
    """The row's glyphs in pieces that stand together."""
    pieces: list[list[Glyph]] = []
    end = -math.inf
    for glyph in sorted(row.glyphs, key=lambda g: g.x):
        if glyph.x - end > 0.6 * row.size:
            pieces.append([])
        pieces[-1].append(glyph)
        end = max(end, glyph.x + glyph.advance)
    return pieces


def _join_scripts(rows: list[_Row]) -> list[_Row]:
    """Moves superscripts and subscripts, which have a baseline of their own, into the line they belong to."""
    rows = sorted(rows, key=lambda r: r.y)
    for index, row in enumerate(rows):
        hosts = _possible_hosts(rows, index)
        if not hosts:
            continue
        for piece in _clusters(row):
            size = _dominant(piece)
            x0, x1 = piece[0].x, max(g.x + g.advance for g in piece)
            best: _Row | None = None
            for host in hosts:
                if not _may_hold(host, row.y, size) or not _touches(host, x0, x1):
                    continue
                if best is None or abs(host.y - row.y) < abs(best.y - row.y):
                    best = host
            if best is not None:
                taken = {id(g) for g in piece}
                row.glyphs = [g for g in row.glyphs if id(g) not in taken]
                best.glyphs.extend(piece)
    return [row for row in rows if row.glyphs]


def _possible_hosts(rows: list[_Row], index: int) -> list[_Row]:
    row = rows[index]
    hosts = []
    for step in (-1, 1):
        other = index + step
        while 0 <= other < len(rows) and abs(rows[other].y - row.y) <= 3 * max(row.size, 12):
            host = rows[other]
            if host.glyphs and abs(host.y - row.y) <= _RAISED * host.size:
                hosts.append(host)
            other += step
    return hosts


def _may_hold(host: _Row, y: float, size: float) -> bool:
    rise = host.y - y
    if size <= _SCRIPT_SIZE * host.size:
        return -_LOWERED * host.size <= rise <= _RAISED * host.size
    # Same size, raised or lowered a little: only a step within the line, never a neighbouring line.
    return size <= 1.05 * host.size and abs(rise) <= 0.4 * host.size and rise != 0


def _touches(host: _Row, x0: float, x1: float) -> bool:
    """Does the piece stand right after or before a glyph of the host, and over none of them?"""
    near, overlap = 0.45 * host.size, 0.25 * host.size
    touching = False
    for glyph in host.glyphs:
        start, end = glyph.x, glyph.x + glyph.advance
        if min(end, x1) - max(start, x0) > overlap:
            return False
        if -overlap <= x0 - end <= near or -overlap <= start - x1 <= near:
            touching = True
    return touching


def _ordered(row: _Row) -> list[Glyph]:
    """Glyphs from left to right. Within a run drawing order wins: a kerned pair may overlap, an accent stand back."""
    glyphs = row.glyphs
    step = _OVERPRINT * row.size
    if all(after.x - before.x >= step for before, after in pairwise(glyphs)):
        return glyphs
    glyphs = _without_overprints(glyphs, step)
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and -0.2 * row.size <= glyph.x - (runs[-1][-1].x + runs[-1][-1].advance) <= 3 * row.size:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    if len(runs) == 1:
        return runs[0]
    runs.sort(key=lambda run: run[0].x)
    for before, after in pairwise(runs):
        if after[0].x < before[-1].x:  # runs interleave: place alone decides
            return sorted(glyphs, key=lambda g: g.x)
    return [glyph for run in runs for glyph in run]


def _without_overprints(glyphs: Sequence[Glyph], near: float) -> list[Glyph]:
    """Drops glyphs of a row drawn again at (nearly) the same place, by which some programs fake bold or shadow."""
    seen: dict[str, list[float]] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        places = seen.setdefault(glyph.text, [])
        if all(abs(place - glyph.x) >= near for place in places):
            places.append(glyph.x)
            kept.append(glyph)
    return kept


def _line(row: _Row, page: int) -> RawLine:
    glyphs = _ordered(row)
    size = row.size
    # Where a space starts, and how far the next glyph must stand off for it to be one: a space that the next glyph is
    # drawn over (a leader of dots does this) is none.
    marks = sorted(
        (g.x, g.x + 0.4 * g.advance if not g.guessed else g.x + _GAP_IS_GUESSED_SPACE * size) for g in row.spaces
    )
    wide = _GAP_IS_SPACE_BESIDE_SPACES if len(marks) * 12 >= len(glyphs) else _GAP_IS_SPACE
    parts: list[str] = []
    previous: Glyph | None = None
    mark = 0
    for glyph in glyphs:
        if previous is not None:
            end = previous.x + previous.advance
            marked = False
            # A space glyph that starts after the middle of the glyph before and before the middle of this one.
            while mark < len(marks) and marks[mark][0] < glyph.x + 0.5 * glyph.advance:
                at, least = marks[mark]
                marked = marked or (at >= previous.x + 0.5 * previous.advance and glyph.x >= least)
                mark += 1
            if marked or glyph.x - end > wide * min(previous.size, glyph.size, size):
                parts.append(" ")
            elif glyph.y < row.y - 0.15 * size and glyph.size <= _SCRIPT_SIZE * size and _ends_in_number(parts):
                # A raised digit right after a number is an exponent or a note's mark: never one more digit of it.
                parts.append(glyph.text.translate(_SUPERSCRIPT_DIGITS))
                previous = glyph
                continue
        else:
            while mark < len(marks) and marks[mark][0] < glyph.x:
                mark += 1
        parts.append("-" if glyph.text == "\u00ad" else glyph.text)
        previous = glyph
    x0 = min(g.x for g in glyphs)
    x1 = max(g.x + g.advance for g in glyphs)
    return RawLine(
        page=page,
        text=normalise_text("".join(parts)),
        x0=x0,
        top=row.y - _ASCENT * size,
        x1=x1,
        bottom=row.y + _DESCENT * size,
        baseline=row.y,
        font_size=size,
        is_bold=2 * sum(g.bold for g in glyphs) > len(glyphs),
        is_italic=2 * sum(g.italic for g in glyphs) > len(glyphs),
        ends_in_soft_hyphen=glyphs[-1].text == "\u00ad",
        has_soft_hyphen_inside=any(g.text == "\u00ad" for g in glyphs[:-1]),
    )


def _ends_in_number(parts: Sequence[str]) -> bool:
    return bool(parts) and (parts[-1][-1:].isdigit() or parts[-1][-1:] in "⁺⁻%")
