"""What a study compared the medicine with: placebo, named medicines, no treatment, past data, another dose, nothing."""

import re
from collections.abc import Sequence

from pipelines.parsing import comparator_patterns as rx
from pipelines.parsing.brackets import bracket_contents, mask_brackets, strip_brackets
from pipelines.parsing.medicine_names import is_inn, looks_like_treatment, may_be_treatment


def clean_name(text: str) -> str:
    """A comparator as printed, without what leads to it ("patients given") and "alone" or "only"."""
    name = re.sub(r"\s+", " ", text).strip(" ,.;:’'‘\"")
    for _ in range(6):
        shorter = rx.TRAILING.sub("", rx.STRIP_LEADING.sub("", name)).strip(" ,.;:")
        if shorter == name:
            break
        name = shorter
    name = re.sub(r"\b(?:only|alone)\s+", "", name)
    treated = re.fullmatch(r"(\w+)\s+(?:treatment|therapy)", name)
    # "sunitinib treatment" is sunitinib; "hormone treatment" is what it says.
    return treated[1] if treated and is_inn(treated[1]) else name


def _names(phrase: str, own: Sequence[str], direct: bool = False) -> list[str]:
    """Comparator names of one phrase: medicines in a bracket replace a class; alternatives are split."""
    if own:
        phrase = re.split(rf",\s+(?=(?:{'|'.join(re.escape(o) for o in own)})\b)", phrase)[0]
    phrase = rx.LEAD_IN.sub("", phrase, count=1)
    phrase = re.sub(r"^\s*(?:or\s+)?(?:with\s+)?", "", phrase)
    phrase = re.sub(
        (
            r"^(?:\d+|[a-z]+)\s+(?:days|weeks|months|years)(?:’|')?\s+(?:of\s+)?(?:treatment\s+(?:with|of)"
            r"\s+)?(?=[a-z])"
        ),
        "",
        phrase,
    )
    phrase = rx.LISTED.sub("", phrase)
    masked = mask_brackets(phrase)
    end = rx.END.search(masked)
    head = phrase[: end.start()] if end else phrase
    rest = phrase[len(head) :]
    plain = strip_brackets(head).strip(" ,")
    apposed = re.match(
        (
            r",\s+(?P<name>[a-z][\w-]+(?:\s(?:alfa|beta|sodium|hydrochloride|vedotin))?)\s*(?:[.;(]|,|$|in\b"
            r"|alone\b)"
        ),
        rest,
    )
    if (
        apposed
        and rx.CLASS_HEAD.search(plain)
        and re.match(r"(?:treatment\s+with\s+)?(?:another|an?|the)\b", plain, re.IGNORECASE)
    ):
        return [apposed["name"]]
    for content in bracket_contents(head + _bracket_after(rest)):
        inner = re.sub(r"^(?:either|such\s+as|including|e\.g\.)\s+", "", content, flags=re.IGNORECASE)
        if (
            rx.CLASS_HEAD.search(re.sub(r"\s+chosen\b.*", "", plain))
            and not rx.DESCRIPTION.match(content)
            and re.match(r"[a-zA-Z]", inner)
        ):
            return _split(inner, own, True)
    named = rx.APPOSITION.match(plain)
    if named and rx.NO_NAME.match(named["name"]):
        return _split(plain, own, True)
    return _split(named["name"] if named else plain, own, direct)


def _bracket_after(rest: str) -> str:
    """A bracket that follows "chosen by the doctor": it still names the class's medicines."""
    found = re.match(
        (
            r"\s+(?:chosen|selected)\s+by\s+(?:the|their)\s+(?:[\w-]+\s+)?(?:doctor|physician|investigator)"
            r"s?\s*(\([^()]*\))"
        ),
        rest,
    )
    return found[1] if found else ""


