"""Relative clauses in lists of side effects: which are remarks and which say what the effect is.

", which can be a sign of liver problems" and "that may be permanent" are neither term nor explanation (GUIDELINE.md,
"adverse_events"); "cancers that start in T cells" would be another effect without its clause, so it stays.
"""

import re

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.effect_words import words

# Classes that name no effect of their own until a clause says which of them is meant.
_CLOSED = re.compile(
    r"\b(?:and|or)\b"
)  # a list within the clause that is complete: "which may cause cramps or tingling"
_CLASSES = words("""
    cancers cancer tumours tumour infections infection reactions reaction problems problem disorders disorder conditions
    condition diseases disease changes change symptoms symptom growths growth lumps effects cells antibodies
""")
_DEFINES = re.compile(
    r"(?:that|who)\s+(?!(?:(?:can|may|might|could|will)\s+)?(?:also\s+)?(?:be|is|are|was|were|has|have|had|need|needs|"
    r"require|requires|require|go|goes|get|gets|appear|appears|last|lasts|resolve|usually|often|sometimes|occur|occurs|"
    r"occurred|happen|happens|indicate|indicates|mean|means|include|includes)\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:,\s+(?:in|from|during|by|for|through|after) which\s|(?:,\s+where|,?\s+(?:which|who|when it|that"
    r"|whose))\s+(?!(?:(?:can|may|could) )?(?:also "
    r")?includ)(?:(?:can|may|might|could|will|is|are|was|were|has|have|had|usually|often|also|"
    r"sometimes|in|occurs?|affects?|causes?|leads?|results?|makes?|needs?|requires?|goes?|does|do|"
    r"appears?|happens?|lasts?|"
    r"develops?|starts?|comes?|indicates?|means?|mostly|generally|typically|the)\b))"
)
_SERIOUS_CLAUSE = re.compile(
    r"\b(?:be|is|are|was|were|become)\s+(?:[\w-]+\s+){0,2}?(?:serious|severe|life-threatening|fatal)\b"
)
SERIOUS_SIGN = "\ue001"  # stands for a clause that calls the effect before it serious
_LISTS_ON = re.compile(
    r"\b(?:lead|leads|leading|cause|causes|result|results|resulting|include|includes|such as|including|either|both)\b"
)


def _defines(masked: str, match: re.Match[str]) -> bool:
    """Whether the clause restricts a class that would say nothing alone ("cancers that start in T cells")."""
    clause = match.group().lstrip()
    if clause.startswith(",") or not _DEFINES.match(masked[match.start() :].lstrip()):
        return False
    item = re.split(r",|;|\band\b|\bor\b", masked[: match.start()])[-1].replace("\x00", " ").split()
    return bool(item) and item[-1].lower() in _CLASSES


def drop_relatives(text: str) -> str:
    """The list without clauses such as ", which can be a sign of liver problems" (neither term nor explanation)."""
    position = 0
    for _ in range(20):
        masked = mask_brackets(text)
        match = _RELATIVE.search(masked, position)
        if not match:
            return text
        if _defines(masked, match):
            position = match.end()
            continue
        rest = masked[match.end() :]
        comma = rest.find(",")
        if comma < 0 or (
            _LISTS_ON.search(rest[:comma])
            and not _CLOSED.search(rest[:comma])
            and " and " in rest[comma:]
            and match.group().startswith(",")
        ):
            stop = _clause_end(rest, comma) if comma < 0 else len(rest)
        else:
            stop = comma
        clause = masked[match.start() : match.end() + stop]
        sign = SERIOUS_SIGN if _SERIOUS_CLAUSE.search(clause) else ""
        text = text[: match.start()] + sign + text[match.end() + stop :]
    return text


def _clause_end(rest: str, comma: int) -> int:
    """Where a relative clause without a comma ends: it runs to the end of the list."""
    return len(rest) if comma < 0 else comma
