"""Lists of side effects to single effects: shared heads, members of a named class, abbreviations, explanations.

The plain split at commas and "and" (`brackets.split_list`) cuts too often: "pain in muscles and bones", "nose and
throat infection" and "abnormal liver, kidney or thyroid function tests" are one effect each (GUIDELINE.md,
"adverse_events"). A piece that names no effect by itself is therefore joined to its neighbour; the words are those
of `effect_words`.
"""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import Piece, bracket_contents, mask_brackets, split_list, strip_brackets
from pipelines.parsing.effect_pieces import APPOSITION, signs_at_one_site, without_remarks
from pipelines.parsing.effect_relatives import SERIOUS_SIGN, drop_relatives
from pipelines.parsing.effect_words import (
    ADJECTIVES,
    ANATOMY,
    ANATOMY_PLURAL,
    CHANGE_WORDS,
    COMPLEMENT_HEADS,
    FUNCTION_WORDS,
    GENERIC_TERMS,
    GERUNDS,
    IN_WRONG_PLACE,
    MEASURED,
    NOT_MEMBERS,
    ORGANS,
    PATHOGENS,
    PREPOSITIONS,
)

_IDIOMS = re.compile(
    r"\b(?:pins and needles|wear and tear|highs and lows|ups and downs|hand, foot and mouth|suicidal "
    r"thoughts and behaviours?|black and blue)\b"
    r"|\d\s?(?:°\s?C|%|mg|ml|mm|cm|days?|weeks?|hours?)?\s+(?:or|and)\s+(?:more|higher|above|over|greater"
    r"|longer|below|less|lower)\b"
    r"|\bmore or less\b",
    re.IGNORECASE,
)
_JOINED = "\ue002"  # a space that no list is split at
_LONGEST_RUN = 12  # pieces that one effect may be made of
_BARE = ANATOMY | ANATOMY_PLURAL | MEASURED | PATHOGENS
_CELLS = re.compile(r"\b(?:red|white)(?: blood)? cells?\b")
_PREPOSITION = re.compile(rf"(?:{'|'.join(PREPOSITIONS)})\b")
_INNER_PREPOSITION = re.compile(r"\b(?:in|of|on|around|under|to|with|at|for|by|from|against)\s+\S")
_ENDS_OPEN = re.compile(r"\b(?:of|in|the|a|an|and|or|to|with|on|at|for|by)$")
_MEMBERS = re.compile(
    r"(?:,\s*)?(?<![\w-])(?:(?:which|that) (?:can |may |could )?(?:also )?(?:include|includes|included)|"
    r"such as|including|namely|for example|e\.g\.|like|notably|mainly|particularly|especially)\s+"
)
_TRAILING = re.compile(
    r",?\s+(?:(?:mainly |especially |particularly |mostly |usually |often )?(?:during|in|within|at|after|"
    r"following|early in|throughout|over)\s+"
    r"(?:the\s+)?(?:first|start|beginning|early|initial|few|course|days|weeks|months|treatment|"
    r"vaccination|\d+|one|two|three)\b.*"
    r"|(?<!reactions )(?<!reaction )(?:after|following|during)\s+(?:the|an|each|receiving "
    r"an?)?\s*(?:first\s+)?(?:infusions?|injections?|dose|doses|vaccinations?|treatment|"
    r"administration)\b.*"
    r"|for (?:a few|several|up to|some|about|around|the first)\s.*(?:hours|days|weeks|months)\b.*"
    r"|(?:lasting|leading to|resulting in|caused by treatment|due to treatment|reported|seen|observed|"
    r"respectively|among others|amongst others"
    r"|in (?:some|certain|a few|rare|most) (?:patients|people|cases)|at the start of)\b.*)$"
)
_LEADING = re.compile(
    r"^(?:(?:and|or|also|both|either|mainly|mostly|usually|generally|occasionally|rarely|very rarely|"
    r"sometimes|possibly|commonly|"
    r"most commonly|less commonly|more rarely|uncommonly|primarily|predominantly|typically|in particular|"
    r"additionally|then|"
    r"in rare cases|in some cases|very common|as well as|along with|especially|"
    r"(?:(?:rare|some|isolated|individual|very rare|a few|few|several|many|an? (?:[\w-]+ ){0,2}small "
    r"number of|severe|serious) )?"
    r"(?:cases|reports|instances|episodes|events) of|the following|"
    r"an? (?:[\w-]+ ){0,2}small number of|an? (?:[\w-]+ )?increase in the (?:number|rate|frequency|risk) of|"
    r"(?:an? )?(?:slightly |somewhat |small )?(?:higher|increased|greater|raised) (?:risk|likelihood"
    r"|chance)s? of(?: developing)?|"
    r"the (?=occurrence|development|appearance|risk))[\s,:]+)+",
    re.IGNORECASE,
)
# "a rare but serious condition called X": the effect is X.
_CALLED = re.compile(
    r"^(?:[\w-]+\s+){0,8}?(?:conditions?|diseases?|disorders?|reactions?|syndromes?|infections?|cancers?|"
    r"problems?|tumours?|illness|complications?|side effects?)\s+(?:called|known as|named|termed)\s+",
    re.IGNORECASE,
)
_SERIOUS_GLOSS = re.compile(  # "(which can be severe)" explains nothing
    r"(?:which\s+|that\s+|sometimes\s+|some\s+|occasionally\s+|potentially\s+|possibly\s+|(?:can|may|could"
    r"|might)\s+be\s+|"
    r"(?:is|are|was|were)\s+|often\s+|in some cases\s+|very\s+){1,4}(?:serious|severe|fatal|life-threatening)"
    r"(?:\s+or\s+(?:even\s+)?(?:fatal|life-threatening))?\s*$",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:[A-Z][A-Za-z]{0,2}[A-Z0-9]+[A-Za-z0-9-]*s?|[A-Z]{2,}[\w/-]*)")
