"""What a medicine is used for: purposes ("to treat", "for the prevention of") and people with a disease."""

import re

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.conditions import (
    clean_condition,
    is_condition,
    is_disease_like,
    is_mere_class,
    is_target_only,
    mask_asides,
    phrase_end,
    without_asides,
)
from pipelines.parsing.purpose_people import (
    PEOPLE_FIRST,
    RELATIVE,
    Purpose,
    conditions_at,
    continued,
    first_people_with,
    people_with,
)
from pipelines.parsing.restrictions import is_restriction
from pipelines.parsing.vocabulary_conditions import PEOPLE

_V = (
    "(?:treat(?:ing)?|prevent(?:ing)?|reduc(?:e|ing)|lower(?:ing)?|decreas(?:e|ing)|"
    "control(?:ling)?|reliev(?:e|ing)|manag(?:e|ing)|delay(?:ing)?|slow(?:ing)?(?: down)?|"
    "stop(?:ping)?|"
    "correct(?:ing)?|replac(?:e|ing)|cur(?:e|ing)|eas(?:e|ing)|alleviat(?:e|ing)|diagnos(?:e|"
    "ing)|detect(?:ing)?|suppress(?:ing)?|induc(?:e|ing)|stimulat(?:e|ing)|restor(?:e|ing)|"
    "improv(?:e|ing)|increas(?:e|ing)|boost(?:ing)?|maintain(?:ing)?|clear(?:ing)?|remov(?:e|"
    "ing)|revers(?:e|ing)|eradicat(?:e|ing)|avoid(?:ing)?|dissolv(?:e|ing)|minimis(?:e|ing)|"
    "protect(?:ing)?|vaccinat(?:e|ing)|immunis(?:e|ing)|identify(?:ing)?|visualis(?:e|ing)|"
    "obtain(?:ing)?|examin(?:e|ing)|help(?:ing)?|provid(?:e|ing)|support(?:ing)?|promot(?:e|ing)|"
    "extend(?:ing)?|"
    "prolong(?:ing)?|repair(?:ing)?|shorten(?:ing)?|heal(?:ing)?|counteract(?:ing)?|combat(?:ing)?|"
    "fight(?:ing)?|limit(?:ing)?|locat(?:e|ing)|produc(?:e|ing)|achiev(?:e|ing)|compensat(?:e|"
    "ing) for|put|ensur(?:e|ing))"
)
_N = (
    "(?:treatments?|prevention|control|relief|management|reduction|prophylaxis|therapy|reversal|"
    "diagnosis|detection|correction|vaccination|immunisation|protection|suppression|induction|"
    "improvement|replacement|stimulation|eradication|cure|maintenance|mobilisation|preparation|"
    "assessment|evaluation|symptomatic relief|replacement therapy|monotherapy|"
    r"rehabilitation|restoration|healing|delay|stabilisation|alleviation|identification|visualisation)"
)
_ADV = (
    "(?:(?:also|both|only|mainly|usually|specifically|either|further|additionally|regularly|"
    r"temporarily|and|or|,)\s+)*"
)
# One purpose, from its first word to where its object begins: verbs, nouns with "of", bare "used for".
_VERB_PURPOSE = re.compile(
    rf"(?:\b(?:to|for|by|and|or|at|in|,)\s+){_ADV}(?:help(?:s|"
    rf"ing)?\s+(?:to\s+)?(?={_V}\b))?{_V}(?:(?:\s*,\s*|\s+(?:and|or|and/or)\s+|,\s+and\s+)(?:to\s+|"
    rf"for\s+)?(?:help(?:ing)?\s+(?:to\s+)?)?{_V}\b(?!\s+(?:used|of)\b))*\s+(?=\S)",
    re.IGNORECASE,
)
# A second use that only its "for" marks ("for anaesthesia and for sedation of adults").
_AND_FOR = re.compile(
    rf"(?:\band|\bor|,|\b{PEOPLE})\s+(?:also\s+)?for\s+(?!(?:(?!(?:of|in)\b)[\w-]+\s+){{0,2}}{PEOPLE}\b)(?=\S)",
    re.IGNORECASE,
)
# "In patients with X it can also be combined with …": X is a use of its own.
_LEADING_PEOPLE = re.compile(
    rf"In (?P<people>(?:(?!with\b)[\w-]+\s+){{0,4}}?{PEOPLE} with [^.;:]{{3,80}}?),? (?:it|[A-Z][\w-]+|the medicine) "
    r"(?:can|may|is|should|must) (?:also )?(?:be )?(?:also )?(?:used|combined|given|added) "
    r"(?:together |in combination |only )?(?:with|to)\b"
)
_IS_FOR = re.compile(
    rf"\bis an? (?:[\w-]+ ){{0,6}}?(?:medicine|treatment|therapy|antibiotic|drug) (?:for|against) "
    rf"(?!(?:use|diagnostic|whom|which|the)\b|(?:[\w-]+ ){{0,2}}{PEOPLE}\b)(?=\S)",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:treats|prevents|protects|relieves|reduces|lowers|controls)\s+", re.IGNORECASE)
