"""How many treatments must have come before: a number that the text states, or "previously treated" (GUIDELINE.md)."""

import re

from pipelines.parsing.numbers import NUMBER_PATTERN, parse_number

_N = rf"(?P<n>{NUMBER_PATTERN}|an?)"
_KIND = (
    "(?:treatments?|therap(?:y|ies)|lines?|regimens?|medicines?|courses?|agents?|drugs?|treatment "
    "regimens?|cycles?(?=x))"
)
_BEFORE = r"(?:previous|prior|earlier|other|different|preceding|such|systemic|standard|types? of|lines? of|kinds? of)"
_PATTERNS = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b{_N}(?! (?:hours|days|weeks|months|years?)\b)(?: or (?:more|two|three))? (?:[\w-]+ "
        rf"){{0,3}}?(?:previous|prior|earlier)(?:ly)? "
        rf"(?:[\w-]+ ){{0,4}}?{_KIND}\b",
        rf"\b(?:previous|prior) (?:[\w-]+ ){{0,2}}?{_KIND} with (?:at least )?{_N}\b",
        r"\b(?:received|had|tried|after|following|despite|to|failed|with|by|taken|taking|of) "
        "(?:already )?(?:at least |more than |trying (?:at least )?|treatment with (?:at least "
        ")?|receiving (?:at least )?|having (?:had |received |tried )(?:at least )?|failure of "
        rf"(?:at least )?){_N}(?: or more)? (?:(?:[\w-]+ ){{0,3}}?{_KIND})\b",
        rf"\b(?:received|had|tried|after|following|despite|failed) (?:already )?(?P<n>{NUMBER_PATTERN})(?: or more)? "
        rf"(?:(?!(?:hours|days|weeks|months|years?|day|week|month|cycles)\b)[\w-]+ ){{0,3}}?{_KIND}\b",
        rf"\b(?:received|had|tried|after|following|undergone) (?:already )?{_N}(?: or more)? "
        "(?:(?:systemic|standard|other|different|lines? of|types? of|courses? of|previous|prior|"
        rf"earlier|systemic) ){{0,3}}{_KIND}\b",
        r"\bafter (?:at least )?(?P<word>first|second|third|fourth)[- ]line\b(?=x)",
        r"\b(?:treated|treatment) (?:before |previously |already )?with (?:at least )?"
        rf"(?P<n>{NUMBER_PATTERN}) or more (?:[\w-]+ ){{0,3}}?{_KIND}\b",
        rf"\b{_N}(?: or more)? (?:[\w-]+ ){{0,2}}?{_KIND} (?:have|has) (?:not worked|failed|been tried|already been)",
        rf"\b(?:treated|treatment) (?:at least )?(?P<times>once|twice|{NUMBER_PATTERN} times)(?: "
        r"before| previously)?\b(?! (?:a|per|every|each|daily|weekly))",
    )
)
_PREVIOUSLY = re.compile(
    r"\b(?:previously (?:been )?treated|treated previously|(?:been|was|were) treated before|"
    "(?:been )?already (?:been )?treated|already received (?:a |another )?treatment|"
    r"treatment-experienced|pre-?treated)\b",
    re.IGNORECASE,
)
# "not treated before"; but in "has not responded after two treatments" it is the response that is denied.
_NOT = re.compile(
    r"\b(?:not|never|no|un|without|or not|whether)\b(?!\x00*\s(?:\w+ )?(?:responded|"
    r"worked|improved|helped|been (?:adequately |well |"
    r"sufficiently )*controlled|gone away|benefi\w+|respond|work)\b)[^.;,]{0,25}$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:together with|in combination with|added to|add-on to|well controlled by|controlled by|"
    r"with)\s+(?:a combination of )?(?:at least )?$",
    re.IGNORECASE,
)


def find_prior_treatments(text: str) -> int | None:
    """The lowest number of earlier treatments that the text asks for, None where it states none.

    "More than one" is one more than the number; treatments that are only named do not count.
    """
    found = [value for value, _, _ in all_prior_treatments(text)]
    if found:
        return min(found)
    if any(not _NOT.search(text[max(0, m.start() - 40) : m.start()]) for m in _PREVIOUSLY.finditer(text)):
        return 1
    return None


def separate_prior_treatments(text: str) -> list[int]:
    """Numbers that the text tells apart ("after two treatments, or within a year of one earlier treatment")."""
    numbers = sorted(all_prior_treatments(text), key=lambda f: f[1])
    kept = numbers[:1]
    for value, start, end in numbers[1:]:
        if start >= kept[-1][2] and re.search(
            r",\s+or\s|;|\bor (?:when|who|whose|if|in|within|for)\b", text[kept[-1][2] : start]
        ):
            kept.append((value, start, end))
    return list(dict.fromkeys(value for value, _, _ in kept))


def all_prior_treatments(text: str) -> list[tuple[int, int, int]]:
    """Every number of earlier treatments that the text asks for, with the span of its phrase."""
    found: list[tuple[int, int, int]] = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(text):
            value = _value(m)
            before = text[: m.start()]
            if value is None or value < 1 or value > 20 or _NOT.search(before[-40:]):
                continue
            if _SINCE.search(before[-45:]) and not re.search(r"previous|prior|earlier", m.group(), re.IGNORECASE):
                continue
            if re.search(r"\bmore than\s*$", before[-12:]) or re.search(
                r"\bmore than\b",
                m.group()[: max(m.start("n") - m.start(), 0)] if "n" in m.groupdict() and m["n"] else "",
            ):
                value += 1
            found.append((value, m.start(), m.end()))
    return found


def _value(m: re.Match[str]) -> int | None:
    groups = m.groupdict()
    if groups.get("times"):
        word = groups["times"].lower()
        value = {"once": 1.0, "twice": 2.0}.get(word, parse_number(word.replace(" times", "")))
    else:
        word = (groups.get("n") or "").lower()
        value = 1.0 if word in ("a", "an") else parse_number(word)
    return int(value) if value is not None and value == int(value) else None
