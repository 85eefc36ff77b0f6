"""People with a disease as the object of a use ("adults with asthma", "children whose asthma is not controlled")."""

import re
from dataclasses import dataclass

from pipelines.parsing.conditions import (
    is_condition,
    is_disease_like,
    is_target_only,
    mask_asides,
    phrase_end,
    split_conditions,
)
from pipelines.parsing.vocabulary_conditions import PEOPLE

RELATIVE = re.compile(
    r"\b(?:who|whose|whom|which|that|where|when|because|if)\b(?! (?:is|are|can be|may be|has been) "
    "(?:also |only |mainly )?(?:used|indicated|given))",
    re.IGNORECASE,
)
PEOPLE_FIRST = re.compile(
    r"(?:(?:the|those|some|certain|treatment of|both|either|all|only)\s+)*(?:(?!(?:with|who|of|in|and|"
    "or|to|for|that|from|after|before|against|by|during|when|at|into|on|caused|"
    rf"due)\b)[\w’'-]+,?\s+){{0,5}}{PEOPLE}\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\s(?:(?:with|suffering from|suffer from|who are(?= overweight| obese)|affected by|infected with|diagnosed with|"
    "living "
    "with|who have|who has|that have|having|at (?:high |increased )?risk (?:of|for)|against|from "
    "developing|from|exposed to|allergic to|intolerant to|prone to|dependent on|addicted to|"
    r"presenting with|to have)\s+(?=\S))",
    re.IGNORECASE,
)
_SUCH_PEOPLE = re.compile(
    rf"\b(?:such as|including|for example) {PEOPLE} (?:with|who have|suffering from) ", re.IGNORECASE
)
_NOT_A_DISEASE = re.compile(
    r"(?:an?\s+|the\s+|at least\s+)?(?:(?:a\s+)?(?:high|higher|increased|normal|low)\s+risk|had|"
    r"been|received|not|already|previously (?!treated (?!with\b|by\b)|untreated)|never|tried|"
    r"undergone|shown|responded|to\b|no\b|at least|or without|other|another|certain|antibodies|weight|body|"
    "risk|developed|"
    "taken|taking|used|need|cannot|difficulty|trouble|lost|started|stopped|an? inadequate|"
    "insufficient|failed|one or more|two or more|relapsed(?= (?:after|following|within|on|from)|"
    "[.,;]|$)|a history|medicines|metformin|treatment|chemotherapy|diet|"
    "severe side|poor|limited|adequate|signs? of|symptoms that|or (?:have|at)|completed|recently|"
    r"both|birth|the age|\d|ages?\b|adequately|less than|more than|agreed|access|adults|children|"
    r"(?:an? )?(?:body mass index|BMI)|partners?|their|only|also|received|undergone|recovered|problems)\b",
    re.IGNORECASE,
)
_NOT_BEFORE_WITH = re.compile(
    "(?:together|combination|combined|treated|treatment|association|conjunction|along|addition|"
    r"therapy|given|used|taken|controlled|interact\w*|compared|contact|up|experience|doctor|started|"
    r"managed|replaced|deal\w*|consistent|provided|vaccinated|supplemented|transplanted|done|help|"
    "helps|associated|affected or)$",
    re.IGNORECASE,
)
_AND_PEOPLE_WITH = re.compile(
    r"(?:\band\b|\bor\b|,|\bas well as\b)\s+(?:also\s+)?(?:in|for)?\s*(?:the\s+)?(?:(?!(?:with|who|of|"
    rf"in|and|or|to|for|that)\b)[\w’'-]+,?\s+){{0,4}}{PEOPLE}\b",
    re.IGNORECASE,
)
_MIXED_LIST = re.compile(r"\s*,?\s*(?:and|or|,)\s+", re.IGNORECASE)
# "psoriasis in adults who need tablets, and arthritis in children": the clause ends where a comma, a disease and its
# people follow.
_PAST_RELATIVE = re.compile(
    rf"\s(?:who|whose|in whom|for whom)\s[^,;:.]{{3,120}},\s+(?:and|or)\s+"
    rf"(?=[^,;:.]{{4,80}}?\s(?:in|for)\s(?:[\w-]+\s){{0,3}}?{PEOPLE}\b)",
    re.IGNORECASE,
)
_WHOSE_DISEASE = re.compile(
    r"\bwhose\s+(?P<name>(?!(?:blood|disease|condition|cancer|tumours?|infection|symptoms?|illness|levels?|body)\b)"
    r"[^,;:.]{3,80}?)\s(?:is|are|has|have|does|do|cannot|was|were)\b",
    re.IGNORECASE,
)
_NAMED_IN_BRACKET = re.compile(
    r"(?:who|whose)\s[^,;:.()]{3,100}\((?P<name>(?:(?!also\b|called\b|known\b|"
    r"such\b|when\b|an?\b|the\b)[\w’'-]+ ?){1,7})\)"
)
_AGE_PHRASE = re.compile(
    r"(?:,?\s*(?:and|or|in|for|both)?\s*(?:(?:the|all|young|older|adult|male|female|paediatric|"
    rf"pregnant|elderly|postmenopausal)\s+)*{PEOPLE}|,?\s*(?:and|or)?\s*(?:aged?|from|over|above|"
    r"under|below|between|up to|at least|of)\s+(?:the\s+age\s+of\s+|age\s+|from\s+|over\s+|"
    r"between\s+|under\s+)?[\w.]+(?:\s+(?:to|and|or)\s+(?!(?:children|adults|adolescents|"
    r"infants)\b)[\w.]+)?(?:\s+(?:years?|months?|weeks?|days?))?(?:\s+of age|"
    r"\s+old)?(?:\s+and\s+(?:over|older|above))?|\s*\x00+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Purpose:
    """Conditions named by one purpose phrase; `start`..`end` spans the phrase with its object."""

    conditions: tuple[str, ...]
    start: int
    end: int
    is_list: bool = False  # the object is a list that bullets give ("the following:")


def conditions_at(text: str, begin: int) -> list[str]:
    return split_conditions(text[begin : phrase_end(text, begin)])


def continued(text: str, begin: int, end: int) -> list[str]:
    """Diseases that go on after a people phrase: "asthma in adults and eczema in children"."""
    aside = mask_asides(text)
    out: list[str] = []
    position = end
    for _ in range(6):
        people = _AGE_PHRASE.match(aside, position)
        if not people or people.end() == position:
            break
        joiner = _MIXED_LIST.match(aside, people.end()) or _PAST_RELATIVE.match(aside, people.end())
        if not joiner:
            break
        stop = phrase_end(text, joiner.end())
        phrase = aside[joiner.end() : stop].replace("\x00", "")
        if (
            not is_disease_like(phrase)
            or re.match(
                r"(?:to|for|in|as|with|on|alone|together|if|after|who|whose|when|is|it|also|people|patients|its|their)\b",
                phrase,
            )
            or len(phrase.split()) > 14
        ):
            break
        out += split_conditions(text[joiner.end() : stop])
        position = stop
    return out


def people_with(text: str, begin: int) -> list[Purpose]:
    """Every "adults with X", "patients who have X" from `begin` on; the second and later ones only after a joiner."""
    out: list[Purpose] = []
    first = first_people_with(text, begin, begin, search=True)
    while first:
        out.append(first)
        aside = mask_asides(text)
        more = _AND_PEOPLE_WITH.search(aside, first.end)
        if not more or len(out) > 5 or re.search(r"[.;]", aside[first.end : more.start()]):
            break
        following = first_people_with(text, more.start(), more.start(), search=True)
        first = following if following and following.end > first.end else None
    return out


def first_people_with(text: str, begin: int, start: int, search: bool = False) -> Purpose | None:
    aside = mask_asides(text)
    people = re.search(rf"\b{PEOPLE}\b", aside[begin:], re.IGNORECASE) if search else PEOPLE_FIRST.match(aside[begin:])
    if not people:
        return None
    for m in _WITH.finditer(aside, begin + people.end() - 1):
        if re.search(r"[.;:]\s", aside[begin + people.end() : m.start()]) or m.start() - begin > 260:
            break
        word = m.group().split()[0].lower()
        if _NOT_A_DISEASE.match(aside[m.end() :]) or (
            word == "with" and _NOT_BEFORE_WITH.search(aside[: m.start()].rstrip())
        ):
            continue
        if word == "from" and not re.search(r"suffer\w*$", aside[: m.start()].rstrip()):
            continue
        if (
            RELATIVE.search(aside[begin + people.end() : m.start()])
            and word == "with"
            and not re.search(r"\b(?:diagnosed|have)\s*$", aside[: m.start()])
        ):
            blocked = RELATIVE.search(aside, begin + people.end())
            if (
                blocked
                and re.match(r"(?:that|who|whose|which)\b", blocked.group())
                and not re.search(
                    r"\b(?:weigh|have been through|are \d|are at least)\b", aside[blocked.start() : m.start()]
                )
            ):
                continue
        conditions = conditions_at(text, m.end())
        conditions = [c for c in conditions if is_condition(c) and not is_target_only(c)]
        end = phrase_end(text, m.end())
        if conditions:
            conditions += [c for c in continued(text, m.end(), end) if c not in conditions]
        if conditions or re.search(r"following|:", text[m.end() : end + 2]):
            return Purpose(tuple(conditions), start, end)
    members = _SUCH_PEOPLE.search(aside, begin)
    if members and not re.search(r"[.;]", aside[begin : members.start()]):
        conditions = conditions_at(text, members.end())
        if conditions:
            return Purpose(tuple(conditions), start, phrase_end(text, members.end()))
    return _in_relative(text, aside, begin, start) or (Purpose((), start, begin + people.end()) if not search else None)


def _in_relative(text: str, aside: str, begin: int, start: int) -> Purpose | None:
    """A disease that only the relative clause names: "whose asthma is not controlled", "who lack antibodies (…)"."""
    whose = _WHOSE_DISEASE.search(aside, begin)
    if whose and not re.search(r"[.;:]", aside[begin : whose.start()]) and is_disease_like(whose["name"]):
        return Purpose(tuple(split_conditions(whose["name"].replace("\x00", ""))), start, whose.end("name"))
    bracket = _NAMED_IN_BRACKET.search(text, begin)
    if (
        bracket
        and bracket.start() - begin < 60
        and is_disease_like(" ".join(bracket["name"].split()[-2:]))
        and not re.search(r"\b(?:medicines?|treatments?|drugs?|another|type)\b", bracket["name"])
    ):
        return Purpose((bracket["name"].strip(),), start, bracket.end())
    return None
