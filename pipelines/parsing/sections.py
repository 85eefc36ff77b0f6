"""Lines to sections: headings (also wrapped ones), paragraphs, bullets, sub-headings and sentences with offsets."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pipelines.parsing.headings import HEADING_START, match_heading
from pipelines.parsing.overview import Section, Sentence
from pipelines.parsing.sentences import split_sentences

BULLETS = "•●▪■◦‣–−"
_BULLET = re.compile(rf"^\s*(?:[{BULLETS}]|o(?=\s{{2,}})|-(?=\s))\s*(?=\S)")
_TERMINAL = re.compile(r"[.?!:;][’'”\"\)\]]*$")
_SENTENCE_END = re.compile(r"[.?!:][’'”\"\)\]]*$")
_KEEPS_SPACE = re.compile(r"^(?:and|or|to|und|&)\b")


class LineLike(Protocol):
    """What is needed of a line (`pipelines.reading.lines.Line` has it)."""

    @property
    def page(self) -> int: ...
    @property
    def role(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def x0(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def font_size(self) -> float: ...
    @property
    def is_bold(self) -> bool: ...
    @property
    def is_italic(self) -> bool: ...


@dataclass
class _Block:
    """Lines that belong together: a paragraph, a list item or a sub-heading."""

    kind: str
    lines: list[LineLike] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Geometry:
    """What is usual in this document: distance between lines of one paragraph, margins, width of a character."""

    leading: float
    left: float
    right: float
    char_width: float


def split_sections(lines: Sequence[LineLike]) -> tuple[Section | None, list[Section], list[str]]:
    """Split the body lines of an overview at its headings.

    Returns the preamble (what stands before the first heading, the title included; None where nothing does), the
    sections in order, and the medicine's name as each heading prints it. A key stands once: text under a repeated
    heading is added to the first.
    """
    body = [line for line in lines if line.role == "body" and line.text.strip()]
    heads: list[tuple[int, int, str, str, str]] = []  # first line, line after, key, heading, name
    k = 0
    while k < len(body):
        found = _heading_at(body, k)
        if found:
            heads.append((k, *found))
            k = found[0]
        else:
            k += 1
    if not body:
        return None, [], []
    geometry = _geometry(body)
    front = body[: heads[0][0]] if heads else body
    preamble = _section("preamble", 0, "", front, geometry, 1) if front else None
    shift = 1 if preamble else 0
    own: dict[str, tuple[str, int, list[LineLike]]] = {}
    for n, (first, after, key, heading, _name) in enumerate(heads):
        stop = heads[n + 1][0] if n + 1 < len(heads) else len(body)
        own.setdefault(key, (heading, body[first].page, []))[2].extend(body[after:stop])
    sections = [
        _section(key, n + shift, heading, text, geometry, page)
        for n, (key, (heading, page, text)) in enumerate(own.items())
    ]
    return preamble, sections, [h[4] for h in heads]


def _heading_at(body: Sequence[LineLike], k: int) -> tuple[int, str, str, str] | None:
    """A heading that begins at line k: (line after, key, heading, name); the longest of one to three lines wins."""
    if not HEADING_START.match(body[k].text):
        return None
    for size in (1, 2, 3):
        part = body[k : k + size]
        if len(part) < size:
            return None
        text = _join([line.text for line in part])
        found = match_heading(text)
        if not found:
            continue
        if found[0] == "other_information":
            # Without a question mark the heading ends where its type does, and it never runs on as a sentence.
            if not _looks_like_heading(part, body[k + size] if k + size < len(body) else None):
                continue
            while _continues_name(body, k, size):
                size += 1
                text = _join([line.text for line in body[k : k + size]])
                found = match_heading(text) or found
        return k + size, found[0], text, found[1].rstrip(":")
    return None


def _looks_like_heading(part: Sequence[LineLike], following: LineLike | None) -> bool:
    text = _join([line.text for line in part])
    if len(text) > 160 or text.rstrip().endswith((".", ",", ";")):
        return False
    if part[0].is_bold or following is None:
        return True
    differs = part[0].font_size > following.font_size + 0.4
    return differs or (not following.is_bold and bool(re.match(r"[A-Z‘“\"]", following.text)) and len(text) < 100)


def _continues_name(body: Sequence[LineLike], k: int, size: int) -> bool:
    """Whether the next line carries on a bold heading (a long name wrapped over two lines)."""
    if k + size >= len(body):
        return False
    last, following = body[k + size - 1], body[k + size]
    same = following.is_bold and last.is_bold and abs(following.font_size - last.font_size) < 0.3
    return same and match_heading(following.text) is None and len(following.text) < 100


def _geometry(body: Sequence[LineLike]) -> _Geometry:
    gaps: Counter[float] = Counter()
    for a, b in itertools.pairwise(body):
        if a.page == b.page and 0 < b.top - a.top < 40:
            gaps[round(b.top - a.top, 1)] += 1
    left = Counter(round(line.x0) for line in body).most_common(1)[0][0]
    chars = sum(len(line.text) for line in body) or 1
    width = sum(max(line.x1 - line.x0, 0.0) for line in body)
    common = gaps.most_common(3)
    leading = min((gap for gap, n in common if n >= 0.3 * common[0][1]), default=0.0)
    rights = sorted(line.x1 for line in body)
    return _Geometry(leading, float(left), rights[int(len(rights) * 0.98)] if rights else 0.0, width / chars)


def _deliberate_break(line: LineLike, following: LineLike, geo: _Geometry) -> bool:
    """Whether the line was ended on purpose: a wider gap, or room was left for the next line's first word."""
    if line.page == following.page and geo.leading and following.top - line.top > 1.25 * geo.leading:
        return True
    word = following.text.split(" ", 1)[0]
    return line.x1 + (len(word) + 2.5) * geo.char_width < geo.right


