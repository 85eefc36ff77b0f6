"""The words that limit a statement on side effects: partners, population, form ("in children", "on its own").

What a context is: GUIDELINE.md, "adverse_events". The medicine's own name, the verb and remarks on the studies are
not part of it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from pipelines.parsing.brackets import mask_brackets, strip_brackets
from pipelines.parsing.effect_patterns import FORM_CAUSES
from pipelines.parsing.effect_words import words

_OWN_WORDS = (
    "the medicine", "this medicine", "the medicines", "the vaccine", "this vaccine", "the product",
    "the active substance",
    "medicines of this class", "other medicines of this class", "medicines of the same class", "medicines of this type",
    "other medicines of the same class", "similar medicines", "medicines in this class", "medicines in the same class",
    "the injection", "this treatment", "the treatment", "treatment", "vaccination", "therapy", "the drug", "it", "them",
)  # fmt: skip
_SEEN = (
    r"(?:that |which )?(?:(?:may|can|have|has|were|was|are|is|been|be|also|most|commonly|frequently|often) )*"
    r"(?:seen|reported|observed|noted|found|experienced|recorded|described|identified|occurring|occurred|"
    r"occur|associated|encountered)\b"
    r"(?: so far| to date| most often)?"
)
_STUDIES = (
    r"(?:in|during|from|across) (?:[\w-]+ ){0,4}?(?:stud(?:y|ies)|trials?|reports|clinical use|practice|experience)\b"
    r"(?: (?:of|with|on|in) (?=<X>))?"
)
_PEOPLE = r"(?:patients?|people|persons?|those|individuals|subjects|recipients|users)"
_OWN = (
    r"(?:(?:with|of|for|to|after|following|on|from|using|taking|receiving|by|during|when|while|upon|in|"
    r"due to|caused by|treated|given|who)\s+)*"
    r"(?:(?:the |a )?(?:treatment|use|administration|therapy|vaccination|course of treatment|taking|using|"
    r"receiving|being treated|"
    rf"{_PEOPLE}(?: who)?(?: (?:are|were|have been|being))?(?: (?:treated|taking|receiving|given|"
    rf"vaccinated|using|took|received|take))?|when taking|when using)"
    r"\s+(?:with\s+|of\s+|by\s+)?){0,2}(?:the\s+)?<X>(?:[’']s?)?(?![\w-])(?!\s+of\s)"
)
_VERB = (
    r"(?:(?:when|if|while|where|whenever|once|who|that|which)\s+)?(?:(?:it|they|<X>)\s+)?(?:(?:is|are|was|"
    r"were|being|have been|has been)\s+)?"
    r"(?:also\s+)?(?:used|given|taken|administered|receiving|received|treated|injected|taking)\b(?!\s+(?:<X>))(?=\s|$)"
)
_TIME = (
    r"(?!over\s+\d+\s*(?:years?|months?|$))(?:during|in|within|after|at|following|throughout|over|for)"
    r"\s+(?:the\s+)?(?:first|start|beginning|"
    r"early|initial|few|course|"
    r"days|weeks|months|\d+|one|two|three|time|second|third|last|each|every|long term|long-term)\b.*"
)
_LEFT = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        r"[\s,;:–-]+",
        _SEEN,
        _STUDIES,
        _OWN,
        _VERB,
        r"(?:when|while|if|and|who|that|also|are|is|were|was|as seen)\b(?!\w)",
    )
)
_RIGHT = re.compile(
    rf"(?:[\s,;:–-]+|\s(?:are|is|were|was|and|or|who|that|which|also|{_SEEN})|\s(?:reported|seen|"
    rf"observed)\b.*|\s{_STUDIES}.*|,?\s+{_TIME})$",
    re.IGNORECASE,
)
_IGNORED = re.compile(
    rf"(?:(?:in|for|by|with|among)\s+)?(?:(?:all|some|many|most|certain|the|these|a few|rare|very rare"
    rf"|severe|more severe|"
    rf"isolated|several|other|treated|a|an|individual)\s+)*"
    rf"(?:{_PEOPLE}|humans|cases|instances|circumstances|addition|general|particular|overall|total|"
    rf"contrast|practice|both|"
    rf"reason|this reason|medicines?|vaccines?|occasions?|situations?)?"
    rf"|(?:(?:less|more|most|very)\s+)?(?:commonly|rarely|often|frequently)|less|more|most|very|(?:vaccinated|treated|exposed|"
    rf"included|tested)|as\s+(?:with|for)\s+.*|like\s+.*|(?:al)?though\s+.*|because\s+.*|since\s+.*|"
    rf"as\s+.*(?:\s(?:is|are|has|have|works?|contains?|can|may|reduces?|acts?|affects?|"
    rf"suppress(?:es)?)\b).*"
    rf"|due to\s+.*|by (?:its |their )?nature|because of (?:its|the way)\b.*|among(?:st)?|overall|however"
    rf"|therefore|rarely|very rarely|occasionally|sometimes|to "
    rf"date|so far|compared with .*|{_TIME}|to (?:date|this|treat it)|of these|among these|based on .*|"
    rf"from .*",
    re.IGNORECASE,
)
_TELLING = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_EMPTY_WORDS = words("""
    the and with for was were are has have been being used given taken when that which who this these those
    other all any medicine
