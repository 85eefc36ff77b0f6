"""Does each number of a row stand in its sentence or the sentences near it? The proof behind every figure."""

import re
from collections.abc import Mapping

from pipelines.parsing.numbers import FRACTIONS, MULTIPLES, find_numbers

# The numbers that a document states in so many words, by table. Bounds, scores and rates are worked out from these.
STATED_COLUMNS: dict[str, tuple[str, ...]] = {
    "indications": ("min_age_years", "min_prior_treatments"),
    "regimen_doses": ("value",),
    "studies": ("n_participants",),
    "study_results": ("value", "numerator", "denominator"),
    "adverse_events": (
        "frequency_numerator",
        "frequency_denominator",
        "frequency_upper_numerator",
        "frequency_upper_denominator",
    ),
}
# How far around the quote its neighbouring sentences may reach, in characters.
NEAR = 1500
# Words that state a number without naming it.
_WORDS: tuple[tuple[re.Pattern[str], tuple[float, ...]], ...] = (
    (re.compile(r"\b(?:half|halved)\b", re.IGNORECASE), (50, 1, 2)),
    (re.compile(r"\bthirds?\b", re.IGNORECASE), (33.3, 66.7, 1, 2, 3)),
    (re.compile(r"\bquarters?\b", re.IGNORECASE), (25, 75, 1, 3, 4)),
    (re.compile(r"\bfifths?\b", re.IGNORECASE), (20, 40, 60, 80, 1, 5)),
    (re.compile(r"\btenths?\b", re.IGNORECASE), (10, 1)),
    (re.compile(r"%|\bper\s?cent\b", re.IGNORECASE), (100,)),
    (re.compile(r"\bnone\b|\bno\b|\ball\s+ages\b|\bany\s+age\b|\bbirth\b|\bnewborn", re.IGNORECASE), (0,)),
    (re.compile(r"\b(?:an?|each|every|one|previous(?:ly)?|prior|already|earlier|single|all)\b", re.IGNORECASE), (1,)),
    (re.compile(r"\bboth\b|\bcouple\b|\bpair\b", re.IGNORECASE), (2,)),
)


def stated_numbers(text: str) -> set[float]:
    """Every number that a text states, in figures or words, as fractions, shares or multiples too."""
    found = {number.value for number in find_numbers(text)}
    found |= {float(n) for word, n in MULTIPLES.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)}
    found |= {round(share * 100, 1) for words, share in FRACTIONS.items() if words in text.lower()}
    for pattern, numbers in _WORDS:
        if pattern.search(text):
            found |= {float(n) for n in numbers}
    return found


def unstated(table: str, row: Mapping[str, object], section_text: str) -> list[str]:
    """Columns of a row whose number stands neither in its quote nor in the sentences near it.

    An age may be stated in months, weeks or days where the row has years.
    """
    start, end = int(str(row["char_start"])), int(str(row["char_end"]))
    stated = stated_numbers(section_text[max(0, start - NEAR) : end + NEAR])
    missing = []
    for column in STATED_COLUMNS.get(table, ()):
        value = row.get(column)
        if value is None:
            continue
        number = float(str(value))
        ways = (number, number * 12, number * 52, number * 365) if column == "min_age_years" else (number,)
        if not any(abs(way - known) < 0.06 for way in ways for known in stated):
            missing.append(column)
    return missing
