"""Pairs of a medical and a lay name, learned from the documents' own brackets: "anaemia (low red blood cell counts)".

A bracket is taken for another name of the term only where it reads as one; lists of examples ('such as ...') and
sentences are not. A name that brackets give for two different terms ('an infection') names neither.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_WORDS = 8
"""A bracket of more words is a description, which nobody prints as a term."""

_NO_NAME = re.compile(
    r"^(such as|including|includes?|e\.?g\.?|for example|which|when|where|that|mainly|mostly|usually|also|see|like|"
    r"with|sometimes|seen|affecting|redness, )\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(an?|the)\s+", re.IGNORECASE)
_DESCRIPTION = re.compile(r",\s+(?:an?|which|that|the)\s.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bracket:
    """A term as printed, the content of its bracket, and the sentence of the document that has both."""

    term: str
    explanation: str
    document_id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A lay name that a document gives for a term. Both are in the form that `plain_form` gives."""

    lay: str
    medical: str
    document_id: str
    quote: str


def pairs_of(brackets: Iterable[Bracket], plain_form: Mapping[str, str] | None = None) -> dict[str, Pair]:
    """The lay names by which a term is also known, each with one sentence that says so.

    `plain_form` gives the comparable form of every text among terms and names; without it they are compared as they
    are. Where two documents name each other's terms (A as "B", elsewhere B as "A"), the name that more documents print
    as the term counts; on a tie the first of the alphabet.
    """
    forms = plain_form or {}
    evidence: dict[tuple[str, str], list[Bracket]] = defaultdict(list)
    for bracket in brackets:
        medical = forms.get(bracket.term, bracket.term)
        for name in lay_names(bracket):
            lay = forms.get(name, name)
            if lay != medical:
                evidence[lay, medical].append(bracket)
    targets: dict[str, set[str]] = defaultdict(set)
    for lay, medical in evidence:
        if not _reversed_wins(evidence, lay, medical):
            targets[lay].add(medical)
    found = {}
    for lay, medicals in targets.items():
        if len(medicals) == 1:
            medical = next(iter(medicals))
            first = min(evidence[lay, medical], key=lambda bracket: (bracket.document_id, bracket.quote))
            found[lay] = Pair(lay, medical, first.document_id, first.quote)
    return found


def _reversed_wins(evidence: Mapping[tuple[str, str], list[Bracket]], lay: str, medical: str) -> bool:
    other = evidence.get((medical, lay))
    if not other:
        return False
    here = len({bracket.document_id for bracket in evidence[lay, medical]})
    there = len({bracket.document_id for bracket in other})
    return there > here or (there == here and lay < medical)


def lay_names(bracket: Bracket) -> list[str]:
    """Other names that a bracket gives for its term, as printed in it; none where it gives no name."""
    text = " ".join(bracket.explanation.split())
    if not text or _NO_NAME.match(text):
        return []
    text = _ARTICLE.sub("", _DESCRIPTION.sub("", text))
    if len(text.split()) > MOST_WORDS or re.search(r"[;:()\[\]]|\d", text) or ", " in text:
        return []
    inside = _words_around(bracket)
    if inside is None:
        return [text]
    before, after = inside
    # 'abdominal (belly) pain': the bracket renames the word before it, not the term.
    return [" ".join([*before[:-1], text, *after])]


def _words_around(bracket: Bracket) -> tuple[list[str], list[str]] | None:
    """The term's words before and after its bracket, where the bracket stands within the term."""
    words = bracket.term.split()
    quote = " ".join(bracket.quote.split()).lower()
    explanation = " ".join(bracket.explanation.split()).lower()
    for cut in range(1, len(words)):
        before, after = words[:cut], words[cut:]
        if f"{' '.join(before)} ({explanation}) {' '.join(after)}".lower() in quote:
            return before, after
    return None
