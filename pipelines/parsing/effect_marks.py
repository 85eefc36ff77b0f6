"""Frequency phrases with their linking words replaced by marks, so that what is left of a sentence is lists and verbs.

"Cough and dry mouth may affect up to 1 in 100 people" becomes "Cough and dry mouth⟦0⟧", with mark 0 the frequency.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.parsing.brackets import matching_bracket
from pipelines.parsing.effect_contexts import population_context
from pipelines.parsing.effect_words import words
from pipelines.parsing.frequencies import POPULATIONS, Frequency, find_frequencies

MARK = re.compile(r"⟦(\d+)⟧")
_LINK_WORDS = words("""
    which that these they may can might could will each both all affect affects affected affecting is are was
    were be been being has have had seen reported observed experienced noted recorded occur occurs occurred
    occurring happen happens happened happening appear appeared found in by at with also usually commonly
    frequently rarely very common uncommon rare only mainly mostly estimated expected develop developed
    identified described less frequency of infrequently uncommonly occasionally detected presenting present even
    just
""")
_STRONG = frozenset(
    [
        "which",
        "that",
        "affect",
        "affects",
        "affected",
        "affecting",
        "seen",
        "reported",
        "observed",
        "experienced",
        "noted",
        "recorded",
        "occur",
        "occurs",
        "occurred",
        "occurring",
        "happen",
        "happens",
        "happened",
        "appeared",
        "appear",
        "found",
        "identified",
        "described",
        "detected",
        "may",
        "can",
        "is",
        "are",
        "was",
        "were",
    ]
)
_FINITE = words("""
    may can might could is are was were has have had occur occurs occurred affects affect affected will
""")
_SIDE_EFFECT = re.compile(
    r"(?:(?:is|are|was|were)\s+(?:also\s+)?(?:considered\s+|amongst?\s+the\s+|one of "
    r"the\s+)?(?:an?\s+)?(?:[\w-]+,?\s+){0,5}?|"
    r",\s+(?:all|both|an?|another)\s+(?:[\w-]+,?\s+){0,4}?|"
    r"as\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?)(?:side effects?|adverse (?:drug )?(?:reactions?|events?|effects?))\s*,?\s*$",
    re.IGNORECASE,
)
_WORD_BACK = re.compile(r"([\w-]+)\s*$")
_TAIL = re.compile(
    r"\s+(?:with|who|whose|treated|taking|receiving|received|given|aged|having|in|using|under|over|on|"
    r"below|above|between|that|from|during|after|when|"
    r"of|vaccinated|without|if|for|while|younger|older|living|undergoing|at|following|used|switched|getting)\b"
)
_TAIL_STOP = re.compile(
    r"[,;:⟦(]|\s(?:are|is|were|was)\s(?!(?:also )?(?:used|given|taken|administered|combined|treated|"
    r"injected|added|receiving|taking)\b)|\s(?:includes?|included|have|had|has|experienced?|experiences|"
    r"develops?|developed|get|gets|got|reported?|"
    r"reports|may|can|might|could|suffer|suffered|but|while|whereas)\s"
)
# "women who still have a womb": the verb belongs to whom it was counted in
_WHO_HAVE = re.compile(r"\bwho(?:\s+(?:still|also|already|do not|no longer))?\s+(?:have|has|had)\s$")
_GLOSS_EDGE = re.compile(r"^[\s,;:–-]+|[\s,;:–-]+$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A frequency in its place: whom it was counted in, and its linking words ("is a side effect that may affect")."""

    frequency: Frequency
    context: str | None
    link: str
    in_bracket: bool


def mark_frequencies(
    text: str, names: Sequence[str], populations: frozenset[str] = POPULATIONS
) -> tuple[str, list[Mark]]:
    """The text with its frequency phrases as marks `⟦k⟧`, and the marks; explanations in the same bracket stay.

    `populations`: the counted groups that are a context by themselves.
    """
    frequencies = find_frequencies(text)
    marks: list[Mark | None] = [None] * len(frequencies)
    out = text
    for k in range(len(frequencies) - 1, -1, -1):
        frequency = frequencies[k]
        bracket = _bracket_around(out, frequency.start)
        if bracket:
            out, marks[k] = _in_bracket(out, bracket, frequency, k, names, populations)
        else:
            out, marks[k] = _in_clause(out, frequency, k, names, populations)
    return out, [m for m in marks if m is not None]


