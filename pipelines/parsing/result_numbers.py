"""Numbers in study text: which are figures of an arm, with unit and qualifier, and which are something else, and why.

The classes of what is no result (time points, follow-up, ages, thresholds, baselines, doses, ...) are those of
GUIDELINE.md, "studies", results; they feed `unclaimed_numbers.reason` too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.parsing.numbers import FRACTIONS, NUMBER_PATTERN, Number, find_numbers, parse_number, qualifier_before
from pipelines.parsing.study_words import EVENT_RE, MEASURED_UNITS, PEOPLE_RE, TIME_UNITS, singular

_UNIT_PATTERNS = [(re.compile(r"[\s-]*" + p, re.IGNORECASE), u) for p, u in MEASURED_UNITS]
_TIME = re.compile(r"[\s-]+(?:(?:full|whole|consecutive|extra|additional|more|calendar)\s+)?(" + "|".join(TIME_UNITS) + r")\b", re.IGNORECASE)
_EVENT = re.compile(
    rf"\s+(?:(?!(?:out|of|in|to|for|and|who|were|was|had|with)\b)[a-z-]+\s+(?:or\s+|and\s+)?){{0,4}}?(?P<noun>{EVENT_RE})\b(?P<per>\s+(?:per\s+[\d,]+\s+{PEOPLE_RE}\s+)?(?:per|a|each|every|for each|in a)\s+(?:(?:patient|person)(?:\s+per|\s+and)?[\s-])?(?:year|month|week|day))?",
    re.IGNORECASE,
)  # fmt: skip
_PEOPLE_AFTER = re.compile(
    rf"\s+(?:of\s+(?:the|these|those)\s+)?(?:(?!(?:out|of|in|to|for|who|were|was|had|have|with|from|at|on|the|mg|ml|by|per)\b)[a-zA-Z][\w’'/-]*,?\s+){{0,7}}?(?P<noun>{PEOPLE_RE})\b",
    re.IGNORECASE,
)
_UNIT_RATE = re.compile(r"\s+(?:per|a|each|every)\s+(minute|second|hour|day|week|month|year|litre|decilitre|millilitre|mole)\b", re.IGNORECASE)
# "the number of relapses per year was 0.18": the unit stands before the figure.
_COUNTED_BEFORE = re.compile(
    rf"\b(?:numbers?|rates?|average)\s+of\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>{EVENT_RE})\b(?P<per>\s+(?:per|a|each|every)\s+(?:patient\s+per\s+)?(?:year|month|week|day))?[^;]*\s$|\b(?:annual|annualised|yearly)\s+(?P<noun2>relapse|bleeding|bleed|exacerbation|attack)\s+rates?\b[^;]*\s$",
    re.IGNORECASE,
)  # fmt: skip
# "20 of 21 operations": what is counted where it is not people.
_OTHER_THINGS = re.compile(
    r"\s+(?:[\w-]+\s+)?(operations|procedures|surgeries|cycles|eyes|scans|bleeds|episodes|attacks|births|deliveries|transplants|implants|infections|tumours|lesions|samples|teeth|joints|fractures|pregnancies|injections|infusions|tests)\b", re.IGNORECASE,
)  # fmt: skip
_PER = re.compile(r"\s+(?:per|a|each|every)\s+(?:patient[- ](?:per\s+)?)?(?:year|month|week|day)\b", re.IGNORECASE)
_OUT_OF = re.compile(rf"\s*(?:{PEOPLE_RE}\s+)?(?:out\s+of|of)\s+(?:the\s+|these\s+|all\s+|a\s+total\s+of\s+)?(?P<total>{NUMBER_PATTERN})", re.IGNORECASE)
# "around 1 in 100 women": a share of people told as a pair; never "in 100 women" after a large count.
_ONE_IN = re.compile(rf"\s+(?:{PEOPLE_RE}\s+)?in\s+(?:every\s+)?(?P<total>{NUMBER_PATTERN})\s+(?:of\s+)?(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{PEOPLE_RE}\b", re.IGNORECASE)
_IN_BRACKET_SHARE = re.compile(r"\s*(?:[a-zA-Z][\w’'-]*\s+){0,6}?\((?:or\s+|around\s+|about\s+)?(?P<share>\d+(?:\.\d+)?)\s?%\)")
_FRACTION = re.compile(
    r"\b(?:(?P<frac>" + "|".join(sorted((re.escape(f) for f in FRACTIONS), key=len, reverse=True)) + r")"
    rf")\s+(?:of\s+)?(?:all\s+|the\s+|these\s+|those\s+)*(?:[a-z-]+\s+){{0,2}}?(?:{PEOPLE_RE}|them|those|cases)\b", re.IGNORECASE,
)  # fmt: skip

# Before a duration: it is a point or stretch of time at which something was looked at, not a figure of an arm.
_TIME_POINT_BEFORE = re.compile(
    r"\b(?:after|over|within|at|during|for|in|up\s+to|from|every|lasting|lasted|least|first|next|last|past|previous|further|another|by|until|till|week|month|day|year|weeks|months|days|years|and|or|to|than|between|through|beyond|following|on|aged|age|of|a|an|the|initial|entire|whole|remaining|additional|same|each|per)\s+$",
    re.IGNORECASE,
)  # fmt: skip
_FOLLOW_UP = re.compile(r"\bfollow(?:ed)?(?:[- ]?up)?\b[^.;,]{0,60}$|\bobserv(?:ed|ation)\b[^.;,]{0,30}$", re.IGNORECASE)
_FOLLOW_UP_AFTER = re.compile(r"^\s*(?:of\s+)?follow[- ]?up\b|^\s*after\s+(?:treatment|starting|the|stopping|surgery|vaccination|receiving|having)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|median|mean)\b(?!\s+(?:follow|age))", re.IGNORECASE)
# Verbs and nouns after which a duration is an outcome.
_TIME_OUTCOME = re.compile(
    r"\b(?:lived?|living|surviv\w+|lasted?|lasting\s+(?:for\s+)?(?:an?\s+)?(?:average|median)|alive|time|duration|delay(?:ed|s)?|prolong\w*|extend\w*|shorten\w*|recover\w*|resol\w+|took|remission|progress\w*"
    r"|worsen\w*|heal\w*|reduced?\s+by|reductions?|differences?|increases?|improvements?|gains?|fell\s+by|longer|shorter|faster|sooner|earlier|improv\w+|stay\w*|fall|falls|drops?|rises?|hospital|free\s+of|without|before|figures?|results?|values?|periods?)\b",
    re.IGNORECASE,
)  # fmt: skip
_TIME_DIRECT = re.compile(
    r"\b(?:lived|live|survived|survive|lasted|last|average|median|mean|was|were|is|took|by|of|versus|with|and|to|around|about|approximately|compared|against|than|nearly|almost|over|only|just)\s+(?:for\s+)?(?:an?\s+)?(?:(?:average|median|mean)\s+(?:of\s+)?)?(?:on\s+average\s+)?(?:for\s+)?(?:around\s+|about\s+|approximately\s+|almost\s+|nearly\s+|over\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+|up\s+to\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_LIVED = re.compile(
    r"\b(?:lived|live|survived|lasted|alive)\b(?:\s+(?!(?:after|within|at|by|in|over|during|to|up|and|or|with)\b)\w+){0,3}?\s+(?:for\s+)?(?:an?\s+)?(?:(?:average|median|mean)\s+(?:of\s+)?)?(?:on\s+average\s+)?(?:for\s+)?(?:around\s+|about\s+|approximately\s+|almost\s+|nearly\s+|over\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+|up\s+to\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|age\s+of|old|older\s+than|younger\s+than|between\s+the\s+ages\s+of|from)\b[^.;]{0,40}$", re.IGNORECASE)
_AGE_AFTER = re.compile(r"^[\s-]*(?:(?:to|and|or|up\s+to)\s+\d+\s+)?(?:years?|months?|weeks?)(?:\s+old|\s+of\s+age|[- ]old|\s+and\s+(?:over|older|above|younger)|\s+or\s+(?:over|older|above|younger))", re.IGNORECASE)
_AGE_RANGE = re.compile(r"\b(?:aged?|ages)\s+(?:(?:of|at\s+least|over|under|from|between|up\s+to|less\s+than|more\s+than|below|above|about|around)\s+)*(?:\d+\s+(?:days?|weeks?|months?|years?)?\s*(?:to|and|or|-|–)\s+(?:less\s+than\s+|under\s+)?)?$", re.IGNORECASE)
_BASELINE = re.compile(
    r"\bat\s+(?:the\s+)?(?:start|beginning|baseline|entry|study\s+entry)\b(?!\s+of\s+(?:the\s+)?(?:second|third))|\b(?:before|prior\s+to)\s+(?:starting\s+)?(?:treatment|the\s+study|therapy)\b|\bbaseline\b|\binitially\b", re.IGNORECASE,
)  # fmt: skip
_FROM_BASELINE = re.compile(r"\bfrom\s+(?:an?\s+)?(?:average\s+(?:of\s+)?|baseline\s+(?:of\s+)?|around\s+|about\s+)?$", re.IGNORECASE)
_THRESHOLD_BEFORE = re.compile(
    r"(?:\b(?:at\s+least|minimum\s+of)\s+(?:an?\s+)?|\b(?:by|of)\s+(?:at\s+least|more\s+than|over)\s+|\b(?:level|levels|score|scores|target|targets|value|values|count|counts|load|pressure|concentration|index|BMI|range|limit|dose|doses|threshold)\s+(?:of\s+|was\s+|were\s+)?(?:below|above|under|over|less\s+than|greater\s+than|more\s+than|lower\s+than|higher\s+than|at\s+least|at\s+or\s+below|up\s+to|between|from)\s+|\b(?:below|under|above|exceed(?:ing|ed)?|lower\s+than|higher\s+than|greater\s+than)\s+|[<>≤≥]\s*|\bof\s+(?:below|above|under|less\s+than|more\s+than|at\s+least)\s+)$",
    re.IGNORECASE,
)  # fmt: skip
_THRESHOLD_AFTER = re.compile(
    r"^\s?(?:%|percentage\s+points?|points?|letters?|mmHg|kg|ml|mmol/l|mg/dl|copies(?:\s+per\s+\w+)?|\w+\s+per\s+\w+)?\s*(?:or\s+(?:more|less|greater|higher|lower|below|above|over|fewer)\b|and\s+(?:above|over|below)\b)", re.IGNORECASE,
)  # fmt: skip
_THRESHOLD_NOUN_AFTER = re.compile(r"^\s?(?:%|[- ]?point|[- ]?letter|[- ]?fold)?\s*(?:reduction|improvement|decrease|drop|fall|increase|rise|response|gain|loss|lower|worsening|better|decline)\b", re.IGNORECASE)
_RELATIVE_RISK = re.compile(r"\b(?:risk|chance|likelihood|rate|number|frequency)\b", re.IGNORECASE)
_DOSE_UNIT = re.compile(r"^\s?(?:mg|micrograms?|mcg|µg|IU|units?|ml|g|MBq|million\s+units)\b(?!/d?l\b)(?:/\w+|\s+per\s+\w+)?", re.IGNORECASE)
_DOSE_WORDS = re.compile(r"\b(?:doses?|dosage|strengths?|given|received|receiving|taking|took|either|treated\s+with|of\s+either)\s+(?:of\s+)?(?:[A-Z][\w-]+\s+)?(?:\d[\d.,]*(?:\s?mg)?\s*(?:,|or|and|to)\s*)*$")
_DOSE_RATE = re.compile(r"^\s?(?:mg|micrograms?|IU|units?|ml|g)\s+(?:of\s+[A-Z]|once|twice|three\s+times|daily|a\s+day|per\s+kg|/kg)")
_STUDY_COUNT = re.compile(r"^\s+(?:(?:main|further|additional|other|supportive|clinical|short-term|long-term|small|large|similar|separate|randomised|pivotal|earlier|more|smaller|larger|of\s+the(?:se|m)?|of\s+those|different)\s+)*(?:stud(?:y|ies)|trials?)\b", re.IGNORECASE)
_GRADE_BEFORE = re.compile(r"\b(?:type|grade|stage|class|phase|level|category|group|part|chromosome|exon|gene|version|step|factor|figure|HLA|PD-L|IL|day|week|month|year|visit|cohort|hepatitis|NYHA|ECOG|ACR|PASI|serotypes?|types?|strains?|genotypes?|subtypes?|days|weeks|months|lines?|number)[- ]?(?:\d+(?:,| to| and| or|/|-)\s?)*$", re.IGNORECASE)
_TIMES_A = re.compile(r"^\s+(?:times?|doses?|injections?|tablets?|capsules?|infusions?|cycles?|courses?|vials?|puffs?|inhalations?|vaccinations?|drops?|patches|medicines?|other|groups?|arms?|countries|centres|hospitals|parts?|seasons?|treatments?|substances?|weekly|daily|monthly|measures?|scales?|components?|ways|previous|prior|different|doctors?|lines?|types?|active|strains?|symptoms?|joints?|eyes?|hours?\s+a\s+day|combinations?|antibiotics?|antibodies|questions?|categories|main|questionnaires?|strengths?|formulations?|forms?|comparators?|drugs?|therapies|of\s+(?:the|these|which|them|whom))\b", re.IGNORECASE)
_CARRIES_ON = re.compile(r"^\W*(?:(?:this|these|it|the\s+(?:corresponding\s+)?(?:figures?|values?|results?|times?))\s+)?(?:compare[sd]?|was|were|is|are)\s+(?:compared\s+)?(?:with|to|against)?\b(?!.*\b(?:after|over|within|during)\s+\S*$)", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_P_VALUE = re.compile(r"\bp\s*[<=>]\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Figure:
    """A number of study text with what it was taken for. `reason` is None for a result, else why it is none."""

    value: float
    unit: str
    start: int
    end: int
    qualifier: str = "exact"
    numerator: int | None = None
    denominator: int | None = None
    reason: str | None = None
    in_bracket: bool = False
    is_participants: bool = False
    is_change: bool = False


def find_figures(text: str, previous: Figure | None = None) -> list[Figure]:
    """Every number of one sentence as a Figure, in order. `previous` is the last result of the sentence before:
    "This compared with 6 and 11" carries its unit and qualifier. A pair "n out of m" and a share it explains are one.
    """
    figures: list[Figure] = []
    taken: list[tuple[int, int]] = []
    depth = _depths(text)
    for m in _FRACTION.finditer(text):
        if _IN_BRACKET_SHARE.match(text, m.end()):
            taken.append((m.start(), m.end()))
            continue
        if re.match(r"\s+(?:\([^)]*\)\s+)?(?:of\s+them\s+)?(?:(?:were|was|had\s+been)\s+(?:then\s+|also\s+|randomly\s+)?(?:given|assigned|treated|vaccinated|randomised)|(?:received|took|got|switched|stayed|continued|remained)\b)", text[m.end() :]):
            taken.append((m.start(), m.end()))
            continue
        share = FRACTIONS[m["frac"].lower()] * 100
        figure = Figure(round(share, 1), "%", m.start(), m.end("frac"), qualifier_before(text, m.start()) or "exact")
        figure.in_bracket = depth[m.start()] > 0
        figures.append(figure)
        taken.append((m.start(), m.end()))
    numbers = find_numbers(text)
    used: set[int] = {k for k, n in enumerate(numbers) if any(a <= n.start < b for a, b in taken)}
    for k, number in enumerate(numbers):
        if k in used:
            continue
        figure = Figure(number.value, "", number.start, number.end, in_bracket=depth[number.start] > 0)
        pair = _OUT_OF.match(text, number.end) or _one_in(text, number.value, number.end)
        share_after = _IN_BRACKET_SHARE.match(text, pair.end() if pair else number.end)
        if pair and parse_number(pair["total"]) is not None and not text[number.end :].lstrip().startswith("%"):
            total = parse_number(pair["total"]) or 0
            used.update(j for j, n in enumerate(numbers) if pair.start("total") <= n.start < pair.end("total"))
            digits = any(c.isdigit() for c in text[number.start : pair.end()]) or bool(_OTHER_THINGS.match(text, pair.end()))
            if total >= number.value and (digits or _PEOPLE_AFTER.match(text, pair.end()) or re.search(PEOPLE_RE, pair.group())):
                _take_pair(figures, figure, number.value, total, text, pair.end(), share_after, numbers, used)
                continue
        if share_after and number.value == int(number.value) and _PEOPLE_AFTER.match(text, number.end):
            used.update(j for j, n in enumerate(numbers) if share_after.start("share") <= n.start < share_after.end("share"))
            figure.value, figure.unit = float(share_after["share"]), "%"
            figure.numerator, figure.start, figure.end = int(number.value), number.start, share_after.end("share")
            figures.append(figure)
            continue
        _classify(figure, text, number.is_word, previous)
        figures.append(figure)
    figures.sort(key=lambda f: f.start)
    _continue_times(figures, text)
    _carry_units(figures, text, previous.unit if previous else None)
    _set_qualifiers(figures, text, previous)
    return figures


def _rate(per: str) -> str:
    """ " per year" of what follows an outcome: "a year", "per patient per year", "per 100 women per year"."""
    words = re.sub(r"^\s*(?:a|each|every|in a|for each)\s+", "per ", per.strip())
    words = re.sub(r"\b(?:patient|person)[\s-](?:and\s+)?(?=year)", r"patient ", words)
    return f" {words}" if words else ""


def _one_in(text: str, value: float, end: int) -> re.Match[str] | None:
    """ "1 in 100 women" as a share: the total is a round one; "one in 592 adults" is a study."""
    found = _ONE_IN.match(text, end)
    total = parse_number(found["total"]) if found else None
    if total is None or value >= total:
        return None
    return found if total <= 20 or total in (25, 30, 40, 50, 100, 200, 500, 1000, 10000) else None


def _take_pair(
    figures: list[Figure],
    figure: Figure,
    value: float,
    total: float,
    text: str,
    after: int,
    share_after: re.Match[str] | None,
    numbers: Sequence[Number],
    used: set[int],
) -> None:
    """`value` out of `total`: belongs to the share before or after it, else stands for people itself."""
    if share_after:
        used.update(j for j, n in enumerate(numbers) if share_after.start("share") <= n.start < share_after.end("share"))
        figure.value, figure.unit, figure.end = float(share_after["share"]), "%", share_after.end("share")
    elif figure.in_bracket and (shares := [f for f in figures if f.unit == "%" and not f.reason]) and shares[-1].numerator is None:
        share, opened = shares[-1], text.rfind("(", 0, figure.start)
        agrees = total > 0 and abs(100 * value / total - share.value) < 1.5
        if opened >= share.end and (agrees or not re.search(r"\d", text[share.end : opened])):
            share.numerator, share.denominator = int(value), int(total)
            return
        figure.unit = "people"
    else:
        figure.unit = "people"
    thing = _OTHER_THINGS.match(text, after)
    if thing and figure.unit == "people" and not re.search(PEOPLE_RE, text[figure.start : after]):
        figure.unit = singular(thing[1])
    figure.numerator, figure.denominator, figure.end = int(value), int(total), max(figure.end, after)
    figures.append(figure)


def _depths(text: str) -> list[int]:
    depth, out = 0, []
    for char in text:
        if char in ")]":
            depth = max(0, depth - 1)
        out.append(depth)
        if char in "([":
            depth += 1
    return out


def _classify(figure: Figure, text: str, is_word: bool, previous: Figure | None) -> None:
    """Unit and, where the number is no result, the reason."""
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"[\s-]*(?:million\s+)?%|\s?per\s?cent", after) or any(
        p.match(after) for p, u in _UNIT_PATTERNS if u == "percentage point"
    ):
        figure.unit = next(u for p, u in _UNIT_PATTERNS if p.match(after))
        figure.reason = _threshold(figure, text) or _baseline(figure, text)
        return
    time = _TIME.match(after)
    if _AGE_AFTER.match(after) or (_AGE_RANGE.search(before) and not re.match(r"\s?%", after)):
        figure.reason = "age"
        return
    if time:
        figure.unit = TIME_UNITS[time[1].lower()]
        carried = previous is not None and previous.unit in TIME_UNITS.values() and bool(_CARRIES_ON.search(before))
        figure.reason = None if carried else (_time_reason(figure, text) or _baseline(figure, text))
        return
    if _STUDY_COUNT.match(after):
        figure.reason = "count_of_studies"
        return
    if not is_word and re.search(r"[A-Za-z][-‑]$", before):
        figure.reason = "grade_or_type"
        return
    if _GRADE_BEFORE.search(before) and not _PEOPLE_AFTER.match(after):
        figure.reason = "time_point" if re.search(r"\b(?:day|week|month|year)s?[- ]?(?:\d+(?:,| to| and| or|/|-)\s?)*$", before, re.IGNORECASE) else "grade_or_type"
        return
    people = _PEOPLE_AFTER.match(after)
    event = _EVENT.match(after)
    if people and re.search(r"\bof\s+(?:the|these|those|all|all\s+the)\s+$", before, re.IGNORECASE) and not re.search(r"\b(?:total|half|quarter|third|number|proportion)\s+of\s+\w+\s+$", before):
        figure.unit, figure.reason = "people", "count_of_things"  # a part of those who took part, told before its result
        return
    if people and not (event and event.end("noun") < people.end("noun")):
        figure.unit = "people"
        figure.is_participants = not is_word or figure.value > 12
        return
    if event:
        noun = singular(event["noun"])
        per = event["per"] or ""
        if noun in ("case", "death"):
            figure.unit = "people"
        else:
            figure.unit = noun + _rate(per)
            period = re.search(r"(year|month|week|day)$", per)
            if noun.endswith(" day") and period:
                figure.unit = "day"
        if not (figure.value != int(figure.value) or per or _AVERAGE.search(before[-60:]) or noun in ("case", "death")):
            if is_word or re.search(r"\b(?:at\s+least|least|more\s+than|up\s+to|over)\s+$", before) or not _is_change(before):
                figure.reason = "other_rule"
        return
    if _DOSE_UNIT.match(after) and (not _is_change(before) or _DOSE_WORDS.search(before) or _DOSE_RATE.match(after)):
        figure.reason = "dose_in_study"
        return
    for pattern, unit in _UNIT_PATTERNS:
        found = pattern.match(after)
        if found:
            if unit in ("time", "unit", "fold", "line") and is_word and unit != "time":
                break
            rate = _UNIT_RATE.match(after, found.end())
            figure.unit = f"{unit} per {singular(rate[1])}" if rate and "/" not in unit else unit
            figure.reason = _threshold(figure, text) or _baseline(figure, text)
            return
    figure.reason = _threshold(figure, text)
    if figure.reason:
        return
    if _YEAR.match(text[figure.start : figure.end]):
        figure.reason = "date_or_year"
    elif _P_VALUE.search(before) or _TIMES_A.match(after) or is_word:
        figure.reason = "other_rule"


def _clause_before(before: str, brackets: bool = False) -> str:
    """The part of `before` after its last semicolon or full stop (or opening bracket); a decimal point is neither."""
    cuts = [m.end() for m in re.finditer(r"[.;:]\s|\(" if brackets else r"[.;:]\s", before)]
    return before[cuts[-1] :] if cuts else before


_CHANGE = re.compile(
    r"\b(?:by|reductions?|increases?|decreases?|fall|fell|rise|rose|drop|average|mean|median|gain|loss|lost|gained|improve\w*|change|difference|compared\s+with|and|versus)\b[^.;]{0,40}$", re.IGNORECASE,
)  # fmt: skip
_CHANGE_WORD = re.compile(r"\b(?:reduc\w+|increas\w+|decreas\w+|fall\w*|fell|ris\w+|rose|drop\w*|average|mean|median|gain\w*|loss|lost|improv\w+|chang\w+|differ\w+|lower\w*)\b", re.IGNORECASE)


def _is_change(before: str) -> bool:
    """Whether a number here is a change or an average of a measurement, said before it."""
    clause = _clause_before(before)
    return bool(_CHANGE.search(clause)) and bool(_CHANGE_WORD.search(clause))


def _threshold(figure: Figure, text: str) -> str | None:
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"\s?%\s+of\b", after) and not re.search(r"[<>≤≥]\s*$", before):
        return None if not re.search(r"\b(?:below|under)\s+$", before) or re.match(rf"\s?%\s+of\s+(?:the\s+|all\s+)?(?:[a-z-]+\s+)?{PEOPLE_RE}", after) else "threshold"
    if _THRESHOLD_AFTER.match(after):
        return "threshold"
    if _THRESHOLD_BEFORE.search(before):
        # "reduced the risk by at least 80%" is a figure; "a reduction of at least 50% in their score" is a definition.
        return "threshold"
    if _THRESHOLD_NOUN_AFTER.match(after) and re.search(r"\b(?:an?|the|this)\s+$", before) and not re.search(
        r"\b(?:led\s+to|resulted\s+in|showed|produced|saw|seen|found|average|experienced|represents?|corresponds?\s+to|means?|was|had)\s+(?:an?|the)\s+$", before, re.IGNORECASE
    ):
        return "threshold"
    return None


def _baseline(figure: Figure, text: str) -> str | None:
    near = re.split(r"[,;]", text[figure.end :])[0]
    if _BASELINE.search(near) and not re.search(r"\b(?:than|from|since|compared)\b", near):
        return "baseline"
    cut = re.search(r"[.;]\s|,\s+(?:and|while|compared)", text[figure.end :])
    clause = _clause_before(text[: figure.start]) + text[figure.start : figure.end + (cut.start() if cut else len(text))]
    if _FROM_BASELINE.search(text[: figure.start]):
        return "baseline"
    if re.search(r"\bthan\b", clause):
        return None
    if _BASELINE.search(clause) and not re.search(r"\b(?:fell|fallen|decreas|reduc|improv|increas|rose|lower|chang|compared|gain|lost|drop)", clause, re.IGNORECASE):
        return "baseline"
    return None


def _time_reason(figure: Figure, text: str) -> str | None:
    """None where a duration is an outcome of an arm; else why it is none."""
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"-\s?(?:second|minute|hour|day|week|month|year)", after):
        return "time_point"
    clause = re.split(r"[.;]\s", before)[-1]
    if _FOLLOW_UP.search(clause) or re.match(r"\s*\w+\s+(?:of\s+)?follow", after):
        return "follow_up_time"
    if _LIVED.search(before) and not re.search(r"\b(?:stud(?:y|ies)|trials?|treatments?|phases?|periods?|courses?|which|that|follow-?up)\b[^,;]{0,25}\blasted\b[^,;]*$", clause, re.IGNORECASE):
        return None
    near_average = bool(re.search(r"\b(?:average|median|mean)\b[^,;.]{0,25}$", clause, re.IGNORECASE))
    if near_average and not re.search(r"\b(?:follow|treat(?:ed|ment)\s+for|aged?)\b[^,;.]{0,40}$", clause, re.IGNORECASE):
        return None
    if re.match(r"\s+\w+\s+(?:on\s+average|longer|shorter|earlier|sooner|faster|less|more|without|before\s+(?:their|the|it|symptoms))\b", after, re.IGNORECASE):
        return None
    stripped = re.sub(r"\b(?:around|about|approximately|almost|nearly|over|more than|less than|at least|up to|only|just)\s+$", "", before, flags=re.IGNORECASE)
    if re.search(r"\b(?:compared|versus|vs|against|while|whereas|and|with|to|was|were|of|by|than|from)\s+(?:an?\s+|for\s+)?$", stripped, re.IGNORECASE) and _TIME_OUTCOME.search(clause):
        prior = re.search(r"\b(?:after|over|within|during|for|in|up to|at)\s+$", stripped, re.IGNORECASE)
        if not prior and not re.search(r"\b(?:period|duration|treatment|course|lasting|a total|total)\s+of\s+$", stripped, re.IGNORECASE):
            return None
    return "time_point"


def _continue_times(figures: list[Figure], text: str) -> None:
    """A duration that continues a list of outcomes ("5.1 days in ..., 4.8 days in those ...") is one too."""
    for before, figure in zip(figures, figures[1:], strict=False):
        if figure.reason == "time_point" and not before.reason and figure.unit == before.unit in TIME_UNITS.values():
            listed = re.search(r",\s+(?:and\s+)?(?:about\s+|around\s+|only\s+)?$", text[before.end : figure.start])
            if listed and re.match(r"\s+\w+\s+(?:in|with|for|among|on)\s+(?:those|patients|people|the|placebo|[A-Z])", text[figure.end :]):
                figure.reason = None


def _carry_units(figures: list[Figure], text: str, previous_unit: str | None) -> None:
    """Give a bare number the unit of the figure it stands beside ("11.6 months ... compared with 8.4")."""
    for k in reversed(range(len(figures) - 1)):
        figure, follower = figures[k], figures[k + 1]
        joined = re.fullmatch(r"\s*(?:,|or|and|to|,\s*or|,\s*and)\s*", text[figure.end : follower.start])
        if not figure.unit and not figure.reason and follower.reason and joined:
            figure.reason = follower.reason
    for k, figure in enumerate(figures):
        if figure.unit or figure.reason:
            continue
        counted = _COUNTED_BEFORE.search(_clause_before(text[: figure.start]))
        if counted:
            noun = singular(counted["noun"] or counted["noun2"])
            after = re.match(r"\s+(?:per|a|each)\s+(?:year|month|week|day)\b", text[figure.end :])
            figure.unit = noun + (" per year" if counted["noun2"] else _rate(counted["per"] or (after.group() if after else "")))
            if noun.endswith(" day"):
                figure.unit = "day"
            continue
        part = figures[k - 1] if k else None
        if part and part.reason == "count_of_things" and part.unit == "people" and figure.value <= part.value and re.match(r"\s+(?:\([^)]*\)\s*)?(?:of\s+them\s+)?(?:had|were|was|did|no\s+longer|responded|achieved|recovered|survived|died|showed|reached|became|remained|needed)\b", text[figure.end :]):
            figure.unit, figure.numerator, figure.denominator = "people", int(figure.value), int(part.value)
            continue
        nxt = next((f for f in figures[k + 1 :] if f.unit and f.unit != "people" and not f.reason), None)
        before = next((f for f in reversed(figures[:k]) if f.unit and f.unit != "people" and not f.reason), None)
        if nxt and re.fullmatch(r"\s*(?:and|or|to|,|versus|,?\s*compared\s+with)\s*(?:around|about|by|only)?\s*", text[figure.end : nxt.start]):
            figure.unit = nxt.unit
        elif before:
            figure.unit = before.unit
        elif previous_unit and (figure.value != int(figure.value) or re.search(r"\b(?:average|was|were|with|to|by|of)\s+$", text[: figure.start])):
            figure.unit = previous_unit
        elif figure.value != int(figure.value):
            figure.unit = "point"
        else:
            figure.reason = "unclear"
        if figure.unit in TIME_UNITS.values() and not figure.reason:
            continue


def _set_qualifiers(figures: list[Figure], text: str, previous: Figure | None) -> None:
    """`average` wins over `about`; it carries to the number that it is compared with (GUIDELINE.md)."""
    carried = previous is not None and previous.qualifier == "average" and bool(_CARRIES_ON.search(text))
    for figure in figures:
        if figure.reason:
            continue
        before = text[: figure.start]
        clause = _clause_before(before, brackets=True)
        after = text[figure.end : figure.end + 40]
        average = bool(_AVERAGE.search(clause)) or bool(re.match(r"\W*(?:[\w%-]+\s+){0,3}on\s+average\b", after, re.IGNORECASE))
        if average and figure.unit not in ("people",) and (figure.unit != "%" or re.search(r"(?:average|median|mean|by)\b[^,;]{0,40}$", clause, re.IGNORECASE)):
            figure.qualifier = "average"
            carried = True
        elif carried and figure.unit != "%" and figure.unit != "people":
            figure.qualifier = "average"
        else:
            figure.qualifier = qualifier_before(text, figure.start) or figure.qualifier or "exact"
