"""Roles of a document's lines: what belongs to the page and not to the text.

Furniture is recognised by what it is: where it stands (the bottom or top band of the page, parted from the text), its
size (smaller than the body's), and that it comes again on other pages. Patterns of addresses, references and page
numbers are evidence beside these, needed where a document has one page of a kind only. A line of the body's size near
the page's edge stays body unless it comes again on other pages or is nothing but a page number.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pipelines.reading.layout import RawLine
from pipelines.reading.lines import (
    ROLE_ADDRESS_FOOTER,
    ROLE_BODY,
    ROLE_HEAD,
    ROLE_PAGE_NUMBER,
    ROLE_RUNNING_FOOTER,
)

_BOTTOM_BAND: Final = 0.84  # share of the page's height at which the bottom band starts
_TOP_BAND: Final = 0.12  # share at which the top band ends
_SMALLER: Final = 0.94  # furniture's size is at most this share of the body's
_BLOCK_GAP: Final = 2.2  # baselines within a block are no further apart than this, in font sizes
_SAME_PLACE: Final = 0.012  # share of the page's height within which lines of two pages stand at the same place

# A reference that ends the line, or is followed by nothing but a revision and a page number.
_REFERENCE: Final = re.compile(
    r"(?:\b(?:EMA|EMEA|CHMP|CPMP|COMP|PRAC|CVMP|HMPC)/[A-Z0-9][\w/.-]*\d|\bEMADOC[-/][\d-]+)"
    r"(?:\s+Rev\.?\s?\d+)?(?:\s+(?:page\s+)?\d{1,4}\s?(?:/|of)\s?\d{1,4})?$",
    re.I,
)
# A note under the text opens with its mark. (An address opens with a house number; it is told by its words.)
_NOTE: Final = re.compile(r"^(?:\d{1,2}|[*†‡§])\s?[^\d\s/]")
_PAGE_OF: Final = re.compile(r"(?:^|\s)(?:page\s+)?(\d{1,4})\s*(?:/|of)\s*(\d{1,4})$", re.I)
_PAGE_ONLY: Final = re.compile(r"^(?:page\s+)?(\d{1,4})(?:\s*(?:/|of)\s*(\d{1,4}))?$|^[-–]\s?(\d{1,4})\s?[-–]$", re.I)
_ADDRESS: Final = re.compile(
    r"[●•·].*[●•·]"  # parts of an address set apart by dots
    r"|\b(?:tel(?:ephone)?|fax|facsimile|switchboard)\b[.:]?\s*[(+\d]"
    r"|^(?:official address|address for visits|send (?:us )?a question|postal address)\b"
    r"|^(?:e-?mail|website)\b\W*\S*[@.]\w"
    r"|\bcanary wharf\b|\bchurchill place\b|\bscarlattilaan\b"
    r"|^an agency of the european union$",
    re.I,
)
_COPYRIGHT: Final = re.compile(r"^(?:©|\(c\))\s?(?:European Medicines|EMEA|EMA)|^Reproduction is authorised", re.I)

_DATE: Final = re.compile(
    r"^(?:London,?\s+|Amsterdam,?\s+)?\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s+\d{4}(?:\s+(?:EMA|EMEA|EMADOC).*|\s+Doc\.? ?Ref.*)?$",
    re.I,
)
_HEAD: Final = re.compile(
    r"^(?:(?:Doc(?:ument)?\.? ?Ref(?:erence)?|Ref(?:erence)?|Procedure|Product)\b[^a-z]{0,3}(?:No|number)?[.:]*\s*)?"
    r"(?:EMA|EMEA|EMADOC|EU)[-/][\w/.,;& -]*\d[\w/.-]*(?:\s*Rev\.?\s*\d+)?$",
    re.I,
)
_LETTERHEAD: Final = re.compile(r"^European Medicines Agency$", re.I)
_HEAD_LINES: Final = 12
_HEAD_BAND: Final = 0.45
_TITLE: Final = 1.1  # a title's size, in the body's


@dataclass(frozen=True, slots=True)
class _Document:
    """What is known of the whole document when a page's lines are judged."""

    pages: int
    body_size: float
    repeated: Mapping[tuple[str, int], int]  # (skeleton, place) -> on how many pages, where these are two or more
    titles: frozenset[str]

    def comes_again(self, line: RawLine, height: float) -> bool:
        return (_skeleton(line.text), _place(line, height)) in self.repeated

    def is_on_most_pages(self, line: RawLine, height: float) -> bool:
        """On three pages at least, and on every second: a sentence that comes again (in a table) is not."""
        return self.repeated.get((_skeleton(line.text), _place(line, height)), 0) >= max(3, self.pages / 2)

    def is_small(self, line: RawLine) -> bool:
        return line.font_size <= _SMALLER * self.body_size