def _split(text: str, own: Sequence[str], direct: bool = False) -> list[str]:
    names = []
    parts = rx.ALTERNATIVES.split(text)
    if re.search(r"\bor\b", text):
        # "a, b or c" are alternatives; "a, b and c" without "or" is one combination
        parts = [
            p for part in parts for p in (part.split(", ") if not re.search(r"\band\b|\bplus\b", part) else [part])
        ]
    for part in parts:
        name = clean_name(part)
        if (
            not name
            or len(name) > 90
            or rx.RHYTHM_START.match(name)
            or rx.NO_NAME.match(name)
            or rx.STARTS_BAD.match(name)
        ):
            continue
        if _mentions(name, own) or not (looks_like_treatment(name) or (direct and may_be_treatment(name))):
            continue
        if rx.PLACEBO.search(name):
            name = sham.group() if (sham := rx.SHAM.search(name)) else "placebo"
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
        if says_not_compared(text) or rx.HISTORICAL.search(masked):
            continue
        for m in rx.COMPARE.finditer(masked):
            found += _compared(text, masked, m, own)
        for cue in rx.CUES:
            for m in cue.finditer(masked):
                found += _phrase_names(text[m.start("name") : m.end("name")], own)
        for m in rx.AS_COMPARATOR.finditer(masked):
            for part in re.split(
                r",\s*|\s+and\s+|\s+or\s+",
                re.sub(r".*\bused\s+", "", strip_brackets(text[m.start("name") : m.end("name")])),
            ):
                found += _split(part, own, True)
        for m in rx.EITHER.finditer(masked):
            first, name = text[m.start("first") : m.end("first")], text[m.start("name") : m.end("name")]
            if _mentions(first, own):
                found += _names(name, own, direct=len(first) < 40)
            elif _mentions(name[:60], own):
                found += _names(first, own)
        for m in rx.WHEREAS.finditer(masked):
            name = clean_name(text[m.start("name") : m.end("name")])
            if looks_like_treatment(name) and not _mentions(name, own) and not rx.STARTS_BAD.match(name):
                found += _split(name, own)
        for m in rx.WITH_ANOTHER.finditer(text):
            if not _mentions(m["name"], own):
                found += _split(m["name"], own, True)
        for m in rx.ALONE.finditer(masked):
            if not _mentions(m["name"], own) and looks_like_treatment(m["name"]):
                found += _split(m["name"], own)
        sham = rx.SHAM.search(masked)
        if sham and "placebo" not in masked.lower():
            found.append(sham.group())
        elif rx.PLACEBO.search(masked):
            found.append("placebo")
    if not found:
        found = _arm_names(sentences, own)
    return _distinct(found)


def _arm_names(sentences: Sequence[str], own: Sequence[str]) -> list[str]:
    """Names of treatments that people of a study were given, where no word of comparison names any."""
    found: list[str] = []
    for text in sentences:
        masked = mask_brackets(text)
        if says_not_compared(text) or rx.HISTORICAL.search(masked):
            continue
        arm = rx.ARM.search(masked)
        while arm is not None:
            key = "name" if arm["name"] else "group"
            phrase = text[arm.start(key) : arm.end(key)]
            if not _mentions(re.split(r"\s+(?:and|while|or)\s+", phrase)[0], own):
                found += [n for n in _names(phrase, own) if not _vague(n)]
            arm = rx.ARM.search(masked, arm.start(key))
    return found


