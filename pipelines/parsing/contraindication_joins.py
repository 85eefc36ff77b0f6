"""Which pieces of a list of contraindications make one group: shared heads, examples, ingredients, clauses that go on.

"An infection of the eye | or the area around it" is one group, "who have gout | or who are bleeding" are two.
"""

import re
from collections.abc import Sequence

from pipelines.parsing.brackets import Piece, strip_brackets
from pipelines.parsing.contraindication_kinds import ALLERGY
from pipelines.parsing.effect_lists import merge_groups

PERSON = (
    r"(?:(?:the\s+)?(?:(?!(?:in|with|of|for|to|by|on|if|or|and|such|"
    r"including)\b)[\w-]+\s+){0,3}?(?:patients?|people|persons?|those|anyone|individuals|women|men|adults|"
    r"children|adolescents|infants|babies|"
    r"newborns|girls|boys|mothers|donors|users|neonates|toddlers|child|woman|man|baby|patient’s))"
)
PERSON_START = re.compile(rf"{PERSON}\b", re.IGNORECASE)
EXAMPLES = re.compile(r"\b(?:such as|including|for example|e\.g\.|like|namely|i\.e\.)", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:unless|until|except|as long as|provided)\b", re.IGNORECASE)
_PREFIX = re.compile(
    rf"^(?:(?:in|with|by|for|to|if|when|during|while)\s+)?(?:{PERSON}\s+)?(?:(?:who|with|that|whose|"
    rf"having|taking|receiving|suffering from|at|on)\s+)?"
    r"(?:(?:they|it|the patient)\s+)?(?:(?:have|has|had|are|is|were|been|being|previously|currently|also|"
    r"already|may|might|be|ever|recently|thought to|believed to|suspected to|suspected of having|known to|"
    r"a history of|known|suspected)(?:\s+|$))*(?:with\s+)?",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?:who|whose|have|has|had|are|is|were|may|might|could|cannot|do|does|did|suffer|take|receive|use|"
    r"need|weigh|with|taking|receiving|using|undergoing|being treated|"
    r"in|by|for|if|when|while|during|who’ve|also|within\s+\w+\s+\w+\s+(?:of|after)\s+(?:taking|stopping"
    r"|treatment|having|receiving|using))\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(
    r"(?:to|of|on|any of|any other|weighing|aged|below|above|under|over|within|after|before|from|at|around|near|"
    r"their|its|vice versa|both|without|against|planning|wish|intend|more|less|older|younger)\b",
    re.IGNORECASE,
)
_PLAIN_GROUP = re.compile(r"(?:^|\b)(?:children|adolescents|infants|adults|women|men|babies|toddlers)$", re.IGNORECASE)
_OPEN_QUALITY = re.compile(
    r"\b(?:\w{4,}ly|moderate|mild|severe|current|past|previous|acute|chronic|known|suspected|recent|first|second|third|last|early|late)$",
    re.IGNORECASE,
)
_BREAST_FEEDING = re.compile(
    r"(?:(?:who\s+are|are|while|during|when|or|if they are)\s+)*(?:breast-?\s?feed(?:ing)?|lactati(?:on|ng)|nursing)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:in the past|at any time|ever|recently|before|previously|in their lives)$", re.IGNORECASE)
_AROUND = re.compile(
    r"(?:the\s+)?(?:area|areas|skin|tissues?|region|parts?)\s+(?:around|near|surrounding|next to)\b", re.IGNORECASE
)
# "a severe, | active infection": qualities of one noun
_ONE_OF_QUALITIES = re.compile(r"\b(?:an?|any)\s+(?:very\s+)?[\w-]+$", re.IGNORECASE)
_QUALITY = re.compile(
    r"(?:active|acute|chronic|severe|serious|moderate|mild|un\w+ed|untreated|unstable|uncontrolled|current|recent|new|"
    r"persistent|progressive|known|life-threatening|painful|generalised|widespread|open|\w+ing|rare)\s+\w",
    re.IGNORECASE,
)
# "a tumour of the pituitary gland | or the hypothalamus", "cancer of the breast | or the womb"
_OF_PART = re.compile(r"\b(?:of|in|on|inside|affecting|around)\s+the\s+[^,]{1,60}$", re.IGNORECASE)
_OTHER_PART = re.compile(r"(?:the|its)\s+[\w-]+(?:\s+[\w-]+){0,3}$", re.IGNORECASE)
# "an immune system weakened by disease | or treatment"
_BY_CAUSE = re.compile(r"\b\w+(?:ed|en)\s+by\s+(?:an?\s+)?[\w-]+$", re.IGNORECASE)
_SHORT_NOUN = re.compile(r"(?:an?\s+|other\s+)?[\w-]+(?:\s+(?:medicines?|treatments?|therapy|diseases?))?$")
# "a disease that causes loss of protein | and a build-up of fluid"
_OPEN_CAUSE = re.compile(
    r"\b(?:that|which)\s+(?:(?:can|may|could)\s+)?(?:leads?\s+to|causes?|results?\s+in|involves?)\s+[^,]{3,80}$",
    re.IGNORECASE,
)
_LONGEST_LOOK = 40  # pieces of a group that the next one is compared with
_TO_PERSON = re.compile(rf"(?:to|by|in|for|with)\s+{PERSON}\b", re.IGNORECASE)
ALONGSIDE = re.compile(
    r"(?:together|in combination|at the same time|concomitantly|simultaneously|concurrently|along|combined)"
    r"\s+(?:with|as)\b|alongside\b",
    re.IGNORECASE,
)
# "any of the ingredients | or any cephalosporin antibiotic": substances one can be allergic to
_OTHER_SUBSTANCE = re.compile(
    r"(?:to\s+)?(?:any|another|other|any other|similar|related)\s+[^,]{0,60}?(?:antibiotics?|medicines?|"
    r"antibod(?:y|ies)|vaccines?|products?|substances?|proteins?|penicillins?|insulins?|foods?|preparations?|"
    r"[a-z]{3,}(?:ins|ides|ones|ates|ols|ines|amides|azoles|mycins|cyclines|prils|statins))(?:\s+of\s+[^,]{1,60})?$",
    re.IGNORECASE,
)


