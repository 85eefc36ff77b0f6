"""Routes and pharmaceutical forms named in a text (vocabularies of GUIDELINE.md, "regimens")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.parsing.vocabulary_routes import (
    CONTAINERS,
    FORM_PHRASES,
    FORM_ROUTES,
    IMPLIED_ROUTE,
    INJECTABLE,
    ROUTE_PHRASES,
    WAYS,
    compile_phrases,
)

_ROUTES = compile_phrases(ROUTE_PHRASES)
_FORMS = compile_phrases(FORM_PHRASES)
_CONTAINERS = compile_phrases(CONTAINERS)
_WAYS = compile_phrases(WAYS)
# Words around a route or a form that speak of something else than this medicine's giving.
_NOT_A_FORM = re.compile(
    r"(?:mixed (?:with|into)|dissolved in|diluted (?:with|in)|added to|instead of|other|switch\w* "
    "from|sodium chloride|glucose|saline|"
    r"contraceptive|sleeping|before|salty|rehydration|cleansing)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_AFTER_NOT_A_FORM = re.compile(r"\s*(?:site|reactions?|volume|technique|training|centre|pump)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|cannot|without)\b[^.;,]{0,30}$|\b(?:unable|difficulty|problems?|trouble|"
    r"inability)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A value of a vocabulary named at `start`..`end` of the text."""

    value: str
    start: int
    end: int


def _find(text: str, phrases: Sequence[tuple[str, re.Pattern[str]]]) -> list[Mention]:
    """Mentions that do not overlap, in text order; an earlier phrase of the list wins over a later one."""
    taken: list[Mention] = []
    for value, pattern in phrases:
        for m in pattern.finditer(text):
            if m.end() > m.start() and all(m.end() <= t.start or m.start() >= t.end for t in taken):
                taken.append(Mention(value, m.start(), m.end()))
    return sorted(taken, key=lambda t: t.start)


def find_routes(text: str) -> list[Mention]:
    """Routes that the text names, in order, without those it denies ("unable to take the medicine by mouth")."""
    return [m for m in _find(text, _ROUTES) if not _NEGATED.search(text[: m.start])]


def find_forms(text: str) -> list[Mention]:
    """Pharmaceutical forms that the text names, in order."""
    found = []
    for m in _find(text, _FORMS):
        if _NOT_A_FORM.search(text[: m.start]) or _AFTER_NOT_A_FORM.match(text[m.end :]):
            continue
        found.append(m)
    return found


def find_ways(text: str) -> list[Mention]:
    """Infusion or injection said as a way of giving, as the form that stands for it where no form is named."""
    return [
        m
        for m in _find(text, _WAYS)
        if not re.match(r"[- ](?:site|related|reaction|pump|set|line|bag|centre|training)", text[m.end :])
    ]


def find_containers(text: str) -> list[Mention]:
    """Pens, syringes and the like: a solution for injection where no form is named."""
    return _find(text, _CONTAINERS)


def implied_route(form: str | None) -> str | None:
    """The route of a form that has but one usual route (a tablet is taken by mouth), else None."""
    return IMPLIED_ROUTE.get(form) if form else None


def fits(route: str | None, form: str | None) -> bool:
    """Whether a medicine of this form can be given by this route; unknown combinations are allowed."""
    if route is None or form is None or form == "other":
        return True
    allowed = FORM_ROUTES.get(form)
    if route == "other":
        return allowed is None or form in INJECTABLE or form == "gel"
    return allowed is None or route in allowed
