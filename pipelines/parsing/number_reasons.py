"""Why a number is no fact of a table: rules over the words around it, each with its reason (schemas.vocabularies).

Used for the numbers that no row accounts for. Order matters: the first rule that fits gives the reason.
"""

import re

from pipelines.parsing.study_words import PEOPLE_RE, STUDY_NOUN

_TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|cycles?)"
_THINGS = (
    r"(?:other|different|main|active|further|more|additional|new|previous|prior|separate|medicines?"
    r"|treatments?|doses?|injections?|tablets?|capsules?|infusions?|groups?|parts?|types?|forms?"
    r"|substances?|strains?|vials?|pens?|syringes?|sachets?|"
    r"components?|eyes?|ways?|things?|proteins?|enzymes?|copies|copy|genes?|vaccines?|vaccinations?|times"
    r"|puffs?|inhalations?|drops?|sites?|arms?|legs?|hormones?|antibodies|chemotherapy|cancer|diabetes|HIV"
    r"|COPD|inhalers?|conditions?|illnesses|diseases?|kinds?|measures?|symptoms?|mechanisms?|"
    r"patches|rings?|implants?|bottles?|bags?|lines?|classes?|courses?|steps?|areas?|of)"
)
# (reason, pattern before the number, pattern after it); None fits anything.
_RULES: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...] = tuple(
    (reason, re.compile(before, re.IGNORECASE) if before else None, re.compile(after, re.IGNORECASE) if after else None)
    for reason, before, after in (
        ("reference", r"(?:https?://|www\.|ema\.europa\.eu)\S*$|\bEU[-/]?(?:\d|/)*[-/]?$|\bEMA/\S*$", None),
        (
            "date_or_year",
            (
                r"(?:last\s+updated|since|in|on|of|January|February|March|April|May|June|July|August|September"
                r"|October|November|December|\d{2}[-/])\s*$"
            ),
            (
                r"^\s*(?:January|February|March|April|May|June|July|August|September|October|November"
                r"|December)?\s*(?<!\d)(?=[\s.,;)]|$)(?!\s*(?:%|mg|patients|people|adults))"
            ),
        ),
        (
            "grade_or_type",
            (
                r"[A-Za-z][-‑]$|\b(?:type|types|grade|grades|stage|stages|class|classes|phase|level|category|group"
                r"|chromosome|serotypes?|genotypes?|NYHA|factor|interleukin|HER|CD|PD-L|figure|version|part"
                r"|hepatitis|alpha|beta|omega|vitamin|score\s+of|day|days|week|weeks|month|visit)[\s-](?:\d+(?:,| "
                r"to| and| or|/|-)\s?)*$"
            ),
            None,
        ),
        ("substance_or_code", r"[*:_]$", None),
        ("substance_or_code", None, r"^[*_]|^:\d"),
        (
            "substance_or_code",
            None,
            r"^[-‑](?:hydroxy|valent|alpha|beta|dimensional|drug|component|agonist|receptor|[a-z]+ase\b|[A-Z])",
        ),
        ("substance_or_code", r"\b[A-Za-z]+\s?[-/(]\s?$", r"^[\s)/-]?[A-Za-z]?\)"),
        (
            "age",
            (
                r"\b(?:aged?|ages?|older\s+than|younger\s+than|from|over|under|below|above|at\s+least|between|to"
                r"|and|or|until|up\s+to|less\s+than)\s+(?:the\s+ages?\s+of\s+)?(?:[\d.]+\s+(?:months?|years?"
                r"|weeks?|days?)?\s*(?:to|and|or)\s+(?:less\s+than\s+|under\s+)?)?$"
            ),
            (
                r"^[\s-]*(?:(?:to|and|or)\s+(?:less\s+than\s+)?[\d.]+[\s-]*)?(?:days?|weeks?|months?|years?)"
                r"(?:\s+(?:to\s+\d+\s+\w+\s+)?(?:old|of\s+age|and\s+(?:over|older|above)|or\s+(?:over|older|above)"
                r"|onwards)|[- ]old)|^\s+(?:to|and)\s+(?:less\s+than\s+)?\d+\s+(?:years?|months?)(?:\s+of\s+age"
                r"|\s+old|\b)"
            ),
        ),
        (
            "age",
            (
                r"\b(?:aged?|ages)\s+(?:(?:of|at\s+least|over|under|from|between|up\s+to|less\s+than|more\s+than"
                r"|below|above|about|around)\s+)*(?:[\d.]+\s+(?:months?|years?|weeks?|days?)?\s*(?:to|and|or|-|–)"
                r"\s+(?:less\s+than\s+|under\s+)?)?$"
            ),
            None,
        ),
        (
            "age",
            (
                r"\b(?:adults?|children|adolescents?|infants?|babies|patients|people|women|men|girls|boys"
                r"|newborns)\s+(?:from|over|under|below|above|between|of|younger\s+than|older\s+than|less\s+than)"
                r"\s+(?:[\d.]+\s+(?:months?|years?|weeks?|days?)?\s*(?:to|and|or)\s+(?:less\s+than\s+)?)?$"
            ),
            r"^[\s-]*(?:to\s+\d+\s+)?(?:days?|weeks?|months?|years?)\b|^\s+(?:to|and)\s+",
        ),
        (
            "weight_limit",
            (
                r"\b(?:weigh(?:ing|s|t)?|body\s*weight|than|least|between|to|and|below|under|over|above|from"
                r"|up\s+to|of)\b[^.;]{0,30}$"
            ),
            r"^\s?(?:(?:to|and|or)\s+(?:less\s+than\s+)?\d+\s?)?kg\b(?!\s+(?:of\s+body|body))",
        ),
        ("follow_up_time", r"\bfollow(?:ed)?(?:[- ]?up)?\b[^.;,]{0,60}$", rf"^[\s-]*{_TIME}"),
        (
            "strength",
            (
                r"\b(?:available\s+(?:as|in)|strengths?|contain(?:s|ing)|comes\s+in|vials?\s+of|pens?\s+(?:of"
                r"|containing)|tablets?\s+\(|solution\s+\(|concentration)\b[^.;]{0,120}$"
            ),
            r"^(?:,|\s+and|\s+or|\s?(?:mg|micrograms?|mcg|ml|g|IU|units?|MBq|%|million))",
        ),
        (
            "strength",
            None,
            (
                r"^\s?(?:mg|micrograms?|IU|units?)\s?(?:/|per)\s?ml\b|^[\s-]?(?:mg|micrograms?|IU)\s+(?:tablets?"
                r"|capsules?|vials?|pens?|patch(?:es)?|sachets?|strength|pre-?filled|injection)"
            ),
        ),
        (
            "ceiling",
            (
                r"\b(?:maximum|exceed(?:ing)?|not\s+more\s+than|no\s+more\s+than|more\s+than|up\s+to|limit"
                r"|at\s+most|highest)\b[^.;,]{0,40}$"
            ),
            None,
        ),
        (
            "prevalence",
            None,
            rf"^\s+(?:in|per|out\s+of)\s+\d[\d,]*\s+(?:{PEOPLE_RE})?\s*(?:in\s+the\s+(?:EU|European)|affected)",
        ),
        ("count_of_studies", None, rf"^\s+(?:[\w-]+\s+){{0,4}}?{STUDY_NOUN}\b"),
        (
            "threshold",
            (
                r"(?:[<>≤≥]|\b(?:below|above|less\s+than|more\s+than|at\s+least|greater\s+than|higher\s+than"
                r"|lower\s+than|over|under)\s+)$"
            ),
            r"^\s?(?:%|mmol|mg/dl|copies|g/l|points?|ml/min|mmHg|cells)",
        ),
        (
            "time_point",
            (
                r"\b(?:after|before|within|at|by|until|first|about|around|least|following|next|last|every|between"
                r"|and|or|to)\s+(?:the\s+|an?\s+|about\s+|around\s+|at\s+least\s+|first\s+)?$"
            ),
            (
                rf"^[\s-]*(?:(?:to|or|and)\s+\d+\s+)?{_TIME}\b(?=\s+(?:before|after|apart|later|between"
                rf"|of\s+(?:starting|treatment|age)|following|until|prior|from|earlier))"
            ),
        ),
        (
            "duration_of_treatment",
            (
                r"\b(?:for|over|lasting|lasts?|take[sn]?|during|duration|course|continued?|period|stop\w*|of"
                r"|up\s+to|to|at\s+least|within|after|between|and|or|around|about|first|every|than|least|next)"
                r"\b[^.;]{0,25}$"
            ),
            rf"^[\s-]*(?:(?:to|or|and)\s+\d+\s+)?{_TIME}\b",
        ),
        ("time_point", None, rf"^[\s-]*(?:(?:to|or|and)\s+(?:\w+\s+)?)?{_TIME}\b"),
        ("time_point", None, r"^(?:\s?[ap]\.?m\b|:\d\d)"),
        (
            "count_of_things",
            None,
            (
                rf"^\s+(?:or\s+(?:more|both|two|three)\s+|to\s+\w+\s+"
                rf"|and\s+\w+\s+)?(?:[\w’'-]+\s+){{0,3}}?{_THINGS}\b"
            ),
        ),
    )
)
_IDIOM = re.compile(r"^(?:one|zero|two|both)$", re.IGNORECASE)


def number_reason(text: str, start: int, end: int) -> str | None:
    """The reason why the number at `text[start:end]` is no fact, or None where no rule explains it."""
    before, after = text[:start], text[end:]
    for reason, left, right in _RULES:
        if (left is None or left.search(before[-140:])) and (right is None or right.match(after)):
            return reason
    if _IDIOM.match(text[start:end]):
        return "idiom"
    return None
