"""Paragraphs to sentences with offsets: full stops that end a sentence against those of abbreviations and brackets."""

import re

from pipelines.parsing.brackets import bracket_pairs

# Abbreviations that the agency's plain-language texts use before a capital letter or a number.
ABBREVIATIONS = frozenset(
    """
    e.g i.e etc vs approx no nos tel fax dr mr mrs ms prof st fig ca cf resp incl max min ref refs vol ed eds
""".split()
)
# No real sentence comes near this; damaged text without full stops is cut so that no rule sees an endless one.
MAX_SENTENCE = 3000
_END = re.compile(r"[.!?][’'”\"\)\]]*(?=\s+|$)")
_STARTS_SENTENCE = re.compile(r"[A-Z0-9‘'“\"(\[•≥≤<>ÅÄÖÉÈÜ]|(?:mRNA|pH)\b")
_BARE_DATE_NUMBER = re.compile(r"\b\d{1,2}\.$")


def _depths(text: str) -> list[int]:
    """Bracket depth before each character; a bracket that never closes does not count (the texts have such typos)."""
    pairs = bracket_pairs(text)
    depths: list[int] = []
    ends: list[int] = []
    depth = 0
    for k in range(len(text)):
        while ends and ends[-1] < k:
            ends.pop()
            depth -= 1
        depths.append(depth)
        if k in pairs:
            ends.append(pairs[k])
            depth += 1
    return depths


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Sentence spans `(start, end)` of one paragraph, in order; together they cover all of its text but white space.

    A full stop ends a sentence where white space and a capital, digit, quote or bracket follow, outside brackets and
    not after an abbreviation.
    """
    spans: list[tuple[int, int]] = []
    depths = _depths(text)
    start = 0
    for match in _END.finditer(text):
        dot, end = match.start(), match.end()
        if end <= start or depths[dot] > 0:
            continue
        rest = text[end:].lstrip()
        if rest and not _STARTS_SENTENCE.match(rest):
            continue
        if text[dot] == "." and rest:
            word = re.search(r"([A-Za-z.]+)$", text[start:dot])
            token = word.group(1).lower() if word else ""
            if token in ABBREVIATIONS:
                continue
            # "J. Smith", "St. John": an initial; but "hepatitis B. The" and "vitamin D. It" end a sentence.
            if word and re.fullmatch(r"[A-Z]", word.group(1)) and word.start() == 0:
                continue
            if _BARE_DATE_NUMBER.search(text[start : dot + 1]) and re.match(r"[a-z0-9]", rest):
                continue
        spans.append((start, end))
        start = end
    if text[start:].strip():
        spans.append((start, len(text)))
    trimmed = []
    for a, b in (part for span in spans for part in _cut(text, *span)):
        piece = text[a:b]
        a += len(piece) - len(piece.lstrip())
        b = a + len(piece.strip())
        if b > a:
            trimmed.append((a, b))
    return trimmed


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span itself, or, where it is longer than any sentence, parts of it that end at white space."""
    parts = []
    while end - start > MAX_SENTENCE:
        space = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        stop = space if space > 0 else start + MAX_SENTENCE
        parts.append((start, stop))
        start = stop
    return [*parts, (start, end)]
