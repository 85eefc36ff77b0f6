"""Character normalisation, done once, where lines are made.

Later stages rely on it: one kind of space, one kind of bullet, composed letters, no invisible characters.
Typographic quotes, dashes and superscript digits carry meaning (or are part of a quote) and stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

BULLET: Final = "•"
REPLACEMENT: Final = "\ufffd"  # stands for a glyph that no reader could map to a character

_SPACES: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
# Zero-width and directional marks, soft hyphen, byte order mark, variation selectors: nothing is drawn for them.
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe0e\ufe0f\ufeff"
)
# Word writes list bullets as private-use characters of Symbol and Wingdings: these two are bullets wherever they stand.
_PRIVATE_BULLETS: Final = "\uf0a7\uf0b7"
_LIGATURES: Final = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
# Symbol's private-use codes: the low byte is the sign's code in the Symbol encoding, which for 0x20-0x3F is mostly
# that of ASCII. Greek letters and signs that occur in running text.
_PRIVATE_SYMBOLS: Final = {
    **{chr(0xF000 + code): chr(code) for code in range(0x20, 0x40)},
    "\uf02d": "−",
    "\uf061": "α",
    "\uf062": "β",
    "\uf063": "χ",
    "\uf064": "δ",
    "\uf065": "ε",
    "\uf067": "γ",
    "\uf06b": "κ",
    "\uf06c": "λ",
    "\uf06d": "μ",
    "\uf073": "σ",
    "\uf044": "Δ",
    "\uf0a3": "≤",
    "\uf0ae": "→",
    "\uf0b0": "°",
    "\uf0b1": "±",
    "\uf0b3": "≥",
    "\uf0b4": "×",
    "\uf0bb": "≈",
}


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))
    table.update({ord(c): " " for c in _SPACES})
    table.update({ord(c): None for c in _INVISIBLE})
    # A private-use character means nothing outside its font; better a visible hole than a wrong sign.
    table.update(dict.fromkeys(range(0xE000, 0xF900), REPLACEMENT))
    table.update({ord(c): s for c, s in _PRIVATE_SYMBOLS.items()})
    table.update({ord(c): BULLET for c in _PRIVATE_BULLETS})
    table.update({ord(c): s for c, s in _LIGATURES.items()})
    table.update(dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT))  # a lone surrogate cannot be stored as UTF-8
    table.update({0xFFFE: None, 0xFFFF: None, 0xFFF9: None, 0xFFFA: None, 0xFFFB: None})
    return table


_TABLE: Final = _table()
_PRIVATE_PLANES: Final = re.compile("[\U000f0000-\U0010ffff]")
_SPACE_RUN: Final = re.compile(r" {2,}")
# Any other private-use sign that opens a line and stands apart is a list's bullet (Wingdings has dozens of them, some
# on the codes of Symbol's letters).
_PRIVATE_OPENING: Final = re.compile(
    r"^\s*[\ue000-\uf01f\uf040-\uf0a2\uf0a4-\uf0ad\uf0af\uf0b2\uf0b5-\uf0ba\uf0bc-\uf8ff](?=\s)"
)
_PLAIN: Final = re.compile(r"[!-~]+(?: [!-~]+)*\Z")


def normalise_text(text: str) -> str:
    """One line's text -> the same text in one spelling of its characters.

    NFC; every kind of space -> ' ', runs collapsed, ends stripped; ligatures expanded; private-use bullets -> '•';
    soft hyphens and other invisible characters removed. Idempotent. A hard hyphen at the end of a line is kept.
    """
    if _PLAIN.match(text):  # most lines are plain ASCII with single spaces
        return text
    opened = _PRIVATE_PLANES.sub(REPLACEMENT, _PRIVATE_OPENING.sub(BULLET, text))
    composed = unicodedata.normalize("NFC", opened.translate(_TABLE))
    return _SPACE_RUN.sub(" ", composed).strip(" ")


def readable_characters(text: str) -> str:
    """The characters of `text` that count as read: normalised, without spaces and unmapped glyphs."""
    return normalise_text(text).replace(" ", "").replace(REPLACEMENT, "")