def assign_roles(pages: Mapping[int, list[RawLine]], heights: Mapping[int, float]) -> None:
    """Sets `role` of each line in place.

    `pages` maps a page's number (1-based) to its lines from top to bottom, `heights` to the page's height in points.
    """
    size = _body_size(pages)
    document = _Document(len(pages), size, _repeated(pages, heights), _titles(pages.get(1, []), size))
    for number, lines in pages.items():
        _bottom_roles(lines, number, heights[number], document)
        _top_roles(lines, number, heights[number], document)
    if 1 in pages:
        _head_roles(pages[1], heights[1], document)


def _body_size(pages: Mapping[int, list[RawLine]]) -> float:
    """The size in which most of the document's characters are set."""
    counts: Counter[float] = Counter()
    for lines in pages.values():
        for line in lines:
            counts[round(line.font_size * 4) / 4] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def _skeleton(text: str) -> str:
    """A line with its numbers blanked, so that running lines with page numbers compare as equal."""
    return re.sub(r"\d+", "#", text.casefold())


def _place(line: RawLine, height: float) -> int:
    """The line's place on the page, in steps; from the nearer edge, as a document's pages may differ in height."""
    step = _SAME_PLACE * height
    return round(line.baseline / step) if line.baseline < height / 2 else -round((height - line.baseline) / step)


def _repeated(pages: Mapping[int, list[RawLine]], heights: Mapping[int, float]) -> dict[tuple[str, int], int]:
    seen: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in pages.items():
        height = heights[number]
        for line in lines:
            if _TOP_BAND * height < line.baseline < _BOTTOM_BAND * height:
                continue
            place = _place(line, height)
            for near in (place - 1, place, place + 1):
                seen[_skeleton(line.text), near].add(number)
    return {key: len(numbers) for key, numbers in seen.items() if len(numbers) >= 2}


def _titles(lines: Sequence[RawLine], body_size: float) -> frozenset[str]:
    """The large lines at the top of page 1, and names in capitals: a running footer repeats one of them."""
    return frozenset(
        line.text.casefold()
        for line in lines[:_HEAD_LINES]
        if line.font_size > _TITLE * body_size or line.text.isupper()
    )


def _is_page_number(text: str, page: int) -> bool:
    """Is the line nothing but this page's number?"""
    match = _PAGE_ONLY.match(text)
    if not match:
        return False
    total = match.group(2)
    return int(match.group(1) or match.group(3)) == page and (total is None or int(total) >= page)


def _ends_in_page_number(text: str, page: int) -> bool:
    match = _PAGE_OF.search(text)
    return match is not None and int(match.group(1)) == page


def _evidence(line: RawLine, page: int, height: float, document: _Document) -> str | None:
    """The furniture role that the line's text or its repetition speaks for, or None."""
    running = _ends_in_page_number(line.text, page) or (
        _REFERENCE.search(line.text) is not None and not _NOTE.match(line.text)
    )
    if _is_page_number(line.text, page):
        return ROLE_PAGE_NUMBER
    if _COPYRIGHT.search(line.text):
        return ROLE_RUNNING_FOOTER if running else ROLE_ADDRESS_FOOTER
    if running:
        return ROLE_RUNNING_FOOTER
    if _ADDRESS.search(line.text):
        return ROLE_ADDRESS_FOOTER
    if document.comes_again(line, height) or line.text.casefold() in document.titles:
        return ROLE_RUNNING_FOOTER
    return None


def _is_certain(line: RawLine, kind: str, page: int, height: float, document: _Document, apart: bool) -> bool:
    """Is a line of the body's size furniture all the same? Only what no sentence of the text can be."""
    mostly = document.is_on_most_pages(line, height)
    if kind == ROLE_PAGE_NUMBER:
        # A bare number under the text's last line may be that line's last word.
        return apart or mostly or _PAGE_OF.search(line.text) is not None
    if _COPYRIGHT.search(line.text):
        return True
    if _ends_in_page_number(line.text, page) and _REFERENCE.search(line.text):
        return True
    return mostly and not line.text.endswith((".", ",", ";", ":", ")"))


