"""Bracket-aware text: spans at depth zero, explanations in brackets, lists split where a reader would split them."""

import re
from dataclasses import dataclass

_SPACES = re.compile(r"\s+")


def bracket_pairs(text: str) -> dict[int, int]:
    """Index of each opening bracket that closes, with the index of the bracket that closes it. One pass."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for k, char in enumerate(text):
        if char in "([":
            opened.append(k)
        elif char in ")]" and opened:
            pairs[opened.pop()] = k
    return pairs


def outer_brackets(text: str) -> list[tuple[int, int]]:
    """Spans (opening, closing index) of the outermost brackets, in order. A bracket that never closes is none."""
    pairs = bracket_pairs(text)
    spans: list[tuple[int, int]] = []
    for start in sorted(pairs):
        if not spans or start > spans[-1][1]:
            spans.append((start, pairs[start]))
    return spans


def matching_bracket(text: str, start: int) -> int | None:
    """Index of the bracket that closes the one at `start`, or None where it never closes."""
    return bracket_pairs(text).get(start)


def mask_brackets(text: str, fill: str = "\x00") -> str:
    """The text, same length, with every bracketed part (brackets included) overwritten by `fill`.

    Searching a masked text finds words outside brackets only, at their true offsets. An unclosed bracket stays as is.
    """
    out = list(text)
    for start, end in outer_brackets(text):
        out[start : end + 1] = fill * (end + 1 - start)
    return "".join(out)


def strip_brackets(text: str) -> str:
    """The text without its bracketed parts, white space tidied ("abdominal (belly) pain" gives "abdominal pain")."""
    masked = mask_brackets(text)
    kept = _SPACES.sub(" ", masked.replace("\x00", "")).strip()
    return re.sub(r"\s+([,;:.])", r"\1", kept)


def bracket_contents(text: str) -> list[str]:
    """The contents of the outermost brackets, in order."""
    return [text[start + 1 : end].strip() for start, end in outer_brackets(text)]


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of a split list: its text and where it starts in the text that was split."""

    text: str
    start: int
    joiner: str  # what stood before it: '' (first), ',', ';', 'and', 'or', ', and', ...


_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:and/or|and|or|as well as)\s+|[,;]\s+|\s(?:and/or|and|or|as well as)\s)\s*")


def split_list(text: str, words: tuple[str, ...] = ("and", "or", "and/or", "as well as")) -> list[Piece]:
    """Split at commas, semicolons and the joining `words`, outside brackets only.

    This is the plain split: whether "pain in muscles and bones" is one item is the caller's question
    (see `pipelines.parsing.lists`). Empty items are dropped; offsets refer to `text`.
    """
    masked = mask_brackets(text)
    pieces: list[Piece] = []
    start, joiner = 0, ""
    for match in _SEPARATOR.finditer(masked):
        word = " ".join(w for w in re.findall(r"[a-z/]+", match.group().lower()))
        if word and word not in words:
            continue
        _append(pieces, text, start, match.start(), joiner)
        mark = next((c for c in match.group() if c in ",;"), "")
        joiner = f"{mark} {word}".strip()
        start = match.end()
    _append(pieces, text, start, len(text), joiner)
    return pieces


def _append(pieces: list[Piece], text: str, start: int, end: int, joiner: str) -> None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    if piece.strip():
        pieces.append(Piece(piece.strip(), start + lead, joiner))
