"""Number phrases: digits with thousands separators and decimals, number words, fractions, qualifiers, ranges.

The words are plain English; the qualifiers follow GUIDELINE.md ("studies": n_qualifier, "results": qualifier).
"""

import re
from dataclasses import dataclass

UNITS = {
    w: n
    for n, w in enumerate(
        """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""".split()
    )
}
TENS = {
    w: 10 * n
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS = {
    w: n
    for n, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}
MULTIPLES = {"once": 1, "twice": 2, "thrice": 3}
# Parts of a whole, as a share. "most", "majority" name no number and are left out.
FRACTIONS = {
    "half": 0.5,
    "one half": 0.5,
    "a half": 0.5,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "two-thirds": 2 / 3,
    "one-third": 1 / 3,
    "a quarter": 0.25,
    "one quarter": 0.25,
    "three quarters": 0.75,
    "three-quarters": 0.75,
    "a fifth": 0.2,
    "one fifth": 0.2,
    "two fifths": 0.4,
    "a tenth": 0.1,
    "one in two": 0.5,
}

_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+(?:[.·]\d+)?"
_WORDS = (
    rf"(?:a|{_WORD})(?:[- ](?:and[- ])?(?:{_WORD}|hundred|thousand|million))*\s+and\s+a\s+half"
    rf"|(?:(?:a|{_WORD})[- ](?:hundred|thousand|million)|(?:{_WORD}))(?:[- ](?:and[- ])?(?:{_WORD}|hundred"
    rf"|thousand|million))*"
)
NUMBER_PATTERN = rf"(?:(?<![\w.,])(?:{_DIGITS})(?:\s+million)?(?!\d)(?!(?!IU|MBq|GBq|U\b)[A-Z])|\b(?:{_WORDS})\b)"
NUMBER = re.compile(NUMBER_PATTERN, re.IGNORECASE)
DIGIT_NUMBER = re.compile(rf"(?<![\w.,])(?:{_DIGITS})(?!\d)")

# Words before a number that say how exact it is (GUIDELINE.md).
QUALIFIERS: dict[str, tuple[str, ...]] = {
    "about": (
        "around", "about", "almost", "nearly", "close to", "approximately", "roughly", "some", "an estimated",
        "just over",
        "just under", "slightly over", "slightly under", "slightly more than", "slightly less than", "circa",
    ),
    "over": ("more than", "over", "at least", "in excess of", "greater than", "no less than", "no fewer than", "above"),
    "under": ("less than", "fewer than", "up to", "under", "below", "at most", "no more than", "a maximum of"),
}  # fmt: skip
_QUALIFIER = re.compile(
    r"\b("
    + "|".join(sorted((w for ws in QUALIFIERS.values() for w in ws), key=len, reverse=True))
    + r")\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """One number as printed: its value and its span in the text."""

    value: float
    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is spelled out."""
        return not any(c.isdigit() for c in self.text)


def parse_number(text: str) -> float | None:
    """The value of one number phrase ("1,455", "66.5", "twenty-four", "one and a half"); None where it is none."""
    t = text.strip().lower()
    million = 1.0
    if re.search(r"\d", t) and t.endswith("million"):
        t, million = t[: -len("million")].strip(), 1_000_000.0
    if re.fullmatch(_DIGITS, t):
        return float(t.replace(",", "").replace(" ", "").replace("·", ".")) * million
    half = 0.0
    match = re.fullmatch(r"(.+?)\s+and\s+a\s+half", t)
    if match:
        t, half = match.group(1), 0.5
    total, current, seen = 0, 0, False
    for word in re.split(r"[\s-]+", t):
        if word == "and":
            continue
        if word == "a" and not seen:
            current, seen = 1, True
        elif word in UNITS:
            current, seen = current + UNITS[word], True
        elif word in TENS:
            current, seen = current + TENS[word], True
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES:
            total, current = total + max(current, 1) * SCALES[word], 0
        else:
            return None
    return float(total + current) + half if seen or total + current else None


def find_numbers(text: str) -> list[Number]:
    """Every number of the text in order, digits and words; a bare "a" is none."""
    found = []
    for match in NUMBER.finditer(text):
        value = parse_number(match.group())
        if value is not None:
            found.append(Number(value, match.group(), match.start(), match.end()))
    return found


def qualifier_before(text: str, start: int) -> str | None:
    """The qualifier ('about', 'over', 'under') that stands directly before the number at `start`, or None."""
    match = _QUALIFIER.search(text[max(0, start - 40) : start])
    if not match:
        return None
    word = match.group(1).lower()
    return next(name for name, words in QUALIFIERS.items() if word in words)