def _is_subheading(lines: Sequence[LineLike], k: int, geo: _Geometry) -> bool:
    """A short line of its own, without a full stop, that a paragraph follows."""
    line = lines[k]
    text = line.text.strip()
    if k + 1 >= len(lines) or len(text) > 110 or not re.match(r"[A-Z0-9‘“(]", text) or _TERMINAL.search(text):
        return False
    if text.endswith(",") or _BULLET.match(text):
        return False
    previous, following = (lines[k - 1] if k else None), lines[k + 1]
    if previous is not None and not (_TERMINAL.search(previous.text) or _styled(previous, following)):
        return False
    if not re.match(rf"[A-Z0-9‘“({BULLETS}]", following.text):
        return _styled(line, following) and bool(re.match(r"[a-z]", following.text)) and _styled_like(line, following)
    if _styled(line, following):
        return True
    if previous is not None and not _deliberate_break(previous, line, geo) and previous.page == line.page:
        return False
    return _deliberate_break(line, following, geo) and len(text.split()) <= 12


def _styled(line: LineLike, following: LineLike) -> bool:
    return (line.is_bold and not following.is_bold) or (line.is_italic and not following.is_italic)


def _styled_like(line: LineLike, following: LineLike) -> bool:
    return line.is_bold == following.is_bold and line.is_italic == following.is_italic


def _blocks(lines: Sequence[LineLike], geo: _Geometry) -> list[_Block]:
    """Group the lines of a section into paragraphs, list items and sub-headings."""
    blocks: list[_Block] = []
    k = 0
    while k < len(lines):
        line = lines[k]
        if _is_subheading(lines, k, geo):
            blocks.append(_Block("subheading", [line]))
            k += 1
            continue
        if _BULLET.match(line.text):
            blocks.append(_Block("bullet", [line]))
        elif not blocks or blocks[-1].kind == "subheading" or _starts_paragraph(blocks[-1], line, geo):
            blocks.append(_Block("paragraph", [line]))
        else:
            blocks[-1].lines.append(line)
        k += 1
    return blocks


def _starts_paragraph(block: _Block, line: LineLike, geo: _Geometry) -> bool:
    last = block.lines[-1]
    if not re.match(r"[A-Z0-9‘“\"(]", line.text):
        return False
    if block.kind == "bullet":
        if line.x0 < last.x0 - 3 or (len(block.lines) == 1 and line.x0 <= last.x0 + 1 and _TERMINAL.search(last.text)):
            return True
        return bool(_SENTENCE_END.search(last.text)) and line.page == last.page and _wide_gap(last, line, geo)
    return bool(_SENTENCE_END.search(last.text)) and _deliberate_break(last, line, geo)


def _wide_gap(line: LineLike, following: LineLike, geo: _Geometry) -> bool:
    return bool(geo.leading) and following.top - line.top > 1.25 * geo.leading


def _join(texts: Sequence[str]) -> str:
    """Join lines to one text: a hyphen at a line's end stays and takes no space, but in "second- / or third-degree"."""
    out = ""
    for text in texts:
        text = text.strip()
        if not out:
            out = text
        elif (re.search(r"\w[-‐]$", out) and not _KEEPS_SPACE.match(text)) or re.search(r"\w/$", out):
            out += text
        else:
            out += " " + text
    return out


def _section(
    key: str, position: int, heading: str, lines: Sequence[LineLike], geo: _Geometry, start_page: int
) -> Section:
    text = ""
    starts: list[tuple[int, int]] = []
    sentences: list[Sentence] = []
    subheading: str | None = None
    lead: int | None = None
    for number, block in enumerate(_blocks(lines, geo)):
        if text:
            text += "\n"
        begin = len(text)
        for line in block.lines:
            piece = line.text.strip()
            if block.kind == "bullet" and len(text) == begin:
                piece = "• " + _BULLET.sub("", piece)
            joined = _join([text[begin:], piece]) if len(text) > begin else piece
            starts.append((begin + len(joined) - len(piece), line.page))
            text = text[:begin] + joined
        spans = [(0, len(text) - begin)] if block.kind == "subheading" else split_sentences(text[begin:])
        if block.kind == "subheading":
            subheading, lead = text[begin:], None
        elif block.kind == "paragraph":
            lead = None
        for n, (a, b) in enumerate(spans):
            kind = block.kind if block.kind == "subheading" or (block.kind == "bullet" and n == 0) else "sentence"
            under = lead if block.kind == "bullet" else None
            page = _page(starts, begin + a, start_page)
            sentences.append(
                Sentence(text[begin + a : begin + b], begin + a, begin + b, page, kind, under, subheading, number)
            )
        if block.kind == "paragraph" and sentences:
            lead = len(sentences) - 1
    pages = [line.page for line in lines] or [start_page]
    return Section(key, position, heading, text, min(start_page, pages[0]), pages[-1], tuple(sentences), tuple(starts))


def _page(starts: Sequence[tuple[int, int]], offset: int, default: int) -> int:
    page = default
    for start, number in starts:
        if start > offset:
            break
        page = number
    return page
