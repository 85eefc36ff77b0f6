"""Header fields of an overview: template, names, numbers, reference, date of last update; and what is no overview."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.parsing.brackets import mask_brackets, matching_bracket, strip_brackets
from pipelines.parsing.overview import Section
from pipelines.parsing.sections import LineLike

# EMA/559316/2022, EMEA/CHMP/1234/2008, EMA/CHMP/SWP/28367/07, EMADOC-1700519818-1234567
REFERENCE = re.compile(r"\b(?:EMADOC-\d+(?:-\d+)*|EME?A/(?!H/|V/)(?:[A-Z]{2,8}/)*\d{2,7}/\d{2,4})\b")
PRODUCT_NUMBER = re.compile(r"\bEME?A/(?P<kind>[HV])/(?P<letter>[A-Z])/?(?P<number>\d{1,6})\b")
_OVERVIEW_TITLE = re.compile(
    r"An overview of (?P<name>.+?) and why it (?:is|was|has been) (?:authorised|approved)", re.IGNORECASE
)
_SUMMARY_TITLE = re.compile(
    r"EPAR summary for the public|summary of the European public assessment report", re.IGNORECASE
)
_LAST_UPDATED = re.compile(
    (
        r"(?:overview|summary|document)\s+was\s+last\s+updated\s+(?:in|on)\s+(?:(?P<day>\d{1,2})"
        r"[-/.])?(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>(?:19|20)\d{2})"
    ),
    re.IGNORECASE,
)
_LAST_UPDATED_WORDS = re.compile(
    r"last\s+updated\s+(?:in|on)\s+(?:\d{1,2}\s+)?(?P<month>[A-Z][a-z]+)\s+(?P<year>(?:19|20)\d{2})"
)
_SUBSTANCE_SENTENCE = re.compile(
    (
        r"\bcontain(?:s|ing)\s+(?:(?:the|an|a|two|three|four|five|six|as)\s+)*active\s+(?:substances?"
        r"|ingredients?|components?)\b[,:]?\s+"
    ),
    re.IGNORECASE,
)
# Where the list of substances ends and the sentence goes on.
_SUBSTANCE_END = re.compile(
    r"\s+(?:and|which|that)\s+(?:is|are|it|has|have|belongs?|was|works?|can|comes)\b|\s+(?:which|that)\b"
    r"|,\s+(?:an?|the|which|that|also)\s"
    r"|\s+(?:in|as)\s+(?:the\s+form|combination|a)\b|\.\s|\.$|;|:|\s+[-–—]\s",
)
_ENGLISH = frozenset(
    """
    the of and to in is a that for with as it are be this by on or which was can has not have from an at used more
""".split()
)


@dataclass(frozen=True, slots=True)
class Header:
    """Header fields; None where the document does not print them. `last_updated` is the first of its month."""

    medicine_name: str
    active_substances: tuple[str, ...]
    product_number: str | None
    ema_reference: str | None
    template: str
    last_updated: date | None


def find_template(preamble: Sequence[str], heading_count: int) -> str | None:
    """`overview`, `summary_for_public`, or None where this is another kind of document.

    A title alone is not enough (other documents quote it): at least three canonical headings must follow.
    """
    if heading_count < 3:
        return None
    text = " ".join(preamble)
    if _OVERVIEW_TITLE.search(text):
        return "overview"
    if _SUMMARY_TITLE.search(text):
        return "summary_for_public"
    return None


def looks_english(text: str) -> bool:
    """Whether enough of the words are English function words (about 40 % in English prose, under 10 % elsewhere)."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < 20:
        return True
    return sum(w in _ENGLISH for w in words) / len(words) > 0.15


def canonical_product_number(text: str) -> str | None:
    """The product number as in the catalogue, padded to six digits; None where the text has none."""
    found = PRODUCT_NUMBER.search(text)
    return f"EMEA/{found['kind']}/{found['letter']}/{int(found['number']):06d}" if found else None


