"""Age groups that a text names, by word or by years (GUIDELINE.md, "indications": age_groups, min_age_years)."""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.numbers import NUMBER_PATTERN, parse_number

# Words of the overviews for each group. "women" and "men" name no age group.
GROUP_WORDS: tuple[tuple[str, str], ...] = (
    ("older_people", r"older (?:people|adults|patients|persons)|elderly(?: (?:people|patients|adults))?|the elderly"),
    ("adults", r"adults?(?! height| life)|adulthood"),
    ("adolescents", r"adolescents?|teenagers?|teenage"),
    (
        "infants",
        "infants?|newborns?(?: bab(?:y|ies))?|new-born(?: bab(?:y|ies))?|neonates?|bab(?:y|ies)|"
        "(?:premature|preterm)(?! (?:ovulation|ejaculation|puberty|menopause|labour|birth|delivery|death|"
        "ageing|beats))",
    ),
    (
        "children",
        "child(?:ren)?(?![’']s (?:doctor|hospital))|toddlers?|girls?|boys?|paediatric|pediatric|schoolchildren",
    ),
)
_WORDS = tuple((group, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for group, pattern in GROUP_WORDS)
_N = rf"(?:{NUMBER_PATTERN})"
_U = r"(?:years?|months?|weeks?|days?)"
_UNIT_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_RANGE = re.compile(
    r"\b(?:aged?|ages?|from(?: the age of| age)?|between(?: the ages? of)?|of)\s+(?:from |between "
    rf"|of )?(?:the ages? of )?(?P<lo>{_N})(?:[- ](?P<lou>{_U})(?: of age| old)?)?\s*(?:to|and|up "
    r"to|-|–|until|to less than|to under|to below|and below|and under)\s*(?:less than |under |"
    f"below |the age of )?(?P<hi>{_N})[- ](?P<u>{_U})"
    rf"|\b(?P<lo2>{_N})(?:[- ](?P<lou2>{_U}))?(?: of age| old)?\s*(?:to|-|–)\s*(?:less than |under "
    f"|below )?(?P<hi2>{_N})[- ](?P<u2>{_U})(?: of age| old|-old)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:aged?|ages?|from(?: the age of| age| about)?|over(?: the age of)?|above(?: the age "
    r"of)?|older than|at least|more than|of|who are|starting (?:at|from))\s+(?:at least |from |"
    f"over |above |of |the age of )?(?P<n>{_N})[- ](?P<u>{_U})(?P<tail>(?: of age| old)?(?:,? "
    "(?:and|or) (?:older|over|above|more|upwards?|up))?)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"\b(?P<n>{_N})[- ](?P<u>{_U})(?: of age| old)?,? (?:and|or) (?:older|over|above|upwards?)\b|"
    rf"\b(?P<n2>{_N})[- ](?P<u2>{_U})(?: of age| old)\b",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\b(?:under(?: the age of)?|below(?: the age of)?|younger than|less than|up to(?: the age "
    rf"of)?|aged? (?:under|below|up to|less than))\s+(?P<n>{_N})[- ](?P<u>{_U})(?: of age| old)?",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\bfrom birth\b|\bof all ages\b|\b(?:any|all) ages?\b", re.IGNORECASE)
_AGE_CONTEXT = re.compile(
    r"\b(?:aged?|ages?|old|older|younger|child\w*|adults?|adolescents?|infants?|people|patients|"
    r"persons|girls?|boys?|males?|females?|men|women|individuals|babies|newborns?|anyone|those)\b",
    re.IGNORECASE,
)
_AGE_BRACKET = re.compile(
    r"\((?:aged?|ages?|from|between|over|above|under|below|\d+)\b[^()]{0,50}\b(?:years?|"
    r"months?)\b[^()]{0,30}\)",
    re.IGNORECASE,
)
_NOT_MEANT = re.compile(r"\b(?:not|except|other than|excluding|no)\b[^.;,]{0,40}$", re.IGNORECASE)
_NO_AGE_AFTER = re.compile(
    r"\s*(?:ago|later|after|before|of treatment|of therapy|survival|duration|apart|following|since|"
    r"earlier|without)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\b(?:people|patients|persons?|individuals|males?|females?|men|women|those|anyone|subjects|"
    r"recipients)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ages:
    """Age groups in the guideline's order of age (oldest first) and the lowest age stated, in years."""

    groups: tuple[str, ...] = ()
    min_years: float | None = None


_ORDER = ("adults", "adolescents", "children", "infants", "older_people")


def named_groups(text: str) -> set[str]:
    """Groups that the text names by word, anywhere outside brackets."""
    masked = mask_brackets(text)
    return {group for group, pattern in _WORDS if pattern.search(masked)}


def find_ages(text: str, used_names: frozenset[str] | set[str] = frozenset()) -> Ages:
    """The age groups of one statement. `used_names` are the groups that the document names anywhere.

    Years count by the names that stand with them ("children aged 2 to 17" are children); where only "patients" or
    "people" stands there, they take the group names that the document uses.
    """
    masked = _mask(text)
    groups: list[str] = []
    for group, pattern in _WORDS:
        if any(not _NOT_MEANT.search(masked[: m.start()]) for m in pattern.finditer(masked)):
            groups.append(group)
    spans = _spans(masked)
    lows = [lo for lo, _, _, _ in spans if lo is not None]
    birth = _BIRTH.search(masked)
    if birth:
        lows.append(0.0)
        spans.append((0.0, None, birth.start(), birth.end()))
    if not groups or (spans and _GENERIC.search(masked)):
        for lo, hi, start, _ in spans:
            if groups and not _GENERIC.search(masked[max(0, start - 30) : start]):
                continue
            groups += [g for g in _groups_of(lo, hi, set(used_names) | set(groups)) if g not in groups]
    return Ages(tuple(g for g in _ORDER if g in groups), round(min(lows), 4) if lows else None)


def _mask(text: str) -> str:
    """Brackets masked, but for those that hold an age ("adolescents (12 to 17 years)")."""
    masked = mask_brackets(text)
    for m in _AGE_BRACKET.finditer(text):
        if masked[m.start()] == "\x00":
            masked = masked[: m.start()] + " " + text[m.start() + 1 : m.end() - 1] + " " + masked[m.end() :]
    return masked


def _spans(masked: str) -> list[tuple[float | None, float | None, int, int]]:
    """Age spans `(lowest, highest, start, end)` in years."""
    taken: list[tuple[float | None, float | None, int, int]] = []

    def add(lo: float | None, hi: float | None, m: re.Match[str]) -> None:
        if any(m.start() < e and m.end() > s for _, _, s, e in taken) or _NO_AGE_AFTER.match(masked[m.end() :]):
            return
        if _NOT_MEANT.search(masked[: m.start()]) or not _AGE_CONTEXT.search(
            masked[max(0, m.start() - 60) : m.end() + 12]
        ):
            return
        taken.append((lo, hi, m.start(), m.end()))

    for m in _RANGE.finditer(masked):
        g = m.groupdict()
        unit = g["u"] or g["u2"]
        add(_years(g["lo"] or g["lo2"], g["lou"] or g["lou2"] or unit), _years(g["hi"] or g["hi2"], unit), m)
    for m in _BELOW.finditer(masked):
        add(None, _years(m["n"], m["u"]), m)
    for m in _FROM.finditer(masked):
        word = m.group().split()[0].lower()
        if word in ("of", "at", "more", "who", "from", "over") and not (
            m["tail"] or re.search(r"\bage\b", m.group()) or word == "from"
        ):
            continue
        if (
            word == "from"
            and not re.search(r"age|old", m.group())
            and not re.match(r"\s*(?:of age|old|and|or|to|who|with|\.|,|$)", masked[m.end() :])
        ):
            continue
        add(_years(m["n"], m["u"]), None, m)
    for m in _TAIL.finditer(masked):
        add(_years(m["n"] or m["n2"], m["u"] or m["u2"]), None, m)
    return taken


def _years(number: str, unit: str) -> float | None:
    value = parse_number(number)
    return None if value is None else value * _UNIT_YEARS[re.sub(r"s$", "", unit.lower())]


def _groups_of(lo: float | None, hi: float | None, names: set[str]) -> list[str]:
    """Group names for an age span given in years, in the words that the document uses."""
    low = lo if lo is not None else 0.0
    if lo is not None and low >= 60 and hi is None:
        return ["older_people"] if "older_people" in names or "adults" not in names else ["adults"]
    out = []
    if hi is None or hi > 18:
        out.append("adults")
    if low < 18 and (hi is None or hi > 12):
        if "adolescents" in names or (12 <= low < 16 and "children" not in names) or (low >= 12 and hi is not None):
            out.append("adolescents")
        elif 12 <= low < 16:
            out.append("children")
    if low < 12 and (hi is None or hi > 2 or "infants" not in names):
        out.append("children")
    if low < 2 and ((hi is not None and hi <= 2) or "infants" in names):
        out.append("infants")
    return out
