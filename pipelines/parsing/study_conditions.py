"""Condition, population and duration of a study, in the study's own words."""

import re
from collections.abc import Sequence

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.numbers import NUMBER_PATTERN, parse_number
from pipelines.parsing.overview import Overview
from pipelines.parsing.study import Study
from pipelines.parsing.study_words import PEOPLE_RE, STUDY_NOUN, TIME_UNITS

# Words of stage, left out of the condition (GUIDELINE.md); a grade or a biomarker stays.
_STAGE = re.compile(
    (
        r"^(?:(?:advanced|metastatic|recurrent|localised|locally|early-stage|early|unresectable|inoperable"
        r"|previously\s+(?:un)?treated|newly\s+diagnosed|stage\s+[IVX]+[ABC]?(?:(?:,|\s+or|\s+and|\s+to)"
        r"\s+[IVX]+[ABC]?)*)\s+(?:or\s+|and\s+|,\s*)?)+"
    ),
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\b{PEOPLE_RE}\s+(?:aged[^.,;]*?\s+)?(?:with|who\s+(?:had|have))\s+(?P<name>[^.,;]+)", re.IGNORECASE
)
_CUT = re.compile(
    (
        r"\s+(?:who|whose|that|which|aged|and\s+(?:who|an?|compared|whose)|compar\w+|after|despite"
        r"|in\s+(?:whom|which|a|one|two)|for\s+(?:at|whom)|found|show\w*|taking|receiving|treated|given|living"
        r"|not|when|having|where|looked|measur\w+|already|were|was|had|needing|undergoing|caused\s+by"
        r"|associated|over|lasting)\b"
    ),
    re.IGNORECASE,
)
_LASTING = re.compile(
    (
        rf"\b(?:lasting|lasted|over|for|duration\s+of)\s+(?:up\s+to\s+|a\s+period\s+of\s+|around\s+"
        rf"|about\s+)?(?P<n>{NUMBER_PATTERN}|an?)[\s-]+(?P<unit>{'|'.join(TIME_UNITS)})\b"
    ),
    re.IGNORECASE,
)
_N_UNIT_STUDY = re.compile(
    (
        rf"\b(?P<n>\d+|{NUMBER_PATTERN})-(?P<unit>second|minute|hour|day|week|month|year)"
        rf"s?(?:-long)?\s+(?:main\s+)?{STUDY_NOUN}"
    ),
    re.IGNORECASE,
)
_POPULATION = re.compile(
    (
        rf"\b(?P<who>(?:(?:previously|newly|untreated|treated|healthy|young|older|adult|pregnant)"
        rf"\s+)*{PEOPLE_RE}\s+(?:with|who|whose|aged|living|undergoing|taking|receiving|from)\s[^.;]*)"
    ),
    re.IGNORECASE,
)


def study_condition(overview: Overview, study: Study, indications: Sequence[dict[str, object]]) -> str | None:
    """The disease as the study's sentence names it, else that of the sub-heading or of the indication."""
    for text in study.own_text():
        masked = mask_brackets(text)
        found = _WITH.search(masked)
        if found:
            name = text[found.start("name") : found.end("name")]
            name = re.sub(r"\s*\([^)]*\)\s*$", "", _CUT.split(mask_brackets(name, " "))[0]).strip()
            name = _STAGE.sub("", re.sub(r"\s+", " ", name)).strip(" ,")
            if 2 < len(name) < 120:
                return name
    if study.subheading:
        return _STAGE.sub("", study.subheading)
    conditions = [str(i["condition"]) for i in indications if i.get("condition")]
    text = " ".join(study.own_text()).lower()
    named = next((c for c in conditions if c.lower() in text), None)
    return named or (conditions[0] if conditions else None)


def study_population(texts: Sequence[str]) -> str | None:
    """Who took part, as printed, from the first sentence that says so."""
    for text in texts:
        found = _POPULATION.search(mask_brackets(text, " "))
        if found:
            words = re.split(
                (
                    r"\s+(?:compared|found|showed|looked|and\s+compared|were\s+(?:given|treated))\b|,\s+(?=compar"
                    r"|found)"
                ),
                found["who"],
            )[0]
            return re.sub(r"\s+", " ", words).strip(" ,.")[:300] or None
    return None


def study_duration(texts: Sequence[str]) -> tuple[float, str] | None:
    """How long the study or its treatment lasted, where the text says so ("over 12 weeks", "lasting up to a year")."""
    for text in texts:
        found = _N_UNIT_STUDY.search(text) or _LASTING.search(text)
        if found:
            value = 1.0 if found["n"].lower() in ("a", "an") else parse_number(found["n"])
            unit = TIME_UNITS.get(found["unit"].lower()) or found["unit"].lower()
            if value and unit in ("hour", "day", "week", "month", "year"):
                return value, unit
    return None
