"""Phrases that name no disease of their own: a stage of the one just read, or a class that a list fills."""

import re

# "class II or class III disease", "moderate to severe disease": the disease is the one already named.
_KIND = (
    "advanced|severe|active|early|moderate|mild|metastatic|recurrent|the|this|resistant|uncontrolled|chronic|less|more|"
    "milder|or|to|and|disease|stage|late|high-risk|resected|class|grade|type|group|phase|nyha|who|functional|relapsed|"
    "refractory|symptomatic|progressive|[ivx]+|\\d[a-c]?"
)
_STAGE = re.compile(
    rf"(?:(?:{_KIND}) )+(?:disease|cancer|tumours?|infection|condition)|"
    "(?:disease|condition|cancer|tumours?|infection|tumors?|disorder)"
)
_MORE = re.compile(r",? (?:and|or) with .*$")  # "type 1 disease or with up to three copies of a gene"
# "growth problems. It is used for: • …"
_BROAD = re.compile(
    r"(?:[\w-]+ ){0,3}(?:problems|disorders|conditions|diseases|cancers|tumours|illnesses|infections|allergies)",
    re.IGNORECASE,
)


def is_restriction(phrase: str) -> bool:
    """Whether the words only tell the stage or the class of a disease already named."""
    plain = re.sub(r"[‘’'\",.()]", "", _MORE.sub("", phrase.lower()))
    return bool(_STAGE.fullmatch(plain))


def is_broad(phrase: str) -> bool:
    """Whether the phrase is a general name, in the plural, that a list after it may fill."""
    return bool(_BROAD.fullmatch(phrase))