_WORD = re.compile(r"[a-zà-ÿ][\w'’-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Effect:
    """One side effect of a list: its term, its explanation, and what was uncertain in reading it (None: nothing)."""

    term: str
    explanation: str | None
    doubt: str | None = None
    class_phrase: str | None = None  # the class it was named as a member of ("serious infections")
    is_serious: bool = False  # a clause of its own says so ("…, which can be serious")


def split_effects(text: str) -> list[Effect]:
    """The single side effects of a list phrase, in order; phrases that name none ("these") are left out."""
    effects = []
    text = _IDIOMS.sub(lambda m: m.group().replace(" ", _JOINED), text)
    for class_phrase, part in _named_members(drop_relatives(text)):
        pieces = _without_appositions(without_remarks(signs_at_one_site(split_list(part))))
        for phrase, doubt in _merge(pieces):
            effect = to_effect(phrase, doubt, class_phrase)
            if effect:
                effects.append(effect)
    return effects


def to_effect(phrase: str, doubt: str | None = None, class_phrase: str | None = None) -> Effect | None:
    """Term and explanation of one list item; None where it names no side effect."""
    serious = SERIOUS_SIGN in phrase
    phrase = phrase.replace(_JOINED, " ")
    phrase = phrase.replace(SERIOUS_SIGN, "")
    phrase = _LEADING.sub("", phrase.strip(" ,;:.–-"))
    trailing = _TRAILING.search(mask_brackets(phrase))
    if trailing:
        phrase = phrase[: trailing.start()]
    called = _CALLED.match(phrase)
    if called:
        serious = serious or bool(re.search(r"\b(?:serious|severe|life-threatening|fatal)\b", called.group()))
        phrase = phrase[called.end() :].strip("‘’'\"“” ")
    term = strip_brackets(phrase).strip(" ,;:.–-")
    term = re.sub(r"^(?:an?|the)\s+(?=\w)", "", term) if re.match(r"(?:an?|the)\s", term) else term
    term = re.sub(r"\s+", " ", term)
    if is_generic(term):
        return None
    inside = [g for g in bracket_contents(phrase) if g and not _ABBREVIATION.fullmatch(g)]
    glosses = [g for g in inside if not _SERIOUS_GLOSS.match(g)]
    serious = serious or len(glosses) < len(inside)
    explanation = "; ".join(glosses) or None
    return Effect(term, explanation, doubt, class_phrase, serious)


def is_generic(term: str) -> bool:
    """Whether the phrase names no side effect of its own ("other side effects", "they", "")."""
    words = _words(term)
    return not words or all(w in GENERIC_TERMS or w in FUNCTION_WORDS for w in words)


def _words(text: str) -> list[str]:
    return [w.lower().rstrip("-").replace("’s", "").replace("'s", "") for w in _WORD.findall(strip_brackets(text))]


def _named_members(text: str) -> list[tuple[str | None, str]]:
    """Replace "infections such as pneumonia and sepsis" by its members: (class, list) parts in order.

    Only the class's own words go; what stood before it in the list stays ("headache, rash and infections such as …").
    """
    masked = mask_brackets(text)
    match = _MEMBERS.search(masked)
    if not match or not masked[: match.start()].strip():
        return [(None, text[match.end() :] if match else text)]
    rest = text[match.end() :]
    first = _words(rest)[:2]
    word = match.group().strip(" ,").lower()
    if not first or _PREPOSITION.match(rest.strip().lower()) or (first[0] in NOT_MEMBERS and _only_cases(rest)):
        stop = re.search(r",\s|$", masked[match.end() :])
        cut = match.end() + (stop.start() if stop else len(rest))
        if word in ("mainly", "particularly", "especially", "notably", "like") or first:
            return _named_members(text[: match.start()] + text[cut:])
    before = split_list(text[: match.start()])
    if not before:
        return [(None, rest)]
    merged = _merge(before)
    head = merged[-1][0]
    earlier = text[: before[_first_of_last(before, merged)].start].rstrip(" ,")
    earlier = re.sub(r"(?:,?\s+(?:and|or|as well as)|,)$", "", earlier)
    parts: list[tuple[str | None, str]] = [(None, earlier)] if earlier.strip() else []
    return [*parts, *[(c or strip_brackets(head), p) for c, p in _named_members(rest)]]


def _only_cases(rest: str) -> bool:
    return bool(
        re.match(r"(?:[\w-]+\s+){0,4}(?:cases|deaths?|ones|of (?:them|which|these))\b", rest.strip(), re.IGNORECASE)
    )


def _first_of_last(pieces: list[Piece], merged: list[tuple[str, str | None]]) -> int:
    """Index of the piece with which the last merged phrase begins."""
    last = merged[-1][0]
    for k in range(len(pieces) - 1, -1, -1):
        if last.startswith(pieces[k].text):
            return k
    return len(pieces) - 1


def _without_appositions(pieces: list[Piece]) -> list[Piece]:
    """Drop "…, a rare brain infection, …": an explanation without brackets is neither term nor explanation."""
    kept: list[Piece] = []
    for piece in pieces:
        if kept and piece.text.startswith("of ") and _kind(piece.text[3:]) == "full":
            piece = Piece(piece.text[3:], piece.start + 3, piece.joiner)  # "a risk of bleeding and of liver damage"
        if kept and re.match(r"(?:other than|apart from|except|excluding|with the exception)\b", piece.text):
            continue
        if (
            kept
            and piece.joiner == ","
            and APPOSITION.match(piece.text.lower())
            and not re.match(r"(?:an?|the)\s", kept[-1].text)
        ):
            if re.match(r"(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:serious|severe|life-threatening|fatal)\b", piece.text):
                kept[-1] = Piece(kept[-1].text + SERIOUS_SIGN, kept[-1].start, kept[-1].joiner)
            continue
        kept.append(piece)
    return kept


def _kind(text: str) -> str:
    """'prep', 'bare' (body parts or things measured), 'adjective', 'gerund', 'open' (needs what follows), 'full'."""
    masked = _CELLS.sub("cells", re.sub(r"\s+", " ", strip_brackets(text).lower())).strip()
    words = _words(masked)
    if not words:
        return "full"
    if _PREPOSITION.match(masked):
        return "prep"
    content = [w for w in words if w not in FUNCTION_WORDS]
    if not content:
        return "full"
    if content[0] in IN_WRONG_PLACE and re.match(r"\S+ (?:\S+ )?in\b", masked):
        return "full"
    if all(w in _BARE for w in content):
        return "bare"
    if all(w in ADJECTIVES for w in content):
        return "adjective"
    if (
        words[0] in GERUNDS
        and len(words) <= 3
        and all(w in GERUNDS | _BARE | FUNCTION_WORDS | ADJECTIVES for w in words)
    ):
        return "gerund"
    if _ENDS_OPEN.search(masked):
        return "open"
    if all(w in _BARE or w in ADJECTIVES for w in content):
        if content[-1] in ADJECTIVES and content[-1] not in _BARE:
            return "open"
        if content[0] in CHANGE_WORDS and len(content) == 2 and content[1] in ORGANS:
            return "half"
    if len(content) > 2 and content[-1] in ("white", "red") and content[-2] in ("of", "levels", "low", "cells"):
        return "open"
    return "full"


def _is_singular(text: str) -> bool:
    words = _words(text)
    return (
        bool(words)
        and not any(w in ANATOMY_PLURAL | PATHOGENS for w in words)
        and not re.match(r"(?:the|their|other)\b", text.lower())
    )


def _takes_complement(text: str) -> bool:
    """Whether a body part or thing measured after it may belong to it ("pain in bones", "dry eyes")."""
    words = _words(text)
    if not words:
        return False
    inner = strip_brackets(text).lower()
    return (
        bool(_INNER_PREPOSITION.search(inner))
        or words[0] in COMPLEMENT_HEADS
        or (words[0] in ADJECTIVES and len(words) > 1)
        or (words[-1] in _BARE)
    )


def _has_shared_head(text: str) -> bool:
    """Whether the piece begins with a body part or a quality and goes on with a head ("throat infection")."""
    words = _words(text)
    if len(words) < 2 or (words[0] in IN_WRONG_PLACE and re.match(r"\S+ (?:\S+ )?in\b", text)):
        return False
    return words[0] in ANATOMY | MEASURED | ADJECTIVES and not _PREPOSITION.match(text.lower())


def _merge(pieces: list[Piece]) -> list[tuple[str, str | None]]:
    """Join the pieces that are one effect; each phrase with what was doubtful about it."""
    kinds = [_kind(p.text) for p in pieces]
    return [(_text_of(pieces, group), _doubt(pieces, kinds, group)) for group in merge_groups(pieces)]


def merge_groups(pieces: list[Piece], or_joins: bool = True) -> list[list[int]]:
    """The pieces that belong together by a shared head or complement, as lists of indices in order.

    With `or_joins`, "or" inside a list that "and" closes joins ("ringing or buzzing in the ears and rash").
    """
    groups: list[list[int]] = []
    kinds = [_kind(p.text) for p in pieces]
    or_splits = not or_joins or _or_splits(pieces)
    k = 0
    while k < len(pieces):
        end = _forward(pieces, kinds, k)
        if end > k:
            groups.append(list(range(k, end + 1)))
            k = end + 1
            continue
        if groups and _goes_back(pieces, kinds, groups[-1], k, or_splits):
            groups[-1].append(k)
        else:
            groups.append([k])
        k += 1
    return groups


def _or_splits(pieces: list[Piece]) -> bool:
    """Whether "or" stands between effects: only where it closes the list ("A, B or C"), not inside one of its items."""
    joiners = [p.joiner for p in pieces[1:]]
    if not joiners:
        return False
    has_and = any(j.endswith(("and", "as well as")) for j in joiners)
    return not has_and and joiners[-1].endswith(("or", "and/or")) and (len(joiners) == 1 or joiners.count("or") <= 1)


def _forward(pieces: list[Piece], kinds: list[str], k: int) -> int:
    """Last index of a run such as "nose | and throat infection" that begins at k; k itself where there is none."""
    if kinds[k] not in ("bare", "adjective", "open", "half") or (
        kinds[k] == "bare" and not _is_singular(pieces[k].text)
    ):
        return k
    j = k + 1
    if k and pieces[k].joiner in ("and", "or") and j < len(pieces) and pieces[j].joiner not in ("and", "or", "and/or"):
        return k  # "nose and throat, muscle and joint pain": the coordination before is closed
    stop = min(len(pieces), k + _LONGEST_RUN)
    while j < stop and kinds[j] in ("bare", "adjective", "open") and _is_singular(pieces[j].text):
        if kinds[k] == "open" and kinds[j] == "bare" and pieces[j].joiner.split()[-1:] in (["and"], ["or"], ["and/or"]):
            break
        j += 1
    if j >= len(pieces) or pieces[j].joiner.split()[-1:] not in (["and"], ["or"], ["and/or"]):
        return k
    if kinds[k] == "half" and not (j > k + 1 or (_words(pieces[j].text)[:1] and _words(pieces[j].text)[0] in ORGANS)):
        return k
    if kinds[j] == "full" and _has_shared_head(pieces[j].text):
        return j
    if kinds[k] == "open" and kinds[j] in ("bare", "full", "half"):
        return j
    return k


def _goes_back(pieces: list[Piece], kinds: list[str], group: list[int], k: int, or_splits: bool) -> bool:
    if len(group) > _LONGEST_RUN:
        return False
    before = _text_of(pieces, group)
    kind = kinds[k]
    if kind == "prep":
        return not re.match(
            r"(?:in|among|for|with)\s+(?:adults|children|patients|people|women|men)\b", pieces[k].text.lower()
        )
    if kind == "bare":
        return _takes_complement(before)
    if kind == "gerund":
        return _words(before)[:1] != [] and _words(before)[0] in COMPLEMENT_HEADS
    if kind == "adjective":
        return _words(before)[:1] != [] and (_words(before)[0] in COMPLEMENT_HEADS or " feeling" in before)
    return pieces[k].joiner == "or" and not or_splits and kinds[group[-1]] == "full" and pieces[k].joiner != ","


def _text_of(pieces: list[Piece], group: list[int]) -> str:
    out = pieces[group[0]].text
    for k in group[1:]:
        joiner = pieces[k].joiner
        out += (" " if joiner[:1].isalpha() else "") + joiner + " " + pieces[k].text
    return out


def _doubt(pieces: list[Piece], kinds: list[str], group: list[int]) -> str | None:
    if len(group) == 1 and kinds[group[0]] in ("bare", "adjective", "gerund", "open", "prep"):
        return "the phrase names no effect by itself; its head was not found"
    if any(pieces[k].joiner == "or" and kinds[k] == "full" for k in group[1:]):
        return "alternatives joined by 'or' read as one effect"
    return None
