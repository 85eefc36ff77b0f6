"""Spelling and number of English terms: rules as data, so that a term's variants meet in one form.

The form is the agency's own: British spelling, lower case, the head noun in the singular. The rules are ordinary
English grammar (plural of nouns) and the well-known differences of British and American medical spelling.
"""

import re

# American part of a word -> British. Parts are chosen so that no British word holds them by chance.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    (r"(?<!a)emi(a|as)\b", r"aemi\1"),
    (r"(?<=glyc|leuk|isch)emic\b", "aemic"),
    (r"\b(an|ur)emic\b", r"\1aemic"),
    (r"\bhem(at|o)", r"haem\1"),
    (r"\banesth", "anaesth"),
    (r"diarrhea", "diarrhoea"),
    (r"(?<!o)\bedema", "oedema"),
    (r"(?<=[a-z])(?<!o)edema\b", "oedema"),
    (r"\besophag", "oesophag"),
    (r"\bestrogen", "oestrogen"),
    (r"\bceliac", "coeliac"),
    (r"pnea\b", "pnoea"),
    (r"\bfec(es|al)\b", r"faec\1"),
    (r"\bgynecom", "gynaecom"),
    (r"\bpediatric", "paediatric"),
    (r"rrhea\b", "rrhoea"),
    (r"\b(tum|col|od|hum|behavi)or(s?)\b", r"\1our\2"),
    (r"\bcolor", "colour"),
    (r"\bfiber", "fibre"),
    (r"(?<=[a-z]{3})iz(e|ed|es|ing|ation|ations)\b", r"is\1"),
)
_SPELLING_RULES = tuple((re.compile(pattern), british) for pattern, british in _SPELLINGS)

# Words that end in s in the singular, or have no singular that anybody uses.
_NO_PLURAL = frozenset(
    (
        "aids",
        "biceps",
        "caries",
        "diabetes",
        "faeces",
        "gas",
        "genitals",
        "herpes",
        "hives",
        "lens",
        "measles",
        "mumps",
        "pancreas",
        "rabies",
        "scabies",
        "series",
        "shingles",
        "species",
    )
)
_IRREGULAR = {
    "metastases": "metastasis",
    "lenses": "lens",
    "children": "child",
    "teeth": "tooth",
    "feet": "foot",
    "aches": "ache",
}
# The noun that counts stands before the first of these words; without one it is the last word.
_AFTER_HEAD = frozenset(
    (
        "of",
        "in",
        "at",
        "with",
        "to",
        "inside",
        "around",
        "on",
        "from",
        "between",
        "under",
        "within",
        "due",
        "related",
        "caused",
        "and",
        "or",
    )
)


def british(term: str) -> str:
    """A lower-case term in British spelling ('anemia' -> 'anaemia'). British words are left as they are."""
    for rule, replacement in _SPELLING_RULES:
        term = rule.sub(replacement, term)
    return term


def singular(term: str) -> str:
    """A lower-case term with its head noun in the singular ('infections of the nose' -> 'infection of the nose')."""
    words = term.split(" ")
    head = next((k for k, word in enumerate(words) if k and word.rstrip(",") in _AFTER_HEAD), len(words)) - 1
    words[head] = _singular_word(words[head])
    return " ".join(words)


def _singular_word(word: str) -> str:
    bare = word.rstrip(",;")
    tail = word[len(bare) :]
    first, hyphen, last = bare.rpartition("-")
    return first + hyphen + _singular_of(last) + tail


def _singular_of(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word in _NO_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("oses", "yses", "axes", "eses")):
        return word[:-2] + "is"
    if word.endswith("aches"):
        return word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "uses")):
        return word[:-2]
    return word[:-1]
