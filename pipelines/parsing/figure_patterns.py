"""What stands around numbers of study text, as data: units, time points, ages, thresholds, doses (GUIDELINE.md)."""

import re

from pipelines.parsing.numbers import FRACTIONS, NUMBER_PATTERN
from pipelines.parsing.study_words import EVENT_RE, MEASURED_UNITS, PEOPLE_RE, TIME_UNITS

UNIT_PATTERNS = [(re.compile(r"[\s-]*" + p, re.IGNORECASE), u) for p, u in MEASURED_UNITS]
TIME = re.compile(
    r"[\s-]+(?:(?:full|whole|consecutive|extra|additional|more|calendar)\s+)?(" + "|".join(TIME_UNITS) + r")\b",
    re.IGNORECASE,
)
EVENT = re.compile(
    (
        rf"\s+(?:(?!(?:out|of|in|to|for|and|who|were|was|had|with)\b)[a-z-]+\s+(?:or\s+"
        rf"|and\s+)?){{0,4}}?(?P<noun>{EVENT_RE})"
        rf"\b(?:\s+\([^)]*\))?(?P<per>\s+(?:per\s+[\d,]+\s+{PEOPLE_RE}\s+)?(?:per|a|each"
        rf"|every|for each|in a)\s+(?:(?:patient|person)(?:\s+per|\s+and)?[\s-])?(?:year|month|week|day))?"
    ),
    re.IGNORECASE,
)
PEOPLE_AFTER = re.compile(
    (
        rf"\s+(?:of\s+(?:the|these|those)\s+)?(?:(?!(?:metres?|points?|letters?|days?|weeks?|months?|years?"
        rf"|hours?|minutes?|litres?|times?|out|of|in|to|for|who|were|was|had|have|with|from|at|on"
        rf"|the|mg|ml|by|per)\b)[a-zA-Z][\w’'/-]*,?\s+){{0,7}}?(?P<noun>{PEOPLE_RE})\b"
    ),
    re.IGNORECASE,
)
UNIT_RATE = re.compile(
    r"\s+(?:per|a|each|every)\s+(minute|second|hour|day|week|month|year|litre|decilitre|millilitre|mole)\b",
    re.IGNORECASE,
)
# "the number of relapses per year was 0.18": the unit stands before the figure.
COUNTED_BEFORE = re.compile(
    (
        rf"\b(?:numbers?|rates?|average)\s+of\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>{EVENT_RE})\b(?P<per>\s+(?:per|a"
        rf"|each|every)\s+(?:patient\s+per\s+)?(?:year|month|week|day))?[^;]*\s$|\b(?:annual|annualised|yearly)"
        rf"\s+(?P<noun2>relapse|bleeding|bleed|exacerbation|attack)\s+rates?\b[^;]*\s$"
    ),
    re.IGNORECASE,
)
# "20 of 21 operations": what is counted where it is not people.
OTHER_THINGS = re.compile(
    (
        r"\s+(?:[\w-]+\s+)?(operations|procedures|surgeries|cycles|eyes|scans|bleeds|episodes|attacks|births"
        r"|deliveries|transplants|implants|infections|tumours|lesions|samples|teeth|joints|fractures"
        r"|pregnancies|injections|infusions|tests)\b"
    ),
    re.IGNORECASE,
)
PER = re.compile(r"\s+(?:per|a|each|every)\s+(?:patient[- ](?:per\s+)?)?(?:year|month|week|day)\b", re.IGNORECASE)
OUT_OF = re.compile(
    (
        rf"\s*(?:(?:{PEOPLE_RE}|cases?|events?|infections?)\s+)?(?:out\s+of|of)\s+(?:(?:over|around|about"
        rf"|nearly|almost|more\s+than)\s+)?(?:the\s+|these\s+|all\s+"
        rf"|a\s+total\s+of\s+)?(?P<total>{NUMBER_PATTERN})"
    ),
    re.IGNORECASE,
)
# "around 1 in 100 women": a share of people told as a pair; never "in 100 women" after a large count.
ONE_IN = re.compile(
    (
        rf"\s+(?:{PEOPLE_RE}\s+)?in\s+(?:every\s+)?(?P<total>{NUMBER_PATTERN})"
        rf"\s+(?:of\s+)?(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{PEOPLE_RE}\b"
    ),
    re.IGNORECASE,
)
IN_BRACKET_SHARE = re.compile(
    r"\s*(?:[a-zA-Z][\w’'-]*\s+){0,6}?\((?:or\s+|around\s+|about\s+)?(?P<share>\d+(?:\.\d+)?)\s?%\)"
)
FRACTION = re.compile(
    r"\b(?:(?P<frac>" + "|".join(sorted((re.escape(f) for f in FRACTIONS), key=len, reverse=True)) + r")"
    rf")\s+(?:of\s+)?(?:all\s+|the\s+|these\s+|those\s+)*(?:[a-z-]+\s+){{0,2}}?(?:{PEOPLE_RE}|them|those"
    rf"|cases)\b",
    re.IGNORECASE,
)
# Before a duration: it is a point or stretch of time at which something was looked at, not a figure of an arm.
TIME_POINT_BEFORE = re.compile(
    (
        r"\b(?:after|over|within|at|during|for|in|up\s+to|from|every|lasting|lasted|least|first|next|last|past"
        r"|previous|further|another|by|until|till|week|month|day|year|weeks|months|days|years|and|or|to|than"
        r"|between|through|beyond|following|on|aged|age|of|a|an|the|initial|entire|whole|remaining|additional"
        r"|same|each|per)\s+$"
    ),
    re.IGNORECASE,
)
FOLLOW_UP = re.compile(r"\bfollow(?:ed)?(?:[- ]?up)?\b[^.;,]{0,60}$|\bobserv(?:ed|ation)\b[^.;,]{0,30}$", re.IGNORECASE)
FOLLOW_UP_AFTER = re.compile(
    (
        r"^\s*(?:of\s+)?follow[- ]?up\b|^\s*after\s+(?:treatment|starting|the|stopping|surgery|vaccination"
        r"|receiving|having)\b"
    ),
    re.IGNORECASE,
)
AVERAGE = re.compile(r"\b(?:average|median|mean)\b(?!\s+(?:follow|age))", re.IGNORECASE)
# Verbs and nouns after which a duration is an outcome.
TIME_OUTCOME = re.compile(
    r"\b(?:lived?|living|surviv\w+|lasted?|lasting\s+(?:for\s+)?(?:an?\s+)?(?:average|median)|alive|time"
    r"|duration|delay(?:ed|s)?|prolong\w*|extend\w*|shorten\w*|recover\w*|resol\w+|took|remission"
    r"|progress\w*"
    r"|worsen\w*|heal\w*|reduced?\s+by|reductions?|differences?|increases?|improvements?|gains?|fell\s+by"
    r"|longer|shorter|faster|sooner|earlier|improv\w+|stay\w*|fall|falls|drops?|rises?|hospital|free\s+of"
    r"|without|before|figures?|results?|values?|periods?)\b",
    re.IGNORECASE,
)
TIME_DIRECT = re.compile(
    (
        r"\b(?:lived|live|survived|survive|lasted|last|average|median|mean|was|were|is|took|by|of|versus|with"
        r"|and|to|around|about|approximately|compared|against|than|nearly|almost|over|only|just)"
        r"\s+(?:for\s+)?(?:an?\s+)?(?:(?:average|median|mean)"
        r"\s+(?:of\s+)?)?(?:on\s+average\s+)?(?:for\s+)?(?:around\s+|about\s+|approximately\s+|almost\s+"
        r"|nearly\s+|over\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+|up\s+to\s+)?$"
    ),
    re.IGNORECASE,
)
LIVED = re.compile(
    (
        r"\b(?:lived|live|survived|lasted|alive)\b(?:\s+(?!(?:after|within|at|by|in|over|during|to|up|and|or"
        r"|with)\b)\w+){0,3}?\s+(?:for\s+)?(?:an?\s+)?(?:(?:average|median|mean)"
        r"\s+(?:of\s+)?)?(?:on\s+average\s+)?(?:for\s+)?(?:around\s+|about\s+|approximately\s+|almost\s+"
        r"|nearly\s+|over\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+|up\s+to\s+)?$"
    ),
    re.IGNORECASE,
)
AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|age\s+of|old|older\s+than|younger\s+than|between\s+the\s+ages\s+of|from)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(
    (
        r"^[\s-]*(?:(?:to|and|or|up\s+to)\s+\d+\s+)?(?:years?|months?|weeks?)(?:\s+old|\s+of\s+age|[- ]old"
        r"|\s+and\s+(?:over|older|above|younger)|\s+or\s+(?:over|older|above|younger))"
    ),
    re.IGNORECASE,
)
AGE_RANGE = re.compile(
    (
        r"\b(?:aged?|ages)\s+(?:(?:of|at\s+least|over|under|from|between|up\s+to|less\s+than|more\s+than|below"
        r"|above|about|around)\s+)*(?:\d+\s+(?:days?|weeks?|months?|years?)?\s*(?:to|and|or|-|–)"
        r"\s+(?:less\s+than\s+|under\s+)?)?$"
    ),
    re.IGNORECASE,
)
BASELINE = re.compile(
    (
        r"\bat\s+(?:the\s+)?(?:start|beginning|baseline|entry|study\s+entry)\b(?!\s+of\s+(?:the\s+)?(?:second"
        r"|third))|\b(?:before|prior\s+to)\s+(?:starting\s+)?(?:treatment|the\s+study|therapy)\b|\bbaseline\b"
        r"|\binitially\b"
    ),
    re.IGNORECASE,
)
FROM_BASELINE = re.compile(
    r"\bfrom\s+(?:an?\s+)?(?:average\s+(?:of\s+)?|baseline\s+(?:of\s+)?|around\s+|about\s+)?$", re.IGNORECASE
)
THRESHOLD_BEFORE = re.compile(
    (
        r"(?:\b(?:at\s+least|minimum\s+of)\s+(?:an?\s+)?|\b(?:by|of)\s+(?:at\s+least|more\s+than|over)\s+"
        r"|\b(?:level|levels|score|scores|target|targets|value|values|count|counts|load|pressure|concentration"
        r"|index|BMI|range|limit|dose|doses|threshold)\s+(?:of\s+|was\s+|were\s+)?(?:below|above|under|over"
        r"|less\s+than|greater\s+than|more\s+than|lower\s+than|higher\s+than|at\s+least|at\s+or\s+below"
        r"|up\s+to)\s+|\b(?:below|under|above|exceed(?:ing|ed)?|lower\s+than|higher\s+than"
        r"|greater\s+than)\s+|[<>≤≥]\s*|\bof\s+(?:below|above|under|less\s+than|more\s+than|at\s+least)\s+)$"
    ),
    re.IGNORECASE,
)
THRESHOLD_AFTER = re.compile(
    (
        r"^\s?(?:%|percentage\s+points?|points?|letters?|mmHg|kg|ml|mmol/l|mg/dl|copies(?:\s+per\s+\w+)?"
        r"|\w+\s+per\s+\w+)?\s*(?:or\s+(?:more|less|greater|higher|lower|below|above|over|fewer)\b"
        r"|and\s+(?:above|over|below)\b)"
    ),
    re.IGNORECASE,
)
THRESHOLD_NOUN_AFTER = re.compile(
    (
        r"^\s?(?:%|[- ]?point|[- ]?letter|[- ]?fold)?\s*(?:reduction|improvement|decrease|drop|fall|increase|rise"
        r"|response|gain|loss|lower|worsening|better|decline)\b"
    ),
    re.IGNORECASE,
)
RELATIVE_RISK = re.compile(r"\b(?:risk|chance|likelihood|rate|number|frequency)\b", re.IGNORECASE)
DOSE_UNIT = re.compile(
    r"^\s?(?:mg|micrograms?|mcg|µg|IU|units?|ml|g|MBq|million\s+units)\b(?!/d?l\b)(?:/\w+|\s+per\s+\w+)?", re.IGNORECASE
)
DOSE_WORDS = re.compile(
    r"\b(?:doses?|dosage|strengths?|given|received|receiving|taking|took|either|treated\s+with|of\s+either)"
    r"\s+(?:of\s+)?(?:[A-Z][\w-]+\s+)?(?:\d[\d.,]*(?:\s?mg)?\s*(?:,|or|and|to)\s*)*$"
)
DOSE_RATE = re.compile(
    r"^\s?(?:mg|micrograms?|IU|units?|ml|g)\s+(?:of\s+[A-Z]|once|twice|three\s+times|daily|a\s+day|per\s+kg"
    r"|/kg)"
)
STUDY_COUNT = re.compile(
    (
        r"^\s+(?:(?:main|further|additional|other|supportive|clinical|short-term|long-term|small|large|similar"
        r"|separate|randomised|pivotal|earlier|more|smaller|larger|of\s+the(?:se|m)?|of\s+those|different)"
        r"\s+)*(?:stud(?:y|ies)|trials?)\b"
    ),
    re.IGNORECASE,
)
GRADE_BEFORE = re.compile(
    (
        r"\b(?:type|grade|stage|class|phase|level|category|group|part|chromosome|exon|gene|version|step|factor"
        r"|figure|HLA|PD-L|IL|day|week|month|year|visit|cohort|hepatitis|NYHA|ECOG|ACR|PASI|serotypes?|types?"
        r"|strains?|genotypes?|subtypes?|days|weeks|months|lines?|number)[- ]?(?:\d+(?:,| to| and| or|/|-)\s?)*$"
    ),
    re.IGNORECASE,
)
TIMES_A = re.compile(
    (
        r"^\s+(?:times?|doses?|injections?|tablets?|capsules?|infusions?|cycles?|courses?|vials?|puffs?"
        r"|inhalations?|vaccinations?|drops?|patches|medicines?|other|groups?|arms?|countries|centres|hospitals"
        r"|parts?|seasons?|treatments?|substances?|weekly|daily|monthly|measures?|scales?|components?|ways"
        r"|previous|prior|different|doctors?|lines?|types?|active|strains?|symptoms?|joints?|eyes?"
        r"|hours?\s+a\s+day|combinations?|antibiotics?|antibodies|questions?|categories|main|questionnaires?"
        r"|strengths?|formulations?|forms?|comparators?|drugs?|therapies|of\s+(?:the|these|which|them|whom))\b"
    ),
    re.IGNORECASE,
)
CARRIES_ON = re.compile(
    (
        r"^\W*(?:(?:this|these|it|the\s+(?:corresponding\s+)?(?:figures?|values?|results?|times?))"
        r"\s+)?(?:compare[sd]?|was|were|is|are)\s+(?:compared\s+)?(?:with|to|against)?\b(?!.*\b(?:after|over"
        r"|within|during)\s+\S*$)"
    ),
    re.IGNORECASE,
)
YEAR = re.compile(r"^(?:19|20)\d\d$")
P_VALUE = re.compile(r"\bp\s*[<=>]\s*$", re.IGNORECASE)
CHANGE = re.compile(
    (
        r"\b(?:by|reductions?|increases?|decreases?|fall|fell|rise|rose|drop|average|mean|median|gain|loss"
        r"|lost|gained|improve\w*|change|difference|compared\s+with|and|versus)\b[^.;]{0,40}$"
    ),
    re.IGNORECASE,
)
CHANGE_WORD = re.compile(
    (
        r"\b(?:reduc\w+|increas\w+|decreas\w+|fall\w*|fell|ris\w+|rose|drop\w*|average|mean|median|gain\w*|loss"
        r"|lost|improv\w+|chang\w+|differ\w+|lower\w*)\b"
    ),
    re.IGNORECASE,
)

