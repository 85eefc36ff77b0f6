"""Where a sentence speaks of studies: a new one, a group of new ones, or one already described; with participants."""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.figures import Figure
from pipelines.parsing.numbers import ORDINALS
from pipelines.parsing.study_words import COUNT_WORDS, PEOPLE_RE, STUDY_NOUN

_ORDINAL = "|".join(ORDINALS)
_COUNT = "|".join(sorted((re.escape(w) for w in COUNT_WORDS), key=len, reverse=True))
_MOD = (
    r"(?:(?!(?:of|in|on|and|or|with|that|which|who|to|for|from|by|were|was|is|are|has|have|this|these|those"
    r"|that|the|both|all|another|an?|its|no|each|either|any|studies|study|trials?)\b)"
    r"[\w’'-]+,?\s+(?:and\s+(?=\w+\s+stud))?)"
)
MENTION = re.compile(
    rf"(?:\b(?P<of>{_COUNT}|one|both|all|some|most|each)\s+of\s+(?:the|these|those)\s+(?P<mods0>{_MOD}{{0,5}}?)"
    rf"|\b(?P<det>an?|another|one|the|this|that|these|those|both|all|{_COUNT}|\d+|further|additional|other"
    rf"|supportive|earlier|previous|laboratory|clinical|several|most|some|its|no|each|either|any)"
    rf"\s+(?P<mods>{_MOD}{{0,6}}?)"
    rf"|(?<![\w-])(?P<bare>(?:{_MOD}){{0,3}}?)(?=(?:S|s)tudies\b))(?P<noun>{STUDY_NOUN})\b(?!\s+(?:drug"
    rf"|medicine|population|period|treatment|design|entry)\b)",
    re.IGNORECASE,
)
# "In the first, ...", "The second of these compared ...": an ordinal that stands for a study.
_BARE_ORDINAL = re.compile(
    (
        rf"\b(?P<det>the)\s+(?P<ordinal>{_ORDINAL})(?=,|\s+(?:of\s+(?:these|them|which)\b|compar(?:ed|ing)"
        rf"|involv(?:ed|ing)|includ(?:ed|ing)|enrolled|looked|which|was\s+in\b|were\s+in\b|in\s+(?:\d|adults"
        rf"|patients|children)))"
    ),
    re.IGNORECASE,
)
_ORDINAL_RE = re.compile(rf"\b({_ORDINAL}|last|final|other|latter|former)\b", re.IGNORECASE)
_ONE_GROUP_MEMBER = re.compile(
    (
        r"\b(?:one|the\s+other|another|the\s+(?:first|second|third)(?:\s+one)?)\s+(?:(?:was|were)\s+)?(?:involving"
        r"|involved|included|including|enrolled|in|with|of|carried\s+out\s+in|conducted\s+in)"
        r"\s+(?:a\s+total\s+of\s+|around\s+|about\s+|over\s+|more\s+than\s+|nearly\s+|almost\s+)?(?=\d)"
    ),
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\bextension|\bfollow-up\b|\bcontinued\b|\bcontinuation\b|\bopen-label\s+phase", re.IGNORECASE)
_MAIN = re.compile(r"\b(?:main|pivotal)\b", re.IGNORECASE)
# Studies that the text names only to say that they were not needed, or that other medicines' studies exist.
NOT_A_STUDY = re.compile(
    (
        r"\b(?:do(?:es)?|did|need)\s+not\s+(?:all\s+)?(?:need\s+to\s+be|have\s+to\s+be|be|necessary)"
        r"|\bneed\s+not\b|\bhave\s+already\s+been\s+carried\s+out\b|\bno\s+(?:additional|further|new|formal)"
        r"\s+studies\b|\bhave\s+not\s+been\s+(?:carried\s+out|performed|done|conducted)\b"
        r"|\bnot\s+been\s+studied\b|\bhas\s+not\s+been\s+studied\b|\bwere\s+not\s+needed\b|\bongoing\s+stud"
        r"|\bis\s+being\s+(?:studied|carried)|\bwill\s+(?:provide|carry|submit|conduct)"
        r"|\bin\s+experimental\s+models\b|\bmodels\s+before\s+being\s+studied"
    ),
    re.IGNORECASE,
)
FINDING = re.compile(
    (
        r"\b(?:show(?:n|ed|s|ing)?|found|finding|confirm(?:ed|s|ing)?|indicat(?:ed|es|ing)|demonstrat(?:ed|es"
        r"|ing)|suggest(?:ed|s)?|support(?:ed|s)?|prov(?:ed|en)|effective|produce[sd]?|bioequivalent|improv\w+"
        r"|reduc\w+|led\s+to|similar|comparable|saw|seen|increas\w+|benefi\w+)\b"
    ),
    re.IGNORECASE,
)
_INTRO_BEFORE = re.compile(
    (
        rf"(?:\b(?:involv(?:ed|ing|es)|follow(?:ed|ing)|monitor(?:ed|ing)|vaccinat(?:ed|ing)|analys(?:ed|ing)"
        rf"|assess(?:ed|ing)|test(?:ed|ing)|evaluat(?:ed|ing)|randomis(?:ed|ing)|observ(?:ed|ing)|comprised"
        rf"|comprising|includ(?:ed|ing|es)|enroll?(?:ed|ing|s)|recruit(?:ed|ing)|total\s+of|in|of|with|among|on"
        rf"|from|to|covering|using|for|treated|studied|examined|compared|looked\s+at|data\s+from"
        rf"|carried\s+out\s+in|conducted\s+in)\s+(?:an?\s+|the\s+|up\s+to\s+|over\s+|more\s+than\s+"
        rf"|at\s+least\s+|around\s+|about\s+|approximately\s+|nearly\s+|almost\s+|close\s+to\s+|some\s+"
        rf"|just\s+over\s+|total\s+of\s+|all\s+|these\s+|altogether\s+)*|{STUDY_NOUN},?\s+|(?:^|[,;:]\s+)"
        rf"(?:a\s+total\s+of\s+|in\s+total,?\s+|overall,?\s+|over\s+|more\s+than\s+|around\s+|about\s+"
        rf"|nearly\s+|almost\s+|some\s+|all\s+)?|\bin\s+which\s+|\band\s+(?:around\s+|over\s+|about\s+)?)$"
    ),
    re.IGNORECASE,
)
_RESULT_AFTER = re.compile(
    (
        rf"^\s*(?:[\w’'-]+\s+){{0,6}}?{PEOPLE_RE}\s*(?:\([^)]*\)\s*)?(?:in\s+(?:the\s+)?[\w\s-]+?group\s+"
        rf"|(?:who|that)\s+\w+\s+[\w-]+\s+|given\s+[\w-]+\s+|treated\s+with\s+[\w-]+\s+|on\s+[\w-]+\s+)?(?:died"
        rf"|responded|had\s+(?:a|an|no)\b|achieved|did\s+not|no\s+longer|remained|developed|became|reached"
        rf"|showed|experienced|relapsed|survived|needed|required|improved|discontinued|stopped|withdrew|still"
        rf"|lived|dropped|completed)\b"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of studies. `kind`: 'new', 'group' (several new ones), 'ordinal' ("the second study"), 'part' ("two
    of the studies"), 'member' ("one in 300 adults"), 'reference' (to what was described), 'extension'."""

    kind: str
    start: int
    end: int
    count: int
    ordinal: int | None
    is_main: bool
    text: str


def find_mentions(text: str) -> list[Mention]:
    """Mentions of studies outside brackets, in order."""
    masked = mask_brackets(text)
    mentions: list[Mention] = []
    for m in MENTION.finditer(masked):
        mentions.append(_mention(m))
    for m in _ONE_GROUP_MEMBER.finditer(masked):
        if not any(x.start <= m.start() < x.end for x in mentions):
            mentions.append(Mention("member", m.start(), m.end(), 1, None, False, m.group()))
    for m in _BARE_ORDINAL.finditer(masked):
        if not any(x.start <= m.start() < x.end for x in mentions):
            mentions.append(Mention("ordinal", m.start(), m.end(), 1, ORDINALS[m["ordinal"].lower()], False, m.group()))
    mentions.sort(key=lambda x: x.start)
    return _merge(mentions, masked)


def _mention(m: re.Match[str]) -> Mention:
    det = (m["det"] or "").lower()
    mods = (m["mods"] or m["mods0"] or m["bare"] or "").strip().lower()
    plural = m["noun"].lower() in ("studies", "trials")
    ordinal_word = _ORDINAL_RE.search(f"{det} {mods}")
    ordinal = ORDINALS.get(ordinal_word[1].lower()) if ordinal_word else None
    count = COUNT_WORDS.get(det, int(det) if det.isdigit() else 0)
    number_in_mods = next((COUNT_WORDS[w] for w in mods.split() if w in COUNT_WORDS), 0)
    is_main = bool(_MAIN.search(f"{det} {mods}"))
    if m["of"] and (m["of"].lower() in COUNT_WORDS or m["of"].lower() == "one"):
        return Mention("part", m.start(), m.end(), COUNT_WORDS.get(m["of"].lower(), 1), None, is_main, m.group())
    kind = _kind(m["of"] is not None, det, mods, plural, ordinal, ordinal_word is not None)
    if kind in ("new", "group") and _EXTENSION.search(mods):
        kind = "extension"
    return Mention(kind, m.start(), m.end(), count or number_in_mods, ordinal, is_main, m.group())


def _kind(partitive: bool, det: str, mods: str, plural: bool, ordinal: int | None, has_ordinal: bool) -> str:
    if partitive or det in ("both", "all", "these", "those", "its", "no", "each", "either", "any", "most"):
        return "reference"
    if det in ("the", "this", "that"):
        if has_ordinal and not plural:
            return "ordinal"
        if det == "the" and plural and any(w in COUNT_WORDS for w in mods.split()):
            return "reference"
        return "reference"
    if plural:
        return "group"
    if ordinal is not None or det in ("a", "an", "another", "one", "further", "additional", "supportive"):
        return "new"
    return "group" if plural else "new"


def _merge(mentions: list[Mention], text: str) -> list[Mention]:
    """ "one main study and a supportive study" with one number of participants is one group."""
    merged: list[Mention] = []
    for mention in mentions:
        last = merged[-1] if merged else None
        if (
            last
            and last.kind in ("new", "group")
            and mention.kind in ("new", "group")
            and re.fullmatch(r"\s*(?:and|plus|,)\s*", text[last.end : mention.start])
        ):
            count = max(last.count, 1) + max(mention.count, 1)
            merged[-1] = Mention(
                "group",
                last.start,
                mention.end,
                count,
                None,
                last.is_main or mention.is_main,
                text[last.start : mention.end],
            )
        else:
            merged.append(mention)
    return merged


def is_enrolment(figure: Figure, text: str, introduces: bool) -> bool:
    """Whether a count of people is the number of participants: said of people who took part, not of an outcome."""
    if figure.unit != "people" or figure.denominator is not None or figure.reason or not figure.is_participants:
        return False
    before, after = text[: figure.start], text[figure.end :]
    if _RESULT_AFTER.match(after) and not introduces:
        return False
    if re.match(r"\s*(?:[\w’'-]+\s+){0,4}?\(\d+(?:\.\d+)?\s?%\)", after):
        return False
    if figure.in_bracket and not introduces:
        return False
    return bool(_INTRO_BEFORE.search(before))
