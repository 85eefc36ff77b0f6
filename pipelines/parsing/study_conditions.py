"""Condition, population and duration of a study, in the study's own words."""

import re
from collections.abc import Sequence

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.conditions import clean_condition, is_condition, is_disease_like, phrase_end
from pipelines.parsing.figures import Figure
from pipelines.parsing.numbers import NUMBER_PATTERN, parse_number
from pipelines.parsing.overview import Overview
from pipelines.parsing.result_numbers import find_figures
from pipelines.parsing.study import Study
from pipelines.parsing.study_words import PEOPLE_RE, STUDY_NOUN, TIME_UNITS

# Words of stage, left out of the condition (GUIDELINE.md); a grade or a biomarker stays.
_ROMAN = r"(?:IV|I{1,3})[A-C]?"
_STAGE = re.compile(
    r"^(?:(?:previously|newly|already|locally|treatment-naive|untreated|treated|diagnosed|advanced|metastatic|recurrent"
    r"|relapsed|refractory|localised|early-stage|late-stage|early|unresectable|inoperable|resectable"
    rf"|stages?\s+{_ROMAN}(?:\s*(?:,|\s+or|\s+and|\s+to)\s*{_ROMAN})*)\s*(?:,\s*|\s+or\s+|\s+and\s+|\s+))+",
    re.IGNORECASE,
)
_PEOPLE_WITH = re.compile(
    rf"\b{PEOPLE_RE}\s+(?:aged\s+[^.,;]{{1,40}}?\s+)?(?:with|who\s+(?:had|have)|suffering\s+from)\s+(?=[a-zA-Z‘])",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^\W*(?:in|for|to\s+treat|for\s+the\s+treatment\s+of|when\s+used\s+(?:for|to\s+treat))\s+"
    r"(?=[a-zA-Z‘])(?!(?:the|a|an|one|two|three|this|another|addition|both|all|patients|adults|children|women|men)\b)",
    re.IGNORECASE,
)
# Where the words about who took part end and the sentence goes on.
_GOES_ON = re.compile(
    r"[.;:]|,\s+(?=(?:compar\w+|found|show\w*|looked|all|both|also|and|those|the|of\s+whom|in\s+wh\w+|most|\d[\d.,]*\s?%)(?!\w))"
    r"|\s+(?:compar(?:ed|ing)|found\s+that|show(?:ed|n|s)?\b|looked\s+at|investigated|examined|measured|assessed"
    r"|(?<!had )(?<!not )(?<!who )(?<!have )(?:received|took|responded)"
    r"|and\s+(?:lasted|lasting|the|compared)|in\s+(?:\w+\s+){1,3}(?:stud|trial)|has\s+also|were\s+changed"
    r"|(?:were|was)\s+(?:given|treated|followed|also|randomised|enrolled|compared|effective)|have\s+(?:shown|been))\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(r",\s+(?=[A-Z]|(?:there|one|two|three|the|an?|this|it|patients|when|in)\b)")
_WHO = re.compile(
    rf"\s*(?P<who>(?:(?!(?:of|in|out|were|was)\b)[\w’'-]+,?\s+){{0,7}}?{PEOPLE_RE}\b(?P<rest>[^.;:]*))", re.IGNORECASE
)
_LASTING = re.compile(
    rf"(?:\b(?:lasting|stud(?:y|ies)\s+(?:that\s+|which\s+)?lasted|which\s+lasted|and\s+lasted)\s+"
    r"(?:for\s+)?(?:up\s+to\s+|around\s+|about\s+|between\s+[\w.]+\s+and\s+)?"
    rf"|\bover\s+(?:a\s+period\s+of\s+)?)(?P<n>{NUMBER_PATTERN}|an?)[\s-]+(?P<unit>{'|'.join(TIME_UNITS)})\b",
    re.IGNORECASE,
)
_N_UNIT_STUDY = re.compile(
    rf"\b(?P<n>{NUMBER_PATTERN})-(?P<unit>hour|day|week|month|year)s?(?:-long)?\s+(?:[\w-]+\s+)?{STUDY_NOUN}\b",
    re.IGNORECASE,
)


def study_condition(overview: Overview, study: Study, indications: Sequence[dict[str, object]]) -> str | None:
    """The disease as the study's sentences name it, else that of its group, the sub-heading or the indication."""
    conditions = [str(i["condition"]) for i in indications if i.get("condition")]
    for source in (study, study.group):
        if source is None:
            continue
        own = source.own_text()
        found = _named(own, source.participants) or _mentioned(own, conditions)
        if found:
            return found
    if study.subheading:
        return _STAGE.sub("", study.subheading)
    return conditions[0] if conditions else None


def _named(texts: Sequence[str], number: Figure | None) -> str | None:
    """ "patients with X", "418 melanoma patients", "In X, ..." in the order of the texts."""
    for text in texts:
        masked = mask_brackets(text)
        for pattern in (_PEOPLE_WITH, _TOPIC):
            found = pattern.search(masked)
            name = _clean(_NEW_CLAUSE.split(text[found.end() :])[0]) if found else None
            if name:
                return name
        before = re.search(rf"\b\d[\d,]*\s+(?P<name>[a-zA-Z][\w\s’'-]{{2,60}}?)\s+{PEOPLE_RE}\b", masked)
        if before and number is not None:
            name = _clean(before["name"])
            if name:
                return name
    return None


def _clean(rest: str) -> str | None:
    phrase = _STAGE.sub("", rest[: phrase_end(rest)].strip())
    phrase = re.split(_GOES_ON, phrase)[0].strip(" ,")
    name = _STAGE.sub("", clean_condition(phrase)).strip(" ,") if phrase else ""
    halves = name.split(" or ")
    if len(halves) == 2 and halves[0] == halves[1]:
        name = halves[0]
    return name if name and len(name) < 120 and is_condition(name) and is_disease_like(name) else None


def _mentioned(texts: Sequence[str], conditions: Sequence[str]) -> str | None:
    """The indication's condition that the texts name, the longest first."""
    text = " ".join(texts).lower()
    named = [c for c in conditions if c.lower() in text]
    return max(named, key=len) if named else None


def study_population(study: Study) -> str | None:
    """Who took part, as printed after the number of participants; None where the text says no more than "patients"."""
    for text in study.own_text():
        enrolled = next((f for f in find_figures(text) if f.is_participants and _same(f, study.participants)), None)
        if enrolled is None:
            continue
        found = _WHO.match(text, enrolled.end)
        if not found:
            continue
        masked = mask_brackets(found["who"])
        stop = _GOES_ON.search(masked)
        words = re.sub(r"\s+", " ", found["who"][: stop.start()] if stop else found["who"]).strip(" ,")
        words = re.sub(r"(?:,?\s+(?:and|who|which|that|also|has|in))+$", "", words)
        return words[:300] if len(words.split()) > 1 else None
    return None


def _same(figure: Figure, participants: Figure | None) -> bool:
    return participants is not None and figure.value == participants.value


def study_duration(texts: Sequence[str]) -> tuple[float, str] | None:
    """How long the study lasted, where the text says so ("over 12 weeks", "lasting up to a year", "a 6-month study").

    A time that is itself a result ("lived for 12 months") or follow-up is none.
    """
    for text in texts:
        found = _N_UNIT_STUDY.search(text) or _LASTING.search(text)
        if not found:
            continue
        value = 1.0 if found["n"].lower() in ("a", "an") else parse_number(found["n"])
        unit = TIME_UNITS.get(found["unit"].lower()) or found["unit"].lower()
        at = found.start("n")
        if any(f.reason in (None, "follow_up_time") and f.start <= at < f.end for f in find_figures(text)):
            continue
        if value and unit in ("hour", "day", "week", "month", "year"):
            return value, unit
    return None