_NOUN_PURPOSE = re.compile(
    r"\b(?:for|as|in|or|and|with|,)\s+(?:the\s+|an?\s+)?(?:(?!to\b|who\b|that\b|with\b|of\b|"
    r"treat\b|used\b|receiving\b|undergoing\b|having\b|taking\b|needing\b|after\b|"
    rf"{PEOPLE}\b)[\w’'‘-]+,?\s+){{0,6}}?{_N}(?:(?:\s*,\s*|\s+(?:and|or|and/or)\s+|"
    rf",\s+and\s+)(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{_N})*\s+(?:(?:of|against|for)\s+(?!use\b)|"
    r"in\s+(?!(?:combination|addition|association|conjunction|the|order|whom|which|a|an|"
    r"accordance|hospital|specialised|some|certain|cases|this|these)\b))(?=\S)",
    re.IGNORECASE,
)
_BARE_PURPOSE = re.compile(
    rf"\b(?:used|indicated|given|intended|authorised|approved|recommended)\s+{_ADV}(?:for|against|in|"
    r"as treatment for)\s+(?!(?:the\s+)?(?:use|an?\s+(?:long|short|maximum)|up to|as long|diagnostic "
    r"use|\d|combination|addition|accordance|hospitals?|conjunction|association|one|two|three|four|"
    r"six|whom|which|order)\b)(?=\S)",
    re.IGNORECASE,
)
_VACCINE = re.compile(
    r"\bvaccines?\s+(?:that\s+(?:is|are)\s+)?(?:(?:given|used)\s+)?(?:to\s+(?:adults|children|people|"
    r"infants)\s+)?(?:against|for)\s+(?=\S)",
    re.IGNORECASE,
)
_USE = re.compile(
    r"\b(?:used|use|uses|indicated|given|intended|authorised|approved|recommended|prescribed|"
    "medicine|medicines|vaccine|product|treatment|therapy|antibiotic|contraceptive|insulin|"
    "antibody|"
    "device|agent|helps?|protects?|treats|prevents|taken|applied|administered|injected|drug|"
    r"antivenom|hormone|radiopharmaceutical|tool|factor)\b",
    re.IGNORECASE,
)
_FROM_EVENT = re.compile(
    f"^(?:the |their |an? )?(?:{PEOPLE}|body|immune system|"
    rf"mother)\b.{{0,60}}?\bfrom\s+(?:developing\s+|getting\s+|having\s+|catching\s+|becoming infected "
    r"with\s+)?",
    re.IGNORECASE,
)
# What is hoped for once the disease has been named: no use of its own.
_GOAL = re.compile(
    r"\W*to (?:help )?(?:stimulate|increase|improve|restore|boost|maintain|extend|prolong|support|promote|shorten|"
    r"slow|delay|reduce|lower|decrease|limit|keep|bring)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?:several|certain|various|different|some|the following|two|three|four|five|six)\b", re.IGNORECASE
)
_LIST_FOLLOWS = re.compile(r"(?:following\b[^.;]*|:)\s*$|:\s*(?=\s•)", re.IGNORECASE)


def has_use(text: str) -> bool:
    """Whether the sentence speaks of a use at all."""
    return bool(_USE.search(text))


def find_purposes(text: str) -> list[Purpose]:
    """Purposes of one sentence with their conditions in text order, and people with a disease where none is named."""
    masked = mask_brackets(text)
    leading = _LEADING_PEOPLE.match(masked)
    if leading:
        people = first_people_with(text[: leading.end("people")], leading.start("people"), 0)
        if people and people.conditions:
            return [people]
    if not _USE.search(masked):
        return []
    found: list[Purpose] = []
    heads = _heads(masked)
    if (
        len(heads) > 1
        and re.match(r"(?:used|indicated|given)\s+(?:\w+\s+)?in\b", masked[heads[0][0] :])
        and not is_disease_like(text[heads[0][1] : phrase_end(text, heads[0][1])])
    ):
        heads = heads[1:]
    for k, (start, begin) in enumerate(heads):
        limit = heads[k + 1][0] if k + 1 < len(heads) else len(text)
        if found and re.match(r"\W*to (?:produce|put|ensure|achieve|provide|keep)\b", masked[start:begin]):
            continue
        purpose = _object(text, masked, start, begin, limit)
        if purpose and not (
            _GOAL.match(masked[start:begin])
            and any(is_disease_like(c) for p in found for c in p.conditions)
            and not any(is_disease_like(c) for c in purpose.conditions)
        ):
            found.append(purpose)
            found += _other_people(text, masked, begin, limit, purpose)
    if len(found) > 1 and _is_people_for_purpose(masked, found[0], found[1]):
        found = found[1:]  # "used in adults with X to treat Y": Y is the use
    if not any(p.conditions for p in found):
        first = _USE.search(masked)
        begin = first.end() if first else 0
        found += people_with(text, begin)
    return found