""")


@lru_cache(maxsize=256)
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted({n for n in (*names, *_OWN_WORDS) if n}, key=len, reverse=True)
    # "the injection" is the medicine, "the injection under the skin" is one way of giving it
    way = r"(?!(?<=injection)\s+(?:under|into|given)\b)"
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(w) for w in words) + rf")(?![\w-]){way}", re.IGNORECASE)


@lru_cache(maxsize=256)
def _left_patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    own = _name_pattern(names).pattern
    return tuple(re.compile(p.pattern.replace("<X>", own), re.IGNORECASE) for p in _LEFT)


def context_of(text: str, names: Sequence[str]) -> str | None:
    """The limiting words of a phrase: "with X used together with Y" gives "together with Y"; None without any.

    `names` are the medicine's own names (also of its active substances).
    """
    rest = re.sub(r"\s+", " ", strip_brackets(re.sub(r"⟦\d+⟧", " ", text)))[:600].strip()
    patterns = _left_patterns(tuple(names))
    for _ in range(12):
        before = rest
        for pattern in patterns:
            match = pattern.match(rest)
            if match and match.end():
                rest = rest[match.end() :].lstrip()
        if rest == before:
            break
    for _ in range(6):
        shorter = _RIGHT.sub("", rest)
        if shorter == rest:
            break
        rest = shorter
    rest = re.sub(r"^of\s+(?=patients|people|adults|children|women|men)", "", rest.strip(" ,;:"))
    if not rest or _IGNORED.fullmatch(rest):
        return None
    if re.fullmatch(r"(?:with|of|for)\s+[A-Z][a-z][\w-]+", rest):
        return None  # another trade name: a reference medicine, not a partner
    telling = [w for w in _TELLING.findall(rest.lower()) if w not in _EMPTY_WORDS]
    return rest if telling else None


def population_context(noun: str | None, tail: str, names: Sequence[str], populations: frozenset[str]) -> str | None:
    """Context that the counted people carry: "patients" + "with wet AMD", "children" + ""; None for plain people."""
    words = (noun or "").split()
    inner = context_of(tail, names)
    is_group = bool(words) and words[-1] in populations
    if inner is None:
        return noun if is_group else None
    restricts = re.match(
        r"(?:with|who|aged|without|over|under|below|above|between|from|having|whose|younger|older)\b", tail.strip()
    ) and tail.strip().startswith(inner[:8])
    if words and inner and tail.strip() == f"who {inner}":
        return f"{noun} who {inner}"
    return f"{noun} {inner}" if words and (restricts or is_group) else inner


def contrasted_form(clause: str, clauses: Sequence[str]) -> str | None:
    """The form that a clause is about ("the tablets can cause X") where another clause is about another form."""
    forms = [m["form"] for m in map(FORM_CAUSES.match, clauses) if m]
    own = FORM_CAUSES.match(clause)
    return own["form"] if own and len({f.lower() for f in forms}) > 1 else None


def join_contexts(*parts: str | None) -> str | None:
    """One context from several ("in adults" and "together with X"), without repetition."""
    kept: list[str] = []
    for part in parts:
        words = _stems(part or "")
        if part and not words <= _stems(" ".join(kept)):
            kept = [k for k in kept if not _stems(k) <= words]
            kept.append(part)
    return ", ".join(kept) or None


def _stems(text: str) -> set[str]:
    """The words of a context, singular and plural alike."""
    irregular = {"children": "child", "women": "woman", "men": "man", "babies": "baby"}
    return {irregular.get(w, w.rstrip("s")) for w in re.findall(r"\w+", text.lower())}


def tail_context(tail: str, names: Sequence[str]) -> str | None:
    """Context in what follows a predicate: "in patients with diabetes", "when used with insulin"."""
    match = re.match(
        r"\s*(?P<c>(?:mainly |mostly |especially |particularly )?(?:in|when|with|among|for) [^,;:]+)",
        mask_brackets(tail),
    )
    return context_of(match["c"], names) if match else None
