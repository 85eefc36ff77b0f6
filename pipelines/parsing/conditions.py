"""Disease phrases: from the words after "used to treat" to separate conditions as printed (GUIDELINE.md)."""

import re

from pipelines.parsing.brackets import mask_brackets, split_list
from pipelines.parsing.vocabulary_conditions import (
    DISEASE_NOUNS,
    DISEASE_SUFFIX,
    FEATURES,
    GENERIC_OBJECTS,
    MODIFIER_EXCEPTIONS,
    MODIFIER_NOUNS,
    MODIFIER_SUFFIX,
    NOT_DISEASES,
    PEOPLE,
    SYMPTOMS,
    TREATMENT_KINDS,
)

_SUFFIX = re.compile(rf"[\w-]*{DISEASE_SUFFIX}s?$")
_MODIFIER = re.compile(rf"[\w-]*{MODIFIER_SUFFIX}$")
_NOT_LINK = r"(?!(?:in|of|with|for|to|and|or|who|the age)\b)"
_SOME = rf"(?:{_NOT_LINK}[\w’'-]+,?\s+){{0,5}}"
_VERB = (
    "(?:treat|prevent|help|reduce|improve|be|control|lower|protect|relieve|delay|slow|maintain|"
    "make|increase|stop|keep|avoid|achieve|support|allow|ensure|have|get|undergo|receive|"
    r"respond|start|decrease|manage|correct|restore|boost|replace|remove|diagnose|detect|cure|ease)"
)
# Where a disease phrase ends, outside brackets.
_END = re.compile(
    rf"[;:]|\s[–—-]\s|\.\s|\.$|•|,?\s+(?:and|or) with [^.;,:•]{{3,60}}$"
    r"|,?\s+(?:(?:and|or|but|and/or|especially|particularly|mainly|only|both|either|also|"
    r"including|for use|when used)\s+)*(?:"
    rf"(?:in|for|of|among|by|from|at)\s+(?:both |either )?{_SOME}{PEOPLE}\b"
    "|(?:who|whose|whom|that|which|when|where|whereas|while|if|unless|until|once|because|since|"
    "as|so|but|after|before|during|following|despite|together|combined|"
    "given|used|using|via|through|regardless|including|such as|needing|requiring|receiving|"
    "undergoing|having|aged|weighing|it|they|this|these|"
    "is|are(?! overweight| obese)|was|were|has|have|can|cannot|may|must|should|will|would|does|do|did|could|not|"
    "previously|inadequately|insufficiently|alone|within|without|being|coming back|returning|"
    "recurring|already|caused when|also|only|then|thereby|mainly|particularly|especially|"
    r"followed|instead)\b"
    r"|on (?:its|their) own|on top of|on dialysis|for\b|at (?!birth)|under the|over (?:a|the|\d)|"
    r"between the ages|from (?:the age|birth|\d|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|eighteen|[\w-]+ing\b)"
    r"|in (?:the )?[‘“]|in (?:[\w‘’“”-]+ ){0,3}phases?\b"
    "|in (?:combination|addition|association|conjunction|cases?|which|whom|the (?:following|EU|"
    "long|short|European|event|first|same)|order|Europe|areas|certain cases|situations|order|"
    r"children|line|accordance|preparation|one or|hospital|intensive|a hospital|emergenc\w+)\b"
    rf"|with (?:other|another|a medicine|medicines|chemotherapy|or without(?! {FEATURES})|one or|diet|the "
    r"medicine|the aim|antibiotics|radiotherapy)\b"
    f"|by (?:{_VERB}|reducing|lowering|blocking|helping|increasing|using|means|injection|mouth|"
    r"preventing|removing|replacing|stopping|relaxing|opening|an?\b|the\b)"
    rf"|to (?:{_VERB}|help|reduce|those|people|patients|see|find|show|look|identify|locate|determine|assess|measure|"
    r"evaluate|examine|check|confirm|decide|guide|visualise|obtain|know|learn|establish|monitor|choose|select)\b"
    rf"|(?:to|in|against) adults)",
    re.IGNORECASE,
)
_KEEPS_BY = re.compile(
    "(?:caused|triggered|induced|produced|transmitted|carried|characterised|characterized|"
    r"accompanied|spread|due|provoked|followed|passed on|infected)\s*,?$",
    re.IGNORECASE,
)
# What is "in hospital" by its nature, and uses that only their circumstances complete.
_CAUGHT = re.compile(r"\b(?:caught|acquired|picked up|contracted|developed)\s*$", re.IGNORECASE)
_CIRCUMSTANTIAL = re.compile(r"\b(?:sedation|an(?:a)?esthesia|analgesia|anxiolysis)\s*$", re.IGNORECASE)
_CIRCUMSTANTIAL_USE = re.compile(r"\b(?:sedation|an(?:a)?esthesia|analgesia|anxiolysis)\b", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"\s+(?:during|in (?:hospital|intensive|emergenc)|"
    r"for (?:[\w-]+,? ){0,5}?(?:procedures?|tests?|operations?|scans?)\b)",
    re.IGNORECASE,
)
_KEEPS_AS = re.compile(r"\b(?:such|known|classed|classified|described|defined)$")
# Words that begin a clause about people, and no name of a disease.
_HAVING = re.compile(
    r"(?:who )?(?:(?:have|has|suffer from|live with)\s+(?!not|had|been|already|received|tried|never|no\b|to\b|at least|"
    r"responded|failed|undergone|taken|given|used|an?\s+(?:body|BMI))|are\s+(?=overweight|obese))",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"(?:have|has|had|are|is|was|were|weigh|need|take|receive|can|cannot|must|may|do|does|want|who|whose|which|that|require|smoke|respond)\b",
    re.IGNORECASE,
)
# "the disease, or with another medicine": a generic word and what else is said.
_GENERIC_FIRST = re.compile(r"(?:disease|condition|cancer|illness|infection),?\s+(?:and|or)\s+(?:with|in|for|as)\b")
_APPOSITION = re.compile(
    r",\s+(?:also (?:called|known as)|known as|i\.e\.|that is|sometimes called|commonly|called|an?|"
    r"the|one of|another|two|both|where|when|which|in which|usually|inherited|mostly|all)\s[^,;:•]*",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    rf"^(?:(?:(?:in |for )?{PEOPLE} (?:with|who have|suffering from)|"
    "of|with|against|for|the|an?|any|all|some|certain|several|various|different|many|both|"
    "either|other|their|its|further|initial|new|acute signs of|"
    "(?:the )?(?:signs and symptoms|symptoms|signs|risk|duration|rate|number|frequency|"
    "occurrence|incidence|recurrence|progression|development|onset|return|severity|spread|"
    "reoccurrence|effects|worsening|chances?|likelihood|"
    "relapse|time to|intensity|extent|amount|length|complications|return|course|impact|"
    "appearance|control|loss of control) (?:of|from|with|caused by|associated with)|"
    "(?:(?:rare|common|specific|particular|severe|serious|certain|some|two|three|four|five|six|"
    "various|different|several|many) )*(?:types?|kinds?) of|(?:(?:certain|some|various|different|"
    r"several|two|three) )?forms? of|patients with|risk of|following(?: \w+){0,3}:?)\s+)+",
    re.IGNORECASE,
)
_SIGNS_AND = re.compile(r"(?<=\s)(?:the )?signs (?:and|or) symptoms of (?:the )?", re.IGNORECASE)
_KIND_LETTER = re.compile(r"(?:[A-Z](?:-?\d+)?|\d+[A-Z]?|I{1,3}|IV)$")  # "groups A, C and W-135", "types 6 and 11"
_CALLED = re.compile(r"^.{0,120}?\b(?:called|known as|named|termed)\s+(?:the\s+)?", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\((?:[A-Z0-9][\w+/-]{0,12}|[a-z]{0,3}[A-Z][\w+/ -]{0,14})\)")
_TRAILING = re.compile(
    r"(?:[\s,;:.–-]|\b(?:and|or|and/or|but|both|either|also|only|with|in|of|the|a|an|for|to|as|by|"
    r"from|mainly|especially|particularly|at|further)\b)+$"
)
_HIGH = re.compile(
    r"\b(?:high|low|raised|increased|excess) (?:[\w-]+ ){0,3}?(?:pressure|cholesterol|sugar|levels?|"
    r"potassium|phosphate|calcium|fats?|triglycerides|iron)\b",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_SUCH_AS = re.compile(r",?\s+(?:such as|including|namely|like|e\.g\.)\s+", re.IGNORECASE)
_RATHER_A_LIST = re.compile(r";|/")
_CLASS_HEAD = re.compile(
    "^(?:(?:serious|severe|certain|some|various|different|several|other|many|rare|common|bacterial|"
    "following|inflammatory|autoimmune|painful|invasive|life-threatening|types? of|kinds? of|the|a "
    r"number of|range of|(?:two|three|four|five|\d+|several) (?:groups?|types?|kinds?) of|groups? of|"
    r"two|three|four|five|six|seven|eight|nine|ten|moderate|mild|to|or|active|acute|chronic|associated|related)\s+)*(?:infections|conditions|diseases|disorders|cancers|tumours|illnesses|"
    "symptoms|types|problems|causes|forms|following|situations|procedures|reactions|events)$",
    re.IGNORECASE,
)


def mask_asides(text: str) -> str:
    """The text with brackets and explaining appositions (", a type of skin cancer") overwritten by NUL, same length."""
    masked = mask_brackets(text)
    out = list(masked)
    for m in _APPOSITION.finditer(masked):
        words = masked[m.start() : m.end()].strip(" ,")
        if re.match(
            r"(?:the|both|all|two|when|where|which|in which|usually|mostly|one of)\b", words, re.IGNORECASE
        ) and not re.match(
            r"(?:the (?:\w+ ){0,3}(?:disease|virus|bacteri\w+|part|most|main|condition|cancer|"
            "name|form|cause|lining|area|type)|which|where|when|in which|one of|usually|two "
            r"(?:types|forms|kinds|diseases|conditions))\b",
            words,
            re.IGNORECASE,
        ):
            continue
        if re.search(rf"\b(?:in|for|of) {_SOME}{PEOPLE}\b", words):
            cut = re.search(rf"\s(?:in|for|of) {_SOME}{PEOPLE}\b", masked[m.start() : m.end()])
            stop = m.start() + (cut.start() if cut else m.end() - m.start())
        else:
            stop = m.end()
        if re.match(r"(?:when|where)\b", words, re.IGNORECASE):
            continue
        out[m.start() : stop] = "\x00" * (stop - m.start())
    return "".join(out)


def phrase_end(text: str, start: int = 0) -> int:
    """Where the disease phrase (or list of phrases) that begins at `start` ends."""
    masked = mask_asides(text)
    for m in _END.finditer(masked, start):
        if m.start() <= start:
            continue
        word = m.group().strip(" ,").lower()
        if word.startswith("by") and _KEEPS_BY.search(masked[: m.start()].rstrip()):
            continue
        before = masked[start : m.start()].rstrip()
        if re.match(r"in (?:a )?(?:hospital|intensive|emergenc)", word) and _CAUGHT.search(before):
            continue
        if _CIRCUMSTANTIAL.search(before) and _CIRCUMSTANCE.match(masked[m.start() :]):
            continue  # "sedation during a scan"
        if word.startswith("such as") and _CLASS_HEAD.search(masked[start : m.start()].replace("\x00", "").strip()):
            continue
        if word.startswith("including") and _CLASS_HEAD.search(masked[start : m.start()].replace("\x00", "").strip()):
            continue
        if word.startswith(("after", "following")) and _only_generic(masked[start : m.start()]):
            continue  # "infection after surgery": the generic word is a name only with what follows
        if word.endswith("without") and re.search(
            rf"\bwith or without {FEATURES}", masked[max(0, m.start() - 8) : m.end() + 30]
        ):
            continue
        if word == "as" and _KEEPS_AS.search(before):
            continue
        return m.start()
    return len(text)


def _only_generic(phrase: str) -> bool:
    words = phrase.replace("\x00", "").lower().split()
    return bool(words) and all(w in GENERIC_OBJECTS for w in words)


def is_disease_like(phrase: str) -> bool:
    """Whether the words name a disease by a known noun or by the ending of a medical word."""
    words = [w.strip("‘’'\",.()").lower() for w in phrase.split()]
    if _HIGH.search(phrase):
        return True
    return any(w in DISEASE_NOUNS or _SUFFIX.fullmatch(w) for w in words)


def _is_modifier(word: str) -> bool:
    w = word.strip("‘’'\",.()").lower()
    if w in DISEASE_NOUNS or w in MODIFIER_EXCEPTIONS:
        return False
    if w in MODIFIER_NOUNS or re.fullmatch(r"[a-z]?|\d+|[ivx]+|[a-z]\d|-?\d+", w):
        return True
    return bool(_MODIFIER.fullmatch(w)) and not _SUFFIX.fullmatch(w)


def is_full_name(phrase: str) -> bool:
    """Whether a phrase names a disease by itself: it has a disease noun, or its last word is no mere modifier."""
    words = phrase.split()
    if not words:
        return False
    return is_disease_like(phrase) or not _is_modifier(words[-1])


def clean_condition(phrase: str) -> str:
    """One condition as the guideline wants it: lead-in words, brackets and what follows an inner bracket left out."""
    text = _SPACES.sub(" ", phrase).strip(" ,;:.•")
    previous = None
    while previous != text:
        previous = text
        text = _LEAD_IN.sub("", text)
        called = _CALLED.match(mask_brackets(text).replace("\x00", " "))
        if called and called.end() < len(text):
            text = text[called.end() :]
    text = _without_brackets(_HAVING.sub("", text, count=1) if _HAVING.match(text) else text)
    text = _TRAILING.sub("", _SPACES.sub(" ", text)).strip(" ,;:.")
    if text.count("‘") == text.count("’") == 1 and text.startswith("‘") and text.endswith("’"):
        text = text[1:-1]
    return text


def _without_brackets(text: str) -> str:
    """An explaining bracket ends the phrase where a full name stands before it; an inner abbreviation stays."""
    masked = mask_brackets(text)
    out, k = "", 0
    for m in re.finditer("\x00+", masked):
        out += text[k : m.start()]
        k = m.end()
        rest = masked[k:].replace("\x00", "").strip(" ,;.")
        if not rest:
            return out
        if _ABBREVIATION.fullmatch(text[m.start() : m.end()]):
            out += text[m.start() : m.end()]
        elif is_disease_like(out) and is_full_name(out) and not re.match(r"(?:and|or|,)", rest):
            return out
    out += text[k:]
    return _SPACES.sub(" ", out)


def split_conditions(text: str) -> list[str]:
    """The separate conditions of one phrase: "and", "or" and commas split full names, not a shared head or symptoms."""
    text = _LEAD_IN.sub("", without_asides(text).strip())
    text = _SIGNS_AND.sub("", text)
    such = _SUCH_AS.search(mask_brackets(text))
    if such and _CLASS_HEAD.search(text[: such.start()].strip()):
        text = text[such.end() :]
    head = _CALLED.match(mask_brackets(text).replace("\x00", " "))
    if head and head.end() < len(text):
        text = text[head.end() :]
    pieces = split_list(text)
    if len(pieces) < 2:
        return _cleaned([text])
    if all(p.joiner in ("", ",") for p in pieces) and not _RATHER_A_LIST.search(text):
        return _cleaned([pieces[0].text])  # commas alone join no list: the rest explains the first
    plain = [_without_brackets(p.text) for p in pieces]
    if all(_symptom(p) for p in plain):
        return _cleaned([text])
    groups: list[tuple[int, int]] = []
    k = 0
    while k < len(pieces):
        j = k
        while j + 1 < len(pieces) and _runs_on(
            plain, j, k, pieces[j + 1].joiner, text[pieces[k].start : pieces[j + 1].start]
        ):
            j += 1
        groups.append((k, j))
        k = j + 1
    spans = [(pieces[a].start, pieces[b].start + len(pieces[b].text)) for a, b in groups]
    return _cleaned([text[a:b] for a, b in spans])


def _runs_on(plain: list[str], j: int, first: int, joiner: str, before: str) -> bool:
    """Whether piece j and the next one are parts of one name; `before` is all that the name has so far."""
    this, following = plain[j].strip(), plain[j + 1].strip()
    if not is_full_name(this) and (first == j or not is_disease_like(" ".join(plain[first:j]))):
        return True
    words = following.split()
    if not words or words[0] == "without":
        return True
    if is_disease_like(this) and not is_disease_like(following):
        if all(_is_modifier(w) for w in words if w not in ("the", "of")):
            later = any(is_disease_like(p) for p in plain[j + 2 :])
            return not later or (bool(re.search(r"\b(?:of|in|affecting|to) ", this)) and joiner != ",")
        if re.match(r"(?:its|their|related|other|by|due|from|with|after|of)\b", following):
            return True
    place = re.search(r"\b(?:of|in|on|affecting) ", plain[first])
    if place and first < j and all(_is_modifier(w) for w in [*this.split(), *words] if w not in ("the", "of")):
        return True  # "lesions of the cervix, vulva or anus"
    if (
        re.search(r"\b(?:during|for)\b", before)
        and _CIRCUMSTANTIAL_USE.search(before)
        and not is_disease_like(following)
    ):
        return True  # "sedation during a test or procedure"
    if _KIND_LETTER.match(words[0]) and _KIND_LETTER.match(this.split()[-1]):
        return True
    cause = re.search(r"\b(?:caused by|due to|linked to|associated with|resulting from) (.+)", this)
    if (
        cause
        and (joiner == "or" or (joiner == "and" and _symptom(this)))
        and is_disease_like(cause[1])
        and is_disease_like(following)
    ):
        return True  # "seizures associated with one syndrome or another"
    if re.search(
        r"\b(?:caused by|due to|linked to|associated with|resulting from|risk of)\b", before
    ) and not is_disease_like(following):
        return True
    return _symptom(this) and _symptom(following) and joiner in ("and", "or", "and/or") and len(plain) == 2


def _symptom(phrase: str) -> bool:
    name = re.split(r"\s(?:associated with|caused by|due to|linked to|related to)\s", phrase)[0]
    words = [w.strip("‘’,.()").lower() for w in name.split()]
    return bool(words) and words[-1] in SYMPTOMS and len(words) <= (3 if name == phrase else 5)


def is_mere_class(phrase: str) -> bool:
    """Whether the words are a class that the text goes on to fill ("inflammatory conditions", "certain cancers")."""
    return bool(_CLASS_HEAD.search(phrase.strip()))


def without_asides(text: str) -> str:
    """The text without its appositions; brackets stay for the cleaning of each piece."""
    masked, brackets = mask_asides(text), mask_brackets(text)
    kept = [c for c, m, b in zip(text, masked, brackets, strict=True) if m != "\x00" or b == "\x00"]
    return "".join(kept)


def _cleaned(parts: list[str]) -> list[str]:
    out = []
    for part in parts:
        condition = clean_condition(part)
        if is_condition(condition) and condition not in out:
            out.append(condition)
    return out


def is_condition(phrase: str) -> bool:
    """Whether what is left can stand as a condition: not empty, no bare generic word, no clause."""
    words = [w.strip("‘’'\",.()").lower() for w in phrase.split()]
    if not words or len(words) > 30 or all(w in GENERIC_OBJECTS for w in words) or re.fullmatch(r"[\W\d]+", phrase):
        return False
    if _VERB_FIRST.match(phrase) or _GENERIC_FIRST.match(phrase):
        return False
    if words[-1] in ("treatment", "use", "therapy") and all(
        w in GENERIC_OBJECTS or w.endswith(("-term", "-line")) or w in TREATMENT_KINDS for w in words
    ):
        return False
    return not (
        len(words) <= 2
        and words[-1] in GENERIC_OBJECTS
        and words[0] in ("the", "this", "their", "your", "other", "certain", "following")
    )


def is_target_only(phrase: str) -> bool:
    """Whether the phrase names what is measured or hoped for ("blood glucose", "walking"), so no disease."""
    words = [w.strip("‘’'\",.()").lower() for w in phrase.split()]
    if is_disease_like(phrase) and not any(w in NOT_DISEASES for w in words):
        return False
    return any(w in NOT_DISEASES for w in words) and not is_disease_like(phrase)
