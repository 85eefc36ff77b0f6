"""Doses that a text says are given: value, unit and per what; strengths, ceilings and steps are not (GUIDELINE.md)."""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.numbers import NUMBER_PATTERN, parse_number

# Units of doses: EDQM units of measurement and of presentation, with the overviews' spellings. Canonical: singular.
MEASURES: tuple[tuple[str, str], ...] = (
    ("microgram", r"micrograms?|mcg|µg|μg|ug"),
    ("nanogram", r"nanograms?|ng"),
    ("mg", r"mg|milligrams?"),
    ("ml", r"ml|mL|millilitres?|milliliters?"),
    ("litre", r"litres?|liters?"),
    ("g", r"g|grams?"),
    ("IU", r"international units?(?: \(IU\))?|IU|I\.U\."),
    ("MBq", r"MBq|megabecquerels?"),
    ("GBq", r"GBq|gigabecquerels?"),
    ("kBq", r"kBq|kilobecquerels?"),
    ("mmol", r"mmol|millimoles?"),
    ("vector genome", r"vector genomes?|vg"),
    ("cell", r"(?:CAR[- ]?T |CAR[- ]?positive |viable |T |CD34\+ )*cells"),
    ("unit", r"units?|U"),
    ("ppm", r"ppm|parts per million"),
    ("%", r"%"),
)
COUNTS: tuple[tuple[str, str], ...] = tuple(
    (unit, rf"(?:[A-Za-z-]+ ){{0,2}}?{unit}{plural}")
    for unit, plural in (
        ("tablet", "s?"),
        ("capsule", "s?"),
        ("sachet", "s?"),
        ("drop", "s?"),
        ("inhalation", "s?"),
        ("puff", "s?"),
        ("spray", "s?"),
        ("actuation", "s?"),
        ("patch", "(?:es)?"),
        ("vial", "s?"),
        ("suppository", ""),
        ("pessary", ""),
        ("lozenge", "s?"),
        ("film", "s?"),
        ("implant", "s?"),
        ("ampoule", "s?"),
        ("ring", "s?"),
        ("plaster", "s?"),
        ("scoop", "s?"),
        ("application", "s?"),
        ("ovule", "s?"),
        ("lyophilisate", "s?"),
        ("pump", "s?"),
        ("injection", "s?"),
        ("infusion", "s?"),
        ("plant", "s?x"),
    )
)
_PLURALS = {"suppositories": "suppository", "pessaries": "pessary"}
_NUM = rf"(?:\d+(?:[.,]\d+)?\s*[×x]\s*10\s?\d+|{NUMBER_PATTERN}|half a|half)"
_JOIN = r"(?:\s*(?:,|,?\s*(?:or|to|and|and/or)|-|–)\s*)"
_LIST = rf"(?P<nums>{_NUM}(?:{_JOIN}{_NUM}){{0,5}})"
_MEASURE = "|".join(f"(?P<m{k}>{p})" for k, (_, p) in enumerate(MEASURES))
_COUNT = "|".join(f"(?P<c{k}>{p})" for k, (_, p) in enumerate(COUNTS))
_PER_WORDS: tuple[tuple[str, str], ...] = (
    (
        "kg",
        r"(?:kg|kilograms?|kilo)\b(?:(?: of)?(?: the patient[’']s| their| patient)? ?(?:body "
        "?-?weight|bodyweight|weight))?",
    ),
    ("m2", r"(?:m2|m²|m 2|square met(?:re|er)s?)(?:(?: of)?(?: the patient[’']s)? ?body(?: surface)?(?: area)?)?"),
    ("ml", r"(?:ml|millilitre)\b"),
    ("hour", r"(?:hour|h)\b"),
    ("minute", r"(?:minute|min)\b"),
    ("cm2", r"(?:cm2|cm²|square centimetres?)"),
    ("litre", r"lit(?:re|er)\b"),
    ("actuation", r"(?:actuation|puff|spray)\b"),
)
_PER = "|".join(f"(?P<p{k}>{p})" for k, (_, p) in enumerate(_PER_WORDS))
_DOSE = re.compile(
    rf"(?<![\w.,/-]){_LIST}(?:\s?|-)(?:(?P<million>million)\s+)?(?:{_MEASURE})(?![\w²2])"
    r"(?:(?:\s(?:\([^()]{1,80}\)|of [\w-]{4,40})(?= (?:per|for each|a) ))?\s?(?:/|"
    rf"per|for each|for every|a)\s?(?:1 )?(?:{_PER}))?"
    rf"|(?<![\w.,/-])(?P<cnums>{_NUM}(?:{_JOIN}{_NUM}){{0,3}})\s(?:{_COUNT})\b",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")  # a decimal point ends no clause
_REACH = 500  # characters around a number that can tell what it is
_WORD_COUNTS = frozenset({"injection", "infusion"})
# Clauses whose numbers are strengths of the product, ceilings, steps, amounts of something else.
_STRENGTH_BEFORE = re.compile(
    r"\b(?:available (?:as|in|at)|comes? (?:as|in)|supplied (?:as|in)|contain(?:s|ing|ed)?|"
    r"strengths?(?: of)?:?|presented as|equivalent of|exists? (?:as|in)|marketed as)\b[^.;]*$",
    re.IGNORECASE,
)
# "Each infusion contains 2 g": what a giving holds is the dose, what a tablet holds is its strength.
_EACH_GIVING = re.compile(
    r"\b(?:each|every|one|a single|the) (?:[a-z]+ )?(?:infusion|injection|dose|drip)\b[^.;:]{0,40}? contains?\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:taken|take|given|recommended|dose|doses|should|injected|to be|must|receives?|applied|"
    r"used|started?|starting|administered|usual(?:ly)?)\b",
    re.IGNORECASE,
)
_CEILING_BEFORE = re.compile(
    r"\b(?:exceed(?:s|ing)?|no(?:t)? (?:\w+ ){0,3}?(?:more|higher|greater|larger) than|maximum "
    r"(?:\w+ ){0,4}?(?:doses?|amount|dosage)(?: [\w-]+){0,6}?(?: is| of| being|:)|maximum "
    "(?:recommended )?(?:of|is)|doses? (?:above|over|higher than|greater than|below|lower than|"
    "less than)|"
    "(?:above|below|over|under|higher than|lower than|more than|less than|instead of|rather than|"
    "at least|not)|limit(?:ed)? (?:of|to|is)|up to a total(?: dose)? of|steps? of|increments? of|"
    r"intervals of|(?<!followed )by(?: another| a further| up to| between)?)\s+(?:a |an |the |a "
    "total of |about |around )?$",
    re.IGNORECASE,
)
_RAISED = re.compile(r"\b(?:increas\w+|rais\w+|titrat\w+|escalat\w+|go up|built up|gone up)\b[^.;]*$", re.IGNORECASE)
_NOT_RAISED = re.compile(r"\b(?:not|never|exceed\w*|maximum (?:\w+ ){0,3}dose (?:is|of|should)|by)\b", re.IGNORECASE)
_OTHER_AFTER = re.compile(
    r"^\s+(?:of\s+(?:water|liquid|fluid|juice|milk|sodium|saline|glucose|solvent|food|body)|glass|"
    r"vials?\b|weight|in weight|vaccine\b(?=x)|pack)|^\s+(?:being|are|is|may be|can "
    r"be|have to be) (?:worn|used|needed|applied|"
    r"combined|taken) (?:together )?to (?:reach|make|give|obtain|get|achieve)\b",
    re.IGNORECASE,
)
_STRENGTH_AFTER = re.compile(
    r"^\s*(?:tablets|capsules|vials|pre-?filled|strengths?|suppositories|patches|sachets|ampoules|per "
    r"(?:ml|tablet|vial|capsule)|in each|hard capsules|film-coated tablets|orodispersible tablets)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:levels?|concentrations?|clearance|count|counts|weighing(?= (?:\w+ ){0,3}$)|blood pressure|"
    r"glucose|cholesterol|serum|volume)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_SEQUENCE_BEFORE = re.compile(
    r"\b(?:first|second|third|last|next|following|initial|another|other|further|between|the|after|"
    r"these|all|of|than|up to|containing|pack of)\s+$",
    re.IGNORECASE,
)
_SIZED_COUNT = re.compile(
    rf"(?<![\w.,/-])(?P<n>{NUMBER_PATTERN})\s+(?:{NUMBER_PATTERN})[ -]?(?:mg|ml|g|micrograms?|IU|"
    r"units)(?:\s?/\s?[\d.,]+[ -]?(?:mg|g|micrograms?))?\s+(?:[a-z-]+ )?(?P<unit>tablet|"
    r"capsule|sachet|vial|patch|suppositor|film|"
    r"injection)(?:s|es|y|ies)?\b",
    re.IGNORECASE,
)


# "tablets (250 mg)" states what the product holds, "three tablets (300 mg)" what is taken.
_STRENGTH_OF_FORM = re.compile(
    r"\b(?:tablets|capsules|vials|patches|syringes|pens|sachets|suppositories)$", re.IGNORECASE
)
_COUNTED_FORM = re.compile(rf"\b{NUMBER_PATTERN} (?:[a-z-]+ ){{0,2}}\w+$", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:weeks?|days?|months?|cycles?|stages?|steps?|visits?)\s+$", re.IGNORECASE)
# How much a device gives at once is a ceiling.
_AT_A_TIME = re.compile(
    r"\b(?:at a time|at one time|in one (?:go|injection)|in a single injection|per injection|pens?|syringe)\b"
)


@dataclass(frozen=True, slots=True)
class Dose:
    """One end of a dose or one dose of a list."""

    value: float
    unit: str
    per: str | None
    start: int
    end: int

    @property
    def key(self) -> tuple[float, str, str | None]:
        return self.value, self.unit, self.per


def find_doses(text: str, others: tuple[str, ...] = ()) -> list[Dose]:
    """Doses that are given, in order of the text, ranges as their two ends.

    `others` are the names of other medicines in the sentence: an amount "of" them or right after them is not a dose
    of this medicine.
    """
    masked = mask_brackets(text)
    found: list[Dose] = []
    for m in _DOSE.finditer(text):
        values = _values(m.group("nums") or m.group("cnums"), bool(m.group("million")))
        if len(values) > 1 and _NUMBERED.search(text[max(0, m.start() - 20) : m.start()]):
            values = values[-1:]  # "in weeks 1 and 2 and 10 mg"
        unit, per = _unit_of(m)
        if not values or unit is None or not _is_given(text, masked, m, unit, per, others):
            continue
        found += [Dose(v, unit, per, m.start(), m.end()) for v in values]
    for m in _SIZED_COUNT.finditer(text):
        value = parse_number(m["n"])
        unit = "suppository" if m["unit"].lower() == "suppositor" else m["unit"].lower()
        if value and unit != "injection" and not _STRENGTH_BEFORE.search(text[: m.start()]) and value < 20:
            found.append(Dose(value, unit, None, m.start(), m.start("unit")))
    return sorted(found, key=lambda d: d.start)


def _values(text: str, million: bool) -> list[float]:
    values = []
    scaled = re.search(r"\bmillion\s*$", text, re.IGNORECASE)  # "50 to 400 million": both ends are millions
    for part in re.findall(_NUM, text, re.IGNORECASE):
        power = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*[×x]\s*10\s?(\d+)", part.strip())
        if part.lower().startswith("half"):
            value: float | None = 0.5
        elif power:
            exponent = int(power.group(2))
            value = float(power.group(1).replace(",", ".")) * 10.0**exponent if exponent < 30 else None
        else:
            value = parse_number(part)
        if value is not None and scaled and value < 1000 and not re.search("thousand|million", part, re.IGNORECASE):
            value *= 1_000_000
        if value is not None and value > 0:
            values.append(round(value * (1_000_000 if million else 1), 6))
    return list(dict.fromkeys(values))


def _unit_of(m: re.Match[str]) -> tuple[str | None, str | None]:
    g = m.groupdict()
    unit = next((u for k, (u, _) in enumerate(MEASURES) if g.get(f"m{k}")), None)
    if unit is None:
        unit = next((u for k, (u, _) in enumerate(COUNTS) if g.get(f"c{k}")), None)
    if unit is None and g.get("cnums"):
        last = m.group().rsplit(" ", 1)[-1].lower()
        unit = _PLURALS.get(last)
    per = next((p for k, (p, _) in enumerate(_PER_WORDS) if g.get(f"p{k}")), None)
    return unit, per


def _is_given(text: str, masked: str, m: re.Match[str], unit: str, per: str | None, others: tuple[str, ...]) -> bool:
    start = max(text.rfind(";", 0, m.start()), text.rfind(": ", 0, m.start())) + 1
    before = _DECIMAL.sub("·", text[max(start, m.start() - _REACH) : m.start()])
    after = text[m.end() : m.end() + _REACH]
    counted = m.group("cnums") is not None
    if per in ("ml", "litre", "actuation") or unit in ("%",) or _OTHER_AFTER.match(after):
        return False
    if counted and not _count_is_dose(before, m, unit, after):
        return False
    if masked[m.start()] == "\x00":
        opened = text.rfind("(", 0, m.start())
        inner = text[opened + 1 : m.start()]
        if re.search(
            r"\b(?:contain|strength|available|more|less|above|below|equivalent|or more|such as|level|"
            r"each)\b",
            inner + after[: max(after.find(")"), 0)],
        ) or _STRENGTH_BEFORE.search(text[start:opened]):
            return False
        if (
            not counted
            and re.search(r"\d ?(?:mg|g|micrograms?|ml|IU|units?|milligrams?)\s*$", text[:opened])
            and re.search(rf"(?:^|\s){_NUM} (?:x )?$", inner, re.IGNORECASE)
            and _STRENGTH_AFTER.match(after)
        ):
            return False  # "400 mg (two 200 mg tablets)"
        if unit in ("vial", "ampoule") or opened < start:
            return False
        before = _DECIMAL.sub("·", text[max(start, opened - _REACH) : opened] + " " + inner)
        held = text[max(0, opened - 60) : opened].rstrip()
        if not counted and _STRENGTH_OF_FORM.search(held) and not _COUNTED_FORM.search(held):
            return False
    if re.search(r"\bup to\s*$", before) and _AT_A_TIME.search(before[-60:] + m.group() + after[:60]):
        return False
    strength = _STRENGTH_BEFORE.search(before)
    if (
        strength
        and not _EACH_GIVING.search(before[: strength.end()])
        and not _GIVEN.search(before[strength.start() :])
        and unit != "cell"
    ):
        return False
    if (
        not counted
        and _STRENGTH_AFTER.match(after)
        and not re.search(r"\b(?:one|two|three|four|five|six|\d+)\s*[x×]?\s*$", before)
        and not re.search(r"\b(?:as|using|takes?|taken as|dose (?:is|of))\s*$", before)
    ):
        return False
    raised = _RAISED.search(before)
    if raised and re.search(r"\bby\s+(?:\w+ )?$", before):
        return False
    if _CEILING_BEFORE.search(before) and not (
        raised
        and re.search(r"\b(?:to|up to|of)\s+(?:a |an |the )?(?:[\w-]+ ){0,4}$", before)
        and not _NOT_RAISED.search(before[raised.start() :])
    ):
        return False
    if re.search(r"\bmaximum (?:\w+ ){0,3}dose\b[^.;,]*$", before) and not raised:
        return False
    if re.search(r"\bup to\s+(?:a maximum of )?$", before) and re.search(r"\bnot\b|\bmaximum\b", before) and not raised:
        return False
    if (
        re.match(r"\s*(?:or more|or above|or over|and above|or less|or below|or higher|or lower)\b", after)
        and not counted
        and "dose" not in before[-40:]
    ):
        return False
    if _LEVEL.search(before) and not re.search(
        r"\b(?:dose|given|taken|receive|injection|take)\b[^.;,]*$", before[_last_level(before) :]
    ):
        return False
    held = m.group().lower()
    return not (_of_another(before, after, others) or any(f" of {o.lower()}" in held for o in others))


def _last_level(before: str) -> int:
    found = _LEVEL.search(before)
    return found.start() if found else 0


def _count_is_dose(before: str, m: re.Match[str], unit: str, after: str) -> bool:
    words = m.group()[len(m.group("cnums")) :].lower()
    if re.search(
        r"\b(?:more|or|and|times|in|to|the|for|a|with|than|year|years|month|months|week|weeks|day|"
        "days|hours?|minutes?|cycles?|different|types?|strengths|kg|mg|ml|g|apart|every|each|per|at|"
        r"is|are|before|after|given|on|into|over|by|as|per|other)\b",
        words.replace(unit, ""),
    ):
        return False
    if unit in _WORD_COUNTS:
        if re.match(r"\s+(?:in|during|over|within|a|per|every|apart)\b", after):
            return False
        if re.search(r"\bsingle\b", words):
            return False
        if not before.strip() and m.group("cnums").lower() in ("one", "1"):
            return bool(re.match(r"\s+(?:is |should be |can be )?(?:given|into|under|every|once)", after))
        return bool(
            re.search(
                r"\bdose(?: [\w-]+){0,4} (?:is|of|consists of|:)(?: \w+){0,6}? $|\bor\s+$|\beither\s+$",
                before,
                re.IGNORECASE,
            )
        ) and not _SEQUENCE_BEFORE.search(before[-12:])
    if re.search(
        r"\b(?:the|these|those|first|second|third|last|another|further|no more than|more than|than|pack of|set of|"
        r"sets of|total of|contains?|containing)\s+$",
        before,
        re.IGNORECASE,
    ):
        return False
    return unit not in ("pump", "application", "ring", "vial", "film") or not re.match(
        r"\s+of\s+(?:different|other)", after
    )


def _of_another(before: str, after: str, others: tuple[str, ...]) -> bool:
    for name in others:
        if len(name) < 3:
            continue
        quoted = re.escape(name)
        if re.match(rf"\s+(?:(?:once|twice) (?:a day|daily) )?(?:of\s+)?(?:the\s+)?{quoted}\b", after, re.IGNORECASE):
            return True
        if re.search(rf"\b{quoted}\s*(?:\([^()]{{0,30}}\))?\s*(?:\(|at a dose of\s*)?$", before, re.IGNORECASE):
            return True
    return False
