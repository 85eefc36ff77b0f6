"""Frequency phrases of side effects ("may affect up to 1 in 100 people") and their bounds and CIOMS band.

The table of wordings is DATA_MODEL.md, "Frequency bounds"; the directions are GUIDELINE.md, "adverse_events".
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from pipelines.parsing.effect_words import words
from pipelines.parsing.numbers import TENS, UNITS, parse_number

# Words before the number -> direction (GUIDELINE.md: "at least" counts as more_than, "fewer than" as up_to).
DIRECTION_WORDS: dict[str, tuple[str, ...]] = {
    "more_than": (
        "more than", "at least", "over", "in excess of", "greater than", "no fewer than", "not less than", "above",
        "no less than", "a minimum of", "higher than", "≥", ">",
    ),
    "up_to": (
        "up to", "fewer than", "less than", "under", "below", "at most", "no more than", "not more than", "as many as",
        "a maximum of", "fewer", "less", "lower than", "≤", "<", "upto",
    ),
    "about": (
        "around", "about", "approximately", "roughly", "nearly", "almost", "close to", "some", "an estimated",
        "just over", "just under", "slightly more than", "slightly less than", "slightly over", "slightly under",
        "an average of", "~", "approx.", "circa",
    ),
}  # fmt: skip
# Whom or what is counted.
PEOPLE = words("""
    people person persons patient patients adult adults child children adolescent adolescents teenager teenagers
    infant infants baby babies newborn newborns toddler toddlers woman women man men girl girls boy boys user
    users recipient recipients subject subjects participant participants individual individuals volunteer
    volunteers vaccinee vaccinees carrier carriers injection injections infusion infusions dose doses
    vaccination vaccinations treatment treatments case cases procedure procedures cycle cycles those mother
    mothers donor donors
""")
# A counted group that is itself a population (a context of the row), not just "people".
POPULATIONS = words("""
    adult adults child children adolescent adolescents teenager teenagers infant infants baby babies newborn
    newborns toddler toddlers woman women man men girl girls boy boys mothers donors