def joined(pieces: Sequence[Piece]) -> list[list[int]]:
    """Indices of the pieces that make one group: shared heads, examples, ingredients, and clauses that go on."""
    if not pieces:
        return []
    stripped = [
        Piece(_PAST.sub("", _PREFIX.sub("", p.text, count=1)).strip() or "the", p.start, p.joiner) for p in pieces
    ]
    same: dict[int, int] = {}
    for group in merge_groups(stripped, or_joins=False):
        for k in group[1:]:
            same[k] = group[0]
    out: list[list[int]] = []
    for k in range(len(pieces)):
        if out and _belongs(pieces, stripped, out[-1], k, same):
            out[-1].append(k)
        else:
            out.append([k])
    return out


def _belongs(
    pieces: Sequence[Piece], stripped: Sequence[Piece], group: list[int], k: int, same: dict[int, int]
) -> bool:
    text = pieces[k].text
    before = " ".join(pieces[n].text for n in group[-_LONGEST_LOOK:])
    plain, plain_before = strip_brackets(text), strip_brackets(before)
    if stripped[group[-1]].text == "the":  # "patients who have | or are thought to have | an infection"
        return True
    if EXAMPLES.match(plain) or plain_before.rstrip().endswith("-"):
        return True
    if pieces[k].joiner == "," and re.match(r"if (?:they|the patient|the person|it|he|she)\b", plain):
        return True
    if re.match(
        r"(?:removed?|reduces?|increases?|affects?|blocks?|slows?|stops?|prevents?|lowers?|raises?)\b", plain
    ) and re.search(r"\b(?:that|which)\b", plain_before):
        return True
    if re.match(r"an?\s+(?:protein|enzyme|substance|transporter|gene)\s+(?:called|known as)\b", plain):
        return True
    if _PLAIN_GROUP.fullmatch(plain) and _PLAIN_GROUP.search(plain_before) and pieces[k].joiner == "and":
        return True
    new_group = bool(PERSON_START.match(plain)) or bool(_FINITE.match(plain)) or _opens_another(plain)
    if (
        "pregnan" in plain.lower()
        and "pregnan" in plain_before.lower()
        and re.match(
            r"(?:if|when|who|may|might|could|are|become|suspected|planning|trying|want|think)", plain, re.IGNORECASE
        )
    ):
        return True
    if (
        re.match(r"(?:planning|trying|wanting|wish|who (?:plan|may|might|could|want|are planning|are trying))\b", plain)
        and "pregnan" in plain_before.lower()
    ):
        return True
    if _OPEN_QUALITY.search(plain_before) and pieces[k].joiner in ("and", "or", "and/or"):
        return True  # "moderately | or severely reduced liver function"
    if _share_a_noun(pieces, group, k):
        return True
    if _AROUND.match(plain) or ("pregnan" in plain_before.lower() and _BREAST_FEEDING.match(plain)):
        return True
    if _CONDITION.search(plain_before) and not PERSON_START.match(plain):
        return True
    if new_group:
        return False
    if _CONDITION.match(plain) or _CONTINUES.match(plain):
        return True
    if EXAMPLES.search(plain_before) or EXAMPLES.match(plain):
        return True
    if ALLERGY.search(plain_before) and _OTHER_SUBSTANCE.match(plain):
        return True
    if ALLERGY.search(plain_before) and not re.search(r"\b(?:ingredients?|excipients?|components?)\b", plain_before):
        return bool(re.search(r"\bto\b", plain_before)) and not re.match(
            r"(?:severe|active|a history|moderate|known)\b", plain
        )
    return k in same and same[k] in group


def _opens_another(plain: str) -> bool:
    """ "to women who …", "together with X": another group of people or another medicine."""
    return bool(_TO_PERSON.match(plain) or ALONGSIDE.match(plain))


def _share_a_noun(pieces: Sequence[Piece], group: list[int], k: int) -> bool:
    """Qualities of one noun, parts that one disease is in, and what one clause says that a disease leads to."""
    last, plain = strip_brackets(pieces[group[-1]].text), strip_brackets(pieces[k].text)
    joiner = pieces[k].joiner
    if joiner == ",":
        return bool(_ONE_OF_QUALITIES.search(last)) and bool(
            _QUALITY.match(f"{last.split()[-1]} x") and _QUALITY.match(plain)
        )
    if joiner in ("or", "and", "and/or") and _OF_PART.search(last) and _OTHER_PART.match(plain):
        return True
    if joiner in ("or", "and", "and/or") and _BY_CAUSE.search(last) and _SHORT_NOUN.match(plain):
        return True
    return (
        joiner == "and"
        and bool(_OPEN_CAUSE.search(last))
        and not PERSON_START.match(plain)
        and not _FINITE.match(plain)
    )