def _compared(text: str, masked: str, verb: re.Match[str], own: Sequence[str]) -> list[str]:
    """Names of "compared A with B": the side that is not the medicine itself."""
    stop = re.search(r"[.;](?:\s|$)", masked[verb.end() :])
    end = verb.end() + stop.start() if stop else len(masked)
    tries = []
    listed = re.match(
        r"\s+(?P<list>[^.;]*?,[^.;]*?\s+and\s+[^.;,]+?)(?:,|\s+(?:in|over|for|when)\b|$)", masked[verb.end() : end]
    )
    if listed and not re.search(rf"\b{rx.WITH}\b(?<!and)", listed["list"].rsplit(" and ", 1)[0].split(",")[0]):
        items = [
            clean_name(strip_brackets(p))
            for p in re.split(
                r",\s*(?:and\s+)?|\s+and\s+", text[verb.end() + listed.start("list") : verb.end() + listed.end("list")]
            )
        ]
        items = [i for i in items if i]
        if any(_mentions(i, own) for i in items) and len(items) > 2:
            return [n for i in items if not _mentions(i, own) for n in _split(i, own, True)]
    for joint in re.finditer(rf"\b{rx.WITH}\s+", masked[verb.end() : end], re.IGNORECASE):
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
    if not rx.AFTER_FIGURE.match(phrase) or rx.PERIOD_OF.match(phrase):
        return _names(phrase, own, True)
    masked = mask_brackets(phrase)
    for pattern in (rx.ARM, rx.WITH_ARM):
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
    return bool(
        re.search(
            (
                r"\b(?:medicine|vaccine|treatment|dose|doses|injections?|disease|symptoms?|time|follow|study|stud"
                r"|chance|score|test|least|weight|risk|level)\b"
            ),
            name,
            re.IGNORECASE,
        )
    ) and not re.search(r"\b(?:usual|standard|existing|another|other|control)\b", name, re.IGNORECASE)


def _distinct(names: Sequence[str]) -> list[str]:
    """Each comparator once: a name that another holds with more words ("chemotherapy") gives way to it."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.lower(), name)
    kept = []
    for key, name in seen.items():
        words = set(re.findall(r"\w+", key))
        if (
            len(seen) > 1
            and rx.UNNAMED.fullmatch(key)
            and any(not rx.UNNAMED.fullmatch(o) and not rx.PLACEBO.search(o) for o in seen)
        ):
            continue
        wider = any(
            other != key
            and words < set(re.findall(r"\w+", other))
            and (rx.CLASS_HEAD.search(key) or not re.search(r"\b(?:and|plus|with|or)\b", other))
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
    placebo = any(rx.PLACEBO.search(c) for c in comparators)
    active = [c for c in comparators if not rx.PLACEBO.search(c)]
    kinds = []
    if placebo:
        kinds.append("placebo")
    if active:
        kinds.append("active")
    past_only = kinds == ["active"] and all(_history_name(c) for c in active)
    if rx.HISTORICAL.search(masked) and (not kinds or past_only):
        return "historical"
    if len(kinds) == 2:
        return "mixed"
    if kinds:
        return kinds[0]
    if rx.NO_TREATMENT.search(masked):
        return "no_treatment"
    if dose_arms:
        return "dose"
    if says_not_compared(text) or rx.ALL_TREATED.search(masked):
        return "none"
    return "none" if has_results else "not_stated"


def _history_name(name: str) -> bool:
    return bool(
        re.search(
            (
                r"\b(?:data|results?|records?|histor\w*|published|literature|registry|studies|past|cohort|information"
                r"|reports?)\b"
            ),
            name,
            re.IGNORECASE,
        )
    )


def dose_comparator(sentences: Sequence[str]) -> str | None:
    """The dose, schedule or duration that another one of the same medicine was compared with, as printed."""
    for text in sentences:
        plain = mask_brackets(text, " ")
        found = rx.DOSE_COMPARED.search(plain) or rx.RHYTHM_COMPARED.search(plain)
        if found and not rx.PLACEBO.search(found.group()):
            name = re.split(
                r"\s+in\s+(?:\d|about|around|over|more|adults|patients|children|a\s+total|one|two)", found["name"]
            )[0]
            return re.sub(r"^(?:the|an?|those\s+of)\s+", "", re.sub(r"\s+", " ", name)).strip() or None
    return None


def says_not_compared(text: str) -> bool:
    """Whether the sentence says that the medicine was not compared with anything."""
    masked = mask_brackets(text)
    return bool(rx.NONE.search(masked) or rx.NONE_COMPARED.search(masked))


def is_unnamed(name: str) -> bool:
    """Whether a comparator is only "another treatment", without a name."""
    return bool(rx.UNNAMED.fullmatch(name.lower()))


def is_placebo(name: str) -> bool:
    """Whether a comparator is a placebo or a sham procedure."""
    return bool(rx.PLACEBO.search(name))
