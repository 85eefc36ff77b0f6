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


# Ways of giving that belong to other medicines ("diabetes medicines taken by mouth"), which find_routes does not see.
_OF_OTHERS = re.compile(
    r"\b(?:(?:medicines|treatments|antibiotics|corticosteroids|steroids|antidiabetics|anticoagulants|antivirals)|"
    r"(?:another|other|a different|a second|an additional|one more) (?:[\w-]+ ){0,3}(?:medicine|treatment))"
    r"(?: that (?:are|is))? (?:to be )?(?:taken|given|used|injected|inhaled|applied) "
    r"(?:by mouth|orally|under the skin|into a vein|to the skin|by injection|by infusion|into the eyes?)\b"
    r"|\b(?:oral|inhaled|nasal|topical|intravenous|injectable|transdermal) (?:[\w-]+ ){0,2}?"
    r"(?:medicines|treatments|corticosteroids?|steroids?|antibiotics?|antihistamines?|contraceptives?|antivirals?)\b",
    re.IGNORECASE,
)
# "together with ribavirin capsules", "with another medicine called X, which is taken by mouth once a day".
_FORM_OF_PARTNER = re.compile(
    r"\b(?:together with|combination with|combined with|along with|alongside|added to|addition to|plus)\s+"
    r"(?:[a-z][\w-]+ and )?(?!the |its |these |this |one |two |other )(?:[a-z][\w-]+ ){1,2}"
    r"(?:tablets?|capsules?|eye drops|oral solution|injections?|infusions?|cream|ointment|gel|patch(?:es)?)\b"
    r"|\b(?:medicine|medicines|antibiotic|corticosteroid|steroid) (?:called |known as "
    r")?(?:[a-z][\w-]+)(?: \([^()]{1,60}\))?, "
    r"which (?:is|are) (?:also )?(?:taken|given|injected|used|infused)\b[^.;,]*"
)
# A capsule that only holds granules or powder, to be opened, is a container and no form.
_OPENED = re.compile(
    r"\bin (?:hard )?capsules(?=,? (?:(?:that|which) (?:[\w-]+ ){1,4}|to be |for )open(?:ed|ing)\b)",
    re.IGNORECASE,
)
_INTO_BODY = frozenset({"subcutaneous", "intramuscular", "intravenous", "intravitreal", "intradermal"})
_SKIN_HARMED = re.compile(
    r"\b(?:chang\w+|damag\w+|harm\w*|reactions?|burns?|injur\w+|irritat\w+|exposure|"
    r"exposed|spread\w*|thickening)\s+(?:\w+ ){0,3}$",
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


def hide_others(text: str) -> str:
    """The text, same length, with what it says of the giving of other medicines blanked."""
    text = _OPENED.sub(lambda m: " " * len(m.group()), text)
    text = _FORM_OF_PARTNER.sub(lambda m: " " * len(m.group()), text)
    return _OF_OTHERS.sub(lambda m: " " * len(m.group()), text)


def find_routes(text: str) -> list[Mention]:
    """Routes that the text names, in order, without those it denies ("unable to take the medicine by mouth")."""
    shown = hide_others(text)
    found = [m for m in _find(shown, _ROUTES) if not _NEGATED.search(shown[: m.start])]
    # The skin that an injection goes through, or that may be harmed, is no place where the medicine is put.
    is_injected = any(m.value in _INTO_BODY for m in found)
    return [
        m
        for m in found
        if m.value != "cutaneous" or not (is_injected or _SKIN_HARMED.search(shown[max(0, m.start - 60) : m.start]))
    ]


def find_forms(text: str) -> list[Mention]:
    """Pharmaceutical forms that the text names, in order."""
    found = []
    for m in _find(hide_others(text), _FORMS):
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