""")
_DIRECTION = {w: name for name, words in DIRECTION_WORDS.items() for w in words}
_QUAL = "|".join(re.escape(w) for w in sorted(_DIRECTION, key=len, reverse=True))
_NUMBER_WORDS = "|".join(sorted([*UNITS, *TENS, "hundred", "thousand"], key=len, reverse=True))
_N = (
    r"(?:\d{1,3}(?:[,\s]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
    rf"|(?:(?:an?|(?:{_NUMBER_WORDS}))(?:[ -](?:{_NUMBER_WORDS})){{1,3}}|(?:{_NUMBER_WORDS}))\b)"
)
_MODIFIER = (
    r"(?:(?:treated|vaccinated|adult|male|female|older|elderly|young|younger|healthy|paediatric|such|other|"
    r"these|the|all)\s+){0,2}"
)
_ONE_NOUN = rf"{_MODIFIER}(?:{'|'.join(sorted(PEOPLE, key=len, reverse=True))})\b"
_NOUN = rf"{_ONE_NOUN}(?:\s+(?:and|or)\s+(?:{'|'.join(sorted(POPULATIONS, key=len, reverse=True))})\b)?"
_IN = r"(?:in|out\s+of|out\s+of\s+every|in\s+every|of\s+every|in\s+each|per)"
_ROUGH = r"(?:(?:around|about|approximately|every|nearly)\s+)?"
_QUAL_GROUP = rf"(?:(?P<qual>{_QUAL})\s*)?"
_OF_ALL = r"(?:of\s+)?(?:all\s+|the\s+|these\s+)?"
_FRACTION_WORDS = {
    "half": (1, 2), "one half": (1, 2), "a half": (1, 2), "a third": (1, 3), "one third": (1, 3), "one-third": (1, 3),
    "two thirds": (2, 3), "two-thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4), "one-quarter": (1, 4),
    "three quarters": (3, 4), "three-quarters": (3, 4), "a fifth": (1, 5), "one fifth": (1, 5), "one-fifth": (1, 5),
    "two fifths": (2, 5), "three fifths": (3, 5), "four fifths": (4, 5), "a tenth": (1, 10), "one tenth": (1, 10),
    "one-tenth": (1, 10),
}  # fmt: skip
_FRACTION = "|".join(sorted(_FRACTION_WORDS, key=len, reverse=True))
_PERCENT = r"(?:\d{1,3}(?:[.,]\d{1,2})?)"
_SIGN = r"\s*(?:%|per\s?cent\b)"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "between",
            rf"\b(?:between|"
            rf"from)\s+(?P<a>{_N})(?:\s+(?P<n1>{_NOUN}))?(?:\s+{_IN}\s+{_ROUGH}(?P<d1>{_N}))?(?:\s+(?P<n2>{_NOUN}))?\s+(?:and|to|or)\s+"
            rf"(?P<b>{_N})(?:\s+(?P<n3>{_NOUN}))?\s+{_IN}\s+{_ROUGH}(?P<d2>{_N})(?:\s+(?P<noun>{_NOUN}))?",
        ),
        (
            "between",
            rf"\bmore\s+than\s+(?P<a>{_N})(?:\s+(?P<n1>{_NOUN}))?\s+{_IN}\s+(?P<d1>{_N})(?:\s+(?P<n2>{_NOUN}))?,?\s+(?:and|but)\s+"
            rf"(?:up\s+to|fewer\s+than|"
            rf"less\s+than)\s+(?P<b>{_N})(?:\s+(?P<n3>{_NOUN}))?\s+{_IN}\s+(?P<d2>{_N})(?:\s+(?P<noun>{_NOUN}))?",
        ),
        (
            "between",
            rf"(?<![\w.,])(?P<a>{_N})\s*(?:to|or|"
            rf"[-–])\s*(?P<b>{_N})(?:\s+(?P<n1>{_NOUN}))?\s+{_IN}\s+{_ROUGH}(?P<d2>{_N})(?:\s+(?P<noun>{_NOUN}))?",
        ),
        (
            "single",
            rf"{_QUAL_GROUP}(?<![\w.,])(?P<a>{_N})(?:\s+(?P<n1>{_NOUN}))?\s+{_IN}\s+{_ROUGH}(?P<d2>{_N})(?:\s+{_OF_ALL}(?P<noun>{_NOUN}))?(?P<post>\s+or\s+(?:more|fewer|less)\b)?",
        ),
        (
            "single",
            rf"{_QUAL_GROUP}(?<![\w.,])(?P<a>{_N})\s+(?:out\s+)?of\s+(?:the\s+)?"
            rf"(?P<d2>{_N})\s+(?P<noun>{_NOUN})",
        ),
        ("fraction",
            rf"{_QUAL_GROUP}\b(?P<part>{_FRACTION})(?:\s+(?:of\s+)?(?:all\s+|the\s+|these\s+)?(?:those\s+)?(?P<noun>{_NOUN})|"
            r"\s+of\s+(?:them|these)\b|(?=\s+(?:had|have|has|experienced?|developed|reported|got|get)\b))"),
        (
            "percent_range",
            rf"(?:\bbetween\s+)?(?<![\w.,])(?P<a>{_PERCENT})(?:{_SIGN})?\s*(?:and|to|"
            rf"[-–])\s*(?P<b>{_PERCENT}){_SIGN}(?:\s+of\s+(?:all\s+|the\s+|these\s+)?(?P<noun>{_NOUN}))?",
        ),
        ("percent",
            rf"{_QUAL_GROUP}(?<![\w.,])(?P<a>{_PERCENT}){_SIGN}(?:\s+of\s+(?:all\s+|the\s+|"
            rf"these\s+)?(?P<noun>{_NOUN}))?"),
    )
)  # fmt: skip
LEAFLET_BANDS = {10: "common", 100: "uncommon", 1000: "rare", 10_000: "very_rare"}
# CIOMS bands: name, lower edge, upper edge.
BANDS = (
    ("very_common", Fraction(1, 10), Fraction(1)),
    ("common", Fraction(1, 100), Fraction(1, 10)),
    ("uncommon", Fraction(1, 1000), Fraction(1, 100)),
    ("rare", Fraction(1, 10_000), Fraction(1, 1000)),
    ("very_rare", Fraction(0), Fraction(1, 10_000)),
)


@dataclass(frozen=True, slots=True)
class Frequency:
    """A stated frequency: how, which share, and where it stands in the text it was read from."""

    text: str
    start: int
    end: int
    direction: str
    numerator: int
    denominator: int
    upper_numerator: int | None = None
    upper_denominator: int | None = None
    noun: str | None = None
    is_leaflet_phrase: bool = False

    def columns(self) -> dict[str, object]:
        """The frequency columns of `adverse_events`."""
        lower = upper = None
        low_in = high_in = None
        if self.direction == "more_than":
            lower, upper, low_in, high_in = self.numerator / self.denominator, 1.0, False, True
        elif self.direction == "up_to":
            upper, high_in = self.numerator / self.denominator, True
        elif self.direction == "between" and self.upper_numerator and self.upper_denominator:
            lower, low_in = self.numerator / self.denominator, True
            upper, high_in = self.upper_numerator / self.upper_denominator, True
        band, basis = self.band()
        return {
            "frequency_text": self.text,
            "frequency_direction": self.direction,
            "frequency_numerator": self.numerator,
            "frequency_denominator": self.denominator,
            "frequency_upper_numerator": self.upper_numerator,
            "frequency_upper_denominator": self.upper_denominator,
            "lower_bound": lower,
            "upper_bound": upper,
            "lower_inclusive": low_in,
            "upper_inclusive": high_in,
            "band": band,
            "band_basis": basis,
        }

    def band(self) -> tuple[str | None, str | None]:
        """(band, band_basis), both None where neither the bounds nor the wording give one."""
        share = Fraction(self.numerator, self.denominator)
        if self.direction == "up_to":
            if self.is_leaflet_phrase and self.numerator == 1 and self.denominator in LEAFLET_BANDS:
                return LEAFLET_BANDS[self.denominator], "leaflet_wording"
            return None, None
        if self.direction == "more_than":
            return ("very_common", "bounds") if share >= Fraction(1, 10) else (None, None)
        if self.direction == "between" and self.upper_numerator and self.upper_denominator:
            top = Fraction(self.upper_numerator, self.upper_denominator)
            for name, low, high in BANDS:
                if low <= share and top <= high:
                    return name, "bounds"
        return None, None


def no_frequency(text: str | None = None) -> dict[str, object]:
    """The frequency columns where no number is stated; `text` keeps a word such as "common"."""
    numbers = ("direction", "numerator", "denominator", "upper_numerator", "upper_denominator")
    columns: dict[str, object] = {"frequency_text": text}
    columns.update({f"frequency_{name}": None for name in numbers})
    columns.update(
        dict.fromkeys(("lower_bound", "upper_bound", "lower_inclusive", "upper_inclusive", "band", "band_basis"))
    )
    return columns


def find_frequencies(text: str) -> list[Frequency]:
    """Every frequency phrase of the text, in order and without overlaps; longer readings win at one place."""
    found: list[Frequency] = []
    taken: list[tuple[int, int]] = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            frequency = _read(name, match)
            if frequency is not None:
                found.append(frequency)
                taken.append((match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def _read(name: str, match: re.Match[str]) -> Frequency | None:
    groups = match.groupdict()
    text = re.sub(r"\s+", " ", match.group()).strip()
    noun = next((groups[k] for k in ("noun", "n3", "n1", "n2") if groups.get(k)), None)
    noun = noun.lower() if noun else None
    qual = re.sub(r"\s+", " ", (groups.get("qual") or "").lower()).strip()
    direction = _DIRECTION.get(qual, "about")
    if name == "fraction":
        part = _FRACTION_WORDS[re.sub(r"\s+", " ", groups["part"].lower())]
        return _checked(text, match, direction, part, None, noun, qual)
    if name in ("percent", "percent_range"):
        first = _percent(groups["a"])
        if first is None:
            return None
        if name == "percent":
            return _checked(text, match, direction, first, None, noun, qual)
        second = _percent(groups["b"])
        return _checked(text, match, "between", first, second, noun, qual) if second else None
    low = _share(groups["a"], groups.get("d1") or groups["d2"])
    if low is None:
        return None
    if name == "single":
        post = (groups.get("post") or "").lower()
        if "more" in post:
            direction = "more_than"
        elif post:
            direction = "up_to"
        return _checked(text, match, direction, low, None, noun, qual)
    high = _share(groups["b"], groups["d2"])
    return _checked(text, match, "between", low, high, noun, qual) if high else None


def _checked(
    text: str,
    match: re.Match[str],
    direction: str,
    low: tuple[int, int],
    high: tuple[int, int] | None,
    noun: str | None,
    qual: str,
) -> Frequency | None:
    """A Frequency whose shares are shares (0 < n <= d), lower end first; else None."""
    if high is not None and low[0] * high[1] > high[0] * low[1]:
        low, high = high, low
    for part in (low, high):
        if part is not None and not 0 < part[0] <= part[1]:
            return None
    up_n, up_d = high if high else (None, None)
    leaflet = qual == "up to"
    return Frequency(text, match.start(), match.end(), direction, low[0], low[1], up_n, up_d, noun, leaflet)


def _share(numerator: str, denominator: str) -> tuple[int, int] | None:
    top, bottom = _number(numerator), _number(denominator)
    if top is None or bottom is None or bottom < 2 or bottom != int(bottom):
        return None
    scale = 1
    while top * scale != int(top * scale) and scale < 1000:
        scale *= 10
    return int(top * scale), int(bottom) * scale


def _percent(text: str) -> tuple[int, int] | None:
    value = parse_number(text.replace(",", "."))
    if value is None or not 0 < value <= 100:
        return None
    scale = 1
    while round(value * scale, 6) != round(value * scale) and scale < 1000:
        scale *= 10
    return round(value * scale), 100 * scale


def _number(text: str) -> float | None:
    t = re.sub(r"\s+", " ", text.strip())
    if t.lower() in ("hundred", "thousand"):
        return {"hundred": 100.0, "thousand": 1000.0}[t.lower()]
    if re.fullmatch(r"\d{1,3}(?:[, ]\d{3})+", t):
        return float(re.sub(r"[, ]", "", t))
    t = re.sub(r"^an\b", "a", t, flags=re.IGNORECASE)
    return parse_number(re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", t))
