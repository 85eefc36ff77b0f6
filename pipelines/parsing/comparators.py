"""What a study compared the medicine with: placebo, named medicines, no treatment, past data, another dose, nothing."""

import re
from collections.abc import Sequence

from pipelines.parsing.brackets import bracket_contents, mask_brackets, strip_brackets
from pipelines.parsing.medicine_names import looks_like_treatment, may_be_treatment
from pipelines.parsing.study_words import GIVEN, PEOPLE_RE, STUDY_NOUN

_PLACEBO = re.compile(r"\bplacebo\b|\bdummy\s+(?:treatment|medicine|vaccine|injection|procedure|tablet)|\bsham\b", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:not|never)\s+(?:directly\s+)?compared\s+(?:with|to)\b|\bno\s+(?:comparator|comparison|comparative)\b|\bsingle[- ]arm\b|\bwithout\s+(?:a\s+)?(?:comparator|comparison|control)|\bdid\s+not\s+(?:compare|include\s+a\s+comparator)",
    re.IGNORECASE,
)  # fmt: skip
_NONE_COMPARED = re.compile(r"\bnone\s+of\s+(?:the|these|them)(?:\s+(?:[\w-]+\s+)?(?:studies|trials))?\s+(?:[\w-]+\s+)?(?:compar|includ)", re.IGNORECASE)
_ALL_TREATED = re.compile(
    r"\ball\s+(?:of\s+(?:whom|them)|(?:the\s+)?(?:patients|participants|children|adults|women|men))\s+(?:received|were\s+(?:given|treated\s+with)|took)\s+", re.IGNORECASE
)
_HISTORICAL = re.compile(
    r"\b(?:compar\w+|alongside|against)\b[^.;]{0,80}?\b(?:historical|published|past|previous(?:ly\s+(?:published|collected|reported|treated))?|existing|earlier|literature|natural\s+(?:history|course)|medical\s+records?|records?|registry|external)\s*(?:\([^)]*\)\s*)?(?:data|results?|records?|information|stud(?:y|ies)|controls?|registry|registries|course|history|reports?|literature|cohort|groups?|patients|findings|of|from)?",
    re.IGNORECASE,
)  # fmt: skip
_NO_TREATMENT = re.compile(
    r"\b(?:compared\s+(?:with|to)|versus|or|and|than|against|while|whereas)\s+(?:(?:with|in|among|for|to|those|patients|people|children|infants|women|men|adults|mothers|who|were|given|received|receiving|of)\s+)*(?:no\s+(?:additional\s+|further\s+|active\s+|preventive\s+)?(?:treatment|medicine|therapy|vaccine|vaccination|prophylaxis)|untreated|unvaccinated|(?:not\s+(?:treated|vaccinated|given|receiving)|did\s+not\s+(?:receive|take|have)|had\s+not\s+(?:received|been))\b)|\buntreated\s+(?:patients|people|group|children|infants|controls?)|\b(?:given|received|receiving|had|having|with|taking|on)\s+no\s+(?:[\w-]+\s+)?(?:treatment|prophylaxis|therapy|vaccine)\b|\bno\s+treatment\s+(?:group|at\s+all)|\bobservation\s+(?:alone|only)\b|\bwithout\s+(?:any\s+)?(?:preventive\s+)?(?:treatment|prophylaxis)\b",
    re.IGNORECASE,
)  # fmt: skip
# Where the name of a comparator ends.
_END = re.compile(
    r"\s+(?:in|over|for|after|during|at|when|who|which|that|where|whose|chosen|selected|as|on|to|alive|were|was|had|has|have|did|lived|achieved|responded|experienced|showed|reached|died|by|before|followed|until|from|using|both|with\s+regard|because|among|while|whereas|compared|versus|but|according|every|once|twice|given|taken|injected|reduced|of\s+(?:at|about)|is|are|also|so)\b"
    r"|[.;:]|,\s+(?:both|all|in|with|while|which|and\s+(?:in|the|patients|those|looked|also|was|were|continued)|over|after|for|as|at|on|but|either|given|who|taken|chosen|compared|when|where|whereas|during|used)\b|,\s+(?=(?:another|also|an?|the|other)\b)|\s+(?:group|arm)\b(?!\s+\w\b)|\s+and\s+(?:in|by|those|patients|of|for|looked|also|was|were|had|continued|around|about|\d+)\b|,\s*$|\s+(?=\d+(?:\.\d+)?\s?(?:%|mg|micrograms?|IU|months?|weeks?|days?|years?|points?))|\s+(?:twice|once)\b",
    re.IGNORECASE,
)  # fmt: skip
_WITH = r"(?:with|to|and|versus|vs|against)"
_COMPARE = re.compile(r"\b(?:compar(?:ed|es|ing|e)|comparisons?\s+(?:of|between)|in\s+comparison)\b", re.IGNORECASE)
_CUES: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b(?:versus|vs\b\.?|as\s+against)\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(r"[‘'’]?\b(?:superior|non-inferior|inferior|equivalent|similar|comparable|bioequivalent)[’']?\s+to\s+(?:that\s+of\s+|those\s+(?:of|seen\s+with)\s+)?(?P<name>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(r"\b(?:levels|effects?|results?)\b[^.;]{0,80}?\bto\s+(?:giving|those\s+(?:of|seen\s+with|with))\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(r"\b(?:(?:as|so)\s+(?:\w+ly\s+)?(?:effective|good|safe|efficacious)|(?:work\w*|perform\w*|protect\w*|tolerated|did)\s+as\s+well)\s+(?:[^.;]{0,60}?\s)?as\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(r"\b(?:more|less|better|greater|higher|lower|longer|worse|fewer|shorter|larger|faster|sooner|superior)\b[^.;]{0,120}?\bthan\s+(?:with\s+|in\s+|for\s+|on\s+|that\s+of\s+)?(?P<name>.+)", re.IGNORECASE | re.DOTALL),
)  # fmt: skip
_WHEREAS = re.compile(r"\b(?:whereas|while)\s+(?P<name>[^.;,\d]{3,50}?)\s+(?:did|reduced|improved|cured|detected|found|worked|achieved)\b", re.IGNORECASE)
_AS_COMPARATOR = re.compile(r"\b(?P<name>[^.;]{2,120}?)\s+(?:\x00+\s+)?as\s+(?:an?\s+)?(?:active\s+)?comparators?\b", re.IGNORECASE)
_EITHER = re.compile(
    rf"\b(?:either|{GIVEN}|add(?:ing|ition\s+of)|received?|injections?\s+of|doses?\s+of|treatment\s+with|tested|investigated|evaluated)\s+(?:either\s+)?(?P<first>[^.;]+?)\s+or\s+(?:with\s+|to\s+|they\s+received\s+|received\s+|were\s+given\s+|given\s+|stayed\s+on\s+|continued\s+(?:with|on)?\s*)?(?P<name>[^.;]+)",
    re.IGNORECASE,
)  # fmt: skip
_TAKING = (
    r"(?:given|receiv(?:ed|ing)|taking|took|treated\s+(?:only\s+)?with|switched\s+to|stayed\s+on|remained\s+on|assigned\s+to|randomised\s+to|continu(?:ed|ing)\s+(?:with|on|taking)|vaccinated\s+with"
    r"|injected\s+with|who\s+(?:had|used|were\s+on)|using)"
)
_ARM = re.compile(rf"\b{_TAKING}\s+(?P<name>(?:[\w-]+,\s+)+[\w-]+\s+and\s+[\w-]+|[^.;,]+)|\bin\s+the\s+(?P<group>[^.;,]{{2,60}}?)\s+(?:group|arm)\b", re.IGNORECASE)
_WITH_ARM = re.compile(r"\b(?:with|for|on|in)\s+(?P<name>[^.;,]+)", re.IGNORECASE)
_AFTER_FIGURE = re.compile(
    r"^\W*(?:(?:an?\s+)?(?:average|median|mean|fall|rise|reduction|increase|decrease|drop|loss|gain|improvement|change|rate)\s+(?:of\s+)?|(?:around|about|only|by|just|over|nearly|almost|approximately|more\s+than|less\s+than|fewer\s+than|up\s+to|in|a|an)\s+)*(?:\d|none\b|half\b|third\b|quarter\b|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)  # fmt: skip
_CLASS_HEAD = re.compile(r"\b(?:vaccines?\s+against\s+[\w\s-]+|medicines?|treatments?|therap(?:y|ies)|drugs?|antibiotics?|vaccines?|products?|combinations?|inhibitors?|agents?|insulins?|chemotherapy|corticosteroids?|analogues?)\b\s*$", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"^(?:(?:also\s+)?(?:an?|another|other|the|two|both|all|usually)\b|also\b|used\b|which\b|known\b|i\.e|medicines?\s+(?:used|for|that)|such\s+as\b.*\bsymptom)", re.IGNORECASE
)
_APPOSITION = re.compile(
    r"^(?:treatment\s+with\s+)?(?:the|an|a|another|other|two\s+other|a\s+different|an\s+existing|an\s+established|an\s+older)\s+(?:[\w-]+\s+){0,4}?(?:medicines?|vaccines?|antibiotics?|treatments?|drugs?|insulins?|antidepressants?|corticosteroids?|products?|painkillers?|inhibitors?|anticoagulants?|pills?|contraceptives?|patch(?:es)?|inhalers?|creams?)(?:\s+(?:for|used\s+(?:for|to\s+treat)|to\s+treat)\s+[\w\s’'-]+?)?,?\s+(?:called\s+|containing\s+|known\s+as\s+)?(?P<name>[a-z][\w\s/,+-]*)$",
    re.IGNORECASE,
)  # fmt: skip
_STRIP_LEADING = re.compile(
    rf"^(?:either|only|just|that\s+(?:of|seen\s+(?:with|in))|those\s+(?:of|given|receiving|taking|on|treated\s+with|who\s+\w+)|of|with|to|by|for|on|in|the|an?|(?:treatment|therapy)\s+with|use\s+of|using|giving|given|receiving|received|taking|took|treated\s+with|(?:{PEOPLE_RE}|those)\s+(?:(?:who\s+)?(?:were\s+|had\s+|was\s+)?(?:{GIVEN}))|the\s+addition\s+of|adding|a?\s*combinations?\s+of|effects?\s+of|injections?\s+of|one\s+of\s+(?:two|three)\s+combinations[,:]?|(?:or|and)\s+(?:with|to|that\s+of|of))\s+",
    re.IGNORECASE,
)  # fmt: skip
_TRAILING = re.compile(
    r"\s*(?:,|\b(?:alone|only|used|respectively|treatment\s+alone|itself|instead|overall|again|too|as\s+well|on\s+its\s+own|on\s+their\s+own|in\s+the|by\s+mouth)\b)\s*$", re.IGNORECASE
)
_NO_NAME = re.compile(
    rf"^(?:disease|(?:this|these|those|such)\s+\w+|treatments?|medicines?|therapy|another|monthly|weekly|daily|this\s+combination|those|them|it|they|this|these|that|which|the\s+other|others?|other\s+group|each\s+other|one\s+another|baseline|before|after|each|both|all|none|nothing|control|controls|a?\s*comparator|the\s+comparator|start|{PEOPLE_RE}|results?|data|studies|study|trials?|measures?|groups?|another|expected|seen|levels?|people|adults|dose|doses|the\s+same\s+treatments?|same\s+treatments?|same|two|three|first|second|time|year|symptoms?|before\s+treatment|start\s+of.*|.*\bbaseline\b.*|general\s+population|reference|more|less|not|well|long|patients\s+.*|other\s+(?:group|two|treatment\s+groups?)|years?|months?|weeks?|combination|either)$",
    re.IGNORECASE,
)  # fmt: skip
_STARTS_BAD = re.compile(rf"^(?:\d|{PEOPLE_RE}\b(?!\s+medic)|how|what|whether|{STUDY_NOUN}|levels?\b|rates?\b|changes?\b|results?\b|no\s|not\s|at\s|an?\s+average|around|about|up\s+to|more\s|less\s|half|most|improv|reduc|having\b|their\s+(?:symptoms|disease)|its\b|who\b|was\b|were\b|symptoms?\b|doses?\s|other\s+(?:people|adults|patients|children)|children|those\b|in\b|with\b|to\b|for\b|of\b|and\b|or\b)", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\s+or\s+(?:with\s+|a\s+combination\s+of\s+|combinations?\s+of\s+)?|,\s+(?:or\s+|and\s+with\s+)|\s+and\s+(?:with|to|than|that\s+of|of)\s+|\s+and\s+(?=placebo\b)|(?<=placebo)\s+and\s+", re.IGNORECASE)


def clean_name(text: str) -> str:
    """A comparator as printed, without what leads to it ("patients given") and "alone" or "only"."""
    name = re.sub(r"\s+", " ", text).strip(" ,.;:’'‘\"")
    for _ in range(6):
        shorter = _TRAILING.sub("", _STRIP_LEADING.sub("", name)).strip(" ,.;:")
        if shorter == name:
            break
        name = shorter
    return re.sub(r"\b(?:only|alone)\s+", "", name)


_LEAD_IN = re.compile(
    rf"^\s*(?:(?:with|to|and|than|in|for|that\s+of|those\s+of|treatment\s+with|of)\s+)*(?:(?:(?:the\s+)?(?:other\s+)?{PEOPLE_RE}|those|them)\s+)?(?:(?:who|that)\s+)?(?:(?:were|was|had|been|are|only|just|also|either|instead|being|then)\s+)*{_TAKING}\s+",
    re.IGNORECASE,
)  # fmt: skip
_PERIOD_OF = re.compile(r"^\s*(?:\d+|[a-z]+)\s+(?:days|weeks|months|years)(?:’|')?\s+(?:of\s+)?(?:treatment\s+(?:with|of)\s+)?(?=[a-z]+\b)(?!(?:in|for|with|on|compared|after|before|without|of)\b)", re.IGNORECASE)
_RHYTHM_START = re.compile(r"^(?:once|twice|daily|weekly|monthly|quarterly|every)\b", re.IGNORECASE)
_LISTED = re.compile(r"^(?:(?:one|either|any)\s+of\s+)?(?:two|three|four|several)\s+(?:[\w-]+\s+){0,2}?(?:combinations|medicines|treatments|regimens)\s*:\s*", re.IGNORECASE)


def _names(phrase: str, own: Sequence[str], direct: bool = False) -> list[str]:
    """Comparator names of one phrase: medicines in a bracket replace a class; alternatives are split."""
    if own:
        phrase = re.split(rf",\s+(?=(?:{'|'.join(re.escape(o) for o in own)})\b)", phrase)[0]
    phrase = _LEAD_IN.sub("", phrase, count=1)
    phrase = re.sub(r"^\s*(?:or\s+)?(?:with\s+)?", "", phrase)
    phrase = re.sub(r"^(?:\d+|[a-z]+)\s+(?:days|weeks|months|years)(?:’|')?\s+(?:of\s+)?(?:treatment\s+(?:with|of)\s+)?(?=[a-z])", "", phrase)
    phrase = _LISTED.sub("", phrase)
    masked = mask_brackets(phrase)
    end = _END.search(masked)
    head = phrase[: end.start()] if end else phrase
    rest = phrase[len(head) :]
    plain = strip_brackets(head).strip(" ,")
    apposed = re.match(r",\s+(?P<name>[a-z][\w-]+(?:\s(?:alfa|beta|sodium|hydrochloride|vedotin))?)\s*(?:[.;(]|,|$|in\b|alone\b)", rest)
    if apposed and _CLASS_HEAD.search(plain) and re.match(r"(?:treatment\s+with\s+)?(?:another|an?|the)\b", plain, re.IGNORECASE):
        return [apposed["name"]]
    for content in bracket_contents(head + _bracket_after(rest)):
        inner = re.sub(r"^(?:either|such\s+as|including|e\.g\.)\s+", "", content, flags=re.IGNORECASE)
        if _CLASS_HEAD.search(re.sub(r"\s+chosen\b.*", "", plain)) and not _DESCRIPTION.match(content) and re.match(r"[a-zA-Z]", inner):
            return _split(inner, own, True)
    named = _APPOSITION.match(plain)
    return _split(named["name"] if named else plain, own, direct)


def _bracket_after(rest: str) -> str:
    """A bracket that follows "chosen by the doctor": it still names the class's medicines."""
    found = re.match(r"\s+(?:chosen|selected)\s+by\s+(?:the|their)\s+(?:[\w-]+\s+)?(?:doctor|physician|investigator)s?\s*(\([^()]*\))", rest)
    return found[1] if found else ""


def _split(text: str, own: Sequence[str], direct: bool = False) -> list[str]:
    names = []
    parts = _ALTERNATIVES.split(text)
    if re.search(r"\bor\b", text):
        # "a, b or c" are alternatives; "a, b and c" without "or" is one combination
        parts = [p for part in parts for p in (part.split(", ") if not re.search(r"\band\b|\bplus\b", part) else [part])]
    for part in parts:
        name = clean_name(part)
        if not name or len(name) > 90 or _RHYTHM_START.match(name) or _NO_NAME.match(name) or _STARTS_BAD.match(name):
            continue
        if _mentions(name, own) or not (looks_like_treatment(name) or (direct and may_be_treatment(name))):
            continue
        if _PLACEBO.search(name):
            name = "placebo"
        names.append(name)
    return names


def _mentions(name: str, own: Sequence[str]) -> bool:
    low = name.lower()
    return any(re.search(rf"\b{re.escape(o.lower())}\b", low) for o in own if o)


def find_comparators(sentences: Sequence[str], own: Sequence[str]) -> list[str]:
    """Comparators named in the sentences of one study, in order, each once.

    `own` are the names under which the medicine itself goes (its name, its substances, "the vaccine"). Words of
    comparison come first; only where they name nobody are the arms' own words used ("patients given X").
    """
    found: list[str] = []
    for text in sentences:
        masked = mask_brackets(text)
        if says_not_compared(text) or _HISTORICAL.search(masked):
            continue
        for m in _COMPARE.finditer(masked):
            found += _compared(text, masked, m, own)
        for cue in _CUES:
            for m in cue.finditer(masked):
                found += _phrase_names(text[m.start("name") : m.end("name")], own)
        for m in _AS_COMPARATOR.finditer(masked):
            for part in re.split(r",\s*|\s+and\s+|\s+or\s+", re.sub(r".*\bused\s+", "", strip_brackets(text[m.start("name") : m.end("name")]))):
                found += _split(part, own, True)
        for m in _EITHER.finditer(masked):
            first, name = text[m.start("first") : m.end("first")], text[m.start("name") : m.end("name")]
            if _mentions(first, own):
                found += _names(name, own, direct=len(first) < 40)
            elif _mentions(name[:60], own):
                found += _names(first, own)
        for m in _WHEREAS.finditer(masked):
            name = clean_name(text[m.start("name") : m.end("name")])
            if looks_like_treatment(name) and not _mentions(name, own) and not _STARTS_BAD.match(name):
                found += _split(name, own)
        if _PLACEBO.search(masked):
            found.append("placebo")
    if not found:
        for text in sentences:
            masked = mask_brackets(text)
            if says_not_compared(text) or _HISTORICAL.search(masked):
                continue
            m = _ARM.search(masked)
            while m:
                key = "name" if m["name"] else "group"
                phrase = text[m.start(key) : m.end(key)]
                if not _mentions(re.split(r"\s+(?:and|while|or)\s+", phrase)[0], own):
                    found += [n for n in _names(phrase, own) if not _vague(n)]
                m = _ARM.search(masked, m.start(key))
    return _distinct(found)


def _compared(text: str, masked: str, verb: re.Match[str], own: Sequence[str]) -> list[str]:
    """Names of "compared A with B": the side that is not the medicine itself."""
    stop = re.search(r"[.;](?:\s|$)", masked[verb.end() :])
    end = verb.end() + stop.start() if stop else len(masked)
    tries = []
    listed = re.match(r"\s+(?P<list>[^.;]*?,[^.;]*?\s+and\s+[^.;,]+?)(?:,|\s+(?:in|over|for|when)\b|$)", masked[verb.end() : end])
    if listed and not re.search(rf"\b{_WITH}\b(?<!and)", listed["list"].rsplit(" and ", 1)[0].split(",")[0]):
        items = [clean_name(strip_brackets(p)) for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", text[verb.end() + listed.start("list") : verb.end() + listed.end("list")])]
        items = [i for i in items if i]
        if any(_mentions(i, own) for i in items) and len(items) > 2:
            return [n for i in items if not _mentions(i, own) for n in _split(i, own, True)]
    for joint in re.finditer(rf"\b{_WITH}\s+", masked[verb.end() : end], re.IGNORECASE):
        first = text[verb.end() : verb.end() + joint.start()].strip(" ,")
        if first and joint.group().lower().startswith("to") and re.search(r"\badd(?:ing|ition|ed)\b", first):
            continue
        second = text[verb.end() + joint.end() : end]
        tries.append((first, second))
    for first, second in tries:
        if not first:
            return _phrase_names(second, own)
        if _mentions(first, own) and not _mentions(second[:40], own):
            names = _phrase_names(second, own)
            if names:
                return names
    for first, second in tries:
        if _mentions(second[:60], own) and not _mentions(first, own):
            names = _names(first, own)
            if names:
                return names
    for _first, second in tries:
        names = _phrase_names(second, own)
        if names:
            return names
    return []


def _phrase_names(phrase: str, own: Sequence[str]) -> list[str]:
    """Names of what follows a word of comparison; where a figure follows, the arm named after the figure."""
    if not _AFTER_FIGURE.match(phrase) or _PERIOD_OF.match(phrase):
        return _names(phrase, own, True)
    masked = mask_brackets(phrase)
    for pattern in (_ARM, _WITH_ARM):
        found: list[str] = []
        for m in pattern.finditer(masked):
            key = "group" if "group" in m.groupdict() and m["group"] else "name"
            part = phrase[m.start(key) : m.end(key)]
            if not _mentions(part, own):
                found += _names(part, own)
        if found:
            return found
    return []


def _vague(name: str) -> bool:
    return bool(re.search(r"\b(?:medicine|vaccine|treatment|dose|doses|injections?|disease|symptoms?|time|follow|study|stud|chance|score|test|least|weight|risk|level)\b", name, re.IGNORECASE)) and not re.search(r"\b(?:usual|standard|existing|another|other|control)\b", name, re.IGNORECASE)


_UNNAMED = re.compile(r"(?:various\s+)?(?:another|other|the\s+other|different|existing)\s+(?:[\w-]+\s+){0,3}?(?:treatments?|medicines?|vaccines?|therapy|therapies|antibiotics?|insulins?|drugs?|products?|pills?|inhalers?)")


def _distinct(names: Sequence[str]) -> list[str]:
    """Each comparator once: a name that another holds with more words ("chemotherapy") gives way to it."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.lower(), name)
    kept = []
    for key, name in seen.items():
        words = set(re.findall(r"\w+", key))
        if len(seen) > 1 and _UNNAMED.fullmatch(key) and any(not _UNNAMED.fullmatch(o) and not _PLACEBO.search(o) for o in seen):
            continue
        wider = any(
            other != key
            and words < set(re.findall(r"\w+", other))
            and (_CLASS_HEAD.search(key) or not re.search(r"\b(?:and|plus|with|or)\b", other))
            for other in seen
        )
        containing = re.match(r"(\w+)-containing\b", key)
        if containing and any(o != key and containing[1] in o for o in seen):
            continue
        if not wider:
            kept.append(name)
    return kept


def comparator_type(sentences: Sequence[str], comparators: Sequence[str], has_results: bool, dose_arms: bool) -> str:
    """The study's comparator_type by GUIDELINE.md, from its sentences and the comparators found in them."""
    text = " ".join(sentences)
    masked = mask_brackets(text)
    placebo = any(_PLACEBO.search(c) for c in comparators)
    active = [c for c in comparators if not _PLACEBO.search(c)]
    kinds = []
    if placebo:
        kinds.append("placebo")
    if active:
        kinds.append("active")
    if _HISTORICAL.search(masked):
        if not kinds or (kinds == ["active"] and all(_history_name(c) for c in active)):
            return "historical"
    if len(kinds) == 2:
        return "mixed"
    if kinds:
        return kinds[0]
    if _NO_TREATMENT.search(masked):
        return "no_treatment"
    if dose_arms:
        return "dose"
    if says_not_compared(text) or _ALL_TREATED.search(masked):
        return "none"
    return "none" if has_results else "not_stated"


def _history_name(name: str) -> bool:
    return bool(re.search(r"\b(?:data|results?|records?|histor\w*|published|literature|registry|studies|past|cohort|information|reports?)\b", name, re.IGNORECASE))


_DOSE_WORDS = r"(?:doses?|dosage|regimens?|schedules?|duration|courses?)"
_RHYTHM = r"(?:(?:once|twice|three\s+times)[\s-](?:daily|weekly|monthly|a\s+\w+)|daily|weekly|monthly|quarterly|every\s+[\w\s]{1,20}?)"
_RHYTHM_COMPARED = re.compile(
    rf"\bcompar\w+\s+(?P<first>[^.;]{{0,60}}?\b{_RHYTHM})\s+(?:with|to|versus|and)\s+(?P<name>(?:{_RHYTHM}\s+\w+|\w+\s+(?:given\s+)?{_RHYTHM}))\b", re.IGNORECASE,
)  # fmt: skip
_DOSE_COMPARED = re.compile(
    rf"\bcompar\w+\s+(?P<first>[^.;]{{0,120}}?\b{_DOSE_WORDS}\b[^.;]{{0,80}}?)\s+(?:with|to|versus|and)\s+(?P<name>(?:the\s+|an?\s+|those\s+of\s+)?[^.;,]{{0,60}}?\b{_DOSE_WORDS}\b[^.;,]*)", re.IGNORECASE,
)  # fmt: skip


def dose_comparator(sentences: Sequence[str]) -> str | None:
    """The dose, schedule or duration that another one of the same medicine was compared with, as printed."""
    for text in sentences:
        plain = mask_brackets(text, " ")
        found = _DOSE_COMPARED.search(plain) or _RHYTHM_COMPARED.search(plain)
        if found and not _PLACEBO.search(found.group()):
            name = re.split(r"\s+in\s+(?:\d|about|around|over|more|adults|patients|children|a\s+total|one|two)", found["name"])[0]
            return re.sub(r"^(?:the|an?|those\s+of)\s+", "", re.sub(r"\s+", " ", name)).strip() or None
    return None


def says_not_compared(text: str) -> bool:
    """Whether the sentence says that the medicine was not compared with anything."""
    masked = mask_brackets(text)
    return bool(_NONE.search(masked) or _NONE_COMPARED.search(masked))


def is_unnamed(name: str) -> bool:
    """Whether a comparator is only "another treatment", without a name."""
    return bool(_UNNAMED.fullmatch(name.lower()))


def is_placebo(name: str) -> bool:
    """Whether a comparator is a placebo or a sham procedure."""
    return bool(_PLACEBO.search(name))