def _other_people(text: str, masked: str, begin: int, limit: int, first: Purpose) -> list[Purpose]:
    """The diseases of other people that the same use names ("in adults with X and in children with Y")."""
    if not first.conditions or not PEOPLE_FIRST.match(mask_asides(text)[begin:limit]):
        return []
    out: list[Purpose] = []
    known = [c.lower() for c in first.conditions]
    for people in people_with(text[:limit], begin)[1:]:
        new = tuple(
            c
            for c in people.conditions
            if is_disease_like(c) and not is_restriction(c) and not any(c.lower().endswith(k) for k in known)
        )
        if new and people.start >= first.end:
            out.append(Purpose(new, people.start, people.end))
            known += [c.lower() for c in new]
    return out


def _is_people_for_purpose(masked: str, people: Purpose, purpose: Purpose) -> bool:
    return bool(
        re.match(r"(?:used|indicated|given)\s+(?:\w+\s+)?in\b", masked[people.start :])
        and re.match(r"to (?:treat|prevent)\b", masked[purpose.start :], re.IGNORECASE)
        and any(is_disease_like(c) for c in purpose.conditions)
        and not re.search(r"[.;]|\b(?:and|or)\s*$", masked[people.end : purpose.start])
    )


def _heads(masked: str) -> list[tuple[int, int]]:
    """Purpose phrases `(start, start of the object)` that belong to the main clause, in order, without overlap."""
    aside = mask_asides(masked)
    use = _USE.search(aside)
    if not use:
        return []
    candidates: list[tuple[int, int]] = []
    for pattern in (_VERB_PURPOSE, _VACCINE, _NOUN_PURPOSE, _BARE_PURPOSE, _PRESENT, _IS_FOR):
        for m in pattern.finditer(aside):
            if m.start() < use.start() and pattern not in (_PRESENT, _IS_FOR):
                continue
            if any(m.start() < e and m.end() > s for s, e in candidates):
                continue
            if pattern is _BARE_PURPOSE and any(s < m.end() + 4 and e > m.start() for s, e in candidates):
                continue
            candidates.append((m.start(), m.end()))
    for m in _AND_FOR.finditer(aside, use.end()):
        phrase = aside[m.end() : phrase_end(masked, m.end())]
        if (
            candidates
            and len(phrase.split()) < 10
            and is_disease_like(phrase)
            and all(m.end() <= s or m.start() >= e for s, e in candidates)
        ):
            candidates.append((m.start(), m.end()))
    out: list[tuple[int, int]] = []
    for start, end in sorted(candidates):
        word = aside[start:end].split()[0].lower()
        relative = list(RELATIVE.finditer(aside, use.end(), start))
        if (
            relative
            and not _runs_past(aside, word, relative[-1], start, out)
            and not re.search(r"[.;]|\band (?:it )?(?:is|can|may)\b|\bit\b", aside[relative[-1].start() : start])
        ):
            continue
        if word in ("and", "or", ",") and not out:
            continue
        if word == "with" and re.search(r"\b(?:associated|linked|compared)\s*$", aside[:start]):
            continue
        if word == "by" and not re.search(r"vaccine|works", aside[:start]):
            continue
        if (
            re.search(
                r"\b(?:need|needed|needs|order|able|unable|likely|expected|designed|known|shown|"
                "medicines?|doctors?|fail(?:ed)?|response|continue|attempt|surgery|operations?|procedures?|interventions?|difficult|enough|"
                r"tests?|required|treatments?)\s*$",
                aside[:start],
            )
            and word == "to"
            and not re.search(
                r"\b(?:is|are) (?:an? )?(?:[\w-]+ ){0,6}(?:medicines?|treatment)\s*$|designed\s*$|"
                r"order\s*$|\bused as an? (?:[\w-]+ ){0,3}tests?\s*$|\b(?:add-on|addition|added) to "
                r"(?:[\w’-]+ ){0,4}(?:medicines?|treatments?)\s*$|"
                r"\b(?:together|combination|used|given|alongside)(?: with)? (?:[\w’-]+ "
                r"){0,4}(?:medicines?|treatments?)\s*$",
                aside[:start],
            )
        ):
            continue
        out.append((start, end))
    return out