# A count of anything in a stretch of time ("26.4 fewer interruptions per hour"), where no list knows what is counted.
COUNT_RATE = re.compile(
    r"\s+(?:fewer\s+|more\s+)?(?P<noun>[a-z-]{3,}s)(?:\s+\([^)]*\))?\s+(?:per|a|each|every)"
    r"\s+(?P<time>hour|day|night|week|month|year)\b"
)
# The ends of a scale: "a scale from 0 to 100 points", "which runs from 0 to 60".
SCALE = re.compile(
    r"\b(?:scales?|rang\w+|runs?|goes|going|scored?)\b[^.;]{0,40}\bfrom\s+(?:\d+\s+to\s+)?$", re.IGNORECASE
)
NONE_OF = re.compile(
    rf"\bnone\s+of\s+(?:the\s+|these\s+)?(?P<total>\d[\d,]*)\s+(?:[\w-]+\s+){{0,3}}?{PEOPLE_RE}\b", re.IGNORECASE
)
OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom)\b", re.IGNORECASE)
POINT_IN_TIME = re.compile(
    (
        r"\b(?:in|during|over)\s+the\s+$|\b(?:after|at|over|within|during)\s+(?:the\s+|an?\s+)?$|\b(?:after|at)\s+an?\s+(?:average|median"
        r"|mean)\s+of\s+$"
    ),
    re.IGNORECASE,
)
