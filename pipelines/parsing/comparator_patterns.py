"""How overviews word comparisons, as data: cues, ends of names, what is no name (GUIDELINE.md, "studies")."""

import re

from pipelines.parsing.study_words import GIVEN, PEOPLE_RE, STUDY_NOUN

PLACEBO = re.compile(
    r"\bplacebo\b|\bdummy\s+(?:treatment|medicine|vaccine|injection|procedure|tablet)|\bsham\b", re.IGNORECASE
)
NONE = re.compile(
    (
        r"\b(?:not|never)\s+(?:directly\s+)?compared\s+(?:with|to)\b|\bno\s+(?:comparator|comparison"
        r"|comparative)\b|\bsingle[- ]arm\b|\bwithout\s+(?:a\s+)?(?:comparator|comparison|control)"
        r"|\bdid\s+not\s+(?:compare|include\s+a\s+comparator)"
    ),
    re.IGNORECASE,
)
NONE_COMPARED = re.compile(
    (
        r"\bneither\s+(?:of\s+(?:the|these|them)\s+)?(?:stud\w+\s+)?compar|\bnone\s+of\s+(?:the|these"
        r"|them)(?:\s+(?:[\w-]+\s+)?(?:studies|trials))?\s+(?:[\w-]+\s+)?(?:compar"
        r"|includ)"
    ),
    re.IGNORECASE,
)
ALL_TREATED = re.compile(
    (
        r"\ball\s+(?:of\s+(?:whom|them)|(?:the\s+)?(?:patients|participants|children|adults|women|men))"
        r"\s+(?:received|were\s+(?:given|treated\s+with)|took)\s+"
    ),
    re.IGNORECASE,
)
HISTORICAL = re.compile(
    (
        r"\b(?:compar\w+|alongside|against)\b[^.;]{0,80}?\b(?:historical|published|past"
        r"|previous(?:ly\s+(?:published|collected|reported|treated))?|existing|earlier|literature"
        r"|natural\s+(?:history|course)|medical\s+records?|records?|registry|external)"
        r"\s*(?:\([^)]*\)\s*)?(?:data|results?|records?|information|stud(?:y|ies)|controls?|registry"
        r"|registries|course|history|reports?|literature|cohort|groups?|patients|findings|of|from)?"
    ),
    re.IGNORECASE,
)
NO_TREATMENT = re.compile(
    (
        r"\b(?:compared\s+(?:with|to)|versus|or|and|than|against|while|whereas)\s+(?:(?:with|in|among|for|to"
        r"|those|patients|people|children|infants|women|men|adults|mothers|who|were|given|received|receiving"
        r"|of)\s+)*(?:no\s+(?:additional\s+|further\s+|active\s+|preventive\s+)?(?:treatment|medicine|therapy"
        r"|vaccine|vaccination|prophylaxis)|untreated|unvaccinated|(?:not\s+(?:treated|vaccinated|given"
        r"|receiving)|did\s+not\s+(?:receive|take|have)|had\s+not\s+(?:received|been))\b)"
        r"|\buntreated\s+(?:patients|people|group|children|infants|controls?)|\b(?:given|received|receiving"
        r"|had|having|with|taking|on)\s+no\s+(?:[\w-]+\s+)?(?:treatment|prophylaxis|therapy|vaccine)\b"
        r"|\bno\s+treatment\s+(?:group|at\s+all)|\bobservation\s+(?:alone|only)\b"
        r"|\bwithout\s+(?:any\s+)?(?:preventive\s+)?(?:treatment|prophylaxis)\b"
    ),
    re.IGNORECASE,
)
# Where the name of a comparator ends.
END = re.compile(
    r"\s+(?:in|over|for|after|during|at|when|who|which|that|where|whose|chosen|selected|as|on|to|alive"
    r"|were|was|had|has|have|did|lived|achieved|responded|experienced|showed|reached|died|by|before"
    r"|followed(?!\s+by)|until|from|using|both|with\s+regard|because|among|while|whereas|compared|versus|but"
    r"|according|every|once|twice|given|taken|injected|reduced|of\s+(?:at|about)|is|are|also|so)\b"
    r"|[.;:]|,\s+(?:both|all|in|with|while|which|and\s+(?:in|the|patients|those|looked|also|was|were"
    r"|continued)|over|after|for|as|at|on|but|either|given|who|taken|chosen|compared|when|where|whereas"
    r"|during|used)\b|,\s+(?=(?:another|also|an?|the|other)\b)|\s+(?:group|arm)\b(?!\s+\w\b)"
    r"|\s+and\s+(?:in|by|those|patients|of|for|looked|also|was|were|had|continued|around|about|\d+)\b"
    r"|,\s*$|\s+(?=\d+(?:\.\d+)?\s?(?:%|mg|micrograms?|IU|months?|weeks?|days?|years?|points?))"
    r"|\s+(?:twice|once)\b",
    re.IGNORECASE,
)
WITH = r"(?:with|to|and|versus|vs|against)"
COMPARE = re.compile(r"\b(?:compar(?:ed|es|ing|e)|comparisons?\s+(?:of|between)|in\s+comparison)\b", re.IGNORECASE)
CUES: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b(?:versus|vs\b\.?|as\s+against)\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(
        (
            r"[‘'’]?\b(?:superior|non-inferior|inferior|equivalent|similar|comparable|bioequivalent)"
            r"[’']?\s+to\s+(?:that\s+of\s+|those\s+(?:of|seen\s+with)\s+)?(?P<name>.+)"
        ),
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        (
            r"\b(?:levels|effects?|results?)\b[^.;]{0,80}?\bto\s+(?:giving|those\s+(?:of|seen\s+with|with))"
            r"\s+(?P<name>.+)"
        ),
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        (
            r"\b(?:(?:as|so)\s+(?:\w+ly\s+)?(?:effective|good|safe|efficacious)|(?:work\w*|perform\w*|protect\w*"
            r"|tolerated|did)\s+as\s+well)\s+(?:[^.;]{0,60}?\s)?as\s+(?P<name>.+)"
        ),
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        (
            r"\b(?:more|less|better|greater|higher|lower|longer|worse|fewer|shorter|larger|faster|sooner|superior)"
            r"\b[^.;]{0,120}?\bthan\s+(?!\d)(?:with\s+|in\s+|for\s+|on\s+|that\s+of\s+)?(?P<name>.+)"
        ),
        re.IGNORECASE | re.DOTALL,
    ),
)
WHEREAS = re.compile(
    (
        r"\b(?:whereas|while)\s+(?P<name>[^.;,\d]{3,50}?)\s+(?:did|reduced|improved|cured|detected|found|worked"
        r"|achieved)\b"
    ),
    re.IGNORECASE,
)
AS_COMPARATOR = re.compile(
    (
        r"\b(?P<name>[^.;]{2,120}?)\s+(?:\x00+\s+)?as\s+(?:an?\s+)?(?:active\s+|additional\s+"
        r"|second\s+)?comparators?\b"
    ),
    re.IGNORECASE,
)
TAKING = (
    r"(?:given|receiv(?:ed|ing)|taking|took|treated\s+(?:only\s+)?with|switched\s+to|stayed\s+on"
    r"|remained\s+on|assigned\s+to|randomised\s+to|continu(?:ed|ing)\s+(?:with|on|taking)"
    r"|vaccinated\s+with"
    r"|injected\s+with|who\s+(?:had|used|were\s+on)|using)"
)
EITHER = re.compile(
    (
        rf"\b(?:either|{TAKING}|add(?:ing|ition\s+of)|received?|injections?\s+of|doses?\s+of|treatment\s+with"
        rf"|tested|investigated|evaluated)\s+(?:either\s+)?(?P<first>[^.;]+?)\s+or\s+(?:with\s+|to\s+"
        rf"|they\s+received\s+|received\s+|were\s+given\s+|given\s+|stayed\s+on\s+|continued\s+(?:with"
        rf"|on)?\s*)?(?P<name>[^.;]+)"
    ),
    re.IGNORECASE,
)
ARM = re.compile(
    (
        rf"\b{TAKING}\s+(?P<name>(?:[\w-]+,\s+)+[\w-]+\s+and\s+[\w-]+|[^.;,]+)"
        rf"|\bin\s+the\s+(?P<group>[^.;,]{{2,60}}?)\s+(?:group|arm)\b"
    ),
    re.IGNORECASE,
)
WITH_ARM = re.compile(r"\b(?:with|for|on|in)\s+(?P<name>[^.;,]+)", re.IGNORECASE)
AFTER_FIGURE = re.compile(
    (
        r"^\W*(?:(?:an?\s+)?(?:average|median|mean|fall|rise|reduction|increase|decrease|drop|loss|gain"
        r"|improvement|change|rate)\s+(?:of\s+)?|(?:around|about|only|by|just|over|nearly|almost|approximately"
        r"|more\s+than|less\s+than|fewer\s+than|up\s+to|in|a|an)\s+)*(?:\d|none\b|half\b|third\b|quarter\b"
        r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    ),
    re.IGNORECASE,
)
CLASS_HEAD = re.compile(
    (
        r"\b(?:vaccines?\s+against\s+[\w\s-]+|medicines?|treatments?|therap(?:y|ies)|drugs?|antibiotics?|vaccines?"
        r"|products?|combinations?|inhibitors?|agents?|insulins?|chemotherapy|corticosteroids?|analogues?)\b\s*$"
    ),
    re.IGNORECASE,
)
DESCRIPTION = re.compile(
    (
        r"^(?:(?:also\s+)?(?:an?|another|other|the|two|both|all|usually)\b|also\b|used\b|which\b|known\b|i\.e"
        r"|medicines?\s+(?:used|for|that|to)|such\s+as\b.*\bsymptom)"
    ),
    re.IGNORECASE,
)
APPOSITION = re.compile(
    (
        r"^(?:treatment\s+with\s+)?(?:the|an|a|another|other|two\s+other|a\s+different|an\s+existing"
        r"|an\s+established|an\s+older)\s+(?:[\w-]+\s+){0,4}?(?:medicines?|vaccines?|antibiotics?|treatments?"
        r"|drugs?|insulins?|antidepressants?|corticosteroids?|products?|painkillers?|inhibitors?"
        r"|anticoagulants?|pills?|contraceptives?|patch(?:es)?|inhalers?|creams?)(?:\s+(?:for|used\s+(?:for"
        r"|to\s+treat)|to\s+treat)\s+[\w\s’'-]+?)?,?\s+(?:called\s+|containing\s+"
        r"|known\s+as\s+)?(?P<name>[a-z][\w\s/,+-]*)$"
    ),
    re.IGNORECASE,
)
STRIP_LEADING = re.compile(
    (
        rf"^(?:either|only|just|that\s+(?:of|seen\s+(?:with|in))|those\s+(?:of|given|receiving|taking|on"
        rf"|treated\s+with|who\s+\w+)|of|with|to|by|for|on|in|the|an?|(?:treatment|therapy)\s+with|use\s+of"
        rf"|using|giving|given|receiving|received|taking|took|treated\s+with|(?:{PEOPLE_RE}|those)"
        rf"\s+(?:(?:who\s+)?(?:were\s+|had\s+|was\s+)?(?:{GIVEN}))|the\s+addition\s+of|adding"
        rf"|a?\s*combinations?\s+of|effects?\s+of|injections?\s+of|one\s+of\s+(?:two|three)\s+combinations[,:]?"
        rf"|(?:or|and)\s+(?:with|to|that\s+of|of))\s+"
    ),
    re.IGNORECASE,
)
TRAILING = re.compile(
    (
        r"\s*(?:,|\b(?:alone|only|used|respectively|treatment\s+alone|itself|instead|overall|again|too"
        r"|as\s+well|on\s+its\s+own|on\s+their\s+own|in\s+the|by\s+mouth)\b)\s*$"
    ),
    re.IGNORECASE,
)
NO_NAME = re.compile(
    (
        rf"^(?:disease|switching|(?:in\s+)?one\s+of\s+(?:these|them|those)|available|(?:this|these|those"
        rf"|such)\s+\w+|treatments?|medicines?|therapy"
        rf"|another|monthly|weekly"
        rf"|daily|this\s+combination|those|them|it|they|this|these|that|which|the\s+other|others?|other\s+group"
        rf"|each\s+other|one\s+another|baseline|before|after|each|both|all|none|nothing|control|controls"
        rf"|a?\s*comparator|the\s+comparator|start|{PEOPLE_RE}|results?|data|studies|study|trials?|measures?"
        rf"|groups?|another|expected|seen|levels?|people|adults|dose|doses|the\s+same\s+treatments?"
        rf"|same\s+treatments?|same|two|three|first|second|time|year|symptoms?|before\s+treatment|start\s+of.*"
        rf"|.*\bbaseline\b.*|general\s+population|reference|more|less|not|well|long|patients\s+.*"
        rf"|other\s+(?:group|two|treatment\s+groups?)|years?|months?|weeks?|combination|either)$"
    ),
    re.IGNORECASE,
)
STARTS_BAD = re.compile(
    (
        rf"^(?:\d|{PEOPLE_RE}\b(?!\s+medic)|how|what|whether|{STUDY_NOUN}|levels?\b|rates?\b|changes?\b|results?\b"
        rf"|no\s|not\s|at\s|an?\s+average|around|about|up\s+to|more\s|less\s|half|most|improv|reduc|having\b"
        rf"|their\s+(?:symptoms|disease)|its\b|who\b|was\b|were\b|symptoms?\b|doses?\s|other\s+(?:people|adults"
        rf"|patients|children)|children|those\b|in\b|with\b|to\b|for\b|of\b|and\b|or\b)"
    ),
    re.IGNORECASE,
)
ALTERNATIVES = re.compile(
    (
        r"\s+or\s+(?:with\s+|a\s+combination\s+of\s+|combinations?\s+of\s+)?|,\s+(?:or\s+|and\s+with\s+)"
        r"|\s+and\s+(?:with|to|than|that\s+of|of)\s+|\s+and\s+(?=placebo\b)|(?<=placebo)\s+and\s+"
    ),
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    (
        rf"^\s*(?:(?:with|to|and|than|in|for|that\s+of|those\s+of|treatment\s+with|of)"
        rf"\s+)*(?:(?:(?:the\s+)?(?:other\s+)?{PEOPLE_RE}|those|them)\s+)?(?:(?:who|that)\s+)?(?:(?:were|was"
        rf"|had|been|are|only|just|also|either|instead|being|then)\s+)*{TAKING}\s+"
    ),
    re.IGNORECASE,
)
PERIOD_OF = re.compile(
    (
        r"^\s*(?:\d+|[a-z]+)\s+(?:days|weeks|months|years)(?:’|')?\s+(?:of\s+)?(?:treatment\s+(?:with|of)"
        r"\s+)?(?=[a-z]+\b)(?!(?:in|for|with|on|compared|after|before|without|of)\b)"
    ),
    re.IGNORECASE,
)
RHYTHM_START = re.compile(r"^(?:once|twice|daily|weekly|monthly|quarterly|every)\b", re.IGNORECASE)
LISTED = re.compile(
    (
        r"^(?:(?:one|either|any)\s+of\s+)?(?:two|three|four|several)\s+(?:[\w-]+\s+){0,2}?(?:combinations"
        r"|medicines|treatments|regimens)\s*:\s*"
    ),
    re.IGNORECASE,
)
UNNAMED = re.compile(
    r"(?:various\s+)?(?:another|other|the\s+other|different|existing)\s+(?:[\w-]+\s+){0,3}?(?:treatments?"
    r"|medicines?|vaccines?|therapy|therapies|antibiotics?|insulins?|drugs?|products?|pills?|inhalers?)"
)
DOSE_WORDS = r"(?:doses?|dosage|regimens?|schedules?|duration|courses?)"
RHYTHM = (
    r"(?:(?:once|twice|three\s+times)[\s-](?:daily|weekly|monthly|a\s+\w+)|daily|weekly|monthly|quarterly"
    r"|every\s+[\w\s]{1,20}?)"
)
RHYTHM_COMPARED = re.compile(
    (
        rf"\bcompar\w+\s+(?P<first>[^.;]{{0,60}}?\b{RHYTHM})\s+(?:with|to|versus|and)"
        rf"\s+(?P<name>(?:{RHYTHM}\s+\w+|\w+\s+(?:given\s+)?{RHYTHM}))\b"
    ),
    re.IGNORECASE,
)
DOSE_COMPARED = re.compile(
    (
        rf"\bcompar\w+\s+(?P<first>[^.;]{{0,120}}?\b{DOSE_WORDS}\b[^.;]{{0,80}}?)\s+(?:with|to|versus|and)"
        rf"\s+(?P<name>(?:the\s+|an?\s+|those\s+of\s+)?[^.;,]{{0,60}}?\b{DOSE_WORDS}\b[^.;,]*)"
    ),
    re.IGNORECASE,
)

SHAM = re.compile(
    r"\bsham(?:\s+(?:procedures?|injections?|treatments?|operations?|surgery|device|stimulation))?", re.IGNORECASE
)
# "... with ivacaftor alone": the background on its own is the control arm.
ALONE = re.compile(
    (
        r"\b(?:with|receiv(?:ed|ing)|given|taking|took|treated\s+with)"
        r"\s+(?:only\s+)?(?P<name>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2}?)\s+alone\b"
    ),
    re.IGNORECASE,
)

# "4.1 points with enalapril (another medicine for ...)": a figure's arm that is called another medicine.
WITH_ANOTHER = re.compile(
    r"\d\S*(?:\s+[a-z]+){0,2}\s+(?:with|for)\s+(?P<name>[a-z][\w-]+(?:\s[\w-]+)?)(?:,\s+|\s+\()(?:also\s+)?another\b"
)