def _bottom_roles(lines: list[RawLine], page: int, height: float, document: _Document) -> None:
    """Goes up from the page's bottom, block by block, until text begins."""
    band = [line for line in lines if line.baseline > _BOTTOM_BAND * height and line.role == ROLE_BODY]
    for block in reversed(_blocks(band)):
        evidence = [_evidence(line, page, height, document) for line in block]
        if all(document.is_small(line) for line in block):
            _small_block(block, evidence, _stands_alone(block[0], lines))
            continue
        for line, kind in zip(reversed(block), reversed(evidence), strict=True):
            if not kind or not _is_certain(line, kind, page, height, document, _stands_alone(line, lines)):
                return
            line.role = kind


def _small_block(block: list[RawLine], evidence: list[str | None], stands_alone: bool) -> None:
    """Small print with any evidence is furniture, from its first evidence down.

    An address has lines that only their block tells (a street, a slogan), a running footer has the medicine's name: if
    the block is parted from the text, they are furniture, too. Notes under the text have no evidence and stay.
    """
    kinds = [kind for kind in evidence if kind]
    if not kinds:
        return
    role = ROLE_ADDRESS_FOOTER if ROLE_ADDRESS_FOOTER in kinds else ROLE_RUNNING_FOOTER
    first = next(index for index, kind in enumerate(evidence) if kind)
    if stands_alone and first <= 2 and not any(_is_prose(line.text) for line in block[:first]):
        first = 0
    for line, kind in zip(block[first:], evidence[first:], strict=True):
        line.role = kind or role


def _blocks(lines: Sequence[RawLine]) -> list[list[RawLine]]:
    """Lines (top to bottom) in blocks: a wider gap or another size starts a new one."""
    blocks: list[list[RawLine]] = []
    for line in lines:
        before = blocks[-1][-1] if blocks else None
        if (
            before is not None
            and line.baseline - before.baseline <= _BLOCK_GAP * max(line.font_size, before.font_size)
            and abs(line.font_size - before.font_size) <= 0.12 * before.font_size
        ):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_prose(text: str) -> bool:
    return text.endswith(".") or _NOTE.match(text) is not None


def _stands_alone(line: RawLine, lines: Sequence[RawLine]) -> bool:
    """Is there clear space, more than between lines of a text, above the line?"""
    over = [other for other in lines if other.baseline < line.baseline]
    if not over:
        return True
    last = max(over, key=lambda other: other.baseline)
    return line.baseline - last.baseline > 1.6 * max(last.font_size, line.font_size)


def _top_roles(lines: list[RawLine], page: int, height: float, document: _Document) -> None:
    """Running heads and page numbers at the top. A running head has the running footer's role: it says the same."""
    for index, line in enumerate(lines):
        if line.baseline > _TOP_BAND * height:
            return
        if line.role != ROLE_BODY:
            continue
        again = document.comes_again(line, height)
        if _is_page_number(line.text, page):
            # A lone number could be the end of a paragraph that the page break cut; "n/m", or one that comes again at
            # its place, could not.
            if not again and not _PAGE_OF.search(line.text):
                return
            line.role = ROLE_PAGE_NUMBER
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        apart = below is None or below.baseline - line.baseline > 1.8 * max(line.font_size, below.font_size)
        speaks = document.is_small(line) or apart or _ends_in_page_number(line.text, page)
        if not (again and speaks):
            return
        line.role = ROLE_RUNNING_FOOTER


def _head_roles(lines: list[RawLine], height: float, document: _Document) -> None:
    """Date, reference, product number and the like above and around the title of page 1."""
    before_title = True
    for line in [line for line in lines if line.role == ROLE_BODY][:_HEAD_LINES]:
        if line.baseline > _HEAD_BAND * height or len(line.text) > 90:
            return
        if _DATE.match(line.text) or _HEAD.match(line.text) or _LETTERHEAD.match(line.text):
            line.role = ROLE_HEAD
        elif line.font_size > _TITLE * document.body_size or line.is_bold:
            before_title = False
        elif before_title and document.is_small(line):
            line.role = ROLE_HEAD