def _runs_past(aside: str, word: str, relative: re.Match[str], start: int, out: list[tuple[int, int]]) -> bool:
    """Whether "to prevent …" after "used in adults who …" is still the purpose of the use."""
    if (
        word != "to"
        or not (relative.group().lower() == "who" or aside[:start].rstrip().endswith(","))
        or re.search(r"\b(?:tak\w+|receiv\w+|treated|given|need\w*|us\w+)\b", aside[relative.start() : start])
    ):
        return False
    return all(re.match(r"(?:used|indicated|given|intended)\b", aside[s:e]) for s, e in out)


def _object(text: str, masked: str, start: int, begin: int, limit: int) -> Purpose | None:
    """The conditions of the object that begins at `begin`; `limit` is where the next purpose starts."""
    verb = masked[start:begin].lower()
    segment = text[:limit]
    rest_masked = mask_asides(text)[begin:limit]
    people = PEOPLE_FIRST.match(rest_masked)
    if people and not re.match(r"(?:men|women)(?:’s|'s)", rest_masked):
        if re.search(r"protect|vaccinat|immunis|prevent|stop", verb):
            against = re.search(
                r"\s(?:against|from(?: developing| getting| having)?|with)\s+(?!the age\b|birth\b|\d|"
                r"one\b|two\b|six\b|\w+ (?:years|months|weeks)\b)",
                rest_masked,
            )
            if against and not re.search(r"\bwith$", against.group().strip()):
                at = begin + against.end()
                return Purpose(tuple(conditions_at(segment, at)), start, max(phrase_end(segment, at), at))
        if re.search(r"help\w*\s+$", verb):
            action = re.search(r"\s(?:to\s+)?((?:stop|quit|lose|give up|sleep|fall asleep)\b.*)", rest_masked)
            if action:
                at = begin + action.start(1)
                return Purpose(tuple(conditions_at(segment, at)), start, phrase_end(segment, at))
        return first_people_with(segment, begin, start)
    event = _FROM_EVENT.match(rest_masked)
    if event:
        begin += event.end()
    elif re.match(r"\s*(?:with|against)\s", masked[begin : begin + 9]):
        begin += len(re.match(r"\s*(?:with|against)\s+", masked[begin:]).group())  # type: ignore[union-attr]
    elif re.search(r"(?:vaccinat\w+|immunis\w+|protect\w*)\s+$", verb):
        against = re.search(r"\b(?:against|from)\s+(?!the age|birth|\d)", rest_masked)
        if against:
            begin += against.end()
    end = phrase_end(segment, begin)
    phrase = segment[begin:end]
    if (
        segment[end : end + 1] == ":"
        and (is_mere_class(clean_condition(phrase)) or _SEVERAL.match(phrase))
        and segment[end + 1 :].strip()
    ):
        begin = end + 1 + len(segment[end + 1 :]) - len(segment[end + 1 :].lstrip())
        end = phrase_end(segment, begin)
        phrase = segment[begin:end]
    conditions = [_without_target(c) for c in conditions_at(segment, begin) if not _not_to_keep(c, verb)]
    if re.search(r"\bstimulat", verb) and not any(is_disease_like(c) for c in conditions):
        return (
            Purpose((re.sub(r"^(?:the|an?) ", "", " ".join(phrase.split())),), start, end) if phrase.strip() else None
        )
    if re.search(
        r"\b(?:stimulat|revers|obtain|provid|ensur|produc|achiev|examin|visualis|identify|locat|put)", verb
    ) and not any(is_disease_like(c) for c in conditions):
        whole = clean_condition(without_asides(phrase))
        conditions = [whole] if is_condition(whole) else []
        return Purpose(tuple(conditions), start, end)
    if not conditions or all(is_target_only(c) for c in conditions):
        with_people = people_with(segment, begin)
        if with_people and any(p.conditions for p in with_people):
            return Purpose(tuple(c for p in with_people for c in p.conditions), start, with_people[-1].end)
        if not conditions or re.search(
            r"improv|increas|help|maintain|boost|support|extend|prolong|put|ensur|provid|achiev|produc", verb
        ):
            conditions = []
    conditions += [c for c in continued(segment, begin, end) if c not in conditions]
    if not conditions and not _LIST_FOLLOWS.search(phrase):
        return Purpose((), start, end) if phrase.strip() else None
    return Purpose(tuple(conditions), start, end)


def _without_target(condition: str) -> str:
    """The disease of "blood glucose control in type 2 diabetes"."""
    target, joined, disease = condition.partition(" in ")
    if joined and target.split()[-1] in ("control", "levels", "function", "symptoms") and is_disease_like(disease):
        return disease if is_target_only(target) else condition
    return condition


def _not_to_keep(condition: str, verb: str) -> bool:
    return bool(re.match(r"(?:surgery|further|future|the need|need)\b", condition)) and "for" in verb