def _bracket_around(text: str, position: int) -> tuple[int, int] | None:
    """The outermost bracket pair around `position`."""
    k = 0
    while k < position:
        if text[k] in "([":
            end = matching_bracket(text, k)
            if end is not None:
                if end > position:
                    return k, end
                k = end
        k += 1
    return None


def _in_bracket(
    text: str, bracket: tuple[int, int], frequency: Frequency, k: int, names: Sequence[str], populations: frozenset[str]
) -> tuple[str, Mark]:
    start, end = bracket
    before, link = _link_before(text[start + 1 : frequency.start])
    after = text[frequency.end : end]
    rest_marks = "".join(m.group() for m in MARK.finditer(after))
    tail = MARK.split(after)[0]
    context = population_context(frequency.noun, re.sub(r"\s+and\s*$", "", tail), names, populations)
    gloss = _GLOSS_EDGE.sub("", before)
    if re.fullmatch(
        r"(?:(?:very|less|more)\s+)?(?:common|uncommon|rare|frequent|frequency|occurring|affecting|and|or|"
        r"each|i\.e\.|e\.g\.)*",
        gloss,
        re.IGNORECASE,
    ):
        gloss = ""
    kept = f" ({gloss})" if gloss else ""
    mark = Mark(frequency, context, link, True)
    return f"{text[:start].rstrip()}{kept}⟦{k}⟧{rest_marks}{text[end + 1 :]}", mark


def _in_clause(
    text: str, frequency: Frequency, k: int, names: Sequence[str], populations: frozenset[str]
) -> tuple[str, Mark]:
    before, link = _link_before(text[: frequency.start])
    after = text[frequency.end :]
    tail = ""
    if _TAIL.match(after):
        stop = next(
            (m for m in _TAIL_STOP.finditer(after, 1) if not _WHO_HAVE.search(after[max(0, m.start() - 30) : m.end()])),
            None,
        )
        tail = after[: stop.start()] if stop else after.rstrip(" .")
        joined = re.search(r",?\s+(?:and|or)\s*$", tail)
        if joined:
            tail = tail[: joined.start()]
        elif stop and stop.group() == "⟦" and " and " in tail:
            tail = tail[: tail.rfind(" and ")]
    context = population_context(frequency.noun, tail, names, populations)
    return f"{before}⟦{k}⟧{after[len(tail) :]}", Mark(frequency, context, link, False)


def _link_before(before: str) -> tuple[str, str]:
    """Split the text before a frequency into what it says and the linking words ("which may affect", "was seen in")."""
    rest = before
    words: list[str] = []
    for _ in range(14):
        match = _WORD_BACK.search(rest)
        if not match:
            if rest.rstrip().endswith(",") and words and words[-1] in _STRONG:
                rest = rest.rstrip().rstrip(",")
            break
        word = match.group(1).lower()
        if word == "and" and words and words[-1] in _FINITE and _ends_in_link(rest[: match.start()]):
            words.append(word)
            rest = rest[: match.start()]
            continue
        if word not in _LINK_WORDS:
            break
        words.append(word)
        rest = rest[: match.start()]
    side_effect = _SIDE_EFFECT.search(rest)
    if side_effect and side_effect.start() > 0:
        rest = rest[: side_effect.start()]
    rest = rest.rstrip()
    if len(rest) < len(before.rstrip()):
        rest = rest.rstrip(",").rstrip()
    return rest, before[len(rest) :].strip(" ,")


def _ends_in_link(text: str) -> bool:
    match = _WORD_BACK.search(text)
    return match is not None and match.group(1).lower() in _LINK_WORDS