def parse_header(
    lines: Sequence[LineLike], preamble: Sequence[str], sections: Sequence[Section], names: Sequence[str], template: str
) -> Header:
    """Read the header fields from the page furniture, the title, the headings and the closing lines."""
    name = _medicine_name(preamble, names)
    front = [line.text for line in lines if line.role == "head"] + list(preamble)
    footer = [line.text for line in lines if line.role in ("running_footer", "page_number", "address_footer")]
    everything = front + footer
    numbers = [n for n in (canonical_product_number(t) for t in everything) if n]
    return Header(
        medicine_name=name,
        active_substances=_active_substances(name, front, sections),
        product_number=numbers[0] if numbers else None,
        ema_reference=_reference(footer) or _reference(front),
        template=template,
        last_updated=_last_updated(sections),
    )


def _medicine_name(preamble: Sequence[str], names: Sequence[str]) -> str:
    title = _OVERVIEW_TITLE.search(" ".join(preamble))
    if title and title["name"].lower() in {n.lower() for n in names}:
        return title["name"].strip()
    counted = Counter(n.strip() for n in names if n.strip())
    best = counted.most_common(1)[0][0] if counted else (title["name"].strip() if title else "")
    return best.strip("‘’“”\"' ")


def _reference(texts: Sequence[str]) -> str | None:
    found = Counter(m.group() for t in texts for m in REFERENCE.finditer(t))
    return found.most_common(1)[0][0] if found else None


def _last_updated(sections: Sequence[Section]) -> date | None:
    from dateutil import parser as dateparser

    for section in reversed(sections):
        text = section.text.replace("\n", " ")
        found = list(_LAST_UPDATED.finditer(text))
        if found and 1 <= int(found[-1]["month"]) <= 12:
            return date(int(found[-1]["year"]), int(found[-1]["month"]), 1)
        words = list(_LAST_UPDATED_WORDS.finditer(text))
        if words:
            try:
                return dateparser.parse(f"1 {words[-1]['month']} {words[-1]['year']}").date()
            except (ValueError, OverflowError):
                continue
    return None


def _active_substances(name: str, front: Sequence[str], sections: Sequence[Section]) -> tuple[str, ...]:
    title = " ".join(front)
    bracket = _title_bracket(name, title)
    if bracket:
        return tuple(split_substances(bracket))
    for section in sections:
        if section.key in ("what_is", "used_for", "how_works"):
            found = _from_sentence(section.text.replace("\n", " "))
            if found:
                return found
    return ()


def _title_bracket(name: str, title: str) -> str | None:
    """What stands in the title's bracket: "Name (inn / inn)", before the line "An overview of"."""
    start = title.lower().find(name.lower() + " (")
    if start < 0:
        return None
    opened = start + len(name) + 1
    closed = matching_bracket(title, opened)
    return title[opened + 1 : closed].strip() if closed else None


def split_substances(text: str) -> list[str]:
    """Substance names of a title's bracket or sentence, split at "/", "and", "or" and commas outside brackets.

    A vaccine's name is one substance: its commas and "and" belong to the name.
    """
    masked = mask_brackets(text)
    pattern = (
        r"\s*/\s*" if re.search(r"\bvaccine\b", masked) else r"\s*/\s*|,\s+(?:and\s+|or\s+)?|\s+(?:and|or|with)\s+"
    )
    parts, start = [], 0
    for m in re.finditer(pattern, masked):
        parts.append(text[start : m.start()])
        start = m.end()
    parts.append(text[start:])
    cleaned = [re.sub(r"^(?:either|both|the)\s+", "", p.strip(" ,;.")) for p in parts]
    return list(dict.fromkeys(p for p in cleaned if p))


def _from_sentence(text: str) -> tuple[str, ...]:
    found = _SUBSTANCE_SENTENCE.search(text)
    if not found:
        return ()
    rest = text[found.end() :]
    masked = mask_brackets(rest)
    end = _SUBSTANCE_END.search(masked)
    names = rest[: end.start()] if end else rest
    return tuple(strip_brackets(p) for p in split_substances(strip_brackets(names)) if strip_brackets(p))
