"""Rows of `contraindications`: whom or with what the medicine must not be used (GUIDELINE.md, "contraindications")."""

import re

from pipelines.parsing.brackets import mask_brackets, split_list, strip_brackets
from pipelines.parsing.contraindication_joins import ALONGSIDE, EXAMPLES, PERSON, PERSON_START, joined
from pipelines.parsing.contraindication_kinds import kind_of
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, Section, Sentence, provenance

SECTIONS = ("risks", "benefits_risks", "how_used", "used_for", "what_is")
_USE = (
    r"(?:used|given|taken|administered|combined|prescribed|injected|inhaled|applied|started|initiated|"
    r"received|co-administered|coadministered|"
    r"restarted|swallowed|worn|inserted|placed|mixed|repeated|vaccinated|treated|infused|use|take|receive|"
    r"have|start|wear)"
)
_WHEN = r"(?:also|therefore|normally|ever|either|thus)"
_MUST_NOT = rf"(?:(?:{_WHEN})\s+)?(?:not|never|neither)\s+(?:{_WHEN}\s+)?(?:be\s+)?(?:{_WHEN}\s+)?{_USE}\b"
_NOR = r"\b(?:nor|neither)\s+"  # "Nor must it be used in …"
_INVERTED = rf"(?:it|they|the\s+[\w-]+|[\w-]+)\s+(?:{_WHEN}\s+)?(?:be\s+)?(?:{_WHEN}\s+)?{_USE}\b"
_NOR_BE = re.compile(rf"{_NOR}be\b", re.IGNORECASE)
_TRIGGER = re.compile(
    rf"\b(?:must|may|can)\s+{_MUST_NOT}|{_NOR}(?:(?:must|may|can)\s+{_INVERTED}|be\s+{_USE}\b)|"
    r"\bmust\s+be\s+avoided\b|\b(?:is|are)\s+(?:also\s+)?contra-?indicated\b",
    re.IGNORECASE,
)
# "should not be used" is a contraindication in the older template only; in the current one it is a caution.
_TRIGGER_OLD = re.compile(
    rf"{_TRIGGER.pattern}|\b(?:should|shall)\s+{_MUST_NOT}|{_NOR}should\s+{_INVERTED}", re.IGNORECASE
)
# Words that open the group: they are no part of it.
_OPENING = re.compile(
    r"^[\s:,]*(?:nor\s+)?(?:(?:together with|in combination with|at the same time as|at the same time with|"
    r"concomitantly with|simultaneously with|along with|"
    r"combined with|concurrently with|in|by|for|to|with|on|alongside|together|treatment with|any of the "
    r"following(?: medicines)?|the following(?: medicines)?)\s*:?\s+)+",
    re.IGNORECASE,
)
_WITH_OPENING = re.compile(
    r"^[\s:,]*(?:together\s+)?(?:with|alongside|in combination with|at the same time|concomitantly|"
    r"simultaneously|concurrently|along with|combined with)\b"
    r"(?!\s+(?:in|by)\b)",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(
    r"^\s*(?:into|under|via|as\s+(?:an?|the|first)\b|more than|(?:any )?(?:more|less) (?:often|frequently)"
    r"|twice|(?:any )?longer|for longer|within \d+ (?:hours|days|weeks) of the (?:first|last)|at the same "
    r"site|for more than|to (?:treat|"
    r"prevent|cure|replace)|for the (?:treatment|prevention|relief)|"
    r"at (?:a )?(?:higher|doses|temperatures)|by (?:injection|infusion|mouth|any other)|in doses|again|"
    r"interchangeably|if the (?:pack|vial|solution|tablet|pen|seal)|"
    r"alone\b|on its own\b|intravenously|intramuscularly|subcutaneously|after the expiry|directly|through|"
    r"on (?:broken|open)|until)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r",?\s+(?:because\b(?!\s+of\s+(?!the risk|its|this))|since\s+(?:it|this|the|they|these|there)\b|"
    r"as\s+(?:it|they|these|this|the|there|"
    r"both|such|doing|their|its)\b|as\s+[\w-]+\s+(?:may|can|could|might|is|are|has|increases?|reduces?)\b|"
    r"due to (?:the|a|an|its|their|potential|possible)\b|owing to\b|so that\b|in order to\b|given (?:the|"
    r"that)\b|to avoid\b|which (?:may|can|could|might) (?:cause|reduce|increase|lead|make|result)\b)"
    r"|,\s+(?:so|and (?:patients|the doctor|doctors|caution|treatment|women|care|should|it (?:is|should|"
    r"must)|is not|they)|but|although|therefore)\s",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r",\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:substance|ingredient|protein|component|condition|disease|"
    r"disorder|medicine|antibiotic|type|kind|form|enzyme|sugar|inherited|"
    r"hormone|infection|preservative|problem|group|preparation|virus|gene|allergen)\b[^,]*|which\s[^,]*)(?=,|$)",
    re.IGNORECASE,
)
_CLASS_BEFORE_NAME = re.compile(
    r"^(?:the\s+|other\s+|certain\s+)?(?:[\w-]+\s+){0,3}?(?:medicines?|preparations?|antibiotics?|"
    r"remed(?:y|ies)|products?|drugs?)\s+(?:called\s+|known as\s+)?"
    r"(?=(?!(?:to|for|that|which|who|used|such|in|of|and|or|containing|with|known|including|from|on|by|"
    r"like|given|taken|may|can|are|is|against|based|called|made|affecting|"
    r"whose|when|if|unless|until|at|e\.g|via|not|under|other)\b)[^\s(])",
    re.IGNORECASE,
)
_DURING_OWN = re.compile(
    r"(?:during|while (?:on|taking|receiving)|in (?:patients|people) (?:taking|receiving|treated))\b", re.IGNORECASE
)
_TOGETHER = re.compile(
    r"^\s*(?:together|in combination|at the same time|concomitantly|simultaneously)\s*$", re.IGNORECASE
)


def parse_contraindications(overview: Overview) -> list[dict[str, object]]:
    """Rows of `contraindications` in document order: text of the group as printed, kind, provenance."""
    trigger = _TRIGGER_OLD if overview.template == "summary_for_public" else _TRIGGER
    rows: list[dict[str, object]] = []
    seen: set[str] = set()
    for section in overview.sections:
        if section.key not in SECTIONS:
            continue
        for sentence, text, kind in _section_groups(section, overview, trigger):
            if text.lower() in seen:
                continue
            seen.add(text.lower())
            rows.append(
                {
                    "contraindication_id": row_id(
                        "contraindications", overview.document_id, section.key, sentence.start, text
                    ),
                    "document_id": overview.document_id,
                    "text": text,
                    "kind": kind,
                    **{k: v for k, v in provenance(overview, section, sentence).items() if k != "document_id"},
                }
            )
    return rows


def _section_groups(section: Section, overview: Overview, trigger: re.Pattern[str]) -> list[tuple[Sentence, str, str]]:
    out: list[tuple[Sentence, str, str]] = []
    for sentence in section.sentences:
        if sentence.kind == "subheading":
            continue
        if sentence.kind == "bullet" and sentence.lead is not None and 0 <= sentence.lead < len(section.sentences):
            lead = section.sentences[sentence.lead].text
            last = list(trigger.finditer(mask_brackets(lead)))
            if last and lead.rstrip().endswith(":") and not trigger.search(mask_brackets(sentence.body)):
                tail = lead[last[-1].end() :]
                out += [(sentence, text, kind) for text, kind in _bullet_groups(sentence.body, tail)]
                continue
        for text, kind in groups_of(sentence.body, overview.medicine_name, trigger):
            out.append((sentence, text, kind))
    return out


def _bullet_groups(body: str, lead_tail: str) -> list[tuple[str, str]]:
    body = re.sub(r"(?:[;,.]|\s+(?:and|or))+\s*$", "", body.strip()).strip()
    if not body:
        return []
    with_medicine = bool(_WITH_OPENING.match(lead_tail)) or bool(re.search(r"\b(?:taking|medicines)\b", lead_tail))
    if with_medicine:
        return [(text, "medicine") for text in _split_groups(body)]
    return [(text, kind_of(text, False)) for text in _split_groups(body)]


def groups_of(sentence: str, medicine_name: str, trigger: re.Pattern[str] = _TRIGGER_OLD) -> list[tuple[str, str]]:
    """(text, kind) of each group that a sentence says the medicine must not be used in, with or during."""
    sentence = re.sub(r"\s+", " ", sentence).strip().rstrip(".")
    masked = mask_brackets(sentence)
    found = list(trigger.finditer(masked))
    while found and _NOR_BE.match(found[0].group()):
        found.pop(0)  # "should … nor be used": what it goes on from is no prohibition
    out: list[tuple[str, str]] = []
    for number, match in enumerate(found):
        stop = found[number + 1].start() if number + 1 < len(found) else len(sentence)
        semicolon = masked.find(";", match.end(), stop)
        tail = sentence[match.end() : semicolon if semicolon >= 0 else stop]
        if number + 1 < len(found):
            tail = (
                re.sub(r"[,;]?\s*(?:and|or|nor|but)?\s*(?:it|they|the medicine|this medicine|\S+)?\s*$", "", tail)
                if semicolon < 0 and not _NOR_BE.match(found[number + 1].group())
                else tail
            )
        before = sentence[(found[number - 1].end() if number else 0) : match.start()]
        out += _tail_groups(tail, before, medicine_name)
    return out


def _tail_groups(tail: str, before: str, medicine_name: str) -> list[tuple[str, str]]:
    subject = _subject_of(before)
    if _TOGETHER.match(strip_brackets(tail)):
        return [
            (t, "medicine")
            for t in _split_groups(subject)
            if medicine_name.lower() not in t.lower() and t.lower() != "it"
        ]
    if _is_people(subject, medicine_name):
        subject = re.sub(r"^(?:therefore|however|also),?\s+", "", subject, flags=re.IGNORECASE)
        return [(text, kind_of(text, False)) for text in _split_groups(subject)]
    if (
        _DURING_OWN.match(tail.strip())
        and medicine_name.lower() in tail.lower()
        and subject.lower() not in ("it", "they")
    ):
        return [(text, "medicine") for text in _split_groups(subject) if medicine_name.lower() not in text.lower()]
    use_of = re.match(
        r".*?\b(?:use|treatment|administration)\s+(?:of|with)\s+(?:[\w-]+\s+){1,3}?(?:in|by|during|"
        r"with)\s+(?P<g>.+?)\s*$",
        subject,
        re.IGNORECASE,
    )
    if not tail.strip(" :.,") and use_of:
        return [(text, kind_of(text, False)) for text in _split_groups(use_of["g"])]
    if not tail.strip(" :.,") or _NO_GROUP.match(tail) or tail.rstrip().endswith(":"):
        return _conditions_before(before, tail)
    out = []
    with_medicine = people = False
    for text, raw in _split_groups_raw(tail):
        if _WITH_OPENING.match(raw) and (not people or ALONGSIDE.match(raw)):
            with_medicine = True
        elif PERSON_START.match(text) or re.match(r"(?:in|by|if|during|when)\b", raw):
            with_medicine = False
            people = people or bool(PERSON_START.match(text))
        out.append((text, kind_of(text, with_medicine and not PERSON_START.match(text))))
    return out


def _conditions_before(before: str, tail: str) -> list[tuple[str, str]]:
    """ "If the patient has an infection, X must not be used": the leading clause is the group."""
    match = re.match(r"\s*(?P<c>(?:if|when|during|in|for)\s[^,]+),", before, re.IGNORECASE)
    if not match or tail.rstrip().endswith(":"):
        return []
    text = match["c"].strip()
    text = re.sub(r"^(?:in|for)\s+", "", text, flags=re.IGNORECASE)
    return [(text, kind_of(text, False))]


def _subject_of(before: str) -> str:
    masked = mask_brackets(before)
    cut = max((m.end() for m in re.finditer(r"[;:]\s|,\s+(?:so|and|but|therefore)\s", masked)), default=0)
    return before[cut:].strip(" ,")


def _is_people(subject: str, medicine_name: str) -> bool:
    """ "Patients with severe liver problems (must not take X)": the subject is the group."""
    match = PERSON_START.match(subject)
    if not match or subject.lower().startswith("the medicine"):
        return False
    plain = strip_brackets(subject)
    name = medicine_name.lower()
    if name and plain.lower().startswith(name):
        return False
    return bool(
        re.match(
            rf"^(?:some\s+|therefore,?\s+)?{PERSON}\b(?:$|\s+(?:who|with|taking|on|in|under|aged|at|whose|"
            rf"having|weighing|receiving|below|younger|older|and|or|using|allergic|without))",
            plain,
            re.IGNORECASE,
        )
    )


def _split_groups(text: str) -> list[str]:
    return [group for group, _ in _split_groups_raw(text)]


def _split_groups_raw(text: str) -> list[tuple[str, str]]:
    """The groups of a tail or subject, as printed, without the words that open it and the reasons that follow it.

    Each with its raw phrase, opening words included.
    """
    masked = mask_brackets(text)
    reason = _REASON.search(masked)
    if reason and reason.start() > 0:
        text = text[: reason.start()]
    text = _cut_appositions(text).strip(" ,:")
    text = re.sub(r"^(?:either|both)\s+", "", text)
    pieces = split_list(text)
    groups: list[tuple[str, str]] = []
    for indices in joined(pieces):
        phrase = pieces[indices[0]].text
        for k in indices[1:]:
            joiner = pieces[k].joiner
            phrase += (" " if joiner[:1].isalpha() else "") + joiner + " " + pieces[k].text
        cleaned = _clean(phrase)
        if cleaned:
            groups.append((cleaned, phrase))
    return groups


def _cut_appositions(text: str) -> str:
    for _ in range(6):
        match = _APPOSITION.search(mask_brackets(text))
        if not match or match.start() == 0 or EXAMPLES.search(text[: match.start()]):
            break
        text = text[: match.start()] + text[match.end() :]
    return text


def _clean(phrase: str) -> str:
    phrase = _OPENING.sub("", phrase).strip(" ,;:.")
    name = _CLASS_BEFORE_NAME.match(phrase)
    if name and len(strip_brackets(phrase[name.end() :]).split()) <= 4:
        phrase = phrase[name.end() :]
    phrase = re.sub(r"^(?:also|either|the following)\s+", "", phrase).strip()
    return phrase if re.search(r"[A-Za-z]{2}", phrase) else ""
