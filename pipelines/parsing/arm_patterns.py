"""How overviews name the arms of a study and its endpoints, as data."""

import re

from pipelines.parsing.study_words import GIVEN, PEOPLE_RE

CONTROL = (
    r"placebo|dummy\s+\w+|sham\b[\w\s-]{0,20}?|controls?\s+(?:group|arm|treatment|medicine)|(?<!without a "
    r")(?<!no )comparators?|the\s+other\s+(?:group|medicine|treatment|vaccine|two|patients|arm)s?"
    r"|(?<!from )another\s+(?:\w+\s+)?(?:medicine|treatment|therapy)"
    r"|other\s+(?:\w+\s+)?(?:treatments?|medicines?|therapies|vaccines?)|(?:no|without)\s+(?:treatment"
    r"|prophylaxis)|untreated|unvaccinated|not\s+(?:given|treated|vaccinated|receiving)\b"
    r"|did\s+not(?:\s+(?:receive|take|have)\b|(?=\s*(?:[(.,;]|$)))|(?:their\s+|the\s+)?(?:usual|standard"
    r"|existing|current|previous|conventional)\s+(?:care|treatments?|therapy|medicines?)"
)
BOTH = re.compile(
    (
        r"\b(?:both|each|either|all(?:\s+(?:two|three))?)\s+(?:(?:treatment|study|of\s+the)\s+)?(?:groups?|arms?"
        r"|treatments?|medicines?|vaccines?|insulins?)\b|\bthe\s+two\s+(?:groups|treatments|medicines|vaccines)\b"
        r"|\b(?:with|for)\s+both\b(?=\s*[.,;)])"
    ),
    re.IGNORECASE,
)
TREATMENT_WORDS = (
    r"the\s+(?:study\s+)?(?:medicine|vaccine|treated\s+group|treatment\s+group|active\s+treatment"
    r"|gene\s+therapy|implant|patch|product)|this\s+(?:medicine|vaccine|combination|treatment)"
    r"|the\s+higher\s+dose|the\s+lower\s+dose|either\s+dose"
)
# Ends of the words that belong to one figure.
STOP_AFTER = re.compile(
    (
        r"[;:]|,\s|\s(?:and|or|but)\s+(?=(?:by|in|around|about|almost|nearly|over|only|more|for|with|of|on|the"
        r"|those|patients|it|from|between|up|less|at|a|an|another|\d|[A-Z])\b)|\.\s"
    ),
    re.IGNORECASE,
)
SEGMENT = re.compile(
    (
        r"[;:]\s|\.\s|,\s+(?:and|but)\s+(?=(?:those|patients|people|the|in|for|with)\b)|,\s+(?=(?:and\s+)?(?:for"
        r"|in|among)\s+(?:those|patients|people|women|men|adults|children)\b)"
    ),
    re.IGNORECASE,
)
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
SIGNIFICANT = re.compile(r"\bstatistically\s+significant", re.IGNORECASE)
NOT_SIGNIFICANT = re.compile(r"\b(?:not|no)\s+(?:\w+\s+){0,3}?statistically\s+significant", re.IGNORECASE)
THIS_COMPARES = re.compile(
    (
        r"^\W*(?:this|these|it|the\s+(?:corresponding\s+)?(?:figures?|values?|results?|rates?))\s+(?:is|was|are"
        r"|were|figures?\s+)?\s*(?:compare[sd]?|to\s+be\s+compared)\b"
    ),
    re.IGNORECASE,
)
PEOPLE_RESULT = re.compile(
    (
        rf"^\s*(?:(?:of|out\s+of)\s+)?(?:[\w’'-]+\s+){{0,7}}?{PEOPLE_RE}?\b[^.;]{{0,90}}?\b(?:died|dead"
        rf"|respond\w*|had|have|achiev\w+|did\s+not|no\s+longer|remain\w*|develop\w*|bec[ao]me|reach\w*|show\w*"
        rf"|experienc\w*|relaps\w*|surviv\w*|need\w*|requir\w*|improv\w*|alive|recover\w*|cured|clear\w*|rose"
        rf"|fell|infect\w*|lost|gained|(?:were|was)\s+(?:cured|alive|free|able|no\s+longer|still|successfully"
        rf"|infected|seizure))\b"
    ),
    re.IGNORECASE,
)
ENDPOINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "progression_free_survival",
        re.compile(
            (
                r"\bprogression|(?:without|before)\s+(?:\w+\s+){0,4}?(?:gett?ing\s+worse|got\s+worse|worsen\w*"
                r"|progress\w*)"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "overall_survival",
        re.compile(r"\b(?:overall\s+survival|surviv\w+|alive|lived|living|died|deaths?|dying)\b", re.IGNORECASE),
    ),
    (
        "response",
        re.compile(
            (
                r"\b(?:respon\w+|remission|cured?|clear(?:ed|ance)?|shr[iau]nk\w*|undetectable"
                r"|reduction\s+in\s+(?:the\s+size|their\s+tumours?)|achieved|reached)\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "biomarker",
        re.compile(
            (
                r"\b(?:antibod\w+|HbA1c|cholesterol|viral\s+load|bilirubin|blood\s+(?:glucose|levels?|sugar|counts?)"
                r"|levels?\s+of|ferritin|platelet|haemoglobin|bone\s+mineral|uric\s+acid|phosph\w+)\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "change_from_baseline",
        re.compile(
            r"\b(?:fell|fallen|decreas\w+|reduc\w+|increas\w+|improv\w+|gain\w*|lost|loss|chang\w+|rose|drop\w*)\b",
            re.IGNORECASE,
        ),
    ),
)
# "... with ceftriaxone": an arm named in passing that no comparison introduced.
WITH_NAME = re.compile(
    (
        rf"^\s?(?:%|\w+)?\s*(?:\([^)]*\)\s*)?(?:of\s+(?:{PEOPLE_RE}|those)\s+)?(?:with|given|taking|receiving"
        rf"|treated\s+with|on)\s+(?P<name>[a-z][\w-]{{4,}})\b"
    ),
    re.IGNORECASE,
)
COMMON = frozenset(
    [
        "medicine",
        "medicines",
        "treatment",
        "treatments",
        "therapy",
        "their",
        "other",
        "another",
        "existing",
        "standard",
        "usual",
        "combination",
        "group",
        "patients",
        "cancer",
        "alone",
        "based",
        "dose",
        "doses",
        "weeks",
        "months",
        "years",
        "chosen",
        "doctor",
    ]
)

# The words after a figure that name its arm, and where they end.
ARM_AFTER = re.compile(
    rf"\s?(?:%\s*)?(?:\([^)]*\)\s*)?(?:of\s+|in\s+|for\s+|with\s+)?"
    rf"(?P<arm>(?:the\s+)?(?:{PEOPLE_RE}|those)\s+(?:{GIVEN})\s+[^.;,(]{{1,80}}|(?:the\s+)?[\w-]+\s+group)",
    re.IGNORECASE,
)
ARM_ENDS = re.compile(
    r"\s+(?:had|have|were|was|achieved|no\s+longer|responded|lived|experienced|reached|showed|survived|died|recovered"
    r"|became|stopped|remained|did|still|and\s+(?:in|by|of|around|about|\d)|in\s+\d|\d+(?:\.\d+)?\s?%)(?!\w)",
    re.IGNORECASE,
)
MEASURE_VERB = re.compile(r"\b(?:lived|had|was|were|alive|fell|lost|achiev|reduc|improv)", re.IGNORECASE)
# What belongs to the figure itself: its qualifier before it, its unit after it.
QUALIFIER_WORDS = re.compile(
    r"\s*\b(?:an?\s+average\s+of|on\s+average(?:\s+for)?|around|about|approximately|nearly|almost"
    r"|more\s+than|less\s+than"
    r"|at\s+least|up\s+to|over|only|just)\s*$",
    re.IGNORECASE,
)
UNIT_WORDS = re.compile(
    r"^\s?(?:%|percentage\s+points?|points?|(?:more\s+|fewer\s+)?letters?|months?|weeks?|days?|years?"
    r"|hours?|minutes?|kg|ml|mmHg)"
    r"(?!\w)(?:\s+on\s+average)?",
    re.IGNORECASE,
)
OPENING = re.compile(r"^(?:in\s+(?:addition|this\s+study|the\s+study)|additionally|overall),?\s+", re.IGNORECASE)
# Time until a disease came back is neither survival nor progression of the vocabulary.
RECURRENCE = re.compile(
    r"\b(?:coming|came|come)\s+back\b|\brecurr\w+|\breturn(?:ed|ing|s)?\b|\brelaps\w+", re.IGNORECASE
)

# "..., which corresponds to an efficacy of 89.5%": a figure of the medicine, whatever arm was named last.
EFFICACY = re.compile(
    (
        r"\b(?:efficacy|effectiveness|reduction|protection|risk\s+reduction)\s+(?:rate\s+)?(?:of\s+"
        r"|was\s+)?(?:around\s+|about\s+)?$"
    ),
    re.IGNORECASE,
)
# "Five people became severely ill, all of them in the placebo group."
ALL_IN = re.compile(
    (
        r"^[^.;,]{0,60},\s+(?:all|both|each)\s+(?:of\s+(?:them|whom)\s+)?(?P<group>(?:in|from)"
        r"\s+the\s+[^.;,]{2,40}?\s+group)"
    ),
    re.IGNORECASE,
)
