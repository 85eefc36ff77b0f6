"""Words of clinical studies, as data: people, study nouns, units of results, arm cues.

Sources: the wording of EPAR overviews and summaries for the public as described in GUIDELINE.md; people nouns and
units are those that medicines of all therapeutic areas need (ophthalmology: letters; neurology: relapses; haematology:
bleeds; respiratory: exacerbations, ml; diabetes: percentage points, mmol/mol; ...).
"""

import re

PEOPLE = """
    patients patient adults adult people persons person women woman men man children child adolescents adolescent
    infants infant babies baby newborns newborn neonates toddlers volunteers volunteer subjects subject participants
    participant individuals individual boys girls recipients couples teenagers travellers mothers residents students
    males females caregivers smokers donors carriers survivors pupils contacts soldiers
""".split()
PEOPLE_RE = r"(?:" + "|".join(sorted(PEOPLE, key=len, reverse=True)) + r")"

STUDY_NOUN = r"(?:stud(?:y|ies)|trials?)"

# Numbers of studies; "both" and "all" point back and are no new group.
COUNT_WORDS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=2
    )
} | dict.fromkeys(("several", "a number of", "various", "many"), 0)  # fmt: skip

# Durations, singular, as GUIDELINE.md names them.
TIME_UNITS = {
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour",
    "day": "day", "days": "day", "night": "night", "nights": "night", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year",
}  # fmt: skip

# Measured units: pattern -> unit as scored (printed, singular).
MEASURED_UNITS: tuple[tuple[str, str], ...] = (
    (r"percentage[- ]points?", "percentage point"),
    (r"(?:%|per ?cent|percent)\s+points?", "percentage point"),
    (r"(?:%|per ?cent\b|percent\b)", "%"),
    (r"points?\b", "point"),
    (r"(?:more\s+|fewer\s+|additional\s+|extra\s+)?(?:ETDRS\s+)?letters?\b", "letter"),
    (r"lines?\b(?=\s+(?:on|of|of vision|in))", "line"),
    (r"mmol/mol\b", "mmol/mol"),
    (r"mmol/l(?:itre)?\b", "mmol/l"),
    (r"(?:µmol|micromol|umol)/l(?:itre)?\b", "µmol/l"),
    (r"mmol\b", "mmol"),
    (r"mg/dl\b", "mg/dl"),
    (r"g/dl\b", "g/dl"),
    (r"g/l\b", "g/l"),
    (r"mg/l\b", "mg/l"),
    (r"(?:mm\s?Hg|millimetres? of mercury)\b", "mmHg"),
    (r"(?:kg/m2|kg/m²)", "kg/m2"),
    (r"(?:kg|kilograms?|kilos?)\b", "kg"),
    (r"(?:mg|milligrams?)\b", "mg"),
    (r"(?:g|grams?)\b(?!/)", "g"),
    (r"(?:ml|millilitres?)\b", "ml"),
    (r"litres?\b", "litre"),
    (r"(?:cm|centimetres?)\b", "cm"),
    (r"(?:mm|millimetres?)\b", "mm"),
    (r"(?:km|kilometres?)\b", "km"),
    (r"(?:metres?|m)\b(?!\d)", "metre"),
    (r"(?:micrometres?|microns?|µm)\b", "micrometre"),
    (r"ml/min(?:ute)?(?:/1\.73\s?m2)?", "ml/min"),
    (r"degrees?\b", "degree"),
    (r"IU\b", "IU"),
    (r"units?\b", "unit"),
    (r"times\b", "time"),
    (r"log\d*\b", "log"),
    (r"kcal\b", "kcal"),
    (r"copies\b", "copy"),
    (r"steps?\b", "step"),
    (r"fold\b", "fold"),
)

# Countable outcomes: the noun is the unit ("1.1 moderate or severe exacerbations" is 1.1 exacerbation).
EVENT_NOUNS = (
    "relapses",
    "relapse",
    "exacerbations",
    "exacerbation",
    "attacks",
    "attack",
    "seizures",
    "seizure",
    "fits",
    "bleeds",
    "bleed",
    "bleeding episodes",
    "bleeding episode",
    "bleeding events",
    "episodes",
    "episode",
    "flare-ups",
    "flare-up",
    "flares",
    "flare",
    "infections",
    "infection",
    "pregnancies",
    "pregnancy",
    "fractures",
    "fracture",
    "migraine days",
    "headache days",
    "migraines",
    "crises",
    "crisis",
    "eggs",
    "egg",
    "oocytes",
    "oocyte",
    "transfusions",
    "transfusion",
    "hospitalisations",
    "hospitalisation",
    "events",
    "event",
    "lesions",
    "lesion",
    "hot flushes",
    "hot flush",
    "bowel movements",
    "bowel movement",
    "visits",
    "awakenings",
    "erections",
    "injections",
    "deaths",
    "death",
    "cases",
    "case",
    "strokes",
    "stroke",
    "puffs",
    "urinations",
    "voids",
    "leaks",
    "stools",
    "stool",
    "joints",
    "tender joints",
    "swollen joints",
    "spots",
    "warts",
    "wheals",
    "blisters",
    "nights",
    "steps",
)
EVENT_RE = r"(?:" + "|".join(sorted(EVENT_NOUNS, key=len, reverse=True)) + r")"
# Counts of cases are people (GUIDELINE.md).
PEOPLE_EVENTS = frozenset({"case", "death", "pregnancy", "stroke"} - {"pregnancy", "stroke"})

_IRREGULAR = {"crises": "crisis", "pregnancies": "pregnancy", "biopsies": "biopsy"}


def singular(noun: str) -> str:
    """The singular of a countable outcome ("flare-ups" gives "flare-up")."""
    word = noun.lower()
    for plural, single in _IRREGULAR.items():
        if word.endswith(plural):
            return word[: -len(plural)] + single
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


# What joins two arms in a sentence. After one of these the other arm's figure is expected.
COMPARISON = re.compile(
    r"\b(?:as\s+)?compar(?:ed|es|ing|able)\s+(?:with|to|against)\b|\bin\s+comparison\s+(?:with|to)\b"
    r"|\bversus\b|\bvs\b\.?|\bas\s+against\b"
    r"|\bagainst\b(?=\s+(?:around\s+|about\s+|an?\s+|only\s+)?[\d])|\bwhile\b|\bwhereas\b"
    r"|\bas\s+opposed\s+to\b|\brather\s+than\b"
    r"|\bthan\b(?=\s+(?:with|in|for|on|among|those|patients|the|an?\s|\d|placebo))|\bcompared\b(?=\s+(?:\d"
    r"|about|around))",
    re.IGNORECASE,
)

# How people come by a treatment; what follows names their arm.
GIVEN = (
    r"(?:(?:who|that|which)\s+(?:had\s+)?(?:also\s+)?)?(?:(?:were|was|are|is|had|have|has|been|being|also"
    r"|only|just|either|then|first|instead|newly|previously)\s+)*"
    r"(?:given|giving|receiving|received|receive|taking|took|taken|take|treated\s+(?:only\s+)?with"
    r"|treated\s+by|using|used|having|had|on|assigned\s+to|randomised\s+to"
    r"|switched\s+to|switching\s+to|stayed\s+on|remained\s+on|continued\s+(?:with|on|taking)"
    r"|continuing\s+(?:with|on)?|injected\s+with|vaccinated\s+with|immunised\s+with"
    r"|who\s+had|exposed\s+to|infused\s+with|inhaling|inhaled|applying|applied|maintained\s+on|kept\s+on|prescribed)"
)
