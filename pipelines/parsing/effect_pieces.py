"""Pieces of a list that belong to the effect before them: remarks on it, and signs that share one place.

"Kidney failure, requiring dialysis, and sepsis" names two effects, "redness and swelling at the injection site" one
(GUIDELINE.md, "adverse_events": a phrase that shares one head is one term).
"""

import re

from pipelines.parsing.brackets import Piece, mask_brackets
from pipelines.parsing.effect_relatives import SERIOUS_SIGN
from pipelines.parsing.effect_words import words

# "…, a rare brain infection, …": an explanation without brackets
APPOSITION = re.compile(
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,4}?(?:type|kind|form|group|condition|disease|disorder|infection|"
    r"reaction|inflammation|"
    r"syndrome|cancer|complication|problem|sign|symptom|medicine|substance|protein|hormone|enzyme)s?\b"
)
# What opens a list of its own in such an explanation.
_OF_ITS_OWN = re.compile(
    r"\s(?:with|causing|involving|(?:that|which) (?:can |may )?causes?|marked by|characterised by)\s"
)
# ", sometimes leading to liver failure": what comes of the effect before it.
_REMARK = re.compile(
    r"(?:(?:sometimes|possibly|occasionally|rarely|in some cases|often|usually|potentially|and)\s+)*"
    r"(?:leading to|resulting in|requiring|needing|ending in|caused by|due to|resulting from|making it)\s",
    re.IGNORECASE,
)
_SERIOUS_APPOSITION = re.compile(r"(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:serious|severe|life-threatening|fatal)\b")
# What is seen or felt where a medicine was given.
_LOCAL_SIGNS = words("""
    pain redness swelling tenderness itching itchiness bruising hardening warmth heat irritation burning stinging
    discomfort soreness inflammation numbness discolouration erythema induration pruritus bleeding oedema rash lumps
    dryness hardness
""")
_AT_SITE = re.compile(
    r"(?P<sign>[\w-]+)\s+(?:at|around|in|near|on|where)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:sites?|area|place|injection|"
    r"infusion|patch|skin around)\b",
    re.IGNORECASE,
)


def without_remarks(pieces: list[Piece]) -> list[Piece]:
    """The pieces without participles on an effect and without explanations that are lists of their own."""
    kept: list[Piece] = []
    k = 0
    while k < len(pieces):
        piece = pieces[k]
        low = mask_brackets(piece.text.lower())
        if not kept or piece.joiner != ",":
            kept.append(piece)
        elif _REMARK.match(low):
            k = _end_of_remark(pieces, k)
        elif APPOSITION.match(low) and _OF_ITS_OWN.search(low) and not re.match(r"(?:an?|the)\s", kept[-1].text):
            if _SERIOUS_APPOSITION.match(low):
                kept[-1] = Piece(kept[-1].text + SERIOUS_SIGN, kept[-1].start, kept[-1].joiner)
            k = _end_of_list(pieces, k, kept)
        else:
            kept.append(piece)
        k += 1
    return kept


def _end_of_remark(pieces: list[Piece], k: int) -> int:
    """ "leading to liver failure and death, …": the piece that a plain "and" adds, where the outer list goes on."""
    if k + 1 < len(pieces) and pieces[k + 1].joiner in ("and", "or") and (k == 1 or k + 2 < len(pieces)):
        return k + 1
    return k


def _end_of_list(pieces: list[Piece], k: int, kept: list[Piece]) -> int:
    """The piece that closes the list within an explanation; k itself where the next pieces are effects again."""
    j = k + 1
    while j < len(pieces) and pieces[j].joiner == ",":
        j += 1
    if j == len(pieces) or pieces[j].joiner not in ("and", "or"):
        return k
    is_closed = len(kept) == 1 or any(p.joiner.endswith("and") for p in kept)
    goes_on = any(p.joiner.endswith(("and", "or")) for p in pieces[j + 1 :])
    return j if is_closed or goes_on else k


def signs_at_one_site(pieces: list[Piece]) -> list[Piece]:
    """ "redness | and swelling at the injection site" as one piece; in a longer list of signs each stays its own."""
    out: list[Piece] = []
    for k, piece in enumerate(pieces):
        site = _AT_SITE.match(piece.text) if piece.joiner in ("and", "or") and out else None
        if (
            site
            and site["sign"].lower() in _LOCAL_SIGNS
            and _is_sign(pieces[k - 1])
            and not (k > 1 and pieces[k - 1].joiner == "," and _is_sign(pieces[k - 2]))
        ):
            last = out[-1]
            out[-1] = Piece(f"{last.text} {piece.joiner} {piece.text}", last.start, last.joiner)
        else:
            out.append(piece)
    return out


def _is_sign(piece: Piece) -> bool:
    return piece.text.lower() in _LOCAL_SIGNS
