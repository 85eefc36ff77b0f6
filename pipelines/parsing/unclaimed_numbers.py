"""Numbers of the fact sections that no row accounts for: listed, never dropped, with a reason where a rule has one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pipelines.parsing.number_reasons import number_reason
from pipelines.parsing.numbers import find_numbers
from pipelines.parsing.overview import Overview, Section, provenance
from pipelines.parsing.result_numbers import find_figures

# The sections in which every number is looked for (DATA_MODEL.md, unclaimed_numbers).
NUMBERED_SECTIONS = (
    "used_for",
    "how_used",
    "how_studied",
    "benefits",
    "risks",
    "benefits_risks",
    "other_information",
)
# Columns whose numbers a row states, by table.
_VALUE_COLUMNS: dict[str, tuple[str, ...]] = {
    "indications": ("min_age_years", "min_prior_treatments"),
    "regimens": ("frequency_times", "frequency_period"),
    "regimen_doses": ("value",),
    "studies": ("n_participants", "duration_value"),
    "study_results": ("value", "numerator", "denominator", "timepoint_value"),
    "adverse_events": (
        "frequency_numerator",
        "frequency_denominator",
        "frequency_upper_numerator",
        "frequency_upper_denominator",
    ),
    "authorisation_events": ("date",),
}
# Tables whose rows also state numbers in words ("one in the population's text").
_TEXT_COLUMNS: dict[str, tuple[str, ...]] = {
    "regimens": ("population",),
    "studies": ("population", "condition"),
    "adverse_events": ("context", "term", "explanation"),
    "indications": ("condition",),
    "contraindications": ("text",),
    "risk_measures": ("text",),
}


def count_numbers(section: Section) -> int | None:
    """How many numbers the section's text holds; None for a section in which numbers are not looked for."""
    if section.key not in NUMBERED_SECTIONS:
        return None
    return sum(len(find_numbers(s.text)) for s in section.sentences)


def find_unclaimed(
    overview: Overview, tables: Mapping[str, Sequence[Mapping[str, object]]], last_updated: date | None
) -> list[dict[str, object]]:
    """Rows of `unclaimed_numbers`. A number is claimed where a row that quotes its sentence states its value."""
    claims = _claims(tables)
    doses = {(round(float(str(r["value"])), 4), str(r["unit"]).lower()) for r in tables.get("regimen_doses", ())}
    rows: list[dict[str, object]] = []
    for section in overview.sections:
        if section.key not in NUMBERED_SECTIONS:
            continue
        studied = section.key in ("how_studied", "benefits", "benefits_risks")
        for sentence in section.sentences:
            values = claims.get((section.key, sentence.start), set())
            reasons = {f.start: f.reason for f in find_figures(sentence.text)} if studied else {}
            for number in find_numbers(sentence.text):
                if _claimed(number.value, values):
                    continue
                if section.key == "how_used" and _is_dose(sentence.text, number.end, number.value, doses):
                    continue
                if last_updated and _closing(sentence.text, number.value, last_updated):
                    continue
                reason = reasons.get(number.start) or number_reason(sentence.text, number.start, number.end)
                rows.append(
                    {
                        **provenance(overview, section, sentence),
                        "number_char_start": sentence.start + number.start,
                        "number_char_end": sentence.start + number.end,
                        "number_text": number.text,
                        "number_value": number.value,
                        "reason": None if reason == "unclear" else reason,
                    }
                )
    return rows


def _claims(tables: Mapping[str, Sequence[Mapping[str, object]]]) -> dict[tuple[str, int], set[float]]:
    """Values that rows state, by the section and start of the sentence they quote."""
    found: dict[tuple[str, int], set[float]] = {}
    for table, columns in _VALUE_COLUMNS.items():
        for row in tables.get(table, ()):
            found.setdefault(_key(row), set()).update(_values(row[c] for c in columns))
    for table, columns in _TEXT_COLUMNS.items():
        for row in tables.get(table, ()):
            for column in columns:
                text = row.get(column)
                if isinstance(text, str):
                    found.setdefault(_key(row), set()).update(n.value for n in find_numbers(text))
    return found


def _key(row: Mapping[str, object]) -> tuple[str, int]:
    return str(row["section"]), int(str(row["char_start"]))


def _values(values: Iterable[object]) -> set[float]:
    out: set[float] = set()
    for value in values:
        if isinstance(value, date):
            out |= {float(value.day), float(value.year), float(value.month)}
        elif isinstance(value, int | float) and not isinstance(value, bool):
            out.add(round(float(value), 4))
    return out


def _claimed(value: float, values: set[float]) -> bool:
    # An age of "6 months" is 0.5 years: a row states it in years.
    return round(value, 4) in values or any(v and abs(value / 12 - v) < 1e-3 for v in values if v < 2)


def _is_dose(text: str, end: int, value: float, doses: set[tuple[float, str]]) -> bool:
    """Whether a dose said again in another sentence is one that a regimen already states, with its unit."""
    unit = re.match(r"\s?([A-Za-zµ]+)", text[end:])
    if unit is None:
        return False
    word = unit[1].lower()
    return (round(value, 4), word) in doses or (round(value, 4), word.rstrip("s")) in doses


def _closing(text: str, value: float, last_updated: date) -> bool:
    """Whether the number is part of the closing "last updated in MM-YYYY", which `documents` states."""
    return bool(re.search(r"last\s+updated", text, re.IGNORECASE)) and value in (last_updated.month, last_updated.year)
